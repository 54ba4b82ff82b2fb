import { DocumentRefused, type RefusedBecause } from "../../core/ports/document-reader.ts";

const sentences: Record<RefusedBecause, string> = {
  encrypted: "The file is protected by a password. Save a copy without the password and add that.",
  "no-text": "The file has no text to read. If it is a scan, add a copy with recognised text.",
  "too-large": "The file is too large. Split it, or save it in a smaller form.",
  "wrong-type": "The ending of the file’s name does not fit what is in it.",
  "not-supported":
    "This kind of file cannot be read. Use PDF, Word (.docx), OpenDocument (.odt), HTML, Markdown, plain text or legislation XML.",
  damaged: "The file is damaged or not complete. Save it again and add the new copy.",
  unsafe:
    "The file is built in a way that is not safe to read. Save it again in another program and add that.",
};

/** A refusal in the words of its reason, or in words of its own. */
export function refusal(because: RefusedBecause, message?: string, cause?: unknown): DocumentRefused {
  return new DocumentRefused(because, message ?? sentences[because], cause === undefined ? {} : { cause });
}

/** What a reader threw, as a refusal: running out of stack means nesting beyond any honest document. */
export function asRefusal(error: unknown): DocumentRefused {
  if (error instanceof DocumentRefused) return error;
  return refusal(error instanceof RangeError ? "unsafe" : "damaged", undefined, error);
}
