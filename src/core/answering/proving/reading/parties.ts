import { stem } from "../../../guidance/words.ts";
import { contentStems } from "./content.ts";

/** The parties that duties and powers belong to, in order; each becomes a token such as "@supplier". */
const parties: readonly [RegExp, string][] = [
  [/\bsub-?contractors?\b/g, "@sub"],
  [/\bwelsh ministers\b/g, "@welsh-ministers"],
  [
    /\bminister for the cabinet office\b|\bministers? of the crown\b|\bministers?\b|\bsecretary of state\b/g,
    "@minister",
  ],
  [/\bcourts?\b/g, "@court"],
  [/\b(?:procurement review unit|pru)\b/g, "@review-unit"],
  [/\b(?:competition and markets authority|cma)\b/g, "@cma"],
  [/\b(?:guarantors?)\b/g, "@guarantor"],
  [
    /\b(?:(?:contracting|public|procuring|local|central government|sub-central) )?authorit(?:y|ies)\b/g,
    "@authority",
  ],
  [/\b(?:councils?|buyers?|you|we|us|officials?|buying teams?)\b/g, "@authority"],
  [
    /\b(?:suppliers?|bidders?|tenderers?|winners?|winning bidder|firms?|compan(?:y|ies)|contractors?|candidates?|losing bidder)\b/g,
    "@supplier",
  ],
];

/** A text in small letters with its parties as tokens; "your" is left out, for it names nobody else. */
export function nameParties(text: string): string {
  const named = parties.reduce(
    (left, [pattern, token]) => left.replace(pattern, (found) => keepScope(found, token)),
    text,
  );
  return named.replace(/\b(?:your|our)\b/g, "the");
}

/** "Central government authority" is a scope as well as a party: the scope stays readable. */
function keepScope(found: string, token: string): string {
  const scope = /central government|sub-central|local|council/.exec(found)?.[0];
  return scope ? `${scope} ${token}` : token;
}

/** The parties named in a text. */
export function partiesIn(text: string): Set<string> {
  return new Set(text.match(/@[\w-]+/g) ?? []);
}

/** What a party does, or what is done with it: told from the words beside it. */
export interface Deed {
  readonly party: string;
  /** "does receive", "is notify", "with recommendation to", "has performance". */
  readonly deed: string;
}

/** Every party's deeds in a text: who does what, with whom, and whose things are named. */
export function deeds(text: string): Deed[] {
  return [...doings(text), ...dealings(text), ...belongings(text)];
}

const article = "(?:the |an? |any |each |every |another )?";
const auxiliaries =
  "(?:must|may|can|cannot|could|should|shall|will|would|need|needs|has|have|had|to|not|never|also|then|first|only|always|ought|does|do|did|reasonably|normally|itself|still|instead|therefore|seek)";

/** "The supplier must receive". Passives ("the supplier is told") are kept apart. */
function doings(text: string): Deed[] {
  const pattern = new RegExp(
    `(?<!\\b(?:by|to|for|of|from|with|at|than|or|and|against) ${article})(@[\\w-]+\\b)(?!'s) (?:${auxiliaries} )*((?:is|are|was|were|be|been|being) (?:not |also |first )?)?([a-z][\\w-]+)`,
    "g",
  );
  return [...text.matchAll(pattern)].map(([, party = "", passive, verb = ""]) => ({
    party,
    deed: `${passive ? "is" : "does"} ${verb}`,
  }));
}

const plainWords =
  /^(?:the|an?|any|each|every|and|or|if|that|which|who|for|of|as|than|but|by|in|on|to|from|with|against|not|is|are|was|only|where|when|because|before|after|so|excluded|excludable|such|another|other|contracting)$/;

/** "Notify the supplier", "recommendations to the authority". */
function dealings(text: string): Deed[] {
  const pattern = new RegExp(
    `\\b([a-z][\\w-]+)(?: (to|from|by|against|with))? ${article}(@[\\w-]+\\b)(?!'s)`,
    "g",
  );
  return [...text.matchAll(pattern)].flatMap(([, word = "", link = "", party = ""]) =>
    plainWords.test(word) ? [] : [{ party, deed: `with ${stem(word)} ${link}`.trim() }],
  );
}

/** "The supplier's performance". */
function belongings(text: string): Deed[] {
  return [...text.matchAll(/(@[\w-]+)'s?((?: [\w-]+){1,3})/g)].flatMap(([, party = "", rest = ""]) => {
    const [thing] = contentStems(rest);
    return thing ? [{ party, deed: `has ${thing}` }] : [];
  });
}
