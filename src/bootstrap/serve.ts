import { createServer, type Server } from "node:http";
import express from "express";
import { pinoHttp } from "pino-http";
import { healthRouter } from "../adapters/http/health.ts";
import { metricsRouter } from "../adapters/http/metrics.ts";
import { createWebRouter } from "../adapters/web/router.ts";
import { exampleQuestions } from "../core/commands/help.ts";
import type { Assembled } from "./assemble.ts";

/** A server that listens. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the web chat, health and metrics on one port. @throws with one line when the port is taken. */
export async function serve(parts: Assembled): Promise<Listening> {
  const { config, metrics } = parts;
  const app = express().disable("x-powered-by");
  app.use(healthRouter(dependencies(parts)));
  if (!config.METRICS_PORT) app.use(metricsRouter(metrics));
  app.use(requestLog(parts));
  app.use(createWebRouter(webOptions(parts)));
  const server = await listen(createServer(app), "PORT", config.PORT, config.HOST);
  const side = config.METRICS_PORT
    ? await listen(
        createServer(express().use(metricsRouter(metrics))),
        "METRICS_PORT",
        config.METRICS_PORT,
        "127.0.0.1",
      )
    : undefined;
  return {
    url: addressOf(server, config.HOST),
    async close() {
      await Promise.all([server, side].map((each) => each && closed(each)));
    },
  };
}

function dependencies({ database, index }: Assembled) {
  return [
    { name: "records", check: () => database.check() },
    { name: "guidance", check: () => index.check() },
  ];
}

/** One line a request: method, area and outcome. No path, query, header or address. */
function requestLog({ logger }: Assembled) {
  return pinoHttp({
    logger,
    useLevel: "debug",
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, area: areaOf(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
}

/** Paths may hold anything, so only the known parts of them are logged. */
function areaOf(url: string): string {
  return ["/web/", "/healthz", "/readyz", "/metrics"].find((known) => url.startsWith(known)) ?? "/";
}

function webOptions({ config, bot, state, newId, logger, secret }: Assembled) {
  const { WEB_PUBLIC_URL, WEB_TRUSTED_HEADER, WEB_TRUSTED_PROXIES, CLASSIFICATION, CONTACT } = config;
  const signIn =
    WEB_TRUSTED_HEADER && WEB_PUBLIC_URL
      ? ({
          kind: "trusted-header",
          header: WEB_TRUSTED_HEADER,
          publicUrl: WEB_PUBLIC_URL,
          proxies: WEB_TRUSTED_PROXIES,
        } as const)
      : ({ kind: "loopback" } as const);
  return {
    ...{ bot, state, newId, logger, secret, signIn },
    clock: { now: () => new Date() },
    about: {
      modelInUse: false,
      classification: CLASSIFICATION,
      contact: CONTACT,
      examples: exampleQuestions,
    },
    space: config.SPACE,
    conversationDays: config.CONVERSATION_DAYS,
  };
}

async function listen(server: Server, setting: string, port: number, host: string): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(listenFault(error, setting, port, host), { cause: error })),
    );
    server.listen(port, host, resolve);
  });
  return server;
}

function listenFault(
  { code, message }: NodeJS.ErrnoException,
  setting: string,
  port: number,
  host: string,
): string {
  if (code === "EADDRINUSE")
    return `Port ${port} is in use. Stop the program that uses it, or set ${setting} to another number.`;
  if (code === "EACCES") return `Port ${port} needs more rights. Set ${setting} to a number above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `This machine has no address ${host}. Correct HOST.`;
  return `The server could not start on ${host}:${port}: ${message}`;
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
