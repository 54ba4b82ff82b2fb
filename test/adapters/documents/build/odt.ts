import { strToU8, zipSync } from "fflate";

const namespaces = ["office", "text", "table", "style", "draw"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

export interface OdtParts {
  readonly body: string;
  /** Automatic styles of the content. */
  readonly styles?: string;
  /** Styles of the document: the outline’s numbering, say. */
  readonly outline?: string;
  readonly title?: string;
  readonly manifest?: string;
}

/** An OpenDocument text of the given inner XML. */
export function odt({ body, styles = "", outline = "", title = "", manifest = "" }: OdtParts): Uint8Array {
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "META-INF/manifest.xml": strToU8(`<manifest>${manifest}</manifest>`),
    "content.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    "styles.xml": strToU8(
      `<office:document-styles ${namespaces}><office:styles>${outline}</office:styles></office:document-styles>`,
    ),
    "meta.xml": strToU8(
      `<office:document-meta ${namespaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>${title}</dc:title></office:meta></office:document-meta>`,
    ),
  });
}

/** A list style: for each level what it counts in (nothing for bullets), its suffix and how many levels it shows. */
export function listStyle(
  name: string,
  levels: readonly (readonly [format: string, suffix?: string, shown?: number])[],
) {
  const inner = levels.map(([format, suffix = ".", shown = 1], n) =>
    format
      ? `<text:list-level-style-number text:level="${n + 1}" style:num-format="${format}" style:num-suffix="${suffix}" text:display-levels="${shown}"/>`
      : `<text:list-level-style-bullet text:level="${n + 1}" text:bullet-char="•"/>`,
  );
  return `<text:list-style style:name="${name}">${inner.join("")}</text:list-style>`;
}

export function odtTable(rows: readonly (readonly string[])[]): string {
  const [header, ...body] = rows.map(
    (row) =>
      `<table:table-row>${row.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join("")}</table:table-row>`,
  );
  return `<table:table><table:table-header-rows>${header}</table:table-header-rows>${body.join("")}</table:table>`;
}
