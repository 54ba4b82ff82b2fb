import type { Form } from "../../core/form.ts";
import type { Block, Button, Point, Reply, Source } from "../../core/reply.ts";
import { longDate } from "../../core/text.ts";
import { formLines } from "./render-form.ts";
import { markdownLines } from "./render-markdown.ts";
import { tableLines } from "./render-table.ts";
import { readable, wrap } from "./render-text.ts";

/** A reply as plain text in lines of at most `width` columns. Buttons are numbered through the whole reply. */
export function renderReply(reply: Reply, width: number): string {
  let buttons = 0;
  const said = squeeze(
    reply.blocks.flatMap((block) => (block.kind === "text" ? markdownLines(block.markdown, width) : [])),
  );
  const parts = reply.blocks.map((block) => {
    const lines = blockLines(block, width, buttons, said);
    if (block.kind === "buttons") buttons += block.buttons.length;
    return lines;
  });
  const shown = parts.filter((lines) => lines.length > 0);
  return (shown.length > 0 ? shown : [wrap(reply.summary, width)])
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** A form as plain text. */
export function renderForm(form: Form, width: number): string {
  return formLines(form, width).join("\n");
}

/** A point with the numbers of its sources. */
export function renderPoint({ text, citations }: Point, width: number): string {
  return wrap(`${text} ${citations.map((n) => `[${n}]`).join("")}`, width).join("\n");
}

/** Lines as one, with single spaces. */
function squeeze(lines: readonly string[]): string {
  return lines.join(" ").replace(/\s+/g, " ").trim();
}

/** `said` is what the text blocks say: a quote that stands in it is not printed twice. */
function blockLines(block: Block, width: number, buttonsBefore: number, said: string): string[] {
  switch (block.kind) {
    case "text":
      return markdownLines(block.markdown, width);
    case "facts":
      return block.facts.flatMap(({ name, value }) => wrap(`${name}: ${value}`, width));
    case "sources":
      return block.sources.flatMap((source, n) => [
        n === 0 ? "Sources" : "",
        ...sourceLines(source, width, said),
      ]);
    case "table":
      return tableLines(block, width);
    case "buttons":
      return block.buttons.flatMap((button, n) => buttonLines(button, buttonsBefore + n + 1, width));
    case "form":
      return formLines(block.form, width);
    case "file":
      return wrap(`File: ${block.name}`, width);
    default:
      return block satisfies never;
  }
}

/** The address stands whole on a line of its own, so that it can be opened. */
function sourceLines(source: Source, width: number, said: string): string[] {
  const { n, title, url, reference, nation, appliesFrom, quote, label } = source;
  const lead = `[${n}] `;
  const indent = " ".repeat(lead.length);
  const scope = [reference, nation, `Applies from ${longDate(appliesFrom)}`].filter(Boolean).join(". ");
  const isSaid = said.includes(squeeze([readable(quote)]));
  return [
    ...wrap(title, width, lead),
    ...[scope, isSaid ? "" : `“${quote}”`, label].flatMap((text) => (text ? wrap(text, width, indent) : [])),
    ...(url ? [`${indent}${readable(url)}`] : []),
  ];
}

function buttonLines(button: Button, n: number, width: number): string[] {
  const text = "url" in button ? `${button.label}: ${button.url}` : button.label;
  return wrap(text, width, `${n}) `);
}
