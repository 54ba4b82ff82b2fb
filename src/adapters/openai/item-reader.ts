import { AnswerStart } from "./answer-start.ts";

/** Depths at which the keys of the object, and the items of its lists, stand. */
const inObject = 1;
const inItsList = 2;

/** Reads the items of one list out of a JSON object that arrives in pieces, each item as soon as it is whole. */
export class ItemReader {
  readonly #key: string;
  readonly #start = new AnswerStart();
  #phase: "before" | "in" | "after" | "not-read" = "before";
  #text = "";
  #at = 0;
  #depth = 0;
  #stringStart: number | undefined;
  #lastString = "";
  #currentKey: unknown;
  #inList = false;
  #itemStart: number | undefined;
  #items: unknown[] = [];
  #given = 0;

  constructor(key: string) {
    this.#key = key;
  }

  /** How many items it has given. */
  get given(): number {
    return this.#given;
  }

  /** Whether the object is closed. */
  get whole(): boolean {
    return this.#phase === "after";
  }

  /** The items that became whole with this piece. */
  push(piece: string): readonly unknown[] {
    if (this.#phase === "after" || this.#phase === "not-read") return [];
    if (this.#phase === "before") this.#begin(piece);
    else this.#text += piece;
    while (this.#phase === "in" && this.#at < this.#text.length) this.#step(this.#at++);
    this.#forget();
    const items = this.#items;
    this.#items = [];
    this.#given += items.length;
    return items;
  }

  #begin(piece: string): void {
    const begun = this.#start.push(piece);
    if (begun === "not-yet") return;
    this.#phase = begun === "never" ? "not-read" : "in";
    if (begun !== "never") this.#text = begun.text;
  }

  /** Keeps no more text than the string and the item that are being read: long answers come in many pieces. */
  #forget(): void {
    const from = Math.min(this.#stringStart ?? this.#at, this.#itemStart ?? this.#at);
    this.#text = this.#text.slice(from);
    this.#at -= from;
    if (this.#stringStart !== undefined) this.#stringStart -= from;
    if (this.#itemStart !== undefined) this.#itemStart -= from;
  }

  #step(at: number): void {
    const char = this.#text.charAt(at);
    if (this.#stringStart !== undefined) this.#stepInString(char, at);
    else if (char === '"') this.#opens(at, true);
    else if (char === "{" || char === "[") this.#opens(at, false);
    else if (char === "}" || char === "]") this.#closes(at);
    else if (char === ",") this.#parts(at);
    else if (char === ":" && this.#depth === inObject) this.#currentKey = parsed(this.#lastString);
    else if (!/\s/.test(char)) this.#itemBegins(at);
  }

  #stepInString(char: string, at: number): void {
    // Whatever follows a backslash does not end the string, even if it is yet to come.
    if (char === "\\") this.#at++;
    if (char !== '"') return;
    this.#lastString = this.#text.slice(this.#stringStart, at + 1);
    this.#stringStart = undefined;
    if (this.#depth === inItsList) this.#itemEnds(at + 1);
  }

  #opens(at: number, string: boolean): void {
    this.#itemBegins(at);
    if (string) {
      this.#stringStart = at;
      return;
    }
    const isList = this.#text.charAt(at) === "[";
    if (this.#depth === inObject) this.#inList = isList && this.#currentKey === this.#key;
    this.#depth++;
  }

  #closes(at: number): void {
    if (this.#depth === inItsList) {
      this.#itemEnds(at);
      this.#inList = false;
    }
    this.#depth--;
    if (this.#depth === inItsList) this.#itemEnds(at + 1);
    if (this.#depth === 0) this.#phase = "after";
  }

  #parts(at: number): void {
    if (this.#depth === inItsList) this.#itemEnds(at);
    if (this.#depth === inObject) this.#currentKey = undefined;
  }

  #itemBegins(at: number): void {
    if (this.#inList && this.#depth === inItsList) this.#itemStart ??= at;
  }

  #itemEnds(end: number): void {
    if (this.#itemStart === undefined) return;
    const item = parsed(this.#text.slice(this.#itemStart, end));
    this.#itemStart = undefined;
    // What is no JSON here makes the whole text none.
    if (item === undefined) this.#phase = "not-read";
    else this.#items.push(item);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
