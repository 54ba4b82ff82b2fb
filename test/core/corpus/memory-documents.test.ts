import { documentsContract } from "../../contracts/documents.ts";
import { memoryDocuments } from "../../fakes/memory-documents.ts";

documentsContract("in memory", async () => {
  const documents = memoryDocuments();
  return { documents, other: documents };
});
