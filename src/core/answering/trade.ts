import { stem, topicStems } from "../guidance/words.ts";

/** Words by which a text shows that it is about public procurement, beside the corpus's own terms of art. */
const tradeStems = new Set(
  `procurement procure buy buying purchase purchasing tender tendering bid bidder supplier contract contractor award
  framework notice threshold procedure competition sourcing commissioning commercial quote quotation outsourcing
  concession lot specification standstill debarment subcontract invoice frameworks authority publish evaluate
  evaluation engagement ppn vcse sme pipeline`
    .split(/\s+/)
    .map(stem),
);

/** Whether a text uses the words of the trade. */
export function speaksOfTrade(text: string): boolean {
  return topicStems(text).some((each) => tradeStems.has(each));
}

const measures = new Set(
  "deadline limit time period date value cost process procedure form template length duration help info information"
    .split(" ")
    .map(stem),
);

/** Whether a word asks for a measure or a paper without saying of what. */
export function namesNoThing(word: string): boolean {
  return measures.has(stem(word));
}
