import { type Cancellation, ModelFailed, type ModelUsage } from "../../core/ports/model.ts";
import { type Answered, begin, type Send } from "./begin.ts";
import type { Outcome, Pass } from "./circuit-breaker.ts";
import { type Deadline, openDeadline } from "./deadline.ts";
import { CallFault, type FaultFacts, Misfit } from "./fault.ts";
import { pauseMs } from "./pause.ts";
import type { Server } from "./server.ts";
import { Watch } from "./watch.ts";

/** One try within a call. */
export interface Try {
  readonly watch: Watch;
  /** Sends the request and waits for the start of its answer. @throws CallFault */
  begin(send: Send): Promise<Answered>;
  /** Counts what the try cost. Answers what the call has cost so far. */
  spend(usage: ModelUsage | undefined): ModelUsage;
}

interface Asking {
  readonly task: string;
  readonly budgetMs: number;
  readonly signal?: Cancellation;
}

/** Whether another try, changed by what this one brought, may do at once. */
type Recover = (error: CallFault | Misfit) => boolean;

/**
 * Runs tries until one brings an answer, a fault is lasting, the tries are used up or the budget is spent.
 * @throws ModelFailed, and whatever else is no fault of a call.
 */
export async function callServer<T>(
  server: Server,
  asking: Asking,
  attempt: (one: Try) => Promise<T>,
  recover: Recover = () => false,
): Promise<T> {
  const call = new Call(server, asking);
  try {
    for (;;) {
      const done = await call.try(attempt);
      if ("answer" in done) return done.answer;
      if (call.hasTime && recover(done.error)) continue;
      await call.pause(done.error);
    }
  } finally {
    call.close();
  }
}

class Call {
  readonly #server: Server;
  readonly #asking: Asking;
  readonly #deadline: Deadline;
  #failures = 0;
  #usage: ModelUsage = { inputTokens: 0, outputTokens: 0 };

  constructor(server: Server, asking: Asking) {
    this.#server = server;
    this.#asking = asking;
    this.#deadline = openDeadline(asking.budgetMs, asking.signal, server.timer);
  }

  get hasTime(): boolean {
    return this.#deadline.left() > 0;
  }

  /** One try: its answer, or the fault that may be followed by another. */
  async try<T>(attempt: (one: Try) => Promise<T>): Promise<Done<T>> {
    const { breaker, options, timer } = this.#server;
    const pass = breaker.enter();
    if (!pass) return { error: new CallFault({ because: "busy", code: "circuit_open" }) };
    const watch = new Watch(this.#deadline, options.timeoutMs, timer);
    const seen: Seen = { usage: noTokens };
    try {
      const answer = await attempt(this.#tryWith(watch, seen));
      this.#note(pass, "answered", seen, watch.ms);
      return { answer };
    } catch (error) {
      if (!(error instanceof CallFault || error instanceof Misfit)) {
        pass("unknown");
        throw error;
      }
      const { because, status = seen.status, requestId = seen.requestId } = factsOf(error);
      this.#note(pass, outcomeOf(error), { ...seen, because, status, requestId }, watch.ms);
      return { error };
    } finally {
      watch.close();
    }
  }

  /** Waits for the time of the next try. @throws ModelFailed when there is to be none. */
  async pause(error: CallFault | Misfit): Promise<void> {
    const { options, breaker, timer } = this.#server;
    const cause = error instanceof Misfit ? new CallFault(factsOf(error)) : error;
    const ms = pauseMs(cause.facts, ++this.#failures, options.random ?? Math.random);
    const more = cause.facts.passing && this.#failures <= options.retries && !breaker.open;
    if (!more || ms >= this.#deadline.left()) throw new ModelFailed(cause.facts.because, { cause });
    await timer.sleep(ms, this.#deadline.signal);
  }

  close(): void {
    this.#deadline.close();
    const { options, model } = this.#server;
    if (this.#usage.inputTokens + this.#usage.outputTokens > 0)
      options.onUsage?.({ task: this.#asking.task, model, ...this.#usage });
  }

  #tryWith(watch: Watch, seen: Seen): Try {
    return {
      watch,
      begin: async (send) => {
        const answered = await begin(send, watch, () => this.#server.options.clock.now());
        Object.assign(seen, { status: answered.status, requestId: answered.requestId });
        return answered;
      },
      spend: (usage = noTokens) => {
        seen.usage = usage;
        this.#usage = sum(this.#usage, usage);
        return this.#usage;
      },
    };
  }

  /** Tells the breaker and the log how a try went. The log gets no word of what was sent or answered. */
  #note(pass: Pass, outcome: Outcome, { usage, status, requestId, because }: Seen, ms: number): void {
    const { model, options } = this.#server;
    const told = { task: this.#asking.task, model, status, requestId, ms: Math.round(ms), ...usage };
    if (because) options.logger.warn({ ...told, fault: because }, "The model gave no answer.");
    else options.logger.info(told, "The model answered.");
    if (pass(outcome))
      options.logger.warn({ model }, "The model fails again and again. It is left alone for a while.");
  }
}

type Done<T> = { readonly answer: T } | { readonly error: CallFault | Misfit };

/** What a try came to know, for the log. */
interface Seen extends Partial<Pick<FaultFacts, "status" | "requestId" | "because">> {
  usage: ModelUsage;
}

const noTokens: ModelUsage = { inputTokens: 0, outputTokens: 0 };

function sum(one: ModelUsage, other: ModelUsage): ModelUsage {
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}

function factsOf(error: CallFault | Misfit): FaultFacts {
  return error instanceof CallFault ? error.facts : { because: "damaged", code: "another_shape" };
}

function outcomeOf(error: CallFault | Misfit): Outcome {
  const { because, serverFailed } = factsOf(error);
  if (serverFailed) return "failed";
  return because === "misconfigured" || because === "timed-out" ? "unknown" : "answered";
}
