import { appendFile } from "node:fs/promises";
import { feedItems } from "../../core/model/item-feed.ts";
import type { Timer } from "../../core/model/timer.ts";
import {
  type Generated,
  type LanguageModel,
  ModelFailed,
  type ModelRequest,
  type Shape,
} from "../../core/ports/model.ts";
import { hashOf, type RecordedCall, type RecordedItem } from "./recording.ts";

/**
 * The same model, each of whose calls is added to a file of JSON lines that `createRecordedModel` replays. Answers go
 * in as they are: record only what may be kept. A call ends when its line is written, and fails as the writing does.
 */
export function recordModel(model: LanguageModel, file: string, timer: Pick<Timer, "now">): LanguageModel {
  const recorder = new Recorder(model.name, file, timer);
  return {
    name: model.name,
    generate: (request, shape) => recorder.record(request, shape, () => model.generate(request, shape)),
    generateItems: (request, shape) =>
      feedItems((give) => {
        const came: RecordedItem[] = [];
        const run = async (since: () => number) => {
          const { items, end } = model.generateItems(request, shape);
          for await (const item of items) {
            came.push({ ms: since(), item: item as RecordedItem["item"] });
            give(item);
          }
          return end;
        };
        return recorder.record(request, shape, run, came);
      }),
  };
}

class Recorder {
  readonly #model: string;
  readonly #file: string;
  readonly #timer: Pick<Timer, "now">;
  #written = Promise.resolve();

  constructor(model: string, file: string, timer: Pick<Timer, "now">) {
    this.#model = model;
    this.#file = file;
    this.#timer = timer;
  }

  async record<T>(
    request: ModelRequest,
    shape: Shape<T>,
    run: (since: () => number) => Promise<Generated<T>>,
    items?: readonly RecordedItem[],
  ): Promise<Generated<T>> {
    const started = this.#timer.now();
    const since = () => Math.round(this.#timer.now() - started);
    const asked = { model: this.#model, task: request.task, hash: hashOf(request, shape) };
    const told = () => ({ ...asked, ms: since(), ...(items && { items: [...items] }) });
    try {
      const { value, ...rest } = await run(since);
      await this.#append({ ...told(), answer: value as RecordedCall["answer"], ...rest });
      return { value, ...rest };
    } catch (error) {
      if (error instanceof ModelFailed) await this.#append({ ...told(), fault: error.because });
      throw error;
    }
  }

  /** One line after the other, whatever became of the line before. */
  #append(call: RecordedCall): Promise<void> {
    const line = `${JSON.stringify(call)}\n`;
    this.#written = this.#written.catch(() => undefined).then(() => appendFile(this.#file, line));
    return this.#written;
  }
}
