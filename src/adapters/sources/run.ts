import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Clock } from "../../core/ports/clock.ts";
import { stored, writeWhole } from "./page-cache.ts";

const runSchema = z.object({ id: z.string(), started: z.iso.datetime() });
const name = "run.json";

/** One go at a whole source. It may take several tries: what arrived in it is not asked for again. */
export interface Run {
  readonly id: string;
  /** Nothing is left to go on with: the next run asks again for everything. */
  end(): Promise<void>;
}

/** Goes on with the run that broke off in this folder, unless it began too long ago, else begins a new one. */
export async function openRun(folder: string, clock: Clock, resumeWithinMs: number): Promise<Run> {
  const broken = await brokenRun(folder);
  const age = broken ? clock.now().getTime() - Date.parse(broken.started) : Number.POSITIVE_INFINITY;
  const end = () => stored(() => rm(join(folder, name), { force: true }));
  if (broken && age >= 0 && age <= resumeWithinMs) return { id: broken.id, end };
  const id = randomUUID();
  const started = clock.now().toISOString();
  await stored(() => writeWhole(folder, name, JSON.stringify({ id, started })));
  return { id, end };
}

async function brokenRun(folder: string): Promise<z.infer<typeof runSchema> | undefined> {
  try {
    return runSchema.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
  } catch {
    return undefined;
  }
}
