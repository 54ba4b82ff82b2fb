import type { Mark } from "../marks/mark.ts";
import { contentStems, looseStems } from "./content.ts";
import { allSigns, type Force } from "./force.ts";

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
  /([,;:.]| - |\b(?:and|or|but|that|whether|which|who|because|if|unless|where|while|so|as soon as|although|once|in (?:these|the following) cases|of these)\b)/;
const binding =
  /^(?:must|may|can|could|cannot|should|shall|need|needs|not|no|none|never|neither|nor|without|required|require|allow|have|will|would|free|exempt|optional|outside)$/;
const denying =
  /\b(?:not|no|none|never|cannot|neither|nor|nothing|nobody|without|outside(?! central)|free from|exempt from|optional)\b/g;
const bounding =
  /\bno (?:later|more|less|fewer|longer|earlier) than\b|\bnot (?:more|less|later|only|just|merely)\b/g;

/** Cuts a statement's plain text at every joint. */
export function segmentsOf(plain: string, marks: readonly Mark[]): Segment[] {
  const found: Segment[] = [];
  let joint = "";
  for (const part of plain.split(joints)) {
    if (
      joints.test(part) &&
      part.trim().length <= 22 &&
      /^(?:[,;:.]| - |[a-z ]+)$/.test(part) &&
      isJoint(part)
    ) {
      joint = part;
      continue;
    }
    const words = wordsOf(part, marks);
    if (words.size === 0) continue;
    const content = new Set(contentStems(part));
    found.push({
      text: part.trim(),
      words,
      content,
      ...standing(part, shares(joint) ? found.at(-1) : undefined),
    });
  }
  return found;
}

function isJoint(part: string): boolean {
  return new RegExp(`^${joints.source}$`).test(part);
}

function shares(joint: string): boolean {
  return /^(?:or|and|nor)$/.test(joint.trim());
}

function standing(part: string, previous: Segment | undefined): Pick<Segment, "denials" | "forces"> {
  const denies = (part.replace(bounding, "").match(denying)?.length ?? 0) % 2 === 1;
  const forces = allSigns(part).map(({ force }) => force);
  return {
    denials: previous ? [...new Set([denies, ...previous.denials])] : [denies],
    forces: forces.length === 0 && previous && !denies ? previous.forces : forces,
  };
}

function wordsOf(part: string, marks: readonly Mark[]): Set<string> {
  const keys = [...part.matchAll(/#(\d+)/g)].flatMap(([, n]) => marks[Number(n)]?.keys ?? []);
  const plain = part.replace(/[\w@#'-]+/g, (word) => (binding.test(word) ? " " : word));
  return new Set([...looseStems(plain), ...keys]);
}
