import { beforeEach, describe, expect, test } from "vitest";
import { fetchBankHolidays } from "../../../src/adapters/sources/bank-holidays.ts";
import { checkLinks } from "../../../src/adapters/sources/check-links.ts";
import { OfficialServer } from "../../fakes/official-server.ts";
import { quickFetch } from "./fetching.ts";

const site = "https://www.gov.uk";
let server: OfficialServer;

beforeEach(async () => {
  server = await OfficialServer.start();
  server.put("/here", "a page");
});

describe("links", () => {
  const check = (paths: readonly string[]) =>
    checkLinks(
      paths.map((path) => (path.startsWith("/") ? `${site}${path}` : path)),
      quickFetch(server, { retries: 0 }),
    );

  test("that lead to a page are no fault, and each page is asked for once, for its head", async () => {
    expect(await check(["/here", "/here#part", "https://www.legislation.gov.uk/here"])).toEqual([]);
    expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(["HEAD /here", "HEAD /here"]);
  });

  test.each([404, 410])("that answer %i are dead", async (status) => {
    server.always("/old", { status });
    const url = `${site}/old`;
    expect(await check(["/old", "/here"])).toEqual([{ url, fault: "dead", reason: `it answered ${status}` }]);
  });

  test("that moved for good say where to; a passing redirect is no fault", async () => {
    server.always("/old", { status: 301, headers: { location: "/here" } });
    server.always("/now", { status: 302, headers: { location: "/here" } });
    server.always("/away", { status: 301, headers: { location: "https://www.gca.gov.uk/page" } });
    expect(await check(["/old", "/now", "/away"])).toEqual([
      { url: `${site}/old`, fault: "moved", reason: `it moved to ${site}/here`, to: `${site}/here` },
      {
        url: `${site}/away`,
        fault: "moved",
        reason: expect.stringContaining("another site, www.gca.gov.uk"),
      },
    ]);
  });

  test("that moved to a page that is dead are dead", async () => {
    server.always("/old", { status: 301, headers: { location: "/nowhere" } });
    expect(await check(["/old"])).toMatchObject([{ fault: "dead" }]);
  });

  test("are asked for whole where the head alone is refused", async () => {
    server.misbehave("/here", { status: 405 });
    expect(await check(["/here"])).toEqual([]);
    expect(server.asked.map(({ method }) => method)).toEqual(["HEAD", "GET"]);
  });

  test("to other sites are not asked for, and said to be unchecked", async () => {
    expect(await check(["https://example.com/", "nonsense"])).toMatchObject([
      { url: "https://example.com/", fault: "not-checked" },
      { url: "nonsense", fault: "not-checked" },
    ]);
    expect(server.asked).toEqual([]);
  });

  test("of a site that is down are reported without asking for each", async () => {
    const paths = ["/1", "/2", "/3", "/4", "/5"];
    for (const path of paths) server.always(path, "drop");
    const faults = await check(paths);
    expect(faults.map(({ fault }) => fault)).toEqual(paths.map(() => "unreachable"));
    expect(server.takePaths()).toEqual(["/1", "/2", "/3"]);
  });

  test("report how far the check has come", async () => {
    const seen: string[] = [];
    const progress = (done: number, total: number) => seen.push(`${done}/${total}`);
    await checkLinks([`${site}/here`, `${site}/old`], quickFetch(server), progress);
    expect(seen).toEqual(["1/2", "2/2"]);
  });
});

describe("bank holidays", () => {
  test("come as the site gives them", async () => {
    server.put("/bank-holidays.json", `{"scotland": {"events": []}}`);
    server.misbehave("/bank-holidays.json", { status: 503 }, "cut");
    expect(await fetchBankHolidays(quickFetch(server))).toEqual({ scotland: { events: [] } });
  });

  test("that cannot be had change nothing", async () => {
    await expect(fetchBankHolidays(quickFetch(server))).rejects.toMatchObject({
      name: "SourceUnavailable",
      message: `${site}/bank-holidays.json could not be fetched: it answered 404. Nothing was changed.`,
    });
  });
});
