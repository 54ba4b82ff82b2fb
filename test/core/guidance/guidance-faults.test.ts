import { describe, expect, test } from "vitest";
import { faultsOf, head, lineOf, link, read, section } from "./guidance-file.ts";

describe("a faulty guidance file names its line and reason", () => {
  test.each([
    ["", "needs front matter"],
    ["# Only Markdown\n", "needs front matter"],
    ["---\ntitle: never closed\n", "needs front matter"],
    ["\0\u0001\ufffd", "needs front matter"],
  ])("no front matter: %j", (text, reason) => {
    expect(read(text)).toEqual({ faults: [{ line: 1, reason: expect.stringContaining(reason) }] });
  });

  test.each([
    ["title", "title: Mandatory standstill", "title: x", "title"],
    ["checked", "checked: 2026-11-22", "checked: 22 November 2026", "must be a date like 2026-03-02"],
    ["appliesFrom", "appliesFrom: 2025-02-24", "appliesFrom: 2025-02-30", "must be a date like 2026-03-02"],
    ["summarises", "summarises: act", "summarises: blog", "summarises"],
    ["nation", "nation: [england, wales, northern-ireland]", "nation: [england, france]", "nation"],
    ["regime", "regime: procurement-act-2023", "regime: The Act", "small letters, digits and hyphens"],
    ["topics", "topics: [award, standstill]", "topics: []", "topics"],
  ])("front matter: %s", (_, good, bad, reason) => {
    const front = head.replace(good, bad);
    expect(faultsOf(front, section)).toEqual([
      {
        line: lineOf(front, section, bad.split(":")[0] ?? ""),
        reason: expect.stringContaining(reason),
      },
    ]);
  });

  test.each([
    ["http://www.gov.uk/x"],
    ["https://example.org/x"],
    ["https://www.gov.uk.example.org/x"],
    ["https://evilgov.uk/x"],
    ["https://www.gov.uk@example.org/x"],
    ["javascript:alert(1)"],
  ])("a source at %s", (url) => {
    const front = head.replace(/url: .*/, `url: ${url}`);
    const [fault] = faultsOf(front, section);
    expect(fault).toMatchObject({ line: 5, reason: expect.stringContaining("source.url") });
    const [linked] = faultsOf(head, section.replace(/\(https:[^)]*\)/, `(${url})`));
    expect(linked?.reason).toContain("Provision");
  });

  test("an unknown key", () => {
    expect(faultsOf(`${head}\nauthor: nobody`, section)[0]?.reason).toContain("author");
  });

  test("YAML that cannot be read, at its line", () => {
    const front = head.replace("title: Mandatory standstill", 'title: "Mandatory');
    const [fault] = faultsOf(front, section);
    expect(fault?.line).toBeGreaterThan(1);
    expect(fault?.reason).toBeTruthy();
  });

  test("an end before the beginning, in the file and in a section", () => {
    expect(faultsOf(`${head}\nappliesTo: 2025-01-01`, section)).toEqual([
      { line: 16, reason: expect.stringContaining("must not be before appliesFrom") },
    ]);
    const own = section.replace("Asked as", "Applies from: 2026-02-01\nApplies to: 2026-01-01\nAsked as");
    expect(faultsOf(head, own)).toHaveLength(1);
  });

  test.each([
    ["no provision", section.replace(/^Provision.*\n/m, ""), "needs a line “Provision:"],
    ["a provision without a link", section.replace(link, "s.51"), "needs a line “Provision:"],
    ["one good link and one bad", section.replace(link, `${link}; [x](https://x.org)`), "needs a line"],
    ["no text", section.replace(/The standstill.*$/, ""), "has no text"],
    ["an unknown nation", section.replace("Asked as", "Nation: cornwall\nAsked as"), "“Nation:” knows only"],
    ["a bad date", section.replace("Asked as", "Applies from: soon\nAsked as"), "dates are like 2026-03-02"],
  ])("a section with %s", (_, body, reason) => {
    const [fault, ...more] = faultsOf(head, `${section}\n\n${body.replace("How long", "Why")}`);
    expect(more).toEqual([]);
    expect(fault).toEqual({
      line: lineOf(head, `${section}\n\n${body.replace("How long", "Why")}`, "## Why"),
      reason: expect.stringMatching(new RegExp(`^section “Why it lasts”: .*${reason}`)),
    });
  });

  test("text outside a section, and a file without one", () => {
    expect(faultsOf(head, `\nStray words.\n\n${section}`)).toEqual([
      { line: lineOf(head, "\nStray words.", "Stray"), reason: "text stands outside a “##” section" },
    ]);
    expect(faultsOf(head, "")).toEqual([{ line: expect.any(Number), reason: "has no “##” section" }]);
  });

  test("every fault is named at once", () => {
    const front = head.replace("summarises: act", "summarises: blog").replace("regime: p", "regime: P");
    expect(faultsOf(front, section.replace(link, "s.51"))).toHaveLength(3);
  });
});
