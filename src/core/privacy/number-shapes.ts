/** Whether the digits end in the check digit of card numbers (Luhn). */
export function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, n) => {
    const value = Number(digit) * (n % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Whether ten digits end in the check digit of NHS numbers (modulus 11). */
export function isNhsNumber(digits: string): boolean {
  if (digits.length !== 10) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, n) => total + Number(digit) * (10 - n), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** Whether letters and digits are an IBAN with right check digits (ISO 13616, modulus 97). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  let rest = 0;
  for (const letter of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
