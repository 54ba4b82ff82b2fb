/** What the owner should know about the text, gathered while it is read. */
export class Findings {
  readonly #notInForce = new Set<string>();
  readonly #partExtent = new Set<string>();
  #pictures = 0;
  #formulas = 0;
  #label = "";

  /** The provision that is being read. */
  set label(label: string) {
    this.#label = label;
  }

  notInForce(label = this.#label): void {
    if (label) this.#notInForce.add(label);
  }

  /** Words that were changed for a part of the United Kingdom only. */
  changedForPart(): void {
    this.#partExtent.add(this.#label);
  }

  picture(): void {
    this.#pictures += 1;
  }

  formula(): void {
    this.#formulas += 1;
  }

  warnings(): string[] {
    return [
      ...some("Left out because it is not in force at this date", this.#notInForce),
      ...some("Some words differ between the nations; check them on legislation.gov.uk", this.#partExtent),
      ...(this.#pictures > 0 ? [`Pictures were left out: ${this.#pictures}.`] : []),
      ...(this.#formulas > 0 ? [`Formulas were read as plain text: ${this.#formulas}. Check them.`] : []),
    ];
  }
}

const mostNamed = 8;

function some(what: string, labels: ReadonlySet<string>): string[] {
  if (labels.size === 0) return [];
  const named = [...labels].slice(0, mostNamed).join(", ");
  const more = labels.size > mostNamed ? ` and ${labels.size - mostNamed} more` : "";
  return [`${what}: ${named}${more}.`];
}
