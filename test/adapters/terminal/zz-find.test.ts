import fc from "fast-check";
import { test } from "vitest";
import { renderReply } from "/work/main/src/adapters/terminal/render.ts";
import { widthOf } from "/work/main/src/adapters/terminal/render-text.ts";
import { anyReply, wordsOfReply } from "/work/main/test/contracts/any-reply.ts";
import { visible } from "/work/main/test/contracts/rendered.ts";

test("x", () => {
  let n = 0;
  for (const r of fc.sample(anyReply, { numRuns: 20000 })) {
    const t = renderReply(r, 80),
      v = visible(t);
    const wide = t.split("\n").filter((l) => widthOf(l) > 80 && l.trim().split(/\s+/).length > 4);
    const lost = wordsOfReply(r).filter((w) => !v.includes(visible(w)));
    if (wide.length)
      console.log(
        "WIDE",
        wide.map((w) => [widthOf(w), JSON.stringify(w)]),
      );
    if (lost.length)
      console.log(
        "LOST",
        lost.map((w) => [w.length, JSON.stringify(w).slice(0, 300), r.blocks.map((b) => b.kind).join()]),
      );
    if ((wide.length || lost.length) && ++n > 3) break;
  }
}, 300000);
