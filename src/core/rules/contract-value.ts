import { pounds, toPence } from "./money.ts";

/** The standard rate of VAT, in per cent. */
export const standardVatRate = 20;

/** An estimated value as it was given. Pounds. */
export type GivenValue =
  | { readonly amount: number; readonly vat: "included" }
  /** `vatRate` is in per cent; the standard rate when it is not given. 0 for exempt or zero-rated. */
  | { readonly amount: number; readonly vat: "excluded"; readonly vatRate?: number };

/** A value including VAT, in pounds, and how it was reached. */
export interface ValueWithVat {
  readonly amount: number;
  readonly steps: readonly string[];
  readonly caveats: readonly string[];
}

/** Adds VAT where it was left out, to the penny. Throws RangeError for a negative amount or rate. */
export function withVat(given: GivenValue): ValueWithVat {
  if (toPence(given.amount) < 0) throw new RangeError(`${given.amount} is less than nothing.`);
  if (given.vat === "included") {
    return {
      amount: given.amount,
      steps: [`The value is ${pounds(given.amount)} including VAT.`],
      caveats: [],
    };
  }
  const { vatRate = standardVatRate } = given;
  if (!(vatRate >= 0)) throw new RangeError(`${vatRate} is not a rate of VAT.`);
  const amount = (toPence(given.amount) + Math.round((toPence(given.amount) * vatRate) / 100)) / 100;
  const step = `The value is ${pounds(given.amount)} excluding VAT. With VAT at ${vatRate}% it is ${pounds(amount)}.`;
  if (given.vatRate !== undefined) return { amount, steps: [step], caveats: [] };
  return {
    amount,
    steps: [`No rate of VAT was given. The standard rate of ${standardVatRate}% is used.`, step],
    caveats: ["Check the rate of VAT. Some supplies are exempt or at another rate."],
  };
}
