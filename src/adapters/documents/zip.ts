import { inflateRawSync } from "node:zlib";
import { maxInflatedBytes, maxInflationRatio, maxZipEntries } from "./limits.ts";
import { refusal } from "./refusals.ts";

interface Entry {
  readonly method: number;
  readonly start: number;
  readonly packed: number;
  readonly inflated: number;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
/** A part this small may grow as it likes. */
const smallPart = 1024 * 1024;

/**
 * The parts of a zip, inflated one at a time and only on request. The directory is checked first: the number of
 * parts, their declared sizes and how much they grow. What really comes out is counted too, and cut off at the limit.
 */
export class Zip {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = maxInflatedBytes;

  /** @throws DocumentRefused `damaged`, `encrypted` or `unsafe`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readDirectory(this.#bytes);
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** A part's bytes. @throws DocumentRefused `damaged` when it cannot be inflated, `unsafe` when it is too much. */
  read(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const packed = this.#packed(entry);
    const bytes = entry.method === 0 ? packed : inflate(packed, Math.min(entry.inflated, this.#left));
    this.#left -= bytes.length;
    if (this.#left < 0) throw refusal("unsafe");
    return bytes;
  }

  #packed({ start, packed }: Entry): Buffer {
    if (start + 30 > this.#bytes.length || this.#bytes.readUInt32LE(start) !== localHeader) {
      throw refusal("damaged");
    }
    const from = start + 30 + this.#bytes.readUInt16LE(start + 26) + this.#bytes.readUInt16LE(start + 28);
    if (from + packed > this.#bytes.length) throw refusal("damaged");
    return this.#bytes.subarray(from, from + packed);
  }
}

function inflate(packed: Buffer, limit: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const tooMuch = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw refusal(tooMuch ? "unsafe" : "damaged", undefined, error);
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxZipEntries) throw refusal("unsafe");
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) throw refusal("damaged");
    const entry = readEntry(bytes, at);
    total += entry.inflated;
    if (total > maxInflatedBytes || growsTooMuch(entry)) throw refusal("unsafe");
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.set(bytes.toString("utf8", at + 46, at + 46 + nameLength), entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(bytes: Buffer, at: number): Entry {
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  if (flags & 1) throw refusal("encrypted");
  if (method !== 0 && method !== 8) throw refusal("unsafe");
  const [packed, inflated] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  return { method, start: bytes.readUInt32LE(at + 42), packed, inflated };
}

function growsTooMuch({ packed, inflated }: Entry): boolean {
  return inflated > smallPart && inflated > packed * maxInflationRatio;
}

/** The end of a zip stands in its last 64 KB, before its comment. */
function findEnd(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= from; at--) {
    if (bytes.readUInt32LE(at) === directoryEnd) return at;
  }
  throw refusal("damaged");
}
