import type { ImportedDocument } from "../../core/corpus/imported.ts";
import type { IncomingFile } from "../../core/ports/document-reader.ts";
import { readLegislation } from "./clml/read-legislation.ts";
import { readDocx } from "./docx/read-docx.ts";
import { type Draft, finishDraft } from "./draft.ts";
import { readHtml } from "./html/read-html.ts";
import { maxFileBytes } from "./limits.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { readOdt } from "./odt/read-odt.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { type Format, recognise } from "./recognise.ts";
import { refusal } from "./refusals.ts";
import { readText } from "./text/read-text.ts";

const readers: Readonly<Record<Format, (bytes: Uint8Array) => Draft | Promise<Draft>>> = {
  pdf: readPdf,
  docx: readDocx,
  odt: readOdt,
  legislation: readLegislation,
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
};

/** Reads one file, here and now: without a limit of time, which the thread around it keeps. */
export async function readDocument(file: IncomingFile): Promise<ImportedDocument> {
  if (file.bytes.byteLength > maxFileBytes) throw refusal("too-large");
  const draft = await readers[recognise(file)](file.bytes);
  if (draft.blocks.every(({ kind }) => kind === "heading")) throw refusal("no-text");
  return finishDraft(draft, file.name);
}
