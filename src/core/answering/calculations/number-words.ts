const named: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, fifteen: 15, eighteen: 18, twenty: 20, thirty: 30 },
};

/** The source of a pattern for a whole number in figures or in words. It has no group. */
export const wholeNumber = `(?:\\d{1,3}|${Object.keys(named).join("|")})`;

/** What such a number stands for; NaN for anything else. */
export function numberOf(word = ""): number {
  return named[word.toLowerCase()] ?? Number(word || Number.NaN);
}
