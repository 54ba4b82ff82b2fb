import type { Mark } from "../marks/mark.ts";
import { contentStems } from "../reading/content.ts";
import { qualifiersIn } from "../reading/qualifiers.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/**
 * Of two facts of one kind, each keeps the words that stand by it: which notice comes before what, which amount is
 * whose. A fact that has only the words of another beside it is mixed up with it.
 */
export const notMixedUp: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated];
  return firstFault(claim.statements, (statement) =>
    firstFault(statement.marks, (mark) => {
      const own = union(sources, (other) => isSame(mark, other));
      const rivals = sources.flatMap((source) =>
        source.marks
          .filter((other) => isRival(mark, other))
          .map((other) => ({ other, near: beside(source, other) })),
      );
      if (!own || rivals.length === 0) return undefined;
      const words = beside(statement, mark);
      const rival = rivals.find(({ near }) => belongs(words, near, own));
      return (
        rival && fault("mixed-up", `What the quote says of “${rival.other.text}” is said of “${mark.text}”.`)
      );
    }),
  );
};

/** The words that tell two facts apart all speak for the other one. */
function belongs(words: ReadonlySet<string>, rival: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  const said = [...words];
  const apart = said.filter((word) => rival.has(word) && !own.has(word));
  if (apart.length < 2 && ![...own].some((word) => !rival.has(word))) return false;
  return (
    said.some((word) => rival.has(word) && !own.has(word)) &&
    !said.some((word) => own.has(word) && !rival.has(word))
  );
}

/** The words beside every mark of some statements that fits; undefined when none fits. */
function union(
  sources: readonly Statement[],
  fits: (mark: Mark) => boolean,
): ReadonlySet<string> | undefined {
  const found = sources.flatMap((source) => source.marks.filter(fits).map((mark) => beside(source, mark)));
  return found.length > 0 ? new Set(found.flatMap((each) => [...each])) : undefined;
}

function isSame(mark: Mark, other: Mark): boolean {
  return other.kind === mark.kind && other.keys.some((key) => mark.keys.includes(key));
}

function isRival(mark: Mark, other: Mark): boolean {
  return other.kind === mark.kind && !isSame(mark, other);
}

const timing =
  /\b(?:before|after|earliest|latest|last|first|second|third|next|until|one|both|neither|all)\b/g;
const link = /\b(?:and|or|if|but|that|which|who|where|unless)\b/;
const predicate = /\b(?:must|may|is|are|need|needs|comes?|should)\b/;

/** The content, scope and timing words on a mark's side of the joints between it and the other marks of its kind. */
function beside({ plain, marks }: Statement, mark: Mark): Set<string> {
  const n = marks.indexOf(mark);
  const at = placeOf(plain, n);
  const run = mark.kind === "notice" || mark.kind === "provision" ? runOf(plain, n) : new Set([n]);
  const kin = marks.flatMap((other, m) =>
    other.kind === mark.kind && !run.has(m) ? [placeOf(plain, m)] : [],
  );
  const before = Math.max(-1, ...kin.filter((each) => each < at));
  const behind = Math.min(plain.length, ...kin.filter((each) => each > at));
  const from = before < 0 ? 0 : before + 1 + partsAt(plain.slice(before + 1, at));
  const to = behind === plain.length ? behind : at + partsAt(plain.slice(at, behind));
  const around = kin.length > 0 ? plain.slice(headEnd(plain, from, at), to) : plain.slice(from, to);
  return new Set([...contentStems(around), ...(around.match(timing) ?? []), ...qualifiersIn(around)]);
}

/** Of a sentence with several such marks, what stands before the verb is said of all of them. */
function headEnd(plain: string, from: number, at: number): number {
  const head = [
    ...plain.slice(from, at).matchAll(/\b(?:is|are|means|value at|needs?|must|may|within)\b/g),
  ].at(-1);
  return head ? from + head.index + head[0].length : from;
}

/** Where what is said of one mark ends and of the next begins: the last stop between them, else the first link. */
function partsAt(text: string): number {
  return (
    [...text.matchAll(/[,;:.]/g)].at(-1)?.index ??
    [link, predicate].map((each) => text.search(each)).find((at) => at >= 0) ??
    text.length
  );
}

function placeOf(plain: string, n: number): number {
  return plain.search(new RegExp(`#${n}\\b`));
}

/** The marks that are named in one breath with a mark: "the UK4 or the UK5". */
function runOf(plain: string, n: number): Set<number> {
  for (const [run] of plain.matchAll(/#\d+(?:(?:,| or| and|, or|, and)(?: the| an?)? #\d+)+/g)) {
    const members = [...run.matchAll(/#(\d+)/g)].map(([, member]) => Number(member));
    if (members.includes(n)) return new Set(members);
  }
  return new Set([n]);
}
