/** `[^1]: text`, with lines indented under it. */
const definition = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$/;

/**
 * Takes the footnotes out of Markdown and renames what refers to them: "[1]", counted in the order of the
 * references, as they are shown. The parser does not know footnotes.
 */
export function takeFootnotes(markdown: string): { text: string; notes: Map<string, string> } {
  if (!markdown.includes("[^")) return { text: markdown, notes: new Map() };
  const { body, written } = separate(markdown.split("\n"));
  const marks = new Map<string, string>();
  const text = body.join("\n").replace(/\[\^([^\]\s]{1,40})\]/g, (whole, label: string) => {
    if (!written.has(label)) return whole;
    const mark = marks.get(label) ?? String(marks.size + 1);
    marks.set(label, mark);
    return `\\[${mark}\\]`;
  });
  const notes = [...written].map(([label, note]) => [marks.get(label) ?? label, note] as const);
  return { text, notes: new Map(notes) };
}

function separate(lines: readonly string[]): { body: string[]; written: Map<string, string> } {
  const body: string[] = [];
  const written = new Map<string, string>();
  let label: string | undefined;
  let fenced = false;
  for (const line of lines) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    const found = fenced ? null : definition.exec(line);
    if (found) {
      label = found[1] ?? "";
      written.set(label, found[2] ?? "");
    } else if (label !== undefined && /^(?: {2,}|\t)\S/.test(line)) {
      written.set(label, `${written.get(label)}\n${line.trim()}`);
    } else {
      if (line.trim()) label = undefined;
      body.push(line);
    }
  }
  return { body, written };
}
