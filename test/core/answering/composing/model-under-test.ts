import { fileURLToPath } from "node:url";
import { readPrompts } from "../../../../src/adapters/prompts/read-prompts.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { type Script, type Scripted, ScriptedModel } from "../../../fakes/scripted-model.ts";
import { botUnderTest } from "../../bot-under-test.ts";

const prompts = await readPrompts(fileURLToPath(new URL("../../../../prompts", import.meta.url)));

/** The real bot with a model that keeps to a script. `checker` judges each point. */
export function modelUnderTest(script: Script, checker?: Script) {
  const model = new ScriptedModel(script);
  const judge = checker && new ScriptedModel(checker, { name: "checker" });
  const clock = new FakeClock();
  const parts = { model, prompts, budgetMs: 25_000, ...(judge && { checker: judge }) };
  return { ...botUnderTest({ clock, model: parts }), model };
}

/** A message sorted as a question on procurement. */
export function routed(standalone: string, more: Readonly<Record<string, unknown>> = {}): Scripted {
  const rest = { searches: [], nation: null, lawDate: null, askBack: null };
  return { answer: { kind: "procurement", standalone, ...rest, ...more } };
}

export interface Written {
  readonly text: string;
  readonly quotes: readonly { readonly tag: string; readonly quote: string }[];
}

export function written(
  points: readonly Written[],
  more: { complete?: boolean; missing?: string } = {},
): Scripted {
  return { answer: { points, complete: more.complete ?? true, missing: more.missing ?? "" } };
}

/** What the model was given under a tag: the request's fenced passages by the words in them. */
export function tagOf(input: string, words: string): string {
  const passage = input.split(/(?=<fenced-)/).find((each) => each.includes(words)) ?? "";
  return /\b(P\d+): /.exec(passage)?.[1] ?? "P0";
}
