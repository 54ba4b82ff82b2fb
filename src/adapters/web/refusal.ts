/** A request that is not taken, with its HTTP status and the sentence that the person is told. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly text: string;

  constructor(status: number, text: string) {
    super(text);
    this.status = status;
    this.text = text;
  }
}
