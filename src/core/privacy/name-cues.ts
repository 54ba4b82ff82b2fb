import { afterGreeting, afterLabel, afterParting, greetings, labels, partings } from "./name-letters.ts";
import { afterRole, roles } from "./name-roles.ts";
import type { NameRun } from "./name-shape.ts";
import { afterTitle, titles } from "./name-titles.ts";
import type { Reading } from "./words.ts";

type Cue = (reading: Reading, n: number) => NameRun | undefined;

const cues: readonly (readonly [ReadonlySet<string>, Cue])[] = [
  [labels, afterLabel],
  [roles, afterRole],
  [partings, afterParting],
  [greetings, afterGreeting],
  [titles, afterTitle],
];
const cuesOf = new Map<string, Cue[]>();
for (const [words, cue] of cues)
  for (const word of words) cuesOf.set(word, [cue, ...(cuesOf.get(word) ?? [])]);

/** The name that the nth word announces: a title, a greeting, a parting, a role or a label before it. */
export function announcedName(reading: Reading, n: number): NameRun | undefined {
  for (const cue of cuesOf.get(reading.words[n]?.key ?? "") ?? []) {
    const run = cue(reading, n);
    if (run) return run;
  }
  return undefined;
}
