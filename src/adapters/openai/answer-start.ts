const opening = "<think>";
const closing = "</think>";

/** Where an answer begins: its text so far, "not-yet" while it may still come, "never" when other words come first. */
export type Begun = { readonly text: string } | "not-yet" | "never";

/**
 * Waits for the JSON object at the start of a text that arrives in pieces. Thoughts and the opening of a code fence
 * are passed over. Among other words an object may be anything, so that is not read before the end.
 */
export class AnswerStart {
  #text = "";
  #inThoughts = false;

  push(piece: string): Begun {
    this.#text += piece;
    if (!this.#inThoughts) this.#text = this.#text.trimStart();
    if (this.#text.startsWith(opening)) this.#inThoughts = true;
    if (this.#inThoughts && !this.#passThoughts()) return "not-yet";
    const fence = /^(?:```\w*\s*)?(?=\{)/.exec(this.#text);
    if (fence) return { text: this.#text.slice(fence[0].length) };
    return opening.startsWith(this.#text) || /^`{1,3}\w*\s*$/.test(this.#text) ? "not-yet" : "never";
  }

  /** Answers whether the thoughts are over. No more of them is kept than may be the start of their end. */
  #passThoughts(): boolean {
    const end = this.#text.indexOf(closing);
    this.#inThoughts = end < 0;
    this.#text =
      end < 0 ? this.#text.slice(-closing.length) : this.#text.slice(end + closing.length).trimStart();
    return end >= 0;
  }
}
