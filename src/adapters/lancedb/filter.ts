import type { Passage } from "../../core/guidance/passage.ts";
import type { SearchQuery } from "../../core/ports/search-index.ts";
import { nationColumn } from "./rows.ts";

/** Whether a passage may be found: the same rule as `toFilter`, for what was found already. */
export function mayBeFound(passage: Passage, query: SearchQuery): boolean {
  const { nation, regime, asAt, spaces, localRules = false } = query;
  const { appliesFrom, appliesTo, space } = passage;
  if (localRules !== (passage.textKind === "local-rules")) return false;
  if (appliesFrom > asAt || (appliesTo !== undefined && appliesTo < asAt)) return false;
  if (space !== "" && !spaces.includes(space)) return false;
  if (nation && !passage.nations.includes(nation)) return false;
  return !regime || passage.regime === regime;
}

/** What may be found, as the engine's filter. Values are quoted: a space's name may hold anything. */
export function toFilter({ nation, regime, asAt, spaces, localRules = false }: SearchQuery): string {
  const own = ["", ...spaces].map(quote).join(", ");
  return [
    `applies_from <= ${quote(asAt)}`,
    `applies_to >= ${quote(asAt)}`,
    `space IN (${own})`,
    `local_rules = ${localRules}`,
    ...(nation ? [`${nationColumn(nation)} = true`] : []),
    ...(regime ? [`regime = ${quote(regime)}`] : []),
  ].join(" AND ");
}

function quote(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
