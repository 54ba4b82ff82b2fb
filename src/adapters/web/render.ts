import type { Block, Button, Point, Reply } from "../../core/reply.ts";
import { linkCitations } from "./citations.ts";
import { type Html, html, nothing } from "./html.ts";
import { renderMarkdown, webAddress } from "./markdown.ts";
import { hiddenFields, messagesPath, type RenderContext } from "./render-context.ts";
import { renderForm } from "./render-form.ts";
import { quoteId, renderSources } from "./render-sources.ts";

type FileBlock = Extract<Block, { kind: "file" }>;

/** A file put aside for download: what a transcript holds in place of its bytes. */
export interface KeptFile extends Omit<FileBlock, "content"> {
  readonly url: string;
  readonly bytes: number;
}

/** A block as the page shows it. */
export type WebBlock = Exclude<Block, FileBlock> | KeptFile;

/** A reply whose files have been put aside. */
export interface WebReply extends Omit<Reply, "blocks"> {
  readonly blocks: readonly WebBlock[];
}

/** A whole reply. The numbers in its text lead to the quotes of its sources. */
export function renderReply(reply: WebReply, context: RenderContext): Html {
  const sources = reply.blocks.flatMap((block) => (block.kind === "sources" ? block.sources : []));
  const numbers = new Set(sources.map(({ n }) => n));
  const cite = (n: number) => (numbers.has(n) ? quoteId(context.prefix, n) : undefined);
  const blocks = reply.blocks.map((block) => {
    const markup = renderBlock(block, context);
    return block.kind === "text" ? linkCitations(markup, cite) : markup;
  });
  return html`${blocks}`;
}

/** A point as it comes in, before its sources are there. */
export function renderPoint(point: Point): Html {
  const unmarked = point.citations.filter((n) => !point.text.includes(`[${n}]`));
  const marks = unmarked.map((n) => ` \\[${n}\\]`).join("");
  return html`<div class="gl-point">${renderMarkdown(point.text + marks)}</div>`;
}

function renderBlock(block: WebBlock, context: RenderContext): Html {
  switch (block.kind) {
    case "text":
      return renderMarkdown(block.markdown);
    case "facts":
      return renderFacts(block.facts);
    case "sources":
      return block.sources.length > 0 ? renderSources(block.sources, context.prefix) : nothing;
    case "table":
      return renderTable(block);
    case "buttons":
      return renderButtons(block.buttons, context);
    case "form":
      return renderForm(block.form, context);
    case "file":
      return renderFile(block);
    default:
      return block satisfies never;
  }
}

function renderFacts(facts: Extract<Block, { kind: "facts" }>["facts"]): Html {
  const row = ({ name, value }: { name: string; value: string }) =>
    html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${name}</dt><dd class="govuk-summary-list__value" dir="auto">${value}</dd></div>`;
  return html`<dl class="govuk-summary-list">${facts.map(row)}</dl>`;
}

/** Scrolls sideways within itself, by keyboard too, so that the page never does. */
function renderTable({ columns, rows }: Extract<Block, { kind: "table" }>): Html {
  const head = columns.map((name) => html`<th scope="col" class="govuk-table__header">${name}</th>`);
  const cell = (value: string) => html`<td class="govuk-table__cell" dir="auto">${value}</td>`;
  const body = rows.map((row) => html`<tr class="govuk-table__row">${row.map(cell)}</tr>`);
  return html`<div class="gl-scroll" role="region" aria-label="Table: ${columns.join(", ")}" tabindex="0">
<table class="govuk-table"><thead class="govuk-table__head"><tr class="govuk-table__row">${head}</tr></thead>
<tbody class="govuk-table__body">${body}</tbody></table></div>`;
}

/** One form for the row of buttons: without JavaScript the pressed one sends its id. */
function renderButtons(buttons: readonly Button[], context: RenderContext): Html {
  if (buttons.length === 0) return nothing;
  return html`<form class="gl-buttons" method="post" action="${messagesPath}" data-chat="button">
${hiddenFields(context)}${buttons.map(renderButton)}</form>`;
}

function renderButton(button: Button): Html {
  if ("url" in button) {
    const url = webAddress(button.url);
    if (!url) return html`<span class="govuk-body">${button.label}</span>`;
    return html`<a class="govuk-link gl-button-link" href="${url}" target="_blank" rel="noopener noreferrer">${button.label} (opens in new tab)</a>`;
  }
  const look = { primary: "", danger: "govuk-button--warning", plain: "govuk-button--secondary" };
  return html`<button type="submit" class="govuk-button ${look[button.style ?? "plain"]}" name="button" value="${button.id}">${button.label}</button>`;
}

function renderFile({ name, bytes, url }: KeptFile): Html {
  return html`<p class="govuk-body gl-file"><a class="govuk-link" href="${url}" download="${name}">Download ${name} (${fileSize(bytes)})</a></p>`;
}

function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
