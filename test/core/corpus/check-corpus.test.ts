import { describe, expect, test } from "vitest";
import { type CorpusToCheck, checkCorpus } from "../../../src/core/corpus/check/check-corpus.ts";
import { createWordCount } from "../../../src/core/guidance/catalogue.ts";
import type { Passage } from "../../../src/core/guidance/passage.ts";
import { realCorpus } from "../guidance/real-corpus.ts";
import { act } from "../passages.ts";
import { findingsOf, page } from "./checking.ts";

describe("dates", () => {
  const dates = (...passages: Passage[]) => findingsOf("dates", passages);
  const ended = { appliesTo: "2025-12-31", references: [act("90")] };

  test("a passage past its date that nothing replaces", async () => {
    const [finding, ...others] = await dates(page("vouchers", ended));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "advice", where: "On vouchers: What vouchers says" });
    expect(finding?.message).toContain("until 31 December 2025");
  });

  test.each<[string, Partial<Passage>]>([
    ["its document", { document: "vouchers", id: "vouchers#2" }],
    ["its provision", { references: [act("90")] }],
    ["its topic", { topics: ["vouchers", "sales"] }],
    ["its title", { title: "On new vouchers" }],
  ])("one that something newer of %s replaces", async (_what, newer) => {
    const passages = [page("vouchers", ended), page("coupons", { appliesFrom: "2026-01-01", ...newer })];
    expect(await dates(...passages)).toEqual([]);
    expect(await dates(...passages.toReversed())).toEqual([]);
  });

  test("passages that apply later, in one line a document", async () => {
    const later = { document: "vouchers", title: "Vouchers", appliesFrom: "2027-04-01" };
    expect(await dates(page("a", later), page("b", later))).toMatchObject([
      {
        severity: "advice",
        where: "Vouchers",
        message: "2 passages apply from 1 April 2027, and not before.",
      },
    ]);
  });

  test("what nobody has checked for long", async () => {
    const [finding] = await dates(
      page("vouchers", { checked: "2026-05-26" }),
      page("b", { checked: "2026-05-27" }),
    );
    expect(finding).toMatchObject({ severity: "advice", where: "On vouchers: What vouchers says" });
    expect(finding?.message).toContain("last checked on 26 May 2026");
  });

  test("approved answers past their review", async () => {
    const answer = {
      ...{
        id: "old",
        space: "council",
        question: "Who signs?",
        alsoAskedAs: [],
        answer: "The head of finance.",
      },
      ...{ references: [], owner: "Jo Bloggs", reviewBy: "2026-11-22" },
    };
    const approvedAnswers = [answer, { ...answer, id: "new", reviewBy: "2026-11-23" }];
    const [finding, ...others] = await findingsOf("answers", [], { approvedAnswers });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "fault", where: "Approved answer old: Who signs?" });
    expect(finding?.todo).toContain("answers remove old");
  });
});

describe("coverage", () => {
  test("lists the provisions and notices nothing rests on, in few lines", async () => {
    const findings = await findingsOf("coverage", [page("uk", { headings: ["Notices UK1 to UK5 and UK7"] })]);
    expect(findings.map(({ severity }) => severity)).toEqual(["advice", "advice", "advice"]);
    const said = Object.fromEntries(findings.map(({ where, message }) => [where, message]));
    expect(said.Notices).toContain("UK8 to UK17");
    expect(said["Procurement Act 2023"]).toMatch(/ s\.7, s\.9-11, .* s\.82-92, .* Sch\.1-11\.$/);
    expect(said["Procurement Regulations 2024"]).toBe("No passage rests on reg 1-50, Sch.1-3.");
  });

  test("is quiet when all is there", async () => {
    const [{ message = "" } = {}] = (await findingsOf("coverage", [])).filter(
      ({ where }) => where === "Notices",
    );
    expect(message).toContain("UK17");
    const all = page("uk", { title: "UK1 to UK17" });
    expect((await findingsOf("coverage", [all])).some(({ where }) => where === "Notices")).toBe(false);
  });
});

