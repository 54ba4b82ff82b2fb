/** The lines of a stream of bytes, divided by line feeds alone. A byte order mark and empty lines are left out. */
export async function* textLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of bytes) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts.map(withoutReturn).filter(hasText);
  }
  yield* [withoutReturn(rest + decoder.decode())].filter(hasText);
}

const withoutReturn = (line: string) => line.replace(/\r$/, "");
const hasText = (line: string) => line.trim() !== "";
