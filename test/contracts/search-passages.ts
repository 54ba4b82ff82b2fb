import type { Passage } from "../../src/core/guidance/passage.ts";
import { act, passage } from "../core/passages.ts";

function make(id: string, heading: string, text: string, overrides: Partial<Passage> = {}): Passage {
  const document = id.split("#")[0] ?? id;
  return passage({
    ...{ id, document, title: "Guidance", headings: [heading], text, askedAs: [], references: [act("1")] },
    ...overrides,
  });
}

/** Many that may not be found, so that the few that may are far down the list. */
export const welsh = Array.from({ length: 120 }, (_, n) =>
  make(`welsh-${n}#1`, "Cabbages", `Cabbages and more cabbages, number ${n}.`, { nations: ["wales"] }),
);
export const scottish = { nations: ["scotland"], regime: "scottish-procurement-law" } as const;
/** Two groups of one term of art, which become one. */
export const synonyms = [
  ["standstill period", "cooling-off period"],
  ["standstill period", "Alcatel period"],
  ["preliminary market engagement", "PME"],
];
/** What the contract searches. */
export const held: readonly Passage[] = [
  ...welsh,
  make(
    "english#1",
    "Vegetables",
    "A long list of vegetables in which cabbages stand once, near leeks and beans.",
  ),
  make("parsnips#1", "Parsnips", "How parsnips are awarded to a supplier.", { references: [act("51(2)")] }),
  make("turnips#1", "Turnips", "How turnips are bought.", { references: [act("51(1)"), act("52")] }),
  make("asked#1", "Roots", "Nothing here.", { askedAs: ["where do radishes come from"] }),
  make("named#1", "What UK2 is for", "A notice.", {
    references: [{ label: "PPN 017", url: "https://www.gov.uk/government/publications/ppn-017" }],
  }),
  make("schedule#1", "Sprouts", "Sprouts may be bought directly.", {
    references: [{ label: "Procurement Act 2023 Sch.5 para 13", url: "https://www.legislation.gov.uk/x" }],
  }),
  make("scots#1", "Neeps", "Neeps of the council.", scottish),
  make("old#1", "Onions", "Onions as they were.", { appliesFrom: "2025-02-24", appliesTo: "2025-12-31" }),
  make("new#1", "Onions", "Onions as they are.", { appliesFrom: "2026-01-01" }),
  make("own#1", "Leeks", "Leeks in our own rules.", { space: "T1", textKind: "local-rules" }),
  make("quote#1", "Leeks", "Leeks of a space with a quote.", {
    space: "O'Brien",
    textKind: "local-rules",
  }),
];
