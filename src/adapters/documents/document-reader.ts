import { Worker } from "node:worker_threads";
import type { ImportedDocument } from "../../core/corpus/imported.ts";
import type { DocumentReader, IncomingFile } from "../../core/ports/document-reader.ts";
import { maxFileBytes } from "./limits.ts";
import { refusal } from "./refusals.ts";
import type { ThreadAnswer } from "./thread.ts";

export interface DocumentReaderOptions {
  /** The longest one file may take. */
  readonly timeLimitMs?: number;
  /** The most memory one file may take, beside its own bytes. */
  readonly memoryLimitMb?: number;
}

/**
 * Reads files one after the other in a thread of its own. A file that takes too long or too much memory ends the
 * thread, whatever it is doing, and is refused; the next file gets a new thread. The thread sees no environment,
 * writes nothing to the terminal, and does not keep the process alive while it has nothing to do.
 */
export function createDocumentReader({
  timeLimitMs = 120_000,
  memoryLimitMb = 1_536,
}: DocumentReaderOptions = {}): DocumentReader {
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const readNext = async (file: IncomingFile): Promise<ImportedDocument> => {
    thread ??= startThread(memoryLimitMb, () => {
      thread = undefined;
    });
    const answer = await ask(thread, file, timeLimitMs).catch((error: unknown) => {
      void thread?.terminate();
      thread = undefined;
      throw error;
    });
    if ("document" in answer) return answer.document;
    throw refusal(answer.refused.because, answer.refused.message, answer.refused.cause);
  };

  return {
    read(file) {
      if (file.bytes.byteLength > maxFileBytes) return Promise.reject(refusal("too-large"));
      const reading = last.then(() => readNext(file));
      last = reading.catch(() => undefined);
      return reading;
    },
  };
}

/** Its output is taken and not read: reading it would keep the process alive. The thread itself prints nothing. */
function startThread(memoryLimitMb: number, onEnd: () => void): Worker {
  const thread = new Worker(new URL("./thread.ts", import.meta.url), {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  /** Also what goes wrong after a file was answered must not reach the process. */
  thread.on("error", onEnd).on("exit", onEnd);
  return thread;
}

/** The thread's answer. Rejects, and leaves the thread to be ended, when none comes. */
function ask(
  thread: Worker,
  { name, bytes, mediaType }: IncomingFile,
  timeLimitMs: number,
): Promise<ThreadAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ThreadAnswer>();
  const onError = (error: NodeJS.ErrnoException) => reject(endedBy(error));
  const onExit = () => reject(refusal("damaged"));
  const timer = setTimeout(() => reject(tooSlow(timeLimitMs)), timeLimitMs);
  thread.ref();
  thread.once("message", resolve).once("error", onError).once("exit", onExit);
  const copy = new Uint8Array(bytes);
  thread.postMessage({ name, bytes: copy, ...(mediaType && { mediaType }) }, [copy.buffer]);
  return promise.finally(() => {
    clearTimeout(timer);
    thread.off("message", resolve).off("error", onError).off("exit", onExit);
    thread.unref();
  });
}

function endedBy(error: NodeJS.ErrnoException): Error {
  if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return refusal("damaged", undefined, error);
  return refusal(
    "too-large",
    "Reading the file takes more memory than is allowed. Split it into parts.",
    error,
  );
}

function tooSlow(timeLimitMs: number): Error {
  const seconds = Math.round(timeLimitMs / 1000);
  return refusal(
    "unsafe",
    `Reading the file took longer than ${seconds} seconds. Split it, or save it again.`,
  );
}
