import { openDatabase } from "../../../../src/adapters/database/database.ts";

/** One of several processes: opens the file, claims deliveries and prints what it got. */
const [file = ""] = process.argv.slice(2);
const database = await openDatabase({ file, recordsKey: "test key" });
const claims: string[] = [];
for (let n = 0; n < 50; n++)
  claims.push(await database.records.deliveries.claim(`d${n}`, new Date("2026-03-02T09:00:00Z"), 180_000));
await database.close();
process.stdout.write(JSON.stringify(claims));
