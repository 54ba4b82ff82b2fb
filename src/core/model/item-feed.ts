import type { Generated, GeneratedItems } from "../ports/model.ts";

/** Items as they arrive. Whoever reads gets all of them from the first, now or later. */
class ItemFeed<Item> implements AsyncIterable<Item> {
  readonly #items: Item[] = [];
  #news = Promise.withResolvers<void>();
  #end: { readonly error?: unknown } | undefined;

  give(item: Item): void {
    this.#items.push(item);
    this.#tell();
  }

  /** Nothing more comes: the readers are done, or get the error. */
  close(end: { readonly error?: unknown }): void {
    this.#end = end;
    this.#tell();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for (let next = 0; ; ) {
      const news = this.#news.promise;
      while (next < this.#items.length) yield this.#items[next++] as Item;
      if (this.#end && "error" in this.#end) throw this.#end.error;
      if (this.#end) return;
      await news;
    }
  }

  #tell(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }
}

/**
 * Starts something that gives items and ends with a whole answer. It runs to its end whether anyone reads the items
 * or not, and one who reads only the items, or only the end, meets no unhandled rejection.
 */
export function feedItems<Item, Whole>(
  run: (give: (item: Item) => void) => Promise<Generated<Whole>>,
): GeneratedItems<Item, Whole> {
  const feed = new ItemFeed<Item>();
  const end = settle(feed, run);
  end.catch(() => undefined);
  return { items: feed, end };
}

async function settle<Item, Whole>(
  feed: ItemFeed<Item>,
  run: (give: (item: Item) => void) => Promise<Generated<Whole>>,
): Promise<Generated<Whole>> {
  try {
    const whole = await run((item) => feed.give(item));
    feed.close({});
    return whole;
  } catch (error) {
    feed.close({ error });
    throw error;
  }
}
