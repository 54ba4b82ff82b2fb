/** Something that happens on a day, by which a question tells its dates apart. */
export type EventName =
  | "award-notice"
  | "change-notice"
  | "tender-notice"
  | "participation"
  | "planned-notice"
  | "publication"
  | "signing"
  | "contract-start"
  | "contract-end"
  | "modification"
  | "invoice"
  | "payment"
  | "payment-due"
  | "knowledge"
  | "breach"
  | "exclusion"
  | "abandonment"
  | "quarter-end"
  | "period-end"
  | "ending"
  | "tenders-back"
  | "other";

const be = "(?:(?:is|was|were|will be|has been|have been|is to be|to be|being|gets?|got|must be|be) )?";
const contract = "(?:contract|agreement|framework|deal)";
const notice = "(?:notices?|advert(?:isement)?s?)";
const they = "(?:tenders?|bids?|responses?|submissions?|itts?)";
const summary =
  "(?:assessment summar(?:y|ies)|debriefs?|feedback|standstill letters?|rejection(?: letter)?|outcome|results?|decision|scores?)";

/**
 * The words of every event, as sources of patterns, in one place. Where two fit at one place the earlier in the table
 * counts. "other" takes the dates of things that start no period.
 */
export const eventWords: Readonly<Record<EventName, string>> = {
  "planned-notice": `planned procurement ${notice}|uk ?3s?|pqn|pin|prior information notice`,
  "change-notice": `(?:contract )?change ${notice}|uk ?10s?`,
  "award-notice": `(?:contract )?award (?:decision )?${notice}|notice of (?:the )?award|(?:notice of )?intention to award(?: notice)?|uk ?6s?|stand[ -]?still (?:period )?(?:that |which )?(?:starts?|started|begins?|began|beginning|commence[sd]?|running|runs)|stand ?still letters? (?:sent|issued|out|went out)|award ${be}(?:announced|published)`,
  other: `(?:details|termination|performance|payment|compliance|pipeline|transparency|engagement|dynamic market) notices?|uk ?(?:1[1-7]?|2|5|[7-9])\\b|sign(?:ed)? off|board|cabinet meet\\w*|came into force|in force|bank holiday|debriefed|complain\\w*|asked|clarification|report`,
  participation: `requests? to participate|participation|\\bsqs?\\b|\\bpsqs?\\b|selection (?:stage|questionnaire)|\\bpqqs?\\b|expressions? of interest|\\beois?\\b`,
  "period-end":
    "(?:reporting )?period (?:ends?|close[sd]?|ended|finish(?:es|ed)?|runs? (?:to|until))|(?:reporting )?period|half[ -]year(?:ly)?|six[ -]months?(?:ly)?",
  "tenders-back": `${they} (?:back|in|returned|due|deadline|close[sd]?|must be (?:back|in))|${they} (?:(?!notice)\\w+ ){0,4}(?:back|in|deadline|due)|(?:closing|return|submission|tender) (?:date|deadline)|deadline|clos(?:e|es|ing)|due back|back by`,
  "tender-notice": `(?:below[- ]threshold )?tender ${notice}|uk ?4s?|\\bitts?\\b|\\bitpd\\b|invit(?:ation|e[sd]?|ing)(?: \\w+){0,4}? (?:to )?(?:tender|bid|submit)\\w*|tenders? ${be}invited|invit(?:ation|e[sd]?|ing)|(?:go(?:es|ing)?|went|gone|out) (?:out )?to (?:tender|(?:the )?market)|advert(?:is(?:ed?|ing))?|contract notice|tender ${be}(?:published|issued|goes out|out|live|launch(?:ed|es)?)|fts notice|publish(?:ed|ing)? the (?:tender|itt)|procurement (?:starts?|started|begins?|began|begun|commence[sd]?|launch(?:ed|es)?)|launch(?:e[sd]|ing)?|commenc(?:e[sd]?|ing)|begun|began`,
  publication: `(?:it|this|that|they|notice|which)(?:'?s)? ${be}(?:published|issued|posted|(?:goes|went|go) (?:out|up|live)|out)|publish(?= on\\b)|publi(?:shed|cation)(?: date)?|(?:goes|went|gone|going|go) (?:out|up|live)`,
  modification: `modif(?:ied|ying|ications?|y)|vari(?:ed|ations?)|amend(?:ed|ments?)|chang(?:e|ed) (?:was |is )?(?:made|signed|agreed|took effect)|contract chang(?:e|ed)|extend(?:ed)?|extension (?:was |is )?(?:signed|agreed|made)`,
  abandonment: `decid(?:ed|ing) (?:\\w+ ){0,3}?not to (?:award|proceed|continue)|abandon(?:ed|ing)?|cancel(?:led|ling|ed)?|scrap(?:ped)?|drop(?:ped|ping)? (?:the|our|this) (?:procurement|tender|competition|project)|decision not to (?:award|proceed)|call(?:ed)? off the|pull(?:ed)? the|(?:stop|terminat)(?:ped|ed)? the (?:procurement|tender|competition)|withdr(?:ew|awn?)`,
  "contract-end": `terminat(?:ed?|es|ing|ion)|expir(?:ed?|es|y|ing)|(?:contract|agreement|framework|deal|it) (?:\\w+ ){0,3}?(?:end(?:ed|s|ing)?|finish(?:ed|es)?|ran out|lapsed|stopped|ceased)|ended|ran out|lapsed|discharged|c(?:a|o)me to (?:an|its)(?: \\w+)? end|end of (?:the )?contract|contract end(?: date)?`,
  "contract-start": `${contract} (?:\\w+ ){0,4}?(?:start|begin|commence)\\w*|start date|go[- ]live|mobilis\\w*|start(?:s|ing|ed)? (?:on|from|by)|due to start`,
  signing: `(?:re)?sign(?:ed|ing|ature|s)?|seal(?:ed|ing)|enter(?:s|ed|ing)? into(?: (?:the|a|our|this) ${contract})?|execut(?:ed|ion|ing|e)|conclu(?:ded?|ding|sion)|complet(?:ed|ion) (?:the|our|a) ${contract}|${contract} ${be}(?:\\w+ )?(?:awarded|agreed|dated|completed|made|took effect|inked|formed)|${contract} (?:completion|date|in place)|date of (?:the )?${contract}|in place(?: by| for)?|took effect|inked|formally agreed|(?:let|award(?:ed)?) (?:a|an|the|our) (?:[\\w-]+ ){0,3}?contract|put pen to paper|agreed (?:the|our|a) (?:\\w+ )?${contract}`,
  "payment-due":
    "due date (?:stated|shown|given|on|is|of)(?: on (?:it|the invoice))?(?: is)?|payment (?:falls|fell) due",
  breach: `damages(?: ${be}(?:paid|awarded|agreed))?|settle(?:d|ment)|fail(?:ed|ure) to (?:improve|perform)|(?:no|not|hadn'?t|hasn'?t|without) improve\\w*|poor performance|breach(?:ed)?`,
  payment:
    "paid (?:an? |the |this |that |our )?(?:£?[\\d·,.]+(?:k|m)? )?(?:invoice|bill)|pa(?:id|yments?|ying|ys?)",
  invoice: "invoices?|inv\\b|bills?",
  knowledge: `knowledge|knew|knows?|known|aware|found out|finds? out|learn(?:ed|t|s)?|discover(?:ed|s|y)?|realis(?:ed|es)|told|inform(?:ed|s)|notified|came to light|(?:got|received|sent|had|issued|given|obtained) (?:the |its |their |our |an? |his )?${summary}|${summary} ${be}(?:sent|issued|received|out|given|came|arrived)`,
  exclusion: `exclu(?:ded?|ding|sion)|disregard(?:ed|ing)?|removed (?:the|it|them|a|from)`,
  "quarter-end": "quarter(?:[- ]end(?:s|ing|ed)?)?",
  ending: "end(?:ing|ed|s)?",
};
