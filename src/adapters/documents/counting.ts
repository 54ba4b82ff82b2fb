/** How a list counts. */
export type Counting = "decimal" | "lower-letter" | "upper-letter" | "lower-roman" | "upper-roman";

/** A list's nth number in its way of counting: 28 is "bb", as word processors write it, and "xxviii". */
export function countedAs(n: number, counting: Counting): string {
  if (n < 1 || counting === "decimal") return String(n);
  if (counting === "lower-letter") return letters(n);
  if (counting === "upper-letter") return letters(n).toUpperCase();
  return counting === "lower-roman" ? roman(n) : roman(n).toUpperCase();
}

function letters(n: number): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  return letter.repeat(Math.min(10, Math.ceil(n / 26)));
}

const romanSteps: readonly (readonly [number, string])[] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
  ] as const),
  ...([
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];

function roman(n: number): string {
  let left = Math.min(n, 3999);
  let text = "";
  for (const [value, sign] of romanSteps) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}
