/**
 * Provisions named in a text, as keys for exact search: "s51", "s51(2)", "reg17(2)(a)", "sch5", "sch5.13",
 * "ppn017", "uk4". Each narrow key comes before the wider ones it stands in.
 */
export function referenceKeys(text: string): string[] {
  const keys: string[] = [];
  const lower = text.toLowerCase();
  for (const { pattern, toKeys } of forms) {
    for (const match of lower.matchAll(pattern)) keys.push(...toKeys(match.slice(1)));
  }
  return [...new Set(keys)];
}

const clause = "((?:\\s?\\((?:\\d{1,3}[a-z]?|[a-z]{1,4})\\)){0,5})";
const part = (words: string) => new RegExp(`\\b(?:${words})\\s*(\\d{1,3}[a-z]{0,2})(?![\\w%])${clause}`, "g");

const forms: readonly { pattern: RegExp; toKeys(groups: (string | undefined)[]): string[] }[] = [
  {
    pattern: part("sections?|sec\\.?|ss\\.?|s\\."),
    toKeys: ([number, clauses]) => nested(`s${number}`, clauses),
  },
  {
    pattern: /(?<![\w£])s(\d{1,3}[a-z]?)(?![\w%])((?:\(\w{1,4}\)){0,5})/g,
    toKeys: ([n, c]) => nested(`s${n}`, c),
  },
  { pattern: part("regulations?|regs?\\.?"), toKeys: ([number, clauses]) => nested(`reg${number}`, clauses) },
  {
    pattern: new RegExp(
      `\\bsch(?:edule|ed)?\\.?\\s*(\\d{1,2})(?:,?\\s*(?:paragraphs?|paras?\\.?)\\s*(\\d{1,3}[a-z]?)${clause})?`,
      "g",
    ),
    toKeys: ([schedule, paragraph, clauses]) => scheduleKeys(schedule, paragraph, clauses),
  },
  {
    pattern:
      /\b(?:paragraph|para)\.?\s*(\d{1,3}[a-z]?)((?:\(\w{1,4}\)){0,5})\s+(?:of|to|in)\s+sch(?:edule|ed)?\.?\s*(\d{1,2})/g,
    toKeys: ([paragraph, clauses, schedule]) => scheduleKeys(schedule, paragraph, clauses),
  },
  { pattern: /\bppn\s*(?:no\.?\s*)?(\d{1,3})(\/\d{2})?\b/g, toKeys: ([n, year]) => [ppnKey(n, year)] },
  { pattern: /\buk\s?(\d{1,2})\b(?!\s*(?:%|days?|million|bn))/g, toKeys: ([n]) => [`uk${Number(n)}`] },
];

const provisionWords = forms.slice(0, 5).map(({ pattern }) => pattern);

/** A text without the sections, regulations, schedules and paragraphs it names: what is left is its topic. */
export function withoutProvisions(text: string): string {
  return provisionWords.reduce((left, pattern) => left.replace(new RegExp(pattern.source, "gi"), " "), text);
}

/** "s17" and "(1)(b)" give s17(1)(b), s17(1), s17. */
function nested(base: string, clauses = ""): string[] {
  const steps = [...clauses.matchAll(/\((\w+)\)/g)].map(([whole]) => whole);
  return steps.map((_, n) => base + steps.slice(0, steps.length - n).join("")).concat(base);
}

function scheduleKeys(schedule = "", paragraph?: string, clauses?: string): string[] {
  const whole = `sch${Number(schedule)}`;
  return paragraph ? [...nested(`${whole}.${paragraph}`, clauses), whole] : [whole];
}

function ppnKey(n = "", year = ""): string {
  return year ? `ppn${Number(n)}${year}` : `ppn${n.padStart(3, "0")}`;
}
