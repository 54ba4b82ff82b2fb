import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { ModelFault } from "../../../src/core/ports/model.ts";
import type { Deed } from "../../fakes/misbehaving-model-server.ts";
import { answers, completes, drops, fails, neverEnds } from "../../fakes/model-server-deeds.ts";
import { outcome, right } from "./asking.ts";
import { modelUnderTest } from "./under-test.ts";

const page = "<!DOCTYPE html><html><body>response_format context length</body></html>";
const html = { "content-type": "text/html" };

/** What a server does to every request, what is told of it, and how often it was asked with two more tries allowed. */
const table: readonly (readonly [string, Deed, ModelFault, number])[] = [
  ["500", fails(500, {}), "unavailable", 3],
  ["502 with a proxy's page", answers(502, page, html), "unavailable", 3],
  ["503", answers(503), "unavailable", 3],
  ["529", fails(529, { type: "overloaded_error" }), "unavailable", 3],
  ["408", answers(408), "unavailable", 3],
  ["500 that says not to come back", fails(500, {}, { "x-should-retry": "false" }), "unavailable", 1],
  ["501", answers(501), "unavailable", 1],
  ["a page in place of an answer", answers(200, page, html), "unavailable", 3],
  [
    "nothing in place of an answer",
    answers(200, "", { "content-type": "application/json" }),
    "unavailable",
    3,
  ],
  ["a connection that breaks", drops, "unavailable", 3],
  ["429", fails(429, { code: "rate_limit_exceeded" }), "busy", 3],
  ["no money left", fails(429, { code: "insufficient_quota" }), "busy", 1],
  ["402", fails(402, { code: 402 }), "busy", 1],
  ["401", fails(401, { code: "invalid_api_key" }), "misconfigured", 1],
  ["403", answers(403, page, html), "misconfigured", 1],
  ["404", answers(404, page, html), "misconfigured", 1],
  ["a model nobody knows", fails(404, { code: "model_not_found" }), "misconfigured", 1],
  [
    "a model Ollama does not hold",
    answers(404, { error: "model 'x' not found, try pulling it first" }),
    "misconfigured",
    1,
  ],
  ["a deployment nobody knows", fails(404, { code: "DeploymentNotFound" }), "misconfigured", 1],
  ["a request nobody understands", fails(400, { message: "Unknown parameter: model" }), "misconfigured", 1],
  [
    "a redirect",
    answers(302, "", { location: "http://127.0.0.1:9/v1/chat/completions" }),
    "misconfigured",
    1,
  ],
  [
    "a redirect that keeps the body",
    answers(308, "", { location: "/v2/chat/completions" }),
    "misconfigured",
    1,
  ],
  ["too long for OpenAI", fails(400, { code: "context_length_exceeded" }), "too-long", 1],
  [
    "too long for vLLM",
    fails(400, { message: "This model's maximum context length is 4096 tokens." }),
    "too-long",
    1,
  ],
  [
    "too long for llama.cpp",
    fails(400, {
      type: "exceed_context_size_error",
      message: "the request exceeds the available context size",
    }),
    "too-long",
    1,
  ],
  [
    "too long for the limit by minute",
    fails(429, { message: "Request too large for gpt-4o on tokens per min (TPM)" }),
    "too-long",
    1,
  ],
  ["413", answers(413, page, html), "too-long", 1],
  [
    "Azure's content filter",
    fails(400, { code: "content_filter", innererror: { code: "ResponsibleAIPolicyViolation" } }),
    "refused",
    1,
  ],
  ["a content filter at the end", completes(right, { finish: "content_filter" }), "refused", 1],
  ["a refusal", completes("", { refusal: "I cannot help with that." }), "refused", 1],
  ["an empty answer", completes(""), "damaged", 3],
  ["an answer cut by its length", completes('{"holds": tr', { finish: "length" }), "damaged", 1],
  ["thoughts cut by their length", completes("<think>Well, {", { finish: "length" }), "damaged", 1],
  ["an answer cut for no reason", completes('{"holds": tr'), "damaged", 3],
  [
    "a body that is cut",
    answers(200, '{"choices": [{"mess', { "content-type": "application/json" }),
    "damaged",
    3,
  ],
  ["JSON that is no completion", answers(200, { hello: "world" }), "damaged", 3],
  [
    "a list in place of a completion",
    answers(200, "[1]", { "content-type": "application/json" }),
    "damaged",
    3,
  ],
  [
    "null in place of a completion",
    answers(200, "null", { "content-type": "application/json" }),
    "damaged",
    3,
  ],
  [
    "an error with status 200",
    answers(200, { error: { message: "Provider failed", code: 502 } }),
    "unavailable",
    3,
  ],
  ["a body without end", neverEnds('{"choices":"', "x".repeat(2 ** 16), "application/json"), "damaged", 1],
  ["a stream without end of its first event", neverEnds("data: ", "x".repeat(2 ** 16)), "damaged", 1],
];

describe("every fault has its name, and only those that may pass are tried again", () => {
  test.each(table)("%s", async (_, deed, fault, times) => {
    const under = await modelUnderTest();
    under.server.always(deed);
    expect(await outcome(under)).toBe(fault);
    expect(under.server.asked).toHaveLength(times);
    expect(under.timer.waiting).toBe(0);
  });

  test("nobody listens at the address", async () => {
    const under = await modelUnderTest();
    under.server.stop();
    expect(await outcome(under)).toBe("unavailable");
    expect(under.timer.slept).toHaveLength(2);
  });

  test.each([
    ["an address that is none", { baseUrl: "not an address" }],
    ["a key that fits no header", { apiKey: "sk-\nSECRET-KEY" }],
  ])("%s", async (_, changes) => {
    expect(await outcome(await modelUnderTest(changes))).toBe("misconfigured");
  });

  test("a schema that throws is no fault of the model", async () => {
    const { model, server } = await modelUnderTest();
    server.always(completes(right));
    const schema = z.object({ holds: z.boolean() }).refine(() => {
      throw new RangeError("a mistake of ours");
    });
    const asked = model.generate(
      { task: "t", instructions: "", input: "", budgetMs: 1_000 },
      { name: "n", schema },
    );
    await expect(asked).rejects.toThrow(RangeError);
  });
});
