import { fitItems } from "../../src/core/model/fit-items.ts";
import { feedItems } from "../../src/core/model/item-feed.ts";
import type { Timer } from "../../src/core/model/timer.ts";
import {
  type Generated,
  type GeneratedItems,
  type LanguageModel,
  type ListShape,
  ModelFailed,
  type ModelFault,
  type ModelRequest,
  type ModelUsage,
  type Shape,
} from "../../src/core/ports/model.ts";
import { VirtualTimer } from "./virtual-timer.ts";

/** What the scripted model does when it is asked: gives the answer, or fails. */
export interface Scripted {
  /** The answer as a model writes it. If it does not fit the schema asked for, the call is `damaged`. */
  readonly answer?: unknown;
  /** Fails so. With an answer beside it, items were asked for and come first: as many as `failsAfter` says. */
  readonly fault?: ModelFault;
  readonly failsAfter?: number;
  /** Milliseconds before anything comes. Past the budget, the call is `timed-out`. */
  readonly delayMs?: number;
  /** Milliseconds before each item. */
  readonly itemDelayMs?: number;
  readonly usage?: ModelUsage;
}

/** What comes next whatever is asked; what comes next for each task; or what a request makes of it. */
export type Script =
  | readonly Scripted[]
  | Readonly<Record<string, readonly Scripted[]>>
  | ((request: ModelRequest) => Scripted);

/** A language model that keeps to a script and keeps what it was asked. Its delays pass on a timer of its own. */
export class ScriptedModel implements LanguageModel {
  readonly name: string;
  readonly requests: ModelRequest[] = [];
  readonly #next: (request: ModelRequest) => Scripted;
  readonly #timer: Timer;

  constructor(script: Script, options: { readonly name?: string; readonly timer?: Timer } = {}) {
    this.name = options.name ?? "scripted";
    this.#timer = options.timer ?? new VirtualTimer();
    this.#next = inOrder(script);
  }

  async generate<T>(request: ModelRequest, { schema }: Shape<T>): Promise<Generated<T>> {
    const { scripted } = await this.#begin(request);
    if (scripted.fault) throw new ModelFailed(scripted.fault);
    const { success, data } = schema.safeParse(scripted.answer);
    if (!success) throw new ModelFailed("damaged");
    return { value: data, usage: usageOf(scripted) };
  }

  generateItems<Item, Whole>(
    request: ModelRequest,
    shape: ListShape<Item, Whole>,
  ): GeneratedItems<Item, Whole> {
    return feedItems(async (give) => {
      const { scripted, pass } = await this.#begin(request);
      const { items, skipped, whole } = fitItems(scripted.answer, shape);
      for (const item of scripted.fault ? items.slice(0, scripted.failsAfter ?? 0) : items) {
        await pass(scripted.itemDelayMs ?? 0);
        give(item);
      }
      if (scripted.fault) throw new ModelFailed(scripted.fault);
      if (!whole.success) throw new ModelFailed("damaged");
      return { value: whole.data, usage: usageOf(scripted), skipped };
    });
  }

  async #begin(request: ModelRequest) {
    this.requests.push(request);
    const scripted = this.#next(request);
    let left = request.budgetMs;
    const pass = async (ms: number) => {
      if (ms > 0) await this.#timer.sleep(Math.min(ms, left), request.signal);
      left -= ms;
      if (left <= 0 || request.signal?.aborted) throw new ModelFailed("timed-out");
    };
    await pass(scripted.delayMs ?? 0);
    return { scripted, pass };
  }
}

function usageOf({ usage }: Scripted): ModelUsage {
  return usage ?? { inputTokens: 0, outputTokens: 0 };
}

function inOrder(script: Script): (request: ModelRequest) => Scripted {
  if (typeof script === "function") return script;
  const left = new Map(Object.entries(isList(script) ? { "": script } : script));
  return ({ task }) => {
    const key = isList(script) ? "" : task;
    const [next, ...rest] = left.get(key) ?? [];
    if (!next) throw new Error(`ScriptedModel: the script ran out at the task "${task}"`);
    left.set(key, rest);
    return next;
  };
}

function isList(script: Script): script is readonly Scripted[] {
  return Array.isArray(script);
}
