import { posix } from "node:path";
import { today } from "../../core/ports/clock.ts";
import type { FetchedPage } from "../../core/ports/official-sources.ts";
import type { ContentItem } from "./content-item.ts";
import { govUk } from "./hosts.ts";

/** The pages an item stands for: one, or one for each part of a guide, as each part has an address of its own. */
export function toPages(item: ContentItem): FetchedPage[] {
  const { base_path: path = "", title = "", details } = item;
  const updated = dateOf(item.public_updated_at);
  const [first, ...rest] = details?.parts ?? [];
  if (!first) return [toPage(path ?? "", title ?? "", details?.body ?? "", updated)];
  return [
    toPage(path ?? "", `${title}: ${first.title}`, first.body, updated),
    ...rest.map((part) => toPage(`${path}/${part.slug}`, `${title}: ${part.title}`, part.body, updated)),
  ];
}

/** The date in the United Kingdom of a moment the API names; undefined when it names none. */
export function dateOf(moment: string | null | undefined): string | undefined {
  if (!moment || Number.isNaN(Date.parse(moment))) return undefined;
  return today({ now: () => new Date(moment) });
}

function toPage(path: string, title: string, body: string, updated: string | undefined): FetchedPage {
  const bytes = new TextEncoder().encode(toHtml(title, body, updated));
  return {
    url: `${govUk}${path}`,
    title,
    file: { name: `${posix.basename(path)}.html`, bytes, mediaType: "text/html" },
    ...(updated && { updated }),
  };
}

/** A whole document, so that a reader finds title and date; the body stays as it was published, ids and all. */
function toHtml(title: string, body: string, updated: string | undefined): string {
  const date = updated ? `<meta name="govuk:public-updated-at" content="${updated}">\n` : "";
  const head = `<meta charset="utf-8">\n${date}<title>${escapeHtml(title)}</title>`;
  const main = `<h1>${escapeHtml(title)}</h1>\n<div class="govspeak">\n${body}\n</div>`;
  return `<!doctype html>\n<html lang="en">\n<head>\n${head}\n</head>\n<body>\n<main>\n${main}\n</main>\n</body>\n</html>\n`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
