import type { Bot } from "../../../src/core/bot.ts";
import type { Form } from "../../../src/core/form.ts";
import type { Block, ReplyEvent, Source } from "../../../src/core/reply.ts";
import type { ChatRequest } from "../../../src/core/request.ts";

/** What the bot does with a request. */
export type Script = (request: ChatRequest) => AsyncIterable<ReplyEvent>;

/** A bot that follows a script, takes each delivery once as the real one does, and keeps what it was asked. */
export class ScriptedBot implements Bot {
  readonly requests: ChatRequest[] = [];
  readonly #taken = new Set<string>();
  #script: Script;

  constructor(script: Script = answerWith("Yes [1].")) {
    this.#script = script;
  }

  follow(script: Script): void {
    this.#script = script;
  }

  async *handle(request: ChatRequest): AsyncGenerator<ReplyEvent> {
    if (this.#taken.has(request.id)) return;
    this.#taken.add(request.id);
    this.requests.push(request);
    yield* this.#script(request);
  }
}

export const source: Source = {
  n: 1,
  title: "Standstill",
  reference: "Procurement Act 2023 s.51(2)",
  url: "https://www.legislation.gov.uk/ukpga/2023/54/section/51",
  quote: "A mandatory standstill period is eight working days.",
  label: "Golden Link summary of s.51, checked on 3 March 2026",
  text: "summary",
  appliesFrom: "2025-02-24",
  checked: "2026-11-22",
  nation: "England",
};

/** A final reply made of blocks. */
export function reply(
  blocks: readonly Block[],
  status: "answered" | "failed" | "done" = "answered",
): ReplyEvent {
  return { kind: "reply", to: "asker", reply: { status, summary: "A summary.", blocks } };
}

/** Answers everything with one text, its source, and any further blocks. */
export function answerWith(markdown: string, more: readonly Block[] = []): Script {
  return async function* () {
    yield { kind: "status", to: "asker", text: "Searching the guidance" };
    yield { kind: "point", to: "asker", point: { text: "A first point.", citations: [1] } };
    yield reply([{ kind: "text", markdown }, { kind: "sources", sources: [source] }, ...more]);
  };
}

/** A form with a field of each kind. */
export const everyField: Form = {
  id: "form-1",
  title: "Tell us about your contract",
  intro: "It takes two minutes.",
  submitLabel: "Save",
  values: {},
  errors: {},
  steps: [
    {
      title: "The contract",
      fields: [
        { kind: "text", name: "title", label: "Title", hint: "As on the notice", required: true },
        { kind: "long-text", name: "about", label: "Description", maxLength: 500 },
        { kind: "number", name: "value", label: "Value in pounds" },
        { kind: "date", name: "start", label: "Start date", hint: "For example, 27 3 2026", required: true },
      ],
    },
    {
      title: "The buyer",
      fields: [
        { kind: "email", name: "email", label: "Email address" },
        { kind: "choice", name: "regime", label: "Regime", options: [option("act"), option("light-touch")] },
        { kind: "choices", name: "nations", label: "Nations", options: [option("england"), option("wales")] },
        { kind: "tick", name: "agree", label: "You may contact me", required: true },
      ],
    },
  ],
};

function option(value: string) {
  return { value, label: `Option ${value}` };
}

/** Opens the form at a typed word; shows it again with errors until the title is filled in. */
export const formScript: Script = async function* ({ input }) {
  if (input.kind !== "form") {
    yield { kind: "form", to: "asker", form: everyField };
    return;
  }
  const errors = { title: "Enter a title", start: "Enter a real date", agree: "Tick the box" };
  if (!input.values.title)
    yield { kind: "form", to: "asker", form: { ...everyField, values: input.values, errors } };
  else yield reply([{ kind: "text", markdown: "Saved." }], "done");
};
