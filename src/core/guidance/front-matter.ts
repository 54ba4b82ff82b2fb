import { z } from "zod";
import { documentKinds, nations } from "./passage.ts";

const isoDate = z.iso.date("must be a date like 2026-03-02");
const officialUrl = z
  .url({ protocol: /^https$/, error: "must be an https address" })
  .refine(isOfficial, "must be an address of a public body, such as gov.uk");

/** What stands above the text of a guidance file, as docs/guidance.md describes it. */
export const frontMatterSchema = z
  .strictObject({
    title: z.string().trim().min(3).max(120),
    source: z.strictObject({ name: z.string().trim().min(3), url: officialUrl }),
    references: z.array(z.string().trim().min(3)).min(1),
    summarises: z.enum(documentKinds),
    nation: z.array(z.enum(nations)).min(1),
    regime: z.string().regex(/^[a-z0-9-]+$/, "must be small letters, digits and hyphens"),
    appliesFrom: isoDate,
    appliesTo: isoDate.optional(),
    checked: isoDate,
    topics: z.array(z.string().trim().min(2)).min(1),
    synonyms: z.array(z.array(z.string().trim().min(2)).min(2)).default([]),
  })
  .refine(({ appliesFrom, appliesTo }) => !appliesTo || appliesTo >= appliesFrom, {
    message: "must not be before appliesFrom",
    path: ["appliesTo"],
  });

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Public bodies whose own pages may be cited. */
const officialHost =
  /^(?:[\w-]+\.)*(?:gov\.uk|gov\.wales|gov\.scot|nhs\.uk|parliament\.uk|ukri\.org|ipec\.org\.uk)$/;

/** Whether an address is on a site of a public body. The core has no URL type. */
export function isOfficial(url: string): boolean {
  return officialHost.test(/^https:\/\/([^/?#]+)/.exec(url)?.[1] ?? "");
}
