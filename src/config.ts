import { z } from "zod";

const text = z.string().trim().min(1);
const number = (least: number, most: number) =>
  z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);
const list = z
  .string()
  .default("")
  .transform((value) =>
    value
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean),
  );
/** "https://www.gov.uk=https://mirror.example, …": official sites that are fetched from elsewhere. */
const mirrors = list.transform((pairs, context) => {
  const split = pairs.map((pair) => pair.split("=", 2));
  for (const [from = "", to = ""] of split)
    if (!z.url().safeParse(from).success || !z.url().safeParse(to).success)
      context.addIssue("must be pairs of addresses like https://www.gov.uk=https://mirror.example");
  return Object.fromEntries(split) as Record<string, string>;
});
const days = (fallback: number) => number(1, 3_650).default(fallback);

/** Every setting Golden Link reads, with its default. README.md lists them in the same order. */
const schema = z.object({
  HOST: text.default("127.0.0.1"),
  PORT: number(0, 65_535).default(3978),
  METRICS_PORT: number(1, 65_535).optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).optional(),
  DATA_DIR: text.default("./data"),
  GUIDANCE_DIR: text.optional(),
  SOURCES_FILE: text.optional(),
  SOURCE_MIRRORS: mirrors,
  SOURCE_REQUESTS_PER_SECOND: number(1, 10).default(2),
  SOURCE_USER_AGENT: text.default("GoldenLink/0.1 (procurement guidance bot)"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" }).optional(),
  RECORDS_KEY: z.string().min(32, "must have at least 32 characters").optional(),
  RETENTION_DAYS: days(90),
  CONVERSATION_DAYS: days(7),
  STALE_DAYS: days(180),
  ADMINS: list,
  ALLOW_EXTERNAL: z.stringbool().default(false),
  SPACE: text.default("local"),
  CONTACT: text.default("your commercial team"),
  CLASSIFICATION: text.default(
    "Do not type in anything marked OFFICIAL-SENSITIVE, SECRET or TOP SECRET, or details of a person.",
  ),
  WEB_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEB_TRUSTED_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, "must be a header's name")
    .optional(),
  WEB_TRUSTED_PROXIES: list,
});

export type Config = z.infer<typeof schema>;

/** What is wrong with the settings, all of it at once. Its message names settings and reasons, never values. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the settings. Empty ones count as not set. @throws ConfigError */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  const group = proxyFault(given);
  if (parsed.success && !group) return parsed.data;
  const issues = parsed.success ? [] : parsed.error.issues;
  const faults = issues.map(({ path, message }) => `- ${path.join(".") || "settings"}: ${plain(message)}`);
  throw new ConfigError(
    `These settings are wrong. Correct them and start again.\n${[...faults, ...(group ? [group] : [])].join("\n")}`,
  );
}

const proxySettings = ["WEB_PUBLIC_URL", "WEB_TRUSTED_HEADER", "WEB_TRUSTED_PROXIES"];

/** Sign-in through a proxy needs all three settings. */
function proxyFault(given: Readonly<Record<string, unknown>>): string | undefined {
  const set = proxySettings.filter((name) => given[name]);
  if (set.length === 0 || set.length === proxySettings.length) return undefined;
  return `- ${proxySettings.join(", ")}: must be set together, or none of them`;
}

function plain(message: string): string {
  return message.replace(/^Invalid input: /, "").replace(/^Invalid option: /, "");
}

/** Settings of parts that this version does not have yet: set, they do nothing, and the owner is told. */
export function unusedSettings(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(environment)
    .filter(
      (name) => environment[name] && /^(SLACK|MICROSOFT|TEAMS|OPENAI|AZURE_OPENAI|REDIS|INDEX)_/.test(name),
    )
    .sort();
}
