import { contentStems, stemsAndKeys } from "../reading/content.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/**
 * What comes before something does not come after it: each "before" and "after" goes with its own event. The two
 * sides of "before", "after" and "than" are not exchanged.
 */
export const timingAgrees: Rule = ({ claim, evidence }) => {
  const theirs = [...evidence.quoted, ...evidence.calculated].flatMap(eventsOf);
  return firstFault(claim.statements.flatMap(eventsOf), (mine) => {
    const timed = mine.when === "than" ? [] : theirs.filter(({ when }) => when !== "than");
    const same = timed.filter(({ event }) => event === mine.event);
    if (same.length > 0 && !same.some(({ when }) => when === mine.when)) {
      return fault("comparator", `In the quote this comes ${same[0]?.when}, not ${mine.when}.`);
    }
    const alike = theirs.filter(({ when }) => when === mine.when);
    if (alike.length === 0 || !alike.every((other) => isSwapped(mine, other))) return undefined;
    return fault("comparator", `In the quote the two sides of “${mine.when}” are the other way round.`);
  });
};

interface Event {
  readonly when: string;
  /** The first word of content after "before" or "after", or the key of a mark. */
  readonly event: string | undefined;
  /** What stands on its two sides, as stems and keys of marks. */
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

function eventsOf({ plain, marks }: Statement): Event[] {
  return [...plain.matchAll(/([^,;.]*)\b(before|after|than)\b([^,;.]*)/g)].map(
    ([, left = "", when = "", right = ""]) => {
      const word = right
        .trim()
        .split(" ")
        .slice(0, 5)
        .find((each) => each.startsWith("#") || contentStems(each).length > 0);
      return {
        when,
        event: word?.startsWith("#") ? marks[Number(word.slice(1))]?.keys[0] : contentStems(word ?? "")[0],
        left: stemsAndKeys(left, marks),
        right: stemsAndKeys(right, marks),
      };
    },
  );
}

/** What the point has on one side, the quote has only on the other. */
function isSwapped(mine: Event, theirs: Event): boolean {
  const words = [...mine.right];
  if (words.some((word) => theirs.right.has(word) && !theirs.left.has(word))) return false;
  const moved = words.filter((word) => theirs.left.has(word) && !theirs.right.has(word)).length;
  const back = [...mine.left].some((word) => theirs.right.has(word) && !theirs.left.has(word));
  return moved > 1 || (moved === 1 && back);
}
