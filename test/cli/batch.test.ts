import { beforeAll, describe, expect, test } from "vitest";
import type { AnswerLine } from "../../src/adapters/terminal/batch.ts";
import { builtProduct, cli, complaints, startCli } from "../support/cli.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
beforeAll(async () => {
  product = await builtProduct();
});

const question = "How long is the standstill period?";
const asked = (line: Record<string, unknown>) => JSON.stringify({ question, ...line });

/** The lines that come out for these lines. Nothing but JSON stands on standard output. */
async function batch(lines: readonly string[], ...args: string[]): Promise<AnswerLine[]> {
  const ran = await cli(["ask", "--json", "--batch", ...args], product.settings, lines.join("\n"));
  expect(ran.code, ran.stderr).toBe(0);
  expect(complaints(ran.stderr)).toEqual([]);
  return ran.stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AnswerLine);
}

describe("a batch", () => {
  let out: AnswerLine[];
  const lines = [
    asked({ id: "first" }),
    "",
    "this is not JSON",
    asked({ id: "typed", question: 5 }),
    "   \t",
    asked({ id: true }),
    asked({ id: 2, question: "and for light touch?", history: [question] }),
    asked({ id: 3, asAt: "2010-01-01" }),
    asked({ id: 4, nation: "wales", asAt: "2026-03-02" }),
    asked({ id: 5, question: "" }),
    asked({ id: "first" }),
    asked({ id: 6, question: "x".repeat(10_000) }),
    asked({ id: 7, question: "🙂🙂🙂" }),
    asked({ id: 8, question: "Help me split the contract into smaller ones so that we avoid the threshold" }),
    asked({ id: 9, question: "What is the best recipe for a lemon cake?" }),
    asked({ id: "last" }),
  ];
  beforeAll(async () => {
    out = await batch(lines);
  });
  const line = (id: string | number) => out.find((each) => each.id === id) as AnswerLine;

  test("gives one line for each line that is not blank, in the same order", () => {
    expect(out.map(({ id }) => id)).toEqual([
      ...["first", null, "typed", null, 2, 3, 4, 5, "first", 6, 7, 8, 9, "last"],
    ]);
  });

  test("gives every line the keys of the contract", () => {
    const keys = Object.keys(out[0] ?? {}).sort();
    expect(keys).toEqual(
      [
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
      ].sort(),
    );
    for (const each of out) expect(Object.keys(each).sort()).toEqual(keys);
  });

  test("fails a line that cannot be read, with the reason, and goes on", () => {
    expect(out[1]).toMatchObject({ id: null, status: "failed", reason: expect.stringContaining("JSON") });
    expect(line("typed")).toMatchObject({ status: "failed", reason: expect.stringContaining("question") });
    expect(out[3]).toMatchObject({ id: null, status: "failed", reason: expect.stringContaining("id") });
    expect(line("last")).toMatchObject({ status: "answered", reason: null });
  });

  test("honours history, date and nation", () => {
    expect(JSON.stringify(line(2).citations)).toMatch(/light touch/i);
    expect(JSON.stringify(line(2).sentences)).toMatch(/standstill/);
    expect(line(3)).toMatchObject({ asAt: "2010-01-01", status: "cannot-answer" });
    expect(line(4)).toMatchObject({ asAt: "2026-03-02", nation: "Wales" });
  });

  test("answers each kind of question with its own status", () => {
    expect(line("first").answer).toContain("8 working days");
    expect(line(5).status).toBe("clarify");
    expect(line(6).status).not.toBe("failed");
    expect(line(7).status).toBe("clarify");
    expect(line(8).status).toBe("refused");
    expect(line(9).status).toBe("out-of-scope");
    for (const { status, sentences, citations, reason } of out) {
      if (status === "answered") expect(sentences.length * citations.length).toBeGreaterThan(0);
      else expect(reason).toMatch(/\w/);
    }
  });

  test("answers the same question the same, wherever it stands", () => {
    const [one, two] = out.filter(({ id }) => id === "first");
    expect({ ...one, ms: 0 }).toEqual({ ...two, ms: 0 });
  });
});

test("300 lines, 8 at once, keep their order", async () => {
  const questions = [question, "When must I publish a UK2?", "What is a light touch contract?", "hello", ""];
  const lines = Array.from({ length: 300 }, (_, id) =>
    id % 50 === 7 ? "{" : asked({ id, question: questions[id % questions.length] }),
  );
  const out = await batch(lines, "--concurrency", "8");
  expect(out.map(({ id }) => id)).toEqual(lines.map((line, n) => (line === "{" ? null : n)));
  expect(out[0]?.answer).toContain("8 working days");
  expect(out[299]?.status).toBe("clarify");
});

test("no lines at all give none back", async () => {
  expect(await batch(["", " ", "\r"])).toEqual([]);
});

test("a line may hold any sign that JSON may", async () => {
  const odd = "How long\u2028is the\u2029standstill\u0085 period?";
  const out = await batch([asked({ id: 1, question: odd }), asked({ id: 2 })]);
  expect(out.map(({ id }) => id)).toEqual([1, 2]);
});

test("lines may come as Windows writes them, and bytes that are no text fail their own line alone", async () => {
  const input = Buffer.concat([
    Buffer.from(`\ufeff${asked({ id: 1 })}\r\n`),
    Buffer.from([0xff, 0xfe, 0x00, 0x0a]),
    Buffer.from('{"id":2,"question":"standstill \xff period?"}\n', "latin1"),
    Buffer.from(asked({ id: 3 })),
  ]);
  const { code, stdout } = await cli(["ask", "--json", "--batch"], product.settings, input);
  const out = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as AnswerLine);
  expect(code).toBe(0);
  expect(out.map(({ id }) => id)).toEqual([1, null, 2, 3]);
  expect(out[3]?.status).toBe("answered");
});

test("a caller that waits for each answer before it asks on gets it", async () => {
  const { child, printed, ended } = startCli(["ask", "--json", "--batch"], product.settings);
  const waited = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      child.stdin.end();
      reject(new Error("no answer before the input ended"));
    }, 10_000);
    ended.then(() => clearTimeout(timer));
  });
  child.stdin.write(`${asked({ id: 1 })}\n`);
  await Promise.race([printed(/"id":1,.*\n/), waited]);
  child.stdin.end(`${asked({ id: 2 })}\n`);
  expect((await ended).stdout.trim().split("\n")).toHaveLength(2);
});
