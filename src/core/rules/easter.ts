import { type IsoDate, isoDate } from "./calendar-date.ts";

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm, Meeus 1991). */
export function easterSunday(year: number): IsoDate {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - leapCorrection + 15) % 30;
  const leapYears = Math.floor(yearOfCentury / 4);
  const toSunday = (32 + 2 * (century % 4) + 2 * leapYears - epact - (yearOfCentury % 4)) % 7;
  const lateCorrection = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451);
  const position = epact + toSunday - 7 * lateCorrection + 114;
  return isoDate(year, Math.floor(position / 31), (position % 31) + 1);
}
