import type { Mark } from "../marks/mark.ts";
import { contentStems, looseStems, marksIn } from "./content.ts";
import { allSigns, type Force } from "./force.ts";
import { deniesOnBalance } from "./negation.ts";

/** A stretch of a statement between two joints, for comparing nearly equal wording. */
export interface Segment {
  readonly text: string;
  /** Its words without those that deny or bind, and the keys of its marks. */
  readonly words: ReadonlySet<string>;
  /** Those that carry content. */
  readonly content: ReadonlySet<string>;
  /** Whether it denies: an odd number of denying words. A stretch after "or" may share the one before it. */
  readonly denials: readonly boolean[];
  readonly forces: readonly Force[];
}

const joints =
  /([,;:.]| - |\b(?:and|or|nor|but|that|whether|which|who|because|if|unless|where|while|so|as soon as|although|once|in (?:these|the following) cases|of these)\b)/;
const binding =
  /^(?:must|may|can|could|cannot|should|shall|need|needs|not|no|none|never|neither|nor|without|required|require|allow|have|will|would|free|exempt|optional|outside)$/;

/** Cuts a statement's plain text at every joint. */
export function segmentsOf(plain: string, marks: readonly Mark[]): Segment[] {
  const found: Segment[] = [];
  // Split by a pattern with one group, stretches and joints take turns.
  const parts = plain.split(joints);
  for (let at = 0; at < parts.length; at += 2) {
    const text = (parts[at] ?? "").trim();
    const words = wordsOf(text, marks);
    if (words.size === 0) continue;
    const previous = shares(parts[at - 1] ?? "") ? found.at(-1) : undefined;
    found.push({ text, words, content: new Set(contentStems(text)), ...standing(text, previous) });
  }
  return found;
}

function shares(joint: string): boolean {
  return /^(?:or|and|nor)$/.test(joint.trim());
}

function standing(part: string, previous: Segment | undefined): Pick<Segment, "denials" | "forces"> {
  const denies = deniesOnBalance(part);
  const forces = allSigns(part).map(({ force }) => force);
  return {
    denials: previous ? [...new Set([denies, ...previous.denials])] : [denies],
    forces: forces.length === 0 && previous && !denies ? previous.forces : forces,
  };
}

function wordsOf(part: string, marks: readonly Mark[]): Set<string> {
  const keys = marksIn(part, marks).flatMap((mark) => mark.keys);
  const plain = part.replace(/[\w@#'-]+/g, (word) => (binding.test(word) ? " " : word));
  return new Set([...looseStems(plain), ...keys]);
}
