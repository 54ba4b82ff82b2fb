import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/adapters/documents/recognise.ts";
import { clml } from "./build/clml.ts";
import { docx, p, zip } from "./build/docx.ts";
import { odt } from "./build/odt.ts";
import { lines, pdf } from "./build/pdf.ts";

const text = (content: string) => new TextEncoder().encode(content);
const files = {
  pdf: pdf({ pages: [lines(["Text."], 700)] }),
  docx: docx({ body: p("Text.") }),
  odt: odt({ body: "<text:p>Text.</text:p>" }),
  legislation: clml({}),
  html: text("<!doctype html><p>Text.</p>"),
  plain: text("Text."),
} as const;
const of = (name: string, bytes: Uint8Array, mediaType?: string) => () =>
  recognise({ name, bytes, ...(mediaType && { mediaType }) });

test.each([
  ["a.pdf", files.pdf, "pdf"],
  ["A.PDF", files.pdf, "pdf"],
  ["a.docx", files.docx, "docx"],
  ["a.odt", files.odt, "odt"],
  ["a.xml", files.legislation, "legislation"],
  ["a.html", files.html, "html"],
  ["a.htm", text("<div class='govspeak'><p>x</p></div>"), "html"],
  ["a.md", files.plain, "markdown"],
  ["a.md", text("<div>\n\n# Title\n\n</div>"), "markdown"],
  ["a.txt", files.plain, "text"],
  ["stray.txt", text("Text from an old file.\u001a"), "text"],
  ["README", files.plain, "text"],
  ["rules v2.1", files.plain, "text"],
  ["page", files.html, "html"],
  ["fragment", text("<h2>x</h2><p>y</p>"), "html"],
  ["data", files.legislation, "legislation"],
  ["download", files.pdf, "pdf"],
])("%s is read as what it is (%#)", (name, bytes, format) => {
  expect(of(name, bytes)()).toBe(format);
});

test("the media type decides between kinds of text when the name does not", () => {
  expect(of("notes", files.plain, "text/markdown; charset=utf-8")()).toBe("markdown");
  expect(of("notes.txt", files.plain, "text/markdown")()).toBe("text");
  expect(of("notes", files.html, "application/pdf")).toThrow(/does not fit/);
});

describe("a name that contradicts the content is refused", () => {
  test.each([
    ["a.pdf", files.html],
    ["a.pdf", files.docx],
    ["a.pdf", files.plain],
    ["a.docx", files.pdf],
    ["a.docx", files.odt],
    ["a.docx", zip({ "xl/workbook.xml": "<x/>" })],
    ["a.odt", files.docx],
    ["a.xml", files.html],
    ["a.html", files.pdf],
    ["a.html", files.plain],
    ["a.html", files.legislation],
    ["a.md", files.pdf],
    ["a.txt", files.html],
    ["a.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0])],
    ["a.doc", files.docx],
    ["a.exe", files.pdf],
    ["a.zip", files.docx],
  ])("%s (%#)", (name, bytes) => {
    expect(of(name, bytes)).toThrow(expect.objectContaining({ because: "wrong-type" }));
  });
});

describe("what is no document of ours is not supported", () => {
  const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  test.each([
    ["a.doc", old],
    ["a.rtf", text("{\\rtf1 Text.}")],
    ["a.csv", text("a,b")],
    ["a.json", text("{}")],
    ["a.xlsx", zip({ "xl/workbook.xml": "<x/>" })],
    ["a.png", Buffer.from("89504e470d0a1a0a0000", "hex")],
    ["a.xml", text('<?xml version="1.0"?><akomaNtoso><act/></akomaNtoso>')],
    ["a.svg", text('<?xml version="1.0"?><svg/>')],
    ["unknown", Buffer.from([0, 1, 2, 3])],
  ])("%s (%#)", (name, bytes) => {
    expect(of(name, bytes)).toThrow(expect.objectContaining({ because: "not-supported" }));
  });
});

test.each([
  ["a.txt", text("")],
  ["a.md", text(" \n\t ")],
  ["a.html", text("\ufeff\n")],
])("%s without anything in it", (name, bytes) => {
  expect(of(name, bytes)).toThrow(expect.objectContaining({ because: "no-text" }));
});
