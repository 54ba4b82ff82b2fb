import { readGuidanceSource } from "../../../src/adapters/guidance/read-folder.ts";
import type { GuidanceDocument } from "../../../src/core/guidance/document.ts";

/** A good guidance file in its parts, for tests to spoil. */
export const link = "[Procurement Act 2023 s.51(2)](https://www.legislation.gov.uk/ukpga/2023/54/section/51)";
export const head = `title: Mandatory standstill
source:
  name: Procurement Act 2023
  url: https://www.legislation.gov.uk/ukpga/2023/54/section/51
references:
  - Procurement Act 2023 s.51
summarises: act
nation: [england, wales, northern-ireland]
regime: procurement-act-2023
appliesFrom: 2025-02-24
checked: 2026-11-22
topics: [award, standstill]
synonyms:
  - [standstill period, cooling-off period]`;
export const section = `## How long it lasts

Provision: ${link}
Asked as: how long do we wait; is it 10 days

The standstill period is 8 working days.`;

export function read(text: string) {
  return readGuidanceSource({ name: "standstill", file: "guidance/standstill.md", hash: "h", text });
}
export const fileOf = (front: string, body: string) => `---\n${front}\n---\n${body}\n`;
export const faultsOf = (front: string, body: string) => {
  const outcome = read(fileOf(front, body));
  return "faults" in outcome ? outcome.faults : [];
};
export function documentOf(front: string, body: string): GuidanceDocument {
  const outcome = read(fileOf(front, body));
  if ("faults" in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome;
}
export const lineOf = (front: string, body: string, wanted: string) =>
  fileOf(front, body)
    .split("\n")
    .findIndex((line) => line.startsWith(wanted)) + 1;
