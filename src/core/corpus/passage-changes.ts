import type { Passage } from "../guidance/passage.ts";

/** What differs between what is held of a passage and what arrived. */
export interface PassageChange {
  readonly change: "added" | "changed" | "removed";
  /** Title, headings and provision. */
  readonly where: string;
  readonly before?: string;
  readonly after?: string;
}

/** Passage by passage what is new, other than before, or gone, in the order of what arrived. */
export function passageChanges(before: readonly Passage[], after: readonly Passage[]): PassageChange[] {
  const held = byPlace(before);
  const changes: PassageChange[] = [];
  for (const [key, passage] of byPlace(after)) {
    const old = held.get(key);
    held.delete(key);
    const where = place(passage);
    if (!old) changes.push({ change: "added", where, after: passage.text });
    else if (old.text !== passage.text)
      changes.push({ change: "changed", where, before: old.text, after: passage.text });
  }
  const gone = [...held.values()].map((passage) => ({
    change: "removed" as const,
    where: place(passage),
    before: passage.text,
  }));
  return [...changes, ...gone];
}

/** Several passages under one heading are told apart by their order. */
function byPlace(passages: readonly Passage[]): Map<string, Passage> {
  const found = new Map<string, Passage>();
  for (const passage of passages) {
    const name = `${passage.document}\n${place(passage)}`;
    let key = name;
    for (let n = 2; found.has(key); n++) key = `${name}\n${n}`;
    found.set(key, passage);
  }
  return found;
}

function place({ title, headings, references }: Passage): string {
  const [label] = references.map((reference) => reference.label);
  return [...new Set([title, ...headings, ...(label ? [label] : [])])].join(" › ");
}
