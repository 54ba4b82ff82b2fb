import { amounts, percents } from "./amounts.ts";
import { comparatorAt } from "./comparators.ts";
import { figureDates, monthDates, writtenDates } from "./dates.ts";
import { isFigure, type Mark, type MarkReader, type RawMark } from "./mark.ts";
import { notices } from "./notices.ts";
import { dayNumbers, numbers, periods } from "./periods.ts";
import { documents, notes, provisions } from "./provisions.ts";

/** In order: what an earlier reader took, a later one does not see. */
const readers: readonly MarkReader[] = [
  ...documents,
  ...notes,
  ...notices,
  ...provisions,
  writtenDates,
  figureDates,
  monthDates,
  periods,
  amounts,
  percents,
  dayNumbers,
  numbers,
];

/** Every checkable fact of a readable text, in order. */
export function readMarks(text: string): Mark[] {
  let left = text.toLowerCase();
  const raw: RawMark[] = [];
  for (const reader of readers) {
    for (const match of left.matchAll(reader.pattern)) {
      const read = reader.read(match);
      if (!read) continue;
      const end = match.index + match[0].length;
      raw.push({ ...read, text: text.slice(match.index, end), start: match.index, end });
    }
    for (const { start, end } of raw) left = left.slice(0, start) + "_".repeat(end - start) + left.slice(end);
  }
  return withComparators(
    raw.sort((a, b) => a.start - b.start),
    text.toLowerCase(),
  );
}

/** "at least £12,000 for one, or £30,000 for others": the second amount is bounded as the first. */
function withComparators(raw: readonly RawMark[], text: string): Mark[] {
  const marks: Mark[] = [];
  for (const each of raw) {
    const own = isFigure(each) ? comparatorAt(text, each.start, each.end) : undefined;
    const previous = marks.findLast(({ kind }) => kind === each.kind);
    const between = previous ? text.slice(previous.end, each.start) : "";
    const shared =
      !own &&
      previous &&
      /^[^.;:]*,?\s(?:or|and)\s(?:the\s)?$/.test(between) &&
      !/\b(?:is|must|may)\b/.test(between);
    const comparators = own ? [own] : shared ? previous.comparators : [];
    const per =
      each.kind === "amount"
        ? /^(?:[\s,]+(?:including|excluding|inc\.?|ex\.?) vat)?,?\s(?:a|per|each|every)\s(year|month|quarter|week|day)\b/.exec(
            text.slice(each.end),
          )?.[1]
        : undefined;
    marks.push({ ...each, comparators, ...(per && { per }) });
  }
  return marks;
}
