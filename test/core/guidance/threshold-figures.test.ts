import { expect, test } from "vitest";
import { splitPoints } from "../../../src/core/guidance/point.ts";
import { pounds } from "../../../src/core/rules/money.ts";
import { isHeld, thresholdPeriodOn } from "../../../src/core/rules/threshold-amounts.ts";
import { realCorpus } from "./real-corpus.ts";

const passages = (await realCorpus()).flatMap((document) => document.passages);

/** The amounts that are thresholds on one day and not on the other. */
function amountsOnlyOn(date: string, other: string): string[] {
  const [of, without] = [date, other].map((day) => {
    const period = thresholdPeriodOn(day);
    return isHeld(period) ? Object.values(period.amounts).map(pounds) : [];
  });
  return [...new Set((of ?? []).filter((amount) => !without?.includes(amount)))];
}

/** Points that give one of the amounts without its year, in passages that hold on the day. */
function undated(amounts: readonly string[], day: string, year: string): string[] {
  const onDay = passages.filter(
    ({ appliesFrom, appliesTo }) => appliesFrom <= day && (appliesTo ?? day) >= day,
  );
  return onDay.flatMap(({ id, text }) =>
    splitPoints(text)
      .filter((point) => amounts.some((amount) => point.text.includes(amount)) && !point.text.includes(year))
      .map((point) => `${id}: ${point.text}`),
  );
}

test("no threshold of 2026 passes for one of 2025", () => {
  expect(undated(amountsOnlyOn("2026-06-01", "2025-06-01"), "2025-06-01", "2026")).toEqual([]);
});

test("no threshold of 2025 passes for one of 2026", () => {
  expect(undated(amountsOnlyOn("2025-06-01", "2026-06-01"), "2026-06-01", "202")).toEqual([]);
});

/** Law that began in 2026 told as law already in force: "Since 4 February 2026", "in force since 1 January 2026". */
const BEGUN_IN_2026 = /\bsince (?:\d{1,2} )?(?:[A-Z][a-z]+ )?2026\b/i;
/** A rule that opens with its first day in 2026 (a stretch of days, "From ... to ...", is not one). */
const OPENS_IN_2026 = /^From \d{1,2} [A-Z][a-z]+ 2026\b(?! to )/;

test("no law of 2026 passes for law in force on 1 June 2025", () => {
  const day = "2025-06-01";
  const stale = passages
    .filter(({ appliesFrom, appliesTo }) => appliesFrom <= day && (appliesTo ?? day) >= day)
    .flatMap(({ id, headings, text }) =>
      [...headings, ...splitPoints(text).map((point) => point.text)]
        .filter((said) => BEGUN_IN_2026.test(said) || OPENS_IN_2026.test(said))
        .map((said) => `${id}: ${said}`),
    );
  expect(stale).toEqual([]);
});
