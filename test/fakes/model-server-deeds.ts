import type { ServerResponse } from "node:http";
import type { Deed } from "./misbehaving-model-server.ts";

/** How a completion is sent. */
export interface Manner {
  readonly finish?: string | null;
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
  readonly refusal?: string;
  /** Characters of text in one event of a stream. */
  readonly pieces?: number;
  /** Bytes written at once. */
  readonly bytes?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends no stream though it was asked for one. */
  readonly neverStreams?: boolean;
}

const someUsage = { prompt_tokens: 11, completion_tokens: 7 };

/** Answers with a completion: a stream when it was asked for one. */
export function completes(text: string, manner: Manner = {}): Deed {
  return async ({ body }, response) => {
    if (body.stream && !manner.neverStreams) await stream(text, manner, response);
    else whole(text, manner, response);
  };
}

function whole(
  text: string,
  { finish = "stop", usage = someUsage, refusal, headers }: Manner,
  response: ServerResponse,
) {
  const message = { role: "assistant", content: refusal ? null : text, refusal: refusal ?? null };
  const body = {
    id: "1",
    object: "chat.completion",
    choices: [{ index: 0, message, finish_reason: finish }],
    usage,
  };
  response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

async function stream(text: string, manner: Manner, response: ServerResponse): Promise<void> {
  const { bytes = Number.POSITIVE_INFINITY, headers } = manner;
  response.writeHead(200, { "content-type": "text/event-stream", ...headers });
  const all = Buffer.from(`${completionEvents(text, manner).join("")}data: [DONE]\n\n`);
  for (let at = 0; at < all.length; at += bytes)
    await written(response, all.subarray(at, Math.min(all.length, at + bytes)));
  response.end();
}

/** The events of a stream, without its end. */
export function completionEvents(
  text: string,
  { pieces = 5, finish = "stop", usage = someUsage, refusal }: Manner = {},
) {
  const parts = Array.from({ length: Math.ceil(text.length / pieces) }, (_, n) =>
    text.slice(n * pieces, (n + 1) * pieces),
  );
  const told = refusal ? [{ refusal }] : parts.map((content) => ({ content }));
  return [
    ...[{ role: "assistant" }, ...told].map((delta) =>
      event({ choices: [{ index: 0, delta, finish_reason: null }] }),
    ),
    ...(finish ? [event({ choices: [{ index: 0, delta: {}, finish_reason: finish }] })] : []),
    ...(usage ? [event({ choices: [], usage })] : []),
  ];
}

/** One server-sent event. */
export function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

/** Answers with this status, body and headers. An object is sent as JSON. */
export function answers(
  status: number,
  body: unknown = "",
  headers: Readonly<Record<string, string>> = {},
): Deed {
  return (_, response) => {
    const json = typeof body !== "string";
    const type = { "content-type": json ? "application/json" : "text/plain" };
    response.writeHead(status, { ...type, ...headers }).end(json ? JSON.stringify(body) : body);
  };
}

/** An error as OpenAI writes it. */
export function fails(
  status: number,
  error: Record<string, unknown>,
  headers: Record<string, string> = {},
): Deed {
  return answers(
    status,
    { error: { message: "It failed.", type: null, param: null, code: null, ...error } },
    headers,
  );
}

/** Writes these pieces of a stream and then leaves the connection as `then` says. */
export function streams(pieces: readonly string[], then: "end" | "break-off" | "hang"): Deed {
  return async (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of pieces) await written(response, Buffer.from(piece));
    if (then === "end") response.end();
    if (then === "break-off") response.destroy();
  };
}

/** Writes a piece of a stream each time it is released. */
export function streamsHeld(pieces: readonly string[]): { readonly deed: Deed; release(): void } {
  const gates = pieces.map(() => Promise.withResolvers<void>());
  let released = 0;
  return {
    release: () => gates[released++]?.resolve(),
    deed: async (_, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.flushHeaders();
      for (const [n, piece] of pieces.entries()) {
        await gates[n]?.promise;
        await written(response, Buffer.from(piece));
      }
      response.end();
    },
  };
}

/** Writes the same piece again and again, until the other side breaks off. */
export function neverEnds(start: string, piece: string, type = "text/event-stream"): Deed {
  return async (_, response) => {
    response.writeHead(200, { "content-type": type });
    await written(response, Buffer.from(start));
    while (!response.destroyed) await written(response, Buffer.from(piece));
  };
}

/** Breaks the connection before any answer. */
export const drops: Deed = (_, response) => void response.destroy();

/** Does nothing. */
export const hangs: Deed = () => undefined;

/** Embeddings: for each text its length and a one, in the order `arrange` makes of them. */
export function embeds(arrange: (data: unknown[]) => unknown[] = (data) => data): Deed {
  return ({ body }, response) => {
    const data = (body.input ?? []).map((text, index) => ({ index, embedding: [text.length, 1] }));
    answers(200, { data: arrange(data), usage: { prompt_tokens: 3 } })({} as never, response);
  };
}

/** Resolves when the piece has left, or the connection is gone. */
async function written(response: ServerResponse, piece: Uint8Array): Promise<void> {
  if (response.destroyed) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  response.write(piece, () => setImmediate(resolve));
  response.once("close", resolve);
  await promise;
  response.off("close", resolve);
}
