import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseDocument } from "yaml";
import { z } from "zod";
import type { SourceEntry } from "../../core/corpus/sync.ts";
import { nations } from "../../core/guidance/passage.ts";
import { govUk, legislation } from "./hosts.ts";

const entrySchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "must be small letters, digits and hyphens"),
    title: z.string().trim().min(3).max(200),
    format: z.enum(["legislation", "govuk-page", "govuk-publication", "govuk-collection"]),
    url: z.url({ protocol: /^https$/, error: "must be an https address" }),
    groups: z.array(z.string().trim().min(1)).min(1).optional(),
    kind: z.enum(["act", "regulations", "statutory-guidance", "ppn", "guidance"]),
    nation: z.array(z.enum(nations)).min(1),
    regime: z.string().regex(/^[a-z0-9-]+$/, "must be small letters, digits and hyphens"),
    appliesFrom: z.iso.date("must be a date like 2026-03-02"),
    appliesTo: z.iso.date("must be a date like 2026-03-02").optional(),
    licence: z.string().trim().min(3),
  })
  .superRefine(({ format, url, groups }, context) => {
    const origin = format === "legislation" ? legislation : govUk;
    if (URL.canParse(url) && (new URL(url).origin !== origin || /[?#]/.test(url)))
      context.addIssue({
        code: "custom",
        path: ["url"],
        message: `must be a page of ${origin}, without ? or #`,
      });
    if (groups && format !== "govuk-collection")
      context.addIssue({ code: "custom", path: ["groups"], message: "only a govuk-collection has groups" });
  });

/**
 * The official sources that a manifest lists; sources/official.yaml says what each key means.
 * @throws Error with a line for each fault, which names the file, the entry and what is wrong with it.
 */
export async function readSourceManifest(file: string): Promise<SourceEntry[]> {
  const document = parseDocument(await readFile(file, "utf8"), { schema: "core", prettyErrors: true });
  const [broken] = document.errors;
  if (broken) throw new Error(`${basename(file)} is not YAML: ${broken.message}`, { cause: broken });
  const list: unknown = document.toJS();
  if (!Array.isArray(list)) throw new Error(`${basename(file)} must be a list of sources.`);
  const read = list.map((entry) => entrySchema.safeParse(entry));
  const faults = read.flatMap(({ error }, n) => faultLines(error, label(list[n], n)));
  const entries = read.flatMap(({ data }) => data ?? []);
  const all = [...faults, ...doubled(entries.map(({ name }) => name))];
  if (all.length > 0) throw new Error(all.map((fault) => `${basename(file)}: ${fault}`).join("\n"));
  return entries.map(({ nation, groups, appliesTo, ...rest }) => ({
    ...rest,
    nations: nation,
    ...(appliesTo && { appliesTo }),
    ...(groups && { groups }),
  }));
}

/** An entry by its name where it has one, and by its place. */
function label(entry: unknown, n: number): string {
  const name = z.object({ name: z.string() }).safeParse(entry).data?.name;
  return name ? `entry ${n + 1}, ${name}` : `entry ${n + 1}`;
}

function faultLines(error: z.ZodError | undefined, entry: string): string[] {
  return (error?.issues ?? []).map(({ path, message }) =>
    [entry, path.join("."), message].filter(Boolean).join(": "),
  );
}

function doubled(names: readonly string[]): string[] {
  const twice = new Set(names.filter((name, n) => names.indexOf(name) < n));
  return [...twice].map((name) => `the name ${name} stands twice`);
}
