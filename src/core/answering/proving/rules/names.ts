import type { Statement } from "../reading/statement.ts";
import { fault, type Rule } from "./rule.ts";

const names = /(?<![.?!:]\s|^|["“'(])\b[A-Z][\p{L}'-]+|\b[A-Z]{2,}[a-z]?\b/gu;
const common = new Set(
  "I VAT UK GOV You We The A An Act Acts Part Section Schedule Regulation Regulations Authority Monday Tuesday Wednesday Thursday Friday Saturday Sunday Yes No".split(
    " ",
  ),
);

/** A name of a body, document or place stands in a source: none is brought in from elsewhere. */
export const namesKnown: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated, evidence.framing, evidence.question];
  const known = sources.map(({ readable }) => readable.toLowerCase()).join("\n");
  const stranger = claim.statements
    .flatMap(namesIn)
    .find((name) => !known.includes(name.toLowerCase().replace(/s$/, "")));
  return stranger ? fault("name", `“${stranger}” stands in no source. Leave it out.`) : undefined;
};

/** Names in a sentence, outside the marks that other rules prove. */
function namesIn({ readable, marks }: Statement): string[] {
  return [...readable.matchAll(names)].flatMap((match) => {
    const inMark = marks.some(({ start, end }) => match.index >= start && match.index < end);
    return inMark || common.has(match[0]) ? [] : [match[0].replace(/'s$/, "")];
  });
}
