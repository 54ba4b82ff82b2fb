import type { JsonSchema, WireSchema } from "./strict-schema.ts";

/** Ways to ask for an answer in a shape, the surest first. */
export const answerFormats = ["json_schema", "json_object", "text"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** What is asked for under `response_format`. Nothing in plain text. */
export function responseFormat(format: AnswerFormat, name: string, { schema, strict }: WireSchema) {
  if (format === "text") return undefined;
  if (format === "json_object") return { type: format } as const;
  return { type: format, json_schema: { name: wireName(name), strict, schema } } as const;
}

/** The instructions, with the schema in them where the server does not take it apart from them. */
export function instructionsFor(format: AnswerFormat, instructions: string, schema: JsonSchema): string {
  return format === "json_schema" ? instructions : `${instructions}\n\n${schemaInWords(schema)}`;
}

export function schemaInWords(schema: JsonSchema): string {
  return `Answer with one JSON object and nothing else. It must fit this JSON schema:\n${JSON.stringify(schema)}`;
}

function wireName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 64);
}
