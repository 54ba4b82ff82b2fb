/** What a server says of an error. The text is for recognising the fault and is kept nowhere. */
export interface ErrorBody {
  readonly text: string;
  readonly code?: string | undefined;
  /** A status that stands in the body: servers that have begun to stream cannot send another. */
  readonly status?: number | undefined;
}

/** No longer text is looked at. */
const looked = 4_000;

/** Reads the error of an OpenAI-like server, of FastAPI ("detail"), or plain text. Echoes of the request are left out. */
export function readErrorBody(error: unknown): ErrorBody {
  if (typeof error === "string") return { text: error.slice(0, looked) };
  if (typeof error !== "object" || error === null) return { text: "" };
  const { message, detail, param, code, type, innererror } = error as Record<string, unknown>;
  const codes = [code, (innererror as { code?: unknown } | undefined)?.code, type];
  const text = [param, message, fromDetail(detail), ...codes]
    .filter((part) => typeof part === "string")
    .join(" ");
  return { text: text.slice(0, looked), code: codes.map(plainCode).find(Boolean), status: statusIn(code) };
}

/** Codes are words. What looks otherwise may be anything, a key even. */
function plainCode(code: unknown): string | undefined {
  return typeof code === "string" && /^[a-z]+(?:_[a-z]+)*$|^[A-Z][A-Za-z]+$/.test(code) && code.length <= 48
    ? code
    : undefined;
}

function statusIn(code: unknown): number | undefined {
  const status = Number(code);
  return status >= 400 && status < 600 ? status : undefined;
}

/** Validation errors of FastAPI: a place and a sentence each, and an echo of the input, which is not read. */
function fromDetail(detail: unknown): string | undefined {
  if (typeof detail === "string") return detail;
  if (!Array.isArray(detail)) return undefined;
  return detail.map(({ loc, msg }) => `${[loc].flat().join(".")} ${msg}`).join(" ");
}
