import { describe, expect, test } from "vitest";
import type { Passage, Reference } from "../../../src/core/guidance/passage.ts";
import { act } from "../passages.ts";
import { findingsOf, page } from "./checking.ts";

const references = (...list: Reference[]) =>
  findingsOf("references", [page("refunds", { references: list })]);
const text = (words: string, more: Partial<Passage> = {}) =>
  findingsOf("references", [page("refunds", { text: words, ...more })]);
const reg = (number: string) => ({
  label: `Procurement Regulations 2024 reg ${number}`,
  url: `https://www.legislation.gov.uk/uksi/2024/692/regulation/${number.split("(")[0]}`,
});
const paragraph = (schedule: string, number: string) => ({
  label: `Procurement Act 2023 Sch.${schedule} para ${number}`,
  url: `https://www.legislation.gov.uk/ukpga/2023/54/schedule/${schedule}/paragraph/${number.split("(")[0]}`,
});

describe("references to provisions that do not exist", () => {
  test.each([
    ["a section", act("129"), "s.129"],
    ["a subsection", act("51(6)"), "s.51(6)"],
    ["a subsection of a section that has none", act("66(1)"), "s.66(1)"],
    ["a regulation", reg("51"), "reg 51"],
    ["a paragraph of a regulation", reg("18(6)"), "reg 18(6)"],
    ["a paragraph of a schedule", paragraph("5", "21"), "Sch.5 para 21"],
    ["a subparagraph of a schedule", paragraph("5", "4(1)"), "Sch.5 para 4(1)"],
  ])("names %s, where it stands and what to do", async (_what, reference, place) => {
    const [finding, ...others] = await references(reference);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "fault", where: "On refunds: What refunds says" });
    expect(finding?.message).toContain(`${place}, which does not exist`);
    expect(finding?.todo).toContain("Correct it in refunds.md.");
  });

  test("says that a provision was repealed", async () => {
    const [finding] = await references(reg("18(2)(v)"));
    expect(finding).toMatchObject({ severity: "fault", message: expect.stringContaining("was repealed") });
  });

  test("only advises on a lettered one, which may be new", async () => {
    const [finding] = await references(act("45A"));
    expect(finding).toMatchObject({ severity: "advice", message: expect.stringContaining("put in since") });
  });

  test.each([
    [act("51(2)")],
    [act("2(1A)")],
    [act("83A(6)")],
    [act("115A(3)")],
    [act("120A(2)")],
    [act("23(3)(b)")],
    [reg("7(4A)")],
    [reg("42F(4)")],
    [reg("27(2)(e)")],
    [paragraph("8", "4(1)(c)")],
    [paragraph("9", "28")],
    [
      {
        label: "Procurement Act 2023 Sch.6 Part 2",
        url: "https://www.legislation.gov.uk/ukpga/2023/54/schedule/6/part/2",
      },
    ],
    [
      {
        label: "Procurement Act 2023 Sch.9A",
        url: "https://www.legislation.gov.uk/ukpga/2023/54/schedule/9A",
      },
    ],
    [{ label: "Bribery Act 2010 s.7", url: "https://www.legislation.gov.uk/ukpga/2010/23/section/7" }],
    [{ label: "Guidance: lots", url: "https://www.gov.uk/guidance/lots" }],
  ])("is quiet about $label", async (reference) => {
    expect(await references(reference)).toEqual([]);
  });
});

