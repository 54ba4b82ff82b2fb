import { type Catalogue, rarity } from "../guidance/catalogue.ts";
import { topicStems } from "../guidance/words.ts";
import type { ApprovedAnswer } from "../ports/records.ts";

/** How alike an asked and an approved question must be for the approved answer to be shown. */
const alikeEnough = 0.72;

/** The approved answer that fits the question and is not past its review date, if there is one. */
export function findApproved(
  text: string,
  answers: readonly ApprovedAnswer[],
  catalogue: Catalogue,
  today: string,
): ApprovedAnswer | undefined {
  const asked = new Set(topicStems(text));
  const current = answers.filter(({ reviewBy }) => reviewBy >= today);
  const scored = current.map((answer) => ({
    answer,
    likeness: Math.max(
      ...[answer.question, ...answer.alsoAskedAs].map((each) =>
        likeness(asked, new Set(topicStems(each)), catalogue),
      ),
    ),
  }));
  const best = scored.sort((a, b) => b.likeness - a.likeness)[0];
  return best && best.likeness >= alikeEnough ? best.answer : undefined;
}

/** Shared words against all words, telling words counting more. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, catalogue: Catalogue): number {
  const weigh = (stems: Iterable<string>) => {
    let sum = 0;
    for (const each of stems) sum += Math.max(rarity(catalogue, each), 0.05);
    return sum;
  };
  const shared = [...a].filter((each) => b.has(each));
  return weigh(shared) / (weigh(new Set([...a, ...b])) || 1);
}
