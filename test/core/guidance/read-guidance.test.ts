import { describe, expect, test } from "vitest";
import { readGuidanceSource } from "../../../src/adapters/guidance/read-folder.ts";
import { documentOf, fileOf, head, link, section } from "./guidance-file.ts";

describe("a good guidance file", () => {
  test("gives a passage for each section, with everything a citation needs", () => {
    const { name, passages, synonyms } = documentOf(head, `${section}\n\n${section}`);
    expect([name, passages.length, synonyms]).toEqual([
      "standstill",
      2,
      [["standstill period", "cooling-off period"]],
    ]);
    expect(passages[0]).toEqual({
      id: "standstill#1",
      document: "standstill",
      title: "Mandatory standstill",
      headings: ["How long it lasts"],
      text: "The standstill period is 8 working days.",
      askedAs: ["how long do we wait", "is it 10 days"],
      references: [
        {
          label: "Procurement Act 2023 s.51(2)",
          url: "https://www.legislation.gov.uk/ukpga/2023/54/section/51",
        },
      ],
      kind: "act",
      textKind: "summary",
      nations: ["england", "wales", "northern-ireland"],
      regime: "procurement-act-2023",
      appliesFrom: "2025-02-24",
      checked: "2026-11-22",
      topics: ["award", "standstill"],
      space: "",
    });
    expect(passages[1]?.id).toBe("standstill#2");
  });

  test("a section's own nation and dates stand in for the file's, in that section alone", () => {
    const own = section.replace(
      "Asked as",
      "Nation: wales, scotland\nApplies from: 2026-01-01\nApplies to: 2026-12-31\nAsked as",
    );
    const [first, second] = documentOf(head, `${own}\n\n${section}`).passages;
    expect(first).toMatchObject({
      ...{ nations: ["wales", "scotland"], appliesFrom: "2026-01-01", appliesTo: "2026-12-31" },
      text: "The standstill period is 8 working days.",
    });
    expect(second).toMatchObject({ nations: ["england", "wales", "northern-ireland"] });
    expect(second?.appliesFrom).toBe("2025-02-24");
    expect(second).not.toHaveProperty("appliesTo");
  });

  test("several provisions are each kept, links with brackets in the label too", () => {
    const two = `${link}; [Procurement Act 2023 Sch.5 para 13(2)(a)](https://www.legislation.gov.uk/ukpga/2023/54/schedule/5/paragraph/13)`;
    const [passage] = documentOf(head, section.replace(link, two)).passages;
    expect(passage?.references.map(({ label }) => label)).toEqual([
      "Procurement Act 2023 s.51(2)",
      "Procurement Act 2023 Sch.5 para 13(2)(a)",
    ]);
  });

  test("the text is kept to the letter", () => {
    const text =
      "A lead-in:\n\n- one  with  spaces\n- two\n\nExceptions: “none” – not one.\n\nProvision is a word.";
    const [passage] = documentOf(head, section.replace(/The standstill.*$/, text)).passages;
    expect(passage?.text).toBe(text);
  });

  test("Windows line ends are read", () => {
    const outcome = readGuidanceSource({
      ...{ name: "a", file: "a.md", hash: "h" },
      text: fileOf(head, section),
    });
    expect(outcome).not.toHaveProperty("faults");
  });
});
