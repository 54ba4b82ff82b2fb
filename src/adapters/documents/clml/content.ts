import type { BlockList } from "../block-list.ts";
import { type Counting, countedAs } from "../counting.ts";
import type { XmlElement } from "../xml.ts";
import { child, elements } from "../xml-walk.ts";
import type { Findings } from "./findings.ts";
import { isLeftOut } from "./status.ts";
import { addTables } from "./table.ts";
import { isOnlyDots, oneLine, wordsOf } from "./text.ts";

/** Where a piece of text stands: a number printed before it, and how deep in lists. -1 is no list. */
interface Place {
  readonly number?: string;
  readonly depth: number;
}

const provisionLevel = /^P([2-7])$/;
const skipped = new Set([
  ...["Pnumber", "Number", "Title", "TitleBlock", "Reference", "BlockAmendment", "AppendText", "Footnotes"],
  ...["Commentaries", "MarginNotes", "CommentaryRef", "FootnoteRef", "Versions", "Resources"],
]);

/** Adds what stands inside a provision: its sub-provisions, lists and tables, with the numbers as printed. */
export class ProvisionContent {
  readonly #list: BlockList;
  readonly #findings: Findings;
  /** A number that waits for the first words it stands before. */
  #waiting = "";

  constructor(list: BlockList, findings: Findings) {
    this.#list = list;
    this.#findings = findings;
  }

  add(element: XmlElement, place: Place = { depth: -1 }): void {
    for (const inner of elements(element)) {
      if (!skipped.has(inner.name) && !isLeftOut(inner, this.#findings)) this.#addOne(inner, place);
    }
  }

  #addOne(element: XmlElement, place: Place): void {
    const { name } = element;
    const level = provisionLevel.exec(name)?.[1];
    if (level) this.#addNumbered(element, Number(level) - 3);
    else if (name === "Text") this.#addText(element, place);
    else if (name === "UnorderedList" || name === "OrderedList") this.#addList(element, place.depth + 1);
    else if (name === "Tabular" || name === "table") addTables(element, this.#list, this.#findings);
    else if (name === "Formula") this.#addFormula(element, place);
    else if (name === "Image" || name === "Figure") this.#findings.picture();
    else if (/^P[2-7]group$/.test(name)) this.#addGroup(element, place);
    else this.add(element, place);
  }

  /** Subsections are paragraphs; what is below them, points. */
  #addNumbered(element: XmlElement, depth: number): void {
    this.#waiting += printedNumber(child(element, "Pnumber"), this.#findings);
    this.add(element, { depth });
    this.#waiting = "";
  }

  #addText(element: XmlElement, { depth }: Place): void {
    const words = wordsOf(element.children, this.#findings);
    if (isOnlyDots(words)) return;
    const number = this.#waiting;
    this.#waiting = "";
    if (depth >= 0) this.#list.item({ text: words, depth, ...(number && { number }) });
    else if (number) this.#list.numbered(number, words);
    else this.#list.plainParagraph(words);
  }

  #addFormula(element: XmlElement, place: Place): void {
    this.#findings.formula();
    this.#addText(element, place);
  }

  #addGroup(element: XmlElement, place: Place): void {
    const title = child(element, "Title");
    if (title) this.#list.plainParagraph(wordsOf(title.children, this.#findings));
    this.add(element, place);
  }

  #addList(list: XmlElement, depth: number): void {
    for (const [n, item] of elements(list, "ListItem").entries()) {
      if (isLeftOut(item, this.#findings)) continue;
      this.#waiting = item.attributes.NumberOverride ?? itemNumber(list, n + 1);
      this.add(item, { depth });
      this.#waiting = "";
    }
  }
}

/** "(1)", "(a)": brackets are not written out in the text, unless it says otherwise. */
function printedNumber(number: XmlElement | undefined, findings: Findings): string {
  const bare = oneLine(number, findings);
  if (!number || !bare) return "";
  const { PuncBefore = "(", PuncAfter = ")" } = number.attributes;
  return `${PuncBefore}${bare}${PuncAfter}`.trim();
}

const countings: Readonly<Record<string, Counting>> = {
  alpha: "lower-letter",
  alphaupper: "upper-letter",
  roman: "lower-roman",
  romanupper: "upper-roman",
};

function itemNumber({ name, attributes }: XmlElement, n: number): string {
  if (name !== "OrderedList" || attributes.Type === "none") return "";
  const start = Number(attributes.Start ?? 1);
  const number = countedAs(start + n - 1, countings[attributes.Type ?? ""] ?? "decimal");
  const decoration = attributes.Decoration ?? "";
  if (decoration === "parens") return `(${number})`;
  if (decoration === "parenRight") return `${number})`;
  return decoration === "brackets" ? `[${number}]` : number;
}
