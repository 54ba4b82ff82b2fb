import type { ModelFault } from "../../../src/core/ports/model.ts";
import { languageModelContract } from "../../contracts/language-model.ts";
import type { Deed } from "../../fakes/misbehaving-model-server.ts";
import {
  completes,
  completionEvents,
  drops,
  event,
  fails,
  hangs,
  streams,
  streamsHeld,
} from "../../fakes/model-server-deeds.ts";
import type { Scripted } from "../../fakes/scripted-model.ts";
import { modelUnderTest } from "./under-test.ts";

languageModelContract("openai", async () => {
  const { model, server, timer } = await modelUnderTest({ retries: 0 });
  return {
    model,
    script: (...steps) => server.next(...steps.map(deedOf)),
    hold: (points) => {
      const held = streamsHeld(cutAfterItems(points));
      server.next(held.deed);
      return { release: async () => held.release() };
    },
    hang: () => server.next(hangs),
    pass: (ms) => timer.advance(ms),
  };
});

const faulty: Readonly<Record<ModelFault, Deed>> = {
  "timed-out": hangs,
  busy: fails(429, { code: "insufficient_quota" }),
  misconfigured: fails(401, { code: "invalid_api_key" }),
  unavailable: drops,
  damaged: completes('{"points": [', { finish: "length" }),
  refused: completes("", { refusal: "I cannot." }),
  "too-long": fails(400, { code: "context_length_exceeded" }),
};

/** What a server does where the scripted model does this. */
function deedOf({ answer, fault, failsAfter, usage }: Scripted): Deed {
  if (!fault) return completes(JSON.stringify(answer), { usage: usage ? wireUsage(usage) : null });
  if (!answer) return faulty[fault];
  const { points } = answer as { points: unknown[] };
  const begun = JSON.stringify({ points: points.slice(0, failsAfter ?? 0) }).slice(0, -2);
  return streams([...completionEvents(`${begun},`, { finish: null, usage: null })], "break-off");
}

function wireUsage({ inputTokens, outputTokens }: NonNullable<Scripted["usage"]>) {
  return { prompt_tokens: inputTokens, completion_tokens: outputTokens };
}

/** The answer as pieces of a stream, each of which closes one item; the last closes the answer. */
function cutAfterItems(points: readonly unknown[]): string[] {
  const items = points.map((point, n) => `${n === 0 ? '{"points":[' : ","}${JSON.stringify(point)}`);
  const deltas = [...items, "]}"].map((content) => event({ choices: [{ index: 0, delta: { content } }] }));
  return [...deltas.slice(0, -1), `${deltas.at(-1)}data: [DONE]\n\n`];
}
