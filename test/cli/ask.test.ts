import { beforeAll, describe, expect, test } from "vitest";
import { builtProduct, cli, complaints, startCli } from "../support/cli.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
beforeAll(async () => {
  product = await builtProduct(/./);
});

const question = "How long is the standstill period?";

/** The JSON that `ask --json` printed, alone. */
async function askJson(...args: string[]) {
  const ran = await cli(["ask", "--json", ...args], product.settings);
  expect(ran.code, ran.stderr).toBe(0);
  return JSON.parse(ran.stdout);
}

describe("ask --json", () => {
  test("prints one line of JSON with the keys of the contract, though it had to build the index first", () => {
    const { stdout, stderr } = product.firstRun;
    expect(stdout.endsWith("\n")).toBe(true);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    const line = JSON.parse(stdout);
    expect(Object.keys(line).sort()).toEqual(
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
    expect(line).toMatchObject({ id: null, status: "answered", model: null, reason: null });
    expect(line.answer).toContain("8 working days");
    expect(stderr).toMatch(/Building the guidance index: (\d+) of \1 passages/);
    expect(complaints(stderr)).toEqual([]);
  });

  test("cites what it says: every sentence a citation, every citation its quote and address", () => {
    const { sentences, citations } = JSON.parse(product.firstRun.stdout);
    expect(sentences.length).toBeGreaterThan(0);
    const numbers = citations.map(({ n }: { n: number }) => n);
    for (const { text, citations: cited } of sentences) {
      expect(text).toMatch(/\w/);
      expect(numbers).toEqual(expect.arrayContaining(cited));
      expect(cited.length).toBeGreaterThan(0);
    }
    for (const citation of citations) {
      expect(Object.keys(citation).sort()).toEqual(
        ["n", "title", "reference", "url", "quote", "text", "appliesFrom", "nation", "checked"].sort(),
      );
      expect(citation.url).toMatch(/^https:\/\/[\w.]*gov\.uk\//);
      expect(citation.appliesFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(citation.quote).toMatch(/\w/);
      expect(citation.text).toBe("summary");
    }
  });

  test("honours the date and the nation", async () => {
    expect(await askJson("--as-at", "2010-01-01", question)).toMatchObject({
      asAt: "2010-01-01",
      status: "cannot-answer",
      citations: [],
    });
    const welsh = await askJson("--nation", "Wales", "--as-at", "2026-03-02", question);
    expect(welsh).toMatchObject({ asAt: "2026-03-02", nation: "Wales" });
  });

  test("takes a question in several words", async () => {
    expect((await askJson("How", "long", "is", "the", "standstill", "period?")).answer).toContain(
      "8 working days",
    );
  });
});

describe("ask", () => {
  test("prints the answer with its sources, and the first time what the bot is", async () => {
    const settings = await product.copy();
    const first = await cli(["ask", question], settings);
    expect(first.code).toBe(0);
    expect(complaints(first.stderr)).toEqual([]);
    expect(first.stdout).toMatch(/8 working days[\s\S]*Sources\n\[1\] /);
    expect(first.stdout).toContain("https://www.legislation.gov.uk/ukpga/2023/54/section/51");
    expect(first.stdout).toContain("No language model wrote this");
    expect(first.stdout).toMatch(/automated tool[\s\S]*not\s+legal\s+advice/);
    const second = await cli(["ask", question], settings);
    expect(second.stdout).toContain("8 working days");
    expect(second.stdout).not.toContain("automated tool");
  });

  test("ends quietly when its reader stops listening", async () => {
    const lines = Array.from({ length: 200 }, (_, id) => JSON.stringify({ id, question })).join("\n");
    const { child, ended, stderr } = startCli(["ask", "--json", "--batch"], product.settings);
    child.stdin.end(lines);
    child.stdout.once("data", () => child.stdout.destroy());
    await ended;
    expect(stderr()).not.toMatch(/EPIPE|\n\s+at /);
  });
});

describe("wrong usage", () => {
  const wrong: readonly [name: string, said: RegExp, ...args: string[]][] = [
    ["an unknown option", /--loud/, "ask", "--loud", question],
    ["no question", /question/, "ask"],
    ["a batch without JSON", /--json/, "ask", "--batch"],
    ["a batch with a question", /standard input/, "ask", "--json", "--batch", question],
    ["a date that is none", /2026-03-02/, "ask", "--as-at", "2 March 2026", question],
    ["an unknown nation", /england, wales/, "ask", "--nation", "france", question],
    ["a concurrency of none", /1 to 64/, "ask", "--json", "--batch", "--concurrency", "0"],
    ["an unknown command", /guess/, "guess"],
  ];

  test.each(wrong)("(%s) ends with 2 and says what is wrong, on standard error", async (_, said, ...args) => {
    const { code, stdout, stderr } = await cli(args, product.settings);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
