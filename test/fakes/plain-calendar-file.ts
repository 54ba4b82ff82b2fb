import type { CalendarFile } from "../../src/core/ports/calendar-file.ts";

/** Writes a calendar as JSON, to be looked into. */
export const plainCalendarFile: CalendarFile = {
  mediaType: "text/calendar",
  extension: "ics",
  write: (calendar, now) => new TextEncoder().encode(JSON.stringify({ ...calendar, now: now.toISOString() })),
};
