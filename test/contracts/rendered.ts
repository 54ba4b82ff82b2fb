import { expect } from "vitest";
import type { Form } from "../../src/core/form.ts";
import type { Reply } from "../../src/core/reply.ts";

/** What a person gets to see of a reply, read back from what was rendered as the platform would show it. */
export interface Seen {
  /** What a notification shows; undefined where the platform has none. */
  readonly notification?: string;
  /** Every word in the conversation, in order, without markup. */
  readonly text: string;
  /** Undefined where addresses are shown as text. */
  readonly links?: readonly { readonly text: string; readonly url: string }[];
  readonly buttons: readonly { readonly label: string; readonly url?: string }[];
  /** People and channels that would be notified. */
  readonly pings: readonly string[];
}

/** What a person gets to see of a form. */
export interface SeenForm {
  /** Every word of the form but what was typed or chosen. */
  readonly text: string;
  /** What was typed or chosen, as it stands in the fields, in order; "Yes" for what was ticked. */
  readonly values: string;
}

/** A platform's renderer with the reader of what it makes. Both throw when a limit of the platform is passed. */
export interface RenderedBy {
  reply(reply: Reply): Seen;
  form(form: Form): SeenForm;
}

/** A text without white space and without characters that nobody sees: what must arrive of it. */
export function visible(text: string): string {
  return text.toWellFormed().replace(/[\s\p{Cc}\u200b\u202a-\u202e\u2060-\u206f\ufeff]/gu, "");
}

/** Expects every one of the words to be there. */
export function shows(text: string, words: readonly string[]) {
  const seen = visible(text);
  expect(words.filter((each) => !seen.includes(visible(each)))).toEqual([]);
}

/** The addresses, as links and no others, or as text. */
export function expectLinks({ links, text }: Seen, urls: readonly string[]) {
  if (links) expect(links.map(({ url }) => url)).toEqual(urls);
  else shows(text, urls);
}
