import type { Timer } from "../../core/model/timer.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Logger } from "../../core/ports/logger.ts";
import type { ModelUsage } from "../../core/ports/model.ts";

/** A server that speaks OpenAI's chat completions, and how it is asked. */
export interface OpenAiOptions {
  /** None is sent when it is absent: servers on one's own machine ask for none. */
  readonly apiKey?: string | undefined;
  /** With the version: "http://localhost:11434/v1". OpenAI itself when absent. */
  readonly baseUrl?: string | undefined;
  readonly model: string;
  readonly embeddingModel?: string | undefined;
  /** Azure OpenAI by deployment, in place of `baseUrl`. Embeddings use the deployment named `embeddingModel`. */
  readonly azure?: AzureDeployment | undefined;
  /** The longest silence one try bears, in milliseconds: before the first byte, and between two. */
  readonly timeoutMs: number;
  /** How many more tries follow a fault that may pass, within the budget of the request. */
  readonly retries: number;
  /** 0 for answers that vary least. Not sent when absent, nor to a model that refuses it. */
  readonly temperature?: number | undefined;
  readonly clock: Clock;
  readonly timer?: Timer | undefined;
  readonly logger: Logger;
  /** Told at the end of each call that cost tokens, whether it brought an answer or not. */
  readonly onUsage?: ((used: UsedTokens) => void) | undefined;
  /** A number from 0 to 1, for the jitter between tries. */
  readonly random?: (() => number) | undefined;
}

export interface AzureDeployment {
  /** "https://<resource>.openai.azure.com" */
  readonly endpoint: string;
  readonly apiVersion: string;
  readonly deployment: string;
}

/** What one call cost, its further tries included. */
export interface UsedTokens extends ModelUsage {
  readonly task: string;
  readonly model: string;
}
