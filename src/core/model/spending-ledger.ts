import type { State } from "../ports/state.ts";

/** An amount that must not grow above a limit. */
export interface Account {
  readonly key: string;
  readonly limit: number;
}

/** Until the day of an account is over everywhere. */
const ttlMs = 48 * 3_600_000;

/**
 * Accounts in the state. Within one process one step follows the other and nothing is lost; of several processes that
 * write at the same moment one may be overwritten, so that too little is counted.
 */
export class SpendingLedger {
  readonly #state: State;
  readonly #reserved = new Map<string, number>();
  readonly #unwritten = new Map<string, number>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(state: State) {
    this.#state = state;
  }

  /** Sets an amount aside on every account, or, where a limit is in the way, on none: then it answers false. */
  reserve(accounts: readonly Account[], amount: number): Promise<boolean> {
    return this.#next(async () => {
      for (const { key, limit } of accounts) if ((await this.#total(key)) + amount > limit) return false;
      for (const { key } of accounts) add(this.#reserved, key, amount);
      return true;
    });
  }

  /** Enters what was spent in place of what was set aside. What the state does not take now is entered later. */
  settle(accounts: readonly Account[], reserved: number, spent: number): Promise<void> {
    for (const { key } of accounts) {
      add(this.#reserved, key, -reserved);
      add(this.#unwritten, key, spent);
    }
    return this.#next(async () => {
      for (const { key } of accounts) await this.#write(key).catch(() => undefined);
    });
  }

  async #total(key: string): Promise<number> {
    return (await this.#saved(key)) + (this.#reserved.get(key) ?? 0) + (this.#unwritten.get(key) ?? 0);
  }

  async #write(key: string): Promise<void> {
    const amount = this.#unwritten.get(key) ?? 0;
    if (amount === 0) return;
    await this.#state.set(key, (await this.#saved(key)) + amount, ttlMs);
    add(this.#unwritten, key, -amount);
  }

  async #saved(key: string): Promise<number> {
    return (await this.#state.get<number>(key)) ?? 0;
  }

  #next<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#last.then(step, step);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

function add(amounts: Map<string, number>, key: string, amount: number): void {
  const sum = (amounts.get(key) ?? 0) + amount;
  if (sum === 0) amounts.delete(key);
  else amounts.set(key, sum);
}
