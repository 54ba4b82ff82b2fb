import { type Catalogue, rarity } from "../guidance/catalogue.ts";
import type { FoundTerm } from "../guidance/synonyms.ts";
import type { SearchIndex } from "../ports/search-index.ts";
import { amountIn, holdsFor } from "./amount-range.ts";
import type { Question } from "./question.ts";
import type { Scope } from "./retrieve.ts";
import { coverage } from "./score.ts";
import { questionTopics, searchTerms, type Topic } from "./search-terms.ts";
import { type Candidate, choosePoints, rankPoints } from "./select-points.ts";

/** The share of a question that a rule must touch to be shown beside the law. */
const touched = { plain: 0.5, askedFor: 0.3, ofAmount: 0.15 };
/** The asker speaks of rules that are the organisation's own. */
const asksOwn =
  /\b(?:our|we|my (?:council|trust|department|organisation|authority|school|team))\b.*\b(?:rules?|polic(?:y|ies)|limits?|thresholds?|quot(?:e|es|ations?)|sign(?:s|ed)? off|sign-off|approv(?:e|es|al|als)|authoris\w+|standing orders|contract procedure rules|cprs?|financial regulations|governance|delegat\w+)\b/i;

const passagesRead = 6;
const mostPoints = 2;

/** What the asker's own organisation has laid down on a question; nothing when it holds no such rules. */
export async function findOwnRules(
  question: Question,
  scope: Scope,
  parts: { index: SearchIndex; catalogue: Catalogue; find(text: string): readonly FoundTerm[] },
): Promise<readonly Candidate[]> {
  const { index, catalogue, find } = parts;
  if (!scope.spaces.some((space) => space in catalogue.localRules)) return [];
  const telling = (stem: string) => rarity(catalogue, stem);
  const { ask, text } = question;
  const terms = searchTerms(question, ask, find(text), telling);
  const hits = await index.search({ ...scope, terms, references: [], localRules: true, limit: passagesRead });
  const topics = questionTopics(question, ask, catalogue, find).filter(({ stem }) => !/\d/.test(stem));
  const ranked = rankPoints(hits, topics, { part: ask, text }, telling);
  return choosePoints(rulesFor(ranked, topics, text), mostPoints).shown;
}

/** The words of a rule and of the headings it stands under. The title names the organisation: that is no topic. */
function aroundPoint({ passage, point }: Candidate): ReadonlySet<string> {
  return new Set([...point.stems, ...passage.labels.flatMap((label) => [...label])]);
}

/** Rules that touch the question, and hold for the amount it names, if it names one. */
function rulesFor(ranked: readonly Candidate[], topics: readonly Topic[], text: string): Candidate[] {
  const amount = amountIn(text);
  const needed = asksOwn.test(text) ? touched.askedFor : touched.plain;
  const judged = ranked.flatMap((candidate) => {
    const holds = amount === undefined ? undefined : holdsFor(candidate.point.text, amount);
    const share = coverage(topics, aroundPoint(candidate));
    if (holds === false || share < (holds ? touched.ofAmount : needed)) return [];
    const own = coverage(topics, candidate.point.stems);
    return [{ ...candidate, score: candidate.score + own + (holds ? 1 : 0) }];
  });
  return judged.sort((a, b) => b.score - a.score);
}
