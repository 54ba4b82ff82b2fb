import type { Catalogue } from "../guidance/catalogue.ts";
import type { Nation } from "../guidance/passage.ts";
import { createSpeller } from "../guidance/spelling.ts";
import type { FoundTerm } from "../guidance/synonyms.ts";
import { createTermFinder } from "../guidance/synonyms.ts";
import { isStopWord, words } from "../guidance/words.ts";
import { type Clock, today } from "../ports/clock.ts";
import type { ApprovedAnswer } from "../ports/records.ts";
import type { SearchIndex } from "../ports/search-index.ts";
import { cleanText, hasWords, sentences } from "../text.ts";
import { type Answer, emptyAnswer } from "./answer.ts";
import { findApproved } from "./approved.ts";
import { composeAnswer, composeRefusal, fromApproved } from "./compose.ts";
import { findNeighbour } from "./neighbours.ts";
import { type Question, readQuestion } from "./question.ts";
import { findRefusal } from "./refusals.ts";
import { followed, isFollowUp } from "./restate.ts";
import { retrieve } from "./retrieve.ts";
import { smallTalk, withoutOrders } from "./small-talk.ts";
import { speaksOfTrade } from "./trade.ts";

/** What answering needs. */
export interface AnsweringPorts {
  readonly index: SearchIndex;
  readonly clock: Clock;
  approvedAnswers(): Promise<readonly ApprovedAnswer[]>;
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

/** Longer than any question an official types; longer texts are asked to be shortened. */
export const maxQuestionLength = 3_000;

/** Answers a question by quoting the guidance, or says why it does not. @throws BotError from the index. */
export async function answerQuestion(
  raw: string,
  options: AnswerOptions,
  ports: AnsweringPorts,
): Promise<Answer> {
  const text = cleanText(raw);
  const asAt = options.asAt ?? today(ports.clock);
  const base = { question: text, asAt };
  if (!hasWords(text)) return emptyAnswer("clarify", { ...base, reason: "no-words" });
  if (text.length > maxQuestionLength) return emptyAnswer("clarify", { ...base, reason: "too-long" });
  const all = sentences(text);
  const kept = withoutOrders(all);
  if (kept.length === 0) return emptyAnswer("refused", { ...base, reason: "orders" });
  const asked = kept.join(" ");
  const talk = smallTalk(asked);
  if (talk) return emptyAnswer("out-of-scope", { ...base, reason: talk });

  const history = (options.history ?? []).map(cleanText).filter(hasWords);
  const follows = history.length > 0 && isFollowUp(asked) ? followed(history) : undefined;
  const catalogue = await ports.index.catalogue();
  const { find, spell } = tools(catalogue);
  const read = readQuestion(spell(asked), follows && spell(follows));
  const nation = options.nation ?? read.nation;
  const question: Question = { ...read, ...(nation && { nation }) };
  const scope = { asAt, ...(nation && { nation }), spaces: options.spaces ?? [] };
  const refusal = findRefusal(kept);
  if (refusal)
    return composeRefusal(refusal, question, await retrieve.forRefusal(refusal, scope, ports.index), scope);

  const approved = findApproved(asked, await ports.approvedAnswers(), catalogue, today(ports.clock));
  if (approved && !follows) return fromApproved(approved, question, scope);
  if (isThin(question, find))
    return thin(question, await retrieve.titles(question, scope, ports.index), scope);
  const look = (part: string) => retrieve.part(question, part, scope, { ...ports, catalogue, find });
  const found = await Promise.all(question.parts.map(look));
  const ofTrade = speaksOfTrade(question.text) || find(question.text).length > 0;
  return composeAnswer(found, { question, scope, ofTrade, neighbour: findNeighbour(asked) });
}

interface Tools {
  find(text: string): readonly FoundTerm[];
  spell(text: string): string;
}

const made = new WeakMap<Catalogue, Tools>();

/** The finder and the speller of a catalogue: costly to make, and the catalogue seldom changes. */
function tools(catalogue: Catalogue): Tools {
  const known = made.get(catalogue);
  if (known) return known;
  const fresh = { find: createTermFinder(catalogue), spell: createSpeller(catalogue) };
  made.set(catalogue, fresh);
  return fresh;
}

/** Nothing to search by: no topic of its own, or one common word that could mean many things. */
function isThin(question: Question, find: (text: string) => readonly FoundTerm[]): boolean {
  if (question.references.length > 0 || question.follows) return false;
  const topics = words(question.text).filter((word) => !isStopWord(word));
  if (topics.length === 0) return true;
  return topics.length === 1 && find(question.text).length === 0;
}

function thin(question: Question, nearest: readonly string[], scope: { asAt: string }): Answer {
  return emptyAnswer("clarify", { question: question.text, asAt: scope.asAt, reason: "thin", nearest });
}
