import type OpenAI from "openai";
import type { Timer } from "../../core/model/timer.ts";
import { CircuitBreaker } from "./circuit-breaker.ts";
import { createClient } from "./client.ts";
import type { OpenAiOptions } from "./options.ts";
import { ServerLimits } from "./server-limits.ts";
import { systemTimer } from "./system-timer.ts";

/** One model on one server, and what is known of how it does. */
export interface Server {
  readonly options: OpenAiOptions;
  /** As it stands in requests and logs. */
  readonly model: string;
  readonly client: OpenAI;
  readonly breaker: CircuitBreaker;
  readonly limits: ServerLimits;
  readonly timer: Timer;
}

export function openServer(options: OpenAiOptions, model: string, deployment?: string): Server {
  const timer = options.timer ?? systemTimer;
  const breaker = new CircuitBreaker(() => timer.now());
  const client = createClient(options, deployment);
  return { options, model, client, breaker, limits: new ServerLimits(), timer };
}
