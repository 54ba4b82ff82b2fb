const denying = /\b(?:not|no|none|never|cannot|neither|nor|nothing|nobody|without)\b/g;
/** What lets a point deny something though it is no denial itself: "only the court may" means that others may not. */
const allowing = /\b(?:unless|except|only|stops?|outside|forbids?|excludes?|others?)\b/g;
const turning = /\b(?:outside(?! central)|free from|exempt from|optional)\b/g;
const asserting = /\b(?:excludes?|stops?|leaves? out|outside(?! central))\b/;

/** "No later than" and "not only" bound or add; they deny nothing. Nor does an answer's "not necessarily". */
const bounding =
  /\bno (?:later|more|less|fewer|longer|earlier) than\b|\bnot (?:more|less|later|only|just|merely)\b|^not (?:if\b|unless\b|[\w, ]{1,20}[:.])/g;
/** "Neither … nor" denies once. */
const paired = /\bneither\b([^.;]*?)\bnor\b/g;
/** "… so it does not count": drawn from the sentence before. */
const drawn = /, so (?:it|that|this|they) [^,.;]{0,30}/g;

function count(text: string, pattern: RegExp): number {
  return text.replace(paired, "neither$1or").replace(bounding, "").match(pattern)?.length ?? 0;
}

/** How often a text denies. */
export function denialsIn(text: string): number {
  return count(text.replace(drawn, ""), denying);
}

/** How many denials a text bears out. */
export function denialsBorneOut(text: string): number {
  return count(text, denying) + count(text, allowing);
}

/** Whether a stretch denies on balance: two denials assert. */
export function deniesOnBalance(text: string): boolean {
  return (count(text, denying) + count(text, turning)) % 2 === 1;
}

/** Whether a text without a sign of force says that something is not so. */
export function denies(text: string): boolean {
  return count(text, denying) > 0 || asserting.test(text);
}
