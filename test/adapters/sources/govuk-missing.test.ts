import { beforeEach, describe, expect, test } from "vitest";
import type { OfficialSource } from "../../../src/core/ports/official-sources.ts";
import { apiPath, htmlItem, publicationItem, putItem } from "../../fakes/official-pages.ts";
import { OfficialServer } from "../../fakes/official-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { pagesOf, publication, sourcesIn } from "./fetching.ts";

const guide = "/government/publications/guide";
const site = "https://www.gov.uk";
let server: OfficialServer;
let folder: string;

beforeEach(async () => {
  server = await OfficialServer.start();
  folder = await temporaryFolder();
});

const fetchSource = (source: Partial<OfficialSource> = {}) =>
  sourcesIn(folder, server, { retries: 1 }).fetch({ ...publication, ...source });
const urls = async () => (await pagesOf(await fetchSource())).map(({ url }) => url);

describe("pages that moved or went", () => {
  const moved = (destination: string) => ({
    schema_name: "redirect",
    redirects: [{ path: `${guide}/a`, type: "exact", destination }],
  });

  beforeEach(() => {
    putItem(server, guide, publicationItem("Guide", [`${guide}/a`, `${guide}/b`]));
    putItem(server, `${guide}/b`, htmlItem("B", "<p>b</p>"));
  });

  test.each(["/new", `${site}/new`, "/new#part", "/new/?q=1"])(
    "a page moved to %s is had from there",
    async (to) => {
      putItem(server, `${guide}/a`, moved(to));
      putItem(server, "/new", htmlItem("New", "<p>new</p>"));
      expect(await urls()).toEqual([`${site}/new`, `${site}${guide}/b`]);
    },
  );

  test("two pages moved to one are one", async () => {
    putItem(server, `${guide}/a`, moved(`${guide}/b`));
    expect(await urls()).toEqual([`${site}${guide}/b`]);
  });

  test("an HTTP redirect of the Content API leads to the page too", async () => {
    server.always(apiPath(`${guide}/a`), { status: 303, headers: { location: apiPath("/new") } });
    putItem(server, "/new", htmlItem("New", "<p>new</p>"));
    expect(await urls()).toEqual([`${site}/new`, `${site}${guide}/b`]);
  });

  test.each([
    ["gone", () => putItem(server, `${guide}/a`, { schema_name: "gone", details: null })],
    ["gone", () => server.always(apiPath(`${guide}/a`), { status: 410 })],
    ["gone", () => putItem(server, `${guide}/a`, moved("https://www.gca.gov.uk/new"))],
    ["gone", () => putItem(server, `${guide}/a`, moved("/"))],
    ["not-found", () => server.remove(apiPath(`${guide}/a`))],
  ])("is reported as %s (%#)", async (because, happens) => {
    happens();
    const source = await fetchSource();
    expect(source.missing).toEqual([{ url: `${site}${guide}/a`, because }]);
    expect(await pagesOf(source)).toHaveLength(1);
  });

  test("a page gone from where it had moved is missing at both addresses", async () => {
    putItem(server, `${guide}/a`, moved("/new"));
    const { missing } = await fetchSource();
    expect(missing.map(({ url }) => url)).toEqual([`${site}${guide}/a`, `${site}/new`]);
  });

  test("a withdrawn page is reported with its date", async () => {
    const notice = {
      withdrawn_notice: { explanation: "<p>Out of date</p>", withdrawn_at: "2026-02-03T10:00:00Z" },
    };
    putItem(server, `${guide}/a`, htmlItem("A", "<p>a</p>", notice));
    const source = await fetchSource();
    const url = `${site}${guide}/a`;
    expect(source.missing).toEqual([{ url, because: "withdrawn", since: "2026-02-03" }]);
    expect(await pagesOf(source)).toHaveLength(1);
  });

  test("with a withdrawn publication go its attachments", async () => {
    const notice = { withdrawn_notice: { withdrawn_at: "2026-02-03T10:00:00Z" } };
    putItem(server, guide, publicationItem("Guide", [`${guide}/a`], notice));
    const source = await fetchSource();
    expect(source.missing.map(({ url }) => url)).toEqual([`${site}${guide}`, `${site}${guide}/a`]);
    expect(await pagesOf(source)).toEqual([]);
  });

  test("redirects in a circle do not arrive", async () => {
    putItem(server, `${guide}/a`, moved(`${guide}/a`));
    await expect(fetchSource()).rejects.toThrow(/moved more than 5 times/);
  });
});

describe("answers that are doubtful", () => {
  beforeEach(() => putItem(server, guide, publicationItem("Guide", [`${guide}/a`])));

  test.each([
    ["no JSON", "<html>We are sorry</html>"],
    ["a list", "[]"],
    ["an error", `{"error": "busy"}`],
    ["an item without its text", JSON.stringify({ ...htmlItem("A", ""), base_path: "/a", details: {} })],
    ["an item without a title", JSON.stringify({ ...htmlItem("A", ""), base_path: "/a", title: null })],
    ["a redirect to nowhere", JSON.stringify({ schema_name: "redirect", redirects: [] })],
  ])("%s leaves the source incomplete", async (_, body) => {
    server.put(apiPath(`${guide}/a`), body);
    await expect(fetchSource()).rejects.toMatchObject({
      name: "SourceUnavailable",
      message: `${site}${guide}/a could not be fetched: the answer could not be read. Nothing was changed.`,
    });
  });

  test("a source with a name that leads elsewhere is refused", async () => {
    await expect(fetchSource({ name: "../elsewhere" })).rejects.toThrow("is no name for a source");
  });
});
