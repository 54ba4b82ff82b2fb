import type { ImportedDocument } from "../../src/core/corpus/imported.ts";
import { type DocumentReader, DocumentRefused } from "../../src/core/ports/document-reader.ts";

/** Reads lines: "# " titles, "## " headings, "date: 2026-01-02", paragraphs else. "refuse: …" is refused. */
export const textReader: DocumentReader = {
  async read({ name, bytes }) {
    const lines = new TextDecoder().decode(bytes).split("\n").filter(Boolean);
    const refused = lines.find((line) => line.startsWith("refuse: "));
    if (refused) throw new DocumentRefused("damaged", refused.slice(8));
    const found = (mark: string) => lines.find((line) => line.startsWith(mark))?.slice(mark.length);
    const date = found("date: ");
    const blocks = lines
      .filter((line) => !/^(?:# |date: )/.test(line))
      .map((line): ImportedDocument["blocks"][number] =>
        line.startsWith("## ")
          ? { kind: "heading", level: 2, text: line.slice(3) }
          : { kind: "paragraph", text: line },
      );
    return { title: found("# ") ?? name, ...(date && { date }), blocks, warnings: [] };
  },
};
