import { FetchFailed } from "./fetch-failed.ts";

/**
 * The whole body of an answer.
 * @throws FetchFailed `too-large` above `maxBytes`, `damaged` when it broke off, `not-ready` when there is none.
 */
export async function readBody(
  response: Response,
  url: string,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const declared = declaredLength(response);
  if (declared !== undefined && declared > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(url, maxBytes);
  }
  const bytes = await gather(response, url, maxBytes);
  if (declared !== undefined && declared !== bytes.byteLength) throw brokenOff(url);
  if (bytes.byteLength === 0) throw new FetchFailed("not-ready", url, "the answer was empty");
  return bytes;
}

/** The length of a compressed body says nothing of the text in it. */
function declaredLength({ headers }: Response): number | undefined {
  const length = headers.get("content-length");
  return length === null || headers.has("content-encoding") ? undefined : Number(length);
}

async function gather(response: Response, url: string, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.byteLength;
      if (length > maxBytes) throw tooLarge(url, maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FetchFailed ? error : brokenOff(url, error);
  }
  return Buffer.concat(chunks);
}

function tooLarge(url: string, maxBytes: number): FetchFailed {
  return new FetchFailed(
    "too-large",
    url,
    `it is larger than ${Math.floor(maxBytes / 1024).toLocaleString("en-GB")} kB`,
  );
}

function brokenOff(url: string, cause?: unknown): FetchFailed {
  return new FetchFailed("damaged", url, "the answer broke off", { cause });
}
