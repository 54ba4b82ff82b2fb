/** What a person typed or chose, by field name. */
export type FormValue = string | readonly string[] | boolean;
export type FormValues = Readonly<Record<string, FormValue>>;

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

/** A field of a form. `text` is one line, `long-text` several; dates are ISO, "2026-03-02". */
export type Field =
  | (FieldBase & {
      readonly kind: "text" | "long-text" | "email" | "number" | "date";
      readonly maxLength?: number;
    })
  | (FieldBase & { readonly kind: "choice" | "choices"; readonly options: readonly Option[] })
  | (FieldBase & { readonly kind: "tick" });

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface FormStep {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** A form of up to 30 fields in steps. Errors stand beside their fields; what was typed is kept. */
export interface Form {
  /** Stored id: comes back with the values. */
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly steps: readonly FormStep[];
  readonly submitLabel: string;
  readonly values: FormValues;
  readonly errors: Readonly<Record<string, string>>;
}

/** A form as a command draws it, before it is stored and gets its id. */
export type FormDesign = Omit<Form, "id" | "errors" | "values"> & { readonly values?: FormValues };

export const maxFields = 30;

const partMark = "__part";

/** Every field of a form, in order. */
export function formFields(form: { readonly steps: readonly FormStep[] }): readonly Field[] {
  return form.steps.flatMap((step) => step.fields);
}

/**
 * Cuts a long text into parts that a platform's input can hold, at a line or word end where there is one.
 * Joined again, the parts are the text to the letter. An empty text is one empty part.
 */
export function splitLongText(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const window = rest.slice(0, limit);
    const end = Math.max(window.lastIndexOf("\n"), window.lastIndexOf(" ")) + 1;
    const cut = end > limit / 2 ? end : wholeCharacters(rest, limit);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...parts, rest];
}

/** The same place, or one before it where a character of two units would be cut in the middle. */
function wholeCharacters(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return at > 1 && unit >= 0xd800 && unit <= 0xdbff ? at - 1 : at;
}

/** The name of the nth part (from 1) of a long field. */
export function partName(name: string, n: number): string {
  return `${name}${partMark}${n}`;
}

/** Puts the parts of long fields together again. Other values stay as they are. */
export function joinParts(values: FormValues): FormValues {
  const joined: Record<string, FormValue> = {};
  const parts = new Map<string, [number, string][]>();
  for (const [name, value] of Object.entries(values)) {
    const at = name.lastIndexOf(partMark);
    const n = at < 0 ? Number.NaN : Number(name.slice(at + partMark.length));
    if (!Number.isInteger(n) || typeof value !== "string") joined[name] = value;
    else parts.set(name.slice(0, at), [...(parts.get(name.slice(0, at)) ?? []), [n, value]]);
  }
  for (const [name, list] of parts)
    joined[name] = list
      .sort(([a], [b]) => a - b)
      .map(([, text]) => text)
      .join("");
  return joined;
}
