import type { ActionsBlock, KnownBlock, MrkdwnElement, Button as SlackButton } from "@slack/types";
import type { Form } from "../../core/form.ts";
import type { Block, Button, Source } from "../../core/reply.ts";
import { longDate } from "../../core/text.ts";
import { markdownPieces } from "./render-markdown.ts";
import { renderTable } from "./render-table.ts";
import {
  escapeText,
  holdsMarks,
  isWebUrl,
  link,
  type Piece,
  plainPieces,
  plainText,
  splitText,
  toSections,
} from "./render-text.ts";

/** The start of the action ids of buttons whose value is the id of a stored command. */
export const pressAction = "press_";
/** The start of the action ids of buttons whose value is the id of a stored form. */
export const openFormAction = "open-form_";
/** The start of the action ids of buttons that open a page. Slack reports their clicks as well. */
export const openPageAction = "open-page_";

/** One block of a reply as blocks of Slack, none of which passes a limit of its own. */
export function renderBlock(block: Block): KnownBlock[] {
  switch (block.kind) {
    case "text":
      return toSections(markdownPieces(block.markdown));
    case "facts":
      return renderFacts(block.facts);
    case "sources":
      return renderSources(block.sources);
    case "table":
      return renderTable(block);
    case "buttons":
      return renderButtons(block.buttons);
    case "form":
      return renderFormOpener(block.form);
    case "file":
      return toSections(plainPieces(`File: ${block.name}`));
    default:
      return block satisfies never;
  }
}

const fieldLimit = 2_000;
const maxFields = 10;
/** Of all fields of a section, so that a section fits in a message. */
const maxFieldCharacters = 9_000;

type Facts = Extract<Block, { kind: "facts" }>["facts"];

/** Facts side by side, as many as a section holds; a long one in sections of its own. */
function renderFacts(facts: Facts): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let fields: MrkdwnElement[] = [];
  for (const { name, value } of facts) {
    const title = holdsMarks(name) || name.trim() === "" ? escapeText(name) : `*${escapeText(name).trim()}*`;
    const text = `${title}\n${escapeText(value)}`;
    if (text.length > fieldLimit) {
      blocks.push(...toSections([...plainPieces(name), ...plainPieces(value)]));
      fields = [];
      continue;
    }
    const field: MrkdwnElement = { type: "mrkdwn", text, verbatim: true };
    if (fields.length === 0 || fields.length === maxFields || isFull(fields, field)) {
      fields = [];
      blocks.push({ type: "section", fields, expand: true });
    }
    fields.push(field);
  }
  return blocks;
}

function isFull(fields: readonly MrkdwnElement[], field: MrkdwnElement): boolean {
  return JSON.stringify([...fields, field]).length > maxFieldCharacters;
}

/** Each source in a section of its own: its number, its link, what and where it applies, its quote. */
function renderSources(sources: readonly Source[]): KnownBlock[] {
  return sources.flatMap((source, n) =>
    toSections([...(n === 0 ? [{ text: "*Sources*" }] : []), ...sourcePieces(source)]),
  );
}

function sourcePieces({ n, title, url, reference, nation, appliesFrom, quote, label }: Source): Piece[] {
  const scope = [reference, nation, `Applies from ${longDate(appliesFrom)}`].filter(Boolean).join(". ");
  const lines = [`[${n}] ${link(title, url)}`, escapeText(scope)].flatMap((line) => splitText(line));
  const quoted = quote.split("\n").flatMap((line) => splitText(escapeText(line), 2_900));
  const texts = [...lines, ...quoted.map((line) => `>${line}`), ...splitText(escapeText(label))];
  return texts.map((text) => ({ text, tight: true }));
}

const maxElements = 25;

/** Rows of buttons. A button whose address may not be opened is shown as text. */
function renderButtons(buttons: readonly Button[]): KnownBlock[] {
  const usable = buttons.filter((button) => "id" in button || isUsableUrl(button.url));
  const unusable = buttons.flatMap((button) =>
    "url" in button && !isUsableUrl(button.url) ? plainPieces(`${button.label}: ${button.url}`) : [],
  );
  const rows = Array.from({ length: Math.ceil(usable.length / maxElements) }, (_, row): ActionsBlock => {
    const elements = usable.slice(row * maxElements, (row + 1) * maxElements).map(toButton);
    return { type: "actions", elements };
  });
  return [...toSections(unusable), ...rows];
}

function isUsableUrl(url: string): boolean {
  return isWebUrl(url) && url.length <= 3_000;
}

function toButton(button: Button, n: number): SlackButton {
  const text = plainText(button.label, 75);
  if ("url" in button) return { type: "button", text, url: button.url, action_id: `${openPageAction}${n}` };
  const style = button.style && { style: button.style };
  return { type: "button", text, value: button.id, action_id: `${pressAction}${n}`, ...style };
}

/** What stands in a message for a form: Slack shows forms only in a window that a click opens. */
export function renderFormOpener(form: Form): KnownBlock[] {
  const about = toSections([...plainPieces(form.title), ...plainPieces(form.intro ?? "")]);
  const open: SlackButton = {
    type: "button",
    text: plainText("Open the form", 75),
    style: "primary",
    value: form.id,
    action_id: `${openFormAction}0`,
  };
  return [...about, { type: "actions", elements: [open] }];
}
