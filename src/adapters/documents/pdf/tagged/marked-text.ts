import type { PdfDocument } from "../open.ts";

export type PdfPageProxy = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** The text of a page by the marks its structure refers to. */
export interface MarkedText {
  /** Lines are divided by line breaks. */
  readonly texts: ReadonlyMap<string, string>;
  /** Letters of the page's text outside all marks. Headers and footers are marked as no part of the text. */
  readonly unmarked: number;
}

export async function markedText(page: PdfPageProxy): Promise<MarkedText> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let unmarked = 0;
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? (isArtifact(item) ? "" : undefined));
      continue;
    }
    const id = open.findLast((each) => each !== undefined);
    if (id) texts.set(id, (texts.get(id) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
    else if (id === undefined) unmarked += item.str.trim().length;
  }
  return { texts, unmarked };
}

function isArtifact(item: object): boolean {
  return "tag" in item && item.tag === "Artifact";
}
