import type { WriteStream } from "node:tty";
import type { Progress } from "./guidance-index.ts";

const barWidth = 30;

/** A progress bar on a terminal; one line a tenth where the output is no terminal. */
export function showProgress(stream: WriteStream | NodeJS.WriteStream): Progress {
  let tenth = -1;
  return (done, total) => {
    const share = total > 0 ? done / total : 1;
    const text = `Building the guidance index: ${done} of ${total} passages`;
    if (stream.isTTY) {
      const full = Math.round(share * barWidth);
      stream.write(`\r[${"#".repeat(full)}${"-".repeat(barWidth - full)}] ${text}${share >= 1 ? "\n" : ""}`);
      return;
    }
    const now = Math.floor(share * 10);
    if (now === tenth) return;
    tenth = now;
    stream.write(`${text}\n`);
  };
}
