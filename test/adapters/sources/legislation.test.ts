import { beforeEach, describe, expect, test } from "vitest";
import { contentsXml, instrumentXml } from "../../fakes/official-pages.ts";
import { OfficialServer } from "../../fakes/official-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { act, pagesOf, sourcesIn, textOf } from "./fetching.ts";

const path = "/ukpga/2023/54";
let server: OfficialServer;
let folder: string;

beforeEach(async () => {
  server = await OfficialServer.start();
  folder = await temporaryFolder();
  server.put(
    `${path}/data.xml`,
    instrumentXml("Procurement &#8217;Act&#x2019; &amp; 2023", "A public contract."),
  );
});

const fetchAct = (options = {}) => sourcesIn(folder, server, { retries: 1, ...options }).fetch(act);

describe("an instrument", () => {
  test("is one XML document at its own address", async () => {
    const source = await fetchAct();
    expect(server.takePaths()).toEqual([`${path}/data.xml`]);
    const [page] = await pagesOf(source);
    expect(page).toMatchObject({ url: act.url, title: "Procurement ’Act’ & 2023", updated: "2026-04-01" });
    expect(page?.file).toMatchObject({ name: "ukpga-2023-54.xml", mediaType: "application/xml" });
    expect(page && textOf(page)).toContain("<Text>A public contract.</Text>");
    expect(source).toMatchObject({ missing: [], fetched: 1, unchanged: 0 });
  });

  test("that did not change is not sent again", async () => {
    await fetchAct();
    expect(await fetchAct()).toMatchObject({ fetched: 0, unchanged: 1 });
  });

  test.each([
    ["not-found", 404],
    ["gone", 410],
  ])("that is %s is reported as missing", async (because, status) => {
    server.always(`${path}/data.xml`, { status });
    const source = await fetchAct();
    expect(source.missing).toEqual([{ url: act.url, because }]);
    expect(await pagesOf(source)).toEqual([]);
  });

  test.each([
    ["cut short", "cut"],
    ["not XML", { status: 200, body: "Please try again later" }],
    ["a web page", { status: 200, body: "<html><body>Error</body></html>" }],
  ] as const)("that arrives %s is asked for again", async (_, misdeed) => {
    server.misbehave(`${path}/data.xml`, misdeed);
    expect(await pagesOf(await fetchAct())).toHaveLength(1);
    server.always(`${path}/data.xml`, misdeed);
    await expect(fetchAct()).rejects.toThrow("the answer could not be read. Nothing was changed.");
  });
});

describe("an instrument that cannot be had whole", () => {
  const divisions = ["part/1", "part/2", "schedule/1"];

  beforeEach(() => {
    server.always(`${path}/data.xml`, { status: 202 });
    server.put(`${path}/contents/data.xml`, contentsXml("Procurement Act 2023", path));
    for (const each of divisions)
      server.put(`${path}/${each}/data.xml`, instrumentXml("Procurement Act 2023", `Text of ${each}.`));
  });

  test("is its parts and schedules, each at its own address", async () => {
    const pages = await pagesOf(await fetchAct());
    expect(pages.map(({ url, title, file }) => [url, title, file.name])).toEqual([
      [`${act.url}/part/1`, "Procurement Act 2023: PART 1 Key definitions", "ukpga-2023-54-part-1.xml"],
      [
        `${act.url}/part/2`,
        "Procurement Act 2023: PART 2 Principles & objectives",
        "ukpga-2023-54-part-2.xml",
      ],
      [
        `${act.url}/schedule/1`,
        "Procurement Act 2023: SCHEDULE 1 Thresholds",
        "ukpga-2023-54-schedule-1.xml",
      ],
    ]);
    expect(pages.map(textOf)[2]).toContain("Text of schedule/1.");
  });

  test.each([
    ["empty", { status: 200, body: "" }],
    ["too large", { status: 200, body: `<Legislation>${" ".repeat(9_000)}</Legislation>` }],
  ])("also when the answer is %s", async (_, misdeed) => {
    server.always(`${path}/data.xml`, misdeed);
    expect(await pagesOf(await fetchAct({ maxBytes: 8_000 }))).toHaveLength(3);
  });

  test("does not arrive when a part is missing", async () => {
    server.remove(`${path}/part/2/data.xml`);
    await expect(fetchAct()).rejects.toThrow(
      `${act.url}/part/2/data.xml could not be fetched: it is not there.`,
    );
  });

  test("asks for no address outside the instrument", async () => {
    const elsewhere = contentsXml("Procurement Act 2023", path).replaceAll(`${path}/part/2`, "/ukpga/2015/1");
    server.put(`${path}/contents/data.xml`, elsewhere);
    server.put(`${path}/section/2/data.xml`, instrumentXml("Procurement Act 2023", "Text of section 2."));
    const own = ["part/1", "section/2", "schedule/1"].map((each) => `${act.url}/${each}`);
    expect((await pagesOf(await fetchAct())).map(({ url }) => url)).toEqual(own);
    expect(server.takePaths().filter((each) => !each.startsWith(`${path}/`))).toEqual([]);
  });

  test("does not arrive when the contents cannot be made out", async () => {
    server.put(`${path}/contents/data.xml`, instrumentXml("Procurement Act 2023", "No contents."));
    await expect(fetchAct()).rejects.toThrow(
      /contents\/data.xml could not be fetched: the answer could not be read/,
    );
  });
});
