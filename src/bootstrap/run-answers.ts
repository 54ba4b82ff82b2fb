import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Assembled } from "./assemble.ts";

/** A line of a file of approved answers. */
const lineSchema = z.strictObject({
  id: z.string().trim().min(1),
  question: z.string().trim().min(5),
  alsoAskedAs: z.array(z.string().trim().min(5)).default([]),
  answer: z.string().trim().min(10),
  references: z
    .array(z.strictObject({ label: z.string().trim().min(3), url: z.url({ protocol: /^https$/ }) }))
    .min(1),
  owner: z.string().trim().min(2),
  reviewBy: z.iso.date(),
});

/** Adds the answers of a file of JSON lines. Bad lines are named and left out. @throws when none could be added. */
export async function addAnswers(file: string, { database, config }: Assembled): Promise<void> {
  const lines = (await readFile(file, "utf8")).split("\n").map((text, n) => ({ text, n: n + 1 }));
  let added = 0;
  const faults: string[] = [];
  for (const { text, n } of lines.filter((line) => line.text.trim())) {
    const json = toJson(text);
    if (json === undefined) {
      faults.push(`Line ${n}: this is not JSON`);
      continue;
    }
    const parsed = lineSchema.safeParse(json);
    if (parsed.success) {
      await database.records.approvedAnswers.save({ ...parsed.data, space: config.SPACE });
      added++;
    } else
      faults.push(
        `Line ${n}: ${parsed.error.issues.map(({ path, message }) => `${path.join(".") || "line"}: ${message}`).join("; ")}`,
      );
  }
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (added === 0) throw new Error("No answer was added.");
  process.stdout.write(`${added} approved ${added === 1 ? "answer" : "answers"} added or replaced.\n`);
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Lists the approved answers, one a line. */
export async function listAnswers({ database }: Assembled): Promise<void> {
  const answers = await database.records.approvedAnswers.list();
  const lines = answers.map(
    ({ id, question, owner, reviewBy }) => `${id}  review by ${reviewBy}  ${owner}  ${question}`,
  );
  process.stdout.write(
    lines.length > 0
      ? `${lines.map((line) => line.replace(/\p{Cc}/gu, " ")).join("\n")}\n`
      : "There are no approved answers.\n",
  );
}

/** Removes one. @throws when there is none of that id. */
export async function removeAnswer(id: string, { database }: Assembled): Promise<void> {
  if (!(await database.records.approvedAnswers.remove(id)))
    throw new Error(`There is no approved answer “${id}”.`);
  process.stdout.write(`Removed ${id}.\n`);
}
