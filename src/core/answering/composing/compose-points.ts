import { z } from "zod";
import { nationsText, type Passage } from "../../guidance/passage.ts";
import type { GeneratedItems, LanguageModel, ModelRequest } from "../../ports/model.ts";
import { longDate } from "../../text.ts";
import type { Tagged } from "./evidence.ts";

const pointSchema = z.object({
  text: z.string(),
  quotes: z.array(z.object({ tag: z.string(), quote: z.string() })),
});

/** A point as the model wrote it: nothing of it is proved. */
export type WrittenPoint = z.infer<typeof pointSchema>;

const wholeSchema = z.object({
  points: z.array(pointSchema),
  complete: z.boolean(),
  missing: z.string(),
});
export type WrittenAnswer = z.infer<typeof wholeSchema>;

const shape = { name: "answer", schema: wholeSchema, key: "points", item: pointSchema };

/** Asks the model for points; each comes as soon as it is whole. */
export function composePoints(
  model: LanguageModel,
  request: Omit<ModelRequest, "task">,
): GeneratedItems<WrittenPoint, WrittenAnswer> {
  return model.generateItems({ ...request, task: "compose" }, shape);
}

/** What the model reads of a passage: its tag, what it is, and its text. */
export function passageText({ tag, passage }: Tagged): string {
  return [`${tag}: ${describe(passage)}`, passage.text].join("\n\n");
}

function describe({
  title,
  headings,
  references,
  nations,
  appliesFrom,
  appliesTo,
  textKind,
}: Passage): string {
  const what = {
    official: "official text",
    summary: "summary",
    "local-rules": "the asker's own organisation's rules, not law",
  }[textKind];
  const until = appliesTo ? ` to ${longDate(appliesTo)}` : "";
  return [
    [title, ...headings].join(" › "),
    references.map(({ label }) => label).join("; "),
    `${what}, ${nationsText(nations)}, from ${longDate(appliesFrom)}${until}`,
  ].join(" | ");
}
