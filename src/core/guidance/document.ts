import type { z } from "zod";
import { type FrontMatter, frontMatterSchema } from "./front-matter.ts";
import type { Passage } from "./passage.ts";
import { type Fault, readSections, type Section } from "./section.ts";

/** A guidance file that was read: its passages and the terms that mean the same. */
export interface GuidanceDocument {
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly synonyms: readonly (readonly string[])[];
}

/** A guidance file in its two parts, before it is checked. */
export interface GuidanceFile {
  /** The file's name without its ending: the document's id. */
  readonly name: string;
  readonly frontMatter: unknown;
  readonly body: string;
  /** Lines above the body. */
  readonly bodyOffset: number;
  /** The line of a front matter key, for faults. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Checks a guidance file and cuts it into passages, one a section; or names every fault. */
export function readGuidance(file: GuidanceFile): GuidanceDocument | { readonly faults: readonly Fault[] } {
  const front = frontMatterSchema.safeParse(file.frontMatter);
  const { sections, faults } = readSections(file.body);
  if (sections.length + faults.length === 0) faults.push({ line: 1, reason: "has no “##” section" });
  const all = [
    ...(front.success ? [] : front.error.issues.map((issue) => frontFault(issue, file))),
    ...faults.map(({ line, reason }) => ({ line: line + file.bodyOffset, reason })),
  ];
  if (!front.success || all.length > 0) return { faults: all };
  const passages = sections.map((section, n) => toPassage(section, n + 1, front.data, file.name));
  return { name: file.name, passages, synonyms: front.data.synonyms };
}

function frontFault(issue: z.core.$ZodIssue, file: GuidanceFile): Fault {
  return {
    line: file.lineOf(issue.path),
    reason: `${issue.path.join(".") || "front matter"}: ${issue.message}`,
  };
}

function toPassage(section: Section, n: number, front: FrontMatter, name: string): Passage {
  const appliesTo = section.appliesTo ?? front.appliesTo;
  return {
    id: `${name}#${n}`,
    document: name,
    title: front.title,
    headings: [section.heading],
    text: section.text,
    askedAs: section.askedAs,
    references: section.references,
    kind: front.summarises,
    textKind: "summary",
    nations: section.nations ?? front.nation,
    regime: front.regime,
    appliesFrom: section.appliesFrom ?? front.appliesFrom,
    ...(appliesTo && { appliesTo }),
    checked: front.checked,
    topics: front.topics,
    space: "",
  };
}
