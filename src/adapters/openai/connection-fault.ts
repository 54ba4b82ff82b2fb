import { BodyTooLarge } from "./bounded-fetch.ts";
import { CallFault, type FaultFacts } from "./fault.ts";

/** What no further try changes: a certificate that does not hold, TLS where there is none, an address that is none. */
const lasting =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO|ERR_INVALID_URL)/;

/** The fault of a request that was not answered, or of an answer that broke off. */
export function connectionFault(
  error: unknown,
  facts: Pick<FaultFacts, "status" | "requestId"> = {},
): CallFault {
  if (error instanceof BodyTooLarge) return new CallFault({ ...facts, because: "damaged", code: "no_end" });
  const code = errorCode(error);
  if (code && lasting.test(code)) return new CallFault({ ...facts, because: "misconfigured", code });
  return new CallFault({
    ...facts,
    because: "unavailable",
    passing: true,
    serverFailed: true,
    code: code ?? "connection",
  });
}

/** The system's code of the innermost cause: ECONNRESET, ENOTFOUND. */
function errorCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== "object" || error === null || depth > 8) return undefined;
  const { cause, code, errors } = error as { cause?: unknown; code?: unknown; errors?: readonly unknown[] };
  const own = typeof code === "string" && /^[A-Z][A-Z0-9_]{2,48}$/.test(code) ? code : undefined;
  return errorCode(cause, depth + 1) ?? errorCode(errors?.[0], depth + 1) ?? own;
}
