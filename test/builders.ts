import type { Field, Form } from "../src/core/form.ts";
import type { Block, Point, Reply, Source } from "../src/core/reply.ts";

/** A source of an answer. */
export function source(overrides: Partial<Source> = {}): Source {
  return {
    n: 1,
    title: "Standstill: how long it lasts",
    reference: "Procurement Act 2023 s.51(1)",
    url: "https://www.legislation.gov.uk/ukpga/2023/54/section/51",
    quote:
      "A contracting authority may not enter into a public contract before the end of the standstill period.",
    label: "Golden Link summary of Procurement Act 2023 s.51(1), checked on 22 November 2026",
    text: "summary",
    appliesFrom: "2025-02-24",
    checked: "2026-11-22",
    nation: "England, Wales and Northern Ireland",
    ...overrides,
  };
}

/** A proved point. */
export function point(overrides: Partial<Point> = {}): Point {
  return { text: "The standstill period is eight working days.", citations: [1], ...overrides };
}

/** A reply of these blocks. */
export function replyOf(...blocks: readonly Block[]): Reply {
  return reply({ blocks });
}

/** A reply. */
export function reply(overrides: Partial<Reply> = {}): Reply {
  return {
    status: "answered",
    summary: "The standstill period is eight working days. [1]",
    blocks: [{ kind: "text", markdown: "The standstill period is eight working days. \\[1\\]" }],
    ...overrides,
  };
}

/** A form of one step with one field. */
export function form(overrides: Partial<Form> = {}): Form {
  return {
    id: "form-1",
    title: "Draft a notice",
    intro: "You can change every answer later.",
    steps: [{ title: "The procurement", fields: [{ kind: "text", name: "title", label: "Title" }] }],
    submitLabel: "Save",
    values: {},
    errors: {},
    ...overrides,
  };
}

/** A form of these fields in one step. */
export function formOf(fields: readonly Field[], overrides: Partial<Form> = {}): Form {
  return form({ steps: [{ title: "The procurement", fields }], ...overrides });
}
