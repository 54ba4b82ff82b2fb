import type { WriteStream } from "node:tty";
import type { Progress } from "./guidance-index.ts";

const barWidth = 30;

/** How far a long piece of work is: a line that counts up on a terminal, a bar where the end is known. */
export function showProgress(stream: WriteStream | NodeJS.WriteStream, what = indexing): Progress {
  let said = 0;
  return (done, total) => {
    const ended = total !== undefined && done >= total;
    const text = total === undefined ? what.counting(done) : what.of(done, total);
    if (stream.isTTY) {
      stream.write(`\r${bar(done, total)}${text}\x1b[K${ended ? "\n" : ""}`);
    } else if (ended || done >= said * 2) {
      // Without a terminal, seldom enough for a log.
      said = done;
      stream.write(`${text}\n`);
    }
  };
}

const indexing = {
  counting: (done: number) => `Building the guidance index: ${done} passages`,
  of: (done: number, total: number) => `Building the guidance index: ${done} of ${total} passages`,
};

function bar(done: number, total: number | undefined): string {
  if (!total) return "";
  const full = Math.round((done / total) * barWidth);
  return `[${"#".repeat(full)}${"-".repeat(barWidth - full)}] `;
}
