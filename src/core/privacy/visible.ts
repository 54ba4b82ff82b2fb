/** What no reader sees: controls, direction marks, zero-width and tag characters. It hides orders and splits names. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Letters and digits dressed as mathematics, which read like plain ones. */
const dressed = /[\u{1d400}-\u{1d7ff}]/gu;

/** A text as its reader sees it: hidden characters gone, half characters made whole. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(unseen, "")
    .replace(dressed, (letter) => letter.normalize("NFKC"));
}

/** Whether a text holds characters that hide or turn round what it says. Soft hyphens and joiners of scripts do not. */
export function hidesCharacters(text: string): boolean {
  return /[\u200b\u202a-\u202e\u2060-\u2069]|[\u{e0000}-\u{e007f}]/u.test(text);
}

/**
 * The same text, unit for unit, in plain characters: wide letters and digits narrow, every dash "-", every
 * apostrophe "'", every space " ", line separators "\n". Places found in it are places in the text itself.
 */
export function plain(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, plainUnit);
}

const known = new Map<string, string>();

/** One unit; remembered, for there are few and they come again and again. */
function plainUnit(unit: string): string {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const made = makePlain(unit);
  known.set(unit, made);
  return made;
}

function makePlain(unit: string): string {
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(unit)) return "-";
  if (/[\u2018\u2019\u201b\u02bc\u00b4\uff07]/.test(unit)) return "'";
  if (/[\u2028\u2029]/.test(unit)) return "\n";
  if (/\s/.test(unit)) return " ";
  const narrow = unit.normalize("NFKC");
  return narrow.length === 1 ? narrow : unit;
}
