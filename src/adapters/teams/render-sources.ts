import type { Source } from "../../core/reply.ts";
import { longDate } from "../../core/text.ts";
import { bytesOf, type CardElement, type Container, inRuns } from "./render-card.ts";
import { link, plainBlocks, textBlock } from "./render-text.ts";

/** A source larger than this is shown open, so that it can go on in the next message. */
const closedBytes = 4_000;
const runBytes = 12_000;

/**
 * The sources: number, link, what and where each applies and what its quote is. Quotes are closed under one
 * button for each run of sources. `prefix` keeps their ids apart from those of other blocks.
 */
export function renderSources(sources: readonly Source[], prefix: string): CardElement[] {
  const shown = sources.map((source, n) => ({
    lines: sourceLines(source),
    quote: toQuote(source, `${prefix}-${n}`),
  }));
  const heading = sources.length > 0 ? [textBlock("Sources", { weight: "Bolder" })] : [];
  return [...heading, ...inRuns(shown, runBytes).flatMap(toRun)];
}

interface Shown {
  readonly lines: readonly CardElement[];
  readonly quote: Container;
}

/** Sources that stay in one card with the button that opens their quotes; or one too large for that. */
function toRun(run: readonly Shown[]): CardElement[] {
  const isLarge = run.some((shown) => bytesOf(shown) > closedBytes);
  if (isLarge) return run.flatMap(({ lines, quote }) => [...lines, ...quote.items]);
  const targetElements = run.flatMap(({ quote }) => quote.id ?? []);
  const items = run.flatMap(({ lines, quote }): CardElement[] => [...lines, { ...quote, isVisible: false }]);
  const toggle = { type: "Action.ToggleVisibility", title: "Show or hide quotes", targetElements } as const;
  return [{ type: "Container", items: [...items, { type: "ActionSet", actions: [toggle] }] }];
}

function sourceLines({ n, title, url, reference, nation, appliesFrom, label }: Source): CardElement[] {
  const scope = [reference, nation, `Applies from ${longDate(appliesFrom)}`].filter(Boolean).join(". ");
  const isLong = title.length > 500;
  return [
    ...(isLong ? plainBlocks(`[${n}] ${title} (${url})`) : [textBlock(`[${n}] ${link(title, url)}`)]),
    ...plainBlocks(scope, { spacing: "None" }),
    ...plainBlocks(label, { isSubtle: true, spacing: "None" }),
  ];
}

function toQuote({ quote }: Source, id: string): Container {
  return { type: "Container", id, spacing: "None", items: plainBlocks(`“${quote}”`) };
}
