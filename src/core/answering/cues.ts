/** What a question's or a heading's form asks for: who, when, which notice. Stop words else carry it away. */
const signs: readonly RegExp[] = [
  /\bwho(?:se|m)?\b|\bwhich (?:body|bodies|authorit|minister|court)/i,
  /\bwhen\b|\bdeadline|\bby what date\b|\bhow (?:soon|quickly|late|early|fast)\b|\btime ?limits?\b|\bdue\b/i,
  /\bhow long\b|\b(?:days|weeks|months)\b|\bperiod\b|\blength\b|\bduration\b|\bterm\b|\blasts?\b/i,
  /\bwhere\b|\bplatform\b|\bwebsite\b/i,
  /\bnotices?\b|\bpublish|\buk ?\d{1,2}\b|\badvertis/i,
  /£|\bhow much\b|\bthreshold|\bvalues?\b|\blimit\b|\bworth\b|\bamounts?\b|\bcosts?\b|%|\bpercent/i,
  /\b(?:can|may|could|allowed|able|permitted|lawful(?:ly)?|ok|let)\b/i,
  /\b(?:must|have to|has to|need|needs|required?|got to|gotta|obliged|duty|duties|mandatory|compulsory|should)\b/i,
  /\bwhat (?:is|are|counts?|does .{1,40} mean)\b|\bwhats\b|\bmean(?:s|ing)?\b|\bdefin/i,
  /\bhow (?:do|does|to|should|can|is|are)\b|\bsteps?\b|\bprocess\b/i,
  /\b(?:include|contain|appear|contents?|set out|state|information|say)\b/i,
  /\bwhat (?:happens|if|follows)\b|\bif\b|\bconsequences?\b|\bpenalt|\bfail/i,
  /\bexempt|\bexcept|\bappl(?:y|ies)\b|\bunless\b|\bwithout\b|\bnot\b|\bno\b/i,
  /\bwhy\b|\breasons?\b|\bexplain|\bjustif/i,
];

/** The cues of a text, a bit for each. */
export function cues(text: string): number {
  return signs.reduce((mask, sign, n) => (sign.test(text) ? mask | (1 << n) : mask), 0);
}

/** The share of the first text's cues that the second has, 0 to 1; 0 when the first has none. */
export function sharedCues(asked: number, held: number): number {
  return asked === 0 ? 0 : bits(asked & held) / bits(asked);
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}
