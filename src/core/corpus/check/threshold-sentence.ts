import type { ThresholdRow } from "../../rules/threshold-amounts.ts";
import {
  type ContractDescription,
  isContractingAuthorityFor,
  thresholdRows,
} from "../../rules/threshold-rows.ts";
import type { FigureSentence } from "./figure-sentences.ts";

/** A sentence that gives the threshold of a kind of contract under the Procurement Act 2023. */
export interface ThresholdSentence {
  /** In pounds. */
  readonly amount: number;
  /** The rows of the table in Schedule 1 that the kind may fall in. */
  readonly rows: readonly ThresholdRow[];
}

/** "The works threshold is £…", "the £… threshold for works", "thresholds: £… for works". */
const gives =
  /\bthresholds?\b[^£]{0,200}(?:\b(?:is|was|are|were|of|at|stays?|stayed|remains?|remained)|:)\s+(?:(?:also|still|now|currently|only) )*£|£[\d,.]+(?: million)?(?: including VAT)? threshold\b/i;
/** Other amounts that are called thresholds too, and kinds told by what they are not. */
const anotherMatter =
  /\b(?:below-threshold|notif\w+|notices?|advert\w*|publish\w*|publication|report\w*|spend\w*|KPIs?|payments?|pipeline|suitab\w+|quot\w+|low[- ]value|turnover|not|except|other than|neither|unless|about|around|roughly|nearly)\b/i;

const kinds: readonly [RegExp, Partial<ContractDescription>][] = [
  [/\bdefence\b/i, { defence: true }],
  [/\butilit\w+/i, { utilities: true }],
  [/\blight[- ]touch\b/i, { lightTouch: true }],
  [/\bconcessions?\b/i, { concession: true }],
  [/\bworks\b/i, { subject: "works" }],
  [/\b(?:goods|suppl(?:y|ies) contracts?|services)\b/i, { subject: "services" }],
];
/** "Works and concessions": each for itself. */
const sideBySide =
  /\b(?:defence|utilit\w+|light[- ]touch|concessions?|works)(?: contracts?)?(?:,| and| or) (?:(?:for|to|the) )*(?:defence|utilit\w+|light[- ]touch|concessions?|works)\b/i;

/** Reads the kind and the amount. Undefined when the sentence does not say plainly which threshold it gives. */
export function readThreshold({ text, figures }: FigureSentence): ThresholdSentence | undefined {
  const amounts = figures.filter(({ kind }) => kind === "pounds");
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || !gives.test(text) || anotherMatter.test(text)) return undefined;
  const named = kinds.filter(([sign]) => sign.test(text)).map(([, part]) => part);
  if (named.length === 0) return undefined;
  const together = [Object.assign({}, ...named.toReversed()) as Partial<ContractDescription>];
  const wanted = sideBySide.test(text) ? [...together, ...named] : together;
  const rows = wanted.flatMap((part) => authoritiesIn(text).flatMap((authority) => rowsOf(part, authority)));
  return rows.length > 0 ? { amount: amount.value, rows: [...new Set(rows)] } : undefined;
}

function rowsOf(
  part: Partial<ContractDescription>,
  authority: ContractDescription["authority"],
): ThresholdRow[] {
  const contract: ContractDescription = { subject: "services", ...part, authority };
  return isContractingAuthorityFor(contract) ? thresholdRows(contract) : [];
}

function authoritiesIn(text: string): ContractDescription["authority"][] {
  const isSub = /\bsub-central\b|\bcouncils?\b|\bschools?\b|\blocal authorit/i.test(text);
  const isCentral = /(?<!sub-)\bcentral\b/i.test(text);
  if (isSub === isCentral) return ["central", "sub-central"];
  return isSub ? ["sub-central"] : ["central"];
}
