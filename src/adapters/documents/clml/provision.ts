import type { ImportedProvision } from "../../../core/corpus/imported.ts";
import type { Nation } from "../../../core/guidance/passage.ts";
import type { XmlElement } from "../xml.ts";

/** What the instrument and the elements around a provision say of it. */
export interface Surroundings {
  /** "Procurement Act 2023" */
  readonly shortTitle: string;
  /** The address of the whole instrument. */
  readonly address: string;
  readonly appliesFrom?: string;
  readonly nations?: readonly Nation[];
}

const words: Readonly<Record<string, string>> = {
  section: "s.",
  regulation: "reg ",
  article: "art ",
  rule: "rule ",
  schedule: "Sch.",
  part: "Pt.",
  chapter: "Ch.",
  paragraph: "para ",
};
const withNumber = /^(?:\d+[a-z]{0,3}|[a-z]{0,3}\d+|[ivxlc]+)$/i;

/** The provision an element is, by its address or its id. Undefined when it has neither. */
export function provisionOf(element: XmlElement, around: Surroundings): ImportedProvision | undefined {
  const path = pathOf(element);
  const label = labelOf(path);
  if (!label) return undefined;
  const { shortTitle, address, appliesFrom, nations } = around;
  const uri = element.attributes.DocumentURI ?? element.attributes.IdURI?.replace("/id/", "/");
  return {
    label: `${shortTitle} ${label}`,
    url: (uri ?? addressInside(address, path)).replace(/^http:/, "https:"),
    ...(appliesFrom && { appliesFrom }),
    ...(nations && { nations }),
  };
}

/** The address of a part of an instrument, in the version the instrument is in: "…/692/regulation/17/made". */
function addressInside(address: string, path: readonly string[]): string {
  const [, version = ""] =
    /(\/(?:made|enacted|created|adopted|prospective|\d{4}-\d{2}-\d{2}))$/.exec(address) ?? [];
  const whole = address.slice(0, address.length - version.length);
  const outer = whole.replace(
    /\/(?:section|regulation|article|rule|schedule|part|body|contents)(?:\/.*)?$/,
    "",
  );
  return `${outer}/${path.join("/")}${version}`;
}

/** "schedule", "5", "paragraph", "13": the steps that lead to the provision inside its instrument. */
function pathOf({ attributes }: XmlElement): string[] {
  const uri = attributes.IdURI ?? attributes.DocumentURI;
  const steps = uri
    ? new URL(uri, "http://www.legislation.gov.uk").pathname.split("/")
    : idSteps(attributes.id);
  const start = steps.findIndex((step) => step in words);
  if (start < 0) return [];
  const inside = steps.slice(start).filter((step) => step in words || withNumber.test(step));
  return inside[0] === "schedule" ? inside : lastStep(inside);
}

/** Sections are numbered through: where the Part they stand in is named too, it is not part of their name. */
function lastStep(steps: readonly string[]): string[] {
  const at = steps.findLastIndex((step) => ["section", "regulation", "article", "rule"].includes(step));
  return at < 0 ? [...steps] : steps.slice(at);
}

function idSteps(id = ""): string[] {
  return id.split("-").map((step) => (step in words ? step : step.toUpperCase()));
}

/** "s.17", "Sch.5 para 13", "Sch. para 3" for the only schedule. */
function labelOf(path: readonly string[]): string {
  const pieces: string[] = [];
  for (const [n, step] of path.entries()) {
    const word = words[step];
    if (!word) continue;
    const next = path[n + 1];
    pieces.push(next && !(next in words) ? word + next : word.trim());
  }
  return pieces.join(" ");
}

const extents: Readonly<Record<string, Nation>> = {
  E: "england",
  W: "wales",
  S: "scotland",
  "N.I.": "northern-ireland",
};

/** The nations of "E+W+S+N.I."; undefined when none is named. */
export function nationsOf(extent = ""): Nation[] | undefined {
  const nations = extent.split("+").flatMap((sign) => extents[sign.trim()] ?? []);
  return nations.length > 0 ? nations : undefined;
}

/** "Procurement (Wales) Regulations 2024" for "The Procurement (Wales) Regulations 2024". */
export function shortTitleOf(title: string): string {
  return title.replace(/^The\s+/, "").replace(/\s*\((?:repealed|revoked)[^)]*\)\s*$/i, "");
}
