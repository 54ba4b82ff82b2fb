import { afterEach, describe, expect, test } from "vitest";
import { icalendarFile } from "../../../src/adapters/icalendar/calendar-file.ts";
import type { CalendarDay } from "../../../src/core/ports/calendar-file.ts";

const now = new Date("2026-11-23T09:00:00Z");

function day(overrides: Partial<CalendarDay> = {}): CalendarDay {
  return {
    uid: "tender-notice-1@golden-link",
    date: "2027-04-01",
    title: "School meals: Tender notice (UK4) published",
    description: "By law: before the competition\nProcurement Act 2023 s.21(1)",
    url: "https://www.legislation.gov.uk/ukpga/2023/54/section/21",
    ...overrides,
  };
}

function written(name: string, ...days: CalendarDay[]): string {
  return new TextDecoder().decode(icalendarFile.write({ name, days }, now));
}

/** The properties of a file, lines unfolded (RFC 5545 section 3.1). */
function properties(text: string): [name: string, value: string][] {
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  return lines.filter(Boolean).map((line) => {
    const at = line.indexOf(":");
    return [line.slice(0, at), line.slice(at + 1)];
  });
}

function propertyOf(text: string, name: string): string {
  return properties(text).find(([each]) => each === name)?.[1] ?? "";
}

/** A text value with its escapes taken out (section 3.3.11). */
function plain(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, mark) => (mark.toLowerCase() === "n" ? "\n" : mark));
}

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("a calendar file", () => {
  test("has what RFC 5545 requires of a calendar and of each event", () => {
    const text = written(
      "School meals",
      day(),
      day({ uid: "award-notice-1@golden-link", date: "2027-05-04" }),
    );
    const names = properties(text).map(([name]) => name);
    expect(names.slice(0, 2)).toEqual(["BEGIN", "VERSION"]);
    expect(propertyOf(text, "VERSION")).toBe("2.0");
    expect(propertyOf(text, "PRODID")).toBe("-//Golden Link//Timetable//EN");
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text.match(/END:VEVENT/g)).toHaveLength(2);
    expect(names.filter((name) => name === "UID")).toHaveLength(2);
    expect(names.filter((name) => name === "DTSTAMP")).toHaveLength(2);
    expect(propertyOf(text, "DTSTAMP")).toBe("20261123T090000Z");
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  test("its events are whole days", () => {
    const text = written("School meals", day());
    expect(propertyOf(text, "DTSTART;VALUE=DATE")).toBe("20270401");
    expect(text).not.toMatch(/DTSTART[^\r]*T\d/);
    expect(text).not.toContain("DTEND");
  });

  test.each(["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/London"])(
    "and the same days on a machine in %s",
    (place) => {
      process.env.TZ = place;
      const dates = ["2027-01-01", "2027-03-28", "2027-10-31", "2028-02-29"];
      const text = written("x", ...dates.map((date) => day({ date })));
      const found = properties(text).filter(([name]) => name === "DTSTART;VALUE=DATE");
      expect(found.map(([, value]) => value)).toEqual(dates.map((date) => date.replaceAll("-", "")));
    },
  );

  test("lines end with CRLF and are folded at 75 octets, between characters", () => {
    const title = "Référendum — ".repeat(20) + "👩‍💼".repeat(20);
    const text = written("School meals", day({ title }));
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n"))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(plain(propertyOf(text, "SUMMARY"))).toBe(title);
  });

  test("texts come back as they were: commas, semicolons, backslashes and line breaks", () => {
    const hard = "a, b; c \\ d: e\n“f”";
    const text = written("Meals, buses; and \\ more", day({ title: "a, b; c \\ d", description: hard }));
    expect(plain(propertyOf(text, "SUMMARY"))).toBe("a, b; c \\ d");
    expect(plain(propertyOf(text, "DESCRIPTION"))).toBe(hard);
    expect(plain(propertyOf(text, "X-WR-CALNAME"))).toBe("Meals, buses; and \\ more");
    expect(propertyOf(text, "X-WR-CALNAME")).toBe("Meals\\, buses\\; and \\\\ more");
  });

  test("no text can add a line of its own", () => {
    const evil = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:evil";
    const text = written(evil, day({ title: evil, description: evil }));
    const lines = text.split("\r\n");
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1);
    expect(lines.some((line) => /^(?:BEGIN:VALARM|ATTACH)/.test(line))).toBe(false);
  });

  test("names and address are kept, an event may lack an address", () => {
    const text = written("x", day());
    expect(propertyOf(text, "UID")).toBe("tender-notice-1@golden-link");
    expect(propertyOf(text, "URL;VALUE=URI")).toBe("https://www.legislation.gov.uk/ukpga/2023/54/section/21");
    const { url: _, ...without } = day();
    expect(written("x", without)).not.toContain("URL");
  });

  test("an empty calendar is one too", () => {
    expect(written("x")).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });
});