describe("the rest", () => {
  const words =
    "The voucher is handed to the person who asked for it, and kept by them until the goods arrive.";

  test("passages with the same text, in one line two documents", async () => {
    const twins = [1, 2].map((n) => page("b", { id: `b#${n}`, text: `${words} And ${n}!` }));
    const [finding, ...others] = await findingsOf("duplicates", [
      ...[1, 2].map((n) => page("a", { id: `a#${n}`, text: `${words} and ${n}` })),
      ...twins,
    ]);
    expect(others).toEqual([]);
    expect(finding?.message).toContain("same text as “On a: What a says” of “a”. So have 1 more");
  });

  test.each<[string, Partial<Passage>]>([
    ["at another time", { appliesFrom: "2027-01-01" }],
    ["of another team", { space: "trust" }],
  ])("the same text %s is no duplicate", async (_what, other) => {
    const one = page("a", { text: words, space: "council", appliesTo: "2026-12-31" });
    expect(
      await findingsOf("duplicates", [one, page("b", { ...one, id: "b#1", document: "b", ...other })]),
    ).toEqual([]);
  });

  test("synonyms of which no term stands anywhere", async () => {
    const synonyms = [
      ["voucher", "coupon"],
      ["standstill period", "pause"],
      ["two words apart", "of none"],
    ];
    const catalogue = { ...createWordCount().catalogue([]), synonyms };
    const findings = await findingsOf("synonyms", [page("a", { text: "Two of the words, far apart." })], {
      catalogue,
    });
    expect(findings.map(({ where }) => where)).toEqual([
      "Synonyms of “two words apart”",
      "Synonyms of “voucher”",
    ]);
  });

  test("documents without a link", async () => {
    const references = [{ label: "Contract rules", url: "" }];
    const findings = await findingsOf("links", [page("rules", { references }), page("a")]);
    expect(findings).toMatchObject([{ severity: "advice", where: "On rules" }]);
  });

  test("files that could not be read, first of all", async () => {
    const unreadFiles = [{ file: "guidance/broken.md", line: 3, reason: "nation: must be a list" }];
    const [finding] = await findingsOf("files", [], { unreadFiles });
    expect(finding).toMatchObject({ severity: "fault", where: "guidance/broken.md" });
    expect(finding?.message).toContain("Line 3: nation: must be a list.");
  });

  test("questions that were asked and not answered", async () => {
    const asked = { question: "Who pays for cake?", count: 3, people: 2, nearest: ["Payment: who pays"] };
    const outcomes = ["cannot-answer", "not helpful"] as const;
    const unanswered = [{ ...asked, outcomes, lastAsked: new Date("2026-11-20T12:00:00Z") }];
    const [finding] = await findingsOf("questions", [], { unanswered });
    expect(finding).toMatchObject({ severity: "advice", where: "“Who pays for cake?”" });
    expect(finding?.message).toBe(
      "Asked 3 times by 2 people, last on 20 November 2026: no answer, marked as not helpful. Nearest guidance: Payment: who pays.",
    );
  });
});

describe("links, when they are followed", () => {
  const here = { label: "Cake", url: "https://www.gov.uk/cake#icing" };

  test("are told when they are dead or moved; the rest in one line", async () => {
    const asked: string[] = [];
    const findings = await findingsOf(
      "links",
      [page("a", { references: [here] }), page("b", { references: [here] })],
      {
        checkLinks: async (urls, progress) => {
          asked.push(...urls);
          progress?.(1, 1);
          const away = asked.filter((url) => url.includes("legislation.gov.uk"));
          return [
            { url: "https://www.gov.uk/cake", fault: "dead", reason: "it answered 404" },
            ...away.map((url) => ({
              url,
              fault: "unreachable" as const,
              reason: "the site does not answer",
            })),
          ];
        },
      },
    );
    expect(asked.filter((url) => url === "https://www.gov.uk/cake")).toHaveLength(1);
    expect(findings).toMatchObject([
      { severity: "fault", where: "On a: What a says" },
      { severity: "advice", message: expect.stringContaining(`${asked.length - 2} more were not checked`) },
    ]);
    expect(findings[0]?.message).toBe(
      "The link https://www.gov.uk/cake is dead: it answered 404. It also stands in 1 more passage.",
    );
  });

  test("that moved name the new address", async () => {
    const to = "https://www.gov.uk/pie";
    const [finding] = await findingsOf("links", [page("a", { references: [here] })], {
      checkLinks: async () => [
        { url: "https://www.gov.uk/cake", fault: "moved", reason: `it moved to ${to}`, to },
      ],
    });
    expect(finding).toMatchObject({ severity: "advice", todo: expect.stringContaining("new address") });
    expect(finding?.message).toContain(`it moved to ${to}`);
  });
});

describe("the whole check", () => {
  const bundled = async (): Promise<CorpusToCheck> => {
    const documents = await realCorpus();
    const words = createWordCount();
    for (const { passages } of documents) for (const each of passages) words.add(each);
    return {
      passages: (async function* () {
        for (const { passages } of documents) yield passages;
      })(),
      catalogue: words.catalogue(documents.flatMap(({ synonyms }) => synonyms)),
      ...{ unreadFiles: [], approvedAnswers: [], unanswered: [] },
      ...{ today: "2026-11-23", staleBefore: "2026-05-27" },
    };
  };

  test("finds no fault in the bundled guidance", async () => {
    const counted: number[] = [];
    const report = await checkCorpus(await bundled(), { passages: (done) => counted.push(done) });
    expect(report.findings.filter(({ severity }) => severity === "fault")).toEqual([]);
    expect(report.passages).toBeGreaterThan(1_000);
    expect(counted.at(-1)).toBe(report.passages);
  });

  test("tells faults first, each with what to do, in whole sentences", async () => {
    const corpus = await bundled();
    const wrong = [
      page("a", { references: [act("151")], text: "A pie is round." }),
      page("b", { text: "The mandatory standstill period is 9 working days." }),
      page("c", { text: "The works threshold is £5 including VAT." }),
    ];
    const passages = (async function* () {
      yield* corpus.passages;
      yield wrong;
    })();
    const { findings } = await checkCorpus({ ...corpus, passages });
    const severities = findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort().toReversed());
    expect(findings.filter(({ severity }) => severity === "fault").map(({ check }) => check)).toEqual([
      "references",
      "figures",
      "figures",
    ]);
    for (const { where, message, todo } of findings) {
      expect(where).not.toBe("");
      expect(message).toMatch(/^[A-Z0-9].*\.$/s);
      expect(todo).toMatch(/^[A-Z].*\.$/s);
    }
  });
});
