import { type CorpusToCheck, checkCorpus } from "../../../src/core/corpus/check/check-corpus.ts";
import type { CheckName, Finding } from "../../../src/core/corpus/check/finding.ts";
import { createWordCount } from "../../../src/core/guidance/catalogue.ts";
import type { Passage } from "../../../src/core/guidance/passage.ts";
import { passage, smallCorpus } from "../passages.ts";

/** A document of one passage about something of its own. */
export function page(document: string, overrides: Partial<Passage> = {}): Passage {
  return passage({
    ...{ id: `${document}#1`, document, title: `On ${document}`, headings: [`What ${document} says`] },
    ...{ askedAs: [], topics: [document] },
    ...overrides,
  });
}

/** What the check tells of these passages among those of a small corpus, of one kind. */
export async function findingsOf(
  check: CheckName,
  passages: readonly Passage[],
  more: Partial<CorpusToCheck> = {},
): Promise<Finding[]> {
  const all = [...smallCorpus, ...passages];
  const words = createWordCount();
  for (const each of all) words.add(each);
  const { findings } = await checkCorpus({
    passages: inBatches(all),
    catalogue: words.catalogue([]),
    ...{ unreadFiles: [], approvedAnswers: [], unanswered: [] },
    ...{ today: "2026-11-23", staleBefore: "2026-05-27" },
    ...more,
  });
  return findings.filter((finding) => finding.check === check);
}

async function* inBatches(passages: readonly Passage[]): AsyncGenerator<readonly Passage[]> {
  for (let at = 0; at < passages.length; at += 10) yield passages.slice(at, at + 10);
}
