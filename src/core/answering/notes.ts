import { nationsText } from "../guidance/passage.ts";
import { referenceKeys } from "../guidance/reference-keys.ts";
import type { SearchHit } from "../ports/search-index.ts";
import { oldRegimeStart, regimeStart } from "../rules/regime.ts";
import { longDate } from "../text.ts";
import { namedProvisions, unprovedFigures } from "./premise.ts";
import type { Question } from "./question.ts";
import type { Scope } from "./retrieve.ts";
import type { Candidate } from "./select-points.ts";

/** Which law it is that is not held. */
export function nationNotes({ nation }: Scope): string[] {
  if (nation === "scotland")
    return ["Devolved Scottish authorities follow Scottish procurement law, which I do not hold."];
  return nation && nation !== "england"
    ? [
        `I looked only at guidance that applies in ${nationsText([nation])}. Rules made for that nation alone are not all held.`,
      ]
    : [];
}

/** What an answer for Wales leaves out. */
export function welshNotes({ nation }: Scope): string[] {
  return nation === "wales"
    ? ["Of rules made for Wales alone, such as the Procurement (Wales) Regulations 2024, I hold only a part."]
    : [];
}

/** Before the Act's own start the reader is told which rules are spoken of. */
export function dateNotes({ asAt }: Scope): string[] {
  if (asAt >= regimeStart) return [];
  if (asAt < oldRegimeStart)
    return [`You ask about ${longDate(asAt)}. I hold no rules from before ${longDate(oldRegimeStart)}.`];
  return [
    `This is about a procurement begun on or before ${longDate(asAt)}. The Procurement Act 2023 applies to procurements begun on or after ${longDate(regimeStart)}. Earlier ones stay under the earlier rules, such as the Public Contracts Regulations 2015. I hold a short account of those Regulations, not all of them.`,
  ];
}

/** Provisions named in the question that no passage found carries or mentions. */
export function absentNotes(question: Question, hits: readonly SearchHit[], scope: Scope): string[] {
  const named = namedProvisions(question.text);
  // Provisions of the Act say nothing of older procurements: the reader is told so already.
  if (named.length === 0 || scope.asAt < regimeStart) return [];
  const found = hits.map(({ passage: { references, title, headings, text } }) =>
    [...references.map(({ label }) => label), title, ...headings, text].join("\n"),
  );
  const held = new Set(referenceKeys(found.join("\n")));
  const absent = named.filter((name) => {
    const keys = referenceKeys(name);
    return keys.length > 0 && !keys.some((key) => held.has(key));
  });
  const { nation, asAt, today } = scope;
  const where = nation ? ` for ${nationsText([nation])}` : "";
  const when = asAt < today ? ` as at ${longDate(asAt)}` : "";
  return absent
    .slice(0, mostAbsent)
    .map(
      (name) =>
        `I could not find ${name} in the guidance I hold${where}${when}, so I cannot confirm what it says${when ? " then" : ""} or that it exists.`,
    );
}

/** More would bury the answer. */
const mostAbsent = 3;

/** Figures the asker states that no shown passage gives. */
export function figureNotes(question: Question, shown: readonly Candidate[]): string[] {
  const stated = unprovedFigures(question.ask, shown);
  if (stated.length === 0) return [];
  return [`You mention ${stated.join(" and ")}. The passages below do not give that figure. They say:`];
}
