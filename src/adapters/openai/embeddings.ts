import { z } from "zod";
import { type Embeddings, ModelFailed } from "../../core/ports/model.ts";
import { callServer } from "./call.ts";
import { CallFault } from "./fault.ts";
import type { OpenAiOptions } from "./options.ts";
import { readJson } from "./read-body.ts";
import { openServer, type Server } from "./server.ts";

/** Texts in one request: few enough for every server seen. */
const batchSize = 64;

const answer = z.object({
  data: z.array(z.object({ index: z.number().int().optional(), embedding: z.array(z.number()).min(1) })),
  usage: z
    .object({ prompt_tokens: z.number().nonnegative().catch(0) })
    .nullish()
    .catch(undefined),
});

/** Vectors by an embeddings endpoint. Undefined where no model is named for them. */
export function createEmbeddings(options: OpenAiOptions): Embeddings | undefined {
  if (!options.embeddingModel) return undefined;
  const name = options.embeddingModel;
  const server = openServer(options, name);
  return { name, embed: (texts, budgetMs) => embedAll(server, texts, budgetMs) };
}

async function embedAll(server: Server, texts: readonly string[], budgetMs: number) {
  const until = server.timer.now() + budgetMs;
  const vectors: (readonly number[])[] = [];
  for (let at = 0; at < texts.length; at += batchSize) {
    const left = until - server.timer.now();
    vectors.push(...(await embed(server, texts.slice(at, at + batchSize), left)));
  }
  if (new Set(vectors.map(({ length }) => length)).size > 1)
    throw new ModelFailed("damaged", {
      cause: new CallFault({ because: "damaged", code: "uneven_vectors" }),
    });
  return vectors;
}

function embed(server: Server, texts: readonly string[], budgetMs: number) {
  const body = {
    model: server.model,
    // An empty text is refused by most servers.
    input: texts.map((text) => text.trim() || "-"),
    encoding_format: "float",
  } as const;
  return callServer(server, { task: "embed", budgetMs }, async (one) => {
    const answered = await one.begin((options) =>
      server.client.embeddings.create(body, options).asResponse(),
    );
    const { data, usage } = checked(
      await readJson(answered, one.watch, () => server.options.clock.now()),
      texts,
    );
    one.spend(usage ? { inputTokens: usage.prompt_tokens, outputTokens: 0 } : undefined);
    return data.map(({ embedding }) => embedding);
  });
}

/** One vector for each text, in their order, whatever order they came in. */
function checked(json: unknown, texts: readonly string[]) {
  const { data: read } = answer.safeParse(json);
  const data = read?.data.map((each, at) => ({ ...each, index: each.index ?? at }));
  const ordered = data?.sort((one, other) => one.index - other.index);
  const complete = ordered?.length === texts.length && ordered.every(({ index }, at) => index === at);
  if (!read || !ordered || !complete)
    throw new CallFault({ because: "damaged", passing: true, code: "another_shape" });
  return { data: ordered, usage: read.usage };
}
