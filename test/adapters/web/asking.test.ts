import { createInterface } from "node:readline";
import { afterEach, describe, expect, test } from "vitest";
import type { FakeClock } from "../../fakes/fake-clock.ts";
import { answerWith, reply, source } from "./scripted-bot.ts";
import { begin, exchange, startWeb, stopAll, Visitor, visit } from "./web-server.ts";

afterEach(stopAll);

describe("asking with the page's script", () => {
  test("the question, the status, the points and the answer come in this order", async () => {
    const visitor = await visit(await startWeb());
    const { lines, headers } = await visitor.ask("How long is standstill?");
    expect(headers["content-type"]).toContain("application/x-ndjson");
    expect(headers["cache-control"]).toBe("no-store");
    expect(lines.map(({ kind }) => kind)).toEqual(["turn", "status", "point", "reply"]);
    expect(lines[0]?.html).toContain("How long is standstill?");
    expect(lines[1]?.text).toBe("Searching the guidance");
    expect(lines[2]?.html).toContain("A first point. [1]");
    expect(lines[3]?.html).toContain("A mandatory standstill period is eight working days.");
    expect(lines[3]?.status).toBe("answered");
  });

  test("a point is sent while the bot is still at work", async () => {
    const end = Promise.withResolvers<void>();
    const server = await startWeb();
    server.bot.follow(async function* () {
      yield { kind: "point", to: "asker", point: { text: "Early.", citations: [] } };
      await end.promise;
      yield reply([{ kind: "text", markdown: "Late." }]);
    });
    const visitor = await visit(server);
    const body = JSON.stringify({ id: "message-1", input: { kind: "text", text: "?!" } });
    const message = await begin(server, "/web/messages", {
      method: "POST",
      headers: visitor.headers(),
      body,
    });
    const seen: string[] = [];
    for await (const line of createInterface({ input: message })) {
      seen.push(JSON.parse(line).kind);
      if (seen.at(-1) === "point") end.resolve();
    }
    expect(seen).toEqual(["turn", "point", "reply"]);
  });

  test("the bot is told who asks, privately, with what was said before", async () => {
    const server = await startWeb();
    const visitor = await visit(server);
    await visitor.ask("First", "a");
    await visitor.ask("Second", "b");
    const [first, second] = server.bot.requests;
    expect(second?.person).toEqual({
      platform: "web",
      tenant: "space-1",
      id: expect.any(String),
      anonymous: true,
    });
    expect(second).toMatchObject({ audience: "private", input: { kind: "text", text: "Second" } });
    expect(second?.conversation).toBe(first?.conversation);
    expect(second?.thread).toEqual([
      { author: "asker", text: "First" },
      { author: "bot", text: "A summary." },
    ]);
  });
});

describe("asking without JavaScript", () => {
  test("the whole page comes back with the answer", async () => {
    const visitor = await visit(await startWeb());
    const page = await visitor.post({ id: "message-1", text: "How long is standstill?" });
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toContain("text/html");
    expect(page.text).toContain("How long is standstill?");
    expect(page.text).toContain(source.quote);
    expect(page.text).toContain('<textarea class="govuk-textarea" id="question"');
  });

  test("sending the same page twice answers once", async () => {
    const server = await startWeb();
    const visitor = await visit(server);
    await visitor.post({ id: "message-1", text: "Once?" });
    const again = await visitor.post({ id: "message-1", text: "Once?" });
    expect(again.text.match(/<article/g)).toHaveLength(1);
    expect(server.bot.requests).toHaveLength(1);
  });

  test.each([
    ["an empty question", " \n ", 400, "Type a question first."],
    ["a text that is too long", "word ".repeat(2_500), 413, "Shorten it to 10,000 or fewer"],
  ])("%s is named, and what was typed is kept", async (_, text, status, sentence) => {
    const visitor = await visit(await startWeb());
    const page = await visitor.post({ id: "message-1", text });
    expect(page.status).toBe(status);
    expect(page.text).toContain("There is a problem");
    expect(page.text).toContain(sentence);
    expect(page.text).toContain(`${text}</textarea>`);
  });

  test("a question that failed stands in the box again", async () => {
    const server = await startWeb();
    server.bot.follow(async function* () {
      yield reply([{ kind: "text", markdown: "Try later." }], "failed");
    });
    const page = await (await visit(server)).post({ id: "message-1", text: "Why?" });
    expect(page.text).toContain("Why?</textarea>");
  });
});

describe("a conversation", () => {
  test("is there after a reload and after a restart", async () => {
    const first = await startWeb();
    const visitor = await visit(first);
    await visitor.ask("Is it kept?");
    expect(await visitor.open()).toContain("Is it kept?");
    await first.stop();

    const { state, clock } = first.options;
    const second = await startWeb({ state, clock });
    const returned = new Visitor(second);
    returned.cookie = visitor.cookie;
    const page = await returned.open();
    expect(page).toContain("Is it kept?");
    expect(page).toContain(source.quote);
  });

  test("ends with its time to live", async () => {
    const server = await startWeb();
    const visitor = await visit(server);
    await visitor.ask("Is it kept?");
    (server.options.clock as FakeClock).advance(31 * 86_400_000);
    expect(await visitor.open()).not.toContain("Is it kept?");
  });

  test("is nobody else's", async () => {
    const server = await startWeb();
    await (await visit(server)).ask("My secret plan");
    expect(await (await visit(server)).open()).not.toContain("My secret plan");
  });

  test("starts anew at a press, and the old one is gone", async () => {
    const server = await startWeb();
    const visitor = await visit(server);
    await visitor.ask("Old question");
    const before = visitor.cookie;
    const moved = await visitor.post({}, "/web/conversation");
    expect(moved.status).toBe(303);
    expect(moved.headers.location).toBe("/");
    visitor.cookie = moved.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    expect(await visitor.open()).not.toContain("Old question");
    await visitor.ask("New question", "b");
    const [old, fresh] = server.bot.requests;
    expect(fresh?.conversation).not.toBe(old?.conversation);
    expect(fresh?.person.id).toBe(old?.person.id);
    visitor.cookie = before;
    expect(await visitor.open()).not.toContain("Old question");
  });

  test("lets its files be downloaded, by nobody else", async () => {
    const server = await startWeb();
    const content = new TextEncoder().encode("<script>draft</script>");
    const file = { kind: "file", name: "draft “1”.html", mediaType: "text/html", content } as const;
    server.bot.follow(answerWith("Here it is.", [file]));
    const visitor = await visit(server);
    const { lines } = await visitor.ask("Export");
    const path = /href="(\/web\/files\/[^"]+)"/.exec(lines.at(-1)?.html ?? "")?.[1] ?? "";
    const got = await exchange(server, path, { headers: { Cookie: visitor.cookie } });
    expect(got.text).toBe("<script>draft</script>");
    expect(got.headers["content-disposition"]).toMatch(/^attachment; filename/);
    expect(got.headers["x-content-type-options"]).toBe("nosniff");
    const other = await visit(server);
    expect((await exchange(server, path, { headers: { Cookie: other.cookie } })).status).toBe(404);
  });
});
