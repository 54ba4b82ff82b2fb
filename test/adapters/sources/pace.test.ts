import { expect, test } from "vitest";
import { createPace } from "../../../src/adapters/sources/pace.ts";
import { OfficialServer } from "../../fakes/official-server.ts";
import { quickFetch } from "./fetching.ts";

/** A clock that moves only while somebody sleeps, and remembers how long. */
function fakeTimer() {
  let now = 0;
  const slept: number[] = [];
  const sleep = async (ms: number) => {
    slept.push(ms);
    now += ms;
  };
  return { timer: { now: () => now, sleep }, slept, pass: (ms: number) => (now += ms) };
}

test("requests to a host are spaced evenly, and hosts do not wait for each other", async () => {
  const { timer, slept, pass } = fakeTimer();
  const pace = createPace(2, timer);
  await pace("one");
  await pace("other");
  await pace("one");
  expect(slept).toEqual([500]);
  pass(200);
  await pace("one");
  pass(5_000);
  await pace("one");
  expect(slept).toEqual([500, 300]);
});

test("requests that come at once get their turns one after the other", async () => {
  const slept: number[] = [];
  const pace = createPace(4, { now: () => 0, sleep: async (ms) => void slept.push(ms) });
  await Promise.all([pace("one"), pace("one"), pace("one")]);
  expect(slept).toEqual([250, 500]);
});

test("retries and redirects keep the pace too, two requests a second unless told otherwise", async () => {
  const server = await OfficialServer.start();
  server.put("/page", "text");
  server.misbehave("/old", { status: 500 }, { status: 302, headers: { location: "/page" } });
  const { timer, slept } = fakeTimer();
  await quickFetch(server, { timer })("https://www.gov.uk/old");
  expect(server.takePaths()).toEqual(["/old", "/old", "/page"]);
  expect(slept).toEqual([500, 500]);
});
