import { contentStems } from "../reading/content.ts";
import type { Statement } from "../reading/statement.ts";
import { type Case, fault, firstFault, type Rule } from "./rule.ts";

const nouns = "contract|@supplier|framework|tender|award|invoice|competition|change|claim|purchase|exclusion";
/** "A contract", "any supplier", "suppliers" at the start: said of all of them. */
const indefinite = new RegExp(
  `(?:\\b(?:an?|any|every|all|each)|^) (${nouns})(s?)\\b(?!'| (?:notice|period|that|which|who|under|by|for|on|over|worth|value|above|below|of|with|to|from|in|awarded|between|is part))`,
  "g",
);
const described = new RegExp(`(?:([\\w-]+) )?(${nouns})s?\\b(?! (?:notice|period))`, "g");
const noAdjective =
  /^(?:the|an?|any|every|all|each|no|its|their|that|this|these|such|or|and|of|to|for|by|in|on|if|one|other|another|same|which|more|than|as|at|from|with|under|be|is|are|not|own|first|second|new|single|whole|winning|particular)$/;

/** "A public services contract" does not become "a contract", nor "participating suppliers" all suppliers. */
export const nounsNotBared: Rule = (all) =>
  firstFault(all.claim.statements, ({ plain }) =>
    firstFault(` ${plain}`.matchAll(indefinite), ([, noun = ""]) => {
      const adjectives = adjectivesOf(noun, all.evidence.quoted);
      if (adjectives.length === 0 || adjectives.some((each) => each === undefined || isHeld(each, all)))
        return undefined;
      return fault("scope", `The quote speaks of “${adjectives[0]} ${noun.replace("@", "")}”, not of any.`);
    }),
  );

/** The word before the noun wherever the quotes have it; undefined where nothing describes it. */
function adjectivesOf(noun: string, quoted: readonly Statement[]): (string | undefined)[] {
  return quoted.flatMap(({ plain }) =>
    [...plain.matchAll(described)].flatMap(([, before, found]) => {
      if (found !== noun) return [];
      return !before || noAdjective.test(before) || contentStems(before).length === 0
        ? [undefined]
        : [before];
    }),
  );
}

function isHeld(adjective: string, { claim, evidence }: Case): boolean {
  const [stem = ""] = contentStems(adjective);
  return [...claim.statements, evidence.question].some(
    ({ content, plain }) => content.has(stem) || plain.includes(adjective),
  );
}
