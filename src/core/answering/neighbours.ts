/** A matter that people bring to the bot although no procurement guidance holds it, and who knows. */
export interface Neighbour {
  readonly matter: string;
  readonly ask: string;
  readonly signs: RegExp;
  /** The signs leave no doubt, whatever words of the trade stand beside them. */
  readonly decisive?: true;
}

/** Only what no guidance on the Act can hold. What it may hold is left to the search. */
const neighbours: readonly Neighbour[] = [
  {
    matter: "the result of a certain procurement",
    decisive: true,
    ask: "Look up the contract on Find a Tender or Contracts Finder.",
    signs:
      /\b(?:who|which (?:[\w’']+ ){0,6}?)(?: ?(?:do you think )?(?:won|bagged|will win|is winning|is (?:going|likely) to win))\b|\bwhat (?:\w+ ){0,3}(?:price|amount) did\b|\b(?:when|(?:on )?what date) (?:does|will|is) (?:\w+ ){1,6}(?:intend to |plan to |going to )?(?:publish|launch|release|re-?tender) (?:its|their|the) next\b/i,
  },
  {
    matter: "contact details",
    decisive: true,
    ask: "Look in your staff directory or on the body's website.",
    signs:
      /\b(?:mobile|phone|telephone|e-?mail|contact)\s*(?:no\.?|numbers?|address(?:es)?|details)?\b[^?.]{0,20}\b(?:for|of)\b[^?.]{0,40}\b(?:manager|lead|team|officer|whoever|person|desk|head)\b/i,
  },
  {
    matter: "how to work a certain e-procurement or finance system",
    decisive: true,
    ask: "Ask the system's help desk.",
    signs:
      /\b(?:atamis|jaggaer|bravo|proactis|procontract|in-?tend|delta ?e?sourcing|oracle|sap|ariba|coupa|workday|unit ?4|agresso|xero|excel|sharepoint)\b/i,
  },
  {
    matter: "market prices",
    ask: "Ask your category team, or suppliers through preliminary market engagement.",
    signs:
      /\b(?:day ?rates?|going rate|per (?:tonne|hour|litre|unit|metre)|hourly rate|how much (?:\w+ ){0,3}(?:should|would|do) (?:\w+ ){0,4}(?:cost|pay))\b/i,
  },
  {
    matter: "the law of another country",
    decisive: true,
    ask: "Ask a lawyer who works with that country's law.",
    signs:
      /\b(?:u\.?s\.? federal|united states|american|far part|federal acquisition|french|german|irish|spanish|italian|dutch|australian|canadian|code de la commande|eu directives?|european commission)\b(?![^?.]{0,25}\b(?:bid|bidder|supplier|firm|compan)\w*)/i,
  },
  {
    matter: "tax",
    decisive: true,
    ask: "Ask your finance or tax team.",
    signs:
      /\bir ?35\b|\boff-?payroll\b|\breverse charge\b|\breclaim\w* (?:the )?vat\b|\bvat return\b|\bdomestic revers\w*|\bstamp duty\b|\b(?:her|his|their) own limited company\b/i,
  },
  {
    matter: "data protection",
    ask: "Ask your data protection officer.",
    signs:
      /\blawful basis\b|\bdpias?\b|\barticle \d+ (?:uk )?gdpr\b|\bsubject access request\b|\bdata (?:breach|controller|processor)\b/i,
  },
  {
    matter: "planning and environmental permission",
    decisive: true,
    ask: "Ask your planning team.",
    signs:
      /\bplanning permission\b|\benvironmental impact assessment\b|\blisted building\b|\bbuilding regulations\b/i,
  },
  {
    matter: "subsidy control",
    ask: "Ask your subsidy control lead or legal team.",
    signs: /\bsubsid(?:y|ies)\b|\bstate aid\b|\bminimal financial assistance\b/i,
  },
  {
    matter: "employment and staffing",
    ask: "Ask your human resources team.",
    signs:
      /\b(?:annual leave|maternity|sick pay|payslip|pay rise|salary|pension|resign(?:ation)?|redundan\w+|hand(?:ing)? in my notice|disciplinary|flexi(?:ble)? ?(?:time|working))\b/i,
  },
  {
    matter: "your organisation's own approvals",
    ask: "Look in your scheme of delegation or ask your finance team.",
    signs:
      /\b(?:sign off|sign-off|approve|authorise|delegat\w+)\b[^?.]{0,60}\b(?:our|my|head of service|budget holder|scheme of delegation|delegated)\b|\b(?:our|my)\b[^?.]{0,40}\b(?:scheme of delegation|approval limits?|sign-?off limits?)\b|\bhead of service\b[^?.]{0,60}\bsign\b/i,
  },
];

/** The matter beside procurement that a question is about, if it is one that no guidance on it holds. */
export function findNeighbour(text: string): Neighbour | undefined {
  return neighbours.find(({ signs }) => signs.test(text));
}
