const units =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
const small = `zero ${units} seventeen eighteen nineteen`.split(" ");
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals: Record<string, number> = Object.fromEntries(
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    .split(" ")
    .map((word, value) => [word, value]),
);

/** Number words from one to ninety-nine, for patterns; "one" only where a pattern asks for it. */
export const numberWord = `(?:(?:${tens.join("|")})(?:[- ](?:${small.slice(1, 10).join("|")}))?|${small
  .slice(1)
  .sort((a, b) => b.length - a.length)
  .join("|")}|hundred)`;

/** The value of digits ("1,500", "8th") or of a number word; NaN for anything else. */
export function numberValue(text: string): number {
  const word = text.trim().toLowerCase();
  if (/^\d/.test(word)) return Number(word.replace(/,/g, "").replace(/(?:st|nd|rd|th)$/, ""));
  if (word in ordinals) return ordinals[word] ?? Number.NaN;
  if (word === "hundred") return 100;
  const [ten = "", unit = ""] = word.split(/[- ]/);
  const known =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    );
  if (tens.includes(ten)) return (tens.indexOf(ten) + 2) * 10 + Math.max(known.indexOf(unit), 0);
  return known.includes(word) ? known.indexOf(word) : Number.NaN;
}
