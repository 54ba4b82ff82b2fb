import { writeSync } from "node:fs";
import { build, manyDocuments } from "../documents.ts";

/** One of several processes: builds an index and prints each step. */
const [folder = "", mark = "", changed = ""] = process.argv.slice(2);
const say = (step: string) => writeSync(1, `${step}\n`);
const documents = manyDocuments(900, mark);
const some = { ...documents, ...manyDocuments(Number(changed), `${mark}x`) };
say("started");
say(await build(folder, some, { now: () => new Date(), progress: () => say("progress") }));
