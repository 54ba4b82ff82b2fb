const mostNamed = 20;

/** What to say of pages without text. */
export function emptyPages(numbers: readonly number[]): string[] {
  if (numbers.length === 0) return [];
  const named = numbers.slice(0, mostNamed).join(", ") + (numbers.length > mostNamed ? " and others" : "");
  const [page, has] = numbers.length === 1 ? ["Page", "has"] : ["Pages", "have"];
  return [`${page} ${named} ${has} no text. If there is a picture of text, it was not read.`];
}
