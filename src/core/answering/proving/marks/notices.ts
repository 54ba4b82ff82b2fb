import type { MarkReader } from "./mark.ts";

const names: readonly [string, number][] = [
  ["pipeline notices?", 1],
  ["(?:preliminary )?market engagement notices?", 2],
  ["planned procurement notices?", 3],
  ["tender notices?", 4],
  ["transparency notices?", 5],
  ["contract award notices?", 6],
  ["contract details notices?", 7],
  ["contract payment notices?", 8],
  ["contract performance notices?", 9],
  ["contract change notices?", 10],
  ["contract termination notices?", 11],
  ["procurement termination notices?", 12],
  ["payments compliance notices?", 17],
];

const codes = "\\buk\\s?(\\d{1,2})s?\\b";

/** A notice by its name, its code, or both: "contract award notice (UK6)". A name with another's code is both. */
export const notices: readonly MarkReader[] = [
  ...names.map(
    ([name, code]): MarkReader => ({
      pattern: new RegExp(`\\b${name}\\b(?:\\s?\\(uk\\s?(\\d{1,2})\\))?|\\buk\\s?${code}s?\\b`, "g"),
      read: ([, given]) => ({
        kind: "notice",
        keys: [...new Set([`notice:uk${code}`, ...(given ? [`notice:uk${Number(given)}`] : [])])],
      }),
    }),
  ),
  {
    pattern: new RegExp(codes, "g"),
    read: ([, code]) => ({ kind: "notice", keys: [`notice:uk${Number(code)}`] }),
  },
];
