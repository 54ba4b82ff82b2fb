import { z } from "zod";
import type { Answer } from "../../core/answering/answer.ts";
import type { AnswerOptions } from "../../core/answering/prepare.ts";
import { plainAnswer } from "../../core/commands/answer-reply.ts";
import { type FailureCode, failureCode } from "../../core/errors.ts";
import { type Nation, nations, nationsText } from "../../core/guidance/passage.ts";
import { failureText } from "../../core/wording.ts";

/** Names people type for a nation, beside its own. */
const nationNames: Readonly<Record<string, Nation>> = {
  ni: "northern-ireland",
  "northern ireland": "northern-ireland",
};

export const nationSchema = z
  .string("nation must be a string")
  .transform((name) => nationNames[name.toLowerCase()] ?? name.toLowerCase())
  .pipe(z.enum(nations, `nation must be one of ${nations.join(", ")}`));

export const asAtSchema = z.iso.date("asAt must be a date like 2026-03-02");

/** One line of a batch: a question with its id. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()], "id must be a string or a number"),
  question: z.string("question must be a string"),
  history: z
    .array(z.string("history must be a list of strings"), "history must be a list of strings")
    .nullish(),
  asAt: asAtSchema.nullish(),
  nation: nationSchema.nullish(),
});

/** The id of a line; null when it could not be read. */
export type Id = string | number | null;

/** A line that was read, or why it could not be. */
export type Line =
  | { readonly id: Id; readonly question: string; readonly options: AnswerOptions }
  | { readonly id: Id; readonly fault: string };

/** Reads one JSON line of a batch. */
export function readLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, fault: "This line is not JSON. Each line needs an object with id and question." };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value).data?.id ?? null;
    return { id, fault: parsed.error.issues.map(({ message }) => message).join("; ") };
  }
  const { id, question, history, asAt, nation } = parsed.data;
  return {
    id,
    question,
    options: { ...(history && { history }), ...(asAt && { asAt }), ...(nation && { nation }) },
  };
}

/** One JSON line out: the contract of `ask --json`. */
export interface AnswerLine {
  readonly id: Id;
  readonly status: Answer["status"];
  readonly answer: string;
  readonly sentences: Answer["points"];
  readonly citations: readonly Omit<Answer["sources"][number], "label">[];
  readonly reason: string | null;
  readonly asAt: string | null;
  readonly nation: string | null;
  readonly regime: string | null;
  readonly model: string | null;
  readonly ms: number;
}

/** An answer as a line. `contact` is whom to ask instead. */
export function answerLine(id: Id, answer: Answer, ms: number, contact: string): AnswerLine {
  return {
    id,
    status: answer.status,
    answer: plainAnswer(answer, contact),
    sentences: answer.points,
    citations: answer.sources.map(({ label: _label, ...source }) => source),
    reason: answer.reason ?? null,
    asAt: answer.asAt,
    nation: answer.nation ? nationsText([answer.nation]) : null,
    regime: answer.regime || null,
    model: answer.model,
    ms: Math.round(ms * 10) / 10,
  };
}

/** A line for a question that could not be taken or answered. */
export function failedLine(id: Id, reason: string): AnswerLine {
  const nothing = { reason, asAt: null, nation: null, regime: null, model: null, ms: 0 };
  return { id, status: "failed", answer: "", sentences: [], citations: [], ...nothing };
}

/** What is said of an error in a line. */
export function failureReason(error: unknown): string {
  const code: FailureCode = failureCode(error);
  return failureText[code];
}
