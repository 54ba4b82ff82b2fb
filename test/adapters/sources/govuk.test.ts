import { beforeEach, describe, expect, test } from "vitest";
import { createDocumentReader } from "../../../src/adapters/documents/document-reader.ts";
import type { OfficialSource } from "../../../src/core/ports/official-sources.ts";
import { apiPath, collectionItem, htmlItem, publicationItem, putItem } from "../../fakes/official-pages.ts";
import { OfficialServer } from "../../fakes/official-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { pagesOf, publication, sourcesIn, textOf } from "./fetching.ts";

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
const urls = async (source?: Partial<OfficialSource>) =>
  (await pagesOf(await fetchSource(source))).map(({ url }) => url);

describe("a page", () => {
  const page = { format: "govuk-page", url: `${site}/guidance/page` } as const;

  test("is a document with its title, its date and its body as published", async () => {
    const body = `<h2 id="how">How</h2><p>Text.<sup id="fnref:1"><a href="#fn:1">[footnote 1]</a></sup></p>
      <div class="footnotes"><ol><li id="fn:1"><p>A note.</p></li></ol></div>`;
    const summer = { public_updated_at: "2025-06-30T23:30:00Z" };
    putItem(server, "/guidance/page", htmlItem("Lots & <frameworks>", body, summer));
    const [found] = await pagesOf(await fetchSource(page));
    expect(found).toMatchObject({ url: page.url, title: "Lots & <frameworks>", updated: "2025-07-01" });
    expect(found?.file).toMatchObject({ name: "page.html", mediaType: "text/html" });
    const html = found ? textOf(found) : "";
    expect(html).toContain("<h1>Lots &amp; &lt;frameworks&gt;</h1>");
    expect(html).toContain(body);
    expect(html).toContain(`<meta name="govuk:public-updated-at" content="2025-07-01">`);
  });

  test("that is a guide is a page for each part, at the part’s own address", async () => {
    const parts = ["overview", "apply"].map((slug) => ({
      slug,
      title: `Part ${slug}`,
      body: `<p>${slug}</p>`,
    }));
    putItem(server, "/guidance/page", { schema_name: "guide", title: "Guide", details: { parts } });
    const found = await pagesOf(await fetchSource(page));
    expect(found.map(({ url, title }) => [url, title])).toEqual([
      [page.url, "Guide: Part overview"],
      [`${page.url}/apply`, "Guide: Part apply"],
    ]);
    expect(found.map(textOf)[1]).toContain("<p>apply</p>");
  });

  test("may give its text in several types", async () => {
    const body = ["text/govspeak", "text/html"].map((type) => ({
      content_type: type,
      content: `<p>${type}</p>`,
    }));
    putItem(server, "/guidance/page", { schema_name: "detailed_guide", title: "Page", details: { body } });
    const [found] = await pagesOf(await fetchSource(page));
    expect(found && textOf(found)).toContain("<p>text/html</p>");
  });
});

describe("a page for the document reader", () => {
  test("is read with title, date, headings that can be linked to, and footnotes", async () => {
    const body = `<h2 id="how">How</h2><p>A rule.<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote">[footnote 1]</a></sup></p>
      <div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>A note.</p></li></ol></div>`;
    putItem(server, "/guidance/page", htmlItem("Lots & frameworks", body));
    const url = `${site}/guidance/page`;
    const [page] = await pagesOf(await fetchSource({ format: "govuk-page", url }));
    if (!page) throw new Error("no page");
    expect(await createDocumentReader().read(page.file)).toMatchObject({
      title: "Lots & frameworks",
      date: "2025-03-10",
      blocks: [
        { kind: "heading", level: 2, text: "How", anchor: "how" },
        { kind: "paragraph", text: expect.stringContaining("A rule.") },
        { kind: "footnote", text: expect.stringContaining("A note.") },
      ],
    });
  });
});

describe("a publication", () => {
  test("is its HTML attachments, in their order", async () => {
    putItem(server, guide, publicationItem("Guide", [`${guide}/b`, `${guide}/a`, `${guide}/b`]));
    putItem(server, `${guide}/a`, htmlItem("A", "<p>a</p>"));
    putItem(server, `${guide}/b`, htmlItem("B", "<p>b</p>"));
    const progress: string[] = [];
    const source = await sourcesIn(folder, server).fetch(publication, (done, total) =>
      progress.push(`${done}/${total}`),
    );
    expect((await pagesOf(source)).map(({ url, title }) => [url, title])).toEqual([
      [`${site}${guide}/b`, "B"],
      [`${site}${guide}/a`, "A"],
    ]);
    expect(source).toMatchObject({ missing: [], fetched: 2, unchanged: 0 });
    expect(progress).toEqual(["1/1", "2/3", "3/3"]);
  });

  test("without HTML attachments stands for itself", async () => {
    putItem(server, guide, publicationItem("Guide", []));
    const [found] = await pagesOf(await fetchSource());
    expect(found).toMatchObject({ url: `${site}${guide}`, title: "Guide" });
    expect(found && textOf(found)).toContain("What this publication is for.");
  });
});

describe("a collection", () => {
  const source = { format: "govuk-collection", url: `${site}/government/collections/notes` } as const;
  const list = "/government/collections/notes";

  beforeEach(() => {
    putItem(
      server,
      list,
      collectionItem("Notes", { "In use": ["/note-1", "/page"], "Out of date": ["/note-0"] }),
    );
    putItem(server, "/note-1", publicationItem("Note 1", ["/note-1/html"]));
    putItem(server, "/note-1/html", htmlItem("Note 1", "<p>one</p>"));
    putItem(server, "/note-0", publicationItem("Note 0", ["/note-0/html"]));
    putItem(server, "/note-0/html", htmlItem("Note 0", "<p>nought</p>"));
    putItem(server, "/page", htmlItem("Page", "<p>page</p>"));
  });

  test("is the pages of every document in it", async () => {
    expect(await urls(source)).toEqual([`${site}/note-1/html`, `${site}/page`, `${site}/note-0/html`]);
  });

  test("is only what the named groups hold, when groups are named", async () => {
    expect(await urls({ ...source, groups: ["in  USE"] })).toEqual([`${site}/note-1/html`, `${site}/page`]);
    expect(server.takePaths()).not.toContain(apiPath("/note-0"));
  });

  test("does not arrive when a named group is not there, nor when it lists nothing", async () => {
    await expect(fetchSource({ ...source, groups: ["Current"] })).rejects.toThrow(
      /no group “Current”, only “In use”, “Out of date”\. Nothing was changed\.$/,
    );
    putItem(server, list, collectionItem("Notes", {}));
    await expect(fetchSource(source)).rejects.toThrow(/it lists no documents/);
  });

  test("does not arrive when the list is not there", async () => {
    server.remove(apiPath(list));
    await expect(fetchSource(source)).rejects.toThrow(`${site}${list} could not be fetched`);
  });
});
