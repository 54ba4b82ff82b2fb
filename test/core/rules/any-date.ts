import fc from "fast-check";
import { addDays } from "../../../src/core/rules/calendar-date.ts";

/** Dates from 2025 to 2060, written "YYYY-MM-DD". */
export const anyDate = fc.integer({ min: 0, max: 13_000 }).map((days) => addDays("2025-01-01", days));

/** Dates on which the Procurement Act 2023 applies and bank holidays are published: 2025 to mid 2028. */
export const regimeDate = fc.integer({ min: 0, max: 1200 }).map((days) => addDays("2025-02-24", days));
