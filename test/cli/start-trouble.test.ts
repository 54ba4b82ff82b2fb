import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { access, readFile, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  builtProduct,
  cli,
  complaints,
  copyGuidance,
  oneClearLine,
  type Settings,
  startServer,
} from "../support/cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
beforeAll(async () => {
  product = await builtProduct();
});

const start = (settings: Settings) => cli(["start"], { PORT: "0", ...product.settings, ...settings });

/** A port that another program listens on until the test is over. */
async function portInUse(): Promise<string> {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  return String((other.address() as AddressInfo).port);
}

describe("a start that cannot be", () => {
  test("on a port in use says so in one line, and leaves no lock", async () => {
    const PORT = await portInUse();
    const settings = await product.copy();
    expect(oneClearLine(await start({ ...settings, PORT }))).toMatch(
      new RegExp(`Port ${PORT} is in use.*PORT`),
    );
    await expect(access(join(settings.DATA_DIR, "server.lock"))).rejects.toThrow();
  });

  test("with metrics on a port in use names that setting", async () => {
    const METRICS_PORT = await portInUse();
    const line = oneClearLine(await start({ ...(await product.copy()), METRICS_PORT }));
    expect(line).toMatch(new RegExp(`Port ${METRICS_PORT} is in use.*METRICS_PORT`));
  });

  test("with bad settings names all of them at once and no value", async () => {
    const bad = {
      ...{ PORT: "http", RETENTION_DAYS: "0", RECORDS_KEY: "hunter2" },
      ...{ DATABASE_URL: "mysql://bot:hunter2@db/x", LOG_LEVEL: "loud" },
    };
    const { code, stdout, stderr } = await start(bad);
    expect([code, stdout]).toEqual([1, ""]);
    for (const name of Object.keys(bad)) expect(stderr).toContain(`- ${name}: `);
    expect(stderr).not.toMatch(/hunter2|\n\s+at /);
    expect(complaints(stderr)).toHaveLength(1 + Object.keys(bad).length);
  });

  test("without its database server says so without the password", async () => {
    const DATABASE_URL = "postgresql://bot:hunter2@127.0.0.1:1/golden";
    const line = oneClearLine(await start({ ...(await product.copy()), DATABASE_URL }));
    expect(line).toContain("DATABASE_URL");
    expect(line).not.toContain("hunter2");
  });

  test("on a damaged database says what to do and leaves the file as it is", async () => {
    const settings = await product.copy();
    const file = join(settings.DATA_DIR, "golden-link.db");
    const damaged = "this is no database".repeat(500);
    await writeFile(file, damaged);
    expect(oneClearLine(await start(settings))).toMatch(/golden-link\.db is damaged .*Move it away/);
    expect(await readFile(file, "utf8")).toBe(damaged);
    await expect(access(join(settings.DATA_DIR, "server.lock"))).rejects.toThrow();
  });

  test("where a file stands in place of the data folder says what to do", async () => {
    const file = join(await temporaryFolder(), "file");
    await writeFile(file, "");
    expect(oneClearLine(await start({ DATA_DIR: join(file, "data") }))).toContain("DATA_DIR");
  });

  test("without its guidance folder names GUIDANCE_DIR", async () => {
    const GUIDANCE_DIR = join(await temporaryFolder(), "nowhere");
    expect(oneClearLine(await start({ ...(await product.copy()), GUIDANCE_DIR }))).toContain("GUIDANCE_DIR");
  });
});

describe("a start that mends", () => {
  test("takes over the lock of a server that died", async () => {
    const settings = await product.copy();
    const lock = join(settings.DATA_DIR, "server.lock");
    await writeFile(lock, String(spawnSync(process.execPath, ["--version"]).pid));
    const server = await startServer(settings);
    expect(await readFile(lock, "utf8")).toBe(String(server.pid));
    server.child.kill("SIGKILL");
    await server.ended;
    const next = await startServer(settings);
    next.child.kill("SIGTERM");
    expect((await next.ended).code).toBe(0);
  });

  test("names a bad guidance file at every start, and answers from the others", async () => {
    const folder = await temporaryFolder();
    const settings = { DATA_DIR: join(folder, "data"), GUIDANCE_DIR: join(folder, "guidance") };
    await copyGuidance(settings.GUIDANCE_DIR, /standstill/);
    const broken = "---\ntitle: Broken\nnation: [france]\n---\n## Text\n";
    await writeFile(join(settings.GUIDANCE_DIR, "broken.md"), broken);
    const { stdout } = await cli(["ask", "--json", "How long is the mandatory standstill period?"], settings);
    expect(stdout).toContain("8 working days");
    const server = await startServer(settings);
    expect(server.stdout()).toMatch(/not read: .*broken\.md, line 3: nation/);
    expect(server.stdout()).toContain("index up to date");
    server.child.kill("SIGTERM");
    await server.ended;
  });
});
