import type { Calendar } from "../ports/calendar-file.ts";
import type { Planned } from "./shown.ts";

/**
 * A timetable as days for a calendar. The same milestone of a timetable of one name is one event however often the
 * dates change, so that a calendar moves it; without a name of its own, a timetable is told by its dates.
 */
export function calendarOf(timetable: Planned, hasOwnTitle: boolean): Calendar {
  const { title, milestones, start, end, procedure } = timetable;
  const mark = hash(hasOwnTitle ? title.toLowerCase() : `${procedure} ${start} ${end}`);
  return {
    name: title,
    days: milestones.map(({ key, name, date, words, provision }) => ({
      uid: `${key}-${mark}@golden-link`,
      date,
      title: `${title}: ${name}`,
      description: [words, provision?.reference].filter(Boolean).join("\n"),
      ...(provision && { url: provision.url }),
    })),
  };
}

/** A name for a file, of letters, digits and hyphens. */
export function fileName(title: string, extension: string): string {
  const name = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${name || "timetable"}.${extension}`;
}

/** FNV-1a over 64 bits, in hexadecimal: to tell titles apart, not to keep them secret. */
function hash(text: string): string {
  let sum = 0xcbf29ce484222325n;
  for (const byte of [...text].map((letter) => BigInt(letter.codePointAt(0) ?? 0))) {
    sum = ((sum ^ byte) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return sum.toString(16).padStart(16, "0");
}
