import { describe, expect, test } from "vitest";
import { createEmbeddings } from "../../../src/adapters/openai/embeddings.ts";
import { answers, drops, embeds, fails, hangs } from "../../fakes/model-server-deeds.ts";
import { modelUnderTest } from "./under-test.ts";

async function embeddingsUnderTest() {
  const under = await modelUnderTest();
  const embeddings = createEmbeddings({ ...under.options, embeddingModel: "embed-3" });
  if (!embeddings) throw new Error("there is an embedding model");
  return { ...under, embeddings };
}

describe("embeddings", () => {
  test("are vectors in the order of the texts, in whatever order they came", async () => {
    const { embeddings, server, used } = await embeddingsUnderTest();
    server.next(embeds((data) => data.reverse()));
    expect(await embeddings.embed(["a", "bb", "ccc"], 1_000)).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(server.asked[0]?.body).toEqual({
      model: "embed-3",
      input: ["a", "bb", "ccc"],
      encoding_format: "float",
    });
    expect(used).toEqual([{ task: "embed", model: "embed-3", inputTokens: 3, outputTokens: 0 }]);
  });

  test("of many texts are asked for in several requests", async () => {
    const { embeddings, server } = await embeddingsUnderTest();
    server.always(embeds());
    const texts = Array.from({ length: 150 }, (_, n) => "x".repeat(n + 1));
    expect(await embeddings.embed(texts, 1_000)).toEqual(texts.map(({ length }) => [length, 1]));
    expect(server.asked.map(({ body }) => body.input?.length)).toEqual([64, 64, 22]);
  });

  test("of nothing are none, and nobody is asked", async () => {
    const { embeddings, server } = await embeddingsUnderTest();
    expect(await embeddings.embed([], 1_000)).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  test("of an empty text are asked for with something in its place", async () => {
    const { embeddings, server } = await embeddingsUnderTest();
    server.next(embeds());
    await embeddings.embed(["", "a"], 1_000);
    expect(server.asked[0]?.body.input).toEqual(["-", "a"]);
  });

  test.each([
    ["one too few", embeds((data) => data.slice(1))],
    ["one twice", embeds(([first]) => [first, first])],
    ["no vector", answers(200, { data: [{ embedding: [] }, { embedding: [] }] })],
    ["words", answers(200, { data: [{ embedding: "AAAA" }, { embedding: "AAAA" }] })],
    ["something else", answers(200, { hello: 1 })],
    ["different lengths", answers(200, { data: [{ embedding: [1] }, { embedding: [1, 2] }] })],
  ])("are damaged when there is %s", async (_, deed) => {
    const { embeddings, server } = await embeddingsUnderTest();
    server.always(deed);
    await expect(embeddings.embed(["a", "b"], 60_000)).rejects.toMatchObject({ because: "damaged" });
  });

  test("fail as any call does", async () => {
    const { embeddings, server, timer } = await embeddingsUnderTest();
    server.next(drops, fails(401, {}));
    await expect(embeddings.embed(["a"], 60_000)).rejects.toMatchObject({ because: "misconfigured" });
    server.next(hangs);
    const failed = expect(embeddings.embed(["a"], 3_000)).rejects.toMatchObject({ because: "timed-out" });
    await server.askedTimes(3);
    await timer.advance(3_000);
    await failed;
  });

  test("are not there when no model is named for them", async () => {
    expect(createEmbeddings((await modelUnderTest()).options)).toBeUndefined();
  });
});
