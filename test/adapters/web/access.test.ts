import { afterEach, describe, expect, test } from "vitest";
import type { SignIn } from "../../../src/adapters/web/access.ts";
import { exchange, startWeb, stopAll, visit, type WebServer } from "./web-server.ts";

afterEach(stopAll);

const refused = "This chat answers only on the computer it runs on.";

describe("without sign-in", () => {
  test.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST:3978"])("answers at %s", async (host) => {
    const page = await exchange(await startWeb(), "/", { headers: { Host: host } });
    expect(page.status).toBe(200);
  });

  test.each([
    ["another host (DNS rebinding)", { Host: "evil.example" }],
    ["a host that only begins well", { Host: "localhost.evil.example" }],
    ["an address of the network", { Host: "192.168.1.4:3978" }],
    ["X-Forwarded-For", { "X-Forwarded-For": "203.0.113.9" }],
    ["X-Forwarded-Host", { "X-Forwarded-Host": "chat.example" }],
    ["Forwarded", { Forwarded: "for=203.0.113.9" }],
    ["X-Real-IP", { "X-Real-IP": "203.0.113.9" }],
  ])("refuses %s in one sentence", async (_, headers) => {
    const server = await startWeb();
    for (const path of ["/", "/web/messages", "/web/assets/chat.js", "/web/files/x", "/web/else"]) {
      const page = await exchange(server, path, { headers: { Host: "localhost", ...headers } });
      expect(page.status).toBe(403);
      expect(page.text).toContain(refused);
      expect(page.text).toContain("WEB_TRUSTED_HEADER");
      expect(page.headers["set-cookie"]).toBeUndefined();
    }
  });

  test("refuses a forwarded question", async () => {
    const server = await startWeb();
    const visitor = await visit(server);
    const headers = visitor.headers({ "X-Forwarded-For": "203.0.113.9" });
    const body = JSON.stringify({ id: "a", input: { kind: "text", text: "Hello?" } });
    const answer = await exchange(server, "/web/messages", { method: "POST", headers, body });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text).text).toContain(refused);
    expect(server.bot.requests).toEqual([]);
  });

  test("leaves other paths to the server it is mounted on", async () => {
    const other = await exchange(await startWeb(), "/healthz", { headers: { Host: "evil.example" } });
    expect(other.text).toBe("not the chat's");
  });
});

describe("signed in by a proxy", () => {
  const signIn: SignIn = {
    kind: "trusted-header",
    header: "X-Forwarded-Email",
    publicUrl: "https://chat.example.gov.uk",
    proxies: ["10.0.0.0/8", "127.0.0.1"],
  };
  const proxied = {
    Host: "chat.example.gov.uk",
    "X-Forwarded-Email": "Jo@Example.gov.uk",
    "X-Forwarded-For": "x",
  };

  test("the address of the header is the person", async () => {
    const server = await startWeb({ signIn });
    const page = await exchange(server, "/", { headers: proxied });
    const cookie = page.headers["set-cookie"]?.[0] ?? "";
    expect(cookie).toMatch(
      /^__Host-golden-link=.*; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/,
    );
    expect(page.headers["strict-transport-security"]).toBeDefined();
    const answer = await postAs(server, proxied, cookie, page.text);
    expect(answer.status).toBe(200);
    expect(server.bot.requests[0]?.person).toEqual({
      platform: "web",
      tenant: "space-1",
      id: "jo@example.gov.uk",
      email: "jo@example.gov.uk",
    });
  });

  test("another person in the same browser does not see the conversation", async () => {
    const server = await startWeb({ signIn });
    const page = await exchange(server, "/", { headers: proxied });
    const cookie = page.headers["set-cookie"]?.[0] ?? "";
    await postAs(server, proxied, cookie, page.text);
    const Cookie = cookie.split(";")[0] ?? "";
    const mine = await exchange(server, "/", { headers: { ...proxied, Cookie } });
    expect(mine.text).toContain("Who am I?");
    const headers = { ...proxied, "X-Forwarded-Email": "sam@example.gov.uk", Cookie };
    expect((await exchange(server, "/", { headers })).text).not.toContain("Who am I?");
  });

  test.each([
    ["no header", { "X-Forwarded-Email": "" }, "did not say who you are"],
    ["a header that is no address", { "X-Forwarded-Email": "jo" }, "did not say who you are"],
    ["two addresses", { "X-Forwarded-Email": "a@x.uk, b@x.uk" }, "did not say who you are"],
    ["another host", { Host: "other.example.gov.uk" }, "This chat is at https://chat.example.gov.uk."],
    ["this machine's own name", { Host: "localhost" }, "This chat is at https://chat.example.gov.uk."],
  ])("refuses %s", async (_, headers, sentence) => {
    const page = await exchange(await startWeb({ signIn }), "/", { headers: { ...proxied, ...headers } });
    expect(page.status).toBe(403);
    expect(page.text).toContain(sentence);
  });

  test("refuses whoever is not the proxy", async () => {
    const server = await startWeb({ signIn: { ...signIn, proxies: ["10.0.0.0/8", "::1"] } });
    const page = await exchange(server, "/", { headers: proxied });
    expect(page.status).toBe(403);
    expect(page.text).toContain("can only be reached through its sign-in service");
  });

  test.each(["ten.0.0.1", "10.0.0.0/99"])("a proxy written %s is a fault at the start", async (proxy) => {
    await expect(startWeb({ signIn: { ...signIn, proxies: [proxy] } })).rejects.toThrow();
  });

  function postAs(
    server: WebServer,
    proxied: Readonly<Record<string, string>>,
    cookie: string,
    page: string,
  ) {
    const headers = {
      ...proxied,
      Cookie: cookie.split(";")[0] ?? "",
      Origin: "https://chat.example.gov.uk",
      "X-CSRF-Token": /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? "",
      "Content-Type": "application/json",
    };
    const body = JSON.stringify({ id: "a", input: { kind: "text", text: "Who am I?" } });
    return exchange(server, "/web/messages", { method: "POST", headers, body });
  }
});
