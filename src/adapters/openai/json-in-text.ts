/** No model needs more openings until its answer begins. */
const openingsTried = 100;

/** What is left without the thoughts some models write before they answer: "<think>…</think>". */
export function withoutThoughts(text: string): string {
  if (/^\s*[{`]/.test(text)) return text;
  const end = text.indexOf("</think>");
  if (end >= 0) return text.slice(end + "</think>".length);
  return /^\s*<think>/.test(text) ? "" : text;
}

/** The first JSON object that stands whole in a text: bare, in a code fence or among words. */
export function firstJsonObject(text: string): object | undefined {
  let start = text.indexOf("{");
  for (let tried = 0; start >= 0 && tried < openingsTried; tried++) {
    const end = closingBrace(text, start);
    const object = end === undefined ? undefined : parsed(text.slice(start, end + 1));
    if (object) return object;
    start = text.indexOf("{", start + 1);
  }
  return undefined;
}

/** Where the object that begins here ends. */
function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at;
  }
  return undefined;
}

function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
