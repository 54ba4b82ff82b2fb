/** Kinds of personal data: the words that stand in a placeholder. */
export const personalKinds = [
  "email",
  "national insurance number",
  "NHS number",
  "account number",
  "sort code and account number",
  "sort code",
  "card number",
  "phone number",
  "passport number",
  "driving licence number",
  "tax reference",
  "case reference",
  "date of birth",
  "address",
  "person",
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A place in a text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A place and what stands there. */
export interface Span extends Place {
  readonly kind: PersonalKind;
}

/** Stands where something was found, so that nothing else is found there. No visible text holds it. */
const taken = "\u0001";

/** The text with the places blanked out, its length unchanged. Places are in order and do not overlap. */
export function blank(text: string, spans: readonly Place[]): string {
  return replaceSpans(text, spans, ({ start, end }) => taken.repeat(end - start));
}

/** The text with each place replaced. Places are in order and do not overlap. */
export function replaceSpans<Of extends Place>(
  text: string,
  places: readonly Of[],
  by: (place: Of) => string,
): string {
  if (places.length === 0) return text;
  let at = 0;
  const pieces: string[] = [];
  for (const place of places) {
    pieces.push(text.slice(at, place.start), by(place));
    at = place.end;
  }
  return pieces.join("") + text.slice(at);
}
