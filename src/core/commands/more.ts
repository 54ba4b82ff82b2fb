import { z } from "zod";
import { type Command, defineCommand } from "../command.ts";
import type { Block } from "../reply.ts";
import { type MoreArgs, pointMarkdown } from "./answer-reply.ts";

/** The button "More" under an answer: the points that were found as well. */
export function moreCommand(): Command {
  return defineCommand<MoreArgs>({
    name: "more",
    usage: "more",
    summary: "Show what else was found",
    access: "anyone",
    listed: false,
    args: z.custom<MoreArgs>((value) => typeof value === "object" && value !== null && "points" in value),
    async *run({ points, sources }, { to }) {
      const blocks: Block[] = points.map((point) => ({ kind: "text", markdown: pointMarkdown(point) }));
      const summary = points.map(({ text, citations }) => `${text} [${citations.join("][")}]`).join("\n\n");
      const reply = {
        status: "done" as const,
        summary,
        blocks: [...blocks, { kind: "sources" as const, sources }],
      };
      yield { kind: "reply", to, reply };
    },
  });
}
