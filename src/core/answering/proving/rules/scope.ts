import { share } from "../align.ts";
import { contentStems } from "../reading/content.ts";
import type { Proposition } from "../reading/proposition.ts";
import { qualifiersIn } from "../reading/qualifiers.ts";
import { proving } from "./propositions.ts";
import { type Case, fault, firstFault, type Rule } from "./rule.ts";

/** The scope of the quote's sentence is in the point or was in the question; where it lists several, one is enough. */
export const scopeKept: Rule = (all) => {
  const held = scopeOf(all);
  return firstFault(all.aligned, ({ clause, matches }) => {
    const found = proving({ clause, matches });
    const lacking = found.map(({ clause: other }) => lackingScope(other.text, held, clause));
    if (lacking.length === 0 || lacking.some((each) => each === undefined)) return undefined;
    return fault("scope", `The quote is about “${lacking[0]}” only. Say so.`);
  });
};

/** What the point or the question names; of a scope that the title names too, a word is enough ("the market"). */
function scopeOf({ claim, evidence }: Case): ReadonlySet<string> {
  const sources = [...claim.statements, evidence.question, ...evidence.calculated];
  const plain = sources.map((each) => each.plain).join(" ");
  const titled = [...evidence.framing.qualifiers].filter((scope) =>
    (scope.match(/[a-z]{5,}/g) ?? []).some((word) => plain.includes(word)),
  );
  return new Set([...sources.flatMap(({ qualifiers }) => [...qualifiers]), ...titled]);
}

/** A scope of the clause that is not held, or undefined. Of several alternatives one is enough; examples are no scope. */
function lackingScope(text: string, held: ReadonlySet<string>, clause: Proposition): string | undefined {
  const plain = text
    .replace(/\b(?:for example|such as|including)\b[^,;.]*/g, "")
    .replace(/defence and security/g, "defence")
    .replace(/\bat or (?=above|below)/g, "");
  const opening = /^(?:below|above|for|under|in|at) [^,]*,/.exec(plain)?.[0] ?? "";
  const outside = [...qualifiersIn(opening)].find((each) => !held.has(each));
  if (outside) return outside;
  const items = plain
    .slice(opening.length)
    .split(/,|\bor\b|\band\b/)
    .map((item) => ({ item, scope: [...qualifiersIn(item)] }));
  const scoped = items.filter(({ scope }) => scope.length > 0);
  const lacks = scoped.map(({ scope }) => scope.find((each) => !held.has(each)));
  if (lacks.length === 0 || !lacks.every(Boolean)) return undefined;
  const isList = scoped.length > 1 || scoped[0] !== items[0];
  return isList && items.some(({ item, scope }) => scope.length === 0 && isSaid(item, clause))
    ? undefined
    : lacks[0];
}

function isSaid(item: string, { whole }: Proposition): boolean {
  const stems = new Set(contentStems(item));
  return stems.size >= 2 && share(stems, whole) >= 0.6;
}

/** A scope that no source has is not added. */
export const scopeNotAdded: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated, evidence.framing, evidence.question];
  const known = new Set(sources.flatMap(({ qualifiers }) => [...qualifiers]));
  const added = claim.statements
    .flatMap(({ qualifiers }) => [...qualifiers])
    .find((each) => !known.has(each));
  return added ? fault("scope", `No quote speaks of “${added}”.`) : undefined;
};

/** Cases that rules often except; the asker names them when they are the asker's own. */
const special = new Set([
  ...[
    "light touch",
    "private utility",
    "concession",
    "call-off",
    "user choice",
    "school",
    "defence and security",
  ],
  ...["wales", "dynamic market"],
]);

/** What the passage excepts in the asker's own case is not answered with its rule alone. */
export const askersExceptionHeard: Rule = ({ claim, evidence }) => {
  const own = new Set([...claim.statements, ...evidence.quoted].flatMap(({ qualifiers }) => [...qualifiers]));
  const missed = [...evidence.question.qualifiers].find(
    (each) =>
      special.has(each) &&
      !own.has(each) &&
      !evidence.framing.qualifiers.has(each) &&
      evidence.exceptions().some(({ qualifiers }) => qualifiers.has(each)),
  );
  if (!missed) return undefined;
  return fault(
    "exception",
    `The passage has an exception for the asker's case (“${missed}”). Quote it and answer by it.`,
  );
};
