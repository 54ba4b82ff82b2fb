import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { apiPath, collectionItem, htmlItem, publicationItem, putItem } from "../../fakes/official-pages.ts";
import { OfficialServer } from "../../fakes/official-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { act, pagesOf, publication, sourcesIn, spoil, textOf } from "./fetching.ts";

const guide = "/government/publications/guide";
const names = ["a", "b", "c", "d"];
const paths = names.map((name) => `${guide}/${name}`);
const all = [guide, ...paths].map(apiPath);
const hour = 60 * 60_000;
let server: OfficialServer;
let folder: string;
let clock: FakeClock;

beforeEach(async () => {
  server = await OfficialServer.start();
  folder = await temporaryFolder();
  clock = new FakeClock();
  putItem(server, guide, publicationItem("Guide", paths));
  for (const name of names) putItem(server, `${guide}/${name}`, htmlItem(name, `<p>${name}</p>`));
});

const fetchGuide = () => sourcesIn(folder, server, { retries: 1, clock }).fetch(publication);
const conditions = () => server.asked.map(({ headers }) => headers["if-none-match"] !== undefined);

describe("a source fetched before", () => {
  test("is asked for on condition, and what did not change is not sent again", async () => {
    await fetchGuide();
    expect(conditions()).toEqual(all.map(() => false));
    expect(server.takePaths()).toEqual(all);
    const again = await fetchGuide();
    expect(conditions()).toEqual(all.map(() => true));
    expect(again).toMatchObject({ fetched: 0, unchanged: 4 });
    expect((await pagesOf(again)).map(({ title }) => title)).toEqual(names);
  });

  test("has its changed page replaced", async () => {
    await fetchGuide();
    putItem(server, `${guide}/b`, htmlItem("b", "<p>other words</p>"));
    const again = await fetchGuide();
    expect(again).toMatchObject({ fetched: 1, unchanged: 3 });
    expect((await pagesOf(again)).map(textOf)[1]).toContain("<p>other words</p>");
  });

  test("is asked by date where the site gives no ETag", async () => {
    const dated = { "last-modified": "Mon, 10 Mar 2025 09:30:00 GMT", etag: "" };
    server.put(
      apiPath(guide),
      JSON.stringify({ base_path: guide, ...publicationItem("Guide", paths) }),
      dated,
    );
    await fetchGuide();
    server.takePaths();
    await fetchGuide();
    expect(server.asked[0]?.headers["if-modified-since"]).toBe("Mon, 10 Mar 2025 09:30:00 GMT");
  });

  test("drops the pages that no longer belong to it, and fetches them whole when they come back", async () => {
    await fetchGuide();
    putItem(server, guide, publicationItem("Guide", paths.slice(1)));
    expect(await pagesOf(await fetchGuide())).toHaveLength(3);
    putItem(server, guide, publicationItem("Guide", paths));
    server.takePaths();
    await fetchGuide();
    expect(conditions()).toEqual([true, false, true, true, true]);
  });

  test("is fetched whole again when what was kept is damaged", async () => {
    await fetchGuide();
    await spoil(join(folder, "guide"));
    server.takePaths();
    expect(await pagesOf(await fetchGuide())).toHaveLength(4);
    expect(conditions()).toEqual(all.map(() => false));
  });

  test("shares nothing with another source", async () => {
    await fetchGuide();
    server.takePaths();
    await sourcesIn(folder, server, { clock }).fetch({ ...publication, name: "other" });
    expect(conditions()).toEqual(all.map(() => false));
  });
});

describe("a source that broke off", () => {
  const broken = async () => {
    server.stopAfter(3);
    await expect(fetchGuide()).rejects.toMatchObject({
      name: "SourceUnavailable",
      message:
        "https://www.gov.uk/government/publications/guide/c could not be fetched: the connection failed. Nothing was changed.",
    });
    expect(server.takePaths()).toEqual(all.slice(0, 3));
    await server.start();
  };

  test("is gone on with: only the rest is asked for", async () => {
    await broken();
    const source = await fetchGuide();
    expect(server.takePaths()).toEqual(all.slice(3));
    expect(source).toMatchObject({ fetched: 4, unchanged: 0 });
    const texts = (await pagesOf(source)).map(textOf);
    expect(texts.map((text) => /<p>(\w)<\/p>/.exec(text)?.[1])).toEqual(names);
  });

  test("is asked for anew, on condition, when that was long ago", async () => {
    await broken();
    clock.advance(7 * hour);
    await fetchGuide();
    expect(conditions()).toEqual([true, true, true, false, false]);
    expect(server.takePaths()).toEqual(all);
  });

  test("may break off again, and goes on from there", async () => {
    await broken();
    server.misbehave(all[4] ?? "", { status: 403 });
    await expect(fetchGuide()).rejects.toThrow("/guide/d could not be fetched: it answered 403.");
    expect(server.takePaths()).toEqual(all.slice(3));
    await fetchGuide();
    expect(server.takePaths()).toEqual(all.slice(4));
  });

  test("is asked for anew once it arrived whole", async () => {
    await broken();
    await fetchGuide();
    server.takePaths();
    await fetchGuide();
    expect(server.takePaths()).toEqual(all);
  });

  test("does not hold on to a list that was wrong", async () => {
    const notes = { name: "notes", format: "govuk-collection", url: "https://www.gov.uk/notes" } as const;
    const fetchNotes = () => sourcesIn(folder, server, { clock }).fetch(notes);
    putItem(server, "/notes", collectionItem("Notes", {}));
    await expect(fetchNotes()).rejects.toThrow("lists no documents");
    putItem(server, "/notes", collectionItem("Notes", { Group: [`${guide}/a`] }));
    expect(await pagesOf(await fetchNotes())).toHaveLength(1);
  });

  test("hands out nothing of what it held before, which is still held", async () => {
    const whole = await fetchGuide();
    server.takePaths();
    await broken();
    expect((await pagesOf(whole)).map(({ title }) => title)).toEqual(names);
  });
});

describe("a folder that cannot be used", () => {
  test("is told apart from a source that cannot be had", async () => {
    await writeFile(join(folder, "act"), "a file where a folder should be");
    await expect(sourcesIn(folder, server).fetch(act)).rejects.toMatchObject({
      name: "BotError",
      code: "unavailable",
      port: "sources",
    });
  });

  test("is told when a page that was fetched has vanished", async () => {
    const source = await fetchGuide();
    await spoil(join(folder, "guide"));
    await expect(pagesOf(source)).rejects.toMatchObject({ name: "SourceUnavailable" });
  });
});
