import { z } from "zod";
import { fitItems, listIn } from "../../core/model/fit-items.ts";
import type { ListShape } from "../../core/ports/model.ts";
import { Misfit } from "./fault.ts";
import { ItemReader } from "./item-reader.ts";
import { prepare, prepareItem } from "./schemas.ts";

/** Gives the items of one answer as its text arrives, and checks the whole at the end. */
export class ItemTaker<Item, Whole> {
  readonly #shape: ListShape<Item, Whole>;
  readonly #give: (item: Item) => void;
  readonly #reader: ItemReader;
  #given = 0;

  constructor(shape: ListShape<Item, Whole>, give: (item: Item) => void) {
    this.#shape = shape;
    this.#give = give;
    this.#reader = new ItemReader(shape.key);
  }

  /** How many items were given: none of them can be taken back. */
  get given(): number {
    return this.#given;
  }

  /** Answers whether the answer is whole. */
  hear(text: string): boolean {
    for (const item of this.#reader.push(text)) this.#take(item);
    return this.#reader.whole;
  }

  /** Gives the items that were not read on the way. @throws Misfit */
  end(answer: object, text: string): { readonly value: Whole; readonly skipped: number } {
    const plain = prepare(this.#shape.schema).plain(answer);
    for (const item of listIn(answer, this.#shape.key).slice(this.#reader.given)) this.#take(item);
    const { items, skipped, whole } = fitItems(plain, this.#shape);
    if (skipped > 0 && items.length === 0) throw new Misfit(text, this.#wrongWith(plain));
    if (!whole.success) throw new Misfit(text, z.prettifyError(whole.error));
    return { value: whole.data, skipped };
  }

  #take(raw: unknown): void {
    const { success, data } = this.#shape.item.safeParse(prepareItem(this.#shape.item)(raw));
    if (!success) return;
    this.#given++;
    this.#give(data);
  }

  #wrongWith(answer: unknown): string {
    const { error } = this.#shape.item.safeParse(listIn(answer, this.#shape.key)[0]);
    return `no item of "${this.#shape.key}" is right. The first: ${error ? z.prettifyError(error) : "unknown"}`;
  }
}
