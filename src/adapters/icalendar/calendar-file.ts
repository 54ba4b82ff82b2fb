import ical from "ical-generator";
import type { Calendar, CalendarDay, CalendarFile } from "../../core/ports/calendar-file.ts";

/** Calendars in the iCalendar format (RFC 5545), of whole-day events. */
export const icalendarFile: CalendarFile = {
  mediaType: "text/calendar",
  extension: "ics",
  write(calendar, now) {
    return new TextEncoder().encode(text(calendar, now));
  },
};

function text({ name, days }: Calendar, now: Date): string {
  const made = ical({
    name: escapedName(name),
    prodId: { company: "Golden Link", product: "Timetable", language: "EN" },
  });
  for (const day of days) made.createEvent(event(day, now));
  // Every line of the format ends with a line break, the last one too.
  return `${made.toString()}\r\n`;
}

function event({ uid, date, title, description, url }: CalendarDay, now: Date) {
  return {
    id: uid,
    stamp: now,
    // Midnight in Greenwich: the library takes the day from there, whatever the time zone of the machine.
    start: new Date(`${date}T00:00:00Z`),
    allDay: true,
    summary: title,
    description,
    ...(url && { url }),
  };
}

/** The library escapes the texts of events, but not the name of the calendar. */
function escapedName(name: string): string {
  return name.replace(/\p{Cc}+/gu, " ").replace(/[\\;,]/g, "\\$&");
}
