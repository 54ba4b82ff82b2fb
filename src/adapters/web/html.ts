/** Markup that is safe to send: made by `html`, or vouched for with `raw`. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | false | undefined | readonly Part[];

/** Markup from a template. Every text put into it is escaped; `Html` stays as it is; `false` leaves nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return raw(strings.map((text, n) => text + markupOf(parts[n])).join(""));
}

/** Vouches for markup that was not made by `html`. */
export function raw(markup: string): Html {
  return { markup };
}

export const nothing = raw("");

function markupOf(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return "markup" in part ? part.markup : part.map(markupOf).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Plain text as markup, in an element or in a quoted attribute. Characters that hide text or turn it round are left out. */
export function escapeHtml(text: string): string {
  return withoutHidden(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** A flag such as Scotland's: the only honest use of the invisible tag characters. */
const flag = /\u{1F3F4}[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]{3,6}\u{E007F}/gu;

/**
 * Control characters, direction overrides, zero-width and tag characters. The joiners U+200C and U+200D stay:
 * scripts and emoji need them.
 */
const hidden =
  /\p{Cc}|[\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]/gu;

function withoutHidden(text: string): string {
  const strip = (part: string) => part.replace(hidden, (one) => (/[\n\r\t]/.test(one) ? one : ""));
  const flags = text.match(flag) ?? [];
  return text
    .split(flag)
    .map((part, n) => strip(part) + (flags[n] ?? ""))
    .join("");
}
