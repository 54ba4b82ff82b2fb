import type { Field, Form } from "../../src/core/form.ts";
import type { Block } from "../../src/core/reply.ts";
import { formOf, source } from "../builders.ts";

/** One block of every kind. A new kind does not compile until it stands here. */
export const everyBlock: { [Kind in Block["kind"]]: Extract<Block, { kind: Kind }> } = {
  text: { kind: "text", markdown: "You must wait **eight working days** \\[1\\]:\n\n- first\n- second" },
  facts: {
    kind: "facts",
    facts: [
      { name: "Nation", value: "Wales" },
      { name: "Address", value: "1 High Street\nCardiff" },
    ],
  },
  sources: {
    kind: "sources",
    sources: [
      source(),
      source({
        n: 2,
        title: "Notices",
        url: "https://www.gov.uk/notices?a=1&b=2",
        quote: "First.\n\nSecond.",
        text: "official",
        label: "Official text of reg 5",
        reference: "reg 5(11)",
        nation: "Scotland",
        appliesFrom: "2024-01-02",
        checked: "2026-01-02",
      }),
    ],
  },
  table: {
    kind: "table",
    columns: ["Notice", "Days"],
    rows: [
      ["UK2", "10"],
      ["UK4", ""],
    ],
  },
  buttons: {
    kind: "buttons",
    buttons: [
      { label: "Helpful", id: "stored-1", style: "primary" },
      { label: "Delete", id: "stored-2", style: "danger" },
      { label: "Open the Act", url: "https://www.legislation.gov.uk/ukpga/2023/54" },
    ],
  },
  form: { kind: "form", form: formOf([{ kind: "text", name: "title", label: "Title" }]) },
  file: { kind: "file", name: "notice.docx", mediaType: "application/msword", content: new Uint8Array(3) },
};

/** The words a person must see of a block. */
export function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return ["eight working days", "[1]", "first", "second"];
    case "facts":
      return block.facts.flatMap(({ name, value }) => [name, ...value.split("\n")]);
    case "sources":
      return block.sources.flatMap(({ n, title, quote, reference, label, nation }) => [
        ...[`[${n}]`, title, reference, label, nation],
        ...quote.split("\n"),
      ]);
    case "table":
      return [...block.columns, ...block.rows.flat()];
    case "buttons":
      return [];
    case "form":
      return [block.form.title, block.form.intro ?? ""];
    case "file":
      return [block.name];
    default:
      return block satisfies never;
  }
}

const options = [
  { value: "open", label: "Open procedure" },
  { value: "flexible", label: "Competitive flexible procedure" },
];

const eight: readonly Field[] = [
  { kind: "text", name: "text", label: "Title", hint: "A short name", required: true, maxLength: 200 },
  { kind: "long-text", name: "long", label: "Description", hint: "What you will buy", maxLength: 5_000 },
  { kind: "email", name: "email", label: "Contact address", hint: "A shared mailbox" },
  { kind: "number", name: "number", label: "Estimated value", hint: "In pounds, without VAT" },
  { kind: "date", name: "date", label: "Start date", hint: "The first day" },
  { kind: "choice", name: "choice", label: "Procedure", hint: "Choose one", options },
  { kind: "choices", name: "choices", label: "Regions", hint: "Choose all that apply", options },
  { kind: "tick", name: "tick", label: "I have checked this", hint: "You must do this", required: true },
];

/** Thirty fields of every kind in three steps, each with a hint, an error and what was typed. */
export const fullForm: Form = {
  id: "form-30",
  title: "Preliminary market engagement notice",
  intro: "Answer what you know. You can change every answer later.",
  submitLabel: "Save the draft",
  steps: [0, 1, 2].map((step) => ({
    title: `Step ${step + 1}`,
    fields: Array.from({ length: 10 }, (_, n) =>
      numbered(eight[(step * 10 + n) % 8] as Field, step * 10 + n),
    ),
  })),
  values: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`field${n}`, typedValue(n)])),
  errors: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`field${n}`, `Correct answer ${n}`])),
};

function numbered(field: Field, n: number): Field {
  return { ...field, name: `field${n}`, label: `${field.label} ${n}`, hint: `${field.hint} ${n}` };
}

function typedValue(n: number) {
  const values = [
    `Road repairs <!channel> ${n}`,
    `Resurfacing & repair of roads.\nLot ${n}: bridges.`,
    `team${n}@council.gov.uk`,
    `${n}000.50`,
    "2027-03-02",
    "flexible",
    ["open", "flexible"],
    true,
  ];
  return values[n % 8] ?? "";
}

/** What of the full form's values a person must see. */
export function typedWords(form: Form): string[] {
  const shown = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return Object.values(form.values).flatMap((value) => {
    if (typeof value === "boolean") return value ? ["Yes"] : [];
    return typeof value === "string" ? shown(value) : value.map(shown);
  });
}
