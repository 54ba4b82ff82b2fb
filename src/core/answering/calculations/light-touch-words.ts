import { contractWords } from "./words-of-contract.ts";

/**
 * How far a text tells of a light touch contract (Procurement Regulations 2024 reg 42, Sch.1): it says so; it names
 * a listed service; it may be for one; or it names none.
 */
export type LightTouchTold = "said" | "listed" | "perhaps" | "no";

const of = (...sources: readonly string[]) =>
  new RegExp(sources.map((each) => `\\b(?:${each})\\b`).join("|"), "i");

const listed = of(
  "social (?:care|work) (?:services?|contract|support|placements?)|(?:home|domiciliary|residential|nursing|respite|foster|elderly) care|supported living|care home (?:places?|placements?|services?|beds|contract|provision)|day ?care|fostering|children'?s placements?",
  "homeless(?:ness)? (?:\\w+ ){0,2}?(?:services?|support|prevention|outreach|hostels?|contract)|(?:support|services?|outreach) for (?:\\w+ )?homeless\\w*",
  "legal (?:services?|advice|representation|panel|support)|solicitors?|barristers?|law firms?",
  "(?:school|pupil|staff|hospital|event|office) (?:catering|meals)|school dinners|catering (?:services?|contract)|canteens?|meals[ -]on[ -]wheels",
  "security (?:guards?|guarding|patrols?|officers?)|(?:manned|man) guarding|alarm monitoring",
  "(?:staff|vocational|skills|apprenticeship|leadership|management|first aid) training|training (?:services?|courses?|provider|contract)|apprenticeships?",
  "hotels? (?:rooms?|accommodation|services?|stays?|contract)|hotels for|(?:library|archive|museum|ambulance|nursing|dental|probation|postal|courier|welfare|youth) services?",
  "(?:operat\\w+|running?|manag\\w+) (?:of )?(?:the |our |a )?(?:leisure|sports) cent(?:re|er)s?|(?:leisure|sports) cent(?:re|er) operat\\w+|event management|conference organis\\w+",
);
const perhaps = of(
  "catering|training|security services?|legal (?:work|help|contract|framework|team|costs)|guards?|nurses?|hotels?",
  "social care|care (?:services?|homes?|contract|packages?|provision)|homeless\\w*|conferences?",
  "(?:health|education(?:al)?|cultural|sports?|leisure|counselling|advocacy|rehabilitation) services?",
);
/** What is bought for such a service, or beside it, and is not on the list itself. */
const notListed =
  /\b(?:clean(?:ing|ers?)|maintenance|software|licen[cs]es?|ict|it (?:support|services?|contract|systems?)|cyber\w*|booking|systems?|platform|app|website|consult\w*|recruitment|laptops?|vehicles?|equipment|furniture|uniforms?|supplies|goods|kit|waste|transport|insurance|energy|electricity|printing|landscaping|grounds)\b/i;
const care =
  /\bsocial (?:care|work)\b|\b(?:home|domiciliary|residential|respite|foster) care\b|\bsupported living\b/i;
/** The buyer or an adviser, not what is bought. */
const buyers =
  /\bhealth (?:and|&) social care (?:\w+ )?trusts?\b|\b(?:care|training) (?:trust|department|team)\b|\b(?:our|the) (?:solicitors?|lawyers?)\b|\blegal advice (?:is|was|says|said)\b/gi;
const denied = /\b(?:not|isn'?t|non)[ -](?:a )?light[ -]?touch/i;

/** Reads whether a contract is light touch. Goods and works are not: the list is of services. */
export function lightTouchIn(
  text: string,
  subject: "goods" | "services" | "works" | undefined,
): LightTouchTold {
  if (contractWords(text).lightTouch) return "said";
  if (subject === "works" || denied.test(text)) return "no";
  const bought = text.replace(buyers, " ");
  const isMixed = subject === "goods" || notListed.test(bought);
  if (listed.test(bought)) return isMixed ? "perhaps" : "listed";
  return !isMixed && perhaps.test(bought) ? "perhaps" : "no";
}

/** What was taken for granted of a service that the list names, as a sentence. */
export function lightTouchAssumed(text: string): string {
  const which = care.test(text)
    ? "contracts for social care services"
    : "contracts for services of this kind";
  return `I took it as a light touch contract, as ${which} are (Procurement Regulations 2024 Sch.1). Devolved Welsh procurement has a list of its own.`;
}
