import { type Catalogue, searchableText, termStems } from "../../guidance/catalogue.ts";
import { words } from "../../guidance/words.ts";
import type { Finding, PassageCheck } from "./finding.ts";

interface Group {
  readonly terms: readonly string[];
  readonly inStems: readonly string[];
  /** The beginnings of each term's words: where one is missing, the term is. */
  readonly beginnings: readonly (readonly string[])[];
}

/** Groups of synonyms of which no term stands in any passage: a question in those words finds nothing by them. */
export function createSynonymCheck({ synonyms }: Catalogue): PassageCheck {
  let unseen: Group[] = synonyms.map((terms) => ({
    terms,
    inStems: terms.map((term) => ` ${termStems(term).join(" ")} `),
    beginnings: terms.map((term) => words(term).map((word) => word.slice(0, 3))),
  }));
  return {
    add(passage) {
      if (unseen.length === 0) return;
      const text = searchableText(passage);
      const lower = text.toLowerCase();
      const isPossible = ({ beginnings }: Group) =>
        beginnings.some((term) => term.every((beginning) => lower.includes(beginning)));
      if (!unseen.some(isPossible)) return;
      const stems = ` ${termStems(text).join(" ")} `;
      unseen = unseen.filter(({ inStems }) => !inStems.some((term) => stems.includes(term)));
    },
    findings: () => unseen.map(tell),
  };
}

function tell({ terms }: Group): Finding {
  return {
    severity: "advice",
    check: "synonyms",
    where: `Synonyms of “${terms[0]}”`,
    message: `None of the terms stands in any passage: ${terms.join(", ")}.`,
    todo: "Use the terms in guidance, or take the group out of the file that has it.",
  };
}
