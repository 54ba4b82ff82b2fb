import type { Span } from "./span.ts";
import { readWords } from "./words.ts";

/** Names each find of a request: the same writing is the same placeholder wherever it stands. */
export interface Numbering {
  placeholder(find: Find): string;
  /** What a placeholder stands for; undefined when it is none of ours. */
  original(placeholder: string): string | undefined;
}

/** Something that was found, as it is written in its text. */
export interface Find extends Pick<Span, "kind"> {
  readonly original: string;
}

const anyPlaceholder = /\[([A-Za-z ]{1,40}) (\d{1,6})(?:\.\d{1,6})?\]/g;

/**
 * Numbers finds in order. A number that already stands in a text with its kind ("[person 1]", typed by somebody) is
 * left out, so that nothing typed is taken for a placeholder. The same person written another way has the same
 * number and a part: "[person 1]" is "John Smith", "[person 1.2]" is "Smith".
 */
export function numberFinds(finds: readonly Find[], texts: readonly string[]): Numbering {
  const next = numberer(texts);
  const wholeOf = samePeople(finds.filter(({ kind }) => kind === "person").map(({ original }) => original));
  const numbers = new Map<string, { readonly number: number; ways: number }>();
  const placeholders = new Map<string, string>();
  const originals = new Map<string, string>();
  for (const { kind, original } of finds) {
    if (placeholders.has(keyOf(kind, original))) continue;
    const whole = keyOf(kind, (kind === "person" && wholeOf.get(original)) || original);
    const known = numbers.get(whole) ?? { number: next(kind), ways: 0 };
    numbers.set(whole, known);
    known.ways++;
    const placeholder = `[${kind} ${known.number}${known.ways > 1 ? `.${known.ways}` : ""}]`;
    placeholders.set(keyOf(kind, original), placeholder);
    originals.set(placeholder, original);
  }
  return {
    placeholder: ({ kind, original }) => placeholders.get(keyOf(kind, original)) ?? `[${kind}]`,
    original: (placeholder) => originals.get(placeholder),
  };
}

const keyOf = (kind: string, rest: string | number) => `${kind} ${rest}`;

/** Counts on by kind, over the numbers that are typed in the texts. */
function numberer(texts: readonly string[]): (kind: string) => number {
  const typed = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(anyPlaceholder)].map(([, kind = "", n = ""]) => keyOf(kind, n)),
    ),
  );
  const last = new Map<string, number>();
  return (kind) => {
    let number = (last.get(kind) ?? 0) + 1;
    while (typed.has(keyOf(kind, number))) number++;
    last.set(kind, number);
    return number;
  };
}

/** More names than this are not compared with each other. */
const comparedAtMost = 100;

/** For each way a name is written, the fullest way the same person is named; none where it could be two people. */
function samePeople(names: readonly string[]): ReadonlyMap<string, string> {
  const forms = [...new Set(names)].map((name) => ({
    name,
    parts: readWords(name).words.map(({ key }) => key),
  }));
  const wholes = new Map<string, string>();
  if (forms.length > comparedAtMost) return wholes;
  for (const { name, parts } of forms) {
    const fuller = forms.filter((other) => other.parts.length > parts.length && partOf(parts, other.parts));
    const fullest = fuller.filter(
      ({ parts: own }) => !fuller.some((other) => other.parts.length > own.length),
    );
    const [only, ...more] = new Set(fullest.map((form) => form.parts.join(" ")));
    if (only && more.length === 0 && fullest[0]) wholes.set(name, fullest[0].name);
  }
  return wholes;
}

/** Whether every part stands in the other name too; an initial is a part of what begins with it. */
function partOf(parts: readonly string[], whole: readonly string[]): boolean {
  return parts.every((part) =>
    whole.some((other) => (part.length > 1 ? other === part : other.startsWith(part))),
  );
}
