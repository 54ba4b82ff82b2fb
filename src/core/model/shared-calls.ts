import type { Generated, LanguageModel, ListShape, ModelRequest, Shape } from "../ports/model.ts";
import { feedItems } from "./item-feed.ts";
import { type Follow, type Running, SharedCall } from "./shared-call.ts";
import type { Timer } from "./timer.ts";

/** How long an answer stands for those who ask the same. */
const keptMs = 60_000;

/**
 * The same model, but those who ask the same at one time, or within a minute of the answer, share one call: the first
 * is told what it cost, the others that it cost nothing. Each keeps to its own budget and signal. Faults are not kept.
 */
export function sharedCalls(model: LanguageModel, timer: Timer): LanguageModel {
  const calls = new SharedCalls(timer);
  return {
    name: model.name,
    generate: <T>(request: ModelRequest, shape: Shape<T>) => {
      const start = (shared: ModelRequest) => ({ end: model.generate(shared, shape) });
      const key = keyOf(request, shape.name);
      return calls.ask<T>(key, request, start, ({ end }) => end as Promise<Generated<T>>);
    },
    generateItems: <Item, Whole>(request: ModelRequest, shape: ListShape<Item, Whole>) =>
      feedItems<Item, Whole>((give) => {
        const start = (shared: ModelRequest) => model.generateItems(shared, shape);
        const key = keyOf(request, shape.name, shape.key);
        return calls.ask<Whole>(key, request, start, async ({ items, end }, stays) => {
          for await (const item of items ?? []) if (stays()) give(item as Item);
          return end as Promise<Generated<Whole>>;
        });
      }),
  };
}

/** Two shapes of one name are the same to it. */
function keyOf({ task, instructions, input }: ModelRequest, ...shape: readonly string[]): string {
  return JSON.stringify([task, instructions, input, ...shape]);
}

class SharedCalls {
  readonly #timer: Timer;
  readonly #calls = new Map<string, SharedCall>();

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  async ask<T>(
    key: string,
    request: ModelRequest,
    start: (request: ModelRequest) => Running,
    follow: Follow<T>,
  ): Promise<Generated<T>> {
    const known = this.#known(key, request);
    if (known) {
      const generated = await known.wait(request, this.#timer, follow);
      return { ...generated, usage: { inputTokens: 0, outputTokens: 0 } };
    }
    const call = new SharedCall(request, this.#timer, start);
    this.#calls.set(key, call);
    return call.wait(request, this.#timer, follow);
  }

  #known(key: string, { budgetMs }: ModelRequest): SharedCall | undefined {
    const now = this.#timer.now();
    for (const [kept, call] of this.#calls) if (!call.kept(now, keptMs)) this.#calls.delete(kept);
    const call = this.#calls.get(key);
    return call?.serves(budgetMs, now) ? call : undefined;
  }
}
