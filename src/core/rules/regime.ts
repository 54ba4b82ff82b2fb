import { formatDate, type IsoDate } from "./calendar-date.ts";

/** First day of the Public Contracts Regulations 2015 (reg 1(2)). Nothing is held of the rules before. */
export const oldRegimeStart: IsoDate = "2015-02-26";

/** The regime of procurements begun before the Act, as passages name it. */
export const oldRegime = "public-contracts-regulations-2015";

/** First day of the Procurement Act 2023 regime (S.I. 2024/716, as amended by S.I. 2024/959). */
export const regimeStart: IsoDate = "2025-02-24";

/** The law on the date is not held here, so no answer is given. */
export interface NotHeld {
  readonly status: "not-held";
  readonly reason: string;
}

/** Says why a date falls outside what is held; undefined when it falls inside. */
export function notHeldOn(date: IsoDate): NotHeld | undefined {
  if (date >= regimeStart) return undefined;
  const start = formatDate(regimeStart);
  return {
    status: "not-held",
    reason: `${formatDate(date)} is before the Procurement Act 2023 applied. It applies from ${start}.`,
  };
}

/** The Act follows when the procurement began, which a single date cannot show. */
export const earlierProcurementCaveat =
  "This is for procurements begun under the Procurement Act 2023. A procurement begun before 24 February 2025 stays under the earlier rules.";
