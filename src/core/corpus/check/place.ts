/** The kinds of provision that are numbered through an instrument, and its schedules. */
export type Unit = "section" | "regulation" | "article" | "rule" | "part" | "schedule";

/** A provision inside an instrument. */
export interface Place {
  readonly unit: Unit;
  /** "51", "83A"; "" for the only schedule. */
  readonly number: string;
  /** Of a schedule: its paragraph or its part. */
  readonly inner?: { readonly unit: "paragraph" | "part"; readonly number: string };
  /** What follows in brackets: ["2", "a"] for "(2)(a)". */
  readonly clauses: readonly string[];
}

/** A provision with the instrument it stands in. */
export interface Provision {
  /** The instrument's path on legislation.gov.uk: "ukpga/2023/54". */
  readonly instrument: string;
  /** Left out for the instrument as a whole. */
  readonly place?: Place;
}

const units: readonly [RegExp, Unit][] = [
  [/^s/, "section"],
  [/^reg/, "regulation"],
  [/^art/, "article"],
  [/^rule/, "rule"],
  [/^p/, "part"],
];

/** The unit that a word or its short form names: "s.", "regs", "Sch." */
export function unitOf(word: string): Unit {
  const lower = word.toLowerCase();
  return /^sch/.test(lower) ? "schedule" : (units.find(([sign]) => sign.test(lower))?.[1] ?? "section");
}

const label =
  /^(.+?),? (ss?\.|section|regs?\.?|regulation|arts?\.?|article|rule|Pt\.?|Part|Sch\.?|Schedule)\s?(\d+[A-Z]*)?((?:\(\w{1,5}\)){0,6})(?:,? (para(?:graph)?|Pt\.?|Part)\.?\s?(\d+[A-Z]*)((?:\(\w{1,5}\)){0,6}))?$/;

/** Reads "Procurement Act 2023 Sch.5 para 13(1)". The name alone when no provision is named. */
export function readLabel(text: string): { readonly name: string; readonly place?: Place } {
  const found = label.exec(text.trim());
  const [, name = text.trim(), word, number = "", outer = "", inner, innerNumber = "", innerClauses = ""] =
    found ?? [];
  if (!word || (number === "" && !inner)) return { name: text.trim() };
  const place = {
    unit: unitOf(word),
    number,
    ...(inner && {
      inner: { unit: /^para/.test(inner) ? ("paragraph" as const) : ("part" as const), number: innerNumber },
    }),
    clauses: clausesOf(inner ? innerClauses : outer),
  };
  return { name, place };
}

/** "(2)(a)" gives "2" and "a". */
export function clausesOf(text: string): string[] {
  return [...text.matchAll(/\((\w+)\)/g)].map(([, clause = ""]) => clause);
}

const address = /^https?:\/\/www\.legislation\.gov\.uk\/(?:id\/)?([a-z]+\/\d{4}\/\d+)(?:\/([^?#]*))?/;
const wholeUnits: readonly string[] = ["section", "regulation", "article", "rule", "part", "schedule"];

/** Reads an address on legislation.gov.uk. Undefined for any other. */
export function readAddress(url: string): Provision | undefined {
  const [, instrument, path = ""] = address.exec(url) ?? [];
  if (!instrument) return undefined;
  const steps = path
    .split("/")
    .filter((step) => step && !/^(?:\d{4}-\d\d-\d\d|made|enacted|data\..*)$/.test(step));
  const place = placeIn(steps);
  return { instrument, ...(place && { place }) };
}

function placeIn(steps: readonly string[]): Place | undefined {
  const numbered = steps.findLastIndex((step) => wholeUnits.slice(0, 4).includes(step));
  const at = numbered < 0 ? steps.findIndex((step) => wholeUnits.includes(step)) : numbered;
  const unit = steps[at];
  if (!unit) return undefined;
  const rest = steps.slice(at + 1);
  const number = /\d/.test(rest[0] ?? "") ? (rest.shift() ?? "") : "";
  const innerAt = rest.findLastIndex((step) => step === "paragraph" || step === "part");
  const inner = unit === "schedule" ? rest[innerAt] : undefined;
  return {
    unit: unitOf(unit),
    number,
    ...(inner && {
      inner: { unit: inner === "part" ? "part" : "paragraph", number: rest[innerAt + 1] ?? "" },
    }),
    clauses: unit === "part" ? [] : rest.slice(inner ? innerAt + 2 : 0),
  };
}

const short: Readonly<Record<Unit, string>> = {
  section: "s.",
  regulation: "reg ",
  article: "art ",
  rule: "rule ",
  part: "Part ",
  schedule: "Sch.",
};

/** "s.51(2)", "Sch.5 para 13", as labels have it. */
export function placeText({ unit, number, inner, clauses }: Place): string {
  const innerText = inner ? ` ${inner.unit === "part" ? "Part" : "para"} ${inner.number}` : "";
  return `${short[unit]}${number}${innerText}${bracketed(clauses)}`;
}

/** "(2)(a)" for "2" and "a". */
export function bracketed(clauses: readonly string[]): string {
  return clauses.map((clause) => `(${clause})`).join("");
}
