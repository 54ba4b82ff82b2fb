/** A whole day to be kept in a calendar. */
export interface CalendarDay {
  /** The same each time the same event is written, so that a calendar replaces it instead of adding another. */
  readonly uid: string;
  /** ISO date. */
  readonly date: string;
  readonly title: string;
  readonly description: string;
  readonly url?: string;
}

/** Days under one name. */
export interface Calendar {
  readonly name: string;
  readonly days: readonly CalendarDay[];
}

/** Writes a calendar as a file that calendar programs open. */
export interface CalendarFile {
  readonly mediaType: string;
  /** Without a dot: "ics". */
  readonly extension: string;
  /** `now` is stamped on every event: of two versions, calendars keep the later. */
  write(calendar: Calendar, now: Date): Uint8Array;
}
