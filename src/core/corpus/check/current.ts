import type { Passage } from "../../guidance/passage.ts";
import { topicStems } from "../../guidance/words.ts";

/** What applies now: since when there is something newer of a document, a provision, a topic or a title. */
export interface Current {
  add(passage: Passage): void;
  /** Whether something that began to apply later stands in the place of a passage that has expired. */
  replaces(expired: Passage): boolean;
}

/** This share of its topics, or of the words of its title, must be taken up by what is newer. */
const takenUp = 0.5;

export function createCurrent(): Current {
  const newest = new Map<string, string>();
  const titles = new Map<string, { stems: ReadonlySet<string>; from: string }>();
  const note = (name: string, from: string) => {
    if (from > (newest.get(name) ?? "")) newest.set(name, from);
  };
  return {
    add({ document, title, references, topics, regime, appliesFrom }) {
      note(`document ${document}`, appliesFrom);
      for (const { label } of references) note(`provision ${regime} ${label}`, appliesFrom);
      for (const topic of topics) note(topicName(topic), appliesFrom);
      if (appliesFrom > (titles.get(title)?.from ?? ""))
        titles.set(title, { stems: new Set(topicStems(title)), from: appliesFrom });
    },
    replaces({ document, title, references, topics, regime, appliesFrom }) {
      const isNewer = (name: string) => (newest.get(name) ?? "") > appliesFrom;
      if (isNewer(`document ${document}`)) return true;
      if (references.some(({ label }) => isNewer(`provision ${regime} ${label}`))) return true;
      const taken = topics.filter((topic) => isNewer(topicName(topic)));
      if (topics.length > 0 && taken.length >= topics.length * takenUp) return true;
      const own = new Set(topicStems(title));
      return [...titles.values()].some(({ stems, from }) => from > appliesFrom && areAlike(own, stems));
    },
  };
}

function topicName(topic: string): string {
  return `topic ${topic.toLowerCase().replaceAll("-", " ")}`;
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared++;
  return shared > 0 && shared / (one.size + other.size - shared) > takenUp;
}
