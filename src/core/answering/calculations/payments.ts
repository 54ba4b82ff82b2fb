import { formatDate } from "../../rules/calendar-date.ts";
import type { Deadline } from "../../rules/deadline.ts";
import { pounds } from "../../rules/money.ts";
import { invoicePayment } from "../../rules/payment-terms.ts";
import { paymentInformation, paymentsComplianceNotice } from "../../rules/reporting-deadlines.ts";
import { type RuleResult, section } from "../../rules/result.ts";
import type { Asked, Calculation } from "./asked.ts";
import { deadlines } from "./deadline-case.ts";
import { dateOf } from "./event-dates.ts";
import { monthEndIn } from "./month-end.ts";
import { isNorthernIrish, isWelsh } from "./nation-law.ts";
import { asksWhen } from "./wish.ts";
import { worked } from "./worked.ts";

/** The last day to pay an invoice. */
export const invoiceDue: Calculation = deadlines([
  {
    kind: "payment",
    duty: "the duty to pay within 30 days",
    topic: "pa(?:yments?|ying|ys?|id)\\b|invoices?|inv\\b|(?:30|thirty)[- ]days?|settle(?:d|ment)?",
    events: ["invoice"],
    when: "the invoice is received on",
    run: (date, { school, concession, privateUtility }, asked) => {
      const found = invoicePayment(laterOf(date, dateOf("payment-due", asked)?.date), {
        school,
        concession,
        privateUtility,
      });
      return isDisputed(asked.text) && found.value.status === "due" ? notPayable : found;
    },
  },
]);

const denial = "(?:not|n't|no|never|without|isn't|nobody|un)[ -]?(?:\\w+ ){0,2}";
const dispute = "disput\\w*|contested|in\\s?valid|not (?:a )?valid|queried";
const disputed = new RegExp(`\\b(?:${dispute})`, "i");
const notDisputed = new RegExp(`\\b${denial}(?:disput\\w*|contested|invalid|queried)`, "gi");

/** Whether an invoice is told to be disputed or invalid: not "undisputed", nor "not in dispute". */
function isDisputed(text: string): boolean {
  return disputed.test(text.replace(notDisputed, " "));
}

/** A disputed invoice has no last day (s.68(3)). */
const notPayable: RuleResult<Deadline> = {
  value: {
    status: "not-required",
    reason:
      "no last day can be worked out for an invoice that the authority disputes or considers invalid: the 30 days are for a valid and undisputed invoice (s.68(2)). The authority must tell the payee without undue delay (s.68(4)).",
  },
  inputs: [],
  steps: [],
  provision: [section("68(2)"), section("68(3)"), section("68(4)")],
  caveats: [],
};

/** Payment may fall due after the invoice came: the later day counts. */
function laterOf(received: string, due = received): string {
  return due > received ? due : received;
}

const publishing =
  /\b(?:it|this|that|they)\b[^.?!]{0,20}\bpublish|\bpublish[^.?!]{0,40}\b(?:payments?|it|this|that|them|by when)\b|\bpa(?:yments?|id)\b[^.?!]{0,70}\b(?:publish|report)|\buk ?8\b|\bcontract payment notice/i;

/** Whether a payment must be published, and by when. */
export const paymentPublication: Calculation = (asked) => {
  if (isNorthernIrish(asked) || !/\bpa(?:yments?|id)\b/i.test(asked.text) || !publishing.test(asked.text))
    return undefined;
  if (/\bpublish[^.?!]{0,20}\b(?:contract(?! payment)|kpi)/i.test(asked.text)) return undefined;
  const amount = soleAmount(asked);
  if (amount === undefined) return undefined;
  const date = asksWhen(asked, "pa(?:y|id)|publish|uk ?8|report") ? dateOf("payment", asked) : undefined;
  const welsh = isWelsh(asked);
  if (!date) return withoutDate(asked, amount, welsh);
  const { value, steps, provision, caveats } = paymentInformation(date.date, amount, {
    regulatedByWelshMinisters: welsh,
  });
  const common = { kind: "payment", provisions: provision, assumed: date.assumed } as const;
  if (value.status !== "due") return worked({ ...common, result: value.reason });
  return worked({
    ...common,
    result: `if ${pounds(amount)} was paid on ${formatDate(date.date)}, information about it must be published by ${formatDate(value.lastDay)}, in a contract payment notice (UK8).`,
    steps: steps.slice(0, -1).map((step) => step.replace(/\.$/, "")),
    caveats,
  });
};

/** "Do we have to publish a payment of £28k?" */
function withoutDate({ text }: Asked, amount: number, welsh: boolean) {
  if (welsh || /\b(?:where|how|who|why|what)\b/i.test(text)) return undefined;
  if (!/\b(?:do|does|must|should|need|have to|is|are)\b/i.test(text)) return undefined;
  const over = amount > 30_000;
  return worked({
    kind: "payment",
    result: over
      ? `a payment of ${pounds(amount)} is more than £30,000, so information about it must be published within 30 days of the end of the quarter in which it was made.`
      : `a payment of ${pounds(amount)} is not more than £30,000, so section 70 does not require it to be published.`,
    caveats: [
      "The duty came into force on 1 April 2026. Concessions, schools, private utilities and transferred Northern Ireland authorities are outside it (s.70(4)).",
    ],
    provisions: [section("70(1)"), section("70(2)")],
  });
}

/** The one amount of the question that is a payment and not a limit; VAT counts. */
function soleAmount({ amounts }: Asked): number | undefined {
  const [only, more] = amounts.filter(({ limit, per }) => !limit && per === "whole");
  if (!only || more || only.value === 30_000) return undefined;
  return only.vat === "excluded" ? only.value * 1.2 : only.value;
}

/** The last day to publish the payments of a quarter that the question names. */
export const quarterlyPayments: Calculation = deadlines([
  {
    kind: "payment",
    topic:
      "payments\\b[^?!]{0,120}?publi|pa(?:yments?|id)\\b[^.?!]*publi|publi[^.?!]*\\bpayments?|uk ?8|contract payment notice",
    events: ["quarter-end", "ending", "payment"],
    else: (asked) => (/\bquarter\b/i.test(asked.text) ? monthEndIn(asked) : undefined),
    when: "the payment of more than £30,000 was made in the quarter that includes",
    run: (date, _words, asked) =>
      paymentInformation(date, leastPublished, { regulatedByWelshMinisters: isWelsh(asked) }),
  },
]);

/** Just over the £30,000 that the question takes for granted. */
const leastPublished = 30_000.01;

/** The last day for a payments compliance notice about a reporting period that the question names. */
export const complianceNotice: Calculation = deadlines([
  {
    kind: "notice-deadline",
    strangeWords: 2,
    topic: "payments? compliance notice|uk ?17|payment performance notice",
    events: ["period-end", "ending", "quarter-end", "contract-end"],
    else: monthEndIn,
    when: "the reporting period includes",
    run: (date, _words, asked) =>
      paymentsComplianceNotice(date, { regulatedByWelshMinisters: isWelsh(asked) }),
  },
]);
