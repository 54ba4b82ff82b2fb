import type { Passage } from "../../guidance/passage.ts";
import type { Finding, PassageCheck } from "./finding.ts";
import type { InstrumentTable } from "./instrument-table.ts";
import { placeText, readAddress, readLabel, type Unit } from "./place.ts";
import { procurementAct } from "./procurement-act.ts";
import { procurementRegulations } from "./procurement-regulations.ts";

const lastNotice = 17;
const tables: readonly [InstrumentTable, readonly Unit[]][] = [
  [procurementAct, ["section", "schedule"]],
  [procurementRegulations, ["regulation", "schedule"]],
];

/** Notices no passage is about, and provisions of the Act and the Regulations no passage rests on. */
export function createCoverageCheck(): PassageCheck {
  const rested = new Set<string>();
  const notices = new Set<number>();
  return {
    add(passage) {
      if (passage.textKind === "local-rules") return;
      for (const number of noticesOf(passage)) notices.add(number);
      for (const { label, url } of passage.references) {
        const { instrument, place } = readAddress(url) ?? {};
        const cited = readLabel(label).place ?? place;
        if (instrument && cited) rested.add(`${instrument} ${cited.unit} ${cited.number}`);
      }
    },
    findings: () => [
      ...missingNotices(notices),
      ...tables.flatMap(([table, units]) => missingProvisions(table, units, rested)),
    ],
  };
}

function noticesOf({ title, headings }: Passage): number[] {
  const said = [title, ...headings].join(" ");
  const listed = [...said.matchAll(/\bUK(\d{1,2})(?: to UK(\d{1,2}))?\b/g)];
  return listed.flatMap(([, from = "", to = from]) =>
    Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, n) => Number(from) + n),
  );
}

function missingNotices(notices: ReadonlySet<number>): Finding[] {
  const all = Array.from({ length: lastNotice }, (_, n) => `UK${n + 1}`);
  const missing = runs(all, (code) => !notices.has(Number(code.slice(2))));
  if (missing.length === 0) return [];
  const list = missing.map(([from, to]) => (from === to ? from : `${from} to ${to}`)).join(", ");
  return [lacking("Notices", `No passage is about ${list}.`)];
}

function missingProvisions(
  { title, instrument, highest }: InstrumentTable,
  units: readonly Unit[],
  rested: ReadonlySet<string>,
): Finding[] {
  const missing = units.flatMap((unit) => {
    const numbers = [...highest.keys()].flatMap((key) => {
      const [first, number, ...inner] = key.split(" ");
      return first === unit && number && inner.length === 0 ? [number] : [];
    });
    const isMissing = (number: string) => !rested.has(`${instrument} ${unit} ${number}`);
    return runs(numbers, isMissing).map(([from, to]) => {
      const start = placeText({ unit, number: from, clauses: [] });
      return from === to ? start : `${start}-${to}`;
    });
  });
  return missing.length > 0 ? [lacking(title, `No passage rests on ${missing.join(", ")}.`)] : [];
}

/** The first and last of each stretch of neighbours that are missing. */
function runs(numbers: readonly string[], isMissing: (number: string) => boolean): [string, string][] {
  const found: [string, string][] = [];
  for (const [n, number] of numbers.entries()) {
    if (!isMissing(number)) continue;
    const last = found.at(-1);
    if (last && last[1] === numbers[n - 1]) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

function lacking(where: string, message: string): Finding {
  const todo = "Write guidance on what people ask about, or fetch the official text with corpus sync.";
  return { severity: "advice", check: "coverage", where, message, todo };
}
