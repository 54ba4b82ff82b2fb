import type { Documents, StoredDocument } from "../../src/core/ports/documents.ts";

/** Documents in memory. */
export function memoryDocuments(): Documents {
  let held = new Map<string, StoredDocument>();
  const put = (documents: readonly StoredDocument[], into = held) => {
    for (const document of documents) into.set(document.id, structuredClone(document));
  };
  return {
    hashes: async () => new Map([...held.values()].map(({ id, hash }) => [id, hash])),
    list: async () =>
      [...held.values()]
        .map(({ passages: _passages, ...summary }) => summary)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    read: async (ids) => ids.flatMap((id) => held.get(id) ?? []),
    save: async (documents) => put(documents),
    async replaceSource(source, documents) {
      const rest = [...held].filter(([, document]) => document.source !== source || document.space !== "");
      const next = new Map(rest);
      put(documents, next);
      held = next;
    },
    remove: async (ids) => ids.filter((id) => held.delete(id)).length,
  };
}
