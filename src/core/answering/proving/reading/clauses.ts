import { type Force, findSigns, type Sign } from "./force.ts";
import { denies } from "./negation.ts";
import { type Restrictor, splitRestrictors } from "./restrictors.ts";
import { verb } from "./verbs.ts";

/** One proposition of a sentence. */
export interface Clause {
  readonly text: string;
  readonly force: Force;
  /** The part before its verb, where a sign of force shows where that is. */
  readonly subject?: string;
  /** It stands after ", not": the other of two. */
  readonly contrast: boolean;
  readonly restrictors: readonly Restrictor[];
}

const joints =
  /;|:(?! #)| - |,? but (?!not )|,? so (?!that|far)|, which |,? (?:by|in|on|from|to|under) which |(?<!\bonly),? because |,? although |,? whereas |,? and not |,? (?:but )?not (?<=,? but not |, not )(?!(?:more|less|later|earlier|only|just|if|before|after|so|beyond|past|until)\b)|,? (?:instead of|rather than) |,? and then |, and /g;

/** "Where relevant" is no condition of its own. */
const aside =
  /,? (?:if|where|so far as|as far as) (?:relevant|possible|necessary|appropriate|practicable|needed|applicable)(?:,|(?=[.;]|$))/g;
/** An example in passing: it could be taken for a statement or a condition. */
const example = /,? (?:for example|such as|for instance) [^,;.:]*(?=[,;.:]|$)/g;

/** Cuts a sentence, with parties and marks as tokens, into its propositions. */
export function readClauses(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  for (const { text, contrast } of segments(
    sentence.replace(aside, "").replace(example, (found) => (isStatement(found) ? found : "")),
  )) {
    const { main, restrictors } = splitRestrictors(text);
    const pieces = main ? cutAtSigns(main) : [];
    const last = clauses.at(-1);
    if (pieces.length === 0 && last)
      clauses[clauses.length - 1] = { ...last, restrictors: [...last.restrictors, ...restrictors] };
    else if (pieces.length === 0) clauses.push({ text: "", force: "is", contrast, restrictors });
    for (const piece of pieces)
      clauses.push({ ...toClause(piece, contrast ? last : undefined), restrictors });
  }
  return clauses;
}

/** Cuts at the joints between statements. After ", not" stands what is not so. */
function segments(sentence: string): { text: string; contrast: boolean }[] {
  const found: { text: string; contrast: boolean }[] = [];
  let from = 0;
  let contrast = false;
  for (const match of sentence.matchAll(joints)) {
    if (goesOn(match[0], sentence.slice(from, match.index), sentence.slice(match.index + match[0].length)))
      continue;
    found.push(...parted(sentence.slice(from, match.index), contrast));
    contrast = /\b(?:not|instead|rather)\b/.test(match[0]);
    from = match.index + match[0].length;
  }
  found.push(...parted(sentence.slice(from), contrast));
  return found
    .map((each) => ({ ...each, text: each.text.replace(/^[\s,]+|[\s,.?!]+$/g, "") }))
    .filter(({ text }) => /[\w#]/.test(text));
}

/** What is set apart by ", not" ends at the next comma. */
function parted(text: string, contrast: boolean): { text: string; contrast: boolean }[] {
  const comma = contrast ? text.search(/(?<=.),|(?<=.) for /) : -1;
  if (comma < 0) return [{ text, contrast }];
  return [
    { text: text.slice(0, comma), contrast },
    { text: text.slice(comma), contrast: false },
  ];
}

/** A joint inside a list or a condition parts no statements. */
function goesOn(joint: string, before: string, after: string): boolean {
  const limited = /\b(?:only|either|if|unless|where|while)\b/.test(before);
  if (/^[:\s-]+$/.test(joint)) return limited;
  if (joint !== ", and " || /^#\d+ if\b/.test(after)) return false;
  if (limited)
    return !/^(?:then |so |also )?(?:(?:the|an?|each|any) )?(?:[\w@#-]+ ){0,2}(?:must|may|can|cannot|should|needs?)\b|^(?:there|it|this) is\b/.test(
      after,
    );
  return !isStatement(before) || !isStatement(after.split(/[,;]/)[0] ?? "");
}

/** Whether a stretch has a verb or a sign of force. */
export function isStatement(text: string): boolean {
  return findSigns(text).length > 0 || verb.test(text);
}

/** Several signs of force in one stretch are as many propositions. */
function cutAtSigns(text: string): { text: string; sign?: Sign }[] {
  const signs = findSigns(text);
  const cuts = signs.slice(1).map(({ start }, n) => {
    const from = signs[n]?.end ?? 0;
    const joint = [...text.slice(from, start).matchAll(/,? (?:and|or|then|that) |, /g)].at(-1);
    return joint ? from + joint.index : start;
  });
  const ends = [...cuts, text.length];
  return ends.map((end, n) => {
    const from = n === 0 ? 0 : (cuts[n - 1] ?? 0);
    const sign = signs[n];
    const piece = text.slice(from, end);
    return {
      text: piece,
      ...(sign && { sign: { ...sign, start: sign.start - from, end: sign.end - from } }),
    };
  });
}

/** What ", not …" does after a statement. */
const opposite: Partial<Record<Force, Force>> = {
  must: "must-not",
  should: "should-not",
  may: "must-not",
  do: "do-not",
};

function toClause(
  { text, sign }: { text: string; sign?: Sign },
  setApart: Clause | undefined,
): Omit<Clause, "restrictors"> {
  if (setApart) return { text, contrast: true, force: opposite[setApart.force] ?? "is-not" };
  const contrast = false;
  const within =
    sign && isInstruction(text) && /\b(?:that|to|which|who|by|what|how)\b/.test(text.slice(0, sign.start));
  if (sign && !within) return { text, contrast, force: sign.force, subject: text.slice(0, sign.start) };
  if (isInstruction(text))
    return { text, contrast, force: /^(?:\w+ )?(?:do not|never)\b/.test(text) ? "do-not" : "do" };
  return { text, contrast, force: denies(text) ? "is-not" : "is" };
}

const lead = "^(?:(?:then|also|first|always|next|please|so|and) )*(?:do not |never )?";
const instruction = new RegExp(
  `${lead}(?:publish|provide|state|notify|keep|use|check|record|award|sign|pay|count|treat|assess|set|ask|add|include|report|choose|consider|confirm|put|make|take|wait|run|prepare|review|disregard|start|allow|buy|answer|exclude|redact|advertise|invite|follow|value)\\b`,
);
/** Any other verb that opens a sentence before its object: "Agree it before the contract ends". */
const otherInstruction = new RegExp(
  `${lead}(?!(?:below|above|before|after|under|in|on|at|by|for|with|without|from|of|to|if|and|or|but|not|only|all|any|each|every|no|both|either|neither|such|as|than|that|this|these|once|when|while|among|within|until|because|is|are|was|does|has|may|must|can|should|add)\\b)[a-z]+(?<!ing|ly|s) (?:it|them|the|all|each|every|any|this|these|an?) [a-z@#]`,
);

/** "Publish the notice …": a verb without its subject. */
function isInstruction(text: string): boolean {
  const found = instruction.exec(text) ?? otherInstruction.exec(text);
  if (!found || /\b(?:does|is|are) not\b/.test(text)) return false;
  return !/^\s*(?:@|is|are|was|must|may|can|should|for|of|by|to|under|notice|period|date|criteri)/.test(
    text.slice(found[0].length),
  );
}
