import type { Passage } from "../../guidance/passage.ts";
import { correctIt, type Finding, type PassageCheck, placeOf } from "./finding.ts";
import { keyOf } from "./instrument-table.ts";
import { labelAndLinkDiffer } from "./label-and-link.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { createKnownProvisions, isWholeLaw, knownTitles, type Standing } from "./official-text.ts";
import { type Place, type Provision, placeText, readAddress, readLabel } from "./place.ts";

interface Use {
  readonly instrument: string;
  /** As people know the instrument. */
  readonly name: string;
  readonly place: Place;
  readonly by: { readonly where: string; readonly verb: "cites" | "names"; readonly todo: string }[];
}

/**
 * Provisions that passages cite or name and that do not exist, and references whose label and link differ. Law that
 * names other law is left to those who make it.
 */
export function createReferenceCheck(): PassageCheck {
  const known = createKnownProvisions();
  const uses = new Map<string, Use>();
  const differing: Finding[] = [];
  return {
    add(passage) {
      known.add(passage);
      if (isWholeLaw(passage)) return;
      differing.push(...differences(passage));
      for (const { provision, name, verb } of usedIn(passage)) keep(uses, provision, name, verb, passage);
    },
    findings: () => [
      ...differing,
      ...[...uses.values()].flatMap((use) => tell(use, known.lookUp(use.instrument, use.place))),
    ],
  };
}

function differences(passage: Passage): Finding[] {
  return passage.references.flatMap((reference) => {
    const message = labelAndLinkDiffer(reference);
    if (!message) return [];
    const todo = `Find out which is right. ${correctIt(passage)}`;
    return [
      { severity: "fault" as const, check: "references" as const, where: placeOf(passage), message, todo },
    ];
  });
}

interface Used {
  readonly provision: Required<Provision>;
  readonly name: string;
  readonly verb: "cites" | "names";
}

function usedIn(passage: Passage): Used[] {
  const cited = passage.references.flatMap(({ label, url }): Used[] => {
    const { name, place = readAddress(url)?.place } = readLabel(label);
    const instrument = readAddress(url)?.instrument ?? knownTitles.get(name);
    return instrument && place ? [{ provision: { instrument, place }, name, verb: "cites" }] : [];
  });
  const named = mentionsIn(passage.text).flatMap((mention): Used[] => {
    const instrument = instrumentOf(mention, cited, passage);
    const name = [...knownTitles].find(([, path]) => path === instrument)?.[0] ?? mention.of ?? "";
    return instrument ? [{ provision: { instrument, place: mention.place }, name, verb: "names" }] : [];
  });
  return [...cited, ...named];
}

/** What a mention belongs to: what the text says, else the one instrument the passage rests on, else the Act's regime. */
function instrumentOf({ of, place }: Mention, cited: readonly Used[], passage: Passage): string | undefined {
  if (of) return knownTitles.get(of) ?? cited.find(({ name }) => name === of)?.provision.instrument;
  if (passage.textKind === "local-rules") return undefined;
  const rests = new Set(
    cited
      .filter(({ provision }) => provision.place.unit === place.unit)
      .map(({ provision }) => provision.instrument),
  );
  if (rests.size > 1) return undefined;
  const [only] = rests;
  if (only || passage.regime !== "procurement-act-2023" || isOfEither(place)) return only;
  return knownTitles.get(
    place.unit === "regulation" ? "Procurement Regulations 2024" : "Procurement Act 2023",
  );
}

/** Schedules 1 to 3 are in the Act and in the Regulations; only the Act's have paragraphs. */
function isOfEither({ unit, number, inner }: Place): boolean {
  return unit === "schedule" && !inner && Number(number) <= 3;
}

function keep(
  uses: Map<string, Use>,
  { instrument, place }: Required<Provision>,
  name: string,
  verb: Used["verb"],
  passage: Passage,
) {
  const key = `${instrument} ${keyOf(place)} ${place.clauses.join(" ")}`;
  const use = uses.get(key) ?? { instrument, name, place, by: [] };
  uses.set(key, use);
  const where = placeOf(passage);
  if (use.by.at(-1)?.where !== where) use.by.push({ where, verb, todo: correctIt(passage) });
}

const because: Readonly<Record<Exclude<Standing, "exists" | "not-known">, string>> = {
  missing: "which does not exist",
  repealed: "which was repealed",
  "perhaps-newer": "which is not in the text these checks know. It may have been put in since",
  "not-in-text": "which is not in the official text that is held",
  "not-in-force": "which is not in the official text that is held. It is not in force, or was repealed",
};
const doubtful: readonly Standing[] = ["perhaps-newer", "not-in-force"];

function tell({ name, place, by }: Use, standing: Standing): Finding[] {
  if (standing === "exists" || standing === "not-known") return [];
  const what = `${name} ${placeText(place)}`;
  return by.map(({ where, verb, todo }) => ({
    severity: doubtful.includes(standing) ? "advice" : "fault",
    check: "references",
    where,
    message: `It ${verb} ${what}, ${because[standing]}.`,
    todo: `Look at legislation.gov.uk. ${todo}`,
  }));
}
