/** For people: "£135,018", or with pence "£1,234.50". Throws RangeError when the amount is not a number. */
export function pounds(amount: number): string {
  const pence = toPence(amount);
  const whole = String(Math.floor(Math.abs(pence) / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = Math.abs(pence) % 100;
  return `${pence < 0 ? "-" : ""}£${whole}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`}`;
}

/** Pounds as whole pence, to compare amounts without rounding faults. Throws RangeError when not a number. */
export function toPence(amount: number): number {
  if (!Number.isFinite(amount)) throw new RangeError(`${amount} is not an amount of money.`);
  return Math.round(amount * 100);
}
