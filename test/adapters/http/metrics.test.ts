import { expect, test } from "vitest";
import { metricsRouter } from "../../../src/adapters/http/metrics.ts";
import { listening } from "./listening.ts";

const page = { contentType: "text/plain; version=0.0.4; charset=utf-8", page: async () => "turns 1\n" };

test("metrics are shown to this machine", async () => {
  const response = await fetch(`${await listening(metricsRouter(page))}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("version=0.0.4");
  expect(await response.text()).toBe("turns 1\n");
});

test.each(["X-Forwarded-For", "Forwarded"])("metrics are not shown through a proxy (%s)", async (header) => {
  const url = `${await listening(metricsRouter(page))}/metrics`;
  const response = await fetch(url, { headers: { [header]: "203.0.113.9" } });
  expect(response.status).toBe(403);
  expect(await response.text()).not.toContain("turns 1");
});
