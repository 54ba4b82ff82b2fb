import { decodeText } from "./decode-text.ts";
import { refusal } from "./refusals.ts";
import { Zip } from "./zip.ts";

/** What a file's content says it is. `foreign`: something we do not read. `plain`: text that bears no sign. */
export type Content =
  | "pdf"
  | "docx"
  | "odt"
  | "legislation"
  | "html"
  | "other-xml"
  | "tagged-text"
  | "plain"
  | "foreign";

/** Word’s own name for it, and SharePoint’s. */
export const wordDocument = /^word\/document\d*\.xml$/;
const odtType = "application/vnd.oasis.opendocument.text";
const textSample = 64 * 1024;
const blockTag = /<(?:p|div|h[1-6]|ul|ol|dl|table|section|article|main|body|blockquote)[\s>]/i;

/** @throws DocumentRefused `encrypted` for an Office file with a password, `no-text` for an empty file. */
export function contentOf(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, textSample));
  if (head.subarray(0, 1024).toString("latin1").trimStart().replace(/^ï»¿/, "").startsWith("%PDF-"))
    return "pdf";
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"))) return zipContent(bytes);
  if (head.subarray(0, 4).toString("hex") === "d0cf11e0") return oldOfficeContent(bytes);
  if (head.subarray(0, 5).toString("latin1") === "{\\rtf" || isBinary(head)) return "foreign";
  return textContent(decodeText(head));
}

function zipContent(bytes: Uint8Array): Content {
  const zip = new Zip(bytes);
  if (zip.names().some((name) => wordDocument.test(name))) return "docx";
  return zip.read("mimetype")?.toString("latin1").trim() === odtType ? "odt" : "foreign";
}

/** Office wraps a file that has a password in a container of the old kind. */
function oldOfficeContent(bytes: Uint8Array): Content {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes(Buffer.from("EncryptedPackage", "utf16le"))) throw refusal("encrypted");
  return "foreign";
}

/** Text has no zero bytes, unless it says it is UTF-16; a few stray control characters do no harm. */
function isBinary(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") return false;
  const controls = head.reduce((sum, byte) => sum + (byte < 32 && (byte < 9 || byte > 13) ? 1 : 0), 0);
  return head.includes(0) || controls > head.length / 100 + 1;
}

function textContent(text: string): Content {
  if (text.trim() === "") throw refusal("no-text", "The file is empty.");
  const isXml = /^\s*<\?xml/.test(text);
  const root = rootName(text);
  if (root === "Legislation") return "legislation";
  if (root?.toLowerCase() === "html" || /^\s*<!doctype html/i.test(text)) return "html";
  if (isXml) return "other-xml";
  return blockTag.test(text) ? "tagged-text" : "plain";
}

/** The name of the first element, after declarations, comments and a document type. One pass. */
function rootName(text: string): string | undefined {
  let at = 0;
  for (let steps = 0; steps < 1_000; steps++) {
    at += /^\s*/.exec(text.slice(at, at + 4_096))?.[0].length ?? 0;
    const end = endOf(text, at);
    if (!end) return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at, at + 200))?.[1];
    const next = text.indexOf(end, at + 2);
    if (next < 0) return undefined;
    at = next + end.length;
  }
  return undefined;
}

/** The sign that ends the declaration, comment or document type at a place. */
function endOf(text: string, at: number): string | undefined {
  if (text.startsWith("<?", at)) return "?>";
  if (text.startsWith("<!--", at)) return "-->";
  if (!text.startsWith("<!", at)) return undefined;
  const inner = text.indexOf("[", at);
  return inner >= 0 && inner < text.indexOf(">", at) ? "]>" : ">";
}
