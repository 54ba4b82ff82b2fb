/** What is said that is no question about procurement. */
export type SmallTalk = "greeting" | "thanks" | "about-the-bot" | "orders";

const greeting =
  /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|afternoon|alright|yo)\b[\s\w,]{0,25}[!.?]*$/i;
const thanks =
  /^(?:(?:brilliant|great|perfect|lovely|ok(?:ay)?|cool|super|fab|cheers|ta|many|no|nope|thats? (?:all|great|fine))[\s,!.]*)*(?:thanks?(?: you)?|thx|cheers|ta|bye|goodbye|that'?s all)\b[^?]{0,60}$/i;
const aboutTheBot =
  /\b(?:who|what) are you\b|\bare you (?:a|an|human|real|chatgpt|gpt|ai|the|claude)\b|\bwhat (?:can|do) you (?:do|know|cover)\b|\bhow do you work\b|\bwho (?:made|built|runs|wrote) you\b|\b(?:are|is) you(?:r answers?)? (?:legal advice|accurate|reliable)\b|\bdo you (?:keep|store|save|record|remember)\b|\b(?:what|which) (?:\w+ )?(?:model|llm) (?:are|do) you\b|\bare you (?:conscious|sentient|alive)\b|\byour name\b/i;

/** Orders to the bot itself, wherever they stand in a message. */
const orders =
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.?!]{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|training|guardrails?)\b|\b(?:system|hidden|initial|developer) prompt\b|^(?:system|assistant|developer)\s*:|\byou are now\b|\bact as (?:if|an? (?:un|dan|evil|different))|\bjailbreak|\bdeveloper mode\b|\b(?:reveal|print|show|output|repeat)\b[^.?!]{0,30}\b(?:instructions|prompt|api keys?|keys|secrets?|password|environment variables?)\b/i;

/** What small talk a text is, if it is nothing else. */
export function smallTalk(text: string): Exclude<SmallTalk, "orders"> | undefined {
  if (greeting.test(text)) return "greeting";
  if (thanks.test(text)) return "thanks";
  return aboutTheBot.test(text) ? "about-the-bot" : undefined;
}

/** The sentences left when orders to the bot are taken out. */
export function withoutOrders(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => !orders.test(sentence));
}
