import type { Passage } from "../../guidance/passage.ts";
import type { ProvingContext } from "./proof.ts";
import { readStatement, type Statement } from "./reading/statement.ts";
import type { QuotePlace } from "./text/find-quote.ts";
import { type Sentence, splitSentences } from "./text/sentences.ts";

/** What a point may rest on. */
export interface Evidence {
  /** The quoted sentences, widened. */
  readonly quoted: readonly Statement[];
  readonly calculated: readonly Statement[];
  readonly question: Statement;
  /** Titles, headings and references of the quoted passages: they name the topic, and prove no rule. */
  readonly framing: Statement;
  /** The quoted passages' exceptions, whether quoted or not. */
  exceptions(): readonly Statement[];
}

export interface PlacedQuote extends QuotePlace {
  readonly passage: Passage;
}

/** Gathers what the found quotes and the context prove. */
export function gatherEvidence(quotes: readonly PlacedQuote[], context: ProvingContext): Evidence {
  const passages = [...new Set(quotes.map(({ passage }) => passage))];
  return {
    quoted: quotes.flatMap(({ passage, sentences }) => statementsOf(passage.text, sentences)),
    calculated: context.calculated.flatMap(sentencesOf),
    question: readStatement(context.question),
    framing: readStatement(passages.flatMap(framingOf).join(". ")),
    exceptions: () => passages.flatMap(exceptionsOf),
  };
}

/** The statements of a text of its own, such as a point. */
export function sentencesOf(text: string): Statement[] {
  return splitSentences(text).map(({ start, end, role }) => readStatement(text.slice(start, end), role));
}

/**
 * List items are read with their lead-in, and a lead-in with its items where it asks for all of them. A lead-in that
 * is quoted with items is no statement of its own.
 */
function statementsOf(text: string, sentences: readonly Sentence[]): Statement[] {
  const leadIns = new Set(sentences.flatMap(({ leadIn }) => leadIn ?? []));
  const items = sentences.filter(({ leadIn }) => leadIn);
  const singles = sentences
    .filter((each) => ![...leadIns].some(({ start }) => start === each.start))
    .map((each) => inContext(text, each, joined(text, each.leadIn, [text.slice(each.start, each.end)])));
  const lists = [...leadIns].map((leadIn) => {
    const own = items.filter((item) => item.leadIn?.start === leadIn.start);
    return readStatement(
      joined(
        text,
        leadIn,
        own.map(({ start, end }) => text.slice(start, end)),
      ),
      leadIn.role,
    );
  });
  const needAll = [...leadIns].some(({ start, end }) =>
    /\b(?:all of these|(?:these|both|all|\d+) conditions|conditions are met)\b/.test(text.slice(start, end)),
  );
  return needAll ? lists : singles;
}

/** A sentence with the party that the one before it is about, for "it" and "they". */
function inContext(text: string, { start, leadIn, role }: Sentence, words: string): Statement {
  const before = splitSentences(text).findLast(({ end }) => end <= (leadIn?.start ?? start));
  const previous = before && readStatement(text.slice(before.start, before.end));
  const topic = previous?.plain.match(/@[\w-]+/)?.[0];
  const statement = readStatement(words, leadIn?.role ?? role);
  const refers = /^(?:so |nor |then |also )?(?:it|they|this|these|both|none|neither|is it)\b/.test(
    statement.plain,
  );
  return { ...statement, ...(topic && { topic }), ...(previous && refers && { referred: previous.marks }) };
}

function joined(text: string, leadIn: Sentence | undefined, items: readonly string[]): string {
  if (!leadIn) return items.join(", ");
  return `${text.slice(leadIn.start, leadIn.end).replace(/:\s*$/, "")} ${items.join(", and ")}`;
}

function framingOf({ title, headings, references }: Passage): string[] {
  return [title, ...headings, ...references.map(({ label }) => label)];
}

function exceptionsOf({ text }: Passage): Statement[] {
  return splitSentences(text)
    .filter(({ role }) => role === "exception")
    .map(({ start, end, leadIn }) =>
      readStatement(joined(text, leadIn, [text.slice(start, end)]), "exception"),
    );
}
