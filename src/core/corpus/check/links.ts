import type { Passage } from "../../guidance/passage.ts";
import type { CheckLinks, LinkFault } from "../../ports/check-links.ts";
import { correctIt, type Finding, type PassageCheck, placeOf } from "./finding.ts";

interface Link {
  readonly where: string;
  readonly todo: string;
  count: number;
}

/** Documents nobody can be sent to, and where every link stands. */
export interface LinkCheck extends PassageCheck {
  /** Follows every link and tells those that are dead or moved. */
  follow(checkLinks: CheckLinks, progress?: (done: number, total: number) => void): Promise<Finding[]>;
}

/** Gathers links as passages come. */
export function createLinkCheck(): LinkCheck {
  const links = new Map<string, Link>();
  const unlinked = new Map<string, Passage>();
  const linked = new Set<string>();
  return {
    add(passage) {
      const urls = passage.references.map(({ url }) => url.replace(/#.*$/, "")).filter(Boolean);
      if (urls.length > 0) linked.add(passage.document);
      else if (!unlinked.has(passage.document)) unlinked.set(passage.document, passage);
      for (const url of new Set(urls)) {
        const link = links.get(url) ?? { where: placeOf(passage), todo: correctIt(passage), count: 0 };
        link.count += 1;
        links.set(url, link);
      }
    },
    findings: () => [...unlinked.values()].filter(({ document }) => !linked.has(document)).map(tellUnlinked),
    async follow(checkLinks, progress) {
      const faults = await checkLinks([...links.keys()], progress);
      return [...faults.flatMap((fault) => tellBad(fault, links.get(fault.url))), ...tellUnchecked(faults)];
    },
  };
}

function tellUnlinked({ title }: Passage): Finding {
  return {
    ...{ severity: "advice", check: "links", where: title },
    message: "It has no link, so people cannot read on from an answer.",
    todo: "Add the document again with corpus add --url and its address.",
  };
}

function tellBad({ url, fault, reason, to }: LinkFault, link: Link | undefined): Finding[] {
  if (fault !== "dead" && fault !== "moved") return [];
  const more = (link?.count ?? 1) - 1;
  const others = more > 0 ? ` It also stands in ${more} more ${more === 1 ? "passage" : "passages"}.` : "";
  return [
    {
      severity: fault === "dead" ? "fault" : "advice",
      check: "links",
      where: link?.where ?? url,
      message: `The link ${url} is ${fault === "dead" ? "dead" : "out of date"}: ${reason}.${others}`,
      todo: `${to ? "Put the new address in its place" : "Find the new address"}. ${link?.todo ?? ""}`.trim(),
    },
  ];
}

/** One line for all that a site that is down, or is not ours to ask, left open. */
function tellUnchecked(faults: readonly LinkFault[]): Finding[] {
  const byReason = new Map<string, string[]>();
  for (const { url, fault, reason } of faults) {
    if (fault === "dead" || fault === "moved") continue;
    const urls = byReason.get(reason) ?? [];
    urls.push(url);
    byReason.set(reason, urls);
  }
  return [...byReason].map(([reason, urls]) => ({
    ...{ severity: "advice", check: "links", where: urls[0] ?? "" },
    message: `${urls.length === 1 ? "This link was" : `This link and ${urls.length - 1} more were`} not checked: ${reason}.`,
    todo: "Open it in a browser, or check again later.",
  }));
}
