import { randomUUID } from "node:crypto";
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { createWebRouter, type WebOptions } from "../../../src/adapters/web/router.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { memoryState } from "../../fakes/memory-state.ts";
import { ScriptedBot } from "./scripted-bot.ts";

const open: (() => Promise<void>)[] = [];

/** A web chat that listens on this machine. */
export interface WebServer {
  readonly bot: ScriptedBot;
  readonly options: WebOptions;
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the web chat on a port that the system chooses. */
export async function startWeb(
  changes: Partial<WebOptions> & { bot?: ScriptedBot } = {},
): Promise<WebServer> {
  const clock = new FakeClock();
  const bot = changes.bot ?? new ScriptedBot();
  const logger = { info() {}, warn() {}, error() {} };
  const options: WebOptions = {
    state: memoryState(clock),
    clock,
    newId: randomUUID,
    logger,
    secret: "a secret of the tests",
    signIn: { kind: "loopback" },
    about: {
      modelInUse: false,
      classification: "Do not type in anything marked OFFICIAL-SENSITIVE or above.",
      contact: "the commercial team",
      examples: ["When must I publish a tender notice?", "How long is the standstill period?"],
    },
    space: "space-1",
    conversationDays: 30,
    ...changes,
    bot,
  };
  const app = express().use(createWebRouter(options));
  app.use((_, response) => void response.status(404).send("not the chat's"));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  open.push(stop);
  return { bot, options, url: `http://127.0.0.1:${port}`, port, stop };
}

/** Stops every server that a test started. */
export async function stopAll(): Promise<void> {
  await Promise.all(open.splice(0).map((stop) => stop()));
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One HTTP exchange, with every header in the test's hand. */
export async function exchange({ port }: { port: number }, path: string, sent: Sent = {}): Promise<Answered> {
  const message = await begin({ port }, path, sent);
  let text = "";
  for await (const chunk of message.setEncoding("utf8")) text += chunk;
  return { status: message.statusCode ?? 0, headers: message.headers, text };
}

/** The answer as soon as its head is there. */
export function begin({ port }: { port: number }, path: string, sent: Sent = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method = "GET", headers = {}, body } = sent;
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const outgoing = httpRequest({
      host: "127.0.0.1",
      port,
      path,
      method,
      headers: { ...length, ...headers },
    });
    outgoing.on("response", resolve).on("error", reject).end(body);
  });
}

/** A browser's session with the chat, as far as HTTP goes. */
export class Visitor {
  readonly server: { readonly port: number; readonly url: string };
  cookie = "";
  csrf = "";

  constructor(server: { readonly port: number; readonly url: string }) {
    this.server = server;
  }

  async open(): Promise<string> {
    const page = await exchange(this.server, "/", { headers: this.cookie ? { Cookie: this.cookie } : {} });
    this.cookie = page.headers["set-cookie"]?.[0]?.split(";")[0] ?? this.cookie;
    this.csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? this.csrf;
    return page.text;
  }

  headers(more: Readonly<Record<string, string>> = {}) {
    return {
      Cookie: this.cookie,
      Origin: this.server.url,
      "X-CSRF-Token": this.csrf,
      "Content-Type": "application/json",
      ...more,
    };
  }

  /** Posts as the page's script does; answers the lines of the stream. */
  async send(input: object, id = "message-1") {
    const sent = { method: "POST", headers: this.headers(), body: JSON.stringify({ id, input }) };
    const answered = await exchange(this.server, "/web/messages", sent);
    const lines = answered.text.split("\n").filter(Boolean);
    return { ...answered, lines: lines.map((line) => JSON.parse(line) as Record<string, string>) };
  }

  ask(text: string, id?: string) {
    return this.send({ kind: "text", text }, id);
  }

  /** Posts a form as a browser without JavaScript does. */
  post(fields: Readonly<Record<string, string>> | [string, string][], path = "/web/messages") {
    const body = new URLSearchParams(fields);
    body.set("csrf", this.csrf);
    const headers = {
      Cookie: this.cookie,
      Origin: this.server.url,
      "Content-Type": "application/x-www-form-urlencoded",
    };
    return exchange(this.server, path, { method: "POST", headers, body: body.toString() });
  }
}

/** A visitor who has opened the page. */
export async function visit(server: WebServer): Promise<Visitor> {
  const visitor = new Visitor(server);
  await visitor.open();
  return visitor;
}
