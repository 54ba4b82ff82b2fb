import { InvalidArgumentError } from "commander";
import { z } from "zod";
import { nationSchema } from "../../adapters/terminal/batch.ts";
import type { Nation } from "../../core/guidance/passage.ts";
import { clean } from "./report.ts";

const isoDate = z.iso.date();

/** A day, ISO. */
export function date(value: string): string {
  if (isoDate.safeParse(value).success) return value;
  throw new InvalidArgumentError("Give a date like 2026-03-02.");
}

/** Commander hands over what was gathered so far: the option may be given several times, or with commas. */
export function nation(value: string, gathered: readonly Nation[] = []): Nation[] {
  const parsed = value.split(",").map((name) => nationSchema.safeParse(name.trim()));
  const wrong = parsed.find(({ success }) => !success);
  if (wrong) throw new InvalidArgumentError("Give england, wales, scotland or northern-ireland.");
  return [...gathered, ...parsed.flatMap(({ data }) => data ?? [])];
}

export function numberOfDays(value: string): number {
  const days = Number(value);
  if (Number.isInteger(days) && days >= 1 && days <= 3_650) return days;
  throw new InvalidArgumentError("Give a number of days from 1 to 3650.");
}

export function webAddress(value: string): string {
  if (z.url({ protocol: /^https?$/ }).safeParse(value).success) return value;
  throw new InvalidArgumentError("Give an address that starts with https://.");
}

const longestLine = 300;

/** A line of text that people are shown: a title, a licence. */
export function line(value: string): string {
  const text = clean(value).replace(/\s+/g, " ").trim();
  if (text && text.length <= longestLine) return text;
  throw new InvalidArgumentError(`Give a text of 1 to ${longestLine} characters.`);
}

/** Whose documents are. No name at all would make them everybody's. */
export function spaceName(value: string): string {
  const name = value.trim();
  if (name && clean(name) === name && name.length <= longestLine) return name;
  throw new InvalidArgumentError("Give the name of a space, on one line. Without --space it is SPACE.");
}

/** The rules a document belongs to. */
export function regimeName(value: string): string {
  if (/^[a-z0-9-]{1,60}$/.test(value)) return value;
  throw new InvalidArgumentError("Give small letters, digits and hyphens, like procurement-act-2023.");
}
