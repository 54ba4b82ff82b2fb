import { topicStems } from "../guidance/words.ts";

/** What is said that is no question about procurement. */
export type SmallTalk = "greeting" | "thanks" | "about-the-bot";

const greeting = /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|afternoon|alright|yo)\b/i;
const thanks =
  /^(?:(?:brilliant|great|perfect|lovely|ok(?:ay)?|cool|super|fab|many|no|nope|thats? (?:all|great|fine))[\s,!.]*)*(?:thanks?(?: you)?|thx|cheers|ta|bye|goodbye|that'?s all)\b/i;
const aboutTheBot =
  /\b(?:who|what) are you\s*[?!.]*$|\bare you (?:an? |the )?(?:human|real|robot|bot|chatgpt|gpt|ai|claude|person|machine|lawyer|solicitor|conscious|sentient|alive)\b|\bwhat (?:can|do) you (?:do|know|cover)\s*[?!.]*$|\bhow do you work\s*[?!.]*$|\bwho (?:made|built|runs|wrote) you\b|\b(?:are|is) you(?:r answers?)? (?:legal advice|accurate|reliable)\b|\bdo you (?:keep|store|save|record|remember)\b[^?]*\b(?:my|me|i (?:type|say|ask)|our (?:questions|chats?)|conversations?|messages?|chats?)\b|\b(?:what|which) (?:\w+ )?(?:model|llm) (?:are|do) you\b|\byour name\b/i;

const itself = "(?:instructions?|rules|prompts?|guidelines?|training|guardrails?)";
const secrets = "(?:api keys?|keys|secrets?|passwords?|environment variables?)";
/** Orders to the bot itself, wherever they stand in a message. */
const orders: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ignore|disregard|forget|override|bypass)\\s+(?:all|any|every)\\s+(?:of\\s+)?(?:the\\s+|your\\s+)?(?:\\w+\\s+){0,2}?${itself}\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:ignore|disregard|forget|override|bypass)\\s+(?:your|my|these|those|(?:the\\s+)?(?:previous|prior|earlier|above|system))\\b[^.?!]{0,30}?\\b${itself}\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:reveal|print|show|output|repeat|tell me)\\b[^.?!]{0,20}?\\b(?:your|system|hidden|initial)\\b[^.?!]{0,20}?\\b(?:${itself}|${secrets})\\b`,
    "i",
  ),
  new RegExp(`\\b(?:reveal|print|output)\\b[^.?!]{0,30}?\\b${secrets}\\b`, "i"),
  /\b(?:system|hidden|developer) prompt\b|^(?:system|assistant|developer)\s*:|\byou are now\b|\bact as (?:if|an? (?:un|dan|evil|different))|\bjailbreak|\bdeveloper mode\b/i,
];

const asking = /\?|\b(?:who|what|when|where|which|why|how|can|could|may|must|should|do|does|is|are)\b/i;

/** A text without the greeting or the thanks it begins with. */
export function withoutGreeting(text: string): string {
  return [greeting, thanks]
    .reduce((rest, sign) => rest.replace(sign, ""), text)
    .replace(/^[\s,.!;:-]+(?:and\b\s*)?/i, "");
}

/** What small talk a text is, if it is nothing else: a question may begin with a greeting or with thanks. */
export function smallTalk(text: string): SmallTalk | undefined {
  if (aboutTheBot.test(text)) return "about-the-bot";
  const rest = withoutGreeting(text);
  if (rest === text || asking.test(rest) || topicStems(rest).length > 2) return undefined;
  return greeting.test(text) ? "greeting" : "thanks";
}

/** The sentences left when orders to the bot are taken out. */
export function withoutOrders(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => !orders.some((order) => order.test(sentence)));
}
