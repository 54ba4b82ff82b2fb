import type { Asked } from "./asked.ts";

/** "When can we sign", "sign when", "when's it due", but not "when we signed". */
const when =
  "whens?(?:'s)?\\s+(?:\\w+\\s+){0,2}?(?:can|could|must|should|do|does|is|are|will|would|may|might|shall|need|to|due|latest|earliest)\\b|when's\\b|(?:by|till?|until|from|sign|due|pay|publish) when\\b|\\bwhen(?='?s\\b|\\s*$)|until when\\b";
const edge =
  "(?:last|latest|final|furthest|first|earliest|end|due|clos\\w+|return|expiry|long[ -]?stop|signing|min(?:imum)?|shortest|soonest|cut[- ]?off)";
const day = "(?:date|day|point|moment)s?";
const byDay = `${edge} (?:\\w+ ){0,2}?${day}|what(?:'?s| is)? the (?:\\w+ )?${day}|(?:what|which) (?:\\w+ )?${day}|${day} (?:for|to|by|we|that|when|is|on which)|by what|by which date`;
const byLimit =
  "deadline|due(?! to| dilig)|latest|earliest|soonest|furthest|shortest|how (?:long|soon|early|late|quickly|fast|many (?:\\w+ )?days)|time ?(?:limit|scale)s?|runs? out|cut[- ]?off|long[ -]?stop|(?:too|so) (?:late|early|soon)|(?:late|early|soon) enough|(?:make|made|meet|met|miss(?:ed)?) the deadline|\\bin (?:good )?time\\b(?! for)|out of time|(?:still|enough) (?:have |got )?time|long enough|time (?:has |have )?r[ua]n out|(?:are|be|is|were|was) (?:we|it|they) (?:be )?late|late if|safe to|pay by$";
const byCount =
  "maths?\\b|comply|complies|compliant|work out|work(?:ing)? back|calculate|count(?:s|ed)? (?:the|it|from|back|as|on|\\d)|count$|(?:does|do|will|would) \\w+(?: \\w+){0,9} (?:end|finish|expire|lapse)|(?:ends?|finish(?:es)?|expires?|over|up)$";
const wishes = new RegExp(`(?:\\b|(?<=\\s))(?:${when}|${byDay}|${byLimit}|${byCount})(?![a-z])`, "i");

/** Words of a wish that name nothing: what is left of a short piece must be such words. */
const plain = new Set(
  `a an the is it its it's that this be been being do does did done we we've i you our ours us my they them their he she must should can
  could will would have has had having to for from of on in at by until till til then so please pls me know tell confirm what whats what's
  which how many much long short soon when whens when's if are was were need needs needed publish published publishing issue issued
  send sent sign signed signing go goes went out up get gets got gotten ok thanks thank last latest final furthest earliest first next
  date dates day days deadline due soonest quickly fast time limit limits timescale expire expires expired expiry end ends ended ending
  finish finishes finished run runs ran cut off work calculate count counts counted too late early over working calendar exactly now
  there here still not yet no again both either make made making take taken give given happen happens fall falls within beyond than
  least most minimum min shortest possible permissible permitted allowed legal legally lawful law act set fix point period safe enough
  left remaining back away only just new old party parties authority council team someone closing close closes start starts opening
  return returned submit submitted submission response responses before after beginning starting start today tomorrow or and with any
  leave allow stage compulsory mandatory statutory wait appear appears platform portal online pay notify upload live system publication passed
  actually roughly good reach far anything one right correct correctly properly that's there's us`.split(
    /\s+/,
  ),
);
const monthNames = new Set(
  "january february march april may june july august september october november december".split(" "),
);
/** Asks when a rule began, not when something is due. */
const ofHistory =
  /\bwhen did\b|\b(?:came?|come|coming) into (?:force|effect)|\b(?:act|rules?|regulations?|section|law|regime|dut(?:y|ies)|thresholds?|changes?)\b[^.?!]{0,40}\b(?:take|took) effect\b|\b(?:act|rules?|regulations?|section|law|regime|dut(?:y|ies)|thresholds?|changes?)\b[^.?!]{0,40}\bcommenc|\bcommencement (?:order|regulations|date)|\bintroduced\b|\bwhat(?:'s| has| have)?\b[^.?!]{0,30}\bchanged\b/i;
/** Asks for the contents, the person or the place of something. */
const asksElse =
  /\b(?:what (?:must|should|does|do|goes|has to|needs? to)\b[^.?!]{0,60}\b(?:contain|include|say|state|in (?:it|the|a|our)|cover)|who|whom|where|why|how do (?:we|i)|what happens|can we (?:correct|amend|change|edit|withdraw))\b/i;

/** "The tender deadline" by itself is a thing that is told, not a wish. */
const toldDeadline =
  /^(?!.*\b(?:what|when|which|earliest|min(?:imum)?|shortest|first|legal|how|latest|last|final|whats|is there|too|enough|work(?:ing)? out|calculate|identify|has|passed|tell|confirm|statutory|advise|give)\b).*\b(?:deadline|(?:closing|return|due|end) date)\b/i;
const shortNote = 7;
const longPiece = 20;

function isWish(piece: string): boolean {
  const text = piece.trim();
  if (!wishes.test(text)) return false;
  return !toldDeadline.test(text) || text.split(/\s+/).length <= shortNote;
}

/**
 * Whether the question asks for a day or a length of time of a topic. The source of a pattern names the topic.
 * `strangeWords` is how many unknown words the asking piece may have where it does not name the topic itself.
 */
export function asksWhen({ text }: Asked, topic: string, strangeWords = 0): boolean {
  const about = new RegExp(topic, "i");
  if (!about.test(text) || ofHistory.test(text)) return false;
  const last = lastLine(text);
  if (asksElse.test(last) && !wishes.test(last)) return false;
  const every = new RegExp(topic, "gi");
  return pieces(text).some(
    (piece) => isWish(piece) && (about.test(piece) || strangeIn(piece.replace(every, "")) <= strangeWords),
  );
}

/** A bare note such as "award notice published Christmas Eve": a topic and a date, and nothing else is asked. */
export function isBareNote({ text }: Asked, topic: string): boolean {
  const count = text.split(/\s+/).length;
  return count <= 10 && !text.includes("?") && new RegExp(topic, "i").test(text) && !asksElse.test(text);
}

/** The message itself, where a follow-up stands after what it follows. */
function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

function pieces(text: string): string[] {
  return text.split(/[,.?!;:\n]+|\s[-–]\s|\bbut\b|\band\b/i).filter((piece) => piece.trim() !== "");
}

/** How many words name something else; many when the piece is long. */
function strangeIn(piece: string): number {
  const words = piece.toLowerCase().match(/[a-z']+/g) ?? [];
  if (words.length > longPiece) return words.length;
  return words.filter((word) => !plain.has(word) && !monthNames.has(word)).length;
}
