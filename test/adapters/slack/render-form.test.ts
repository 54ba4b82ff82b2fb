import type { KnownBlock } from "@slack/types";
import { describe, expect, test } from "vitest";
import { formErrors, renderForm } from "../../../src/adapters/slack/render-form.ts";
import { type Field, type FormValues, joinParts } from "../../../src/core/form.ts";
import { form, formOf } from "../../builders.ts";
import { fullForm } from "../../contracts/every-block.ts";

function inputsOf(fields: readonly Field[], values: FormValues = {}) {
  const blocks = renderForm(formOf(fields, { values })).blocks as KnownBlock[];
  return blocks.filter((block) => block.type === "input");
}

const options = [
  { value: "open", label: "Open procedure" },
  { value: "flexible", label: "Competitive flexible procedure" },
];
const chosen = { text: { type: "plain_text", text: "Open procedure", emoji: false }, value: "open" };

describe("a form's window", () => {
  test("carries the form's id and nothing else", () => {
    expect(renderForm(form({ id: "form-9", values: { title: "Roads" } }))).toMatchObject({
      type: "modal",
      callback_id: "form",
      private_metadata: "form-9",
      title: { text: "Draft a notice" },
      submit: { text: "Save" },
    });
  });

  test("repeats a title that is too long for its bar", () => {
    const { title, blocks } = renderForm(fullForm);
    expect(title.text).toBe("Preliminary market enga…");
    expect(blocks[0]).toMatchObject({
      type: "header",
      text: { text: "Preliminary market engagement notice" },
    });
  });

  test("says what is optional", () => {
    const fields = [
      { kind: "text", name: "a", label: "A", required: true },
      { kind: "text", name: "b", label: "B" },
    ] as const;
    expect(inputsOf(fields)).toMatchObject([{ optional: false }, { optional: true }]);
  });
});

describe("fields", () => {
  test.each<[Field, FormValues, object]>([
    [
      { kind: "text", name: "a", label: "A", maxLength: 80 },
      { a: "x" },
      { type: "plain_text_input", multiline: false, max_length: 80, initial_value: "x" },
    ],
    [
      { kind: "long-text", name: "a", label: "A" },
      {},
      { type: "plain_text_input", multiline: true, max_length: 3_000 },
    ],
    [
      { kind: "text", name: "a", label: "A", maxLength: 2 },
      { a: "xyz" },
      { max_length: 3, initial_value: "xyz" },
    ],
    [
      { kind: "email", name: "a", label: "A" },
      { a: "a@b.gov.uk" },
      { type: "email_text_input", initial_value: "a@b.gov.uk" },
    ],
    [
      { kind: "number", name: "a", label: "A" },
      { a: "12.50" },
      { type: "number_input", is_decimal_allowed: true, initial_value: "12.50" },
    ],
    [
      { kind: "number", name: "a", label: "A" },
      { a: "£5m" },
      { type: "plain_text_input", initial_value: "£5m" },
    ],
    [
      { kind: "date", name: "a", label: "A" },
      { a: "2027-02-28" },
      { type: "datepicker", initial_date: "2027-02-28" },
    ],
    [
      { kind: "date", name: "a", label: "A" },
      { a: "2027-02-30" },
      { type: "plain_text_input", initial_value: "2027-02-30" },
    ],
    [
      { kind: "choice", name: "a", label: "A", options },
      { a: "open" },
      { type: "static_select", initial_option: chosen },
    ],
    [
      { kind: "choices", name: "a", label: "A", options },
      { a: ["open"] },
      { type: "multi_static_select", initial_options: [chosen] },
    ],
    [
      { kind: "tick", name: "a", label: "A" },
      { a: true },
      { type: "checkboxes", initial_options: [{ value: "true" }] },
    ],
  ])("%j with %j", (field, values, element) => {
    expect(inputsOf([field], values)).toMatchObject([
      { block_id: "a", element: { action_id: "a", ...element } },
    ]);
  });

  test.each<[Field, FormValues]>([
    [{ kind: "choice", name: "a", label: "A", options }, { a: "gone" }],
    [{ kind: "choices", name: "a", label: "A", options }, { a: [] }],
    [{ kind: "tick", name: "a", label: "A" }, { a: false }],
    [{ kind: "date", name: "a", label: "A" }, { a: "" }],
    [{ kind: "text", name: "a", label: "A" }, { a: "" }],
  ])("%j with %j starts empty", (field, values) => {
    expect(JSON.stringify(inputsOf([field], values))).not.toContain("initial");
  });

  test("hold more than a hundred options in groups", () => {
    const many = Array.from({ length: 130 }, (_, n) => ({ value: `v${n}`, label: `Option ${n}` }));
    const [input] = inputsOf([{ kind: "choice", name: "a", label: "A", options: many }], { a: "v129" });
    expect(input).toMatchObject({
      element: {
        option_groups: [{ label: { text: "1 to 100" } }, { label: { text: "101 to 130" } }],
        initial_option: { value: "v129" },
      },
    });
  });
});

