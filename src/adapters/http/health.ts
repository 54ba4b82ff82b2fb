import express, { type Router } from "express";

/** Something the bot needs to answer; `check` throws when it does not work. */
export interface Dependency {
  readonly name: string;
  check(): Promise<void>;
}

/** `/healthz`: the process runs. `/readyz`: what it needs to answer works, part by part. */
export function healthRouter(dependencies: readonly Dependency[]): Router {
  const router = express.Router();
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    const parts = await Promise.all(
      dependencies.map(async ({ name, check }) => [name, await works(check)] as const),
    );
    const ready = parts.every(([, ok]) => ok);
    const body = {
      status: ready ? "ready" : "not ready",
      parts: Object.fromEntries(parts.map(([name, ok]) => [name, ok ? "ok" : "failed"])),
    };
    response.status(ready ? 200 : 503).json(body);
  });
  return router;
}

async function works(check: () => Promise<void>): Promise<boolean> {
  try {
    await check();
    return true;
  } catch {
    return false;
  }
}
