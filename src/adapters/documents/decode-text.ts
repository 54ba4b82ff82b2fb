/** Text from bytes: by byte order mark, else UTF-8, else Windows-1252, the usual culprit in old office files. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = byMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeAs(bytes, declared);
  }
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

function decodeAs(bytes: Uint8Array, declared = "windows-1252"): string {
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
