import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createLogger } from "../../../src/adapters/pino/logger.ts";
import { BotError } from "../../../src/core/errors.ts";

/** The lines that a logger of this level wrote. */
function logged(write: (log: ReturnType<typeof createLogger>) => void, level = "info"): string[] {
  const lines: string[] = [];
  write(createLogger(level, { write: (line) => void lines.push(line) }));
  return lines;
}

/** The one line, as it stands and as JSON. */
function line(fields: Record<string, unknown>, message = "turn failed") {
  const [text = ""] = logged((log) => log.error(fields, message));
  return { text, json: JSON.parse(text) as Record<string, unknown> };
}

const address = "jo.bloggs@council.gov.uk";
const databaseUrl = "postgresql://bot:hunter2@db.internal:5432/golden";

describe("a line of the log", () => {
  test("is JSON with a time, the fields and the sentence", () => {
    const { json } = line({ status: "answered", ms: 12 });
    expect(json).toMatchObject({ status: "answered", ms: 12, msg: "turn failed" });
    expect(Date.parse(String(json.time))).not.toBeNaN();
    expect(json).not.toHaveProperty("hostname");
  });

  test("below the level is not written", () => {
    expect(logged((log) => log.info({}, "quiet"), "warn")).toEqual([]);
    expect(logged((log) => log.error({}, "quiet"), "silent")).toEqual([]);
  });

  test("goes to standard error", () => {
    const file = fileURLToPath(new URL("../../../src/adapters/pino/logger.ts", import.meta.url));
    const script = `import { createLogger } from ${JSON.stringify(file)}; createLogger("info").info({}, "hello");`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
    });
    expect(stdout).toBe("");
    expect(JSON.parse(stderr)).toMatchObject({ msg: "hello" });
  });
});

describe("secrets in a line of the log", () => {
  test.each([
    "password",
    "token",
    "secret",
    "apiKey",
    "authorization",
    "cookie",
    "key",
    "email",
    "question",
    "text",
  ])("the field %s is taken out wherever it stands", (name) => {
    const { text } = line({ [name]: "hunter2", a: { [name]: "hunter2", b: { [name]: "hunter2" } } });
    expect(text).not.toContain("hunter2");
    expect(text).toContain("[removed]");
  });

  test.each([
    ["headers in capitals", { req: { headers: { Authorization: "Bearer hunter2", Cookie: "s=hunter2" } } }],
    ["a field deep down", { a: { b: { c: { password: "hunter2" } } } }],
    ["a connection string in a field", { databaseUrl }],
    ["a list of settings", { settings: [{ password: "hunter2" }] }],
  ])("%s", (_, fields) => {
    expect(line(fields).text).not.toContain("hunter2");
  });

  test("personal data in a field or in the sentence", () => {
    expect(line({ reason: `no mailbox ${address}` }).text).not.toContain(address);
    expect(line({}, `mail to ${address} failed`).text).not.toContain(address);
    expect(line({}, `cannot reach ${databaseUrl}`).text).not.toContain("hunter2");
  });
});

describe("an error in the log", () => {
  test("keeps what helps: name, code, message, stack and causes", () => {
    const cause = Object.assign(new Error("disk is full"), { code: "ENOSPC" });
    const { json } = line({ err: new BotError("storage-full", "records", { cause }) });
    expect(json.err).toMatchObject({
      name: "BotError",
      message: "records: storage-full",
      code: "storage-full",
      stack: expect.stringContaining("logger.test.ts"),
      cause: { message: "disk is full", code: "ENOSPC" },
    });
  });

  test("loses personal data in message, stack and causes", () => {
    const cause = new Error(`rejected ${address}`, {
      cause: new Error(`called 07700 900123 for ${address}`),
    });
    const { text } = line({ err: new Error(`could not write to ${address}`, { cause }) });
    expect(text).not.toContain(address);
    expect(text).not.toContain("900123");
  });

  test.each([
    databaseUrl,
    "redis://:hunter2@cache.internal:6379/0",
    "postgres://bot:hunter2/x@db.internal/golden",
    "postgres://bot:p@hunter2@db.internal/golden",
    "amqps://hunter2@queue.internal",
  ])("loses the password of %s", (url) => {
    const { text } = line({ err: new Error("start failed", { cause: new Error(`connect ${url} refused`) }) });
    expect(text).not.toContain("hunter2");
    expect(text).toContain("refused");
  });

  test.each([
    ["a text", `mail ${address}`],
    ["an object that is no error", { message: `mail ${address}` }],
    ["nothing", undefined],
    ["null", null],
  ])("%s thrown instead of an error is written without harm", (_, thrown) => {
    expect(line({ err: thrown }).text).not.toContain(address);
  });

  test("that is its own cause does not stop the program", () => {
    const err = new Error("round");
    err.cause = err;
    expect(line({ err }).json).toMatchObject({ err: { message: "round" } });
  });

  test("of several errors names each of them", () => {
    const err = new AggregateError([
      new Error("connect ECONNREFUSED 127.0.0.1:5432"),
      new Error(`for ${address}`),
    ]);
    const { text } = line({ err });
    expect(text).toContain("ECONNREFUSED");
    expect(text).not.toContain(address);
  });

  test("under another name than err is still described, without secrets", () => {
    const { text } = line({ error: new Error(`for ${address} at ${databaseUrl}`) });
    expect(text).not.toMatch(/hunter2|bloggs/);
  });
});
