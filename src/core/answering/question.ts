import type { Nation } from "../guidance/passage.ts";
import { referenceKeys } from "../guidance/reference-keys.ts";
import { topicStems } from "../guidance/words.ts";
import { sentences } from "../text.ts";
import { nationIn } from "./nation.ts";

/** A question as the search sees it. */
export interface Question {
  /** As it was typed, cleaned. */
  readonly asked: string;
  /** What was asked, cleaned; for a follow-up, what it follows stands before it. */
  readonly text: string;
  /** What is really asked: the sentences that ask. */
  readonly ask: string;
  /** The circumstances told with it. */
  readonly context: string;
  /** Separate things asked, in order; one or more. */
  readonly parts: readonly string[];
  /** What it follows, when it is a follow-up. */
  readonly follows?: string;
  readonly references: readonly string[];
  readonly nation?: Nation;
}

const asking =
  /\?|^(?:and |but |so |also |then |please |pls )*(?:who|what|wh?at'?s|wot|when|where|which|why|how|do|does|did|is|are|am|can|could|may|must|should|shall|will|would|have|has|need|any|explain|tell|confirm|summarise|describe|list|give|quote|state)\b/i;

/** Reads a cleaned question. `follows` is the earlier question a follow-up leans on. */
export function readQuestion(text: string, follows?: string, asked = text): Question {
  const all = sentences(text);
  const questions = all.filter((sentence) => asking.test(sentence));
  const ask = questions.length > 0 ? questions.join(" ") : text;
  const context =
    questions.length > 0 ? all.filter((sentence) => !questions.includes(sentence)).join(" ") : "";
  const whole = follows ? `${follows}\n${text}` : text;
  const nation = latestNation([...(follows ?? "").split("\n"), text]);
  return {
    asked,
    text: whole,
    ask,
    context,
    parts: splitParts(ask),
    ...(follows && { follows }),
    references: referenceKeys(text.replace(elsewhere, "")).slice(0, mostReferences),
    ...(nation && { nation }),
  };
}

/** The nation named last, oldest message first. */
function latestNation(messages: readonly string[]): Nation | undefined {
  return messages.map(nationIn).findLast((nation) => nation !== undefined);
}

/** A provision of a law other than the Act and its Regulations, whose numbers mean something else there. */
const elsewhere =
  /\b(?:sections?|s\.?|regulations?|regs?\.?|schedule|article)\s*\d+\w*(?:\(\w+\))*\s+of\s+(?:the\s+)?(?!Procurement (?:Act|Regulations)|Act\b|Regs?\b|PA\s?2?0?23)(?:[A-Z]\w+|PCR|UCR|EU)[^,.;?]*/g;

const partStart =
  /(?<=\?)\s+|,?\s+and\s+(?=(?:who|what|when|where|which|how|why|does|do|is|are|can|must|should|from (?:when|what|which))\b)|,\s+(?=and (?:who|what|when|where|which|how)\b)|\s+n\s+(?=(?:who|what|when|how|can|do)\b)/i;
const maxParts = 3;
/** Each provision is a search of its own; nobody asks for more at once. */
const mostReferences = 8;

/** "How long is it and who signs it?" asks two things. A part with no topic of its own stays with the one before. */
function splitParts(ask: string): string[] {
  const parts: string[] = [];
  for (const piece of ask.split(partStart)) {
    if (parts.length > 0 && (topicStems(piece).length < 2 || parts.length === maxParts))
      parts[parts.length - 1] += ` ${piece}`;
    else parts.push(piece);
  }
  return parts;
}
