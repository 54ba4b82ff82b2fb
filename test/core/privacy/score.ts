import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Gate, gate } from "../../../src/core/privacy/gate.ts";

/** A text, the personal data in it, and the kinds of case details it tells. Nothing listed means there is none. */
export interface Case {
  readonly text: string;
  readonly find?: readonly { readonly kind: string; readonly value: string }[];
  readonly details?: readonly string[];
}

export function readCases(file: string): Case[] {
  const lines = readFileSync(join(import.meta.dirname, file), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Case);
}

/** What was missed or wrongly found in one case. */
export interface Faults {
  /** Personal data that would have left, each as "kind: value". */
  readonly missed: readonly string[];
  /** Placeholders that stand for no personal data. */
  readonly wrong: readonly string[];
  readonly detailMissed: boolean;
  readonly detailWrong: boolean;
}

/** Personal data count as found when the whole of it became one placeholder of its kind. */
export function judge({ find = [], details = [] }: Case, { texts, caseDetails, restore }: Gate): Faults {
  const [gated] = texts;
  const own = placeholders(gated?.text ?? "")
    .map(({ kind, written }) => ({ kind, written, value: restore(written) }))
    .filter(({ written, value }) => value !== written);
  const isFound = (each: { kind: string; value: string }) =>
    own.some(({ kind, value }) => kind === each.kind && value === each.value);
  const kinds = caseDetails.map(({ kind }) => kind as string);
  return {
    missed: find.filter((each) => !isFound(each)).map(({ kind, value }) => `${kind}: ${value}`),
    wrong: own
      .filter(({ value }) => !find.some((each) => each.value.includes(value) || value.includes(each.value)))
      .map(({ kind, value }) => `${kind}: ${value}`),
    detailMissed: details.some((kind) => !kinds.includes(kind)),
    detailWrong: details.length === 0 && kinds.length > 0,
  };
}

function placeholders(text: string): { kind: string; written: string }[] {
  return [...text.matchAll(/\[([A-Za-z ]{1,40}) \d+(?:\.\d+)?\]/g)].map(([written, kind = ""]) => ({
    kind,
    written,
  }));
}

/** How much of the personal data was found, and how many of the texts without any raised an alarm; 0 to 1. */
export function shares(cases: readonly Case[]) {
  const judged = cases.map((each) => ({ ...each, faults: judge(each, gate([each.text])) }));
  const items = judged.flatMap(({ find = [] }) => find).length;
  const clean = judged.filter(({ find }) => !find);
  const told = judged.filter(({ details }) => details);
  const untold = judged.filter(({ details }) => !details);
  return {
    recall: 1 - judged.flatMap(({ faults }) => faults.missed).length / items,
    falseAlarms: clean.filter(({ faults }) => faults.wrong.length > 0).length / clean.length,
    detailRecall: 1 - told.filter(({ faults }) => faults.detailMissed).length / told.length,
    detailFalseAlarms: untold.filter(({ faults }) => faults.detailWrong).length / untold.length,
  };
}
