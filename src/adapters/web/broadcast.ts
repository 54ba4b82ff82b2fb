/** Work that several may follow while it runs. */
export interface Broadcasts<T> {
  /**
   * Follows the running work of that name from its first event on, or starts it. It runs to its end even when
   * nobody follows it any more.
   */
  follow(name: string, start: () => AsyncIterable<T>): AsyncIterable<T>;
}

interface Running<T> {
  readonly events: T[];
  done: boolean;
  /** Settles at the next event or at the end. */
  change: PromiseWithResolvers<void>;
}

/** Keeps the works that are under way. `failed` is told of what a work throws: it must not end the process. */
export function createBroadcasts<T>(failed: (error: unknown) => void): Broadcasts<T> {
  const running = new Map<string, Running<T>>();

  async function run(name: string, work: Running<T>, start: () => AsyncIterable<T>): Promise<void> {
    try {
      for await (const event of start()) {
        work.events.push(event);
        wake(work);
      }
    } catch (error) {
      failed(error);
    } finally {
      work.done = true;
      running.delete(name);
      wake(work);
    }
  }

  return {
    async *follow(name, start) {
      const known = running.get(name);
      const work = known ?? { events: [], done: false, change: Promise.withResolvers<void>() };
      if (!known) {
        running.set(name, work);
        void run(name, work, start);
      }
      for (let next = 0; ; ) {
        const event = work.events[next];
        if (event !== undefined) {
          next += 1;
          yield event;
        } else if (work.done) return;
        else await work.change.promise;
      }
    },
  };
}

function wake(work: Running<unknown>): void {
  work.change.resolve();
  work.change = Promise.withResolvers();
}
