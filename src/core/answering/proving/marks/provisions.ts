import type { MarkReader } from "./mark.ts";

const number = "\\d{1,3}[a-z]{0,2}(?![\\w%]|,\\d|\\.\\d)(?:\\s?\\((?:\\d{1,3}[a-z]?|[a-z]{1,4})\\))*";
const more = `(?:(?:,\\s?(?:and |or )?|\\s(?:and|or|to)\\s)${number})*`;
const names: readonly [string, string][] = [
  ["sections?|sec\\.?|ss\\.?|s\\.?", "section"],
  ["regulations?|regs?\\.?", "regulation"],
  ["schedules?|sched\\.?|sch\\.?", "schedule"],
  ["paragraphs?|paras?\\.?", "paragraph"],
  ["parts?", "part"],
  ["tables?", "table"],
  ["articles?|arts?\\.?", "article"],
  ["tiers?", "tier"],
  ["chapters?", "chapter"],
];

/** Sections, regulations, schedules and the like, with every number of a list: "sections 43 and 44(1)". */
export const provisions: readonly MarkReader[] = names.map(([words, kind]) => ({
  pattern: new RegExp(`\\b(?:${words})\\s?(${number}${more})`, "g"),
  read: ([, list = ""]) => ({ kind: "provision", keys: numbersOf(list).map((each) => `${kind}:${each}`) }),
}));

/** "2 to 9" stands for every number from 2 to 9. */
function numbersOf(list: string): string[] {
  const plain = list.replace(/\s+(?=\()/g, "");
  const range = /^(\d+) to (\d+)/.exec(plain);
  if (range)
    return Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, n) =>
      String(Number(range[1]) + n),
    );
  return plain.match(/\d{1,3}[a-z]{0,2}(?:\(\w+\))*/g) ?? [];
}

/** "PPN 017", "PPN 02/24" and "Annex D", "Process C". */
export const notes: readonly MarkReader[] = [
  {
    pattern: /\b(w?ppn)s?\s?(?:no\.?\s?)?(\d{1,3}(?:\/\d{2})?)\b/g,
    read: ([, name, id]) => ({ kind: "provision", keys: [`${name}:${id?.includes("/") ? id : Number(id)}`] }),
  },
  {
    pattern: /\b(annex|process|appendix)(?:es)? ([a-h](?:(?:, | and | or )[a-h])*)\b/g,
    read: ([, name, letter = ""]) => ({
      kind: "provision",
      keys: (letter.match(/\b[a-h]\b/g) ?? []).map((each) => `${name}:${each}`),
    }),
  },
];

/** An Act, regulations or instrument by its year or number: "the 2015 Regulations", "SI 2025/1316". */
export const documents: readonly MarkReader[] = [
  {
    pattern:
      /\b(act|regulations|order|directive|rules)(?: \([a-z ]+\))?,? ((?:19|20)\d{2})\b|\b((?:19|20)\d{2}) (act|regulations|order|directive|rules)\b/g,
    read: ([, name, year, other, otherName]) => ({
      kind: "document",
      keys: [`${name ?? otherName}:${year ?? other}`],
    }),
  },
  {
    pattern: /\b(s?si)\s?((?:19|20)\d{2}\/\d{1,4})\b/g,
    read: ([, name, id]) => ({ kind: "document", keys: [`${name}:${id}`] }),
  },
];
