import fc from "fast-check";
import type { Field, Form } from "../../src/core/form.ts";
import { type Block, escapeMarkdown, type Reply } from "../../src/core/reply.ts";
import { form, reply, source } from "../builders.ts";
import { hostileTexts } from "./hostile.ts";

const hostileWords = Object.values(hostileTexts).flatMap((text) => text.split(/\s+/));
const longWord = "long&<*_word";

/** Words of any script, marks of markup, addresses and very long words. */
const anyWord = fc.oneof(
  { weight: 20, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }) },
  { weight: 10, arbitrary: fc.constantFrom(...hostileWords) },
  { weight: 5, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 300 }).map((times) => longWord.repeat(times)) },
);

const anyLine = fc.array(anyWord, { minLength: 1, maxLength: 20 }).map((words) => `a${words.join(" ")}`);

/** Text as people send it: no line starts with white space or holds only marks, which Markdown would take. */
const anyText = fc
  .array(anyLine, { minLength: 1, maxLength: 5 })
  .map((lines) => lines.map((line) => line.replace(/[\r\n\u2028\u2029\v\f\u0085]/g, "")).join("\n"));

const anyCell = fc.oneof(
  { weight: 9, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: anyText },
);

const anyLabel = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map((text) => `L${text}`);

const anySource = fc
  .record({
    title: anyLabel,
    reference: anyText,
    quote: anyText,
    label: anyText,
    nation: anyLabel,
    n: fc.nat(99),
  })
  .map(source);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyText.map((text): Block => ({ kind: "text", markdown: escapeMarkdown(text) })),
  fc
    .array(fc.record({ name: anyLabel, value: anyText }), { maxLength: 25 })
    .map((facts): Block => ({ kind: "facts", facts })),
  fc.array(anySource, { maxLength: 8 }).map((sources): Block => ({ kind: "sources", sources })),
  fc
    .record({
      columns: fc.array(anyLabel, { maxLength: 24 }),
      rows: fc.array(fc.array(anyCell, { maxLength: 24 }), { maxLength: 12 }),
    })
    .map((table): Block => ({ kind: "table", ...table })),
  fc
    .array(fc.record({ label: anyLabel, id: fc.uuid() }), { maxLength: 60 })
    .map((buttons): Block => ({ kind: "buttons", buttons })),
  anyText.map((name): Block => ({ kind: "file", name, mediaType: "text/plain", content: new Uint8Array() })),
);

/** Any reply. */
export const anyReply: fc.Arbitrary<Reply> = fc
  .record({ summary: anyText, blocks: fc.array(anyBlock, { maxLength: 5 }) })
  .map(reply);

/** The texts of a reply that must arrive. */
export function wordsOfReply({ blocks, summary }: Reply): string[] {
  const words = blocks.flatMap(textsOf);
  return blocks.length === 0 ? [summary] : words;
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return [block.markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1")];
    case "facts":
      return block.facts.flatMap(({ name, value }) => [name, value]);
    case "sources":
      return block.sources.flatMap(({ title, reference, quote, label, nation }) => [
        title,
        reference,
        quote,
        label,
        nation,
      ]);
    case "table":
      return [...block.columns, ...block.rows.flat()];
    case "file":
      return [block.name];
    case "buttons":
    case "form":
      return [];
    default:
      return block satisfies never;
  }
}

const options = Array.from({ length: 130 }, (_, n) => ({ value: `option-${n}`, label: `Option ${n}` }));

const anyField: fc.Arbitrary<Omit<Field, "name">> = fc
  .record({
    kind: fc.constantFrom("text", "long-text", "email", "number", "date", "choice", "choices", "tick"),
    label: anyLabel,
    hint: anyText,
    required: fc.boolean(),
    maxLength: fc.constantFrom(100, 3_000, 9_000),
  })
  .map(({ kind, maxLength, ...base }) => {
    if (kind === "tick") return { kind, ...base };
    return kind === "choice" || kind === "choices"
      ? { kind, options, ...base }
      : { kind, maxLength, ...base };
  });

/** Any form of up to thirty fields with typed values and errors. */
export const anyForm: fc.Arbitrary<Form> = fc
  .array(fc.record({ field: anyField, value: anyText, error: anyLabel }), { minLength: 1, maxLength: 30 })
  .map((list) => {
    const fields = list.map(({ field }, n) => ({ ...field, name: `f${n}` }) as Field);
    const typed = list.flatMap(({ value }, n) => {
      const field = fields[n];
      return field && !("options" in field) && field.kind !== "tick" ? [[`f${n}`, value] as const] : [];
    });
    return form({
      steps: [0, 10, 20].map((at) => ({ title: `Step ${at}`, fields: fields.slice(at, at + 10) })),
      values: Object.fromEntries(typed),
      errors: Object.fromEntries(list.map(({ error }, n) => [`f${n}`, error])),
    });
  });
