import type { Asked } from "./asked.ts";
import { type EventName, eventWords } from "./events.ts";
import type { FoundDate } from "./found-dates.ts";
import { type SettledDate, settle } from "./tense.ts";

/** The words of an event where they stand in a text. */
interface Mention {
  readonly event: EventName;
  readonly at: number;
  readonly end: number;
}

const patterns = Object.entries(eventWords).map(
  ([event, words]) => [event as EventName, new RegExp(`\\b(?:${words})(?![a-z])`, "gi")] as const,
);

/** Words that often stand with those of another event, which then counts. */
const weak: Partial<Record<EventName, number>> = { breach: 30, other: 4, ending: 4 };
/** An event named behind its date is likelier to have another one. */
const behind = 20;
/** What stands between an event and its date may start something new. */
const clause = 8;
/** Another date between them has likely the better claim. */
const dated = 45;
const farthest = 130;
const shortLine = 60;

/** The date of the first of the events that has one: a date belongs to the event whose words stand nearest. */
export function dateOf(events: EventName | readonly EventName[], asked: Asked): SettledDate | undefined {
  const owned = ownersOf(asked);
  const lastLine = asked.text.lastIndexOf("\n");
  for (const event of [events].flat()) {
    const own = asked.dates.filter((_, n) => owned[n] === event);
    const found = own.find(({ at }) => at > lastLine) ?? own[0] ?? sameDay(event, asked);
    if (found) return settle(found, sentenceAround(asked.text, found), asked.today);
  }
  return undefined;
}

/** "We told bidders on 5 July, the same day the award notice was published": the only date is that of both. */
function sameDay(event: EventName, asked: Asked): FoundDate | undefined {
  const [only, more] = asked.dates;
  if (!only || more || !/\bsame (?:day|date)\b/i.test(asked.text)) return undefined;
  const [from, to] = sentenceBounds(asked.text, only);
  const isTold = mentionsIn(asked).some((each) => each.event === event && each.at >= from && each.at < to);
  return isTold ? only : undefined;
}

const vagueDay =
  /\b(?:last|earlier this|this) (?:week|month|year|quarter|autumn|spring|summer|winter)\b|\brecently\b|\bthe other day\b|\b(?:a (?:few|couple of)|some|several|two|three|four|five|six|\d+) (?:days|weeks|months) ago\b|\b(?:in|during) (?:early |mid[- ]|late )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

const dayAsked =
  /\b(?:date|day|deadline|when|latest|earliest)\b[^.!]*\?|\bwhen\b|\b(?:last|first|latest) (?:date|day)\b/i;

/** Whether a text that names no day tells that one of the events came at some vague time: the day is missing. */
export function isDayMissing(events: EventName | readonly EventName[], asked: Asked): boolean {
  if (asked.dates.length > 0 || !dayAsked.test(asked.text)) return false;
  const wanted = new Set([events].flat());
  const told = mentionsIn(asked).filter(({ event }) => wanted.has(event));
  return told.some((mention) => {
    const [from, to] = sentenceBounds(asked.text, mention);
    const sentence = asked.text.slice(from, to);
    return (
      vagueDay.test(sentence) && (to >= asked.text.length || asked.text[to] !== "?" || /,/.test(sentence))
    );
  });
}

/** The only other date of a question, which it holds against what is worked out. */
export function comparedDate(asked: Asked, used: SettledDate): SettledDate | undefined {
  const [only, more] = asked.dates.filter(({ at }) => at !== used.at);
  return only && !more ? settle(only, sentenceAround(asked.text, only), asked.today) : undefined;
}

const known = new WeakMap<Asked, readonly (EventName | undefined)[]>();

function ownersOf(asked: Asked): readonly (EventName | undefined)[] {
  const before = known.get(asked);
  if (before) return before;
  const mentions = mentionsIn(asked);
  const owners = asked.dates.map((date) => ownerOf(date, mentions, asked));
  takeOver(owners, asked);
  known.set(asked, owners);
  return owners;
}

/** "What about 4 March?" after a question: the date stands for the event whose date was told last. */
function takeOver(owners: (EventName | undefined)[], { text, dates }: Asked): void {
  const line = text.lastIndexOf("\n");
  const short = text.length - line < shortLine;
  if (line < 0 || !short) return;
  const told = owners.findLast((owner, n) => owner !== undefined && (dates[n]?.at ?? 0) < line);
  dates.forEach(({ at }, n) => {
    if (at > line && owners[n] === undefined) owners[n] = told;
  });
}

/** Every event of a text, in order; none within another. */
function mentionsIn({ text, dates }: Asked): Mention[] {
  const taken = new Uint8Array(text.length);
  for (const { at, end } of dates) taken.fill(1, at, end);
  const found: Mention[] = [];
  for (const [event, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(at, end).includes(1)) continue;
      taken.fill(1, at, end);
      found.push({ event, at, end });
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

function ownerOf(date: FoundDate, mentions: readonly Mention[], { text, dates }: Asked) {
  const [from, to] = sentenceBounds(text, date);
  const near = mentions.filter(
    ({ at, end }) => at >= from && at < to && date.at - end < farthest && at - date.end < farthest,
  );
  // "We signed the contract. That was on 3 March": the sentence before tells of what.
  const line = text.lastIndexOf("\n", date.at);
  const before = mentions.filter(({ at }) => at > line && at < from && from - at < farthest).slice(-1);
  const candidates = near.length > 0 ? near : before;
  let best: EventName | undefined;
  let least = farthest;
  for (const mention of candidates) {
    const cost = distance(mention, date, text, dates);
    if (cost < least) [best, least] = [mention.event, cost];
  }
  return best === "publication" ? publishedNotice(candidates, date) : best;
}

const notices: ReadonlySet<EventName> = new Set([
  ...([
    "award-notice",
    "change-notice",
    "tender-notice",
    "participation",
    "planned-notice",
    "other",
  ] as const),
]);

/** What was published is the notice named last before the date, in the same sentence; "publication" when none is. */
function publishedNotice(mentions: readonly Mention[], date: FoundDate): EventName {
  const named = mentions.filter(({ event }) => notices.has(event));
  const paid = mentions.some(({ event, at }) => event === "payment" && at < date.at);
  const notice = named.findLast(({ at }) => at < date.at) ?? named[0];
  return notice?.event ?? (paid ? "payment" : "publication");
}

function distance(mention: Mention, date: FoundDate, text: string, dates: readonly FoundDate[]): number {
  const leads = mention.at < date.at;
  const [from, to] = leads ? [mention.end, date.at] : [date.end, mention.at];
  const between = text.slice(from, to);
  const clauses = between.match(/[,;:]|\s[-–]\s|\b(?:and|but|so|then|after|before|when)\b/gi)?.length ?? 0;
  const others = dates.filter(({ at }) => at >= from && at < to).length;
  return (
    between.length + clauses * clause + others * dated + (leads ? 0 : behind) + (weak[mention.event] ?? 0)
  );
}

function sentenceBounds(text: string, { at, end }: Pick<FoundDate, "at" | "end">): readonly [number, number] {
  const start = Math.max(...[".", "?", "!", ";", "\n"].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const rest = text.slice(end).search(/[.?!;\n]/);
  return [start, rest < 0 ? text.length : end + rest];
}

function sentenceAround(text: string, date: FoundDate): string {
  return text.slice(...sentenceBounds(text, date));
}
