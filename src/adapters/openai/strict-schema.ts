import { z } from "zod";

/** A JSON schema as the wire carries it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export interface WireSchema {
  readonly schema: JsonSchema;
  /** Whether the schema can be sent in strict mode. */
  readonly strict: boolean;
}

/** What strict mode takes as it is. What else a schema says goes into its description, for the model to read. */
const kept = new Set([
  "type",
  "description",
  "enum",
  "items",
  "properties",
  "required",
  "anyOf",
  "$ref",
  "$defs",
]);
/** What strict mode cannot say at all. */
const beyondStrict = ["allOf", "not", "prefixItems", "patternProperties", "propertyNames", "if"];
const silent = new Set(["$schema", "const", "oneOf", "default", "additionalProperties", "id", "title"]);

/**
 * The schema in the form OpenAI's strict mode takes: no further properties, every property required, and those that
 * may be absent null instead. A schema that cannot be said so is left as it is, and not strict.
 */
export function wireSchema(schema: z.ZodType): WireSchema {
  const plain = inputSchema(schema);
  if (plain.type !== "object") throw new TypeError("The schema of a model's answer must be an object.");
  if (canBeStrict(plain)) return { schema: strict(plain), strict: true };
  const { $schema, ...rest } = plain;
  return { schema: rest, strict: false };
}

/** The JSON schema of what is put into a schema, before its defaults and transforms. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
}

function canBeStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(canBeStrict);
  if (!isSchema(schema)) return true;
  if (beyondStrict.some((keyword) => keyword in schema)) return false;
  if (isSchema(schema.additionalProperties)) return false;
  const children = [
    schema.items,
    schema.anyOf,
    schema.oneOf,
    values(schema.properties),
    values(schema.$defs),
  ];
  return says(schema) && children.every(canBeStrict);
}

/** An empty schema takes anything, which strict mode does not know. */
function says(schema: JsonSchema): boolean {
  return ["type", "enum", "const", "anyOf", "oneOf", "$ref"].some((keyword) => keyword in schema);
}

function strict(schema: JsonSchema): JsonSchema {
  if (typeof schema.$ref === "string") return { $ref: schema.$ref };
  const { const: only, oneOf, ...said } = severalTypesApart(schema);
  const anyOf = (said.anyOf ?? oneOf) as readonly JsonSchema[] | undefined;
  return {
    ...Object.fromEntries(Object.entries(said).filter(([keyword]) => kept.has(keyword))),
    ...described(schema),
    ...("const" in schema && { enum: [only] }),
    ...(anyOf && { anyOf: anyOf.map(strict) }),
    ...(isSchema(said.items) && { items: strict(said.items) }),
    ...(isSchema(said.$defs) && { $defs: mapped(said.$defs, strict) }),
    ...(isSchema(said.properties) && closed(said.properties, said.required)),
  };
}

/** Strict mode knows a list of types only as one type or null. */
function severalTypesApart(schema: JsonSchema): JsonSchema {
  const { type, ...rest } = schema;
  if (!Array.isArray(type) || type.filter((each) => each !== "null").length < 2) return schema;
  return { ...rest, anyOf: type.map((each) => ({ type: each })) };
}

/** All properties required, and nothing else let in. */
function closed(properties: JsonSchema, required: unknown): JsonSchema {
  const needed = new Set(Array.isArray(required) ? required : []);
  return {
    properties: mapped(properties, (property, name) =>
      needed.has(name) || takesNull(property) ? strict(property) : orNull(strict(property)),
    ),
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: "null" }] };
}

/** Whether a schema itself lets null in. */
export function takesNull(schema: JsonSchema): boolean {
  const either = schema.anyOf ?? schema.oneOf;
  return (
    [schema.type].flat().includes("null") ||
    schema.const === null ||
    (Array.isArray(either) && either.some(takesNull))
  );
}

function described(schema: JsonSchema): JsonSchema {
  const limits = Object.entries(schema).filter(([keyword, value]) => {
    if (keyword === "pattern" && "format" in schema) return false;
    return !kept.has(keyword) && !silent.has(keyword) && typeof value !== "object" && !isAnyInteger(value);
  });
  const description = [schema.description, ...limits.map(([keyword, value]) => `${keyword}: ${value}`)];
  const said = description.filter(Boolean).join("; ");
  return said ? { description: said } : {};
}

/** What zod says of every whole number. */
function isAnyInteger(limit: unknown): boolean {
  return Math.abs(Number(limit)) === Number.MAX_SAFE_INTEGER;
}

function mapped(schemas: JsonSchema, change: (schema: JsonSchema, name: string) => JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, change(schema as JsonSchema, name)]),
  );
}

function values(schemas: unknown): readonly unknown[] {
  return isSchema(schemas) ? Object.values(schemas) : [];
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
