import type {
  ChatCompletionCreateParams,
  ChatCompletionMessageParam,
} from "openai/resources/chat/completions";
import type { ModelRequest } from "../../core/ports/model.ts";
import { instructionsFor, responseFormat, schemaInWords } from "./answer-format.ts";
import type { FaultFacts, Misfit } from "./fault.ts";
import type { OpenAiOptions } from "./options.ts";
import type { Asked, ServerLimits } from "./server-limits.ts";
import type { WireSchema } from "./strict-schema.ts";

/** No more of an answer that did not fit is shown to the model again. */
const shownCharacters = 8_000;

interface NamedSchema {
  readonly name: string;
  readonly wire: WireSchema;
}

interface AskedServer {
  readonly options: OpenAiOptions;
  readonly limits: ServerLimits;
}

/** What is said to the model for one call, as it changes from try to try. */
export class Talk {
  readonly #server: AskedServer;
  readonly #request: ModelRequest;
  readonly #shape: NamedSchema;
  readonly #stream: boolean;
  #asked: Asked;
  #correction: readonly ChatCompletionMessageParam[] = [];

  constructor(server: AskedServer, request: ModelRequest, shape: NamedSchema, stream: boolean) {
    this.#server = server;
    this.#request = request;
    this.#shape = shape;
    this.#stream = stream;
    this.#asked = this.#ask();
  }

  /** The body of the next request. */
  body(): ChatCompletionCreateParams {
    this.#asked = this.#ask();
    const { format, streamOptions, temperature } = this.#asked;
    const { name, wire } = this.#shape;
    const response_format = responseFormat(format, name, wire);
    return {
      model: this.#server.options.model,
      messages: [
        { role: "system", content: instructionsFor(format, this.#request.instructions, wire.schema) },
        { role: "user", content: this.#request.input },
        ...this.#correction,
      ],
      ...(response_format && { response_format }),
      ...(temperature && { temperature: this.#server.options.temperature }),
      ...(this.#stream && { stream: true }),
      ...(streamOptions && { stream_options: { include_usage: true } }),
    } as ChatCompletionCreateParams;
  }

  /** Tells the model, once, what was wrong with its answer. Answers false the second time. */
  correct({ text, wrong }: Misfit): boolean {
    if (this.#correction.length > 0) return false;
    const said = `Your answer does not fit: ${wrong}\n${schemaInWords(this.#shape.wire.schema)}`;
    this.#correction = [
      { role: "assistant", content: text.slice(0, shownCharacters) || "-" },
      { role: "user", content: said },
    ];
    return true;
  }

  /** Asks for less from now on, where the server refused a part of the request. */
  withLess(fault: FaultFacts): boolean {
    return this.#server.limits.refused(fault, this.#asked);
  }

  #ask(): Asked {
    const { name } = this.#shape;
    const { options, limits } = this.#server;
    return {
      shape: name,
      format: limits.formatFor(name),
      streamOptions: this.#stream && this.#server.limits.streamOptions,
      temperature: options.temperature !== undefined && this.#server.limits.temperature,
    };
  }
}
