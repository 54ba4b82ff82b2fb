import { createLanguageModel } from "../../../src/adapters/openai/language-model.ts";
import type { OpenAiOptions, UsedTokens } from "../../../src/adapters/openai/options.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { MisbehavingModelServer } from "../../fakes/misbehaving-model-server.ts";
import { RecordingLogger } from "../../fakes/recording-logger.ts";
import { VirtualTimer } from "../../fakes/virtual-timer.ts";

/** A key that may be found nowhere but in the header of a request. */
export const key = "sk-SECRET-KEY";

/** The model, its server, and what it told. Waits take no time, and there is no jitter. */
export async function modelUnderTest(changes: Partial<OpenAiOptions> = {}) {
  const server = await MisbehavingModelServer.start();
  const timer = new VirtualTimer();
  const logger = new RecordingLogger();
  const used: UsedTokens[] = [];
  const options: OpenAiOptions = {
    apiKey: key,
    baseUrl: server.baseUrl,
    model: "test-model",
    timeoutMs: 10_000,
    retries: 2,
    clock: new FakeClock(),
    timer,
    logger,
    onUsage: (cost) => used.push(cost),
    random: () => 0,
    ...changes,
  };
  return { model: createLanguageModel(options), options, server, timer, logger, used };
}
