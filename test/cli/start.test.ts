import { access, readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtProduct, cli, complaints, oneClearLine, type Settings, startServer } from "../support/cli.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
let settings: Settings & { DATA_DIR: string };
let server: Awaited<ReturnType<typeof startServer>>;
const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

beforeAll(async () => {
  product = await builtProduct();
  settings = await product.copy();
  const more = { LOG_LEVEL: "debug", SLACK_BOT_TOKEN: "xoxb-hunter2" };
  server = await startServer({ ...settings, ...more });
});

describe("a server that was started", () => {
  test("says what is configured and what to try", () => {
    const said = server.stdout();
    expect(said).toContain(`Golden Link is ready on ${server.url}`);
    expect(said).toMatch(/Guidance\s+\d+ files, \d+ passages \(index up to date/);
    expect(said).toContain("No language model is in use");
    expect(said).toContain(
      `${join(settings.DATA_DIR, "golden-link.db")}. Question texts are kept for 90 days`,
    );
    expect(said).toContain("on this machine only, because sign-in is not configured");
    expect(said).toMatch(/Not used\s+SLACK_BOT_TOKEN/);
    expect(said).toContain('npx golden-link ask "');
    expect(said).not.toContain("hunter2");
  });

  test("tells that it lives and that it is ready", async () => {
    const health = await fetch(`${server.url}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: "ready", parts: { records: "ok", guidance: "ok" } },
    ]);
  });

  test("shows its metrics to this machine, not through a proxy", async () => {
    const metrics = await fetch(`${server.url}/metrics`);
    expect(metrics.status).toBe(200);
    expect(await metrics.text()).toContain("# TYPE golden_link_turns_total counter");
    const forwarded = await fetch(`${server.url}/metrics`, { headers: { "X-Forwarded-For": "203.0.113.9" } });
    expect(forwarded.status).toBe(403);
    expect(await forwarded.text()).not.toContain("golden_link_turns_total");
  });

  test("serves the web chat, and logs the request on standard error without what it carried", async () => {
    const page = await fetch(`${server.url}/?mail=jo@example.gov.uk`, { headers: { Cookie: "s=hunter2" } });
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(await page.text()).toContain("Golden Link");
    await expect.poll(() => server.stderr()).toContain('"area":"/"');
    expect(server.stderr()).not.toMatch(/jo@|hunter2/);
    for (const line of complaints(server.stderr())) expect(() => JSON.parse(line)).not.toThrow();
    expect(server.stdout()).not.toContain('"path"');
  });

  test("keeps a second one off the same data, and goes on", async () => {
    const lock = join(settings.DATA_DIR, "server.lock");
    const held = await readFile(lock, "utf8");
    const line = oneClearLine(await cli(["start"], { ...settings, PORT: "0" }));
    expect(line).toMatch(new RegExp(`already runs on this data \\(process ${server.pid}\\).*DATA_DIR`));
    expect(await readFile(lock, "utf8")).toBe(held);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  test("lets the command line answer beside it", async () => {
    const { code, stdout } = await cli(["ask", "How long is the standstill period?"], settings);
    expect([code, stdout]).toEqual([0, expect.stringContaining("8 working days")]);
  });
});

test.each(["SIGTERM", "SIGINT"] as const)("%s stops it, open connections or not", async (signal) => {
  const settings = await product.copy();
  const one = await startServer(settings);
  const socket = connect(Number(new URL(one.url).port), "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write("GET / HTTP/1.1\r\n");
  await fetch(`${one.url}/healthz`);
  one.child.kill(signal);
  expect((await one.ended).code).toBe(0);
  socket.destroy();
  expect(await exists(join(settings.DATA_DIR, "server.lock"))).toBe(false);
  await expect(fetch(`${one.url}/healthz`)).rejects.toThrow();
});
