import type { KnownBlock, ModalView } from "@slack/types";
import type { SlackMessage } from "../../../src/adapters/slack/render.ts";
import type { Seen, SeenForm } from "../../contracts/rendered.ts";

/** What Slack shows of messages: links and mentions from angle brackets, marks as formatting, entities as signs. */
export function shownMessages(messages: readonly SlackMessage[]): Seen {
  const shown = messages.flatMap(({ blocks }) => blocks.map(shownBlock));
  return {
    notification: decode(messages.map(({ text }) => text).join("")),
    text: shown.map(({ text }) => text).join("\n"),
    links: shown.flatMap(({ links }) => links),
    buttons: messages.flatMap(({ blocks }) => blocks.flatMap(buttonsOf)),
    pings: [
      ...shown.flatMap(({ pings }) => pings),
      ...messages.flatMap(({ text }) => readMrkdwn(text).pings),
    ],
  };
}

/** What Slack shows of a window. */
export function shownView({ title, submit, blocks }: ModalView): SeenForm {
  const known = blocks as KnownBlock[];
  return {
    text: [title.text, ...known.map((block) => shownBlock(block).text), submit?.text].join("\n"),
    values: known.map(typedIn).join(""),
  };
}

interface Shown {
  readonly text: string;
  readonly links: { text: string; url: string }[];
  readonly pings: string[];
}

function shownBlock(block: KnownBlock): Shown {
  switch (block.type) {
    case "section":
      return joined([...(block.text ? [block.text] : []), ...(block.fields ?? [])].map(readText));
    case "context":
      return joined(
        block.elements.flatMap((element) => (element.type === "image" ? [] : [readText(element)])),
      );
    case "header":
      return readText(block.text);
    case "input":
      return joined([readText(block.label), ...(block.hint ? [readText(block.hint)] : [])]);
    case "table":
      return plain(
        block.rows
          .flat()
          .map((cell) => (cell?.type === "raw_text" ? cell.text : ""))
          .join("\n"),
      );
    default:
      return plain("");
  }
}

function readText({ type, text }: { type: string; text: string }): Shown {
  return type === "mrkdwn" ? readMrkdwn(text) : plain(text);
}

function plain(text: string): Shown {
  return { text, links: [], pings: [] };
}

function joined(parts: readonly Shown[]): Shown {
  return {
    text: parts.map(({ text }) => text).join("\n"),
    links: parts.flatMap(({ links }) => links),
    pings: parts.flatMap(({ pings }) => pings),
  };
}

/** A mark opens beside a boundary and before a character that is no space; a zero-width space counts as space. */
const format = /(?<![\p{L}\p{N}])([*_~])(?![\s\u200b])([^\n]*?)(?<![\s\u200b])\1(?![\p{L}\p{N}])/gu;
const code = /(```)(?!\u200b)([\s\S]*?)```|(`)(?!\u200b)([^`\n]+)`/g;

function readMrkdwn(mrkdwn: string): Shown {
  const links: { text: string; url: string }[] = [];
  const pings: string[] = [];
  const text = mrkdwn.replace(/<([^>|]*)\|?([^>]*)>/g, (_, target: string, label: string) => {
    if (/^[!@#]/.test(target)) pings.push(target);
    else links.push({ text: decode(label), url: decode(target) });
    return label || target;
  });
  const quoted = text.replace(/^(?:>|&gt;)/gm, "");
  const bare = quoted.replace(code, (_, _fence, block = "", _tick, inline = "") => block + inline);
  return { text: decode(bare.replace(format, "$2").replace(format, "$2")), links, pings };
}

function decode(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function buttonsOf(block: KnownBlock) {
  if (block.type !== "actions") return [];
  return block.elements.flatMap((element) => {
    if (element.type !== "button") return [];
    return [{ label: element.text.text, ...(element.url && { url: element.url }) }];
  });
}

function typedIn(block: KnownBlock): string {
  if (block.type !== "input") return "";
  const { element } = block;
  switch (element.type) {
    case "plain_text_input":
    case "email_text_input":
    case "number_input":
      return element.initial_value ?? "";
    case "datepicker":
      return element.initial_date ?? "";
    case "static_select":
      return element.initial_option?.text.text ?? "";
    case "multi_static_select":
    case "checkboxes":
      return (element.initial_options ?? []).map(({ text }) => text.text).join("");
    default:
      throw new Error(`unknown input ${element.type}`);
  }
}
