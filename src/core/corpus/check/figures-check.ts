import type { Catalogue } from "../../guidance/catalogue.ts";
import { createContradictions } from "./contradictions.ts";
import { figureSentences } from "./figure-sentences.ts";
import type { Finding, PassageCheck } from "./finding.ts";
import { checkThreshold } from "./threshold-check.ts";
import { readThreshold } from "./threshold-sentence.ts";

/**
 * Figures that differ for the same rule, and thresholds other than the rules have. A sentence whose threshold the
 * rules know is compared with them alone. `today` is an ISO date.
 */
export function createFigureCheck(catalogue: Catalogue, today: string): PassageCheck {
  const contradictions = createContradictions(catalogue);
  const wrong: Finding[] = [];
  return {
    add(passage) {
      const followsRules = passage.regime === "procurement-act-2023" && passage.textKind !== "local-rules";
      const others = figureSentences(passage).filter((sentence) => {
        const threshold = followsRules ? readThreshold(sentence) : undefined;
        const finding = threshold && checkThreshold(passage, sentence, threshold, today);
        if (finding) wrong.push(finding);
        return !threshold;
      });
      contradictions.add(passage, others);
    },
    findings: () => [...wrong, ...contradictions.findings()],
  };
}
