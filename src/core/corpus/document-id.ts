const longest = 60;

/**
 * The name of a document that came in: readable, and no other document's. It holds neither the path nor the
 * address it came from. Bundled topics have no "/" in their names.
 */
export function documentId(space: string, title: string, code: string): string {
  return [
    space === "" ? "official" : `space/${slug(space)}`,
    `${slug(title)}-${slug(code).slice(0, 8)}`,
  ].join("/");
}

function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.slice(0, longest) || "document";
}
