import type { ImportedBlock } from "../../../core/corpus/imported.ts";
import { BlockList } from "../block-list.ts";
import type { XmlElement } from "../xml.ts";
import { below, child, elements } from "../xml-walk.ts";
import { ProvisionContent } from "./content.ts";
import { Findings } from "./findings.ts";
import { nationsOf, provisionOf, type Surroundings } from "./provision.ts";
import { isLeftOut } from "./status.ts";
import { addTables } from "./table.ts";
import { oneLine } from "./text.ts";

/** Where the reader stands. */
interface Place extends Surroundings {
  readonly level: number;
  /** The heading the next provision stands under, when that is not a heading of its own. */
  readonly title: string;
}

/** Parts of the file that are not the text of the law, or are read where they belong. */
const skipped = new Set([
  ...["Metadata", "Contents", "PrimaryPrelims", "SecondaryPrelims", "EUPrelims", "Commentaries", "Footnotes"],
  ...[
    "MarginNotes",
    "Versions",
    "Resources",
    "ExplanatoryNotes",
    "EarlierOrders",
    "SignedSection",
    "BlockAmendment",
  ],
  ...["Number", "Title", "TitleBlock", "Reference", "Pnumber", "CommentaryRef", "IncludedDocument"],
]);
const divisions = new Set(["Part", "Chapter", "EUPart", "EUTitle", "EUChapter", "EUSection", "Appendix"]);

/** Walks an instrument from the outside in. */
export class LegislationReader {
  readonly findings = new Findings();
  readonly #list = new BlockList();
  readonly #root: XmlElement;
  readonly #shortTitle: string;

  constructor(shortTitle: string, root: XmlElement) {
    this.#shortTitle = shortTitle;
    this.#root = root;
  }

  read(): readonly ImportedBlock[] {
    const address = (this.#root.attributes.DocumentURI ?? "").replace(/^http:/, "https:");
    const place: Place = { shortTitle: this.#shortTitle, address, level: 1, title: "" };
    if (!isLeftOut(this.#root, this.findings)) this.#walk(this.#root, within(place, this.#root));
    return this.#list.blocks;
  }

  #walk(element: XmlElement, place: Place): void {
    for (const inner of elements(element)) {
      if (skipped.has(inner.name)) continue;
      this.findings.label = this.#nameOf(inner, place);
      if (!isLeftOut(inner, this.findings)) this.#one(inner, within(place, inner));
    }
  }

  #one(element: XmlElement, place: Place): void {
    const { name } = element;
    if (name === "P1") this.#provision(element, place);
    else if (name === "P1group")
      this.#walk(element, { ...place, title: this.#titleOf(element) || place.title });
    else if (name === "Schedule") this.#schedule(element, place);
    else if (divisions.has(name)) this.#division(element, place);
    else if (name === "Pblock" || name === "PsubBlock") this.#crossHeading(element, place);
    else if (name === "P" || name === "Text" || /List$/.test(name)) this.#loose(element);
    else if (name === "Tabular") addTables(element, this.#list, this.findings);
    else this.#walk(element, place);
  }

  #provision(element: XmlElement, place: Place): void {
    const provision = provisionOf(element, place);
    const label = provision?.label.slice(place.shortTitle.length + 1) ?? "";
    this.findings.label = label && `part of ${label}`;
    const text = place.title || label || oneLine(child(element, "Pnumber"), this.findings);
    const anchor = element.attributes.id;
    this.#under(() => {
      this.#list.heading(place.level, text, { anchor, provision });
      return () => new ProvisionContent(this.#list, this.findings).add(element);
    });
  }

  #schedule(element: XmlElement, place: Place): void {
    const block = child(element, "TitleBlock") ?? element;
    const text = [oneLine(child(element, "Number"), this.findings), this.#titleOf(block)]
      .filter(Boolean)
      .join(": ");
    const provision = provisionOf(element, place);
    this.#under(() => {
      this.#list.heading(place.level, text, { anchor: element.attributes.id, provision });
      return () => this.#walk(element, { ...place, level: place.level + 1, title: "" });
    });
  }

  #division(element: XmlElement, place: Place): void {
    const number = oneLine(child(element, "Number"), this.findings);
    const text = [number, this.#titleOf(element)].filter(Boolean).join(": ");
    this.#under(() => {
      this.#list.heading(place.level, text, { anchor: element.attributes.id });
      return () => this.#walk(element, { ...place, level: place.level + 1, title: "" });
    });
  }

  /** A cross-heading is a heading of its own only above provisions that have theirs. */
  #crossHeading(element: XmlElement, place: Place): void {
    const title = this.#titleOf(element);
    if (!elements(element, "P1group").some((group) => child(group, "Title"))) {
      this.#walk(element, { ...place, title });
      return;
    }
    this.#under(() => {
      this.#list.heading(place.level, title, { anchor: element.attributes.id });
      return () => this.#walk(element, { ...place, level: place.level + 1, title: "" });
    });
  }

  #loose(element: XmlElement): void {
    new ProvisionContent(this.#list, this.findings).add({ name: "", attributes: {}, children: [element] });
  }

  /** Writes a heading and what is under it, or neither when nothing under it is in force. */
  #under(writeHeading: () => () => void): void {
    const before = this.#list.blocks.length;
    const writeContent = writeHeading();
    const after = this.#list.blocks.length;
    writeContent();
    if (this.#list.blocks.length === after) this.#list.blocks.length = before;
  }

  #titleOf(element: XmlElement): string {
    return oneLine(child(element, "Title"), this.findings);
  }

  /** What to call an element that is left out: its provision, or the first inside it. */
  #nameOf(element: XmlElement, place: Place): string {
    if (!element.attributes.Status && !element.attributes.Match) return "";
    const own = element.name === "P1group" ? undefined : provisionOf(element, place);
    const named =
      own ??
      below(element, "P1")
        .map((inner) => provisionOf(inner, place))
        .find(Boolean);
    return named?.label.slice(place.shortTitle.length + 1) ?? "";
  }
}

/** The place inside an element: its own dates and extent before those around it. */
function within(place: Place, { attributes }: XmlElement): Place {
  const from = attributes.RestrictStartDate;
  const nations = nationsOf(attributes.RestrictExtent);
  return { ...place, ...(from && { appliesFrom: from }), ...(nations && { nations }) };
}
