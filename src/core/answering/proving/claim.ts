import { sentencesOf } from "./evidence.ts";
import type { Statement } from "./reading/statement.ts";

/** A point as it is proved. */
export interface Claim {
  readonly text: string;
  readonly statements: readonly Statement[];
  /** "yes" or "no" where the point opens with it. */
  readonly answer?: "yes" | "no";
}

/** "No standstill applies" is not an answer and then a statement; "No, …" and "No." are. */
const spoken =
  /^\s*(?:(?:usually|normally|generally|mostly|in general|in most cases),? )?(yes|no|none|never)(?=[.,;:!-]|\s+[-–—]|$)/i;

/** Reads a point. "Yes" and "No" at its start are taken apart from what they introduce. */
export function readClaim(text: string): Claim {
  const answer = spoken.exec(text)?.[1]?.toLowerCase();
  const rest = answer ? text.replace(/^.*?\b(?:yes|no|none|never)\b[\s.,;:!–—-]*/i, "") : text;
  const statements = sentencesOf(answer && isConditional(text, rest) ? text : rest);
  return { text, statements, ...(answer && { answer: answer === "yes" ? "yes" : "no" }) };
}

/** "Yes, if …" and nothing else is an answer with its conditions. */
function isConditional(text: string, rest: string): boolean {
  if (
    !/\b(?:yes|no)(?:,| [-–—])? (?:but )?(?:only )?(?:if|where|unless|provided|(?:as|so) long as)\b/i.test(
      text,
    )
  )
    return false;
  const [first] = sentencesOf(rest);
  return !first || first.clauses.every(({ force }) => force === "is" || force === "is-not");
}
