import { standardVatRate } from "../../rules/contract-value.ts";
import { pounds } from "../../rules/money.ts";
import type { Amount, Vat } from "./amounts.ts";
import { termIn } from "./term.ts";
import { sumOf } from "./value-sum.ts";

/** A value of a contract as a question tells it, in pounds, before VAT is settled. */
export interface ToldValue {
  readonly amount: number;
  readonly vat: Vat | undefined;
  /** How the whole was reached from what was told. */
  readonly steps: readonly string[];
  readonly assumed: readonly string[];
}

/** A value with its VAT settled; two where the question leaves it open. */
export interface ValueCase {
  readonly including: number;
  /** What must hold for the case, where the question leaves it open: "If VAT comes on top, ". */
  readonly condition: string;
  /** How VAT was added: a sentence, or nothing. */
  readonly lead: string;
  /** The value, as the subject of a sentence. */
  readonly subject: string;
}

/** The whole value of the contract a question tells of; undefined when it tells none, or several that do not add up. */
export function valueIn(amounts: readonly Amount[], text: string): ToldValue | undefined {
  const values = amounts.filter(({ limit }) => !limit);
  const [main, added] = values;
  if (!main) return undefined;
  if (added) return sumOf(values, text);
  if (main.per === "other") return undefined;
  if (main.per === "whole") return whole(main, text);
  const term = termIn(text);
  if (!term) return undefined;
  const times = main.per === "year" ? term.months / 12 : term.months;
  const amount = Math.round(main.value * times * 100) / 100;
  const unit = main.per === "year" ? "year" : "month";
  const options = term.optional > 0 ? ", options included" : "";
  const steps = [
    `${pounds(main.value)} a ${unit} for ${times} ${unit}${times === 1 ? "" : "s"}${options} is ${pounds(amount)}`,
  ];
  return { amount, vat: main.vat, steps, assumed: [] };
}

function whole(main: Amount, text: string): ToldValue {
  const term = termIn(text);
  const assumed = term
    ? [`I took ${pounds(main.value)} as the total for the whole term, options included.`]
    : [];
  return { amount: main.value, vat: main.vat, steps: [], assumed };
}

/** The value with VAT: both ways where the question does not say. */
export function valueCases({ amount, vat }: ToldValue): readonly ValueCase[] {
  const grossed = Math.round(amount * (100 + standardVatRate)) / 100;
  const asIs = { including: amount, condition: "", lead: "" };
  switch (vat) {
    case "excluded": {
      const lead = `${pounds(amount)} before VAT is ${pounds(grossed)} with VAT at ${standardVatRate}%. `;
      return [{ including: grossed, condition: "", lead, subject: pounds(grossed) }];
    }
    case "included":
      return [{ ...asIs, subject: `${pounds(amount)} including VAT` }];
    case "none":
      return [{ ...asIs, subject: `${pounds(amount)}, with no VAT due,` }];
    case undefined:
      return [
        { ...asIs, condition: "If that includes VAT, ", subject: pounds(amount) },
        { including: grossed, condition: "If VAT comes on top, ", lead: "", subject: pounds(grossed) },
      ];
  }
}
