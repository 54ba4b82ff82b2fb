import { type Catalogue, rarity } from "../guidance/catalogue.ts";
import type { Nation } from "../guidance/passage.ts";
import { isStopWord, stem, words } from "../guidance/words.ts";
import { type Clock, today } from "../ports/clock.ts";
import type { ApprovedAnswer } from "../ports/records.ts";
import type { SearchIndex } from "../ports/search-index.ts";
import type { BankHolidays } from "../rules/bank-holidays.ts";
import { addDays } from "../rules/calendar-date.ts";
import { oldRegimeStart } from "../rules/regime.ts";
import { type Answer, emptyAnswer } from "./answer.ts";
import { findApproved } from "./approved.ts";
import { calculate, type Worked } from "./calculate.ts";
import { composeRefusal, fromApproved } from "./compose.ts";
import { lawDateAsked } from "./law-in-question.ts";
import { dateNotes } from "./notes.ts";
import type { Question } from "./question.ts";
import { findRefusal } from "./refusals.ts";
import { retrieve, type Scope } from "./retrieve.ts";
import { screen } from "./screen.ts";
import { namesNoThing } from "./trade.ts";
import { corpusWords, understand } from "./understand.ts";
import { type Likelihoods, likelihoods } from "./word-model.ts";

/** How long a passage goes without a check before readers are told, unless it is set. */
export const staleAfterDays = 180;

/** What answering needs. */
export interface AnsweringPorts {
  readonly index: SearchIndex;
  readonly clock: Clock;
  approvedAnswers(): Promise<readonly ApprovedAnswer[]>;
  /** The bank holidays to count by; the list that comes with the program when left out. */
  bankHolidays?(): BankHolidays;
  /** After so many days without a check, a passage is shown as long unchecked. */
  readonly staleAfterDays?: number;
}

export interface AnswerOptions {
  /** The asker's earlier questions, oldest first. */
  readonly history?: readonly string[];
  /** ISO date the law is asked for; today when left out. */
  readonly asAt?: string;
  readonly nation?: Nation;
  /** Spaces whose own documents the asker may see. */
  readonly spaces?: readonly string[];
}

/** A question that is to be looked up, with all that is known of it before anything is. */
export interface Prepared {
  /** As it was typed, cleaned, without greetings and orders to the bot. */
  readonly asked: string;
  readonly question: Question;
  readonly scope: Scope;
  /** How likely the message is of a kind no guidance answers. */
  readonly kinds: Likelihoods;
  /** What the rule calculator worked out from it. */
  readonly worked: Worked | undefined;
}

/** Reads a message; answers it where nothing needs to be looked up. @throws BotError from the index. */
export async function prepare(
  raw: string,
  options: AnswerOptions,
  ports: AnsweringPorts,
): Promise<{ readonly answer: Answer } | { readonly prepared: Prepared }> {
  const { index, clock } = ports;
  const screened = screen(raw);
  const asAt = lawDateAsked(screened.text, today(clock), options.asAt);
  if ("status" in screened) {
    const { status, text: question, reason } = screened;
    return { answer: emptyAnswer(status, { question, asAt, reason }) };
  }
  const { asked, sentences } = screened;
  const catalogue = await index.catalogue();
  const question = understand(asked, options.history ?? [], options.nation, corpusWords(catalogue));
  const scope = scopeOf(question, asAt, options, ports);
  if (asAt < oldRegimeStart) {
    const about = { question: question.asked, asAt, notes: dateNotes(scope) };
    return { answer: emptyAnswer("cannot-answer", { ...about, reason: "not-held: rules of that time" }) };
  }
  const kinds = likelihoods(asked);
  const refusal = findRefusal(sentences, kinds.refuse);
  if (refusal) {
    const hits = await retrieve.forRefusal(refusal, scope, index);
    return { answer: composeRefusal(refusal, question, hits, scope) };
  }
  const approved = findApproved(asked, await mine(ports, scope.spaces), catalogue, today(clock));
  if (approved && !question.follows) return { answer: fromApproved(approved, question, scope) };
  const earlier = question.follows ? [] : (options.history ?? []);
  const worked = calculate(question.text, asAt, question.nation, ports.bankHolidays?.(), earlier);
  if (!worked && isThin(question, catalogue)) {
    const nearest = await retrieve.titles(question, scope, index);
    return { answer: emptyAnswer("clarify", { question: question.asked, asAt, reason: "thin", nearest }) };
  }
  return { prepared: { asked, question, scope, kinds, worked } };
}

function scopeOf(
  { nation }: Question,
  asAt: string,
  { spaces = [] }: AnswerOptions,
  ports: AnsweringPorts,
): Scope {
  const now = today(ports.clock);
  const staleBefore = addDays(now, -(ports.staleAfterDays ?? staleAfterDays));
  return { asAt, today: now, staleBefore, ...(nation && { nation }), spaces };
}

/** The approved answers of the asker's own spaces. */
async function mine({ approvedAnswers }: AnsweringPorts, spaces: readonly string[]) {
  return (await approvedAnswers()).filter(({ space }) => space === "" || spaces.includes(space));
}

const fewWords = 4;
/** A word in so many passages could mean anything. */
const tooCommon = 0.18;

/** Nothing to search by: no topic of its own, or one word that everything has, or that asks for no named thing's measure. */
function isThin({ references, follows, text }: Question, catalogue: Catalogue): boolean {
  if (references.length > 0 || follows) return false;
  const topics = words(text).filter((word) => !isStopWord(word) && !/^\d+$/.test(word));
  const [only] = topics;
  if (only === undefined) return true;
  // So many words tell of a case, though most of them stand in every passage.
  if (words(text).length > fewWords) return false;
  return topics.length === 1 && (rarity(catalogue, stem(only)) < tooCommon || namesNoThing(only));
}
