import { Stream } from "openai/streaming";
import { type Answered, stopFault } from "./begin.ts";
import { joined, type Reading, readCompletion } from "./completion.ts";
import { connectionFault } from "./connection-fault.ts";
import { CallFault } from "./fault.ts";
import { readJson } from "./read-body.ts";
import { statusFault } from "./status-fault.ts";
import type { Watch } from "./watch.ts";

/** Told each piece of text as it arrives; answers whether the answer in it is whole. */
export type Hear = (text: string) => boolean;

/**
 * Reads a completion, streamed or not, as the server chose to send it. Once the answer is whole, what follows is not
 * waited for long, and its faults do not count.
 * @throws CallFault
 */
export async function readAnswer(
  answered: Answered,
  watch: Watch,
  now: () => Date,
  hear: Hear | undefined,
): Promise<Reading> {
  const type = answered.response.headers.get("content-type") ?? "";
  if (/event-stream/.test(type) || (hear && !/json|html/.test(type)))
    return readStream(answered, watch, now, hear ?? (() => false));
  const whole = readCompletion(await readJson(answered, watch, now));
  hear?.(whole.text);
  return whole;
}

async function readStream(answered: Answered, watch: Watch, now: () => Date, hear: Hear): Promise<Reading> {
  let reading: Reading = { text: "", refused: false };
  let whole = false;
  try {
    for await (const event of events(answered.response, watch)) {
      const { error, ...chunk } = readEvent(event);
      if (error) throw statusFault(undefined, error, answered.response.headers, now());
      reading = joined(reading, chunk);
      whole = hear(chunk.text) || whole || chunk.finish !== undefined;
      if (whole) watch.enough();
    }
    // Stopped from here, the stream ends as if it were done.
    if (watch.stopped && watch.stopped !== "enough") throw stopFault(watch);
  } catch (error) {
    if (!whole || watch.stopped === "given-up") throw streamFault(error, answered, watch);
  }
  return reading;
}

interface StreamEvent {
  readonly event: string | null;
  readonly data: unknown;
}

function events(response: Response, watch: Watch): AsyncIterable<StreamEvent> {
  // The SDK complains to the console of what it cannot read, unless it has a client that is told not to.
  const silent = { logLevel: "off" } as Parameters<typeof Stream.fromSSEResponse>[2];
  return Stream.fromSSEResponse<StreamEvent>(response, watch.controller, silent, true, "events");
}

function readEvent({ event, data }: StreamEvent): ReturnType<typeof readCompletion> {
  const read = readCompletion(data);
  return event === "error" ? { ...read, error: read.error ?? data } : read;
}

function streamFault(error: unknown, { status, requestId }: Answered, watch: Watch): CallFault {
  if (error instanceof CallFault) return error;
  if (watch.stopped) return stopFault(watch);
  if (error instanceof SyntaxError)
    return new CallFault({ because: "damaged", passing: true, code: "bad_stream", status, requestId });
  return connectionFault(error, { status, requestId });
}
