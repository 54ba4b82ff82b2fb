import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, oneClearLine } from "../support/cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const end = ["--end", "2099-04-01"];

/** The JSON that `timetable --json` printed, alone. */
async function timetableJson(...args: string[]) {
  const ran = await cli(["timetable", "--json", ...args], {});
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stdout.trim().split("\n")).toHaveLength(1);
  return JSON.parse(ran.stdout);
}

describe("timetable --json", () => {
  test("prints the milestones with dates, days, where they come from and the provision", async () => {
    const found = await timetableJson(
      ...end,
      "--electronic",
      "--documents-attached",
      "--title",
      "School meals",
    );
    expect(found).toMatchObject({
      status: "planned",
      title: "School meals",
      procedure: "Open procedure",
      end: "2099-04-01",
    });
    expect(found.milestones).toContainEqual(
      expect.objectContaining({
        key: "tender-deadline",
        basis: "law",
        words: "Legal minimum: 25 days",
        provision: {
          reference: "Procurement Act 2023 s.54(4)",
          url: "https://www.legislation.gov.uk/ukpga/2023/54/section/54",
        },
      }),
    );
    expect(found.notes.join(" ")).toContain("computed, not yet announced");
  });

  test("takes every option", async () => {
    const found = await timetableJson(
      ...["--procedure", "flexible", "--start", "11 January 2098", "--pme", "6", "--preparation-weeks", "2"],
      ...["--planned-notice", "--electronic", "--documents-attached", "--authority", "sub-central"],
      ...[
        "--selection-weeks",
        "1",
        "--assessment-weeks",
        "5",
        "--approval-weeks",
        "3",
        "--mobilisation-weeks",
        "4",
      ],
      ...["--participation-days", "30", "--tender-days", "20"],
    );
    const words = Object.fromEntries(
      found.milestones.map(({ key, words }: { key: string; words: string }) => [key, words]),
    );
    expect(found.procedure).toBe("Competitive flexible procedure");
    expect(words).toMatchObject({
      "engagement-end": "Estimate: 6 weeks",
      "documents-ready": "Estimate: 2 weeks",
      "planned-notice": "Legal minimum: 40 days before the tender notice",
      "requests-deadline": "Your choice: 30 days. Legal minimum: 25 days",
      "tender-deadline": "Your choice: 20 days. Legal minimum: 10 days",
      invitation: "Estimate: 1 week",
      assessed: "Estimate: 5 weeks",
      approved: "Estimate: 3 weeks",
      "contract-start": "Estimate: 4 weeks",
    });
    const others = await timetableJson(
      "--procedure",
      "direct-award",
      "--start",
      "2098-01-13",
      "--light-touch",
      "--utility",
      "--urgent",
    );
    expect(others.milestones.some(({ key }: { key: string }) => key === "standstill-end")).toBe(false);
  });

  test("says that a date has gone by, and what is possible", async () => {
    const found = await timetableJson("--end", "2026-01-05");
    expect(found.status).toBe("too-late");
    expect(found.earliestEnd > "2026-01-05").toBe(true);
  });
});

describe("timetable", () => {
  test("prints a table and notes", async () => {
    const { code, stdout, stderr } = await cli(["timetable", ...end, "--title", "School meals"], {});
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^School meals\n/);
    expect(stdout).toMatch(/Milestone +Date +Days +Minimum by law, or estimate +Provision\n-+/);
    expect(stdout).toMatch(
      /Tenders due +\w+ \d+ \w+ \d{4} +\d+ +Legal minimum: 35 days +Procurement Act 2023 s\.54\(4\)/,
    );
    expect(stdout).toContain("- You gave no time for these, so I assumed 4 weeks to assess");
  });

  test("writes the calendar to a file", async () => {
    const file = join(await temporaryFolder(), "meals.ics");
    const { code, stdout } = await cli(["timetable", ...end, "--ics", file], {});
    expect([code, stdout.includes(`The calendar is in ${file}`)]).toEqual([0, true]);
    const text = await readFile(file, "utf8");
    expect(text).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20990401\r\n[\s\S]*END:VCALENDAR\r\n$/,
    );
  });

  test("with JSON nothing but JSON stands on standard output, though a calendar is written", async () => {
    const file = join(await temporaryFolder(), "meals.ics");
    await timetableJson(...end, "--ics", file);
    expect(await readFile(file, "utf8")).toContain("BEGIN:VEVENT");
  });

  test("fails with one clear line where the calendar cannot be written", async () => {
    const ran = await cli(
      ["timetable", "--json", ...end, "--ics", join(await temporaryFolder(), "none", "x.ics")],
      {},
    );
    expect(oneClearLine(ran)).toContain("x.ics");
  });

  test("fails with one clear line when days are below a legal minimum", async () => {
    const ran = await cli(["timetable", ...end, "--tender-days", "20"], {});
    expect(oneClearLine(ran)).toBe(
      "The tendering period must be at least 35 days here (section 54). You gave 20. Give 35 days or more.",
    );
    expect(ran.stdout).toBe("");
  });
});

describe("wrong usage", () => {
  const wrong: readonly [name: string, said: RegExp, ...args: string[]][] = [
    ["no date", /the day on which work starts, or/],
    ["both dates", /not both/, ...end, "--start", "2098-01-01"],
    ["an unknown procedure", /Choose a procedure/, ...end, "--procedure", "restricted"],
    ["a date that is none", /Give a date like 2027-04-01/, "--end", "2027-02-30"],
    ["a date before the Act", /between 24 February 2025 and 2099/, "--end", "2024-01-01"],
    ["weeks in words", /whole number of weeks/, ...end, "--pme", "six"],
    ["too many weeks", /104 weeks or fewer/, ...end, "--assessment-weeks", "105"],
    ["an unknown kind of authority", /central or sub-central/, ...end, "--authority", "council"],
    ["an unknown option", /--loud/, ...end, "--loud"],
  ];

  test.each(wrong)("(%s) ends with 2 and says what is wrong, on standard error", async (_, said, ...args) => {
    const { code, stdout, stderr } = await cli(["timetable", ...args], {});
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
