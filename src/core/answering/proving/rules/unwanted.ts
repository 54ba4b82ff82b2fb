import type { Fault } from "../proof.ts";
import { fault } from "./rule.ts";

const forbidden: readonly [RegExp, string][] = [
  [
    /https?:|\bwww\.|\b[\w-]+\.(?:gov|org|com|co|net|uk|eu|io|info)\b(?!ernment)|\]\(/i,
    "Leave links out: sources are shown with the quotes.",
  ],
  [/[\w.+-]+@[\w-]+\.\w+/, "Leave e-mail addresses out."],
  [/<\/?[a-z][^>]*>|\{\{|\}\}|```/i, "Write plain text without markup."],
  [/\[\d+\]|\[(?:source|passage|quote|doc)[^\]]*\]|【/i, "Leave source tags out: quotes are given apart."],
  [
    /\b(?:ignore|disregard|forget|override)\b[^.]{0,30}\b(?:instructions?|prompts?|previous|earlier|above|guidance given|rules you)\b|\bsystem prompt\b|\bas an ai\b|\blanguage model\b|\byou are now\b/i,
    "State the rule only: no instructions to the reader or about this conversation.",
  ],
];

const foreign =
  /\b(?:le|la|les|des|du|une|est|sont|doit|pour|avec|der|die|das|und|ist|nicht|muss|für|el|los|las|una|del|por|para|que|il|della|che|per|het|een|van|niet|y|mae|yn|ac|yr|gyfer)\b/gi;
const english = /\b(?:the|a|an|of|to|is|are|must|may|not|no|and|or|if|in|for|be|you|it|with|by|on)\b/gi;

/** In characters. A longer point is no point, and cannot be read by whoever must check it. */
const longest = 1_200;

/** Names of sites that guidance tells people to check, without an address on them. */
const officialSites = /\b(?:www\.)?(?:legislation\.)?gov\.uk\b(?![/:.]\w)/gi;

/** What has no place in a point whatever the quotes say: it could lead the reader away or cannot be checked. */
export function unwanted(text: string): Fault | undefined {
  if (text.length > longest) return fault("unwanted", "Say it in two or three sentences.");
  const plain = text.replace(officialSites, " ");
  const found = forbidden.find(([pattern]) => pattern.test(plain));
  if (found) return fault("unwanted", found[1]);
  if (isForeign(text)) return fault("unwanted", "Write the point in English.");
  return undefined;
}

function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const strange = text.match(foreign)?.length ?? 0;
  return letters - latin > letters * 0.1 || (strange >= 3 && strange > (text.match(english)?.length ?? 0));
}
