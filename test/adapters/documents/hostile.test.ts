import { describe, expect, test } from "vitest";
import type { RefusedBecause } from "../../../src/core/ports/document-reader.ts";
import { zipOf } from "./build/bombs.ts";
import { clml, section } from "./build/clml.ts";
import { docx, p, table } from "./build/docx.ts";
import { odt } from "./build/odt.ts";
import { lines, pdf } from "./build/pdf.ts";
import { paragraphs, read } from "./build/read.ts";

const refuses = async (name: string, content: string | Uint8Array, because: RefusedBecause) =>
  expect(read(name, content)).rejects.toMatchObject({ name: "DocumentRefused", because });

describe("a zip bomb is refused before it is inflated", () => {
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  const main = { name: "word/document.xml", content: Buffer.from("<w:document/>") };

  test("by how much a part would grow", () =>
    refuses("a.docx", zipOf([main, { name: "word/styles.xml", content: zeros }]), "unsafe"));

  test("by what all parts declare together", () => {
    const parts = Array.from({ length: 30 }, (_, n) => ({
      name: `word/media/${n}`,
      content: Buffer.alloc(64, n),
      claims: 8_000_000,
    }));
    return refuses("a.docx", zipOf([main, ...parts]), "unsafe");
  });

  test("by what really comes out, whatever it declares", () =>
    refuses("a.docx", zipOf([{ ...main, content: zeros, claims: 100 }]), "unsafe"));

  test("by the number of its parts", () => {
    const parts = Array.from({ length: 5_001 }, (_, n) => ({ name: `word/${n}`, content: Buffer.alloc(0) }));
    return refuses("a.docx", zipOf([main, ...parts]), "unsafe");
  });

  test("and an OpenDocument one, too", () => {
    const mimetype = { name: "mimetype", content: Buffer.from("application/vnd.oasis.opendocument.text") };
    return refuses("a.odt", zipOf([mimetype, { name: "content.xml", content: zeros }]), "unsafe");
  });
});

describe("a file with a password is refused as such", () => {
  test("PDF", () => {
    const encrypt = `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${"5a".repeat(32)}>/U<${"a5".repeat(32)}>>>`;
    const pages = [lines(["Secret."], 700)];
    const file = pdf({
      pages,
      objects: [encrypt],
      trailer: "/Encrypt 8 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]",
    });
    return refuses("a.pdf", file, "encrypted");
  });

  test("Word", () => {
    const container = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(1024),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    return refuses("a.docx", container, "encrypted");
  });

  test("OpenDocument, and any zip with a password", async () => {
    const manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    await refuses("a.odt", odt({ body: "<text:p>x</text:p>", manifest }), "encrypted");
    const content = Buffer.from("<x/>");
    await refuses("a.docx", zipOf([{ name: "word/document.xml", content, flags: 1 }]), "encrypted");
  });
});

describe("document types and entities are refused, and nothing is fetched or expanded", () => {
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(50)}">]>`;
  const external = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const withType = (file: Uint8Array, doctype: string) =>
    Buffer.from(Buffer.from(file).toString().replace("?>", `?>${doctype}`));

  test.each([laughs, external])("in legislation (%#)", async (doctype) => {
    await refuses("a.xml", withType(clml({}), doctype), "unsafe");
    await refuses("a.xml", Buffer.from(`\ufeff${withType(clml({}), doctype)}`, "utf16le"), "unsafe");
  });

  test.each([laughs, external])("in parts of Word and OpenDocument files (%#)", async (doctype) => {
    const styles = `${doctype}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`;
    await refuses("a.docx", docx({ body: p("x"), more: { "word/styles.xml": styles } }), "unsafe");
    await refuses(
      "a.docx",
      docx({ body: p("x"), more: { "word/document.xml": `${doctype}<w:document/>` } }),
      "unsafe",
    );
    await refuses("a.odt", odt({ body: "<text:p>x</text:p>", outline: doctype }), "unsafe");
  });

  test("while references to characters are read", async () => {
    const body = section("1", "Fees", "<Text>It costs &#163;5 &amp; &#x201C;more&#x201D;.</Text>");
    expect(paragraphs(await read("a.xml", clml({ body })))).toEqual(["It costs £5 & “more”."]);
  });
});

