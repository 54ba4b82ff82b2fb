import type { Force } from "./force.ts";

const be = "(?:is|are|was|were|be|been)";
/** Words that may stand between "is" and what follows: "is still needed". */
const adverb = "(?:(?:also|still|always|normally|usually|only|then|therefore|by itself|itself) )?";
/** The words of a denied subject: "none of the UK5, UK6 or UK7". */
const denied = "(?:[\\w#@'-]+,? ){0,9}?";
const asked = "(?:required|needed|necessary)";

const needNot = [
  "\\b(?:need not|need never|never needs?|without having to|under no duty)\\b",
  "\\b(?:no|without an?y?) (?:duty|obligation|need)\\b(?! applies)",
  "\\b(?:does|do|did|will|would) not (?:\\w+ ){0,3}?(?:have (?:to|the duty)|need(?: to)?|require|oblige)\\b",
  `\\b${be} not (?:\\w+ )?(?:${asked}|mandatory|obliged|compulsory|bound)\\b`,
  "\\b(?:needs?|requires?) (?:no|neither|none|nothing)\\b",
  `\\b${be} (?:(?!not\\b)[\\w-]+ )?(?:free from|exempt|exempt from|excused)\\b`,
  "\\boptional\\b",
  `\\b(?:no|none|nor|nothing|neither) ${denied}(?:${be}|need) (?:it )?(?:${asked}|be \\w+)\\b`,
  `\\b(?:no|none|nor) ${be} [\\w#@]+ ${asked}\\b`,
];

const mustNot = [
  "\\b(?:must|may|can|shall|could) (?:also |then |still |in that case )?(?:not|never)\\b(?! (?:\\w+ly )?have (?:been|\\w+ed|\\w+en|known)\\b)",
  "\\bcannot\\b|\\bmust neither\\b",
  "(?<!\\bwith )\\b(?:no|none|nothing|nobody|neither) (?:[\\w@#-]+ ){0,3}(?:may|can)\\b",
  `(?<!\\bwith )\\b(?:no|none|nothing|neither|nor) (?:[\\w@#-]+ ){0,4}${be} ${adverb}(?:allow|permitted|possible|lawful)\\b`,
  `\\b${be} (?:not|never|no longer) ${adverb}(?:allow(?:ed)?|permitted|lawful|possible|able to|entitled)\\b`,
  `\\b${be} (?:forbidden|prohibited|barred|unlawful|banned)\\b|\\b(?:forbids|prohibits|bars)\\b`,
  "\\bdoes not (?:itself |by itself |alone )?(?:allow|entitle)\\b",
];

const shouldNot = ["\\b(?:should|ought) (?:also |then )?(?:not|never)\\b"];

const must = [
  "\\b(?:must|shall)\\b",
  "\\bha(?:s|ve|d|ving) to\\b",
  `\\b${be} ${adverb}(?:${asked}|mandatory|obliged|under a duty)\\b`,
  "(?<!\\b(?:may|must|can|could|should|might|not|to|cannot) )\\brequires?\\b|\\brequired (?=[\\w-]+ @)",
  "(?<!\\b(?:the|no|a|may|might|can) )\\bneeds? to\\b",
  "(?<!\\b(?:the|their|different|term|its|future|no|without|this|that|may|not|to) )\\bneeds?\\b(?! (?:of|is|are|must|may|and|or)\\b)",
  "\\ba duty\\b",
];

const should = [
  "\\b(?:should|ought to)\\b",
  `\\b${be} ${adverb}(?:advised|recommended|encouraged|expected) to\\b`,
  "\\b(?:advises?|recommends?|suggests?|encourages?)\\b|\\basks?(?= @)",
];

const may = [
  "\\b(?:may|can|could|might)\\b(?! (?:not )?(?:\\w+ly )?have (?:been|\\w+ed|\\w+en|known)\\b)",
  `\\b${be} ${adverb}(?:allow|permitted|lawful|possible|free to|able to|entitled)\\b`,
  "(?<!\\b(?:before|after|by|to|of|without|not|from|may|must|should|can) (?:@\\w+ )?)\\ballows?\\b|\\bentitles?\\b",
];

/** Signs of what a clause does, in order: the longer ones before those that they hold. */
export const signs: readonly [RegExp, Force][] = (
  [
    [needNot, "need-not"],
    [mustNot, "must-not"],
    [shouldNot, "should-not"],
    [must, "must"],
    [should, "should"],
    [may, "may"],
  ] as const
).map(([patterns, force]) => [new RegExp(patterns.join("|"), "g"), force]);
