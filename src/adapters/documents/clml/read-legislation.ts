import { decodeText } from "../decode-text.ts";
import type { Draft } from "../draft.ts";
import { refusal } from "../refusals.ts";
import { readDate } from "../stated-date.ts";
import { tidy } from "../tidy.ts";
import { parseXml, type XmlElement } from "../xml.ts";
import { below, child, elements, textOf } from "../xml-walk.ts";
import { shortTitleOf } from "./provision.ts";
import { LegislationReader } from "./reader.ts";

/** Reads legislation in the XML of legislation.gov.uk (CLML): what is in force, in its own words. */
export function readLegislation(bytes: Uint8Array): Draft {
  const root = parseXml(decodeText(bytes), "local");
  if (root.name !== "Legislation") throw refusal("not-supported");
  const metadata = child(root, "Metadata");
  const shortTitle = shortTitleOf(tidy(textOf(child(metadata, "title") ?? "")));
  const reader = new LegislationReader(shortTitle, root);
  const blocks = reader.read();
  if (blocks.length === 0) {
    throw refusal("no-text", "The file holds no text of this legislation that is in force.");
  }
  return {
    title: shortTitle,
    date: dateOf(root, metadata),
    blocks,
    warnings: [...unapplied(metadata), ...otherVersions(root), ...reader.findings.warnings()],
  };
}

/** The date at which the text holds, else that of its last revision. */
function dateOf(root: XmlElement, metadata: XmlElement | undefined): string | undefined {
  const said = [
    textOf(child(metadata, "valid") ?? ""),
    root.attributes.RestrictStartDate ?? "",
    textOf(child(metadata, "modified") ?? ""),
  ];
  return said.map((date) => readDate(date.trim().slice(0, 10))).find(Boolean);
}

const mostNamed = 5;

/** Changes to the law that the text does not show yet. */
function unapplied(metadata: XmlElement | undefined): string[] {
  const lists = metadata ? below(metadata, "UnappliedEffects") : [];
  const effects = lists.flatMap((list) => elements(list, "UnappliedEffect"));
  if (effects.length === 0) return [];
  const named = [...new Set(effects.map(effectText).filter(Boolean))];
  const more = named.length > mostNamed ? " and others" : "";
  const which = named.length > 0 ? `: ${named.slice(0, mostNamed).join("; ")}${more}` : "";
  return [`Changes to this legislation that its text does not show yet: ${effects.length}${which}.`];
}

function effectText(effect: XmlElement): string {
  const { AffectedProvisions = "", AffectedProvision = "", AffectingProvisions = "" } = effect.attributes;
  const by = tidy(textOf(child(effect, "AffectingTitle") ?? ""));
  const changed = AffectedProvisions || AffectedProvision;
  return by && changed ? tidy(`${changed}, by the ${shortTitleOf(by)} ${AffectingProvisions}`) : changed;
}

/** Provisions that read differently in some nations stand apart, at the end of the file. */
function otherVersions(root: XmlElement): string[] {
  const versions = below(root, "Versions").flatMap((list) => elements(list, "Version"));
  return versions.length > 0
    ? [`Other versions of provisions, for some nations or purposes, were left out: ${versions.length}.`]
    : [];
}
