import { expect, test } from "vitest";
import { healthRouter } from "../../../src/adapters/http/health.ts";
import { listening } from "./listening.ts";

const works = { name: "guidance", check: async () => undefined };
const broken = {
  name: "records",
  check: async () => {
    throw new Error("connect postgresql://bot:hunter2@db refused");
  },
};

test("health is told as long as the process runs, whatever else is broken", async () => {
  const response = await fetch(`${await listening(healthRouter([broken]))}/healthz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: "ok" });
});

test("with all that it needs, the bot is ready", async () => {
  const response = await fetch(`${await listening(healthRouter([works]))}/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: "ready", parts: { guidance: "ok" } });
});

test("what does not work is named, without its secrets, and the bot is not ready", async () => {
  const response = await fetch(`${await listening(healthRouter([works, broken]))}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    status: "not ready",
    parts: { guidance: "ok", records: "failed" },
  });
});

test("readiness is asked anew each time", async () => {
  let up = false;
  const check = async () => {
    if (!up) throw new Error("down");
  };
  const url = `${await listening(healthRouter([{ name: "records", check }]))}/readyz`;
  expect((await fetch(url)).status).toBe(503);
  up = true;
  expect((await fetch(url)).status).toBe(200);
});
