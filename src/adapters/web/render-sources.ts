import type { Source } from "../../core/reply.ts";
import { type Html, html } from "./html.ts";
import { webAddress } from "./markdown.ts";

/** The id of the quote of source `n`. It stands inside the details, so that a link to it opens them. */
export function quoteId(prefix: string, n: number): string {
  return `${prefix}-quote-${n}`;
}

/** The sources of an answer, each with its quote behind a disclosure. */
export function renderSources(sources: readonly Source[], prefix: string): Html {
  return html`<h4 class="govuk-heading-s gl-sources-title">Sources</h4>
<ol class="gl-sources">${sources.map((source) => renderSource(source, prefix))}</ol>`;
}

function renderSource(source: Source, prefix: string): Html {
  const { n, title, reference, quote, label } = source;
  return html`<li><details class="govuk-details gl-source">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">[${n}] ${reference}</span></summary>
<div class="govuk-details__text" id="${quoteId(prefix, n)}">
<p class="govuk-body-s gl-quote-title">${title}</p>
<blockquote class="gl-quote" dir="auto">${quote}</blockquote>
<p class="govuk-body-s">${label}. Applies from ${longDate(source.appliesFrom)} in ${source.nation}.</p>
${openSource(source)}
</div></details></li>`;
}

function openSource({ url, reference }: Source): Html | undefined {
  const address = webAddress(url);
  if (!address) return undefined;
  return html`<p class="govuk-body-s"><a class="govuk-link" href="${address}" target="_blank" rel="noopener noreferrer">Read ${reference} in full (opens in new tab)</a></p>`;
}

const dates = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** "2025-02-24" as "24 February 2025". What is not an ISO date stays as it is. */
function longDate(iso: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : undefined;
  return date && !Number.isNaN(date.getTime()) ? dates.format(date) : iso;
}
