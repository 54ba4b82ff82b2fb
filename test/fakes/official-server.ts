import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What is done with one request in place of an answer. */
export type Misdeed =
  /** Another status, with these headers and this body. */
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  /** Half of the body, though its whole length was declared; then the connection breaks. */
  | "break-off"
  /** Half of the body, and its length is the length declared. */
  | "cut"
  /** The connection breaks before any answer. */
  | "drop"
  /** No answer, ever. */
  | "hang";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

interface Page {
  readonly body: string | Uint8Array;
  readonly headers: Record<string, string>;
}

/**
 * Stands for GOV.UK and legislation.gov.uk on this machine: it keeps what it was asked, answers 304 to those who
 * hold the page already, and misbehaves on demand.
 */
export class OfficialServer {
  readonly asked: Asked[] = [];
  readonly #pages = new Map<string, Page>();
  readonly #misdeeds = new Map<string, Misdeed[]>();
  readonly #always = new Map<string, Misdeed>();
  #server: Server | undefined;
  #left = Number.POSITIVE_INFINITY;

  /** Answers until the test is over. Started again after a stop, it has another address and the same pages. */
  static async start(): Promise<OfficialServer> {
    const server = new OfficialServer();
    await server.start();
    onTestFinished(() => server.stop());
    return server;
  }

  async start(): Promise<void> {
    this.#left = Number.POSITIVE_INFINITY;
    this.#server = createServer((request, response) => this.#answer(request, response)).listen(
      0,
      "127.0.0.1",
    );
    await once(this.#server, "listening");
  }

  stop(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
    this.#server = undefined;
  }

  /** Dies when so many more requests were answered. */
  stopAfter(requests: number): void {
    this.#left = requests;
  }

  get origin(): string {
    if (!this.#server) throw new Error("OfficialServer: it was stopped");
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Both official sites are fetched from here. */
  get origins(): Record<string, string> {
    return { "https://www.gov.uk": this.origin, "https://www.legislation.gov.uk": this.origin };
  }

  /** Puts a page at a path, with an ETag of its content. */
  put(path: string, body: string | Uint8Array, headers: Record<string, string> = {}): void {
    const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 12)}"`;
    this.#pages.set(path, { body, headers: { etag, ...headers } });
  }

  remove(path: string): void {
    this.#pages.delete(path);
  }

  /** The next requests for the path, one each. */
  misbehave(path: string, ...misdeeds: readonly Misdeed[]): void {
    this.#misdeeds.set(path, [...misdeeds]);
  }

  /** Every request for the path. */
  always(path: string, misdeed: Misdeed): void {
    this.#always.set(path, misdeed);
  }

  /** The paths that were asked for since the last call. */
  takePaths(): string[] {
    return this.asked.splice(0).map(({ path }) => path);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    if (this.#left-- <= 0) {
      request.socket.destroy();
      this.stop();
      return;
    }
    const { method = "", url: path = "", headers } = request;
    this.asked.push({ method, path, headers });
    const page = this.#pages.get(path) ?? { body: "", headers: {} };
    const misdeed = this.#misdeeds.get(path)?.shift() ?? this.#always.get(path);
    if (misdeed) misbehave(misdeed, page, response);
    else if (!this.#pages.has(path)) response.writeHead(404).end();
    else if (headers["if-none-match"] === page.headers.etag) response.writeHead(304, page.headers).end();
    else response.writeHead(200, page.headers).end(method === "HEAD" ? undefined : page.body);
  }
}

function misbehave(misdeed: Misdeed, { body, headers }: Page, response: ServerResponse): void {
  const half = body.slice(0, Math.floor(body.length / 2));
  if (misdeed === "hang") return;
  if (misdeed === "drop") response.destroy();
  else if (misdeed === "cut") response.writeHead(200, headers).end(half);
  else if (misdeed === "break-off") {
    response.writeHead(200, { ...headers, "content-length": Buffer.byteLength(body) });
    response.write(half, () => response.destroy());
  } else response.writeHead(misdeed.status, misdeed.headers).end(misdeed.body);
}
