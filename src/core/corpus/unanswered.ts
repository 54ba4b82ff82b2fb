import { topicStems } from "../guidance/words.ts";
import type { Questions, RecordedQuestion } from "../ports/records.ts";
import type { SearchIndex } from "../ports/search-index.ts";
import type { OutcomeStatus } from "../reply.ts";

/** Questions that are alike and got no answer, or none that helped. */
export interface Unanswered {
  /** The one asked last, as it was recorded: redacted. */
  readonly question: string;
  readonly count: number;
  readonly people: number;
  readonly outcomes: readonly (OutcomeStatus | "not helpful")[];
  readonly lastAsked: Date;
  /** Titles and headings of the passages nearest to it. */
  readonly nearest: readonly string[];
}

export interface UnansweredParts {
  readonly questions: Questions;
  readonly index: SearchIndex;
}

export interface UnansweredOptions {
  /** Only questions of these spaces; every space when left out. */
  readonly spaces?: readonly string[];
  readonly since: Date;
  /** ISO date the nearest passages apply on. */
  readonly asAt: string;
  readonly atMost: number;
}

const withoutAnswer: readonly OutcomeStatus[] = ["cannot-answer", "partial", "clarify", "failed"];
/** Enough for a team to read; older ones lose their text anyway. */
const looked = 20_000;

/** What people asked and were not told, the most asked first: which guidance to write next. */
export async function listUnanswered(
  { questions, index }: UnansweredParts,
  { spaces, since, asAt, atMost }: UnansweredOptions,
): Promise<Unanswered[]> {
  const recent = await questions.recent(looked);
  const open = recent.filter(
    (each) => each.at >= since && isOpen(each) && (!spaces || spaces.includes(each.space)),
  );
  const groups = groupAlike(open).sort((a, b) => b.length - a.length || Number(b[0]?.at) - Number(a[0]?.at));
  return Promise.all(groups.slice(0, atMost).map((group) => describe(group, index, asAt, spaces ?? [])));
}

function isOpen({ status, helpful, question }: RecordedQuestion): boolean {
  return question !== null && (withoutAnswer.includes(status) || helpful === false);
}

/** Questions that share more than this share of their topics ask the same. */
const alikeShare = 0.6;

/** Newest first in each group and among the groups. */
function groupAlike(questions: readonly RecordedQuestion[]): RecordedQuestion[][] {
  const groups: { stems: ReadonlySet<string>; members: RecordedQuestion[] }[] = [];
  for (const each of questions) {
    const stems = new Set(topicStems(each.question ?? ""));
    const group = groups.find((known) => likeness(known.stems, stems) >= alikeShare);
    if (group) group.members.push(each);
    else groups.push({ stems, members: [each] });
  }
  return groups.map(({ members }) => members);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  const all = one.size + other.size - shared;
  return all > 0 ? shared / all : 1;
}

const nearestShown = 3;

async function describe(
  group: readonly RecordedQuestion[],
  index: SearchIndex,
  asAt: string,
  spaces: readonly string[],
): Promise<Unanswered> {
  const [last] = group;
  const question = last?.question ?? "";
  const terms = [...new Set(topicStems(question))].map((text) => ({ text, weight: 1 }));
  const hits = await index.search({ terms, references: [], asAt, spaces, limit: nearestShown });
  return {
    question,
    count: group.length,
    people: new Set(group.map(({ personHash }) => personHash)).size,
    outcomes: [...new Set(group.map(({ status, helpful }) => (helpful === false ? "not helpful" : status)))],
    lastAsked: last?.at ?? new Date(0),
    nearest: hits
      .slice(0, nearestShown)
      .map(({ passage }) => [passage.title, ...passage.headings].join(": ")),
  };
}
