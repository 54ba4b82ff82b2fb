import { contractWords } from "./words-of-contract.ts";

/** Three-way: said, denied, or not mentioned. */
function told(text: string, yes: RegExp, no: RegExp): boolean | undefined {
  if (no.test(text)) return false;
  return yes.test(text) ? true : undefined;
}

const electronicWords = [
  /\b(?:electronic(?:ally)?|e-?tender(?:s|ing)?|e-?procurement|e-?portal|portal|online|e-?mail(?:ed)?|digital(?:ly)?)\b/i,
  /\b(?:not|non)[ -](?:\w+ )?electronic|\b(?:by|on|in) (?:post|paper|hand)\b|\bpaper (?:bids?|tenders?)\b|\bpostal\b|\bhard cop(?:y|ies)\b/i,
] as const;
const documentWords = [
  /\bnotice and (?:all |every |the |full )?(?:\w+ )?doc(?:ument)?s?\b|\b(?:all|every|each)\b[^.?!]{0,25}\bdoc(?:ument)?s?\b[^.?!]{0,20}\b(?:go|goes|went|out|provided|issued|sent|published)\b|\b(?:all|full|complete)?\s*(?:the )?(?:tender |itt |procurement |associated )?(?:docs?|documents?|papers?|pack|itt)\b[^.?!]{0,25}\b(?:with|attached|at the same time|same (?:day|time)|together|alongside|available|uploaded|included|published|up)\b|\bdocuments? attached\b|\bwith (?:all )?(?:the )?(?:docs|documents|itt)\b/i,
  /\b(?:docs?|documents?|papers?|pack|specs?|specification|itt|some|rest)\b[^.?!]{0,30}\b(?:later|after(?:wards)?|follow(?:s|ing)?|not (?:all )?(?:yet |be )?(?:ready|available|attached|with|published|provided|out|together)|to come|missing|separately)\b|\bwithout (?:all )?(?:the )?(?:docs|documents)\b|\bnot all (?:the )?(?:tender )?(?:docs|documents)\b/i,
] as const;

/** The circumstances of s.54 that a text tells. Electronic tenders and documents are undefined where it is silent. */
export function circumstances(text: string) {
  const words = contractWords(text);
  const planned =
    /\b(?:pqn|ppn|pin|uk ?3|planned procurement notice|prior information notice)\b/i.test(text) &&
    !/\b(?:no|without(?: a)?|didn'?t|not|never)\b[^.?!,]{0,25}\b(?:uk ?3|pqn|planned procurement notice|pin|qualif)/i.test(
      text,
    ) &&
    !/\bppn ?\d/i.test(text);
  return {
    lightTouch: words.lightTouch,
    urgency: words.urgent && !/\bnot urgent\b|\bno urgency\b/i.test(text),
    dynamicMarket: words.dynamicMarket,
    qualifyingPlannedProcurementNotice: planned,
    negotiatedPeriod:
      /\b(?:agreed?|negotiated?)\b[^.?!]{0,30}\b(?:period|deadline|time|date|with (?:the )?(?:bidders|suppliers|shortlist))/i.test(
        text,
      ),
    preselectedSuppliersOnly:
      /\b(?:pre-?selected|short-?listed|shortlist|selected suppliers only|invited suppliers only|second stage|itt stage)\b/i.test(
        text,
      ),
    electronic: told(text, ...electronicWords),
    documentsWithNotice: told(text, ...documentWords),
  };
}

export type Told = ReturnType<typeof circumstances>;

/** Whether a text tells any circumstance at all. */
export function tellsSomething({ electronic, documentsWithNotice, ...others }: Told): boolean {
  return electronic !== undefined || documentsWithNotice !== undefined || Object.values(others).some(Boolean);
}
