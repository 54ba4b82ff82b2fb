import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workedFrom } from "./calculated.ts";

/**
 * Bank holidays of any part of the UK in 2026 and 2027, typed from GOV.UK's three lists, apart from the program's.
 */
const closed = new Set(
  `2026-01-01 2026-01-02 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-06-15 2026-07-13 2026-08-03
  2026-08-31 2026-11-30 2026-12-25 2026-12-28 2027-01-01 2027-01-04 2027-03-17 2027-03-26 2027-03-29 2027-05-03
  2027-05-31 2027-07-12 2027-08-02 2027-08-30 2027-11-30 2027-12-27 2027-12-28`.split(/\s+/),
);
const dayMs = 86_400_000;

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function plus(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayMs);
}

function works(date: Date): boolean {
  return date.getUTCDay() !== 0 && date.getUTCDay() !== 6 && !closed.has(iso(date));
}

/** The Nth working day, the day itself being the first when it is one. */
function nthWorkingDay(start: Date, n: number): Date {
  let date = start;
  for (let left = n; ; date = plus(date, 1)) {
    if (works(date)) left--;
    if (left === 0) return date;
  }
}

const long = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
/** "Friday 18 December 2026". */
const words = (date: Date) => long.format(date).replace(",", "");

const anyDay = fc.integer({ min: 0, max: 630 }).map((days) => plus(new Date("2026-01-20T00:00:00Z"), days));

