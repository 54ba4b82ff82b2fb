import { LLMock } from "@copilotkit/aimock";
import { describe, expect, onTestFinished, test } from "vitest";
import { createEmbeddings } from "../../../src/adapters/openai/embeddings.ts";
import { createLanguageModel } from "../../../src/adapters/openai/language-model.ts";
import { all, listed, request } from "../../contracts/model-calls.ts";
import { outcome, right } from "./asking.ts";
import { modelUnderTest } from "./under-test.ts";

const points = [{ claim: "One “claim” 📄" }, { claim: "Two" }];

/** The model on a mock server that other people wrote. */
async function onMock() {
  const mock = await LLMock.create({ host: "127.0.0.1", port: 0, logLevel: "silent" });
  onTestFinished(() => mock.stop());
  const { options, timer, logger } = await modelUnderTest({ baseUrl: `${mock.url}/v1` });
  return { mock, timer, logger, options, model: createLanguageModel(options) };
}

describe("on aimock", () => {
  test("an answer comes whole", async () => {
    const under = await onMock();
    under.mock.onMessage(request.input, {
      content: right,
      usage: { prompt_tokens: 21, completion_tokens: 4 },
    });
    expect(await outcome(under)).toEqual({ holds: true });
    expect(under.logger.lines.at(-1)?.fields).toMatchObject({
      status: 200,
      inputTokens: 21,
      outputTokens: 4,
    });
    expect(under.mock.getLastRequest()?.body).toMatchObject({ response_format: { type: "json_schema" } });
  });

  test.each([1, 3, 1_000])("items come in pieces of %i characters", async (chunkSize) => {
    const { mock, model } = await onMock();
    mock.onMessage(
      request.input,
      { content: JSON.stringify({ points }), usage: { prompt_tokens: 9, completion_tokens: 8 } },
      { chunkSize },
    );
    const { items, end } = model.generateItems(request, listed);
    expect(await all(items)).toEqual(points);
    expect(await end).toEqual({ value: { points }, usage: { inputTokens: 9, outputTokens: 8 }, skipped: 0 });
  });

  test("thoughts are left aside", async () => {
    const { mock, model } = await onMock();
    mock.onMessage(request.input, {
      content: JSON.stringify({ points }),
      reasoning: 'Perhaps {"points": []}',
    });
    expect(await all(model.generateItems(request, listed).items)).toEqual(points);
  });

  test.each([
    [429, "rate_limit_error"],
    [500, "server_error"],
    [503, "overloaded"],
  ])("%i passes", async (status, type) => {
    const under = await onMock();
    under.mock.onMessage(request.input, { content: right });
    under.mock.nextRequestError(status, { message: "Not now.", type });
    expect(await outcome(under)).toEqual({ holds: true });
    expect(under.timer.slept).toHaveLength(1);
  });

  test.each([
    ["drops", { dropRate: 1 }, "unavailable"],
    ["breaks off", { disconnectRate: 1 }, "unavailable"],
    ["is asked too often", { rateLimitRate: 1 }, "busy"],
    ["answers what is no JSON", { malformedRate: 1 }, "damaged"],
  ])("a server that %s", async (_, chaos, fault) => {
    const under = await onMock();
    under.mock.onMessage(request.input, { content: right }).setChaos(chaos);
    expect(await outcome(under)).toBe(fault);
  });

  test("a stream that is cut fails", async () => {
    const { mock, model } = await onMock();
    mock.onMessage(
      request.input,
      { content: JSON.stringify({ points }) },
      { chunkSize: 10, truncateAfterChunks: 2 },
    );
    await expect(model.generateItems(request, listed).end).rejects.toMatchObject({ because: "unavailable" });
  });

  test("a model nobody knows is a wrong setting", async () => {
    const under = await onMock();
    expect(await outcome(under)).toBe("misconfigured");
  });

  test("embeddings come", async () => {
    const { mock, options } = await onMock();
    mock.onEmbedding("first", { embedding: [0.5, 0.25] });
    const embeddings = createEmbeddings({ ...options, embeddingModel: "embed-3" });
    expect(await embeddings?.embed(["first"], 5_000)).toEqual([[0.5, 0.25]]);
  });
});
