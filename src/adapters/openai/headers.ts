/** The server's name for a request. What has not the form of one is not taken. */
export function requestIdIn(headers: Headers): string | undefined {
  const id = headers.get("x-request-id") ?? headers.get("apim-request-id") ?? undefined;
  return id && /^(?:req[_-])?[0-9a-f-]{8,64}$/i.test(id) ? id : undefined;
}

/** Milliseconds the server asks to wait: retry-after-ms, or Retry-After in seconds or as a date. */
export function waitIn(headers: Headers, now: Date): number | undefined {
  const ms = headers.get("retry-after-ms") ?? headers.get("x-ms-retry-after-ms");
  if (ms && Number(ms) >= 0) return Number(ms);
  const after = headers.get("retry-after");
  if (!after) return undefined;
  if (Number(after) >= 0) return Number(after) * 1_000;
  // By the server's own clock, where it tells: ours may be wrong.
  const from = Date.parse(headers.get("date") ?? "") || now.getTime();
  const until = Date.parse(after);
  return Number.isNaN(until) ? undefined : Math.max(0, until - from);
}
