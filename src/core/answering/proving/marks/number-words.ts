const upToNineteen = [
  ..."zero one two three four five six seven eight nine ten eleven twelve".split(" "),
  ..."thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const unit = `(?:${upToNineteen.slice(1, 10).join("|")})`;
// Longer words first: "eighteen" is not "eight".
const small = upToNineteen.slice(1).sort((a, b) => b.length - a.length);

/** Number words from one to a hundred, for patterns. */
export const numberWord = `(?:(?:${tens.join("|")})(?:[- ]${unit})?|${small.join("|")}|hundred)`;

/** The value of digits ("1,500", "8th") or of a number word; NaN for anything else. */
export function numberValue(text: string): number {
  const word = text.trim().toLowerCase();
  if (/^\d/.test(word)) return Number(word.replace(/,/g, "").replace(/(?:st|nd|rd|th)$/, ""));
  if (ordinals.includes(word)) return ordinals.indexOf(word);
  if (word === "hundred") return 100;
  const [ten = "", one = ""] = word.split(/[- ]/);
  if (tens.includes(ten)) return (tens.indexOf(ten) + 2) * 10 + Math.max(upToNineteen.indexOf(one), 0);
  return upToNineteen.includes(word) ? upToNineteen.indexOf(word) : Number.NaN;
}
