import { afterEach, describe, expect, test } from "vitest";
import { exchange, startWeb, stopAll, type Visitor, visit } from "./web-server.ts";

afterEach(stopAll);

describe("a post", () => {
  const body = JSON.stringify({ id: "a", input: { kind: "text", text: "Hello?" } });
  const post = async (
    change: (visitor: Visitor) => Readonly<Record<string, string>>,
    content = body,
    path = "/web/messages",
  ) => {
    const server = await startWeb();
    const visitor = await visit(server);
    const headers = Object.fromEntries(
      Object.entries(visitor.headers(change(visitor))).filter(([, value]) => value),
    );
    const answer = await exchange(server, path, { method: "POST", headers, body: content });
    return { ...answer, asked: server.bot.requests.length };
  };

  test("from the page itself is taken", async () => {
    const { status, asked } = await post(() => ({ "Sec-Fetch-Site": "same-origin" }));
    expect([status, asked]).toEqual([200, 1]);
  });

  const otherPage = "That message did not come from this page";
  const stale = "This page is out of date";
  test.each([
    ["no Origin", { Origin: "" }, 403, otherPage],
    ["another Origin", { Origin: "https://evil.example" }, 403, otherPage],
    ["another port of this machine", { Origin: "http://127.0.0.1:1" }, 403, otherPage],
    ["an Origin of null", { Origin: "null" }, 403, otherPage],
    ["no Origin but Sec-Fetch-Site", { Origin: "", "Sec-Fetch-Site": "same-origin" }, 403, otherPage],
    ["Sec-Fetch-Site: cross-site", { "Sec-Fetch-Site": "cross-site" }, 403, otherPage],
    ["no token", { "X-CSRF-Token": "" }, 403, stale],
    ["another token", { "X-CSRF-Token": "a".repeat(43) }, 403, stale],
    ["no cookie", { Cookie: "" }, 403, stale],
    ["a forged cookie", { Cookie: "golden-link=WyJhIiwiYiJd.AAAA" }, 403, stale],
    ["plain text", { "Content-Type": "text/plain" }, 415, "I can only read messages sent as JSON"],
    ["a packed body", { "Content-Encoding": "gzip" }, 415, "I can only read messages sent as JSON"],
  ])("with %s is refused", async (_, headers, status, sentence) => {
    const answer = await post(() => headers);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(sentence);
    expect(answer.asked).toBe(0);
  });

  test("with another session's token is refused", async () => {
    const server = await startWeb();
    const [mine, other] = [await visit(server), await visit(server)];
    mine.csrf = other.csrf;
    expect((await mine.ask("Hello?")).status).toBe(403);
  });

  test("to start a new conversation is checked too", async () => {
    const form = { "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-Token": "" };
    expect((await post(() => form, "", "/web/conversation")).status).toBe(403);
    expect(
      (await post(() => ({ ...form, Origin: "https://evil.example" }), "", "/web/conversation")).status,
    ).toBe(403);
  });

  test.each([
    ["that is not JSON", "{ no", 400, "it is not valid JSON"],
    ["that is only a string", '"hello"', 400, "it is not valid JSON"],
    ["without a message", "{}", 400, "I could not read that message"],
    [
      "of another kind",
      '{"id":"a","input":{"kind":"command","name":"x"}}',
      400,
      "I could not read that message",
    ],
    [
      "with an odd id",
      '{"id":"a b","input":{"kind":"text","text":"x"}}',
      400,
      "I could not read that message",
    ],
    ["of more than 64 KB", JSON.stringify({ text: "x".repeat(70_000) }), 413, "Shorten it to 64 KB or less"],
    ["of a megabyte", JSON.stringify({ text: "x".repeat(1_000_000) }), 413, "Shorten it to 64 KB or less"],
  ])("%s gets one sentence", async (_, content, status, sentence) => {
    const answer = await post(() => ({}), content);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({
      kind: "problem",
      text: expect.stringContaining(sentence),
      fresh: false,
    });
  });

  test("of a long text tells its length", async () => {
    const answer = await (await visit(await startWeb())).ask("x".repeat(12_345));
    expect(answer.status).toBe(413);
    expect(answer.lines[0]?.text).toContain("Your text has 12,345 characters. Shorten it to 10,000 or fewer");
  });
});

describe("the page's headers", () => {
  test("forbid everything that is not ours", async () => {
    const { headers } = await exchange(await startWeb(), "/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    expect(headers["set-cookie"]?.[0]).toMatch(
      /^golden-link=[\w-]+\.[\w-]+; Path=\/; HttpOnly; SameSite=Strict; Max/,
    );
  });

  test("a link from another site keeps the conversation that its visitor had", async () => {
    const server = await startWeb();
    const page = await exchange(server, "/", { headers: { "Sec-Fetch-Site": "cross-site" } });
    expect(page.text).toContain('<meta http-equiv="refresh" content="0; url=/">');
    expect(page.headers["set-cookie"]).toBeUndefined();
  });
});
