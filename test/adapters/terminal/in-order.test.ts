import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "../../../src/adapters/terminal/in-order.ts";

async function* from<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of results) list.push(each);
  return list;
}

test("results come in the order of the inputs, whichever is ready first", async () => {
  const ready: (() => void)[] = [];
  const run = (n: number) => new Promise<number>((resolve) => ready.push(() => resolve(n)));
  const results = all(inOrder(from(1, 2, 3), 3, run));
  while (ready.length < 3) await sleep(1);
  for (const make of ready.toReversed()) make();
  expect(await results).toEqual([1, 2, 3]);
});

test.each([1, 3, 8])(
  "no more than %i run at once, and more than one where that is allowed",
  async (atOnce) => {
    let running = 0;
    let most = 0;
    const run = async (n: number) => {
      most = Math.max(most, ++running);
      await sleep(n % 3);
      running--;
      return n;
    };
    const inputs = Array.from({ length: 30 }, (_, n) => n);
    expect(await all(inOrder(from(...inputs), atOnce, run))).toEqual(inputs);
    expect(most).toBe(atOnce);
  },
);

test("no input gives no result", async () => {
  expect(await all(inOrder(from(), 4, async (n) => n))).toEqual([]);
});

test("a failure reaches the reader", async () => {
  const run = async (n: number) => {
    if (n === 2) throw new Error("two");
    return n;
  };
  await expect(all(inOrder(from(1, 2), 1, run))).rejects.toThrow("two");
});

test("a result that is ready does not wait for the next input", async () => {
  async function* one() {
    yield 1;
    await new Promise(() => undefined);
  }
  const first = inOrder(one(), 4, async (n) => n).next();
  expect(await Promise.race([first, sleep(2_000, "nothing came", { ref: false })])).toEqual({
    value: 1,
    done: false,
  });
});
