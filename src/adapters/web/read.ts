import { z } from "zod";
import type { Input } from "../../core/request.ts";
import { readControls } from "./form-controls.ts";
import { webWording } from "./wording.ts";

/** What a page sent: something new, or the key of a turn whose answer it did not get. */
export type Message = { readonly id: string; readonly input: Input } | { readonly again: string };

/** A message, or the sentence that says what is wrong with it. */
export type Read =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly status: 400 | 413; readonly text: string };

/** Longer texts are refused before the bot sees them: in UTF-16 units, as a browser counts. */
export const maxText = 10_000;

const id = z.string().regex(/^[\w.:-]{1,100}$/);
const name = z.string().regex(/^[\w.:-]{1,200}$/);
const posted = z.union([z.string(), z.boolean(), z.array(z.string())]);

const Body = z.object({
  id,
  input: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("text"), text: z.string() }),
    z.object({ kind: z.literal("button"), button: id }),
    z.object({ kind: z.literal("form"), form: id, values: z.record(name, posted) }),
    z.object({ kind: z.literal("again") }),
  ]),
});

/** Reads the JSON body that the page's script posts. */
export function readJson(body: unknown): Read {
  const parsed = Body.safeParse(body);
  return parsed.success ? readBody(parsed.data) : notUnderstood;
}

/** Reads a form that was posted without JavaScript. */
export function readFields(fields: Readonly<Record<string, unknown>>): Read {
  const { id, csrf: _, form, button, again, text, ...values } = fields;
  if (again !== undefined) return readJson({ id: again, input: { kind: "again" } });
  if (form !== undefined) return readJson({ id, input: { kind: "form", form, values } });
  if (button !== undefined) return readJson({ id, input: { kind: "button", button } });
  return readJson({ id, input: { kind: "text", text } });
}

const notUnderstood: Read = { ok: false, status: 400, text: webWording.notUnderstood };

function readBody({ id, input }: z.infer<typeof Body>): Read {
  switch (input.kind) {
    case "again":
      return { ok: true, message: { again: id } };
    case "button":
      return { ok: true, message: { id, input } };
    case "form":
      return { ok: true, message: { id, input: { ...input, values: readControls(input.values) } } };
    case "text":
      return readText(id, input.text);
    default:
      return input satisfies never;
  }
}

function readText(id: string, typed: string): Read {
  const text = typed.replace(/\r\n?/g, "\n");
  if (text.trim() === "") return { ok: false, status: 400, text: webWording.empty };
  if (text.length > maxText)
    return { ok: false, status: 413, text: webWording.tooLong(text.length, maxText) };
  return { ok: true, message: { id, input: { kind: "text", text } } };
}
