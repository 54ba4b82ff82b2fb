import { expect, test } from "vitest";
import type { Feedback, QuestionRecord } from "../../src/core/ports/records.ts";
import type { RecordsUnderTest } from "./records.ts";

type Under = () => RecordsUnderTest;

const start = new Date("2026-03-02T09:00:00.123Z");
const later = (ms: number) => new Date(start.getTime() + ms);
const amira = JSON.stringify(["slack", "T1", "U1"]);
const ben = JSON.stringify(["slack", "T1", "U2"]);

/** A question that was asked, for tests. */
export function question(more: Partial<QuestionRecord> = {}): QuestionRecord {
  return {
    id: "q1",
    at: start,
    person: amira,
    platform: "slack",
    space: "T1",
    question: "When must I publish?",
    status: "answered",
    references: ["Procurement Act 2023 s.51"],
    ms: 812.4,
    model: null,
    ...more,
  };
}

function opinion(more: Partial<Feedback> = {}): Feedback {
  return { question: "q1", person: amira, helpful: true, at: later(1000), ...more };
}

/** Questions and what people thought of them. */
export function questionsContract(under: Under): void {
  test("a question is kept without who asked it", async () => {
    const { records, other } = under();
    await records.questions.record(question());
    const [kept] = await other.questions.recent(10);
    const { personHash, ...rest } = kept ?? { personHash: "" };
    expect(rest).toEqual({
      id: "q1",
      at: start,
      platform: "slack",
      space: "T1",
      question: "When must I publish?",
      status: "answered",
      reason: null,
      references: ["Procurement Act 2023 s.51"],
      helpful: null,
      feedbackReason: null,
    });
    expect(personHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("one person has one code and another person another", async () => {
    const { questions } = under().records;
    await questions.record(question({ id: "q1" }));
    await questions.record(question({ id: "q2" }));
    await questions.record(question({ id: "q3", person: ben }));
    const codes = new Map((await questions.recent(10)).map(({ id, personHash }) => [id, personHash]));
    expect(codes.get("q2")).toBe(codes.get("q1"));
    expect(codes.get("q3")).not.toBe(codes.get("q1"));
  });

  test("the newest questions come first, as many as asked for", async () => {
    const { questions } = under().records;
    await questions.record(question({ id: "middle", at: later(1) }));
    await questions.record(question({ id: "oldest" }));
    await questions.record(question({ id: "newest", at: later(2) }));
    expect((await questions.recent(2)).map(({ id }) => id)).toEqual(["newest", "middle"]);
  });

  test("any text is kept as it was typed", async () => {
    const { questions } = under().records;
    const typed = "What’s £50,000 “excl. VAT”?\n\t'; DROP TABLE questions; -- 📄 ✓";
    await questions.record(question({ question: typed, reason: "ü", status: "cannot-answer" }));
    expect(await questions.recent(1)).toMatchObject([{ question: typed, reason: "ü" }]);
  });

  test("a person's last word counts", async () => {
    const { questions } = under().records;
    await questions.record(question());
    await questions.feedback(opinion({ helpful: true }));
    await questions.feedback(opinion({ helpful: false, reason: "out of date", at: later(2000) }));
    await questions.feedback(opinion({ helpful: true, at: later(1500) }));
    expect(await questions.recent(1)).toMatchObject([{ helpful: false, feedbackReason: "out of date" }]);
  });

  test("of several people the latest is shown", async () => {
    const { questions } = under().records;
    await questions.record(question());
    await questions.feedback(opinion({ helpful: false, person: ben, at: later(3000) }));
    await questions.feedback(opinion({ helpful: true, at: later(2000) }));
    expect(await questions.recent(1)).toMatchObject([{ helpful: false, feedbackReason: null }]);
  });

  test("feedback on a question that was never kept does no harm", async () => {
    const { questions } = under().records;
    await questions.feedback(opinion({ question: "unknown" }));
    expect(await questions.recent(10)).toEqual([]);
  });
}

/** Texts that go when their time is over. */
export function retentionContract(under: Under): void {
  test("old texts and reasons go, outcomes stay", async () => {
    const { questions } = under().records;
    await questions.record(question({ status: "cannot-answer", reason: "nothing found" }));
    await questions.feedback(opinion({ helpful: false, reason: "useless" }));
    expect(await questions.purgeTexts(later(5000))).toBe(2);
    expect(await questions.recent(1)).toMatchObject([
      { question: null, reason: null, feedbackReason: null, status: "cannot-answer", helpful: false },
    ]);
    expect(await questions.purgeTexts(later(5000))).toBe(0);
  });

  test("what is not older than the date stays", async () => {
    const { questions } = under().records;
    await questions.record(question());
    await questions.feedback(opinion({ reason: "clear" }));
    expect(await questions.purgeTexts(start)).toBe(0);
    expect(await questions.purgeTexts(later(1))).toBe(1);
    expect(await questions.recent(1)).toMatchObject([{ question: null, feedbackReason: "clear" }]);
  });
}