describe("a long text", () => {
  const field = {
    kind: "long-text",
    name: "about",
    label: "Description",
    hint: "Say more",
    required: true,
  } as const;
  const long = "All roads need repair & care. ".repeat(300);

  test("is edited in parts that make the same text again", () => {
    const inputs = inputsOf([field], { about: long });
    const sent = inputs.map(({ element }) =>
      element.type === "plain_text_input" ? [element.action_id, element.initial_value ?? ""] : [],
    );
    expect(sent.length).toBe(3);
    expect(joinParts(Object.fromEntries(sent))).toEqual({ about: long });
  });

  test("asks once, in the first part, whose block is always named after the field", () => {
    expect(inputsOf([field], { about: long })).toMatchObject([
      {
        block_id: "about",
        optional: false,
        hint: { text: "Say more" },
        label: { text: "Description (part 1 of 3)" },
      },
      { block_id: "about__part2", optional: true },
      { block_id: "about__part3", optional: true },
    ]);
  });

  test("has a part to go on in when the field takes more than one input holds", () => {
    expect(inputsOf([{ ...field, maxLength: 10_000 }])).toHaveLength(2);
    expect(inputsOf([{ ...field, maxLength: 3_000 }])).toHaveLength(1);
  });
});

describe("errors", () => {
  const fields: Field[] = [
    { kind: "text", name: "a", label: "A" },
    { kind: "text", name: "b", label: "B", hint: "Hint" },
  ];

  test("stand under their fields", () => {
    const { blocks } = renderForm(formOf(fields, { errors: { a: "Enter <A>" } }));
    const at = blocks.findIndex(({ block_id }) => block_id === "a");
    expect(blocks[at + 1]).toMatchObject({
      type: "context",
      elements: [{ text: "*Error:* Enter &lt;A&gt;" }],
    });
  });

  test("are given by block for Slack to show", () => {
    const errors = { a: "Enter A", form: "Sign in first" };
    expect(formErrors(formOf(fields, { errors }))).toEqual({ a: "Enter A Sign in first" });
  });

  test("stand in the hints when a window is full", () => {
    const many = Array.from(
      { length: 30 },
      (_, n): Field => ({ kind: "long-text", name: `f${n}`, label: `F ${n}` }),
    );
    const long = Object.fromEntries(many.slice(0, 15).map(({ name }) => [name, "word ".repeat(2_400)]));
    const errors = Object.fromEntries(many.map(({ name }) => [name, `Shorten ${name}`]));
    const { blocks } = renderForm(formOf(many, { values: long, errors }));
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(blocks.find(({ block_id }) => block_id === "f29")).toMatchObject({
      hint: { text: "Error: Shorten f29" },
    });
  });

  test("of a form that no window holds are thrown, not hidden", () => {
    const values = { a: "word ".repeat(70_000) };
    expect(() => renderForm(formOf(fields, { values }))).toThrow("Slack takes 100");
  });
});
