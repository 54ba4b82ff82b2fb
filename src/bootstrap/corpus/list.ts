import { nationsText } from "../../core/guidance/passage.ts";
import type { DocumentSummary } from "../../core/ports/documents.ts";
import type { Assembled } from "../assemble.ts";
import { reindex } from "./reindex.ts";
import { clean, plural } from "./report.ts";

/** `corpus list`: what is held, the bundled guidance in one line and every document that came in on its own. */
export async function listCorpus(
  { json }: { json?: boolean },
  { database, index }: Assembled,
): Promise<void> {
  const documents = await database.documents.list();
  const { documents: indexed, catalogue } = await index.manifest();
  const bundled = Object.keys(indexed).length - documents.length;
  const added = documents.reduce((sum, { passageCount }) => sum + passageCount, 0);
  if (json) {
    const all = { bundled: { documents: bundled, passages: catalogue.passages - added }, documents };
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  const lines = [
    `Bundled guidance: ${plural(bundled, "topic")}, ${plural(catalogue.passages - added, "passage")}`,
    ...documents.flatMap((document) => ["", ...describe(document)]),
  ];
  if (documents.length === 0)
    lines.push(
      "Nothing else is held. Add files with corpus add, or fetch the official texts with corpus sync.",
    );
  process.stdout.write(`${lines.join("\n")}\n`);
}

function describe(document: DocumentSummary): string[] {
  const { id, title, space, source, kind, origin, nations, appliesFrom, appliesTo, checked } = document;
  const whose = source ? `official source ${source}` : `space ${clean(space)}`;
  return [
    clean(title),
    `  ${id}`,
    `  ${kind}, ${whose}, ${nationsText(nations)}, ${plural(document.passageCount, "passage")}`,
    `  applies from ${appliesFrom}${appliesTo ? ` to ${appliesTo}` : ""}, checked ${checked}`,
    `  from ${clean(origin)}`,
  ];
}

/** `corpus remove`: takes documents out of the corpus and the index. @throws when none of them is held. */
export async function removeFromCorpus(ids: readonly string[], parts: Assembled): Promise<void> {
  const removed = await parts.database.documents.remove(ids);
  if (removed === 0) throw new Error("There is no such document. corpus list shows the ids.");
  await reindex(parts);
  process.stdout.write(`Removed ${plural(removed, "document")}.\n`);
}
