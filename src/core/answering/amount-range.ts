const money = "£\\s?([\\d,]+(?:\\.\\d+)?)\\s?(k|m|bn|million|thousand)?\\b";
const asked = new RegExp(`${money}|\\b(\\d+(?:\\.\\d+)?)\\s?(k|m)\\b`, "i");
const between = new RegExp(
  `${money}\\s*(?:to|and|up to|-|–|—)\\s*(?:less than |below |under )?${money}`,
  "gi",
);
const below = new RegExp(
  `\\b(?:below|under|less than|up to|not (?:more|over) than|not exceeding|no more than)\\s+${money}`,
  "gi",
);
const above = new RegExp(
  `\\b(?:above|over|more than|exceeding|from|at least)\\s+${money}|${money}\\s*(?:and|or) (?:above|over|more)\\b`,
  "gi",
);
const sizes: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9 };

/** The first amount of money a question names, in pounds: "£200,000", "20k". */
export function amountIn(text: string): number | undefined {
  const found = asked.exec(text);
  if (!found) return undefined;
  return pounds(found[1] ?? found[3], found[2] ?? found[4]);
}

/**
 * Whether a rule that names ranges of money ("from £10,000 to £74,999", "above £500,000") holds for an amount.
 * Undefined when it names none.
 */
export function holdsFor(rule: string, amount: number): boolean | undefined {
  const ranges = rangesIn(rule);
  if (ranges.length === 0) return undefined;
  return ranges.some(([least, most]) => amount >= least && amount <= most);
}

function rangesIn(rule: string): [number, number][] {
  const closed = [...rule.matchAll(between)].map(([, low, lowSize, high, highSize]): [number, number] => [
    pounds(low, lowSize ?? highSize),
    pounds(high, highSize),
  ]);
  const rest = rule.replace(between, " ");
  const upTo = [...rest.matchAll(below)].map(([, most, size]): [number, number] => [0, pounds(most, size)]);
  const from = [...rest.matchAll(above)].map(([, one, oneSize, other, otherSize]): [number, number] => [
    pounds(one ?? other, oneSize ?? otherSize),
    Number.POSITIVE_INFINITY,
  ]);
  return [...closed, ...upTo, ...from];
}

function pounds(digits = "", size = ""): number {
  return Number(digits.replaceAll(",", "")) * (sizes[size.toLowerCase()] ?? 1);
}
