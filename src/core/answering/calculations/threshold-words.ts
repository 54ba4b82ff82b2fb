const limit = "(?:threshold|limit|line|(?:ojeu|fts|pa ?23) level)s?";
const side =
  "(?:at|over|above|below|under|exceed(?:s|ing)?|beyond|past|within|cross(?:es|ed)?|reach(?:es)?|hit(?:s)?|meets?|breach(?:es)?|caught by|covered by|subject to)";

const kinds =
  "(?:(?:the|a|our|uk|act's|fts|ojeu|procurement|public|relevant|light|touch|works|goods|and|services?|pa23|new|current|2026|central|sub-central|council|utilit(?:y|ies)|concessions?|defence|and security)\\s+){0,6}";
/** A verb at the start of what is asked, or before a word for the contract: not "a body is buying". */
const asking =
  "(?:(?:^|[,;:(\u2013-]\\s*|\\b(?:and|so|but|then|or|vat)\\s+)(?:is|are|am|does|do|would|will|has|have)|\\b(?:is|are|am|would|will|does) (?:we|it|this|that|i|they|the contract)|\\b(?:do|will|would) (?:we|it|this|that|i|they|the contract)|\\bwhether|\\bcheck|\\bknow if|\\bis (?:it|that|this))";

/** Ways of asking on which side of the threshold a contract is. */
const wishes: readonly RegExp[] = [
  new RegExp(
    `${asking}\\b[^.?!;\\n]{0,90}\\b${side}\\s+(?:or (?:below|under|above|over)\\s+)?${kinds}${limit}\\b`,
    "i",
  ),
  /\b(?:are|is|am) (?:we|it|this|that|they|i)\s+(?:over|under|above|below)(?: or (?:under|below|over|above|not))?\s*(?:\?|$)/i,
  /\b(?:is|are|was|whether|if|has|have|does|will|would|do)\b[^.?!;\n]{0,25}\b(?:threshold|limit)s? (?:is |been |be |would be )?(?:met|reached|exceeded|passed|breached|crossed|appl(?:y|ies))\b/i,
  new RegExp(`\\b${side} (?:the )?${kinds}${limit} or not\\b`, "i"),
  /\bdo(?:es)? the thresholds?(?: rules)? (?:bite|apply|catch)/i,
  new RegExp(`\\b(?:bring|take|put|push)s?\\b[^.?!;\\n]{0,60}\\b${side} (?:the )?${kinds}${limit}\\b`, "i"),
  /\b(?:threshold|limit)s? (?:exceeded|met|passed|reached|crossed|breached)\s*\?/i,
  /(?:^|[,;:]\s*)(?:above|over|below|under)\s*\?/i,
  /(?:\bvat|£[\d·]+(?:\s?(?:k|m|million))?)\s+(?:above|over|below|under) (?:the )?threshold\s*\?/i,
  /\b(?:public contract by value|above[- ]threshold or (?:not|below))\b/i,
  /\b(?:does|do|will|would|is|are)\b[^.?!;\n]{0,30}\b(?:over|above|under|below)\s*\?/i,
  /\b(?:over or under|above or below|under or over|below or above|which side of)\b/i,
  new RegExp(`(?:^|[,;:-]\\s*|\\band\\s+)(?:above |over |below |under )?${kinds}${limit}\\s*\\?`, "i"),
  /\b(?:is|would|will|does) (?:it|this|that|(?:the|our|a|my) \w+(?: \w+)?) (?:be |count as )?(?:a )?(?:public contract|covered procurement|above[- ]threshold|below[- ]threshold|sub[- ]?(?:ojeu|threshold))\b/i,
];
/** So long a story asks for more than which side of a line a sum is on. */
const longStory = 45;

/** What has limits of its own, or is not a question of value at all. */
const otherLimits =
  /\bpayments? (?:over|of more)|\bkpis?\b|\bpipeline\b|\bnotifiable\b|\bcontracts finder\b|\bbelow[- ]threshold (?:modification|notice|tender notice|change)|\bmodif|\bvariation\b|\bextend(?:ing)?\b[^.?!]{0,40}\badds?\b|\bpsr\b|\bprovider selection\b|\bclinical\b|\bhealth ?care services?\b|\bsplit|\bdisaggregat|\blots?\b|(?<!\d\s?[km]?\s?)\beach\b|\bavoid|\bdodge|\bget (?:round|around)|\bkeep (?:it |this |us )?(?:under|below)|\binvoice|\bquotes?\b|\bstanding orders\b|\bour own (?:rules|limit|threshold)|\bsign[- ]?off\b|\bdelegat|\bwrite me\b|\bdraft\b|\bestimate (?:that|so)\b/i;

/** Whether a question asks on which side of the threshold a value is. */
export function isThresholdAsked(text: string): boolean {
  if (otherLimits.test(text) || text.split(/\s+/).length > longStory) return false;
  if (isBareValue(text)) return true;
  // Where there are question marks, what is told in another sentence is not asked.
  const sentences = text.split(/(?<=[.?!])\s+|\n/);
  const asked = text.includes("?") ? sentences.filter((each) => each.includes("?")) : sentences;
  return asked.some((sentence) => wishes.some((wish) => wish.test(sentence)));
}

const money = /£\s?\d|\b\d+(?:\.\d+)?\s?(?:k|m)\b/i;
const terms =
  /\bvat\b|\b(?:a|per|each) (?:year|annum|month)\b|\bp\.?a\b|\bover \w+ (?:years?|yrs?|months?)\b/i;
const buyer =
  /\b(?:council|borough|county|district|unitary|department|ministry|agency|trust|nhs|icb|police|fire|school|academy|university|college|utility|authority|housing association|registered provider|alb|arms?.length)\b/i;
const otherMatter =
  /\b(?:award|sign|pay|paid|standstill|notices?|publish|uk ?\d|bid|tender(?:ed|er|ers)|supplier|who|how|why|where|when|which|framework|call[- ]?off|direct)\b/i;
const shortNote = 18;

/** "We have £180,000 ex VAT over three years at a council": a value and a buyer, and nothing else to ask about. */
function isBareValue(text: string): boolean {
  if (text.includes("?") || text.split(/\s+/).length > shortNote || otherMatter.test(text)) return false;
  return money.test(text) && terms.test(text) && buyer.test(text);
}

/** Whether a question asks for the amount of a threshold. */
export function asksForThreshold(text: string): boolean {
  const asks = /\b(?:what|which|how much|tell me|give me)\b[^.?!]{0,60}\bthresholds?\b|\bthresholds?\s*\?/i;
  return (
    asks.test(text) && !otherLimits.test(text) && !/\bchang|\bdiffer|\bwhy\b|\bwho\b|\breview/i.test(text)
  );
}
