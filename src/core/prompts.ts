/** The tasks a language model is given, each with the blanks of its prompt. `prompts/` holds one file a task. */
export const promptBlanks = {
  route: ["today"],
  compose: ["today", "asAt"],
  entail: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Task = keyof typeof promptBlanks;

/** The text of every task's prompt, with its blanks in it: "{{today}}". */
export type Prompts = Readonly<Record<Task, string>>;

/** The blanks a prompt's text has, each once. */
export function blanksIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ""))];
}

/** A prompt with its blanks filled in. */
export function fillPrompt<Name extends Task>(
  prompts: Prompts,
  task: Name,
  values: Readonly<Record<(typeof promptBlanks)[Name][number], string>>,
): string {
  const given: Readonly<Record<string, string>> = values;
  return prompts[task].replace(/\{\{(\w+)\}\}/g, (_, name: string) => given[name] ?? "");
}
