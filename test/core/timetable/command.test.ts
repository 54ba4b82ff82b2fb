import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/core/reply.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { ben, botUnderTest } from "../bot-under-test.ts";
import { buttonIn, formIn, replyIn, shownIn } from "../what-came-back.ts";

const bot = () => botUnderTest({ clock: new FakeClock("2026-11-23T09:00:00Z") });

function blockOf<K extends Block["kind"]>(blocks: readonly Block[], kind: K): Extract<Block, { kind: K }> {
  const found = blocks.find((block) => block.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found as Extract<Block, { kind: K }>;
}

/** The calendar that the fake wrote as JSON. */
function calendarIn(blocks: readonly Block[]) {
  return JSON.parse(new TextDecoder().decode(blockOf(blocks, "file").content));
}

describe("timetable with words", () => {
  const words = "timetable open, end 1 April 2027, electronic, 3 weeks assessment, 1 week approval";

  test("answers with a table of milestones, dates, days, minimums and provisions", async () => {
    const reply = replyIn(await bot().say(words));
    expect(reply.status).toBe("done");
    const { columns, rows } = blockOf(reply.blocks, "table");
    expect(columns).toEqual(["Milestone", "Date", "Days", "Minimum by law, or estimate", "Provision"]);
    expect(rows).toContainEqual([
      ...["Tenders due", "Thursday 18 February 2027", "30", "Legal minimum: 30 days"],
      "Procurement Act 2023 s.54(4)",
    ]);
    expect(rows).toContainEqual(["Award approved", "Thursday 18 March 2027", "7", "Estimate: 1 week", ""]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(shownIn(reply)).toContain(
      "work starts on Tuesday 19 January 2027 and the contract starts on Thursday 1 April 2027",
    );
    expect(shownIn(reply)).toContain("the tendering period could be 25 days instead of 30");
  });

  test("hands over the same dates as a calendar file", async () => {
    const { blocks } = replyIn(await bot().say(words));
    const { name, mediaType } = blockOf(blocks, "file");
    expect([name, mediaType]).toEqual(["procurement-timetable.ics", "text/calendar"]);
    const { days } = calendarIn(blocks) as { days: { date: string; title: string }[] };
    expect(days).toHaveLength(blockOf(blocks, "table").rows.length);
    expect(days).toContainEqual(
      expect.objectContaining({
        date: "2027-02-18",
        title: "Procurement timetable: Tenders due",
        description: "Legal minimum: 30 days\nProcurement Act 2023 s.54(4)",
        url: "https://www.legislation.gov.uk/ukpga/2023/54/section/54",
      }),
    );
  });

  test("the summary holds every date in plain text", async () => {
    const { summary, blocks } = replyIn(await bot().say(words));
    for (const [name = "", date = ""] of blockOf(blocks, "table").rows)
      expect(summary).toContain(`${date}: ${name}`);
  });

  test("can be typed with or without a slash, or come as a slash command", async () => {
    const { say, send } = bot();
    const table = (events: Awaited<ReturnType<typeof say>>) => blockOf(replyIn(events).blocks, "table");
    const plain = table(await say(words));
    expect(table(await say(`/${words}`))).toEqual(plain);
    const args = words.replace("timetable ", "");
    expect(table(await send({ kind: "command", name: "timetable", args }))).toEqual(plain);
  });

  test("is shown to everyone where it was asked", async () => {
    const shared = await bot().say(words, { audience: "shared" });
    expect(shared.at(-1)?.to).toBe("conversation");
  });

  test("dates that cannot be kept are said first, with what can", async () => {
    const reply = replyIn(await bot().say("timetable open, end 20 December 2026, electronic"));
    expect(shownIn(reply)).toMatch(
      /is not possible with these steps: .* the contract can start on \w+ \d+ \w+ 2027 at the earliest/,
    );
    expect(reply.summary).toContain("is not possible");
  });

  test("days below a legal minimum are refused with what is possible", async () => {
    const reply = replyIn(await bot().say("timetable open, start 5 January 2027, 10 days tender"));
    expect(reply.status).toBe("clarify");
    expect(shownIn(reply)).toContain("must be at least 35 days here (section 54). You gave 10.");
  });

  test("what is not understood is named; without a slash it is a question", async () => {
    const { say } = bot();
    const slash = replyIn(await say("/timetable open, end 1 April 2027, purple"));
    expect(slash.status).toBe("clarify");
    expect(shownIn(slash)).toContain(
      "I do not understand “purple”. Type for example: timetable open, end 1 April 2027",
    );
    const question = replyIn(await say("timetable for publishing the award notice?"));
    expect(shownIn(question)).not.toContain("I do not understand");
  });

  test.each(["1 April 1999", "30 February 2027", "1 April 2125"])("an end on %s is no date", async (day) => {
    expect(replyIn(await bot().say(`/timetable open, end ${day}`)).status).toBe("clarify");
  });
});

describe("timetable by itself", () => {
  const values = { procedure: "open", end: "2027-04-01", circumstances: ["electronic"] };

  test("opens a form, which is carried out", async () => {
    const { say, send } = bot();
    const form = formIn(await say("timetable"));
    expect(form.steps.map(({ title }) => title)).toEqual([
      "The procurement",
      "What applies",
      "Your estimates (optional)",
    ]);
    const reply = replyIn(
      await send({
        kind: "form",
        form: form.id,
        values: {
          ...values,
          assessmentWeeks: "3",
          approvalWeeks: "1",
          title: "School meals",
          tenderDays: "",
        },
      }),
    );
    expect(blockOf(reply.blocks, "table").rows).toContainEqual(
      expect.arrayContaining(["Tenders due", "Thursday 18 February 2027", "30"]),
    );
    expect(blockOf(reply.blocks, "file").name).toBe("school-meals.ics");
  });

  test("keeps what was told so far: a procedure without a date opens the form filled in", async () => {
    expect(formIn(await bot().say("timetable flexible, electronic")).values).toEqual({
      procedure: "flexible",
      circumstances: ["electronic"],
    });
  });

  const faults: readonly [string, object, string, RegExp][] = [
    ["no procedure", { end: "2027-04-01" }, "procedure", /Choose a procedure/],
    ["neither date", { procedure: "open" }, "start", /Give the day on which work starts, or/],
    ["both dates", { ...values, start: "2027-01-05" }, "start", /not both/],
    ["a date that is none", { ...values, end: "2027-02-30" }, "end", /Give a date like/],
    ["weeks in words", { ...values, assessmentWeeks: "four" }, "assessmentWeeks", /whole number/],
    ["weeks below nothing", { ...values, assessmentWeeks: "-1" }, "assessmentWeeks", /0 weeks or more/],
    ["half a week", { ...values, approvalWeeks: "1.5" }, "approvalWeeks", /whole number/],
    ["a title that is long", { ...values, title: "x".repeat(101) }, "title", /under 100/],
    ["too few days", { ...values, tenderDays: "20" }, "tenderDays", /at least 30 days here/],
  ];
  test.each(faults)(
    "%s stands beside its field, and what was typed is kept",
    async (_, typed, field, message) => {
      const { say, send } = bot();
      const { id } = formIn(await say("timetable"));
      const again = formIn(await send({ kind: "form", form: id, values: typed as typeof values }));
      expect(again.errors[field]).toMatch(message);
      expect(again.values).toEqual(typed);
    },
  );

  test("a plan can be changed: the button opens the form with it", async () => {
    const { say, press } = bot();
    const reply = replyIn(
      await say("timetable open, end 1 April 2027, electronic, title: Meals, 3 weeks assessment"),
    );
    const form = formIn(await press(buttonIn(reply, "Change the plan"), { person: ben }));
    expect(form.values).toEqual({
      ...{ title: "Meals", procedure: "open", end: "2027-04-01", assessmentWeeks: "3" },
      circumstances: ["electronic"],
    });
  });
});

describe("the events of the calendar", () => {
  const eventsOf = async (words: string) => {
    const { days } = calendarIn(replyIn(await bot().say(words)).blocks) as {
      days: { uid: string; date: string }[];
    };
    return days;
  };

  test("keep their names when a titled timetable moves, so that a calendar moves them too", async () => {
    const first = await eventsOf("timetable open, end 1 April 2027, title: School meals");
    const moved = await eventsOf("timetable open, end 3 May 2027, title: school meals");
    expect(moved.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(moved.map(({ date }) => date)).not.toEqual(first.map(({ date }) => date));
  });

  test("of two timetables are told apart, by title or by dates, and none stands twice", async () => {
    const plans = [
      "end 1 April 2027",
      "end 3 May 2027",
      "end 1 April 2027, title: A",
      "end 1 April 2027, title: B",
    ];
    const all = (await Promise.all(plans.map((plan) => eventsOf(`timetable open, ${plan}`)))).flat();
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    for (const { uid } of all) expect(uid).toMatch(/^[a-z-]+[0-9a-f]{16}@golden-link$/);
  });
});

test("a title cannot put markup or lines into the reply", async () => {
  const { send, say } = bot();
  const { id } = formIn(await say("timetable"));
  const title = "Meals\r\nBEGIN:VEVENT <b>[x](https://evil.example)</b>";
  const reply = replyIn(
    await send({ kind: "form", form: id, values: { procedure: "open", end: "2027-04-01", title } }),
  );
  const markdown = reply.blocks.flatMap((block) => (block.kind === "text" ? block.markdown : [])).join("\n");
  expect(markdown).toContain("\\[x\\](https://evil.example)");
  expect(calendarIn(reply.blocks).name).toBe("Meals BEGIN:VEVENT <b>[x](https://evil.example)</b>");
});
