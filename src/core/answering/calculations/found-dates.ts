import { addDays, dateParts, type IsoDate, isIsoDate, isoDate, weekday } from "../../rules/calendar-date.ts";
import { easterSunday } from "../../rules/easter.ts";
import { monthNames } from "../../text.ts";

/** A date named in a text, with the days it may stand for. */
export interface FoundDate {
  /** Where it stands in the text. */
  readonly at: number;
  readonly end: number;
  /** The day, when the text names its year. */
  readonly date?: IsoDate;
  /** "next Friday": some mean the first such day from now by it, as is taken here, some the one after. */
  readonly isOpen?: boolean;
  /** Without a year: the last such day before today, and the next one from today on. */
  readonly either?: { readonly past: IsoDate; readonly next: IsoDate };
}

const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?!\\s+(?:be|not|only|have|submit|apply|tender|use|award|extend|also|bid|need|go|sign|get|take)\\b)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const ordinal = "(?:st|nd|rd|th)?";
const year = "(?:20\\d\\d|'\\d\\d|\\d\\d(?!\\s?(?:days?|weeks?|months?|years?|working|%|k\\b|m\\b)))";

/** Most specific first: what one has read, the next does not read again. */
const forms: readonly {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, today: IsoDate) => Read;
}[] = [
  { pattern: /(?<![\d/.-])(20\d\d)-(\d\d)-(\d\d)(?![\d-])/g, read: ([, y, m, d]) => exact(y, m, d) },
  {
    pattern: /(?<![\d/.£-])(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?![\d/.-]\d|\d)/g,
    read: ([, d, , m, y]) => exact(fullYear(y), m, d),
  },
  {
    pattern: new RegExp(
      `(?<![\\d£./])(\\d{1,2})${ordinal}(?:\\s+of)?[\\s-]*(${month})\\b\\.?(?:[,\\s-]+(${year})(?!\\d))?`,
      "gi",
    ),
    read: ([, d, m, y], today) =>
      y ? exact(fullYear(y), monthNumber(m), d) : yearless(monthNumber(m), d, today),
  },
  {
    pattern: new RegExp(
      `\\b(${month})\\.?\\s+(?:the\\s+)?(\\d{1,2})${ordinal}(?![\\d:%/])(?:,?\\s+(20\\d\\d))?`,
      "gi",
    ),
    read: ([, m, d, y], today) => (y ? exact(y, monthNumber(m), d) : yearless(monthNumber(m), d, today)),
  },
  {
    // "24/7" is no date, nor are a financial year, a policy note's number, a regulation or the weights of criteria.
    pattern:
      /(?<![\d/.£-]|ppn\s?|reg\.?\s?|no\.?\s)(?!24\/7)(\d{1,2})\/(\d{1,2})(?![\d/%]|\s?(?:split|weight|ratio|quality|price))/gi,
    read: ([, d, m], today) => yearless(m, d, today),
  },
  {
    pattern:
      /\b(christmas eve|xmas eve|christmas day|xmas day|boxing day|new year'?s? eve|new year'?s? day|good friday|easter monday|maundy thursday)(?:\s+(20\d\d))?/gi,
    read: ([, name = "", y], today) => (y ? dated(feast(name, Number(y))) : feastEither(name, today)),
  },
  {
    pattern: /\b(today|tomorrow|yesterday)\b/gi,
    read: ([, word = ""], today) =>
      dated(addDays(today, { today: 0, tomorrow: 1 }[word.toLowerCase()] ?? -1)),
  },
  {
    pattern:
      /\b(?:(last|this|next|this coming)\s+|on\s+|(?<=\b(?:out|published|sent|issued|signed|received|arrived|live)\s+))(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b(?!\s+\d)/gi,
    read: ([, which = "", name = ""], today) => weekdayNear(which.toLowerCase(), name.toLowerCase(), today),
  },
];

type Read = Pick<FoundDate, "date" | "either" | "isOpen"> | undefined;

/** The dates a text names, in order. Day before month, as in the United Kingdom. */
export function datesIn(text: string, today: IsoDate): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const meant = read(match, today);
      if (meant) found.push({ at, end, ...meant });
    }
  }
  return withoutDoubles(
    found.sort((one, other) => one.at - other.at),
    text,
  );
}

/** "Maundy Thursday, 25 March 2027" is one day: the exact one counts. */
function withoutDoubles(found: readonly FoundDate[], text: string): FoundDate[] {
  return found.filter(({ end, date }, n) => {
    const next = found[n + 1];
    return date !== undefined || !next?.date || !/^[\s,(]{0,3}$/.test(text.slice(end, next.at));
  });
}

function dated(date: IsoDate | undefined): Read {
  return date === undefined ? undefined : { date };
}

function exact(y = "", m: string | number = "", d = ""): Read {
  return dated(toIso(y, String(m), d));
}

function toIso(y: string, m: string, d: string): IsoDate | undefined {
  const date = `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  return isIsoDate(date) ? date : undefined;
}

function fullYear(y = ""): string {
  return y.length === 4 ? y : `20${y.replace("'", "")}`;
}

function monthNumber(name = ""): string {
  const start = name.slice(0, 3).toLowerCase();
  return String(monthNames.findIndex((each) => each.toLowerCase().startsWith(start)) + 1);
}

/** A day and month that exist in this year or the next: 29 February may have to wait. */
function yearless(m: string | undefined, d: string | undefined, today: IsoDate): Read {
  return either((y) => toIso(String(y), m ?? "", d ?? ""), today);
}

function feastEither(name: string, today: IsoDate): Read {
  return either((y) => feast(name, y), today);
}

function either(inYear: (year: number) => IsoDate | undefined, today: IsoDate): Read {
  const { year: now } = dateParts(today);
  const days = [now - 1, now, now + 1].flatMap((y) => inYear(y) ?? []);
  const next = days.find((date) => date >= today);
  const past = days.findLast((date) => date < today);
  return next && past ? { either: { past, next } } : undefined;
}

function feast(name: string, y: number): IsoDate {
  const easter = easterSunday(y);
  if (/^good/i.test(name)) return addDays(easter, -2);
  if (/^easter/i.test(name)) return addDays(easter, 1);
  if (/^maundy/i.test(name)) return addDays(easter, -3);
  if (/^boxing/i.test(name)) return isoDate(y, 12, 26);
  if (/^new year/i.test(name)) return /eve$/i.test(name) ? isoDate(y, 12, 31) : isoDate(y, 1, 1);
  return isoDate(y, 12, /eve$/i.test(name) ? 24 : 25);
}

/** "last Friday" is the one before today; "this", "next" or plain "on Friday" may be either side. */
function weekdayNear(which: string, name: string, today: IsoDate): Read {
  const named = (date: IsoDate) => weekday(date).toLowerCase().startsWith(name.slice(0, 3));
  const days = [1, 2, 3, 4, 5, 6, 7];
  const past = days.map((n) => addDays(today, -n)).find(named);
  const next = days.map((n) => addDays(today, n)).find(named);
  if (!past || !next) return undefined;
  if (which === "last") return { date: past };
  if (which === "") return { either: { past, next } };
  return { date: next, ...(which === "next" && { isOpen: true }) };
}
