import { Marked, type RendererObject, type Tokens } from "marked";
import { escapeHtml, type Html, raw } from "./html.ts";

/** Markdown as markup: paragraphs, lists, bold, code and http(s) links. Anything else is shown as its text. */
export function renderMarkdown(markdown: string): Html {
  return raw(marked.parse(markdown) as string);
}

/** The address, when it leads to a web page; else undefined. */
export function webAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}

const renderer: RendererObject = {
  paragraph(token) {
    return `<p class="govuk-body" dir="auto">${this.parser.parseInline(token.tokens)}</p>\n`;
  },
  heading(token) {
    return `<p class="govuk-body" dir="auto"><strong>${this.parser.parseInline(token.tokens)}</strong></p>\n`;
  },
  blockquote(token) {
    return this.parser.parse(token.tokens);
  },
  list(token) {
    const items = token.items.map((item) => this.listitem(item)).join("");
    if (!token.ordered) return `<ul class="govuk-list govuk-list--bullet">${items}</ul>\n`;
    return `<ol class="govuk-list govuk-list--number" start="${Number(token.start) || 1}">${items}</ol>\n`;
  },
  listitem(item) {
    return `<li dir="auto">${this.parser.parse(item.tokens)}</li>`;
  },
  strong(token) {
    return `<strong>${this.parser.parseInline(token.tokens)}</strong>`;
  },
  em(token) {
    return this.parser.parseInline(token.tokens);
  },
  code(token) {
    return `<pre class="gl-code"><code>${escapeHtml(token.text)}</code></pre>\n`;
  },
  codespan(token) {
    return `<code>${escapeHtml(token.text)}</code>`;
  },
  link(token) {
    return link(token.href, this.parser.parseInline(token.tokens));
  },
  image(token) {
    return escapeHtml(token.text);
  },
  html(token) {
    return token.block
      ? `<p class="govuk-body" dir="auto">${escapeHtml(token.text)}</p>\n`
      : escapeHtml(token.text);
  },
  text(token: Tokens.Text | Tokens.Escape) {
    return "tokens" in token && token.tokens ? this.parser.parseInline(token.tokens) : escapeHtml(token.text);
  },
  br: () => "<br>",
  hr: () => "",
  space: () => "",
  def: () => "",
};

const marked = new Marked({ gfm: false, async: false, renderer });

function link(href: string, text: string): string {
  const url = webAddress(href);
  if (!url) return text;
  return `<a class="govuk-link" href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${text}<span class="govuk-visually-hidden"> (opens in new tab)</span></a>`;
}