describe("provisions named in the text", () => {
  test.each([
    ["Look at section 151 before you sign.", "s.151"],
    ["Sections 41 and 143 allow it.", "s.143"],
    ["It follows from section 51(8) of the Procurement Act 2023.", "s.51(8)"],
    ["Schedule 5 paragraph 33 gives a reason.", "Sch.5 para 33"],
    ["A reason stands in paragraph 33 of Schedule 5.", "Sch.5 para 33"],
    ["The notice is described in regulation 99.", "reg 99"],
    ["The notice is described in regulation 99 of the Procurement Regulations 2024.", "reg 99"],
  ])("%s", async (words, place) => {
    const [finding, ...others] = await text(words);
    expect(others).toEqual([]);
    expect(finding?.message).toContain(
      `names Procurement ${place.startsWith("reg") ? "Regulations 2024" : "Act 2023"} ${place}`,
    );
  });

  test.each([
    "Councils follow section 170 of the Local Government Act 1988.",
    "Under the Local Government Act 1988, section 170, councils may not.",
    "An offence under sections 188 and 189 of the Enterprise Act 2002 counts.",
    "There is no section 200 and no Schedule 12.",
    "Regulation 101 of the Public Contracts Regulations 2015 applied before.",
    "Regulation 101 applied under the 2015 Regulations.",
    "Pay within 30 days, as section 68 says, or in 151 days.",
    "The Act has 128 sections.",
  ])("is quiet about: %s", async (words) => {
    expect(await text(words)).toEqual([]);
  });

  test("leaves alone what a team's own rules number for themselves", async () => {
    const own = { textKind: "local-rules", kind: "local-rules", space: "council" } as const;
    expect(await text("Section 151 officers sign. See section 400.", own)).toEqual([]);
    const [finding] = await text("See section 400 of the Procurement Act 2023.", own);
    expect(finding?.todo).toContain("corpus add");
  });
});

describe("a label and a link that differ", () => {
  test.each([
    ["another section", "Procurement Act 2023 s.51(2)", "ukpga/2023/54/section/52"],
    ["another subsection", "Procurement Act 2023 s.51(2)", "ukpga/2023/54/section/51/3"],
    ["another unit", "Procurement Act 2023 s.5", "ukpga/2023/54/schedule/5"],
    ["another paragraph", "Procurement Act 2023 Sch.5 para 13", "ukpga/2023/54/schedule/5/paragraph/14"],
    ["another schedule", "Procurement Act 2023 Sch.5 para 13", "ukpga/2023/54/schedule/6/paragraph/13"],
    ["another instrument", "Procurement Act 2023 s.5", "uksi/2024/692/regulation/5"],
    ["another number", "SI 2024/716 reg 5(1)", "uksi/2024/717/regulation/5"],
    ["another year", "Public Contracts Regulations 2015 reg 72", "uksi/2006/5/regulation/72"],
  ])("%s is a fault", async (_what, label, path) => {
    const url = `https://www.legislation.gov.uk/${path}`;
    const findings = await references({ label, url });
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: "fault", message: expect.stringContaining(`“${label}” leads to`) }),
    );
  });

  test("another policy note is a fault", async () => {
    const url = "https://www.gov.uk/government/publications/ppn-018-payment";
    const [finding] = await references({ label: "PPN 017", url });
    expect(finding?.message).toContain("leads to PPN 018");
  });

  test.each([
    ["Procurement Act 2023 s.51(2)", "ukpga/2023/54"],
    ["Procurement Act 2023 s.51(2)", "ukpga/2023/54/section/51/2026-04-01"],
    ["Procurement Act 2023 s.51(2)", "ukpga/2023/54/section/51/2"],
    ["Procurement Act 2023 s.51", "ukpga/2023/54/part/3/chapter/5"],
    ["SI 2024/716 reg 5(1)", "uksi/2024/716/regulation/5"],
    ["Public Contracts Regulations 2015 reg 72", "uksi/2015/102/regulation/72"],
  ])("%s may lead to %s", async (label, path) => {
    expect(await references({ label, url: `https://www.legislation.gov.uk/${path}` })).toEqual([]);
  });
});

describe("where the official text is held", () => {
  const law = (section: string, words: string) =>
    page(`act-${section}`, { textKind: "official", references: [act(section)], text: words });
  const held = [law("51", "(1) First.\n\n(2) Second."), law("51", "(3) Third."), law("150", "A new one.")];
  const cite = async (section: string) => {
    const findings = await findingsOf("references", [
      ...held,
      page("refunds", { references: [act(section)] }),
    ]);
    return findings.filter(({ where }) => where.startsWith("On refunds"));
  };

  test("it counts, not what was known before", async () => {
    expect(await cite("150")).toEqual([]);
    expect(await cite("51(3)")).toEqual([]);
    expect(await cite("151")).toMatchObject([
      { severity: "fault", message: expect.stringContaining("not in the official text that is held") },
    ]);
  });

  test("what is gone from it is advice, as it may not be in force", async () => {
    expect(await cite("51(5)")).toMatchObject([
      { severity: "advice", message: expect.stringContaining("not in force, or was repealed") },
    ]);
  });
});
