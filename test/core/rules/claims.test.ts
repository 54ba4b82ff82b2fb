import { expect, test } from "vitest";
import { claimTimeLimit } from "../../../src/core/rules/claims.ts";

// s.106: 30 days and 3 months, each "beginning with" the day of knowledge.
test.each([
  ["2026-03-02", "2026-03-31", "2026-06-01"],
  ["2026-12-01", "2026-12-30", "2027-02-28"],
  ["2026-01-31", "2026-03-01", "2026-04-30"],
])("known on %s: by %s, at the very latest %s", (knew, lastDay, lastDayIfExtended) => {
  expect(claimTimeLimit({ knew }).value).toEqual({ status: "limit", lastDay, lastDayIfExtended });
});

// s.106(1) and (4)(a): six months beginning with the day the contract was entered into.
test.each([
  ["long before the six months end", "2026-03-02", "2026-02-02", "2026-03-31", "2026-06-01"],
  ["three months would pass the six months", "2026-06-01", "2026-02-02", "2026-06-30", "2026-08-01"],
  ["thirty days would pass the six months", "2026-07-20", "2026-02-02", "2026-08-01", "2026-08-01"],
])("set aside: %s", (_case, knew, enteredOrModified, lastDay, lastDayIfExtended) => {
  expect(claimTimeLimit({ knew, enteredOrModified }).value).toEqual({
    status: "limit",
    lastDay,
    lastDayIfExtended,
  });
});

test("before the regime claims are not held, and a date must be a date", () => {
  expect(claimTimeLimit({ knew: "2025-02-23" }).value.status).toBe("not-held");
  expect(() => claimTimeLimit({ knew: "2026-02-29" })).toThrow(RangeError);
});

test("the provision followed is cited", () => {
  const references = claimTimeLimit({ knew: "2026-03-02" }).provision.map(({ reference }) => reference);
  expect(references[0]).toBe("Procurement Act 2023 s.106(2)");
});
