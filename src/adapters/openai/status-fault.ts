import type { ModelFault } from "../../core/ports/model.ts";
import { type ErrorBody, readErrorBody } from "./error-body.ts";
import { CallFault, type FaultFacts, type RequestPart } from "./fault.ts";
import { requestIdIn, waitIn } from "./headers.ts";

type Judgement = Pick<FaultFacts, "because" | "passing" | "serverFailed" | "refusedPart" | "schemaOnly">;

const tooLong =
  /context.?(?:length|window|size)|maximum context|too many (?:input |prompt )?tokens|(?:prompt|input) is too (?:long|large)|reduce the length|string_above_max_length|request too large|exceeds? the (?:\w+ )?(?:context|token)/i;
const noMoney = /insufficient_quota|billing_hard_limit|billing_not_active|exceeded your current quota/i;
const filtered = /content.?filter|content.?policy|content management policy|ResponsibleAIPolicyViolation/i;
const unknownModel = /model.?not.?found|DeploymentNotFound|model .{0,80}(?:does not exist|not found)/i;

const parts: readonly (readonly [RequestPart, RegExp])[] = [
  ["response_format", /response_format|json_schema|json_object|structured.?output|guided|grammar/i],
  ["stream_options", /stream_options|include_usage/i],
  ["temperature", /temperature/i],
];

/** The fault of an answer with a status that is not 2xx, or of an error in the midst of a stream. */
export function statusFault(
  status: number | undefined,
  error: unknown,
  headers: Headers,
  now: Date,
): CallFault {
  const body = readErrorBody(error);
  const judged = judge(status ?? body.status, body);
  const refuses = headers.get("x-should-retry") === "false";
  return new CallFault({
    ...judged,
    passing: Boolean(judged.passing) && !refuses,
    status: status ?? body.status,
    code: body.code,
    requestId: requestIdIn(headers),
    waitMs: waitIn(headers, now),
  });
}

function judge(status: number | undefined, { text }: ErrorBody): Judgement {
  const because = said(status, text);
  if (because) return { because };
  if (status === undefined) return unnamed(text);
  if (status === 429) return { because: "busy", passing: true };
  const refusedPart = [400, 415, 422, 500, 501].includes(status) && firstNamed(text);
  if (refusedPart) return refusal(refusedPart, text, status);
  if (status >= 500 || [408, 409, 425].includes(status)) return failing(status);
  return { because: "misconfigured" };
}

/** What the server's own words make certain, whatever the status. */
function said(status: number | undefined, text: string): ModelFault | undefined {
  if (status === 402 || noMoney.test(text)) return "busy";
  if (status === 401 || (status !== undefined && status < 400)) return "misconfigured";
  if (status === 413 || tooLong.test(text)) return "too-long";
  if (filtered.test(text)) return "refused";
  if (status !== 429 && unknownModel.test(text)) return "misconfigured";
  return undefined;
}

function unnamed(text: string): Judgement {
  if (/rate.?limit|overloaded|too many requests/i.test(text)) return { because: "busy", passing: true };
  return { because: "unavailable", passing: true, serverFailed: true };
}

/** A parameter the server names as such stands at the start of the text. */
function firstNamed(text: string): RequestPart | undefined {
  const named = parts.map(([part, name]) => ({ part, at: text.search(name) })).filter(({ at }) => at >= 0);
  return named.sort((one, other) => one.at - other.at)[0]?.part;
}

function refusal(refusedPart: RequestPart, text: string, status: number): Judgement {
  const schemaOnly = /invalid.{0,3}(?:json.)?schema|schema is (?:invalid|not supported)/i.test(text);
  return { ...(status >= 500 ? failing(status) : { because: "misconfigured" }), refusedPart, schemaOnly };
}

function failing(status: number): Judgement {
  return { because: "unavailable", passing: status !== 501, serverFailed: true };
}
