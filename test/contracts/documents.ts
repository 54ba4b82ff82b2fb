import { beforeEach, describe, expect, test } from "vitest";
import type { Documents } from "../../src/core/ports/documents.ts";
import { storedDocument } from "../core/corpus/stored-document.ts";

/** Documents that are empty, twice: `other` is what another process sees. */
export interface DocumentsUnderTest {
  readonly documents: Documents;
  readonly other: Documents;
}

/** What every implementation of Documents does. */
export function documentsContract(name: string, make: () => Promise<DocumentsUnderTest>): void {
  describe(`${name}: documents`, () => {
    let under: DocumentsUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    const ids = async () => (await under.other.list()).map(({ id }) => id);

    test("a document that is kept comes back whole", async () => {
      const document = storedDocument({ appliesTo: "2027-01-01" });
      await under.documents.save([document]);
      expect(await under.other.read([document.id])).toEqual([document]);
      const { passages: _passages, ...summary } = document;
      expect(await under.other.list()).toEqual([summary]);
      expect(await under.other.hashes()).toEqual(new Map([[document.id, document.hash]]));
    });

    test("one that is kept again takes the place of the first", async () => {
      await under.documents.save([storedDocument()]);
      await under.documents.save([storedDocument({ hash: "h2", title: "Another title" })]);
      expect(await under.other.list()).toMatchObject([{ hash: "h2", title: "Another title" }]);
    });

    test("a source is swapped whole, and nothing else with it", async () => {
      const own = storedDocument({ id: "space/t1/own", space: "T1", source: "" });
      // A space may call its own documents what it likes: that does not make them official.
      const alike = storedDocument({ id: "space/t1/act", space: "T1", source: "act" });
      const others = storedDocument({ id: "official/regs", source: "regulations" });
      await under.documents.save([storedDocument(), own, alike, others]);
      await under.documents.replaceSource("act", [storedDocument({ id: "official/act-2" })]);
      expect(await ids()).toEqual(["official/act-2", "official/regs", "space/t1/act", "space/t1/own"]);
    });

    test("what is removed is gone, and it is told how many there were", async () => {
      const documents = Array.from({ length: 450 }, (_, n) => storedDocument({ id: `official/${n}` }));
      await under.documents.save(documents);
      const gone = documents.slice(0, 420).map(({ id }) => id);
      expect(await under.documents.remove([...gone, "official/never"])).toBe(420);
      expect(await ids()).toHaveLength(30);
      expect(await under.other.read(gone)).toEqual([]);
      expect(await under.other.read(documents.map(({ id }) => id))).toHaveLength(30);
    });

    test("nothing is held at first", async () => {
      expect(await under.documents.list()).toEqual([]);
      expect(await under.documents.read(["official/act-1"])).toEqual([]);
      expect(await under.documents.remove([])).toBe(0);
      expect((await under.documents.hashes()).size).toBe(0);
    });
  });
}
