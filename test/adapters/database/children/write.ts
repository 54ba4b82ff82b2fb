import { writeSync } from "node:fs";
import { openDatabase } from "../../../../src/adapters/database/database.ts";

/** Writes questions until it is killed, and prints the id of each that is kept. */
const [file = ""] = process.argv.slice(2);
const { records } = await openDatabase({ file, recordsKey: "test key" });
for (let n = 0; ; n++) {
  await records.questions.record({
    id: `q${n}`,
    at: new Date(n),
    person: "p",
    platform: "slack",
    space: "T1",
    question: "When must I publish? ".repeat(50),
    status: "answered",
    references: [],
    ms: 1,
    model: null,
  });
  writeSync(1, `q${n}\n`);
}
