import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it came over the wire. */
export interface AskedOfModel {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly stream?: boolean;
    readonly input?: readonly string[];
    readonly [key: string]: unknown;
  };
}

/** What is done with one request. See model-server-deeds.ts. */
export type Deed = (asked: AskedOfModel, response: ServerResponse) => void | Promise<void>;

/**
 * An OpenAI-compatible server on this machine that does what the test says, request by request, and keeps what it was
 * asked. It answers anything in /v1 and in Azure's paths.
 */
export class MisbehavingModelServer {
  readonly asked: AskedOfModel[] = [];
  /** How many connections the other side broke off before they were answered. */
  brokenOff = 0;
  readonly #server: Server;
  readonly #deeds: Deed[] = [];
  #always: Deed | undefined;
  #news = Promise.withResolvers<void>();

  /** Answers until the test is over. */
  static async start(): Promise<MisbehavingModelServer> {
    const server = new MisbehavingModelServer();
    server.#server.listen(0, "127.0.0.1");
    await once(server.#server, "listening");
    onTestFinished(() => server.stop());
    return server;
  }

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get baseUrl(): string {
    return `${this.origin}/v1`;
  }

  /** What is done with the next requests, one each. */
  next(...deeds: readonly Deed[]): void {
    this.#deeds.push(...deeds);
  }

  /** What is done with every request for which nothing else is said. */
  always(deed: Deed): void {
    this.#always = deed;
  }

  /** Resolves when it was asked so many times. */
  async askedTimes(count: number): Promise<void> {
    while (this.asked.length < count) await this.#news.promise;
  }

  /** Resolves when so many connections were broken off. */
  async brokenOffTimes(count: number): Promise<void> {
    while (this.brokenOff < count) await this.#news.promise;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on("error", () => undefined);
    response.on("close", () => {
      if (!response.writableFinished) this.brokenOff++;
      this.#tell();
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked = { path: request.url ?? "", headers: request.headers, body: bodyOf(chunks) };
    this.asked.push(asked);
    this.#tell();
    const deed = this.#deeds.shift() ?? this.#always;
    if (!deed) response.writeHead(418).end("nothing was said of this request");
    else await deed(asked, response);
  }

  #tell(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }
}

function bodyOf(chunks: readonly Buffer[]): AskedOfModel["body"] {
  return JSON.parse(Buffer.concat(chunks).toString() || "{}");
}
