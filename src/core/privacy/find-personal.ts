import { detect } from "./detector.ts";
import { identifiers } from "./identifiers.ts";
import { findNames } from "./names.ts";
import { placesAndDates } from "./places-and-dates.ts";
import { blank, type Span } from "./span.ts";
import { plain } from "./visible.ts";

const detectors = [...identifiers, ...placesAndDates];
/** What was found may have hidden its neighbour: "Priya07700 900123". */
const mostPasses = 3;

/** The personal data in visible texts that belong together, for each text: in order and apart. */
export function findPersonal(texts: readonly string[], people: readonly string[] = []): Span[][] {
  const found: Span[][] = texts.map(() => []);
  let open = texts.map(plain);
  for (let pass = 0; pass < mostPasses; pass++) {
    const numbers = open.map((text) => detect(text, detectors));
    const rest = open.map((text, n) => blank(text, numbers[n] ?? []));
    const names = findNames(rest, people).map(inOrder);
    open = rest.map((text, n) => blank(text, names[n] ?? []));
    found.forEach((spans, n) => {
      spans.push(...(numbers[n] ?? []), ...(names[n] ?? []));
    });
    if (![...numbers, ...names].some((spans) => spans.length > 0)) break;
  }
  return found.map(inOrder);
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((one, other) => one.start - other.start);
}
