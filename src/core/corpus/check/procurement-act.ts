import { type InstrumentTable, readRow, readSchedule } from "./instrument-table.ts";

/**
 * The Procurement Act 2023 as revised to 9 April 2026, with what had been put in by then. Read in the text of
 * legislation.gov.uk; section 120A is in force, but its text was not at hand.
 */
export const procurementAct: InstrumentTable = {
  instrument: "ukpga/2023/54",
  title: "Procurement Act 2023",
  highest: new Map([
    ...readRow("part", "1 2 3 4 5 5A 6 7 8 9 10 11 12 13"),
    ...readRow(
      "section",
      `1:4 2:12 3:6 4:3 5:6 6:7 7:7 8:2 9:5 10:8 11:2 12:4 13:10 14:10 15:4 16:5 17:3 18:2 19:11 20:10 21:7 22:9
       23:6 24:4 25:2 26:4 27:5 28:7 29:4 30:6 31:8 32:4 33:8 34:8 35:5 36:7 37:4 38:3 39:6 40:7 41:7 42:4 43:6
       44:3 45:9 46:11 47:5 48:4 49:10 50:6 51:5 52:7 53:6 54:5 55:3 56:9 57:7 58:3 59:6 60:8 61:7 62:13 63:5
       64:3 65:6 66 67:8 68:11 69:6 70:5 71:7 72:6 73:6 74:10 75:7 76:2 77:4 78:12 79:3 80:4 81:4 82:5 83:8
       83A:7 83B:5 83C:4 83D:5 83E:2 83F 84:2 85:5 86:2 87:7 88:13 89:6 90:7 91:6 92:5 93:6 94:4 95:5 96:5 97:3
       98:6 99:2 100:9 101:5 102:4 103:2 104:8 105:4 106:5 107 108:5 109:9 110:3 111:6 112:5 113:6 114:6 115:4
       115A:4 116:4 117 118 119:2 120:2 120A:? 121:4 122:14 123:5 124 125:2 126 127:8 128`,
    ),
    ...readSchedule("1", 5, "1:2 5:2"),
    ...readSchedule("2", 38, "2:8 3:4 4:2 5:2 6:5 7:4 8:2 14:3 16:2 18:2 21:2 22:3 36:2", 2),
    ...readSchedule("3", 5, "1:4 2:3 3:3 4:2"),
    ...readSchedule("4", 17, "1:4 2:4 3:6 5:2", 2),
    ...readSchedule("5", 20, "19:3"),
    ...readSchedule("6", 45, "30:2 34:2 35:3 36:2 37:2 38:2 39:2 40:2 41:3 44:4", 3),
    ...readSchedule("7", 17, "7:2 9:2 10:2 11:3 12:6 13:2 15:4"),
    ...readSchedule("8", 11, "4:2 5:2 8:2"),
    ...readSchedule("9", 28),
    ["schedule 9A", 0],
    ...readSchedule("10", 20, "2:4 3:8 4:3 7:3 9:5 10:5 11:6 12:6 13:3 15:4 18:7"),
    ...readSchedule("11", 7),
  ]),
  inserted: new Set(["section 2(1A)"]),
  repealed: new Set([
    "schedule 1 paragraph 1(1)(c)",
    "schedule 1 paragraph 1(1)(d)",
    "schedule 1 paragraph 1(1A)",
    "schedule 1 paragraph 1(1B)",
  ]),
};
