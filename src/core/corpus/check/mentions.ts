import { monthNames, sentences } from "../../text.ts";
import { clausesOf, type Place, unitOf } from "./place.ts";

/** A provision named in running text. */
export interface Mention {
  readonly place: Place;
  /** The instrument, where the text names it beside the provision. */
  readonly of?: string;
}

const numbered = "\\d{1,3}[A-Z]{0,2}(?!\\d)(?:\\(\\w{1,4}\\)){0,6}";
const listed = new RegExp(
  `\\b(sections?|ss?\\.|regulations?|regs?\\.?|schedules?|sch\\.?)\\s?` +
    `(${numbered}(?:(?:, (?:and |or )?| and | or | to )${numbered})*)` +
    `(?:,? (?:paragraphs?|paras?\\.?) (${numbered}))?`,
  "gi",
);
const paragraphOf = new RegExp(
  `\\bparagraphs? (${numbered}) (?:of|to|in) schedule (\\d{1,2}[A-Z]?)\\b`,
  "gi",
);

/** A sentence that says what is not there is right about it. */
const denial =
  /\b(?:no|neither) (?:section|regulation|schedule|paragraph)\b|\bdo(?:es)? not exist\b|\b(?:repealed|revoked|omitted)\b/i;
const quickSign = /\b(?:section|ss?\.|reg|sch|para)/i;

/** The provisions a text names. Those of which it is not clear what they belong to are left out. */
export function mentionsIn(text: string): Mention[] {
  if (!quickSign.test(text)) return [];
  return sentences(text).flatMap((sentence) => (denial.test(sentence) ? [] : inSentence(sentence)));
}

function inSentence(sentence: string): Mention[] {
  const found = [...sentence.matchAll(paragraphOf)].flatMap((match) => {
    const [whole, paragraph = "", schedule = ""] = match;
    return mention(sentence, match.index, whole, [schedulePlace(schedule, paragraph)]);
  });
  // What was read as "paragraph 3 of Schedule 5" is not read again as Schedule 5.
  const rest = sentence.replace(paragraphOf, (whole) => " ".repeat(whole.length));
  for (const match of rest.matchAll(listed)) {
    const [whole, word = "", numbers = "", paragraph] = match;
    found.push(...mention(rest, match.index, whole, placesOf(word, numbers, paragraph)));
  }
  return found;
}

function placesOf(word: string, numbers: string, paragraph: string | undefined): Place[] {
  const list = numbers.match(new RegExp(numbered, "g")) ?? [];
  const unit = unitOf(word);
  if (unit === "schedule" && paragraph && list.length === 1) return [schedulePlace(list[0] ?? "", paragraph)];
  // "section 41, 30 days": only the word in the plural opens a list.
  const named = /s\.?$/i.test(word) ? list : list.slice(0, 1);
  return named.map((each) => ({ unit, number: bare(each), clauses: clausesOf(each) }));
}

function schedulePlace(schedule: string, paragraph: string): Place {
  const inner = { unit: "paragraph" as const, number: bare(paragraph) };
  return { unit: "schedule", number: bare(schedule), inner, clauses: clausesOf(paragraph) };
}

function bare(number: string): string {
  return number.replace(/\(.*$/, "").toUpperCase();
}

const titleWord = "(?:[A-Z][\\w’'&-]*|\\([A-Z][^)]{1,60}\\)|of|and|the|for|to|in|etc\\.?|\\d{4})";
const title = `(?:${titleWord},? ){0,14}?(?:Act|Regulations|Order|Rules|Measure)(?: \\([^)]{1,60}\\))?(?: \\d{4})?`;
const titleAfter = new RegExp(
  `^(?: \\([^)]{1,80}\\))? (?:of|to|in|under) (?:the |that |those |these )?(${title})\\b`,
);
const titleBefore = new RegExp(`(${title}),? \\(?$`);
const somethingElseAfter = /^ (?:of|to|in) (?:that|those|these|its|the [A-Z])/;
const datedTitle = /\b(?:Act|Regulations|Order|Rules|Measure)(?: \([^)]{1,60}\))? (?:19|20)\d{2}\b/;
const yearTitle = /\b(?:19|20)\d{2} (?:Act|Regulations|Order|Rules)\b/;
const ownTitle = /\bProcurement (?:Act|Regulations)(?: 20\d\d)?\b|\b2023 Act\b|\b2024 Regulations\b/g;
const quantity = new RegExp(
  `^ (?:working |calendar )?(?:days?|weeks?|months?|years?|per cent|${monthNames.join("|")})\\b|^%`,
);

function mention(sentence: string, at: number, whole: string, places: readonly Place[]): Mention[] {
  const left = sentence.slice(0, at);
  const right = sentence.slice(at + whole.length);
  if (quantity.test(right)) return [];
  const found = titleAfter.exec(right)?.[1] ?? titleBefore.exec(left)?.[1];
  const of = found && instrumentNamed(found);
  if (of) return places.map((place) => ({ place, of }));
  const others = sentence.replace(ownTitle, "");
  const isOpen = datedTitle.test(others) || yearTitle.test(others) || somethingElseAfter.test(right);
  return isOpen ? [] : places.map((place) => ({ place }));
}

/** The full title of our own instruments; undefined for "the Act", which is whatever the passage is about. */
function instrumentNamed(found: string): string | undefined {
  if (/^(?:\w+ )?(?:the )?Act$/.test(found)) return undefined;
  if (/(?:^| )(?:Procurement Act(?: 2023)?|2023 Act|PA ?2023)$/.test(found)) return "Procurement Act 2023";
  return /(?:^| )(?:Procurement Regulations 2024|2024 Regulations)$/.test(found)
    ? "Procurement Regulations 2024"
    : found;
}
