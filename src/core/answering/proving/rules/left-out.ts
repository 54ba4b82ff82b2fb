import { type Match, share } from "../align.ts";
import { contentStems, looseStems, stemsAndKeys } from "../reading/content.ts";
import { isNegative } from "../reading/force.ts";
import { proving } from "./propositions.ts";
import { type Case, fault, firstFault, type Rule } from "./rule.ts";

const verbs =
  "provide|state|publish|use|keep|show|notify|explain|choose|allow|pay|record|ask|disregard|change";
const otherWay = new RegExp(`, or ((?:${verbs})\\b[^,;]*)`);
/** How much of what a rule speaks of the point, the question and the headings must hold. */
const spokenOf = 0.3;

/** A duty that can be met in two ways is not stated with one of them: "use lots, or provide reasons". */
export const waysKept: Rule = (all) =>
  firstFault(all.aligned, ({ clause, matches }) => {
    const found = clause.force === "must" ? proving({ clause, matches }) : [];
    const left = found
      .map(({ clause: other }) => otherWay.exec(other.text)?.[1])
      .map((way) => way && share(new Set(contentStems(way)), heldBy(all)) < 0.5 && way);
    if (left.length === 0 || !left.every(Boolean)) return undefined;
    return fault("exception", `The quote gives another way: “or ${left[0]}”.`);
  });

/** What is denied or allowed of something ("inviting only chosen suppliers needs no notice") is said of that alone. */
export const subjectKept: Rule = (all) =>
  firstFault(all.aligned, ({ clause, matches }) => {
    const found = proving({ clause, matches });
    const missing = found.map((match) => missingSubject(match, all));
    if (missing.length === 0 || !missing.every(Boolean)) return undefined;
    return fault("scope", `The quote says this of “${missing[0]}” only.`);
  });

function missingSubject({ clause }: Match, all: Case): string | undefined {
  if (!clause.subject || !(isNegative(clause.force) || clause.force === "may")) return undefined;
  const subject = clause.subject.split(/\b(?:that|which|who) (?=[\w@]+ $)/).at(-1) ?? "";
  const items = subject.split(/,|\bor\b|\band\b/).map((item) => new Set(contentStems(item)));
  const held = heldBy(all);
  if (
    items.every(({ size }) => size < 2) ||
    items.some((stems) => stems.size > 0 && share(stems, held, all.alike) >= spokenOf)
  )
    return undefined;
  return clause.subject.replace(/@/g, "").trim();
}

function heldBy({ claim, evidence }: Case): ReadonlySet<string> {
  return new Set([...claim.statements, evidence.question].flatMap(({ all }) => [...all]));
}

/** "A tender that breaches a requirement", "an option that the contract provided for": what narrows the thing stays. */
export const relativesKept: Rule = (all) => {
  const sources = [...all.claim.statements, all.evidence.question];
  const held = new Set([...heldBy(all), ...sources.flatMap(({ plain }) => looseStems(plain))]);
  return firstFault(all.aligned, ({ clause, matches }) => {
    const found = proving({ clause, matches });
    const dropped = found.map((match) => {
      const narrowed =
        /^is/.test(match.clause.force) || naming.test(match.clause.text)
          ? undefined
          : relative.exec(match.clause.text)?.[1];
      const stems = stemsAndKeys(narrowed ?? "", match.statement.marks);
      return narrowed && stems.size > 1 && share(stems, held, all.alike) < spokenOf ? narrowed : undefined;
    });
    if (dropped.length === 0 || !dropped.every(Boolean)) return undefined;
    return fault(
      "condition",
      `The quote says this only of one “that ${dropped[0]?.replace(/[@#]/g, "").trim()}”.`,
    );
  });
};

const naming = /\b(?:is|are|means) (?:an?|the|any|one) (?:[\w-]+ ){1,3}(?:that|which|who)\b/;
const relative =
  /(?:^|\b(?:an?|any|each|the|every) (?:[\w@-]+ ){1,3})(?:that|which|who|whose) ([^,;]+?)(?= (?:must|may|need|cannot|should)\b|[,;]|$)/;
