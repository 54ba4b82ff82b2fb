import { describe, expect, test } from "vitest";
import { gate } from "../../../src/core/privacy/gate.ts";

describe("a detail about somebody's case", () => {
  const said = "How long is standstill? Our officer J. Smith was dismissed for fraud.";

  test("is told with its kind and place, and without the name", () => {
    const { caseDetails } = gate(["When is a UK6 due?", said]);
    expect(caseDetails).toEqual([
      {
        kind: "disciplinary",
        where: { text: 1, sentence: "Our officer [person 1] was dismissed for fraud." },
      },
    ]);
  });

  test("stands with its own text", () => {
    const [question, file] = gate(["When is a UK6 due?", said]).texts;
    expect(question?.caseDetails).toEqual([]);
    expect(file?.caseDetails).toHaveLength(1);
  });

  test("is gone when it is sent without", () => {
    expect(gate(["How long is standstill? Our officer J. Smith is away."]).caseDetails).toEqual([]);
    expect(gate(["Our supplier's officer was dismissed for fraud."]).caseDetails).toEqual([]);
  });
});

describe("she", () => {
  const kinds = (text: string) => gate([text]).caseDetails.map(({ kind }) => kind);

  test("is the person spoken of before", () => {
    expect(kinds("Jane Doe chairs the panel. The scores are late. She has cancer.")).toEqual(["health"]);
  });

  test("is not the person spoken to, nor who signs", () => {
    expect(kinds("Hi Sarah, she was convicted. Can she bid? Regards, John Smith")).toEqual([]);
  });

  test("is somebody else when somebody else was spoken of since", () => {
    expect(kinds("Jane Doe asked about the bid. A director left. He was convicted.")).toEqual([]);
  });

  test("is nobody in particular after a while", () => {
    expect(kinds("Jane Doe chairs. Bids came. Scores rose. Prices fell. She has cancer.")).toEqual([]);
  });
});
