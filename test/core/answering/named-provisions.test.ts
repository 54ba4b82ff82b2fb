import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GuidanceIndex, openGuidanceIndex } from "../../../src/bootstrap/guidance-index.ts";
import { answerQuestion } from "../../../src/core/answering/answer-question.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const guidance = fileURLToPath(new URL("../../../guidance", import.meta.url));
const clock = { now: () => new Date("2026-11-22T12:00:00Z") };
let opened: GuidanceIndex;

beforeAll(async () => {
  opened = await openGuidanceIndex({ guidance, index: await temporaryFolder() });
});
afterAll(() => opened.index.close());

describe("a provision asked for by its name alone", () => {
  test.each([
    ["s.17", "Procurement Act 2023 s.17"],
    ["s.51", "Procurement Act 2023 s.51"],
    ["section 54", "Procurement Act 2023 s.54"],
    ["what does s.17 say", "Procurement Act 2023 s.17"],
    ["reg 17", "Procurement Regulations 2024 reg 17"],
    ["what does reg 17 require", "Procurement Regulations 2024 reg 17"],
    ["section 17(1)(b)", "Procurement Act 2023 s.17(1)(b)"],
    ["Schedule 5 para 13", "Procurement Act 2023 Sch.5 para 13"],
    ["s.51 light touch", "Procurement Act 2023 s.51"],
    ["what does PPN 017 say", "PPN 017"],
  ])("%s is answered from the passages that rest on it, first of all", async (question, reference) => {
    const answer = await answerQuestion(
      question,
      {},
      { index: opened.index, clock, approvedAnswers: async () => [] },
    );
    expect(answer.status).toBe("answered");
    expect(answer.points.length).toBeGreaterThan(0);
    expect(answer.sources[0]?.reference).toContain(reference);
  });
});