describe("nesting without end is refused, not followed", () => {
  const deep = (element: string, times = 100_000) => `<${element}>`.repeat(times);
  test.each([
    ["a.html", `${deep("div")}<p>x</p>`],
    ["a.html", `<p>x</p>${deep("table><tr><td")}`],
    ["a.html", `<ul>${deep("li><ul")}`],
    ["a.html", `<p>x${deep('a href="#fn1"')}`],
    ["a.md", `${"> ".repeat(100_000)}x`],
    ["a.md", `${"1. ".repeat(100_000)}x`],
    ["a.md", Array.from({ length: 2_000 }, (_, n) => `${" ".repeat(n * 2)}- x`).join("\n")],
    ["a.xml", `<?xml version="1.0"?><Legislation>${deep("Part")}`],
  ])("in %s (%#)", (name, text) => refuses(name, text, "unsafe"));

  test("in Word tables and in OpenDocument lists", async () => {
    const tables = Array.from({ length: 300 }).reduce<string>(
      (inner) => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`,
      p("x"),
    );
    await refuses("a.docx", docx({ body: tables }), "unsafe");
    const lists = `${"<text:list><text:list-item>".repeat(300)}${"</text:list-item></text:list>".repeat(300)}`;
    await refuses("a.odt", odt({ body: lists }), "unsafe");
  });

  test("while honest nesting is read", async () => {
    const html = `${"<div>".repeat(300)}<p>Deep.</p>${"</div>".repeat(300)}`;
    expect(paragraphs(await read("a.html", html))).toEqual(["Deep."]);
    expect(paragraphs(await read("a.md", `${"- ".repeat(80)}\n\nBelow a rule.`))).toEqual(["Below a rule."]);
  });
});

describe("a damaged file is refused", () => {
  test.each([
    ["a.pdf", "%PDF-1.4\nnothing more"],
    ["a.docx", docx({ body: p("x") }).slice(0, 400)],
    [
      "a.docx",
      Buffer.concat([
        docx({ body: p("x") }).slice(0, 60),
        Buffer.alloc(50),
        docx({ body: p("x") }).slice(110),
      ]),
    ],
    ["a.docx", docx({ body: "<w:p><w:r>" })],
    ["a.odt", odt({ body: "<text:p>x" })],
    ["a.xml", "<Legislation><Body></Legislation>"],
  ])("%s (%#)", (name, content) => refuses(name, content, "damaged"));
});

describe("a file without text is refused", () => {
  test.each([
    ["scan.pdf", pdf({ pages: ["picture", "picture"] })],
    ["a.docx", docx({ body: p("") + table([[""]]) })],
    ["a.odt", odt({ body: "<text:p/>" })],
    ["a.html", "<html><body><script>let x</script><nav>Menu</nav></body></html>"],
    ["a.md", "<!-- nothing -->"],
    ["a.txt", "\n \n"],
  ])("%s", (name, content) => refuses(name, content, "no-text"));
});

test("a script in a PDF does not run, and its text is not read", async () => {
  const script = "<</S/JavaScript/JS(globalThis.pdfScriptRan = true; app.alert\\(1\\))>>";
  const file = pdf({
    pages: [lines(["Plain text of the only page."], 700)],
    objects: [script],
    catalogue: "/OpenAction 8 0 R",
  });
  expect(paragraphs(await read("a.pdf", file))).toEqual(["Plain text of the only page."]);
  expect(globalThis).not.toHaveProperty("pdfScriptRan");
});

test("marks that would take the square of their number are left as they stand", async () => {
  const document = await read("a.md", "_a__b".repeat(40_000));
  expect(paragraphs(document)[0]).toHaveLength(200_000);
});
