import type { IsoDate } from "./calendar-date.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";
import { type RuleResult, section } from "./result.ts";

/** Days within which a valid and undisputed invoice must be paid (s.68(2)). */
export const paymentDays = 30;

/**
 * The last day to pay an invoice (s.68(2)): 30 days beginning with the day it is received, or with the later day on
 * which payment falls due under it. Throws RangeError when a date is not a date.
 */
export function invoicePayment(
  received: IsoDate,
  facts: { readonly school?: boolean; readonly concession?: boolean; readonly privateUtility?: boolean } = {},
): RuleResult<Deadline> {
  return deadlineOf({
    act: "pay the invoice",
    event: "Invoice received, or payment due under it if later",
    date: received,
    days: paymentDays,
    provision: [section("68(2)")],
    exempt: [
      facts.school ? "It does not apply to a contract awarded by a school (s.68(1))." : undefined,
      facts.concession ? "It does not apply to a concession contract (s.68(1))." : undefined,
      facts.privateUtility ? "It does not apply to a private utility (s.68(1))." : undefined,
    ],
    caveats: [
      "It is for an invoice that is valid and not disputed. The contract may set a shorter period, and the invoice a later due date.",
    ],
  });
}
