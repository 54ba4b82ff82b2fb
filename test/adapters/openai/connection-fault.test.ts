import { describe, expect, test } from "vitest";
import { connectionFault } from "../../../src/adapters/openai/connection-fault.ts";

/** An error as fetch throws it. */
const failed = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) });

describe("a connection that failed", () => {
  test.each([
    ["ENOTFOUND", "unavailable", true],
    ["EAI_AGAIN", "unavailable", true],
    ["ECONNRESET", "unavailable", true],
    ["ECONNREFUSED", "unavailable", true],
    ["UND_ERR_CONNECT_TIMEOUT", "unavailable", true],
    ["CERT_HAS_EXPIRED", "misconfigured", false],
    ["SELF_SIGNED_CERT_IN_CHAIN", "misconfigured", false],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "misconfigured", false],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "misconfigured", false],
  ])("with %s is %s", (code, because, passing) => {
    const { facts } = connectionFault(failed(code));
    expect(facts).toMatchObject({ because, code });
    expect(Boolean(facts.passing)).toBe(passing);
  });

  test("on both addresses of a host is known by the first", () => {
    const both = new AggregateError([failed("ECONNREFUSED"), failed("EHOSTUNREACH")]);
    expect(connectionFault(new TypeError("fetch failed", { cause: both })).facts.code).toBe("ECONNREFUSED");
  });

  test("for no known reason is unavailable", () => {
    expect(connectionFault("what").facts).toMatchObject({ because: "unavailable", passing: true });
  });
});
