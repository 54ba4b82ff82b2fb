import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UkPart } from "../../../src/core/rules/bank-holiday.ts";
import { mergeBankHolidays, readBankHolidayFeed } from "../../../src/core/rules/bank-holiday-feed.ts";
import { bankHolidaysIn, keptBankHolidays } from "../../../src/core/rules/bank-holidays.ts";
import { standstill } from "../../../src/core/rules/standstill.ts";
import { isWorkingDay, reasonNotWorking } from "../../../src/core/rules/working-days.ts";
import { publishedBefore } from "./published-before.ts";

type Event = { title: string; date: string; notes: string; bunting: boolean };
type Feed = Record<string, { division: string; events: Event[] }>;

/** The kept years as https://www.gov.uk/bank-holidays.json writes them, one list for each part of the UK. */
function feedOf(years: readonly number[]): Feed {
  const parts: UkPart[] = ["england-and-wales", "scotland", "northern-ireland"];
  return Object.fromEntries(
    parts.map((part) => {
      const events = years.flatMap((year) =>
        bankHolidaysIn(year)
          .filter((each) => each.parts.includes(part))
          .map(({ date, name, substitute }) => ({
            title: name,
            date,
            notes: substitute ? "Substitute day" : "",
            bunting: true,
          })),
      );
      return [part, { division: part, events }];
    }),
  );
}

/** A feed with one part changed. */
function changed(part: UkPart, change: (events: Event[]) => Event[], years = [2026, 2027]): Feed {
  const feed = feedOf(years);
  const { division = part, events = [] } = feed[part] ?? {};
  return { ...feed, [part]: { division, events: change(events) } };
}

function readOf(json: unknown) {
  const read = readBankHolidayFeed(json);
  if (read.status !== "read") throw new Error(read.reason);
  return read.holidays;
}

describe("a feed that is whole", () => {
  test("gives the kept list back: names, parts and substitute days", () => {
    const { years, listed } = readOf(JSON.parse(JSON.stringify(feedOf(keptBankHolidays.years))));
    expect(years).toEqual(keptBankHolidays.years);
    const shape = ({ date, name, parts, substitute, source }: (typeof listed)[number]) =>
      [date, name, [...parts].sort().join(), substitute, source].join(" ");
    expect(listed.map(shape).sort()).toEqual(keptBankHolidays.listed.map(shape).sort());
  });

  test("wins for the years it holds: a new one-off day counts, a moved one no longer does", () => {
    const feed = changed("england-and-wales", (events) => [
      ...events.map((each) => (each.date === "2026-05-04" ? { ...each, date: "2026-05-08" } : each)),
      {
        title: "Bank holiday for the Coronation",
        date: "2026-06-10",
        notes: "Extra bank holiday",
        bunting: true,
      },
    ]);
    const merged = mergeBankHolidays(readOf(feed), "2026-11-23");
    expect(reasonNotWorking("2026-06-10", merged)).toBe(
      "Bank holiday for the Coronation, a bank holiday in England and Wales",
    );
    expect(reasonNotWorking("2026-05-08", merged)).toContain("Early May bank holiday");
    expect(reasonNotWorking("2026-05-04", merged)).toContain("in Scotland and Northern Ireland");
    expect(isWorkingDay("2026-06-10"), "the kept calendar is not touched").toBe(true);
    expect(standstill({ published: "2026-06-09" }, merged).value).toMatchObject({ lastDay: "2026-06-22" });
    expect(standstill({ published: "2026-06-09" }).value).toMatchObject({ lastDay: "2026-06-19" });
  });

  test("leaves the years it does not hold as they are, and adds new ones", () => {
    const next = Object.fromEntries(
      Object.entries(feedOf([2028])).map(([part, { division }]) => [
        part,
        { division, events: eventsOf(2029, part as UkPart) },
      ]),
    );
    const merged = mergeBankHolidays(readOf(next), "2026-11-23");
    expect(merged.years).toEqual([2025, 2026, 2027, 2028, 2029]);
    expect(merged.checked).toBe("2026-11-23");
    expect(bankHolidaysIn(2027, merged)).toEqual(bankHolidaysIn(2027));
    expect(bankHolidaysIn(2029, merged).every(({ source }) => source === "published")).toBe(true);
    expect(bankHolidaysIn(2030, merged).every(({ source }) => source === "computed")).toBe(true);
  });

  test("may reach further back than the kept list", () => {
    const { 2024: lists } = publishedBefore;
    const feed = Object.fromEntries(
      Object.entries(lists ?? {}).map(([part, days]) => [
        part,
        { division: part, events: days.map((date) => ({ title: "A day", date, notes: "", bunting: false })) },
      ]),
    );
    const merged = mergeBankHolidays(readOf(feed), "2026-11-23");
    expect(merged.years[0]).toBe(2024);
    expect(reasonNotWorking("2024-12-02", merged)).toBe("A day, a bank holiday in Scotland");
    expect(() => bankHolidaysIn(2023, merged)).toThrow("Bank holidays before 2024 are not held.");
  });

  test("a merged calendar survives being kept as JSON", () => {
    const merged = mergeBankHolidays(readOf(feedOf([2026])), "2026-11-23");
    expect(JSON.parse(JSON.stringify(merged))).toEqual(merged);
  });
});

