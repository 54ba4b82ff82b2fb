import { createInterface } from "node:readline";
import type { Terminal } from "./chat.ts";

/** Widest line that reads well. */
const comfortableWidth = 96;

/** The process's own terminal. Lines typed ahead or piped in wait until they are asked for. */
export function createTerminal(): Terminal & { close(): void } {
  const input = createInterface({ input: process.stdin, output: process.stdout });
  const waiting: string[] = [];
  let wanted: ((line: string | undefined) => void) | undefined;
  let ended = false;
  input.on("line", (line) => {
    if (!wanted) return waiting.push(line);
    wanted(line);
    wanted = undefined;
  });
  input.on("close", () => {
    ended = true;
    wanted?.(undefined);
  });
  return {
    width: Math.min(process.stdout.columns ?? comfortableWidth, comfortableWidth),
    write: (text) => void process.stdout.write(text),
    close: () => input.close(),
    ask(prompt) {
      process.stdout.write(prompt);
      const line = waiting.shift();
      if (line !== undefined || ended) return Promise.resolve(line);
      return new Promise((resolve) => {
        wanted = resolve;
      });
    },
  };
}
