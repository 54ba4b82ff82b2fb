import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { DocumentRefused, type IncomingFile } from "../../core/ports/document-reader.ts";

/**
 * A file's name and bytes. Its kind and size are looked at before anything is read: a pipe or a device may have no
 * end. @throws DocumentRefused
 */
export async function loadFile(path: string, mostBytes: number): Promise<IncomingFile> {
  try {
    return { name: basename(path), bytes: await readOrdinary(path, mostBytes) };
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    throw refused("damaged", "The file could not be opened. Check that you may read it.", error);
  }
}

async function readOrdinary(path: string, mostBytes: number) {
  const there = await stat(path);
  if (there.isDirectory())
    throw refused("damaged", "The folder could not be opened. Check that you may read it.");
  if (!there.isFile())
    throw refused(
      "not-supported",
      "It is a pipe or a device, not a file. Save its text in a file and add that.",
    );
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await readStill(handle, mostBytes);
  } finally {
    await handle.close();
  }
}

/**
 * The bytes of an open file that stays as it is meanwhile: half of an old text and half of a new one would be quoted
 * as one. @throws DocumentRefused
 */
export async function readStill(handle: Pick<FileHandle, "read" | "stat">, mostBytes: number) {
  const before = await handle.stat();
  if (before.size > mostBytes)
    throw refused(
      "too-large",
      `The file is larger than ${Math.round(mostBytes / 2 ** 20)} MiB. Split it and add the parts.`,
    );
  const bytes = Buffer.alloc(before.size);
  let at = 0;
  for (let read = -1; read !== 0 && at < bytes.length; at += read) {
    read = (await handle.read(bytes, at, bytes.length - at, at)).bytesRead;
  }
  const after = await handle.stat();
  if (at < bytes.length || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
    throw refused("damaged", "The file changed while it was read. Add it again.");
  return bytes;
}

function refused(because: DocumentRefused["because"], message: string, cause?: unknown): DocumentRefused {
  return new DocumentRefused(because, message, cause === undefined ? {} : { cause });
}