function eventsOf(year: number, part: UkPart): Event[] {
  return bankHolidaysIn(year)
    .filter((each) => each.parts.includes(part))
    .map(({ date, name }) => ({ title: name, date, notes: "", bunting: true }));
}

describe("a feed that is broken is refused as a whole", () => {
  const day = (date: string, title = "A day") => ({ title, date, notes: "", bunting: false });
  const broken: readonly [string, unknown, RegExp][] = [
    ["no JSON object", "<html>", /shape/],
    ["nothing", null, /shape/],
    ["an empty object", {}, /shape/],
    ["a part missing", { ...feedOf([2026]), scotland: undefined }, /shape \(scotland/],
    ["a part with no events", changed("scotland", () => []), /shape/],
    ["a date that is none", changed("scotland", (all) => [...all, day("2026-02-30")]), /not a date/],
    ["a date with a time", changed("scotland", (all) => [...all, day("2026-02-03T00:00")]), /not a date/],
    [
      "a name with markup",
      changed("scotland", (all) => [...all, day("2026-02-03", "<b>x</b>")]),
      /plain name/,
    ],
    [
      "a name that is a link",
      changed("scotland", (all) => [...all, day("2026-02-03", "[x](y)")]),
      /plain name/,
    ],
    [
      "a Saturday",
      changed("scotland", (all) => [...all, day("2026-02-07")]),
      /2026-02-07 in scotland is on a weekend/,
    ],
    ["a Sunday", changed("northern-ireland", (all) => [...all, day("2026-02-08")]), /weekend/],
    ["a day twice", changed("scotland", (all) => [...all, ...all.slice(0, 1)]), /twice in scotland/],
    ["a year cut short", changed("scotland", (all) => all.slice(0, -3)), /2027 in scotland is not whole/],
    [
      "no Good Friday",
      changed("scotland", (all) => all.filter(({ date }) => date !== "2026-04-03")),
      /not whole/,
    ],
    [
      "a year in one part only",
      changed("scotland", (all) => all.filter(({ date }) => date < "2027")),
      /years of scotland differ/,
    ],
  ];

  test.each(broken)("%s", (_, json, reason) => {
    const read = readBankHolidayFeed(json);
    expect(read.status).toBe("refused");
    expect(read.status === "refused" && read.reason).toMatch(reason);
    expect(read.status === "refused" && read.reason).toMatch(
      /^The bank holiday feed is refused because .*\.$/,
    );
  });

  test("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readBankHolidayFeed(json).status).toBe("refused");
      }),
    );
  });
});
