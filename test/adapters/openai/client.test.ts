import { afterEach, describe, expect, test } from "vitest";
import { createEmbeddings } from "../../../src/adapters/openai/embeddings.ts";
import { createLanguageModel } from "../../../src/adapters/openai/language-model.ts";
import { completes, embeds } from "../../fakes/model-server-deeds.ts";
import { outcome, right } from "./asking.ts";
import { key, modelUnderTest } from "./under-test.ts";

const set: string[] = [];

/** What the SDK reads by itself if it is let. */
function setEnvironment(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    process.env[name] = value;
    set.push(name);
  }
}

afterEach(() => {
  for (const name of set.splice(0)) delete process.env[name];
});

describe("a server", () => {
  test("that asks for no key is sent none", async () => {
    setEnvironment({
      OPENAI_API_KEY: "sk-other",
      OPENAI_ADMIN_KEY: "sk-admin",
      OPENAI_ORG_ID: "org",
      OPENAI_PROJECT_ID: "proj",
    });
    const under = await modelUnderTest({ apiKey: undefined });
    under.server.next(completes(right));
    expect(await outcome(under)).toEqual({ holds: true });
    const { headers } = under.server.asked[0] ?? {};
    expect(headers).not.toHaveProperty("authorization");
    expect(JSON.stringify(headers)).not.toMatch(/sk-|org|proj/);
  });

  test("is the one that was named, whatever the environment says, with or without a slash at its end", async () => {
    setEnvironment({ OPENAI_BASE_URL: "http://127.0.0.1:9/v1", OPENAI_LOG: "debug" });
    const under = await modelUnderTest();
    under.server.next(completes(right));
    const model = createLanguageModel({ ...under.options, baseUrl: `${under.server.baseUrl}/` });
    expect(await outcome({ model })).toEqual({ holds: true });
    expect(under.server.asked[0]?.path).toBe("/v1/chat/completions");
  });
});

describe("Azure OpenAI", () => {
  test("is asked by deployment, with its own key header", async () => {
    setEnvironment({
      OPENAI_BASE_URL: "http://127.0.0.1:9/v1",
      AZURE_OPENAI_ENDPOINT: "http://127.0.0.1:9",
      OPENAI_API_VERSION: "1",
    });
    const under = await modelUnderTest();
    const azure = { endpoint: `${under.server.origin}/`, apiVersion: "2024-10-21", deployment: "my chat" };
    const options = { ...under.options, baseUrl: undefined, azure, embeddingModel: "embed-3" };
    under.server.next(completes(right), embeds());
    expect(await outcome({ model: createLanguageModel(options) })).toEqual({ holds: true });
    await createEmbeddings(options)?.embed(["one"], 1_000);
    expect(under.server.asked.map(({ path }) => path)).toEqual([
      "/openai/deployments/my%20chat/chat/completions?api-version=2024-10-21",
      "/openai/deployments/embed-3/embeddings?api-version=2024-10-21",
    ]);
    for (const { headers } of under.server.asked) {
      expect(headers["api-key"]).toBe(key);
      expect(headers).not.toHaveProperty("authorization");
    }
  });
});
