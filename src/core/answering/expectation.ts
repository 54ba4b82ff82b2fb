/** What kind of thing the asker waits for, read from how the question is put. */
export interface Expectation {
  readonly kind: "time" | "money" | "share" | "notice" | "number" | "any";
  /** Whether a text holds such a thing. */
  meets(text: string): boolean;
}

const time =
  /\b\d+\s+(?:working\s+|calendar\s+)?(?:days?|weeks?|months?|years?|hours?)\b|\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/;
const kinds: readonly [Expectation["kind"], RegExp, RegExp][] = [
  [
    "notice",
    /\b(?:which|what) notices?\b|\bwhat (?:do|must) (?:we|i) publish\b/i,
    /\bUK\d{1,2}\b|\bnotices?\b/,
  ],
  ["share", /\b(?:what )?(?:percent(?:age)?|per cent|proportion)\b|%/i, /\d\s?%/],
  [
    "money",
    /\b(?:thresholds?|how much|what value|above what|over what|limit|cost|worth|financial)\b|£/i,
    /£\s?\d/,
  ],
  [
    "time",
    /\b(?:how (?:long|soon|quickly|often|late|early)|when|deadline|by what date|time ?limit|how many (?:working |calendar )?(?:days?|weeks?|months?|years?)|minimum (?:time|period)|max(?:imum)? (?:term|length|duration|period)|longest|shortest|days?|expire)\b/i,
    time,
  ],
  ["number", /\bhow many\b/i, /\b\d+\b|\b(?:one|two|three|four|five|six)\b/],
];

/** Reads what a question waits for; `any` when it cannot be told. */
export function readExpectation(ask: string): Expectation {
  const [kind, , sign] = kinds.find(([, question]) => question.test(ask)) ?? [];
  if (!kind || !sign) return { kind: "any", meets: () => false };
  return { kind, meets: (text) => sign.test(text) };
}
