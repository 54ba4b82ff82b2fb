/** Something the bot must not help with, and where the law says what is required instead. */
export interface Refusal {
  readonly name: string;
  /** What the person is told is not done. */
  readonly what: string;
  /** Keys of the provisions quoted instead. */
  readonly references: readonly string[];
  /** Words that find them when a provision is not held by itself. */
  readonly topic: string;
}

interface Rule extends Refusal {
  /** All must match in one sentence or the next. */
  readonly signs: readonly RegExp[];
  /** What the matter is about: with a sign of deceit it is enough. */
  readonly about: RegExp;
}

/** Words by which people ask for something to stay unseen or to look like what it is not. */
const deceit =
  /\b(?:nobody|no-?one|none|neither|audit\w*|the (?:losers|losing \w+|panel|others|board|market)|they|anyone)\b[^.?!]{0,25}\b(?:(?:never|not|n'?t|will|would|can|could|ever|to)\s+)*(?:notic\w+|spots?|finds? out|realis\w+|knows?|checks?|sees? it|suspects?|asks?)\b|\bwo(?:n'?t|nt) (?:notice|spot|find out|realise|know|check|be (?:caught|noticed|spotted|found))\b|\b(?:keep|kept|keeping) (?:it|this|that|them|things|the \w+) (?:quiet|secret|hidden|hush)\b|\b(?:under|below|off) the radar\b|\bon the (?:quiet|sly)\b|\boff the (?:books|record)\b|\bdiscreet\w*|\bsecretly\b|\bcover(?:ing)? (?:it |this |that )?up\b|\b(?:conceal|disguis)\w*|\bpretend\w*|\bmak(?:e|es|ing) (?:it |this |that |things |them )?(?:up\b|(?:all )?look\b)|\blooks? (?:as if|like|as though) (?:it|we|they)\b|\bback-?dat\w+|\bfalsif\w+|\bfabricat\w+|\bget(?:ting)? away with\b|\bpin on\b|\bit did(?:n'?t| not),? but\b|\bsounds? better\b|\bnudge\b|\bwithout (?:it|this|that|them|anyone|anybody) (?:going|being|knowing|noticing|finding|seeing)\b|\bregardless of (?:the )?scores?\b/i;

const evasion =
  /\b(?:avoid|dodge|get (?:a)?round|bypass|circumvent|evade|sidestep|escape|skirt|slip under|stay(?:s|ing)? (?:just )?(?:below|under)|keep(?:s|ing)? (?:\w+ ){0,4}?(?:below|under)|(?:just )?(?:below|under|beneath) the (?:threshold|limit|radar)|without (?:having to )?(?:advertis|compet|tender|publish|declar|going to)|so (?:that )?(?:none|no one|nobody|neither|we|it|they|each|i)\b|(?:neither|none) (?:of them )?(?:reach|hit|exceed|cross|trigger)|need(?:n'?t| not) (?:to )?(?:run|hold|advertis|compet|tender|publish)|don'?t (?:have|need) to (?:advertis|compet|tender|publish|go))/i;

const rules: readonly Rule[] = [
  {
    name: "splitting",
    what: "I cannot help to split or undervalue a contract to keep it out of the rules.",
    signs: [
      /\b(?:split|splitting|carve|carving|break(?:ing)?|chop|divide|dividing|disaggregat\w+|slice|chunk|parcel|separate|undervalu\w+|underestimat\w+|low-?ball|fudge|massage|(?:estimated )?value (?:should|shud|can|do|could) (?:i|we) put|leave (?:\w+ ){0,4}(?:off|out))\b/i,
      evasion,
      /\b(?:threshold|limit|advertis\w*|compet\w*|tender\w*|publish\w*|rules?|act|find a tender|quotes?|radar|regulations?)\b/i,
    ],
    about: /\b(?:threshold|orders?|lots|value|quotes?|advertis\w*|compet\w*|limit)\b/i,
    references: ["s4(3)", "s4", "sch3.4"],
    topic: "splitting contracts valuation threshold aggregation",
  },
  {
    name: "hiding a conflict of interest",
    what: "I cannot help to hide a conflict of interest.",
    signs: [
      /\b(?:hid(?:e|ing)|conceal\w*|bury|cover(?:ing)? up|gloss over|keep (?:\w+ ){0,4}(?:quiet|secret|out)|leave (?:\w+ ){0,4}(?:out|off)|without (?:declaring|disclosing|mentioning|telling)|(?:not|avoid|don'?t|get (?:a)?round|rather not) (?:have to )?(?:declar|disclos|mention)\w*|(?:nobody|no one|no-one) (?:spots|notices|knows|finds|sees)|disguise)\b/i,
      /\b(?:conflicts?|interests?|wife|husband|brother|sister|friend|partner|cousin|relative|relationship|shares|owns?|used to work)\b/i,
    ],
    about: /\b(?:conflicts?|declar\w+|interests?|husband|wife|brother|sister|friend|relative|shares)\b/i,
    references: ["s81", "s82", "s83"],
    topic: "conflicts of interest identify mitigate assessment",
  },
  {
    name: "false records",
    what: "I cannot help to make, change or remove records so that they mislead.",
    signs: [
      /\b(?:back-?dat\w+|fabricat\w+|falsif\w+|forg(?:e|ing)|fake|mak(?:e|ing) up|invent|doctor|destroy|delet(?:e|ing)|shred|lose|tamper|retrospectively (?:write|create|change)|(?:alter|tweak|change|adjust|amend|nudge|bump)\w* (?:the |our |their |his |her |some |a few )*(?:scores?|marks?|evaluation|moderation))\b/i,
      /\b(?:notes?|records?|scores?|marks?|evaluations?|quotes?|minutes|e-?mails?|files?|documents?|paperwork|audit\w*|foi|reports?|justification|moderation)\b/i,
      /\b(?:audit\w*|foi|so (?:that )?|before|didn'?t|never|win|pretend|look|cover|hide|draft|write|help|how (?:do|can|should)|saying|get rid|without)\b/i,
    ],
    about:
      /\b(?:notes?|records?|scores?|minutes|memo|files?|audit\w*|foi|dates?|paperwork|emails?|moderation|evaluation)\b/i,
    references: ["s98", "s12(1)", "s12"],
    topic: "record keeping integrity",
  },
  {
    name: "favouring a supplier",
    what: "I cannot help to arrange a procurement so that a chosen supplier wins.",
    signs: [
      /\b(?:tailor|rig|skew|steer|fix|wire|bend|stack|design|write|word|draft|set|tweak|make sure|guarantee|ensure|rule out|freeze out|shut out)\w*\b/i,
      /\b(?:so (?:that )?(?:only|just|no ?(?:one|body) else|the incumbent|our|they win)|only (?:our|the|my|one|they) (?:\w+ ){0,3}(?:can|could|will|wins?|meets?|qualif\w+)|(?:incumbent|preferred|favou?rite|favou?red|mate'?s?|friend'?s?) (?:\w+ ){0,3}(?:wins?|gets?|can win|comes? out)|in (?:their|his|her|our incumbent'?s) favou?r|to (?:favou?r|suit|fit) (?:our|the|a|one|my)|(?:they|he|she|it|\w+ ltd) (?:definitely |always )?wins?\b|without (?:it )?looking)\b/i,
    ],
    about: /\b(?:specification|spec|criteria|favou?r\w*|preferred|incumbent|wins?|ground)\b/i,
    references: ["s12(2)", "s12(3)", "s12", "s56"],
    topic: "treat suppliers the same integrity fair specification",
  },
  {
    name: "sharing a bidder's confidence",
    what: "I cannot help to give one supplier information or an advantage that others do not get.",
    signs: [
      /\b(?:leak|tip(?:ping)? off|slip|pass(?:ing)? on|secretly|on the quiet|quietly|off the record|private(?:ly)?|share|tell|give|send|show)\b/i,
      /\b(?:rivals?|competitors?|other bid(?:der)?s?'?|another bidder'?s|incumbent|preferred|favou?rite|one (?:bidder|supplier))\b/i,
      /\b(?:prices?|bids?|scores?|tender|budget|heads?[ -]?up|head start|early sight|before (?:the )?(?:others|anyone|notice|tender))\b/i,
      /\b(?:leak|tip|quiet\w*|secret\w*|off the record|head start|heads?[ -]?up|undercut|beat|without (?:the )?(?:others|anyone|telling)|so (?:that )?(?:they|it|he|she) (?:can|wins?))\b/i,
    ],
    about: /\b(?:prices?|bids?|undercut|rivals?|competitors?)\b/i,
    references: ["s12(2)", "s16(3)", "s12"],
    topic: "treat suppliers the same unfair advantage",
  },
  {
    name: "claiming a false urgency",
    what: "I cannot help to claim an emergency or a justification that is not real.",
    signs: [
      /\b(?:pretend|claim|make it look|dress (?:it )?up|say it'?s|invent|concoct|fake|cook up|spin)\b/i,
      /\b(?:urgen\w+|emergency|sole|only supplier|single source|no competition|unforeseen)\b/i,
      /\b(?:though|even though|but|actually|really|isn'?t|not|avoid|skip|dodge|without|look|pretend|fake|invent)\b/i,
    ],
    about: /\b(?:urgen\w+|emergency|sole|justification)\b/i,
    references: ["sch5.13", "sch5.14", "s41"],
    topic: "direct award urgency justification",
  },
  {
    name: "bribes and gifts",
    what: "I cannot help with gifts or payments that would influence an award.",
    signs: [
      /\b(?:bribe|kickback|backhander|bung|sweetener|cut of the contract)\b/i,
      /\b(?:accept|take|offer|ask for|get|give|how|arrange|hide)\b/i,
    ],
    about: /\b(?:gifts?|hospitality|weekend|tickets|bribe|payment|cash)\b/i,
    references: ["s12(1)", "sch6"],
    topic: "integrity bribery exclusion ground",
  },
  {
    name: "acting in secret",
    what: "I cannot help to hide what the law says must be open.",
    signs: [/\b(?:sign|award|publish|standstill|notice)\w*\b/i, deceit],
    about: /\b(?:contracts?|tenders?|suppliers?|bidders?|award|standstill|notices?|procurement)\b/i,
    references: ["s12(1)", "s12", "s50", "s51(1)"],
    topic: "integrity publish award notice standstill",
  },
];

/** What cannot be named more closely. */
const general: Refusal = {
  name: "breaking the rules",
  what: "I cannot help with what would break procurement law or integrity.",
  references: ["s12(1)", "s12"],
  topic: "procurement objectives integrity treat suppliers the same",
};

const permission =
  /^\W{0,9}(?:(?:and|but|so|hi|hello|please)\W{1,9}){0,3}(?:(?:are|am) (?:we|i|you|they) (?:allowed|permitted|able)|is it (?:ok|okay|legal|lawful|allowed|wrong|permitted|fine|an offence|a breach)|what happens if|what are the (?:risks|rules|consequences)|(?:can|may|should) (?:a|an|the) (?:authority|council|buyer|department|body|trust)|how (?:do|can|should|would) (?:we|i) (?:stop|prevent|detect|spot|report|challenge|deal with|respond|guard))/i;

/** A story that ends in asking what holds is no request for help to break it, whatever its words are like. */
const inquiry =
  /^\W{0,9}(?:(?:and|but|so)\W{1,9})?(?:may|must|can|could|should|do|does|is|are|has|have|will|would|which|what|who|when|where|how (?:long|many|much|soon|often))\b.*\?\W*$/is;

/** How likely a message must be to ask for help to break the rules: less where its words say so too. */
const likelyEnough = { byRule: 0.1, byDeceit: 0.3, byWordsAlone: 0.6 };

/**
 * The refusal a message runs into; undefined when it may be answered. `likelihood` is the word model's, 0 to 1.
 * Asking what is allowed may always be answered.
 */
export function findRefusal(sentences: readonly string[], likelihood: number): Refusal | undefined {
  const asked = sentences.filter((sentence) => !permission.test(sentence));
  if (asked.length === 0 || likelihood < likelyEnough.byRule) return undefined;
  const near = asked.map((sentence, n) => `${sentence} ${asked[n + 1] ?? ""}`);
  const known = rules.find(({ signs }) => near.some((text) => signs.every((sign) => sign.test(text))));
  if (known) return known;
  const deceitful = asked.some((text) => deceit.test(text));
  if (likelihood < (deceitful ? likelyEnough.byDeceit : likelyEnough.byWordsAlone)) return undefined;
  if (!deceitful && asked.some((text) => inquiry.test(text))) return undefined;
  return rules.find(({ about }) => about.test(asked.join(" "))) ?? general;
}
