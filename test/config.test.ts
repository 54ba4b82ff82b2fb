import { describe, expect, test } from "vitest";
import { ConfigError, readConfig, unusedSettings } from "../src/config.ts";

/** What the owner is told of these settings. */
function faultsOf(settings: Record<string, string>): string {
  try {
    readConfig(settings);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("no fault");
}

const proxied = {
  WEB_PUBLIC_URL: "https://bot.example.gov.uk",
  WEB_TRUSTED_HEADER: "X-User",
  WEB_TRUSTED_PROXIES: "127.0.0.1, 10.0.0.1",
};

describe("settings", () => {
  test("with none given, the bot runs on this machine alone", () => {
    expect(readConfig({})).toMatchObject({
      HOST: "127.0.0.1",
      PORT: 3978,
      DATA_DIR: "./data",
      RETENTION_DAYS: 90,
      ADMINS: [],
      ALLOW_EXTERNAL: false,
    });
    expect(readConfig({}).DATABASE_URL).toBeUndefined();
  });

  test("what is empty or blank counts as not set", () => {
    expect(readConfig({ PORT: "", DATA_DIR: "  ", RECORDS_KEY: "", DATABASE_URL: "\t" })).toEqual(
      readConfig({}),
    );
  });

  test("the names of others in the environment do no harm", () => {
    expect(readConfig({ HOME: "/root", PATH: "/bin", NODE_ENV: "test" })).toEqual(readConfig({}));
  });

  test("numbers, lists and switches are read from text", () => {
    const settings = {
      PORT: "8080",
      ADMINS: " a@b.gov.uk , slack:U1,",
      ALLOW_EXTERNAL: "true",
      RETENTION_DAYS: "7",
    };
    expect(readConfig(settings)).toMatchObject({
      PORT: 8080,
      ADMINS: ["a@b.gov.uk", "slack:U1"],
      ALLOW_EXTERNAL: true,
      RETENTION_DAYS: 7,
    });
  });

  test.each(["postgres://u:p@h/db", "postgresql://u:p@h:5432/db?sslmode=require"])(
    "%s is a database",
    (url) => {
      expect(readConfig({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
    },
  );

  test("a proxy is trusted when all that it needs is set", () => {
    expect(readConfig(proxied).WEB_TRUSTED_PROXIES).toEqual(["127.0.0.1", "10.0.0.1"]);
  });
});

describe("faults of settings", () => {
  test.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["METRICS_PORT", "0"],
    ["LOG_LEVEL", "loud"],
    ["DATABASE_URL", "mysql://u:p@h/db"],
    ["DATABASE_URL", "not an address"],
    ["RECORDS_KEY", "too-short"],
    ["RETENTION_DAYS", "0"],
    ["RETENTION_DAYS", "a while"],
    ["CONVERSATION_DAYS", "9999999"],
    ["ALLOW_EXTERNAL", "perhaps"],
    ["WEB_PUBLIC_URL", "ftp://bot.example.gov.uk"],
    ["WEB_TRUSTED_HEADER", "X User:"],
  ])("%s=%s is named and its value is not", (name, value) => {
    const told = faultsOf({ ...proxied, [name]: value });
    expect(told).toContain(`- ${name}: `);
    if (!/^[\d.-]+$/.test(value)) expect(told).not.toContain(value);
  });

  test("every fault is told at once", () => {
    const told = faultsOf({
      PORT: "http",
      RETENTION_DAYS: "0",
      RECORDS_KEY: "s3cret",
      DATABASE_URL: "mysql://u:p@h",
    });
    for (const name of ["PORT", "RETENTION_DAYS", "RECORDS_KEY", "DATABASE_URL"])
      expect(told).toContain(name);
    expect(told).toContain("Correct them and start again");
    expect(told).not.toMatch(/s3cret|u:p/);
  });

  test.each(Object.keys(proxied))("a proxy without %s is refused", (missing) => {
    expect(faultsOf({ ...proxied, [missing]: "" })).toContain("must be set together");
  });

  test("settings that belong together are checked beside the others", () => {
    const told = faultsOf({ PORT: "http", WEB_PUBLIC_URL: proxied.WEB_PUBLIC_URL });
    expect(told).toContain("- PORT: ");
    expect(told).toContain("must be set together");
  });
});

test("settings of parts that this version does not have are named, without the empty ones", () => {
  const names = unusedSettings({
    SLACK_BOT_TOKEN: "xoxb-1",
    OPENAI_API_KEY: "",
    MICROSOFT_APP_ID: "1",
    PATH: "/bin",
  });
  expect(names).toEqual(["MICROSOFT_APP_ID", "SLACK_BOT_TOKEN"]);
});
