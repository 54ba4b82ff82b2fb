import ky, { HTTPError, type KyInstance, type RetryOptions } from "ky";
import { FetchFailed } from "./fetch-failed.ts";
import { createPace, systemTimer, type Timer } from "./pace.ts";

/** How official sites are asked. Times are in milliseconds. */
export interface PoliteOptions {
  /** Who asks, with an address where people can read about it: "GoldenLink/1.0 (+https://…)". */
  readonly userAgent: string;
  /** Of each host; 2 if left out. */
  readonly requestsPerSecond?: number;
  /** For one try, its whole body included; a minute if left out. */
  readonly timeoutMs?: number;
  /** How often a request that failed is tried again; 4 times if left out. */
  readonly retries?: number;
  /** Before the first retry; it doubles each time. A second if left out. */
  readonly retryDelayMs?: number;
  /** A site that asks for a longer wait is not asked again; 5 minutes if left out. */
  readonly maxRetryAfterMs?: number;
  readonly timer?: Timer;
}

export const defaultTimeoutMs = 60_000;

/** 436 is what legislation.gov.uk answers to those who ask too fast. */
const retriedStatuses = [408, 425, 429, 436, 500, 502, 503, 504];
const statusesWithWait = [429, 436, 503];

/** The HTTP client: it keeps the pace, says who asks, tries again, and leaves redirects to whoever uses it. */
export function createPoliteClient(options: PoliteOptions): KyInstance {
  const { userAgent, requestsPerSecond = 2, timeoutMs = defaultTimeoutMs, timer = systemTimer } = options;
  const pace = createPace(requestsPerSecond, timer);
  const keepPace = ({ request }: { request: Request }) => pace(new URL(request.url).host);
  return ky.create({
    headers: { "user-agent": userAgent },
    redirect: "manual",
    timeout: timeoutMs,
    throwHttpErrors: (status) => retriedStatuses.includes(status),
    hooks: { beforeRequest: [keepPace], beforeRetry: [keepPace] },
    retry: retryRules(options),
  });
}

function retryRules({
  retries = 4,
  retryDelayMs = 1_000,
  maxRetryAfterMs = 300_000,
}: PoliteOptions): RetryOptions {
  return {
    limit: retries,
    methods: ["get", "head"],
    statusCodes: retriedStatuses,
    afterStatusCodes: statusesWithWait,
    maxRetryAfter: maxRetryAfterMs,
    retryOnTimeout: true,
    delay: (attempt) => retryDelayMs * 2 ** (attempt - 1),
    backoffLimit: 60_000,
    jitter: (delay) => delay * (0.5 + Math.random() / 2),
    shouldRetry: ({ error }) => isWorthWhile(error, maxRetryAfterMs),
  };
}

/**
 * Asking again before the site wants it would be rude, and waiting for hours is no use. Undefined leaves it to the
 * client's own rules.
 */
function isWorthWhile(error: Error, maxRetryAfterMs: number): boolean | undefined {
  if (error instanceof FetchFailed) return error.passing;
  if (!(error instanceof HTTPError)) return undefined;
  return (askedWaitMs(error.response.headers) ?? 0) <= maxRetryAfterMs ? undefined : false;
}

/** How long the site asks to be left alone. Retry-After holds seconds or a date. */
export function askedWaitMs(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  const seconds = Number(value);
  return Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1_000;
}
