import { z } from "zod";
import { isOfficial } from "./front-matter.ts";
import { type Nation, nations, type Reference } from "./passage.ts";

/** One "##" section of a guidance file as it stands there. */
export interface Section {
  readonly heading: string;
  /** Line of the heading in the body, from 1. */
  readonly line: number;
  /** The text under the metadata lines, to the letter. */
  readonly text: string;
  readonly references: readonly Reference[];
  readonly askedAs: readonly string[];
  readonly nations?: readonly Nation[];
  readonly appliesFrom?: string;
  readonly appliesTo?: string;
}

/** What is wrong with a guidance file, and where. */
export interface Fault {
  readonly line: number;
  readonly reason: string;
}

const metaLine = /^(Provision|Asked as|Nation|Applies from|Applies to): (.+)$/;
const link = /^\[([^\]]+)\]\((https:\/\/[^)\s]+)\)$/;
const isoDate = z.iso.date();

/** Cuts a body into its sections. Faults name lines of the body. */
export function readSections(body: string): { sections: Section[]; faults: Fault[] } {
  const lines = body.split("\n");
  const starts = lines.flatMap((line, index) => (line.startsWith("## ") ? [index] : []));
  const faults: Fault[] = [];
  const sections: Section[] = [];
  const stray = lines.slice(0, starts[0] ?? lines.length).findIndex((line) => line.trim() !== "");
  if (stray >= 0) faults.push({ line: stray + 1, reason: "text stands outside a “##” section" });
  for (const [n, start] of starts.entries()) {
    const section = readSection(lines.slice(start, starts[n + 1] ?? lines.length), start + 1);
    if ("reason" in section) faults.push(section);
    else sections.push(section);
  }
  return { sections, faults };
}

function readSection(lines: readonly string[], line: number): Section | Fault {
  const meta = new Map<string, string>();
  let at = 1;
  for (; at < lines.length; at++) {
    const found = metaLine.exec(lines[at] ?? "");
    if (found?.[1] && found[2]) meta.set(found[1], found[2]);
    else if (lines[at]?.trim()) break;
  }
  const text = lines.slice(at).join("\n").trimEnd();
  const heading = (lines[0] ?? "").slice(3).trim();
  const references = readReferences(meta.get("Provision") ?? "");
  const fault = (reason: string): Fault => ({ line, reason: `section “${heading}”: ${reason}` });
  if (!references) return fault("needs a line “Provision: [label](https://… on gov.uk)”");
  if (!text) return fault("has no text");
  const nation = readList(meta.get("Nation"), ",");
  if (!nation.every(isNation)) return fault(`“Nation:” knows only ${nations.join(", ")}`);
  const dates = [meta.get("Applies from"), meta.get("Applies to")];
  if (dates.some((date) => date && !isoDate.safeParse(date).success))
    return fault("dates are like 2026-03-02");
  const [appliesFrom, appliesTo] = dates;
  if (appliesFrom && appliesTo && appliesTo < appliesFrom)
    return fault("applies to a date before it applies from");
  return {
    heading,
    line,
    text,
    references,
    askedAs: readList(meta.get("Asked as"), ";"),
    ...(nation.length > 0 && { nations: nation }),
    ...(appliesFrom && { appliesFrom }),
    ...(appliesTo && { appliesTo }),
  };
}

function readReferences(value: string): Reference[] | undefined {
  const parts = readList(value, /;\s+(?=\[)/);
  const references = parts.flatMap((part) => {
    const found = link.exec(part);
    return found?.[1] && found[2] && isOfficial(found[2]) ? [{ label: found[1], url: found[2] }] : [];
  });
  return references.length > 0 && references.length === parts.length ? references : undefined;
}

function readList(value: string | undefined, separator: string | RegExp): string[] {
  return (value ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

function isNation(value: string): value is Nation {
  return (nations as readonly string[]).includes(value);
}
