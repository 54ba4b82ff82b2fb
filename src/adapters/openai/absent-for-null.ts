import type { z } from "zod";
import { inputSchema, isSchema, type JsonSchema, takesNull } from "./strict-schema.ts";

/** Takes the nulls out of an answer that stand, in strict mode, for properties that are absent. */
export function absentForNull(schema: z.ZodType): (answer: unknown) => unknown {
  const root = inputSchema(schema);
  return (answer) => without(answer, root, root);
}

function without(value: unknown, schema: unknown, root: JsonSchema): unknown {
  const known = isSchema(schema) ? resolved(schema, root) : undefined;
  if (!known || typeof value !== "object" || value === null) return value;
  const either = known.anyOf ?? known.oneOf;
  const branches = Array.isArray(either) ? either : [];
  const branch = branches.find((each) => fits(value, resolved(each, root)));
  if (branch) return without(value, branch, root);
  if (Array.isArray(value)) return value.map((each) => without(each, known.items, root));
  const properties = isSchema(known.properties) ? known.properties : {};
  const required = new Set(Array.isArray(known.required) ? known.required : []);
  const absent = ([name, each]: [string, unknown]) =>
    each === null && isSchema(properties[name]) && !required.has(name) && !takesNull(properties[name]);
  const present = Object.entries(value).filter((entry) => !absent(entry));
  return Object.fromEntries(present.map(([name, each]) => [name, without(each, properties[name], root)]));
}

/** Whether a value is of the kind a branch of a union describes: the same type, and the same constants. */
function fits(value: object, branch: JsonSchema): boolean {
  if (Array.isArray(value)) return branch.type === "array";
  if (branch.type !== "object" || !isSchema(branch.properties)) return false;
  return Object.entries(branch.properties).every(([name, property]) => {
    if (!isSchema(property)) return true;
    const only = "const" in property ? [property.const] : property.enum;
    return !Array.isArray(only) || only.includes((value as Record<string, unknown>)[name]);
  });
}

/** Follows "#" and "#/$defs/name". */
function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (typeof schema.$ref !== "string") return schema;
  const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref)?.[1];
  const found = name === undefined ? root : isSchema(root.$defs) ? root.$defs[name] : undefined;
  return isSchema(found) && found !== schema ? found : {};
}
