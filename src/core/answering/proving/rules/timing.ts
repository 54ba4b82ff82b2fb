import { contentStems } from "../reading/content.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/** What comes before something does not come after it: each "before" and "after" goes with its own event. */
export const timingAgrees: Rule = ({ claim, evidence }) => {
  const theirs = [...evidence.quoted, ...evidence.calculated].flatMap(eventsOf);
  return firstFault(claim.statements.flatMap(eventsOf), ({ when, event }) => {
    const same = theirs.filter((other) => other.event === event);
    if (same.length === 0 || same.some((other) => other.when === when)) return undefined;
    return fault("comparator", `In the quote this comes ${same[0]?.when}, not ${when}.`);
  });
};

interface Event {
  readonly when: "before" | "after";
  /** The first word of content after "before" or "after", or the key of a mark. */
  readonly event: string;
}

function eventsOf({ plain, marks }: Statement): Event[] {
  return [...plain.matchAll(/\b(before|after)\b((?: [\w@#'-]+){1,5})/g)].flatMap(
    ([, when = "", rest = ""]) => {
      const word = rest
        .trim()
        .split(" ")
        .find((each) => each.startsWith("#") || contentStems(each).length > 0);
      const event = word?.startsWith("#")
        ? marks[Number(word.slice(1))]?.keys[0]
        : contentStems(word ?? "")[0];
      return event ? [{ when: when === "before" ? "before" : "after", event } as const] : [];
    },
  );
}
