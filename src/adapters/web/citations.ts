import { type Html, raw } from "./html.ts";

/** Where the quote of source `n` stands on the page; undefined when it is not shown. */
export type QuoteTarget = (n: number) => string | undefined;

/** Turns each [n] of the text into a link to its quote. Tags, links and code are left alone. */
export function linkCitations(markup: Html, target: QuoteTarget): Html {
  let inside = 0;
  const linked = markup.markup.split(/(<[^>]*>)/).map((part) => {
    if (/^<(a|code)\b/.test(part)) inside += 1;
    if (/^<\/(a|code)>/.test(part)) inside -= 1;
    return part.startsWith("<") || inside > 0 ? part : linkNumbers(part, target);
  });
  return raw(linked.join(""));
}

function linkNumbers(text: string, target: QuoteTarget): string {
  return text.replace(/\[(\d{1,3})\]/g, (whole, n: string) => {
    const id = target(Number(n));
    if (!id) return whole;
    return `<a class="govuk-link gl-citation" href="#${id}" aria-label="Source [${n}]">[${n}]</a>`;
  });
}
