import { afterEach, describe, expect, test } from "vitest";
import { readControls, splitDate } from "../../../src/adapters/web/form-controls.ts";
import { formScript, reply, ScriptedBot } from "./scripted-bot.ts";
import { startWeb, stopAll, visit } from "./web-server.ts";

afterEach(stopAll);

const start = () => startWeb({ bot: new ScriptedBot(formScript) });

/** What a browser posts of a form, in its order. */
const posted: [string, string][] = [
  ["id", "message-2"],
  ["form", "form-1"],
  ["text:title", "Road salt"],
  ["text:about", "One\r\n<b>two</b>"],
  ["text:value", "12000"],
  ["date:start:day", "3"],
  ["date:start:month", "4"],
  ["date:start:year", "2026"],
  ["text:email", "jo@example.gov.uk"],
  ["one:regime", ""],
  ["one:regime", "light-touch"],
  ["many:nations", ""],
  ["many:nations", "wales"],
  ["tick:agree", ""],
  ["tick:agree", "yes"],
];
const values = {
  title: "Road salt",
  about: "One\n<b>two</b>",
  value: "12000",
  start: "2026-04-03",
  email: "jo@example.gov.uk",
  regime: "light-touch",
  nations: ["wales"],
  agree: true,
};

describe("a form", () => {
  test("is shown with a control for each field, in steps", async () => {
    const visitor = await visit(await start());
    const { lines } = await visitor.ask("form");
    const shown = lines.at(-1)?.html ?? "";
    for (const name of new Set(posted.slice(2).map(([name]) => name)))
      expect(shown).toContain(`name="${name}"`);
    expect(shown).toContain(
      '<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">The buyer</legend>',
    );
    expect(shown).toContain("Description (optional)");
    expect(shown).toContain('data-maxlength="500"');
  });

  test("brings the typed values to the bot, with and without JavaScript", async () => {
    const server = await start();
    const visitor = await visit(server);
    await visitor.ask("form");
    const page = await visitor.post(posted);
    expect(page.text).toContain("Saved.");
    const plain = Object.fromEntries(
      [...new Set(posted.map(([name]) => name))]
        .filter((name) => !["id", "form"].includes(name))
        .map((name) => [name, posted.filter(([other]) => other === name).map(([, value]) => value)]),
    );
    await visitor.send({ kind: "form", form: "form-1", values: plain }, "message-3");
    await visitor.send({ kind: "form", form: "form-1", values }, "message-4");
    const inputs = server.bot.requests.slice(1).map(({ input }) => input);
    expect(inputs).toEqual(Array(3).fill({ kind: "form", form: "form-1", values }));
  });

  test("comes back with its errors, in a summary and beside the fields, and with what was typed", async () => {
    const visitor = await visit(await start());
    await visitor.ask("form");
    const wrong = posted.map(([name, value]): [string, string] =>
      name === "text:title" ? [name, ""] : name === "date:start:day" ? [name, "31"] : [name, value],
    );
    const { text } = await visitor.post(wrong);
    const summary = /govuk-error-summary__list">(.*?)<\/ul>/s.exec(text)?.[1] ?? "";
    const links = [...summary.matchAll(/href="#([^"]+)">([^<]+)/g)];
    expect(links.map(([, , message]) => message)).toEqual([
      "Enter a title",
      "Enter a real date",
      "Tick the box",
    ]);
    for (const [, id] of links) expect(text).toContain(`id="${id}"`);
    expect(text).toContain("Error:</span> Enter a real date</p>");
    expect(text).toContain("One\n&lt;b&gt;two&lt;/b&gt;</textarea>");
    expect(text).toMatch(/name="date:start:day"[^>]*value="31"/);
    expect(text).toMatch(/value="light-touch" checked/);
    expect(text).toMatch(/value="wales" checked/);
    expect(text).toContain("This form is further down the page.");
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is closed once it was sent, and open with what was typed when sending failed", async () => {
    const server = await start();
    const visitor = await visit(server);
    await visitor.ask("form");
    server.bot.follow(async function* () {
      yield reply([{ kind: "text", markdown: "No room." }], "failed");
    });
    const failed = await visitor.post(posted);
    expect(failed.text).toContain("No room.");
    expect(failed.text).toMatch(/name="text:title"[^>]*value="Road salt"/);
    server.bot.follow(formScript);
    const sent = await visitor.post([["id", "message-5"], ...posted.slice(1)]);
    expect(sent.text).toContain("You sent this form.");
    expect(sent.text).toContain("Form sent: Tell us about your contract");
    expect(sent.text).not.toContain('data-form="form-1"');
  });

  test("tells the script which form an answer closes", async () => {
    const visitor = await visit(await start());
    await visitor.ask("form");
    const again = await visitor.send({ kind: "form", form: "form-1", values: { title: "" } }, "b");
    expect(again.lines.at(-1)).toMatchObject({ kind: "form", closes: { form: "form-1" } });
    expect(JSON.stringify(again.lines.at(-1)?.closes)).toContain("further down");
    const done = await visitor.send({ kind: "form", form: "form-1", values: { title: "Salt" } }, "c");
    expect(JSON.stringify(done.lines.at(-1)?.closes)).toContain("You sent this form.");
  });
});

describe("a button", () => {
  test("sends its stored id and stands in the conversation by its label", async () => {
    const server = await startWeb();
    const button = { label: "Show more", id: "button-1" } as const;
    server.bot.follow(async function* () {
      yield reply([{ kind: "buttons", buttons: [button] }]);
    });
    const visitor = await visit(server);
    const page = await visitor.post({ id: "a", text: "Hello" });
    expect(page.text).toContain('name="button" value="button-1">Show more</button>');
    const pressed = await visitor.post({ id: "b", button: "button-1" });
    expect(server.bot.requests[1]?.input).toEqual({ kind: "button", button: "button-1" });
    expect(pressed.text).toContain('<p class="govuk-body" dir="auto">Show more</p>');
  });
});

test("a button of another visitor opens nothing", async () => {
  const server = await startWeb();
  server.bot.follow(async function* () {
    yield reply([{ kind: "buttons", buttons: [{ label: "Show more", id: "button-1" }] }]);
  });
  await (await visit(server)).ask("Hello");
  const stranger = await visit(server);
  const { lines } = await stranger.send({ kind: "button", button: "button-1" }, "b");
  expect(lines.at(-1)?.text).toBe("That button no longer works because it is too old. Please ask again.");
  expect(server.bot.requests).toHaveLength(1);
});

describe("a date", () => {
  test.each([
    ["1", "2", "2026", "2026-02-01"],
    ["31", "02", "26", "0026-02-31"],
    ["", "", "", ""],
    ["3", "May", "", "-May-03"],
  ])("typed as %s/%s/%s keeps its parts", (day, month, year, iso) => {
    const typed = { "date:d:day": day, "date:d:month": month, "date:d:year": year };
    const { d } = readControls(typed);
    expect(d).toBe(iso);
    const plain = { day, month: month.replace(/^0/, ""), year };
    expect(splitDate(String(d))).toEqual(plain);
  });

  test("a name that means something to the language is only a name", () => {
    expect(readControls(JSON.parse('{"__proto__":"x","text:constructor":"y"}'))).toEqual({
      constructor: "y",
    });
  });
});
