import { describe, expect, test } from "vitest";
import { gate } from "../../../src/core/privacy/gate.ts";
import { redact } from "../../../src/core/privacy/redact.ts";
import { judge, readCases, shares } from "./score.ts";

const cases = readCases("cases.jsonl");

describe("personal data and what looks like it", () => {
  test("there is enough to judge by", () => {
    expect(cases.length).toBeGreaterThan(250);
    expect(cases.filter(({ find }) => !find).length).toBeGreaterThan(100);
  });

  test.each(cases.map((each) => [each.text, each] as const))("%j", (text, each) => {
    const faults = { missed: [], wrong: [], detailMissed: false, detailWrong: false };
    expect(judge(each, gate([text]))).toEqual(faults);
  });

  test.each(cases.filter(({ find }) => find).map((each) => [each.text, each] as const))(
    "%j is stored without",
    (text, { find = [] }) => {
      for (const { value } of find) expect(redact(text)).not.toContain(value);
    },
  );
});

describe("texts it was not made on", () => {
  test("nearly all is found, and little else", () => {
    const { recall, falseAlarms, detailRecall, detailFalseAlarms } = shares(readCases("held-out.jsonl"));
    expect(recall).toBeGreaterThan(0.9);
    expect(falseAlarms).toBeLessThan(0.1);
    expect(detailRecall).toBeGreaterThan(0.8);
    expect(detailFalseAlarms).toBeLessThan(0.05);
  });
});
