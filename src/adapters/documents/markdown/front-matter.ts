import { parse } from "yaml";
import { readDate } from "../stated-date.ts";

const frontMatter = /^---[ \t]*\n([\s\S]{0,50000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const dateKeys = [
  "updated",
  "last_updated",
  "lastUpdated",
  "public_updated_at",
  "date",
  "published",
] as const;

/** Takes the title and date out of YAML front matter, and the front matter off the text. */
export function takeFrontMatter(markdown: string): { title?: string; date?: string; body: string } {
  const found = frontMatter.exec(markdown);
  if (!found) return { body: markdown };
  const keys = readKeys(found[1] ?? "");
  if (!keys) return { body: markdown };
  const date = dateKeys.map((key) => readDate(String(keys[key] ?? "").slice(0, 40))).find(Boolean);
  const title = typeof keys.title === "string" ? keys.title : undefined;
  return { ...(title && { title }), ...(date && { date }), body: markdown.slice(found[0].length) };
}

/** Undefined when what stands between the lines is no set of keys: it is text, then. */
function readKeys(yaml: string): Record<string, unknown> | undefined {
  try {
    const keys: unknown = parse(yaml, { schema: "core", maxAliasCount: 0, logLevel: "silent" });
    return typeof keys === "object" && keys !== null && !Array.isArray(keys) ? { ...keys } : undefined;
  } catch {
    return undefined;
  }
}
