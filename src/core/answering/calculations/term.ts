/** How long a contract runs, in months, as a text tells it. */
export interface Term {
  /** The whole of it, options included. */
  readonly months: number;
  /** What options of it can add. */
  readonly optional: number;
}

const words: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, eighteen: 18, twenty: 20 },
};
const n = `(\\d{1,3}(?:[.·]5)?|${Object.keys(words).join("|")})`;
const unit = "(years?|yrs?|yr|y|months?|mths?|mos?)";
/** "3+1+1", "2 + 1 years". */
const sums = /(?<![\d£.,·])(\d{1,2}(?:\s?\+\s?\d{1,2}){1,4})(?!\d|[.,·]\d|\s?(?:\+|k|m|%))/;
const more = "(?:(?:more|extra|further|additional|optional|possible|plus)[ -]){0,2}";
const firm = new RegExp(
  `\\b(?:${n}[ -]?${more}|(?:an? (?:further|extra|additional|optional|possible)|another) )${unit}\\b`,
  "gi",
);
/** What makes a length of time an option on top of another. */
const option =
  /(?:\boption(?:al|s)?\b|\bextension|\bextend|\bplus\b|\+|\bthen\b|\bfurther\b|\badditional\b|\bextra\b|\bmore\b)/i;

/** The term a text tells of; undefined when it tells none, or several that do not add up. */
export function termIn(text: string): Term | undefined {
  const sum = sums.exec(text)?.[1]?.split("+").map(Number);
  if (sum?.every((part) => part >= 1 && part <= 15)) {
    const total = sum.reduce((whole, part) => whole + part, 0);
    return { months: total * 12, optional: (total - (sum[0] ?? 0)) * 12 };
  }
  const found = [...text.matchAll(firm)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    months: monthsOf(match),
  }));
  const [first, second, more] = found;
  if (!first || more) return undefined;
  if (!second) return { months: first.months, optional: 0 };
  const between = text.slice(first.end, second.at);
  const around = text.slice(first.end, second.end + 20);
  if (between.length > 90 || !option.test(around)) return undefined;
  return { months: first.months + second.months, optional: second.months };
}

function monthsOf([, amount = "one", measure = ""]: RegExpMatchArray): number {
  const number = words[amount.toLowerCase()] ?? Number(amount.replace("·", "."));
  return /^y/i.test(measure) ? number * 12 : number;
}
