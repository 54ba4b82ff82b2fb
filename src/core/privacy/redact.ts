import { findPersonal } from "./find-personal.ts";
import { blank, personalKinds, replaceSpans } from "./span.ts";
import { visible } from "./visible.ts";

/** What an earlier redaction left. */
const marks = new RegExp(`\\[(${personalKinds.join("|")})\\]`, "g");

/**
 * A text without personal data, for what is stored or logged: the same is found as by `gate`, and each find becomes
 * its kind, "[email]". Nothing brings it back.
 */
export function redact(text: string): string {
  const seen = visible(text);
  const before = [...seen.matchAll(marks)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const [spans = []] = findPersonal([blank(seen, before)]);
  return replaceSpans(seen, spans, ({ kind }) => `[${kind}]`);
}
