import type { ImportedBlock, ImportedDocument } from "../../core/corpus/imported.ts";
import { statedDate } from "./stated-date.ts";
import { tidy } from "./tidy.ts";

/** What a format's reader found, before the title and date are settled. */
export interface Draft {
  /** The title the text itself gives. */
  readonly title?: string | undefined;
  /** The title in the file's properties: often that of an older document. */
  readonly propertyTitle?: string | undefined;
  readonly date?: string | undefined;
  readonly blocks: readonly ImportedBlock[];
  readonly warnings: readonly string[];
}

/** The document: with the best title there is, which is not repeated as a heading, and the date its text states. */
export function finishDraft(draft: Draft, fileName: string): ImportedDocument {
  const title =
    tidy(draft.title ?? "") || soleTopHeading(draft.blocks) || property(draft) || readable(fileName);
  const date = draft.date ?? statedDate(draft.blocks);
  return {
    title,
    ...(date && { date }),
    blocks: withoutTitle(draft.blocks, title),
    warnings: draft.warnings,
  };
}

/** The first heading, when it is of the first level and all others stand below it. */
function soleTopHeading(blocks: readonly ImportedBlock[]): string | undefined {
  const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
  const [first, ...rest] = headings;
  if (first?.level !== 1 || first.provision || blocks.indexOf(first) > 2) return undefined;
  return rest.every(({ level }) => level > first.level) ? first.text : undefined;
}

function property({ propertyTitle }: Draft): string | undefined {
  const title = tidy(propertyTitle ?? "");
  const made =
    /^(?:microsoft |untitled|document ?\d*$|presentation ?\d*$|title$)|\.(?:docx?|odt|pdf|indd|rtf)$/i;
  return made.test(title) ? undefined : title;
}

/** "contract-procedure_rules.docx" as "contract procedure rules". */
function readable(fileName: string): string {
  const stem = fileName.replace(/^.*[/\\]/, "").replace(/\.[a-z0-9]{1,8}$/i, "");
  return tidy(stem.replace(/[-_]+/g, " ")) || "Document";
}

function withoutTitle(blocks: readonly ImportedBlock[], title: string): readonly ImportedBlock[] {
  const at = blocks.slice(0, 3).findIndex((block) => isTitle(block, title));
  return at < 0 ? blocks : blocks.toSpliced(at, 1);
}

function isTitle(block: ImportedBlock, title: string): boolean {
  return block.kind === "heading" && block.level === 1 && block.text.toLowerCase() === title.toLowerCase();
}
