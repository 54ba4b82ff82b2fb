import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { blanksIn, type Prompts, promptBlanks, type Task } from "../../core/prompts.ts";

const frontMatter = z.strictObject({ task: z.string(), usedBy: z.string(), blanks: z.array(z.string()) });

/**
 * Reads a prompt for every task from a folder and checks it.
 * @throws Error with one line for the first file that is missing, is not as it should be, or has other blanks than
 * the program fills.
 */
export async function readPrompts(folder: string): Promise<Prompts> {
  const tasks = Object.keys(promptBlanks) as Task[];
  const read = await Promise.all(tasks.map(async (task) => [task, await readPrompt(folder, task)] as const));
  return Object.fromEntries(read) as Record<Task, string>;
}

async function readPrompt(folder: string, task: Task): Promise<string> {
  const file = join(folder, `${task}.md`);
  const text = await readFile(file, "utf8").catch(() => "");
  const [, head, body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll("\r\n", "\n")) ?? [];
  const front = head === undefined ? undefined : frontMatter.safeParse(parse(head));
  if (!front?.success) throw new Error(`The prompt ${file} is missing or its front matter is wrong.`);
  const wanted = [...promptBlanks[task]].sort().join(", ");
  for (const blanks of [front.data.blanks, blanksIn(body)])
    if ([...blanks].sort().join(", ") !== wanted)
      throw new Error(`The prompt ${file} must have these blanks and no other: ${wanted || "none"}.`);
  return body.trim();
}
