import type { IncomingFile } from "../../core/ports/document-reader.ts";
import { refusal } from "./refusals.ts";
import { type Content, contentOf } from "./signature.ts";

/** The formats that are read. */
export type Format = "pdf" | "docx" | "odt" | "legislation" | "html" | "markdown" | "text";

const endings: Readonly<Record<string, Format>> = {
  pdf: "pdf",
  docx: "docx",
  odt: "odt",
  xml: "legislation",
  html: "html",
  htm: "html",
  xhtml: "html",
  xht: "html",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
};
const mediaTypes: Readonly<Record<string, Format>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/xml": "legislation",
  "text/xml": "legislation",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/markdown": "markdown",
  "text/plain": "text",
};
/** Endings of files that are none of ours, whatever is in them. */
const otherEndings =
  /^(?:docm?|dot[xm]?|rtf|pages|xls[xm]?|[ct]sv|pptx?|od[sp]|zip|gz|7z|rar|json|ya?ml|exe|m?js|png|jpe?g|gif|tiff?|bmp|webp|svg|eml|msg|epub)$/;

/**
 * What a file is, by its content. The ending of its name (without one, its media type) chooses between kinds of
 * text; where it contradicts the content, the file is refused.
 * @throws DocumentRefused `wrong-type`, `not-supported`, and what looking inside may show.
 */
export function recognise({ name, bytes, mediaType = "" }: IncomingFile): Format {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const content = contentOf(bytes);
  if (otherEndings.test(ending)) throw refusal(isOurs(content) ? "wrong-type" : "not-supported");
  const claimed = endings[ending] ?? mediaTypes[mediaType.split(";")[0]?.trim().toLowerCase() ?? ""];
  if (!claimed) return withoutClaim(content);
  if (claimed === "legislation" && content === "other-xml") throw refusal("not-supported");
  if (!fits(claimed, content)) throw refusal("wrong-type");
  return claimed;
}

function isOurs(content: Content): boolean {
  return !["foreign", "other-xml", "tagged-text", "plain"].includes(content);
}

function withoutClaim(content: Content): Format {
  if (content === "foreign" || content === "other-xml") throw refusal("not-supported");
  if (content === "tagged-text") return "html";
  return content === "plain" ? "text" : content;
}

function fits(claimed: Format, content: Content): boolean {
  if (claimed === "html") return content === "html" || content === "tagged-text";
  if (claimed === "markdown" || claimed === "text") return content === "tagged-text" || content === "plain";
  return claimed === content;
}