const months = "January February March April May June July August September October November December".split(
  " ",
);
/** The ways in which a date with its year is typed. */
const typed: readonly ((date: Date) => string)[] = [
  iso,
  (date) => `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
  (date) => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`,
  (date) => iso(date).split("-").reverse().join("."),
  (date) => `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${iso(date).slice(2, 4)}`,
  (date) =>
    `${date.getUTCDate()}th of ${months[date.getUTCMonth()]?.slice(0, 3).toLowerCase()} ${date.getUTCFullYear()}`,
  (date) => `${words(date)}`,
  (date) => `${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
];
const anyTyped = fc.constantFrom(...typed);

function check<T>(property: fc.IPropertyWithHooks<T>) {
  fc.assert(property, { numRuns: 150 });
}

describe("worked out as a person with a calendar would", () => {
  test("the end of the standstill and the first day to sign, however the date is typed", () => {
    check(
      fc.property(anyDay, anyTyped, (day, type) => {
        const { text } = workedFrom(`award notice published on ${type(day)}, when can we sign?`);
        const last = nthWorkingDay(day, 8);
        expect(text).toContain(`ends at the end of ${words(last)}.`);
        expect(text).toContain(`may be signed from ${words(plus(last, 1))}.`);
        const counted = text.match(/^- Day \d+: /gm);
        expect(counted).toHaveLength(8);
        const named = text.match(/^- Not counted: /gm)?.length ?? 0;
        const skipped = [...closed].filter((each) => each >= iso(day) && each <= iso(last)).length;
        expect(named).toBe(skipped);
      }),
    );
  });

  test("the last day to publish before signing is the last that works", () => {
    check(
      fc.property(anyDay, anyTyped, (day, type) => {
        const { text } = workedFrom(`we must sign on ${type(day)}, latest date for the award notice?`);
        let last = plus(day, -1);
        while (!(nthWorkingDay(last, 8) < day)) last = plus(last, -1);
        expect(text).toContain(`must be published by ${words(last)}.`);
      }),
    );
  });

  test("notices of 30, 90 and 120 days count the day itself", () => {
    const cases = [
      [30, (date: string) => `contract signed ${date}, UK7 by when?`],
      [120, (date: string) => `light touch contract signed ${date}, UK7 by when?`],
      [90, (date: string) => `£8m contract signed ${date}, when must we publish a copy of the contract?`],
      [30, (date: string) => `contract terminated ${date}, when is the UK11 due?`],
      [30, (date: string) => `invoice received ${date}, pay by when?`],
    ] as const;
    check(
      fc.property(anyDay, anyTyped, fc.constantFrom(...cases), (day, type, [days, ask]) => {
        expect(workedFrom(ask(type(day))).text).toContain(`is ${words(plus(day, days - 1))}.`);
      }),
    );
  });

  test("tender deadlines count from the day after", () => {
    const ways = [
      [25, "electronic, all documents attached"],
      [30, "electronic, documents to follow later"],
      [30, "by post, all documents attached"],
      [35, "by post, documents to follow later"],
      [10, "electronic, all documents attached, state of urgency"],
    ] as const;
    check(
      fc.property(anyDay, anyTyped, fc.constantFrom(...ways), (day, type, [days, how]) => {
        const { text } = workedFrom(`tender notice ${type(day)}, ${how}, earliest tender deadline?`);
        expect(text).toContain(`${days} days, so the earliest deadline is ${words(plus(day, days))}.`);
      }),
    );
  });

  test("plain counts of working days", () => {
    check(
      fc.property(anyDay, anyTyped, fc.integer({ min: 1, max: 25 }), (day, type, n) => {
        const { text } = workedFrom(`what date is ${n} working days after ${type(day)}?`);
        expect(text).toContain(`end on ${words(nthWorkingDay(plus(day, 1), n))}.`);
      }),
    );
  });

  test("values against thresholds, VAT and years worked in", () => {
    const pounds = (value: number) => `£${value.toLocaleString("en-GB")}`;
    check(
      fc.property(
        fc.integer({ min: 5, max: 90 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.constantFrom(["council", 207_720] as const, ["central government department", 135_018] as const),
        (thousands, years, includes, [who, limit]) => {
          const vat = includes ? "inc VAT" : "ex VAT";
          const { text } = workedFrom(
            `${who}, services, £${thousands}k a year ${vat} for ${years} years, are we over the threshold?`,
          );
          const total = thousands * 1_000 * years * (includes ? 1 : 1.2);
          const side = total < limit ? "below" : "above";
          expect(text).toContain(`is ${side} the threshold of ${pounds(limit)}`);
          expect(text).toContain(pounds(Math.round(total)));
        },
      ),
    );
  });

  test("the share of a change, and whether it is within 10%", () => {
    check(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 900 }), (tenths, thousands) => {
        const value = tenths * 100_000;
        const change = thousands * 1_000;
        const { text } = workedFrom(
          `services contract worth £${value}, the extension adds £${change} - what percentage is that, do we need a UK10?`,
        );
        const share = Number(((change / value) * 100).toFixed(2));
        expect(text).toContain(`is ${share}% of`);
        expect(text.includes("not needed, because the value changes by 10% or less")).toBe(
          change * 10 <= value,
        );
      }),
    );
  });
});

describe("a date without a year", () => {
  test.each([
    ["2026-12-20", "UK6 went out 18/12, when can we sign?", "Friday 18 December 2026"],
    ["2026-12-10", "UK6 goes out 18/12, when can we sign?", "Friday 18 December 2026"],
    ["2027-01-04", "UK6 went out 18/12, when can we sign?", "Friday 18 December 2026"],
    ["2027-01-04", "if UK6 goes out 18/12, when can we sign?", "Saturday 18 December 2027"],
    ["2026-11-23", "contract signed 3 March, UK7 by when?", "Tuesday 3 March 2026"],
    ["2026-11-23", "we will sign the contract on 3 March, UK7 by when?", "Wednesday 3 March 2027"],
    ["2026-11-23", "we signed the contract yesterday, UK7 by when?", "Sunday 22 November 2026"],
  ])("asked on %s: %s", (today, question, date) => {
    expect(workedFrom(question, today).text).toContain(date);
  });

  test("is said to have been assumed, and one with a year is not", () => {
    expect(workedFrom("UK6 went out 18/12, when can we sign?").text).toContain(
      "You gave no year, so I took Friday 18 December 2026.",
    );
    expect(workedFrom("UK6 went out 18/12/26, when can we sign?").text).not.toContain("You gave no year");
  });
});
