import { type Catalogue, createWordCount } from "../../src/core/guidance/catalogue.ts";
import type { Passage } from "../../src/core/guidance/passage.ts";
import { referenceKeys } from "../../src/core/guidance/reference-keys.ts";
import { topicStems } from "../../src/core/guidance/words.ts";
import type { SearchHit, SearchIndex, SearchQuery } from "../../src/core/ports/search-index.ts";

/** A search index over passages in memory: counts shared stems, rare ones more. Keeps what it was asked. */
export class InMemoryIndex implements SearchIndex {
  readonly queries: SearchQuery[] = [];
  #passages: readonly Passage[] = [];
  #synonyms: readonly (readonly string[])[] = [];
  #catalogue: Catalogue = createWordCount().catalogue([]);

  constructor(passages: readonly Passage[], synonyms: readonly (readonly string[])[] = []) {
    this.replace(passages, synonyms);
  }

  /** Swaps what is held, as a rebuild does. */
  replace(passages: readonly Passage[], synonyms = this.#synonyms): void {
    this.#passages = passages;
    this.#synonyms = synonyms;
    const words = createWordCount();
    for (const passage of passages) words.add(passage);
    this.#catalogue = words.catalogue(synonyms);
  }

  async search(query: SearchQuery): Promise<readonly SearchHit[]> {
    this.queries.push(query);
    return this.#passages
      .filter((passage) => mayBeFound(passage, query))
      .map((passage) => ({ passage, score: this.#score(passage, query), place: place(passage, query) }))
      .filter(({ score, place }) => score > 0 || place >= 0)
      .sort((a, b) => order(a.place) - order(b.place) || b.score - a.score)
      .slice(0, query.limit)
      .map(({ passage, score, place }) => ({ passage, score, exact: place >= 0 }));
  }

  async catalogue(): Promise<Catalogue> {
    return this.#catalogue;
  }

  #score(passage: Passage, { terms }: SearchQuery): number {
    const { title, headings, askedAs, text } = passage;
    const field = [title, ...headings, ...headings, ...askedAs, text].join("\n");
    const stems = topicStems(field);
    let score = 0;
    for (const { text: term, weight } of terms) {
      for (const stem of topicStems(term)) {
        const times = stems.filter((each) => each === stem).length;
        const rarity = Math.log(1 + this.#catalogue.passages / (1 + (this.#catalogue.frequency[stem] ?? 0)));
        score += (weight * rarity * times) / (times + 1 + stems.length / 100);
      }
    }
    return score;
  }
}

function mayBeFound(
  passage: Passage,
  { nation, regime, asAt, spaces, localRules = false }: SearchQuery,
): boolean {
  return (
    passage.appliesFrom <= asAt &&
    (passage.appliesTo ?? asAt) >= asAt &&
    localRules === (passage.textKind === "local-rules") &&
    ["", ...spaces].includes(passage.space) &&
    (!nation || passage.nations.includes(nation)) &&
    (!regime || passage.regime === regime)
  );
}

/** Which of the asked provisions a passage carries, the first asked being the narrowest; -1 for none. */
function place({ references, title, headings }: Passage, query: SearchQuery): number {
  const named = [title, ...headings, ...references.map(({ label }) => label)].flatMap(referenceKeys);
  return query.references.findIndex((key) => named.includes(key));
}

function order(place: number): number {
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}
