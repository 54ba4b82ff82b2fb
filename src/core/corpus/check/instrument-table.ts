import { bracketed, type Place } from "./place.ts";

/** Which provisions of an instrument exist. */
export interface InstrumentTable {
  /** Its path on legislation.gov.uk. */
  readonly instrument: string;
  readonly title: string;
  /** Sections or regulations and schedules by `keyOf`, with their highest subsection; undefined where it is not known. */
  readonly highest: ReadonlyMap<string, number | undefined>;
  /** Lettered subsections that were put in: "section 2(1A)". */
  readonly inserted: ReadonlySet<string>;
  /** What was taken out again. */
  readonly repealed: ReadonlySet<string>;
}

/** Whether a provision exists. Lettered ones that are not known may have been put in since the table was made. */
export type Existence = "exists" | "missing" | "repealed" | "perhaps-newer" | "not-known";

/** "section 51", "schedule 5", "schedule 5 paragraph 13": a provision without its subsections. */
export function keyOf({ unit, number, inner }: Place): string {
  return [unit, number, ...(inner ? [inner.unit, inner.number] : [])].join(" ");
}

/** Looks a provision up. Subsections are looked up by their number; what stands below them is not. */
export function lookUp(table: InstrumentTable, place: Place): Existence {
  const key = keyOf(place);
  const steps = place.clauses.map((_, n) => key + bracketed(place.clauses.slice(0, n + 1)));
  if ([key, ...steps].some((step) => table.repealed.has(step))) return "repealed";
  if (!table.highest.has(key))
    return isUnknownUnit(table, place) ? "not-known" : missing(place.inner?.number ?? place.number);
  const [clause = ""] = place.clauses;
  if (!/^\d/.test(clause)) return "exists";
  const highest = table.highest.get(key);
  if (highest === undefined || table.inserted.has(`${key}(${clause})`)) return "exists";
  return /^\d+$/.test(clause) && Number(clause) <= highest ? "exists" : missing(clause);
}

function missing(number: string): Existence {
  return /[A-Z]/.test(number) ? "perhaps-newer" : "missing";
}

/** Units that the table does not list, such as the paragraphs of a schedule that is one table. */
function isUnknownUnit({ highest }: InstrumentTable, { unit, number, inner }: Place): boolean {
  const family = inner && highest.has(`${unit} ${number}`) ? `${unit} ${number} ${inner.unit} ` : `${unit} `;
  return ![...highest.keys()].some((key) => key.startsWith(family));
}

/** Reads "1:4 2:12 66 120A:?": numbers with their highest subsection, none, or one that is not known. */
export function readRow(unit: string, row: string): [string, number | undefined][] {
  return row
    .trim()
    .split(/\s+/)
    .map((cell): [string, number | undefined] => {
      const [number = "", highest = "0"] = cell.split(":");
      return [`${unit} ${number}`, highest === "?" ? undefined : Number(highest)];
    });
}

/** The paragraphs 1 to `last` of a schedule, with the subparagraphs of those that have any, and its parts. */
export function readSchedule(
  number: string,
  last: number,
  withSubparagraphs = "",
  parts = 0,
): [string, number | undefined][] {
  const schedule = `schedule ${number}`;
  const all = Array.from({ length: last }, (_, n): [string, number] => [`${schedule} paragraph ${n + 1}`, 0]);
  const some = withSubparagraphs ? readRow(`${schedule} paragraph`, withSubparagraphs) : [];
  const partKeys = Array.from({ length: parts }, (_, n): [string, number] => [
    `${schedule} part ${n + 1}`,
    0,
  ]);
  return [[schedule, 0], ...all, ...some, ...partKeys];
}
