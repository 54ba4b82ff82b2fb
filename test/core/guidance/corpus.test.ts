import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { listGuidance, readGuidanceSource } from "../../../src/adapters/guidance/read-folder.ts";
import { pointMarkdown } from "../../../src/core/commands/answer-reply.ts";
import { countWords, splitPoints } from "../../../src/core/guidance/point.ts";
import { referenceKeys } from "../../../src/core/guidance/reference-keys.ts";
import { guidanceFolder, realCorpus } from "./real-corpus.ts";

const officialHosts = /^(?:[\w-]+\.)*(?:gov\.uk|gov\.wales|nhs\.uk|parliament\.uk|ukri\.org|ipec\.org\.uk)$/;
const sources = await listGuidance(guidanceFolder);
const corpus = await realCorpus().catch(() => []);

describe("the bundled guidance", () => {
  test("has at least 60 topics", () => {
    expect(sources.length).toBeGreaterThanOrEqual(60);
  });

  test.each(sources)("$name can be read", (source) => {
    expect(readGuidanceSource(source)).not.toHaveProperty("faults");
  });

  test("no two files have one title, and no file two sections of one heading", () => {
    const titles = corpus.map(({ passages }) => passages[0]?.title);
    expect(titles.filter((title, n) => titles.indexOf(title) !== n)).toEqual([]);
    for (const { name, passages } of corpus) {
      const headings = passages.map((passage) => passage.headings.join());
      expect(new Set(headings).size, name).toBe(headings.length);
    }
  });
});

describe.each(corpus)("$name", ({ passages, source }) => {
  test("every link leads to a site of a public body", () => {
    for (const { references } of passages) {
      for (const { url } of references) {
        expect(new URL(url).hostname).toMatch(officialHosts);
        expect(new URL(url).protocol).toBe("https:");
      }
    }
  });

  test("what a section rests on stands in the front matter", () => {
    const front = /^references:\n((?: +- .*\n)+)/m.exec(source.text)?.[1] ?? "";
    const named = front.split("\n").map((line) => line.replace(/^ +- /, "").replace(/^["']|["']$/g, ""));
    for (const { id, references } of passages) {
      for (const { label } of references) {
        expect(
          named.some((reference) => covers(reference, label)),
          `${id}: ${label}`,
        ).toBe(true);
      }
    }
  });

  test("no point is longer than an official will read", () => {
    for (const { id, text } of passages) {
      for (const point of splitPoints(text)) {
        expect(countWords(point.text), `${id}: ${point.text.slice(0, 60)}`).toBeLessThanOrEqual(130);
      }
    }
  });

  test("every section says how people ask for it", () => {
    for (const { id, askedAs } of passages) expect(askedAs.length, id).toBeGreaterThan(0);
  });

  test("no section ends before it begins", () => {
    for (const { id, appliesFrom, appliesTo } of passages) {
      if (appliesTo) expect(appliesTo >= appliesFrom, id).toBe(true);
    }
  });

  test("every point can be shown as Markdown without a change in its words", () => {
    for (const { text } of passages) {
      for (const point of splitPoints(text)) {
        const html = marked.parse(pointMarkdown({ text: point.text, citations: [1] }), {
          gfm: false,
        }) as string;
        expect(wordsOf(unescaped(html.replace(/<\/?(?:p|ul|ol|li)(?: start="\d+")?>/g, " ")))).toBe(
          wordsOf(`${point.text.replace(/^(?:- |\d+\. )/gm, "")} [1]`),
        );
      }
    }
  });
});

/** A provision, or a wider one it stands in, or a document by its name. */
function covers(reference: string, label: string): boolean {
  if (label.startsWith(reference)) return true;
  const instrument = (text: string) => text.replace(/\s(?:s\.|reg |Sch\.|para ).*$/, "");
  if (instrument(reference) !== instrument(label)) return false;
  const [narrowest] = referenceKeys(reference);
  return narrowest !== undefined && referenceKeys(label).includes(narrowest);
}

const wordsOf = (text: string) => text.replace(/\s+/g, " ").trim();

function unescaped(html: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? "");
}
