import type { Mark } from "../marks/mark.ts";
import type { Statement } from "../reading/statement.ts";
import { same } from "./figures.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/** An amount has the quote's VAT basis and rate: "including VAT" is not "excluding VAT", "a year" is not once. */
export const unitsAgree: Rule = ({ claim, evidence }) =>
  firstFault(claim.statements, (statement) => {
    const sources = [...evidence.quoted, ...evidence.calculated];
    const basis = vat(statement.plain);
    const bases = new Set([...sources, evidence.question, evidence.framing].map(({ plain }) => vat(plain)));
    if (basis && !bases.has(basis)) {
      return fault("unit", `The quotes do not say “${basis} VAT”.`);
    }
    return firstFault(statement.marks, (mark) => rateFault(mark, sources));
  });

function vat(text: string): "including" | "excluding" | undefined {
  if (/\b(?:excluding|ex\.?|exclusive of|before|net of|without|plus|not including) vat\b/.test(text))
    return "excluding";
  return /\b(?:including|inc\.?|incl\.?|inclusive of|with|gross of) (?:#\d+ )?vat\b/.test(text)
    ? "including"
    : undefined;
}

function rateFault(mark: Mark, sources: readonly Statement[]) {
  const others = same(mark, sources);
  if (mark.kind !== "amount" || others.length === 0) return undefined;
  if (others.some(({ per }) => per === mark.per)) return undefined;
  const rate = others[0]?.per;
  return fault(
    "unit",
    rate
      ? `The quote says “${others[0]?.text} a ${rate}”.`
      : `The quote gives “${mark.text}” once, not for each ${mark.per}.`,
  );
}

const basis =
  /([\w#]+),? (?:all )?(including|inclusive of|net of|excluding|exclusive of|before|without) vat\b/g;

/** Of two sums on different VAT bases, each keeps its own: "amounts net of VAT" beside a limit including VAT. */
export const vatKept: Rule = ({ claim, evidence }) => {
  const theirs = [...evidence.quoted, ...evidence.calculated].flatMap(basesOf);
  return firstFault(claim.statements.flatMap(basesOf), ({ of, includes }) => {
    const same = theirs.filter((other) => other.of === of);
    if (same.length === 0 || same.some((other) => other.includes === includes)) return undefined;
    return fault("unit", `The quote gives this ${includes ? "without" : "with"} VAT.`);
  });
};

function basesOf({ plain, marks }: Statement): { of: string; includes: boolean }[] {
  return [...plain.matchAll(basis)].map(([, of = "", word = ""]) => ({
    of: of.startsWith("#") ? (marks[Number(of.slice(1))]?.keys[0] ?? of) : of,
    includes: word.startsWith("inclu"),
  }));
}

const units = /\b(working day|week|month|hour|quarter|minute)s?\b/g;

/** A unit that stands without a figure ("a number of working days") is one that the sources use. */
export const unitsKnown: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated, evidence.framing, evidence.question];
  const known = sources.map(({ readable }) => readable.toLowerCase()).join(" ");
  const words = claim.statements.flatMap(({ plain }) =>
    [...plain.matchAll(units)].map(([, unit = ""]) => unit),
  );
  const stranger = words.find((unit) => !known.includes(unit));
  return stranger ? fault("unit", `No quote counts in ${stranger}s.`) : undefined;
};
