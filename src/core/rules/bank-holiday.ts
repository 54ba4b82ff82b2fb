import type { IsoDate } from "./calendar-date.ts";

export const ukParts = ["england-and-wales", "scotland", "northern-ireland"] as const;
/** The parts of the UK that have bank holidays of their own. */
export type UkPart = (typeof ukParts)[number];

/** A bank holiday as GOV.UK lists them: one on a weekend is shown on its substitute day only. */
export interface BankHoliday {
  readonly date: IsoDate;
  readonly name: string;
  readonly parts: readonly UkPart[];
  /** It stands in for a day that fell on a weekend. */
  readonly substitute: boolean;
  /** In GOV.UK's list, or worked out by the ordinary rules for a year it does not list yet. */
  readonly source: "published" | "computed";
}

/** For people: "Boxing Day (substitute day), a bank holiday across the UK". */
export function describeBankHoliday({ name, parts, substitute }: BankHoliday): string {
  return `${name}${substitute ? " (substitute day)" : ""}, a bank holiday ${place(parts)}`;
}

function place(parts: readonly UkPart[]): string {
  if (parts.length === ukParts.length) return "across the UK";
  const names = parts.flatMap((part) => placeNames[part]);
  const last = names.at(-1) ?? "";
  return names.length === 1 ? `in ${last}` : `in ${names.slice(0, -1).join(", ")} and ${last}`;
}

const placeNames: Record<UkPart, readonly string[]> = {
  "england-and-wales": ["England", "Wales"],
  scotland: ["Scotland"],
  "northern-ireland": ["Northern Ireland"],
};
