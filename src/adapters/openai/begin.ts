import OpenAI from "openai";
import { connectionFault } from "./connection-fault.ts";
import { CallFault } from "./fault.ts";
import { requestIdIn } from "./headers.ts";
import { statusFault } from "./status-fault.ts";
import type { Watch } from "./watch.ts";

/** Sends one request. The SDK hands the answer over before its body is read. */
export type Send = (options: { readonly signal: AbortSignal }) => Promise<Response>;

/** An answer of a good status whose body is still to be read. */
export interface Answered {
  readonly status: number;
  readonly requestId: string | undefined;
  readonly response: Response;
}

/** Sends a request and waits for the start of an answer. @throws CallFault */
export async function begin(send: Send, watch: Watch, now: () => Date): Promise<Answered> {
  try {
    const response = await send({ signal: watch.signal });
    watch.heard();
    const requestId = requestIdIn(response.headers);
    return { status: response.status, requestId, response: heeded(response, watch) };
  } catch (error) {
    throw sendFault(error, watch, now());
  }
}

/** The watch hears each piece of the body. */
function heeded(response: Response, watch: Watch): Response {
  const hear = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      watch.heard();
      controller.enqueue(bytes);
    },
  });
  return response.body ? new Response(response.body.pipeThrough(hear), response) : response;
}

function sendFault(error: unknown, watch: Watch, now: Date): CallFault {
  if (error instanceof OpenAI.APIError && error.status && error.headers)
    return statusFault(error.status, error.error ?? plainText(error.message), error.headers, now);
  if (watch.stopped) return stopFault(watch);
  if (error instanceof OpenAI.APIConnectionError) return connectionFault(error);
  // No request could be made of the settings: a key that is no header, an address that is none.
  return new CallFault({ because: "misconfigured", code: "no_request" });
}

/** Pages of proxies are not read for what went wrong. */
function plainText(message: string): string {
  return /<html|<!doctype/i.test(message) ? "" : message;
}

/** A shorter try says nothing about the server. */
const fairMs = 1_000;

/** The fault of a try that was ended from here. */
export function stopFault({ stopped, ms }: Watch): CallFault {
  if (stopped === "silence")
    return new CallFault({ because: "timed-out", passing: true, serverFailed: true, code: "silent" });
  if (stopped === "given-up") return new CallFault({ because: "timed-out", code: "given_up" });
  return new CallFault({ because: "timed-out", serverFailed: ms >= fairMs, code: "budget_spent" });
}
