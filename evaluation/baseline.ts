import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Holding, holding, type Score, type Summary, summarise } from "./score.ts";

/** A share, 0 to 1, and how many questions it is the share of. */
interface Share {
  readonly share: number;
  readonly of: number;
}

const groupShares = ["status", "facts", "cited"] as const;
type Group = Readonly<Record<(typeof groupShares)[number], Share>>;
type Groups = Readonly<Record<string, Group>>;

/** Every figure that must not get worse. Of kinds and topics, which are small, by one question at most. */
export interface Baseline {
  readonly all: Omit<Summary, "kind" | "questions">;
  readonly holding: Holding;
  readonly kinds: Groups;
  readonly topics: Groups;
}

const file = fileURLToPath(new URL("baseline.json", import.meta.url));

export async function readBaseline(): Promise<Baseline> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error("evaluation/baseline.json is missing. Write it with: npm run eval -- --update");
  });
  return JSON.parse(text) as Baseline;
}

export async function writeBaseline(baseline: Baseline): Promise<void> {
  await writeFile(file, `${JSON.stringify(baseline, null, 2)}\n`);
}

export function figures(scores: readonly Score[]): Baseline {
  const whole = summarise(scores).at(-1);
  if (!whole) throw new Error("no scores");
  const { kind, questions, ...all } = whole;
  return { all, holding: holding(scores), kinds: groups(scores, "kind"), topics: groups(scores, "topic") };
}

function groups(scores: readonly Score[], by: "kind" | "topic"): Groups {
  const rows = summarise(scores, by).slice(0, -1);
  return Object.fromEntries(
    rows.map((row) => {
      const own = scores.filter((score) => score[by] === row.kind);
      return [row.kind, group(row, own)];
    }),
  );
}

function group(row: Summary, scores: readonly Score[]): Group {
  const share = (name: keyof Group): Share => ({
    share: row[name],
    of: scores.filter((score) => score[name] !== undefined).length,
  });
  return { status: share("status"), facts: share("facts"), cited: share("cited") };
}

/** The figures of which less is better. */
const fewer = new Set(["wrong", "wrongly"]);

/** What got worse, one line each, such as "all status: 0.95 was 0.96"; empty when nothing did. */
export function worse(baseline: Baseline, now: Baseline): string[] {
  return [
    ...worseFigures("all", { ...baseline.all }, { ...now.all }),
    ...worseFigures("holding", { ...baseline.holding }, { ...now.holding }),
    ...worseGroups("kind", baseline.kinds, now.kinds),
    ...worseGroups("topic", baseline.topics, now.topics),
  ];
}

type Figures = Readonly<Record<string, number>>;

function worseFigures(of: string, baseline: Figures, now: Figures): string[] {
  return Object.entries(now).flatMap(([name, figure]) => {
    const was = baseline[name];
    if (was === undefined) return [`${of} ${name}: not in the baseline`];
    return fell(was, figure, fewer.has(name)) ? [`${of} ${name}: ${figure} was ${was}`] : [];
  });
}

/** Rounding in a sum is no fall. */
const rounding = 1e-9;

function fell(was: number, now: number, lessIsBetter = false): boolean {
  return lessIsBetter ? now > was + rounding : now < was - rounding;
}

function worseGroups(by: string, baseline: Groups, now: Groups): string[] {
  const names = [...new Set([...Object.keys(baseline), ...Object.keys(now)])];
  return names.flatMap((name) => worseGroup(`${by} ${name}`, baseline[name], now[name]));
}

function worseGroup(of: string, baseline: Group | undefined, now: Group | undefined): string[] {
  if (!baseline) return [`${of}: not in the baseline`];
  if (!now) return [`${of}: no longer there`];
  return groupShares
    .filter((name) => fell(baseline[name].share - oneOf(baseline[name]), now[name].share))
    .map((name) => `${of} ${name}: ${now[name].share} was ${baseline[name].share}`);
}

/** What one question makes of a share. */
const oneOf = ({ of }: Share) => 1 / (of || 1);
