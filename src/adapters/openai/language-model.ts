import { z } from "zod";
import { feedItems } from "../../core/model/item-feed.ts";
import type { Generated, LanguageModel, ListShape, ModelRequest, Shape } from "../../core/ports/model.ts";
import { answerIn } from "./answer-text.ts";
import { callServer, type Try } from "./call.ts";
import type { Reading } from "./completion.ts";
import { CallFault, Misfit } from "./fault.ts";
import { ItemTaker } from "./item-taker.ts";
import type { OpenAiOptions } from "./options.ts";
import { type Hear, readAnswer } from "./read-answer.ts";
import { prepare } from "./schemas.ts";
import { openServer, type Server } from "./server.ts";
import { Talk } from "./talk.ts";

/** A language model behind OpenAI's chat completions: OpenAI, Azure OpenAI, Ollama, vLLM, llama.cpp and their like. */
export function createLanguageModel(options: OpenAiOptions): LanguageModel {
  const server = openServer(options, options.model, options.azure?.deployment);
  return {
    name: options.model,
    generate: (request, shape) => generate(server, request, shape),
    generateItems: (request, shape) => feedItems((give) => generateItems(server, request, shape, give)),
  };
}

function generate<T>(server: Server, request: ModelRequest, shape: Shape<T>): Promise<Generated<T>> {
  return converse(server, request, shape, false, async (one, talk) => {
    const { reading, usage } = await ask(server, one, talk);
    const fit = shape.schema.safeParse(prepare(shape.schema).plain(answerIn(reading)));
    if (!fit.success) throw new Misfit(reading.text, z.prettifyError(fit.error));
    return { value: fit.data, usage };
  });
}

function generateItems<Item, Whole>(
  server: Server,
  request: ModelRequest,
  shape: ListShape<Item, Whole>,
  give: (item: Item) => void,
): Promise<Generated<Whole>> {
  return converse(server, request, shape, true, async (one, talk) => {
    const taker = new ItemTaker(shape, give);
    try {
      const { reading, usage } = await ask(server, one, talk, (text) => taker.hear(text));
      return { ...taker.end(answerIn(reading), reading.text), usage };
    } catch (error) {
      throw taker.given > 0 ? lasting(error) : error;
    }
  });
}

/** Another try would give other items beside those that were given. */
function lasting(error: unknown): unknown {
  if (error instanceof Misfit) return new CallFault({ because: "damaged", code: "another_shape" });
  return error instanceof CallFault ? error.final() : error;
}

/** Asks, and asks again with less or with a correction where that helps. */
async function converse<T>(
  server: Server,
  request: ModelRequest,
  { name, schema }: Shape<unknown>,
  stream: boolean,
  attempt: (one: Try, talk: Talk) => Promise<T>,
): Promise<T> {
  const talk = new Talk(server, request, { name, wire: prepare(schema).wire }, stream);
  return callServer(
    server,
    request,
    (one) => attempt(one, talk),
    (error) => (error instanceof Misfit ? talk.correct(error) : talk.withLess(error.facts)),
  );
}

async function ask(server: Server, one: Try, talk: Talk, hear?: Hear) {
  const body = talk.body();
  const answered = await one.begin((options) =>
    server.client.chat.completions.create(body, options).asResponse(),
  );
  const reading: Reading = await readAnswer(answered, one.watch, () => server.options.clock.now(), hear);
  return { reading, usage: one.spend(reading.usage) };
}
