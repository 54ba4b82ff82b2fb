import { holds } from "../align.ts";
import { contentStems } from "../reading/content.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/** How many content words of a stretch may stand nowhere in the evidence. */
const unsupported = { share: 0.3, alone: 1 };

/** The content of each part of the point stands in its quotes, titles, headings, the question or a calculation. */
export const contentSupported: Rule = ({ claim, evidence, alike }) => {
  const rest = [evidence.framing, evidence.question, ...evidence.calculated].flatMap(({ content }) => [
    ...content,
  ]);
  const quoted = new Set(evidence.quoted.flatMap(({ content }) => [...content]));
  const known = new Set([...quoted, ...rest]);
  return firstFault(claim.statements, (statement) =>
    firstFault(stretches(statement), (stretch) => {
      const wanted = [...new Set(contentStems(stretch))];
      const lacking = wanted.filter((each) => !holds(known, each, alike));
      if (lacking.length > unsupported.alone && lacking.length > wanted.length * unsupported.share)
        return unproved(lacking);
      return undefined;
    }),
  );
};

function unproved(lacking: readonly string[]) {
  return fault(
    "unsupported",
    `Nothing in the quotes supports “${lacking.join(", ")}”. Keep to what they say.`,
  );
}

/** Parts between commas and joints: an addition is not carried by the rest of its sentence. */
function stretches({ plain }: Statement): string[] {
  return plain.split(/[;:,.]| - | and |\bbut\b/).filter((part) => contentStems(part).length > 0);
}
