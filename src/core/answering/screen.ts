import { cleanText, hasWords, sentences } from "../text.ts";
import { smallTalk, withoutGreeting, withoutOrders } from "./small-talk.ts";

/** Longer than any question an official types; longer texts are asked to be shortened. */
export const maxQuestionLength = 3_000;

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
  const text = cleanText(raw);
  if (!hasWords(text)) return { text, status: "clarify", reason: "no-words" };
  if (text.length > maxQuestionLength) return { text, status: "clarify", reason: "too-long" };
  const kept = withoutOrders(sentences(text));
  if (kept.length === 0) return { text, status: "refused", reason: "orders" };
  const asked = kept.join(" ");
  const talk = smallTalk(asked);
  if (talk) return { text, status: "out-of-scope", reason: talk };
  return { text, asked: withoutGreeting(asked) || asked, sentences: kept };
}
