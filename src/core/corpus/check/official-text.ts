import type { Passage } from "../../guidance/passage.ts";
import { type Existence, type InstrumentTable, keyOf, lookUp } from "./instrument-table.ts";
import { type Place, type Provision, readAddress, readLabel } from "./place.ts";
import { procurementAct } from "./procurement-act.ts";
import { procurementRegulations } from "./procurement-regulations.ts";

const tables: readonly InstrumentTable[] = [procurementAct, procurementRegulations];

/** Titles of the instruments whose provisions are known without their text. */
export const knownTitles: ReadonlyMap<string, string> = new Map(
  tables.map(({ title, instrument }) => [title, instrument]),
);

/** What is known of a provision. Where the official text is held, it is in it or not. */
export type Standing = Existence | "not-in-text" | "not-in-force";

/** What is known of which provisions exist: from the official texts that came with a sync, else from tables. */
export interface KnownProvisions {
  add(passage: Passage): void;
  lookUp(instrument: string, place: Place): Standing;
}

interface HeldText {
  readonly subsections: Map<string, Set<string>>;
}

/** Gathers the provisions of the official texts as their passages come. */
export function createKnownProvisions(): KnownProvisions {
  const held = new Map<string, HeldText>();
  return {
    add(passage) {
      const provision = isWholeLaw(passage) ? provisionOf(passage) : undefined;
      if (!provision?.place) return;
      const text = held.get(provision.instrument) ?? { subsections: new Map() };
      held.set(provision.instrument, text);
      addPlace(text, provision.place, passage.text);
    },
    lookUp(instrument, place) {
      const table = tables.find((each) => each.instrument === instrument);
      const byTable = table ? lookUp(table, place) : "not-known";
      const text = held.get(instrument);
      if (!text || !isNumbered(text, place)) return byTable;
      if (isHeld(text, place)) return "exists";
      return byTable === "exists" ? "not-in-force" : "not-in-text";
    },
  };
}

/** Legislation that a sync brought: the whole of it, as it is in force. */
export function isWholeLaw({ textKind, kind, space }: Passage): boolean {
  return textKind === "official" && space === "" && (kind === "act" || kind === "regulations");
}

function provisionOf({ references }: Passage): Provision | undefined {
  const [reference] = references;
  const address = reference && readAddress(reference.url);
  if (!reference || !address) return undefined;
  const place = readLabel(reference.label).place ?? address.place;
  return { instrument: address.instrument, ...(place && { place }) };
}

function addPlace({ subsections }: HeldText, place: Place, text: string): void {
  const bare = { ...place, clauses: [] };
  const found = subsections.get(keyOf(bare)) ?? new Set();
  for (const [, number = ""] of text.matchAll(/^\((\d+[A-Z]*)\)/gm)) found.add(number);
  subsections.set(keyOf(bare), found);
  const { inner: _inner, ...outer } = bare;
  if (place.inner && !subsections.has(keyOf(outer))) subsections.set(keyOf(outer), new Set());
}

/** Whether the text has provisions of this kind at all: a schedule that is one table has no paragraphs. */
function isNumbered({ subsections }: HeldText, { unit, number, inner }: Place): boolean {
  if (unit === "part" || inner?.unit === "part") return false;
  const family =
    inner && subsections.has(`${unit} ${number}`) ? `${unit} ${number} ${inner.unit} ` : `${unit} `;
  return [...subsections.keys()].some((key) => key.startsWith(family));
}

function isHeld({ subsections }: HeldText, place: Place): boolean {
  const found = subsections.get(keyOf(place));
  if (!found) return false;
  const [clause = ""] = place.clauses;
  return !/^\d/.test(clause) || found.size === 0 || found.has(clause);
}
