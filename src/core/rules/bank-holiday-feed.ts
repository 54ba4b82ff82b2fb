import { z } from "zod";
import { type BankHoliday, type UkPart, ukParts } from "./bank-holiday.ts";
import { type BankHolidays, keptBankHolidays } from "./bank-holidays.ts";
import { addDays, dateParts, type IsoDate, isIsoDate, weekday } from "./calendar-date.ts";
import { easterSunday } from "./easter.ts";

/** The bank holidays of whole years, as GOV.UK's feed lists them. */
export interface FeedHolidays {
  readonly years: readonly number[];
  readonly listed: readonly BankHoliday[];
}

/** A feed that was read, or the sentence that says why it is refused. */
export type ReadFeed =
  | { readonly status: "read"; readonly holidays: FeedHolidays }
  | { readonly status: "refused"; readonly reason: string };

/** Names are shown to people as they stand: letters, digits and plain marks only. */
const plainName = /^[\p{L}\p{N} ’'(),.&/-]+$/u;

const eventSchema = z.object({
  title: z.string().trim().max(100).regex(plainName, "not a plain name"),
  date: z.string().refine(isIsoDate, "not a date"),
  notes: z.string().default(""),
});
const divisionSchema = z.object({ events: z.array(eventSchema).min(1).max(2_000) });
const feedSchema = z.object({
  "england-and-wales": divisionSchema,
  scotland: divisionSchema,
  "northern-ireland": divisionSchema,
});
type Feed = z.infer<typeof feedSchema>;

/** Every part of the UK has had at least so many in every year of the feed. */
const fewestInAYear = 8;

/**
 * Reads the JSON of https://www.gov.uk/bank-holidays.json. A feed is refused as a whole when it has another shape, a
 * holiday on a weekend, a day twice in one part, years that differ between the parts, or a year that lacks what
 * every year has: a count made with half a list would be wrong without a sign of it.
 */
export function readBankHolidayFeed(json: unknown): ReadFeed {
  const parsed = feedSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused(`it is not of the known shape (${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""})`);
  }
  const feed = parsed.data;
  const years = yearsOf(feed, "england-and-wales");
  const fault = ukParts.map((part) => faultIn(feed, part, years)).find((found) => found !== undefined);
  return fault ? refused(fault) : { status: "read", holidays: { years, listed: listOf(feed) } };
}

/**
 * The calendar with the feed's years in place of its own; years the feed does not hold stay as they are. `checked` is
 * the ISO date on which the feed was fetched.
 */
export function mergeBankHolidays(
  { years, listed }: FeedHolidays,
  checked: IsoDate,
  kept: BankHolidays = keptBankHolidays,
): BankHolidays {
  const others = kept.listed.filter(({ date }) => !years.includes(dateParts(date).year));
  return {
    years: [...new Set([...kept.years, ...years])].sort((one, other) => one - other),
    listed: [...others, ...listed].sort(byDate),
    checked,
  };
}

function refused(reason: string): ReadFeed {
  return { status: "refused", reason: `The bank holiday feed is refused because ${reason}.` };
}

function yearsOf(feed: Feed, part: UkPart): number[] {
  return [...new Set(feed[part].events.map(({ date }) => dateParts(date).year))].sort((a, b) => a - b);
}

function faultIn(feed: Feed, part: UkPart, years: readonly number[]): string | undefined {
  const dates = feed[part].events.map(({ date }) => date);
  const onWeekend = dates.find((date) => ["Saturday", "Sunday"].includes(weekday(date)));
  if (onWeekend) return `${onWeekend} in ${part} is on a weekend`;
  if (new Set(dates).size < dates.length) return `a day stands twice in ${part}`;
  if (yearsOf(feed, part).join() !== years.join()) return `the years of ${part} differ from the others`;
  const thin = years.find((year) => lacks(year, dates));
  return thin === undefined ? undefined : `${thin} in ${part} is not whole`;
}

/** Good Friday falls where it must, the turn of the year has its days, and there are enough of them. */
function lacks(year: number, dates: readonly IsoDate[]): boolean {
  const within = (first: string, last: string) =>
    dates.some((date) => date >= `${year}-${first}` && date <= `${year}-${last}`);
  const enough = dates.filter((date) => dateParts(date).year === year).length >= fewestInAYear;
  const goodFriday = addDays(easterSunday(year), -2);
  return !(enough && dates.includes(goodFriday) && within("01-01", "01-04") && within("12-25", "12-28"));
}

/** One entry a day and name, with every part that keeps it. */
function listOf(feed: Feed): BankHoliday[] {
  const found = new Map<string, BankHoliday>();
  for (const part of ukParts) {
    for (const { date, title, notes } of feed[part].events) {
      const name = title.replaceAll("'", "’");
      const key = `${date} ${name}`;
      const parts = [...(found.get(key)?.parts ?? []), part];
      const substitute = /substitute/i.test(notes);
      found.set(key, { date, name, parts, substitute, source: "published" });
    }
  }
  return [...found.values()].sort(byDate);
}

function byDate(one: BankHoliday, other: BankHoliday): number {
  return one.date.localeCompare(other.date);
}
