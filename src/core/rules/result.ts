/** A provision that a rule follows, and where to read it. */
export interface Provision {
  /** For example "Procurement Act 2023 s.51(2)". */
  readonly reference: string;
  readonly url: string;
}

/** A fact that a calculation started from, in words. */
export interface RuleInput {
  readonly name: string;
  readonly value: string;
}

/** What a rule gives, with all that is needed to check it by hand. */
export interface RuleResult<T> {
  readonly value: T;
  readonly inputs: readonly RuleInput[];
  /** How the value follows from the inputs: short sentences, in order. */
  readonly steps: readonly string[];
  readonly provision: readonly Provision[];
  /** What could make the value wrong, or what the rule leaves to judgement. */
  readonly caveats: readonly string[];
}

/** ISO date to which the text of the Act was read when these rules were written. */
export const lawReadTo = "2026-04-01";

const ACT = "https://www.legislation.gov.uk/ukpga/2023/54";

/** A section of the Procurement Act 2023, by its number: `section("51(2)")`. */
export function section(number: string): Provision {
  const [main] = number.split("(");
  return { reference: `Procurement Act 2023 s.${number}`, url: `${ACT}/section/${main}` };
}

/** A paragraph of a Schedule to the Procurement Act 2023: `schedule("8", "4(1)(c)")`. */
export function schedule(number: string, paragraph: string): Provision {
  const [main] = paragraph.split("(");
  return {
    reference: `Procurement Act 2023 Sch.${number} para ${paragraph}`,
    url: `${ACT}/schedule/${number}/paragraph/${main}`,
  };
}
