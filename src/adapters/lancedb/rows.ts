import { Bool, Field, Schema, Utf8 } from "apache-arrow";
import { nations, type Passage } from "../../core/guidance/passage.ts";
import { referenceKeys } from "../../core/guidance/reference-keys.ts";

const column = (name: string) => new Field(name, new Utf8(), false);

/** One row a passage: what is searched, what is filtered, and the passage itself as JSON. */
export const rowSchema = new Schema([
  ...["id", "document", "words", "keys", "regime", "space", "applies_from", "applies_to"].map(column),
  ...[...nations.map(nationColumn), "local_rules"].map((name) => new Field(name, new Bool(), false)),
  column("passage"),
]);

/** Later than any date: a passage that still applies. */
const openEnd = "9999-12-31";

export type Row = Readonly<Record<string, string | boolean>>;

export function nationColumn(nation: string): string {
  return nation.replace("-", "_");
}

/** A passage as a row. Title and headings count more than the text: they stand in the searched words again. */
export function toRow(passage: Passage): Row {
  const { id, document, title, headings, askedAs, text, regime, space, appliesFrom, appliesTo } = passage;
  const words = [title, title, ...headings, ...headings, ...headings, ...askedAs, ...askedAs, text].join(
    "\n",
  );
  const flags = nations.map((nation) => [nationColumn(nation), passage.nations.includes(nation)]);
  return {
    ...{ id, document, words, regime, space },
    applies_from: appliesFrom,
    applies_to: appliesTo ?? openEnd,
    keys: passageKeys(passage).join(" "),
    ...Object.fromEntries(flags),
    local_rules: passage.textKind === "local-rules",
    passage: JSON.stringify(passage),
  };
}

/** Instruments whose provisions people name without naming the instrument. */
const mainInstruments = /^(?:Procurement Act 2023|Procurement Regulations 2024|PPN)\b/;

/** The provisions a passage rests on or speaks of, and the notices and policy notes its title or heading names. */
export function passageKeys(passage: Passage): string[] {
  const { references, mentions = [] } = passage;
  const labels = references.map(({ label }) => label).filter((label) => mainInstruments.test(label));
  return [...new Set([...[...labels, ...names(passage)].flatMap(referenceKeys), ...mentions])];
}

/** "Section 4" in a heading of another law or of a team's own rules is not the Act's. */
function names({ textKind, kind, title, headings }: Passage): readonly string[] {
  if (textKind === "summary") return [title, ...headings];
  return kind === "ppn" ? [title] : [];
}

/** The provision a passage rests on first of all. */
export function mainKeys({ references }: Passage): string[] {
  return referenceKeys(references[0]?.label ?? "");
}

/** The passage of a row's last column. */
export function fromRow(json: string): Passage {
  return JSON.parse(json) as Passage;
}
