import { describe, expect, test } from "vitest";
import { toMessage } from "../../../src/adapters/teams/render.ts";
import { bytesOf } from "../../../src/adapters/teams/render-card.ts";
import { readChoices } from "../../../src/adapters/teams/render-field.ts";
import { renderForm } from "../../../src/adapters/teams/render-form.ts";
import type { Field, FormValues } from "../../../src/core/form.ts";
import { form, formOf } from "../../builders.ts";
import { fullForm } from "../../contracts/every-block.ts";

function itemsOf(...given: Parameters<typeof formOf>) {
  const [container] = renderForm(formOf(...given)).body;
  return container?.type === "Container" ? container.items : [];
}

const options = [
  { value: "open", label: "Open procedure" },
  { value: "a,b%", label: "Odd value" },
];

describe("fields", () => {
  test.each<[Field, FormValues, object]>([
    [
      { kind: "text", name: "a", label: "A", maxLength: 80 },
      { a: "x" },
      { type: "Input.Text", maxLength: 80, value: "x" },
    ],
    [{ kind: "text", name: "a", label: "A", maxLength: 2 }, { a: "xyz" }, { maxLength: 3, value: "xyz" }],
    [{ kind: "long-text", name: "a", label: "A" }, {}, { type: "Input.Text", isMultiline: true, value: "" }],
    [
      { kind: "email", name: "a", label: "A" },
      { a: "a@b.uk" },
      { type: "Input.Text", style: "Email", value: "a@b.uk" },
    ],
    [{ kind: "number", name: "a", label: "A" }, { a: "12.5" }, { type: "Input.Number", value: 12.5 }],
    [{ kind: "number", name: "a", label: "A" }, { a: "12.50" }, { type: "Input.Text", value: "12.50" }],
    [{ kind: "number", name: "a", label: "A" }, { a: "NaN" }, { type: "Input.Text", value: "NaN" }],
    [
      { kind: "date", name: "a", label: "A" },
      { a: "2027-02-28" },
      { type: "Input.Date", value: "2027-02-28" },
    ],
    [
      { kind: "date", name: "a", label: "A" },
      { a: "2027-02-30" },
      { type: "Input.Text", value: "2027-02-30" },
    ],
    [
      { kind: "choice", name: "a", label: "A", options },
      { a: "open" },
      { type: "Input.ChoiceSet", isMultiSelect: false, value: "open" },
    ],
    [
      { kind: "choices", name: "a", label: "A", options },
      { a: ["open", "a,b%"] },
      { isMultiSelect: true, value: "open,a%2Cb%25" },
    ],
    [{ kind: "tick", name: "a", label: "A" }, { a: true }, { type: "Input.Toggle", value: "true" }],
    [{ kind: "tick", name: "a", label: "A" }, {}, { type: "Input.Toggle", value: "false" }],
  ])("%j with %j", (field, values, input) => {
    expect(itemsOf([field], { values })).toContainEqual(
      expect.objectContaining({ id: "field:a", label: "A", ...input }),
    );
  });

  test("say what is required", () => {
    const field = { kind: "text" as const, name: "a", label: "Title", required: true };
    expect(itemsOf([field])).toContainEqual(
      expect.objectContaining({ isRequired: true, errorMessage: "Fill in: Title" }),
    );
  });

  test("show their hint and their error under them", () => {
    const items = itemsOf([{ kind: "text", name: "a", label: "A", hint: "Short" }], {
      errors: { a: "Enter A" },
    });
    const at = items.findIndex(({ type }) => type === "Input.Text");
    expect(items.slice(at + 1, at + 3)).toMatchObject([
      { text: "Short", isSubtle: true },
      { text: "Error: Enter A", color: "Attention" },
    ]);
  });
});

test("choices come back as they were, whatever signs they hold", () => {
  expect(readChoices("open,a%2Cb%25")).toEqual(["open", "a,b%"]);
  expect(readChoices("")).toEqual([]);
});

test("the form is sent with its id and nothing else", () => {
  const sent = { title: "Save", data: { form: "form-9" }, style: "positive" };
  const [container] = renderForm(form({ id: "form-9" })).body;
  expect(container?.type === "Container" ? container.items.at(-1) : undefined).toEqual({
    type: "ActionSet",
    actions: [
      { type: "Action.Execute", verb: "form", ...sent, fallback: { type: "Action.Submit", ...sent } },
    ],
  });
});

test("thirty fields with hints, errors and 5,000 characters of text fit in a message", () => {
  const values = { ...fullForm.values, field1: "All roads need repair. ".repeat(220) };
  expect(bytesOf(toMessage(renderForm({ ...fullForm, values }), fullForm.title))).toBeLessThan(28 * 1024);
});
