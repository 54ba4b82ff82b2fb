import { type InstrumentTable, readRow } from "./instrument-table.ts";

/** The Procurement Regulations 2024 (S.I. 2024/692) as amended to 1 April 2026. Its schedules are tables. */
export const procurementRegulations: InstrumentTable = {
  instrument: "uksi/2024/692",
  title: "Procurement Regulations 2024",
  highest: new Map([
    ...readRow("part", "1 2 3 4 5"),
    ...readRow(
      "regulation",
      `1:3 2:3 3 4 5:11 6:12 7:5 8:3 9:3 10:3 11:19 12:14 13 14:2 15:3 16:3 17:3 18:5 19:4 20:3 21:5 22:5 23:2 24:3
       25:9 26:3 27:8 28:4 29:3 30:3 31:5 32:4 33:3 34:3 35:4 36:3 36A:3 37:3 38:6 38A:5 39:9 40:3 41:3 42:3 42A:9
       42B:9 42C:5 42D:4 42E:4 42F:4 43 44:2 45 46 47:4 48:2 49:2 50`,
    ),
    ...readRow("schedule", "1 2 3"),
  ]),
  inserted: new Set(["regulation 7(4A)", "regulation 12(13A)"]),
  repealed: new Set(["regulation 12(13)(e)", "regulation 18(2)(v)"]),
};
