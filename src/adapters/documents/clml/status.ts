import type { XmlElement } from "../xml.ts";
import type { Findings } from "./findings.ts";

/**
 * Whether an element is not in force: not yet, no longer, or not at the date that was asked for. Words repealed for
 * some nations only still hold for the others, so they stay, and the owner is told.
 */
export function isLeftOut({ name, attributes }: XmlElement, findings: Findings): boolean {
  const { Status, Match, Extent } = attributes;
  if (Status === "Prospective" || (Match === "false" && Status !== "Repealed")) {
    findings.notInForce();
    return true;
  }
  if (Status === "Repealed" || Status === "Discarded" || Match === "false") return true;
  const isChange = name === "Repeal" || name === "Addition" || name === "Substitution";
  if (isChange && Extent) findings.changedForPart();
  return name === "Repeal" && !(attributes.RetainText === "true" && Extent);
}
