import { cleanText, hasWords, sentences } from "../text.ts";
import { smallTalk, withoutGreeting, withoutOrders } from "./small-talk.ts";

/** Longer than any question an official types; longer texts are asked to be shortened. */
export const maxQuestionLength = 3_000;

/** What is recorded of a text that is too long to be read. */
const shownOfTooLong = 200;

/** A message that may be a question, or how it ends before anything is looked up. */
export type Screened =
  | { readonly text: string; readonly asked: string; readonly sentences: readonly string[] }
  | {
      readonly text: string;
      readonly status: "clarify" | "refused" | "out-of-scope";
      readonly reason: string;
    };

/** Cleans a message and takes out what is no question: nothing readable, orders to the bot, small talk. */
export function screen(raw: string): Screened {
  // Cut before anything reads it: cleaning, searching and storing all take longer the longer the text is.
  const text = cleanText(raw.slice(0, maxQuestionLength + 1)).slice(0, maxQuestionLength + 1);
  if (raw.length > maxQuestionLength || text.length > maxQuestionLength)
    return { text: text.slice(0, shownOfTooLong), status: "clarify", reason: "too-long" };
  if (!hasWords(text)) return { text, status: "clarify", reason: "no-words" };
  const kept = withoutOrders(sentences(text));
  if (kept.length === 0) return { text, status: "refused", reason: "orders" };
  const asked = kept.join(" ");
  const talk = smallTalk(asked);
  if (talk) return { text, status: "out-of-scope", reason: talk };
  return { text, asked: withoutGreeting(asked) || asked, sentences: kept };
}
