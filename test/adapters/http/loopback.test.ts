import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isLoopback } from "../../../src/adapters/http/loopback.ts";

const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  isLoopback({
    headers: { host: "localhost:3978", ...headers },
    socket: { remoteAddress },
  } as unknown as IncomingMessage);

test.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])("%s is this machine", (address) => {
  expect(from(address)).toBe(true);
});

test.each([
  "10.0.0.1",
  "1.127.0.0",
  "128.0.0.1",
  "::ffff:10.0.0.1",
  "fe80::1",
  "127.0.0.1.example.org",
  "",
  undefined,
])("%s is not", (address) => {
  expect(from(address)).toBe(false);
});

test.each(["evil.example", "localhost.evil.example", "127.0.0.1@evil.example", ""])(
  "a request for %s was pointed here by a page elsewhere",
  (host) => {
    expect(from("127.0.0.1", { host })).toBe(false);
  },
);

test.each(["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "forwarded", "via", "x-real-ip"])(
  "a request with %s came through a proxy",
  (header) => {
    expect(from("127.0.0.1", { [header]: "127.0.0.1" })).toBe(false);
  },
);
