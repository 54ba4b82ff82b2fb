import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerLine, failedLine, failureReason, readLine } from "../../../src/adapters/terminal/batch.ts";
import { emptyAnswer } from "../../../src/core/answering/answer.ts";
import { BotError } from "../../../src/core/errors.ts";
import { point, source } from "../../builders.ts";

const read = (value: unknown) => readLine(JSON.stringify(value));
const contract = [
  ...[
    "id",
    "status",
    "answer",
    "sentences",
    "citations",
    "reason",
    "asAt",
    "nation",
    "regime",
    "model",
    "ms",
  ],
].sort();

describe("a line of a batch", () => {
  test("is a question with its id", () => {
    expect(read({ id: "a", question: "When?" })).toEqual({ id: "a", question: "When?", options: {} });
    expect(read({ id: 7, question: "" })).toEqual({ id: 7, question: "", options: {} });
  });

  test("may say what was asked before, the date and the nation", () => {
    const line = { id: 1, question: "And then?", history: ["When?"], asAt: "2026-03-02", nation: "wales" };
    const { id, question, ...options } = line;
    expect(read(line)).toEqual({ id, question, options });
  });

  test("may leave them empty, and may carry more than is read", () => {
    const line = { id: 1, question: "When?", asAt: null, nation: null, history: [], tag: "x" };
    expect(read(line)).toMatchObject({ id: 1, question: "When?" });
    expect(read(line)).not.toHaveProperty("options.asAt");
  });

  test.each([
    ["Wales", "wales"],
    ["NI", "northern-ireland"],
    ["Northern Ireland", "northern-ireland"],
    ["northern-ireland", "northern-ireland"],
  ])("knows the nation %s", (typed, nation) => {
    expect(read({ id: 1, question: "When?", nation: typed })).toMatchObject({ options: { nation } });
  });

  test.each(["", "not json", "{", '{"id":1,"question":"When?"} x', "\u0000", "[".repeat(100_000)])(
    "that is not JSON is told so (%#)",
    (line) => {
      expect(readLine(line)).toEqual({ id: null, fault: expect.stringContaining("not JSON") });
    },
  );

  test.each([[[]], [null], [5], ["text"], [{}], [{ question: "When?" }]])("%j has no id", (value) => {
    expect(read(value)).toEqual({ id: null, fault: expect.stringMatching(/\w/) });
  });

  test.each([true, null, {}, ["a"]])("an id of %j is no id", (id) => {
    expect(read({ id, question: "When?" })).toEqual({ id: null, fault: expect.stringContaining("id") });
  });

  test.each([
    [{}, "question"],
    [{ question: 5 }, "question"],
    [{ question: "When?", history: "Before?" }, "history"],
    [{ question: "When?", history: [1] }, "history"],
    [{ question: "When?", asAt: "2 March 2026" }, "asAt"],
    [{ question: "When?", asAt: "2026-02-30" }, "asAt"],
    [{ question: "When?", asAt: 20260302 }, "asAt"],
    [{ question: "When?", nation: "france" }, "nation"],
    [{ question: "When?", nation: "__proto__" }, "nation"],
    [{ question: "When?", nation: 4 }, "nation"],
  ])("with the wrong type keeps its id and is told of it: %j", (rest, name) => {
    expect(read({ id: "x", ...rest })).toEqual({ id: "x", fault: expect.stringContaining(name) });
  });

  test("names all that is wrong with it", () => {
    const { fault } = read({ id: 1, question: 5, history: 5, asAt: 5 }) as { fault: string };
    for (const name of ["question", "history", "asAt"]) expect(fault).toContain(name);
  });
});

describe("whatever the line", () => {
  const reads = (text: string) => {
    const line = readLine(text);
    expect(line.id === null || ["string", "number"].includes(typeof line.id)).toBe(true);
    if ("fault" in line) expect(line.fault).toMatch(/\w/);
    else expect(typeof line.question).toBe("string");
  };

  test("any text is read or told of", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), reads));
  });

  test("any bytes are read or told of", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => reads(new TextDecoder().decode(bytes))));
  });

  test("any JSON is read or told of", () => {
    fc.assert(fc.property(fc.json(), reads));
  });

  test("a line with an id keeps it, whatever else it holds", () => {
    const id = fc.oneof(fc.string(), fc.integer());
    const rest = fc.record(
      { question: fc.jsonValue(), history: fc.jsonValue(), asAt: fc.jsonValue(), nation: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(id, rest, (id, rest) => read({ id, ...rest }).id === id));
  });

  test("any question is read to the letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (question) => {
        expect(read({ id: 1, question })).toEqual({ id: 1, question, options: {} });
      }),
    );
  });
});

describe("an answer's line", () => {
  const base = {
    question: "When?",
    asAt: "2026-03-02",
    regime: "procurement-act-2023",
    nation: "wales",
  } as const;

  test("has the keys of the contract and no other", () => {
    const answer = emptyAnswer("answered", { ...base, points: [point()], sources: [source()] });
    const line = answerLine("a", answer, 12.34, "Ann");
    expect(Object.keys(line).sort()).toEqual(contract);
    expect(Object.keys(line.citations[0] ?? {}).sort()).toEqual(
      ["n", "title", "reference", "url", "quote", "text", "appliesFrom", "nation", "checked"].sort(),
    );
    expect(line).toMatchObject({ id: "a", status: "answered", asAt: "2026-03-02", model: null, ms: 12.3 });
    expect(line.sentences).toEqual([point()]);
    expect(line.answer).toContain(point().text);
  });

  test("of a question without an answer has the reason, and null for what is not known", () => {
    const answer = emptyAnswer("cannot-answer", {
      question: "When?",
      asAt: "2026-03-02",
      reason: "not-covered",
    });
    expect(answerLine(null, answer, 1, "Ann")).toMatchObject({
      ...{ id: null, status: "cannot-answer", sentences: [], citations: [], reason: "not-covered" },
      ...{ nation: null, regime: null, model: null },
    });
  });

  test("whom to ask instead is named where there is no answer", () => {
    const answer = emptyAnswer("cannot-answer", { question: "When?", asAt: "2026-03-02" });
    expect(answerLine(1, answer, 1, "the buying desk").answer).toContain("the buying desk");
  });

  test("that failed has the same keys and the reason", () => {
    expect(Object.keys(failedLine("x", "why")).sort()).toEqual(contract);
    expect(failedLine("x", "why")).toMatchObject({ id: "x", status: "failed", reason: "why", sentences: [] });
  });

  test("never tells what is inside an error", () => {
    expect(failureReason(new Error("connect postgresql://bot:hunter2@db"))).not.toContain("hunter2");
    expect(failureReason(new BotError("index-corrupt", "index"))).toContain("damaged");
    expect(failureReason(undefined)).toMatch(/\w/);
  });
});
