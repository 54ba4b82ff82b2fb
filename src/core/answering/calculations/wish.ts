import type { Asked } from "./asked.ts";

/** "When can we sign", "sign when", but not "when we signed". */
const when =
  "whens?(?:'s)?\\s+(?:\\w+\\s+){0,2}?(?:can|could|must|should|do|does|is|are|will|would|may|might|shall|need|to|due|latest|earliest)\\b|(?:by|till?|until|from|sign|due|pay|publish) when\\b|\\bwhen(?='?s\\b|\\s*$)";
const byWord =
  "what(?:'?s| is)? the (?:\\w+ )?date|(?:what|which) (?:date|day)|(?:end|signing|due|closing|return|start|expiry) dates?|dates? (?:for|to|by|we|that|when|is)|deadline|due(?! to| dilig)|latest|last (?:date|day)|earliest|first (?:date|day)|soonest|how (?:long|soon|quickly|fast|many days)|time ?(?:limit|scale)s?|runs? out|cut[- ]?off|work out|calculate|count(?:s|ed)?|too late|in time|by what|does \\w+(?: \\w+){0,3} (?:end|finish|expire)|(?:ends?|finish(?:es)?|expires?|over|up)$";
const wishes = new RegExp(`\\b(?:${when}|${byWord})(?![a-z])`, "i");
/** Words of a wish that name nothing: what is left of a short piece must be such words. */
const plain = new Set(
  `a an the is it its it's that this be been do does did we i you our my us must should can could will would have has to for from of on
  in at by until til then so please pls me know tell what whats what's which how many much long soon when whens when's if are was were
  need needed publish published publishing issue issued send sent sign signed go out up done get need ok thanks thank would last latest
  earliest first date dates day days deadline due soonest quickly fast time limit timescale expire expires expiry end ends finish
  finishes finished run runs cut off work calculate count too late over working calendar exactly now`.split(
    /\s+/,
  ),
);
/** Asks when a rule began, not when something is due. */
const ofHistory =
  /\bwhen did\b|\b(?:came?|come|coming) into (?:force|effect)|\b(?:take|took) effect\b|\bcommenc|\bintroduced\b|\bwhat(?:'s| has| have)?\b[^.?!]{0,30}\bchanged\b/i;
/** Asks for the contents, the person or the place of something. */
const asksElse =
  /\b(?:what (?:must|should|does|do|goes|has to|needs? to)\b[^.?!]{0,60}\b(?:contain|include|say|state|in (?:it|the|a|our)|cover)|who|whom|where|why|how do (?:we|i)|what happens|can we (?:correct|amend|change|edit|withdraw))\b/i;

/** "The tender deadline" by itself is a thing that is told, not a wish. */
const toldDeadline =
  /^(?!.*\b(?:what|when|which|earliest|min(?:imum)?|shortest|first|legal|how|latest|last)\b).*\bdeadline\b/i;
const shortNote = 7;

function isWish(piece: string): boolean {
  const text = piece.trim();
  if (!wishes.test(text)) return false;
  return !toldDeadline.test(text) || text.split(/\s+/).length <= shortNote;
}

/** Whether the question asks for a day or a length of time of a topic. The source of a pattern names the topic. */
export function asksWhen({ text }: Asked, topic: string): boolean {
  const about = new RegExp(topic, "i");
  if (!about.test(text) || ofHistory.test(text)) return false;
  const last = lastLine(text);
  if (asksElse.test(last) && !wishes.test(last)) return false;
  return pieces(text).some((piece) => isWish(piece) && (about.test(piece) || isPlain(piece)));
}

/** A bare note such as "award notice published Christmas Eve": a topic and a date, and nothing else is asked. */
export function isBareNote({ text }: Asked, topic: string): boolean {
  const count = text.split(/\s+/).length;
  return count <= 7 && !text.includes("?") && new RegExp(topic, "i").test(text) && !asksElse.test(text);
}

/** The message itself, where a follow-up stands after what it follows. */
function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

function pieces(text: string): string[] {
  return text.split(/[,.?!;:\n]+|\s-\s|\bbut\b|\band\b/i).filter((piece) => piece.trim() !== "");
}

function isPlain(piece: string): boolean {
  const words = piece.toLowerCase().match(/[a-z']+/g) ?? [];
  return words.length <= 12 && words.every((word) => plain.has(word));
}
