import type { KnownBlock } from "@slack/types";
import type { Reply } from "../../core/reply.ts";
import { renderBlock } from "./render-blocks.ts";
import { escapeEntities, plainPieces, splitText, toSections } from "./render-text.ts";

/** One message for `chat.postMessage`: `text` is what notifications show and screen readers read. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const maxBlocks = 50;
/** Of the blocks as JSON. Undocumented: Slack answers `msg_blocks_too_long` from about 13,200 on. */
const maxCharacters = 13_000;
/** Slack cuts a message's text at 40,000. */
const maxText = 30_000;

/** A reply as messages to be posted in this order. What one message cannot hold goes on in the next. */
export function renderReply(reply: Reply): SlackMessage[] {
  const blocks = reply.blocks.flatMap(renderBlock);
  const groups = toMessages(blocks.length > 0 ? blocks : toSections(plainPieces(reply.summary)));
  const texts = spread(escapeEntities(reply.summary), groups.length);
  const count = Math.max(groups.length, texts.length);
  return Array.from({ length: count }, (_, n) => ({
    text: texts[n] ?? `Part ${n + 1} of ${count}`,
    blocks: groups[n] ?? [],
  }));
}

/** The blocks in messages that Slack takes: it allows one table in each. */
function toMessages(blocks: readonly KnownBlock[]): KnownBlock[][] {
  const messages: KnownBlock[][] = [];
  for (const block of blocks) {
    const last = messages.at(-1);
    if (last && fits([...last, block])) last.push(block);
    else messages.push([block]);
  }
  return messages;
}

function fits(blocks: readonly KnownBlock[]): boolean {
  const tables = blocks.filter(({ type }) => type === "table").length;
  return blocks.length <= maxBlocks && tables <= 1 && JSON.stringify(blocks).length <= maxCharacters;
}

/** The summary over so many messages: a screen reader reads it in place of the blocks. */
function spread(summary: string, messages: number): string[] {
  const share = Math.max(3_000, Math.ceil((summary.length / Math.max(messages, 1)) * 1.1));
  return splitText(summary, Math.min(share, maxText));
}
