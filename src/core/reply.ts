import type { Form } from "./form.ts";

/**
 * How a turn ended. The same word stands in the reply, the log, the metric and the records.
 * `done` is for commands that carried something out; the others are the outcomes of a question.
 */
export const outcomeStatuses = [
  "answered",
  "partial",
  "clarify",
  "cannot-answer",
  "out-of-scope",
  "refused",
  "failed",
  "done",
] as const;
export type OutcomeStatus = (typeof outcomeStatuses)[number];

/** Where a quote comes from, as shown to the reader. `n` is the number in the text: [n]. */
export interface Source {
  readonly n: number;
  readonly title: string;
  /** The provision or document, for example "Procurement Act 2023 s.51(2)". */
  readonly reference: string;
  readonly url: string;
  /** Found verbatim in the cited passage. */
  readonly quote: string;
  /** What the quote is: official text, a summary of ours with the date it was checked, or local rules. */
  readonly label: string;
  readonly text: "official" | "summary" | "local-rules";
  /** ISO date from which the rule applies. */
  readonly appliesFrom: string;
  readonly nation: string;
  /** ISO date on which the text was last compared with its source. */
  readonly checked: string;
}

/** A claim together with its exceptions, proved by the sources it names. Shown whole or not at all. */
export interface Point {
  readonly text: string;
  readonly citations: readonly number[];
}

/** A button holds the id of a stored command, never data; or it opens a page. */
export type Button =
  | { readonly label: string; readonly id: string; readonly style?: "primary" | "danger" }
  | { readonly label: string; readonly url: string };

/** What a reply is made of. `markdown` is CommonMark: paragraphs, lists, bold, code and links only. */
export type Block =
  | { readonly kind: "text"; readonly markdown: string }
  | { readonly kind: "facts"; readonly facts: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: "sources"; readonly sources: readonly Source[] }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] }
  | { readonly kind: "form"; readonly form: Form }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly mediaType: string;
      readonly content: Uint8Array;
    };

/** A whole message of the bot. */
export interface Reply {
  /** Plain text: the notification, the screen reader's line and the fallback. Never empty. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly status: OutcomeStatus;
}

/** Who a reply event is for: the asker alone, or everyone in the conversation. */
export type Addressee = "asker" | "conversation";

/** One step of the bot's answer. A turn ends with exactly one `reply` or `form`. */
export type ReplyEvent =
  | { readonly kind: "status"; readonly to: Addressee; readonly text: string }
  | { readonly kind: "point"; readonly to: Addressee; readonly point: Point }
  | { readonly kind: "reply"; readonly to: Addressee; readonly reply: Reply }
  | { readonly kind: "form"; readonly to: Addressee; readonly form: Form };

/** A reply of one paragraph. `text` is plain: what the person typed can stand in it. */
export function textReply(status: OutcomeStatus, text: string, more: readonly Block[] = []): Reply {
  return { status, summary: text, blocks: [{ kind: "text", markdown: escapeMarkdown(text) }, ...more] };
}

/** Makes plain text safe to stand in Markdown: nothing in it becomes markup, a link or a mention. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/^[ \t]+/gm, "")
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/^([-+=])/gm, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/gm, "$1\\$2");
}
