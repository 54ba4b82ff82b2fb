import type { FormValue, FormValues } from "../../core/form.ts";

/** How a control's text becomes a value: as it is, from three boxes, one of several, several, yes or no. */
type ControlKind = "text" | "date" | "one" | "many" | "tick";

/** The name of a field's control. It carries the kind, so that what is posted can be read without the form. */
export function controlName(kind: ControlKind, field: string): string {
  return `${kind}:${field}`;
}

/** What a browser posted under one name. */
type Posted = string | readonly string[] | boolean;

/**
 * What was posted, as form values by field name. Names that `controlName` did not make are fields of their own.
 * A date that is no date keeps what was typed, in the form "year-month-day".
 */
export function readControls(posted: Readonly<Record<string, Posted>>): FormValues {
  const values = new Map<string, FormValue>();
  for (const [control, value] of Object.entries(posted)) {
    const [, kind, name = control] = /^(text|date|one|many|tick):([^:]+)/.exec(control) ?? [];
    if (name === "__proto__") continue;
    values.set(name, kind === "date" ? readDate(posted, control) : readValue(kind, value));
  }
  return Object.fromEntries(values);
}

function readValue(kind: string | undefined, value: Posted): FormValue {
  if (typeof value === "boolean" || kind === undefined) return value;
  const list = (typeof value === "string" ? [value] : value).filter((one) => one !== "");
  if (kind === "many") return list;
  if (kind === "tick") return list.length > 0;
  return (list.at(-1) ?? "").replace(/\r\n?/g, "\n");
}

function readDate(posted: Readonly<Record<string, Posted>>, control: string): string {
  const base = control.replace(/:[^:]*$/, "");
  const part = (name: string, digits: number) => {
    const typed = String(posted[`${base}:${name}`] ?? "");
    return typed
      .replaceAll("-", " ")
      .trim()
      .padStart(/^\s*\d/.test(typed) ? digits : 0, "0");
  };
  const parts = [part("year", 4), part("month", 2), part("day", 2)];
  return parts.join("") === "" ? "" : parts.join("-");
}

/** The three boxes of a date field, with what was typed where it is no date. */
export function splitDate(value: string): { day: string; month: string; year: string } {
  const [year = "", month = "", ...day] = value.split("-");
  const plain = (part: string) => part.replace(/^0+(?=\d)/, "");
  return { day: plain(day.join("-")), month: plain(month), year: plain(year) };
}
