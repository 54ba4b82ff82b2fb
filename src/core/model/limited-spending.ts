import { type Clock, today } from "../ports/clock.ts";
import {
  type Generated,
  type LanguageModel,
  ModelFailed,
  type ModelFault,
  type ModelRequest,
} from "../ports/model.ts";
import type { State } from "../ports/state.ts";
import { feedItems } from "./item-feed.ts";
import { SpendingLedger } from "./spending-ledger.ts";

/** How many tokens a day in the United Kingdom may cost. */
export interface SpendingLimits {
  readonly state: State;
  readonly clock: Clock;
  readonly perDayTokens: number;
  /** For each person a request names. */
  readonly perPersonTokens: number;
}

/** Roughly, in English. Servers that do not tell what a call cost are counted so. */
const charactersPerToken = 4;
/** Faults before the model began to work. */
const free: readonly ModelFault[] = ["busy", "misconfigured", "unavailable", "too-long"];

/**
 * The same model until the day's tokens, or those of the person who asks, are used up: then it is `busy`. What a call
 * will cost is known only at its end, so the last may go above the limit.
 */
export function limitedSpending(model: LanguageModel, limits: SpendingLimits): LanguageModel {
  const ledger = new SpendingLedger(limits.state);
  const charged = async <T>(
    request: ModelRequest,
    run: () => Promise<Generated<T>>,
  ): Promise<Generated<T>> => {
    const accounts = accountsOf(request, limits);
    const expected = tokensIn(request.instructions) + tokensIn(request.input);
    if (!(await reserved(ledger, accounts, expected))) throw limitReached();
    let spent = 0;
    try {
      const generated = await run();
      spent = costOf(generated, expected);
      return generated;
    } catch (error) {
      spent = error instanceof ModelFailed && free.includes(error.because) ? 0 : expected;
      throw error;
    } finally {
      await ledger.settle(accounts, expected, spent);
    }
  };
  return {
    name: model.name,
    generate: (request, shape) => charged(request, () => model.generate(request, shape)),
    generateItems: (request, shape) =>
      feedItems((give) =>
        charged(request, async () => {
          const { items, end } = model.generateItems(request, shape);
          for await (const item of items) give(item);
          return end;
        }),
      ),
  };
}

function accountsOf({ person }: ModelRequest, { clock, perDayTokens, perPersonTokens }: SpendingLimits) {
  const day = `model-tokens:${today(clock)}`;
  const everyone = { key: day, limit: perDayTokens };
  return person === undefined ? [everyone] : [everyone, { key: `${day}:${person}`, limit: perPersonTokens }];
}

async function reserved(...[ledger, ...asked]: [SpendingLedger, ...Parameters<SpendingLedger["reserve"]>]) {
  try {
    return await ledger.reserve(...asked);
  } catch (cause) {
    throw new ModelFailed("unavailable", { cause });
  }
}

function limitReached(): ModelFailed {
  return new ModelFailed("busy", { cause: new Error("The tokens of the day are used up.") });
}

function costOf({ usage, value }: Generated<unknown>, expected: number): number {
  const told = usage.inputTokens + usage.outputTokens;
  return told > 0 ? told : expected + tokensIn(JSON.stringify(value));
}

function tokensIn(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}
