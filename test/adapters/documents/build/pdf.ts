/** A run of text on a page: where it begins, in points from the lower left, its size, and whether it is bold. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

export interface PdfParts {
  readonly pages: readonly (readonly Run[] | "picture")[];
  readonly title?: string;
  /** Entries for the trailer, with the objects they need. */
  readonly trailer?: string;
  readonly objects?: readonly string[];
  /** More entries of the catalogue: an action on opening, say. */
  readonly catalogue?: string;
}

const firstPage = 6;

/** A PDF with real text objects, A4, in Helvetica. */
export function pdf({ pages, title = "", trailer = "", objects = [], catalogue = "" }: PdfParts): Uint8Array {
  const kids = pages.map((_, n) => `${firstPage + n * 2} 0 R`).join(" ");
  const all = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    `<</Title(${escaped(title)})>>`,
    ...pages.flatMap((page, n) => pageObjects(page, firstPage + n * 2 + 1)),
    ...objects,
  ];
  return pdfOf(all, `/Info 5 0 R${trailer}`);
}

function pageObjects(page: readonly Run[] | "picture", contents: number): string[] {
  const resources = page === "picture" ? "<</XObject<</I 3 0 R>>>>" : "<</Font<</F1 3 0 R/F2 4 0 R>>>>";
  const stream = page === "picture" ? picture : page.map(textObject).join("\n");
  return [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${resources}/Contents ${contents} 0 R>>`,
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
  ];
}

/** A grey square, as a scan would be: no text at all. */
const picture = "q 500 0 0 700 40 70 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q";

export function textObject({ text, x, y, size = 11, bold = false }: Run): string {
  return `BT /${bold ? "F2" : "F1"} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}

/** A file of the given objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, "latin1");
}

/** Lines of text one under the other, from a height down. */
export function lines(
  texts: readonly string[],
  from: number,
  { x = 72, size = 11, leading = 14 } = {},
): Run[] {
  return texts.map((text, n) => ({ text, x, y: from - n * leading, size }));
}
