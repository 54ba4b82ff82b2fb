import { datesIn } from "../answering/calculations/found-dates.ts";
import type { IsoDate } from "../rules/calendar-date.ts";
import type { Plan } from "./plan.ts";

/** What typed words tell of a plan, or the piece of them that nothing could be made of. */
export type ReadWords =
  | { readonly ok: true; readonly plan: Partial<Plan> }
  | { readonly ok: false; readonly unknown: string };

const number = "(\\d{1,3})";
const weeks = `${number} ?(?:weeks?|wks?|w)`;
const days = `${number} ?(?:days?|d)`;

/** A figure before or after its name: "4 weeks assessment", "assessment 4 weeks". */
function figure(names: string, unit: string): RegExp {
  return new RegExp(
    `^(?:${names})(?: (?:of|for|takes?))?:? ${unit}$|^${unit} (?:of |for )?(?:${names})$`,
    "i",
  );
}

const figures: readonly (readonly [keyof Plan, RegExp])[] = [
  ["marketEngagementWeeks", figure("pme|(?:preliminary )?(?:market )?engagement", weeks)],
  ["preparationWeeks", figure("preparation|prep|documents|drafting", weeks)],
  ["selectionWeeks", figure("selection|shortlisting", weeks)],
  ["assessmentWeeks", figure("assessment|evaluation|scoring", weeks)],
  ["approvalWeeks", figure("approvals?|governance|sign[- ]?off", weeks)],
  ["mobilisationWeeks", figure("mobili[sz]ation|transition", weeks)],
  ["participationDays", figure("participation|requests?(?: to participate)?|selection stage", days)],
  ["tenderDays", figure("tender(?:s|ing)?(?: period)?|responses?", days)],
];

const marks: readonly (readonly [RegExp, Partial<Plan>])[] = [
  [/^(?:an? )?open(?: procedure)?$/i, { procedure: "open" }],
  [/^(?:a )?(?:competitive )?flexible(?: procedure)?$|^cfp$/i, { procedure: "flexible" }],
  [/^(?:a )?dynamic (?:market|purchasing system)$|^dps$/i, { procedure: "dynamic-market" }],
  [
    /^(?:a )?(?:framework )?call[- ]?off$|^(?:framework )?mini[- ]?comp(?:etition)?$|^framework$|^framework-call-off$/i,
    { procedure: "framework-call-off" },
  ],
  [/^(?:a )?direct[- ]award$/i, { procedure: "direct-award" }],
  [/^electronic(?:ally)?(?: tenders?)?$|^e-?tender(?:s|ing)?$|^online$/i, { electronic: true }],
  [
    /^(?:all )?(?:documents|docs)(?: are)? (?:attached|with (?:the )?notice|together)$/i,
    { documentsWithNotice: true },
  ],
  [/^light[- ]touch$/i, { lightTouch: true }],
  [/^(?:a )?utilit(?:y|ies)(?: contract)?$/i, { utilities: true }],
  [/^(?:state of )?urgen(?:t|cy)$/i, { urgent: true }],
  [/^(?:with (?:a )?)?planned(?: procurement)? notice$|^uk ?3$|^pqn$/i, { plannedNotice: true }],
  [/^central(?: government)?$/i, { authority: "central" }],
  [/^sub[- ]?central$|^council$|^not central(?: government)?$/i, { authority: "sub-central" }],
];

const starting = /^(?:work )?(?:starts?|starting|from|begins?|beginning)(?: on| date)?:? /i;
const ending =
  /^(?:ends?|ending|by|until|contract (?:starts?|start date|signed|in place)(?: by| on)?|sign(?:ed|ing)?(?: by| on)?|in place by|live)(?: by| on| date)?:? /i;

/** Reads words such as "open, end 1 April 2027, electronic, 4 weeks assessment". `today` is an ISO date. */
export function readWords(text: string, today: IsoDate): ReadWords {
  let plan: Partial<Plan> = {};
  for (const piece of piecesOf(text)) {
    const read = readPiece(piece, today);
    if (!read) return { ok: false, unknown: piece };
    plan = { ...plan, ...read };
  }
  return { ok: true, plan };
}

/** "1 April, 2027" keeps its comma. */
function piecesOf(text: string): string[] {
  return text
    .split(/[;\n]|,(?!\s*20\d\d\b)/)
    .map((piece) => piece.trim().replace(/\s+/g, " ").replace(/[.]$/, ""))
    .filter(Boolean);
}

function readPiece(piece: string, today: IsoDate): Partial<Plan> | undefined {
  const mark = marks.find(([words]) => words.test(piece))?.[1];
  if (mark) return mark;
  for (const [name, words] of figures) {
    const [, after, before] = words.exec(piece) ?? [];
    if (after ?? before) return { [name]: Number(after ?? before) };
  }
  const title = /^title:? (.+)$/i.exec(piece)?.[1];
  if (title) return { title: title.replace(/^["“']|["”']$/g, "") };
  return readDate(piece, today);
}

function readDate(piece: string, today: IsoDate): Partial<Plan> | undefined {
  for (const [name, words] of [
    ["start", starting],
    ["end", ending],
  ] as const) {
    if (!words.test(piece)) continue;
    const day = dayIn(piece.replace(words, ""), today);
    if (day) return { [name]: day };
  }
  return undefined;
}

const weekdayOnly = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?$/i;

/** The day that a text is, and nothing else; without a year, the next such day. */
export function dayIn(text: string, today: IsoDate): IsoDate | undefined {
  const [found, more] = datesIn(text, today);
  if (!found || more) return undefined;
  const rest = text.slice(0, found.at) + text.slice(found.end);
  return weekdayOnly.test(rest.trim()) ? (found.date ?? found.either?.next) : undefined;
}
