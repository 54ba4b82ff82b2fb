import { type Catalogue, rarity } from "../guidance/catalogue.ts";
import type { FoundTerm } from "../guidance/synonyms.ts";
import type { SearchIndex } from "../ports/search-index.ts";
import type { Question } from "./question.ts";
import type { Scope } from "./retrieve.ts";
import { coverage } from "./score.ts";
import { questionTopics, searchTerms } from "./search-terms.ts";
import { type Candidate, choosePoints, rankPoints } from "./select-points.ts";

/** The share of a question that a rule must touch to be shown beside the law. */
const touched = { plain: 0.5, askedFor: 0.3 };
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
  const topics = questionTopics(question, ask, catalogue, find);
  const needed = asksOwn.test(text) ? touched.askedFor : touched.plain;
  const ranked = rankPoints(hits, topics, { part: ask, text }, telling);
  const fit = ranked.filter(({ passage }) => coverage(topics, passage.all) >= needed);
  return choosePoints(fit, mostPoints).shown;
}
