/** Stands for somebody who is named or who can be known: the subject of what is said. */
export const somebody = "§";

const placeholder =
  /\[(?:person|email|national insurance number|NHS number|passport number|driving licence number|case reference|phone number|tax reference) \d{1,6}(?:\.\d{1,6})?\]/g;
/** An address stands for whoever lives there. */
const atAddress =
  /\b(?:tenant|resident|occupier|occupant|owner|householder|patient|client|service user|pupil|child|man|woman|lady|person|neighbour|family|claimant|employee)s?(?:,? who (?:lives?|is))? (?:at|of|in|from|living at|based at) \[address \d{1,6}\]/gi;
/** Somebody who is spoken to or who signs is not spoken of. */
const addressed =
  /\b(?:hi|hello|hey|dear|hiya|morning|afternoon|evening|thanks|thank you|cheers|regards|wishes|sincerely|faithfully)[ ,\n]{1,3}(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|cllr)\.? )?§(?:(?:,| and| &) §)?/gi;

const roles =
  "colleague|line manager|manager|boss|officer|buyer|evaluator|assessor|director|chief executive|ceo|cfo|head of \\w{2,20}(?: and \\w{2,20})?|team leader|team member|assistant|lawyer|solicitor|secretary|chair(?:man|woman|person)?|councillor|mayor|clerk|teacher|nurse|doctor|apprentice|trainee|intern|deputy|predecessor|wife|husband|son|daughter|mother|father|brother|sister|mum|dad|friend|neighbour|member of staff|staff member|accountant|analyst|administrator";
/** One person whom the asker's circle knows without a name. */
const ours = new RegExp(
  `\\b(?:(?:my|our) (?:[\\w-]{1,20} ){0,2}?(?:${roles})|my partner)\\b(?!'s? (?!§)|-)`,
  "gi",
);
const rolesApart = /(?:§,? (?:who is )?§,?|§ \(§\))/g;

const anyone =
  "director|supplier|bidder|tenderer|contractor|someone|somebody|anyone|person|man|woman|officer|resident|tenant|candidate|owner|individual|employee|official|manager|patient|shareholder|applicant|subcontractor|evaluator|consultant";
const walk = new RegExp(
  `(§(?:, (?:an? |the |our )?(?:\\w{1,20} ){0,3}?(?:${anyone})\\b)?)|\\b(?:is|was|as|became|becomes) (?:\\w{1,20} ){0,3}?(?:${anyone})\\b|\\b(${anyone})\\b|\\b(he|she|him)\\b|\\b(his|her)\\b`,
  "gi",
);

/**
 * A gated sentence in which everybody who can be known is a "§": placeholders, "my colleague", and "she" where the
 * last one spoken of was such a person. `before` says whether the sentence before ended with one.
 */
export function markSubjects(
  sentence: string,
  before: boolean,
): { readonly text: string; readonly after: boolean } {
  let known = before;
  const marked = sentence
    .replaceAll(somebody, "s.")
    .replace(atAddress, somebody)
    .replace(placeholder, somebody)
    .replace(/\[address \d{1,6}(?:\.\d{1,6})?\]/g, "home")
    .replace(ours, somebody)
    .replace(/\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|cllr|councillor|lord|lady)\.? (?=§)/gi, "")
    .replace(rolesApart, somebody)
    .replace(addressed, "")
    .replace(/\b(is|was|has|had) §/gi, "§ $1")
    .replace(walk, (found, person, other, pronoun, possessive) => {
      if (person || other) known = person !== undefined;
      if (pronoun && known) return somebody;
      return possessive && known ? `${somebody}'s` : found;
    });
  return { text: marked, after: known };
}

const kin =
  /§'s? (?:\w{1,20} ){0,1}?(?:wife|husband|partner|son|daughter|mother|father|brother|sister|mum|dad|child|boyfriend|girlfriend|spouse|fianc[eé]e?)(?=[ ,])(?!'s)/gi;

/** The same sentence with relatives of such a person counted as known too. */
export function withRelatives(text: string): string {
  return text.replace(kin, somebody);
}
