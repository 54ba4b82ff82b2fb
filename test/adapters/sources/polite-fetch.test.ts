import { beforeEach, describe, expect, test } from "vitest";
import { createPoliteFetch } from "../../../src/adapters/sources/polite-fetch.ts";
import { OfficialServer } from "../../fakes/official-server.ts";
import { quickFetch } from "./fetching.ts";

const page = "https://www.gov.uk/page";
let server: OfficialServer;

beforeEach(async () => {
  server = await OfficialServer.start();
  server.put("/page", "a page that is long enough to be halved");
});

const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const failure = (because: string, message: string | RegExp) =>
  expect.objectContaining({ name: "FetchFailed", because, message: expect.stringMatching(message) });

describe("asking politely", () => {
  test("says who asks", async () => {
    await quickFetch(server)(page);
    expect(server.asked[0]?.headers["user-agent"]).toBe("GoldenLink/0.0 (+https://example.org/bot)");
  });

  test.each([408, 429, 436, 500, 502, 503, 504])("asks again after %i", async (status) => {
    server.misbehave("/page", { status }, { status });
    expect(text(await quickFetch(server)(page))).toMatch(/^a page/);
    expect(server.takePaths()).toHaveLength(3);
  });

  test("waits as long as Retry-After says, whatever the delay would have been", async () => {
    server.misbehave("/page", { status: 429, headers: { "retry-after": "1" } });
    const started = performance.now();
    await quickFetch(server)(page);
    expect(performance.now() - started).toBeGreaterThan(990);
  });

  test("leaves a site alone that asks for a long wait", async () => {
    server.always("/page", { status: 503, headers: { "retry-after": "3600" } });
    const asking = quickFetch(server)(page);
    await expect(asking).rejects.toEqual(
      failure("unreachable", "503 and asked to be left alone for 60 minutes"),
    );
    expect(server.takePaths()).toHaveLength(1);
  });

  test("gives up after so many tries", async () => {
    server.always("/page", { status: 500 });
    await expect(quickFetch(server, { retries: 2 })(page)).rejects.toEqual(
      failure("unreachable", "it answered 500"),
    );
    expect(server.takePaths()).toHaveLength(3);
  });

  test.each([400, 403, 404, 410])("does not ask again after %i", async (status) => {
    server.always("/page", { status });
    expect(await quickFetch(server)(page)).toMatchObject({ status });
    expect(server.takePaths()).toHaveLength(1);
  });
});

describe("answers that are not whole", () => {
  test.each(["break-off", "drop"] as const)("asks again after a %s", async (misdeed) => {
    server.misbehave("/page", misdeed, misdeed);
    expect(text(await quickFetch(server)(page))).toMatch(/halved$/);
    expect(server.takePaths()).toHaveLength(3);
  });

  test("asks again when the text cannot be read", async () => {
    server.put("/page", `{"whole": true}`);
    server.misbehave("/page", "cut", { status: 200, body: "<html>Sorry</html>" });
    const check = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
    expect(text(await quickFetch(server)(page, { check }))).toBe(`{"whole": true}`);
    server.always("/page", "cut");
    const asking = quickFetch(server, { retries: 1 })(page, { check });
    await expect(asking).rejects.toEqual(failure("damaged", "the answer could not be read"));
  });

  test("asks again when the site is still preparing the page, or sends nothing", async () => {
    server.misbehave("/page", { status: 202 }, { status: 200, body: "" });
    expect(text(await quickFetch(server)(page))).toMatch(/^a page/);
    server.always("/page", { status: 202 });
    const asking = quickFetch(server, { retries: 1 })(page);
    await expect(asking).rejects.toEqual(failure("not-ready", "the site is still preparing it"));
  });

  test("asks again when there was no answer in time", async () => {
    server.misbehave("/page", "hang");
    const patient = quickFetch(server, { timeoutMs: 300, retries: 50 });
    expect(text(await patient(page))).toMatch(/^a page/);
    server.always("/page", "hang");
    const asking = quickFetch(server, { timeoutMs: 50, retries: 1 })(page);
    await expect(asking).rejects.toEqual(failure("unreachable", "no whole answer within 0.05 seconds"));
  });

  test("says that nobody answers", async () => {
    const polite = quickFetch(server, { retries: 1 });
    server.stop();
    await expect(polite(page)).rejects.toEqual(failure("unreachable", "the connection failed"));
  });

  test.each([
    ["its length was declared", { status: 200, body: "x".repeat(2_000) }],
    ["it was not", { status: 200, body: "x".repeat(2_000), headers: { "transfer-encoding": "chunked" } }],
  ])("refuses a body that is too large when %s", async (_, misdeed) => {
    server.always("/page", misdeed);
    const asking = quickFetch(server, { maxBytes: 1_024 })(page);
    await expect(asking).rejects.toEqual(failure("too-large", "it is larger than 1 kB"));
    expect(server.takePaths()).toHaveLength(1);
  });
});

describe("where it goes", () => {
  const to = (location: string, status = 302) => ({ status, headers: { location } });

  test("follows redirects on the official sites, by their own address or the mirror's", async () => {
    server.misbehave("/old", to("/older"));
    server.misbehave("/older", to(`${server.origin}/page`), to("http://www.gov.uk/page"));
    const polite = quickFetch(server);
    expect(text(await polite("https://www.gov.uk/old"))).toMatch(/^a page/);
    expect(text(await polite("https://www.gov.uk/older"))).toMatch(/^a page/);
    expect(server.takePaths()).toEqual(["/old", "/older", "/page", "/older", "/page"]);
  });

  test("says where a page moved for good", async () => {
    server.always("/old", to("/page", 301));
    server.always("/now", to("/page", 302));
    const polite = quickFetch(server);
    expect(await polite("https://www.gov.uk/old")).toMatchObject({ movedTo: page });
    expect(await polite("https://www.gov.uk/now")).not.toHaveProperty("movedTo");
  });

  test("asks no other site, whoever sends it there", async () => {
    const foreign = await OfficialServer.start();
    server.always("/page", to(`${foreign.origin}/page`));
    await expect(quickFetch(server)(page)).rejects.toEqual(
      failure("refused", `another site, ${new URL(foreign.origin).host}, which is not fetched`),
    );
    await expect(quickFetch(server)(`${foreign.origin}/page`)).rejects.toEqual(
      failure("refused", "not on GOV.UK"),
    );
    expect(foreign.asked).toEqual([]);
    expect(server.takePaths()).toHaveLength(1);
  });

  test.each([
    "file:///etc/passwd",
    "https://www.gov.uk.example.com/",
    "https://user:key@www.gov.uk/",
    "http://[",
  ])("refuses a redirect to %s", async (location) => {
    server.always("/page", to(location));
    await expect(quickFetch(server)(page)).rejects.toEqual(failure("refused", "another site"));
  });

  test("stops when redirects have no end", async () => {
    server.always("/page", to("/page"));
    await expect(quickFetch(server)(page)).rejects.toEqual(failure("refused", "redirects more than 5 times"));
  });

  test.each([
    [{ "https://www.gov.uk": "http://mirror.example" }, "Give an https address"],
    [{ "https://www.gov.uk": "mirror" }, "Give an https address"],
    [{ "https://example.com": "https://mirror.example" }, "is not an official site"],
  ])("is not made with %j", (origins, message) => {
    expect(() => createPoliteFetch({ userAgent: "test", origins })).toThrow(message);
  });
});
