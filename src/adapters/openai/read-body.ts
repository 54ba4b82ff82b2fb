import { type Answered, stopFault } from "./begin.ts";
import { connectionFault } from "./connection-fault.ts";
import { CallFault } from "./fault.ts";
import { statusFault } from "./status-fault.ts";
import type { Watch } from "./watch.ts";

/** Reads a body of JSON. @throws CallFault */
export async function readJson(answered: Answered, watch: Watch, now: () => Date): Promise<unknown> {
  const { response, status, requestId } = answered;
  const text = await response.text().catch((error: unknown) => {
    throw watch.stopped ? stopFault(watch) : connectionFault(error, { status, requestId });
  });
  const json = parsed(text);
  const error = (json as { error?: unknown } | null | undefined)?.error;
  if (error) throw statusFault(undefined, error, response.headers, now());
  if (json !== undefined) return json;
  // Nothing, or a proxy's page; else JSON that was cut.
  const foreign = /^\s*(?:<|$)/.test(text);
  throw new CallFault({
    because: foreign ? "unavailable" : "damaged",
    serverFailed: foreign,
    passing: true,
    code: foreign ? "no_json" : "cut_json",
    status,
    requestId,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
