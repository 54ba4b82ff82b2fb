/** The time. Tests bring their own. */
export interface Clock {
  now(): Date;
}

const londonDate = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The ISO date in the United Kingdom, "2026-03-02". */
export function today(clock: Clock): string {
  return londonDate.format(clock.now());
}
