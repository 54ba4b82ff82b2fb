import { describe, expect, test } from "vitest";
import { renderForm, renderPoint, renderReply } from "../../../src/adapters/terminal/render.ts";
import { widthOf } from "../../../src/adapters/terminal/render-text.ts";
import { formOf, point, replyOf, source } from "../../builders.ts";
import type { Seen, SeenForm } from "../../contracts/rendered.ts";
import { rendererContract } from "../../contracts/renderer.ts";

const width = 80;

/** No line is too wide, but for one of a single word, and nothing commands the terminal. */
function checkLines(text: string) {
  const wide = text
    .split("\n")
    .filter((line) => widthOf(line) > width && line.trim().split(/\s+/).length > 4);
  expect(wide).toEqual([]);
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
}

function shownText(text: string): Seen {
  checkLines(text);
  const buttons = [...text.matchAll(/^\d+\) (.+)$/gm)].map(([, words = ""]) => {
    const [, label, url] = /^(.*): (https?:\S+)$/.exec(words) ?? [];
    return label && url ? { label, url } : { label: words };
  });
  return { text, buttons, pings: [] };
}

function shownForm(text: string): SeenForm {
  checkLines(text);
  return { text, values: text };
}

rendererContract("terminal", {
  reply: (reply) => shownText(renderReply(reply, width)),
  form: (given) => shownForm(renderForm(given, width)),
});

describe("in a terminal", () => {
  const shown = (markdown: string, columns = 40) => renderReply(replyOf({ kind: "text", markdown }), columns);

  test("text is broken between words, lists stand under their marks", () => {
    expect(
      shown(
        "**Before you sign** you must do this:\n\n1. wait for the end of the standstill period\n2. publish",
      ),
    ).toBe(
      [
        "Before you sign you must do this:",
        "1. wait for the end of the standstill",
        "   period",
        "2. publish",
      ].join("\n"),
    );
  });

  test("links show their address once", () => {
    expect(shown("[the Act](https://www.gov.uk/a) <https://www.gov.uk/b>")).toBe(
      "the Act (https://www.gov.uk/a)\nhttps://www.gov.uk/b",
    );
  });

  test("a source is its number, what it says and an address that can be opened", () => {
    const given = source({
      title: "Standstill",
      quote: "Wait.",
      label: "Official text",
      reference: "s.51",
      nation: "Wales",
    });
    expect(renderReply(replyOf({ kind: "sources", sources: [given] }), 60)).toBe(
      [
        "Sources",
        "[1] Standstill",
        "    s.51. Wales. Applies from 24 February 2025",
        "    “Wait.”",
        "    Official text",
        "    https://www.legislation.gov.uk/ukpga/2023/54/section/51",
      ].join("\n"),
    );
  });

  test("a quote that is the answer's own text is not printed twice", () => {
    const text = { kind: "text" as const, markdown: "Wait **eight** working days. \\[1\\]" };
    const printed = (quote: string) =>
      renderReply(replyOf(text, { kind: "sources", sources: [source({ quote })] }), 20);
    expect(printed("Wait eight working days.")).not.toContain("“");
    expect(printed("Wait eight days.")).toContain("“Wait eight");
  });

  test("a table has columns where they fit, and rows of names and cells where they do not", () => {
    const table = {
      kind: "table" as const,
      columns: ["Notice", "Days"],
      rows: [
        ["UK2", "10"],
        ["調達", "5"],
      ],
    };
    expect(renderReply(replyOf(table), 40)).toBe("Notice  Days\n------  ----\nUK2     10\n調達    5");
    expect(renderReply(replyOf(table), 10)).toBe("Notice:\nUK2\nDays: 10\n\nNotice:\n調達\nDays: 5");
  });

  test("buttons are numbered through the whole reply", () => {
    const of = (label: string) => ({ kind: "buttons" as const, buttons: [{ label, id: `stored-${label}` }] });
    expect(renderReply(replyOf(of("More"), of("Helpful")), 40)).toBe("1) More\n\n2) Helpful");
  });

  test("a point ends with the numbers of its sources", () => {
    expect(renderPoint(point({ text: "Wait eight working days.", citations: [1, 3] }), 80)).toBe(
      "Wait eight working days. [1][3]",
    );
  });

  test("a field shows its choices by number, what was answered and what is wrong", () => {
    const field = {
      kind: "choice" as const,
      name: "procedure",
      label: "Procedure",
      hint: "Choose one",
      required: true,
      options: [
        { value: "open", label: "Open" },
        { value: "flexible", label: "Flexible" },
      ],
    };
    const given = formOf([field], { values: { procedure: "open" }, errors: { procedure: "Choose again" } });
    expect(renderForm(given, 60)).toBe(
      [
        "Draft a notice",
        "You can change every answer later.",
        "",
        "The procurement",
        "- Procedure (required)",
        "  Choose one",
        "  1. Open",
        "  2. Flexible",
        "  Answer so far: Open",
        "  Error: Choose again",
      ].join("\n"),
    );
  });
});
