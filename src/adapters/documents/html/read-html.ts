import type { CheerioAPI } from "cheerio/slim";
import { decodeText } from "../decode-text.ts";
import type { Draft } from "../draft.ts";
import { dateIn, readDate } from "../stated-date.ts";
import { HtmlBlocks } from "./blocks.ts";
import { type DomNode, parseHtml } from "./dom.ts";
import { inlineText } from "./inline.ts";

/** Reads a web page: its main content only. */
export function readHtml(bytes: Uint8Array): Draft {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString(
    "latin1",
  );
  return htmlDraft(decodeText(bytes, /<meta[^>]{0,200}charset=["']?([\w-]{2,20})/i.exec(head)?.[1]));
}

/** The same from text. */
export function htmlDraft(html: string): Draft {
  const page = parseHtml(html);
  const blocks = new HtmlBlocks();
  blocks.read(mainContent(page));
  return {
    title: pageTitle(page),
    date: pageDate(page),
    blocks: blocks.list.blocks,
    warnings: [...blocks.warnings],
  };
}

/** GOV.UK’s body of text where there is one, else the part the page calls its main one. */
function mainContent(page: CheerioAPI): DomNode[] {
  const govspeak = page(".govspeak").filter((_, element) => page(element).parents(".govspeak").length === 0);
  if (govspeak.length > 0) return govspeak.toArray();
  for (const name of ["main", "[role=main]", "article", "body"]) {
    const found = page(name).first();
    if (found.length > 0) return found.toArray();
  }
  return page.root().contents().toArray();
}

function pageTitle(page: CheerioAPI): string | undefined {
  const heading = page("h1").first();
  if (heading.length > 0) return inlineText(heading.contents().toArray(), () => false);
  const title = page("head title, title").first().text();
  return title.replace(/\s+[-–|]\s+GOV\.UK\s*$/, "") || undefined;
}

const dateTags = [
  'meta[name="govuk:public-updated-at"]',
  'meta[property="article:modified_time"]',
  'meta[name="DC.date.modified"]',
  'meta[name="dcterms.modified"]',
  'meta[property="article:published_time"]',
];

function pageDate(page: CheerioAPI): string | undefined {
  for (const tag of dateTags) {
    const date = readDate(page(tag).first().attr("content")?.slice(0, 10) ?? "");
    if (date) return date;
  }
  const shown = page(".gem-c-published-dates, .gem-c-metadata, .publication-header, .app-c-published-dates");
  return dateIn(shown.toArray().flatMap((element) => inlineText([element]).split("\n")));
}
