import type { Passage } from "../guidance/passage.ts";
import { longDate } from "../text.ts";

/** What a quote is, so that a summary never passes for the words of the law, and when it was last checked. */
export function sourceLabel(passage: Passage, staleBefore: string): string {
  const { checked, licence } = passage;
  const old = isStale(passage, staleBefore)
    ? ". That is long ago: read the source before you rely on it"
    : "";
  return [`${whatItIs(passage)} on ${longDate(checked)}${old}`, ...(licence ? [licence] : [])].join(". ");
}

/** Whether a passage was last checked before the date; ISO. */
export function isStale({ checked }: Pick<Passage, "checked">, staleBefore: string): boolean {
  return checked < staleBefore;
}

function whatItIs({ textKind, kind, references }: Passage): string {
  const of = references[0]?.label ?? "the guidance";
  if (textKind === "local-rules" && kind === "local-rules")
    return "Your organisation's own rules, not law, added or checked";
  if (textKind === "local-rules")
    return "From your organisation's own library, not official, added or checked";
  if (textKind === "official") return `Official text of ${of}, fetched`;
  return `Golden Link summary of ${of}, checked`;
}
