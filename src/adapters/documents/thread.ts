import { parentPort } from "node:worker_threads";
import type { ImportedDocument } from "../../core/corpus/imported.ts";
import type { IncomingFile, RefusedBecause } from "../../core/ports/document-reader.ts";
import { readDocument } from "./read-document.ts";
import { asRefusal } from "./refusals.ts";

/** What the thread says of a file. */
export type ThreadAnswer =
  | { readonly document: ImportedDocument }
  | {
      readonly refused: {
        readonly because: RefusedBecause;
        readonly message: string;
        readonly cause: unknown;
      };
    };

// Libraries that warn on the console would fill memory: nobody reads it.
process.stdout.write = () => true;
process.stderr.write = () => true;

parentPort?.on("message", async (file: IncomingFile) => {
  parentPort?.postMessage(await answer(file));
});

async function answer(file: IncomingFile): Promise<ThreadAnswer> {
  try {
    return { document: await readDocument(file) };
  } catch (error) {
    const { because, message, cause } = asRefusal(error);
    return { refused: { because, message, cause: cause instanceof Error ? cause : undefined } };
  }
}
