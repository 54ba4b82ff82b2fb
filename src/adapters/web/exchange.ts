import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Bot } from "../../core/bot.ts";
import { failureCode } from "../../core/errors.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Logger } from "../../core/ports/logger.ts";
import { type ReplyEvent, textReply } from "../../core/reply.ts";
import type { ChatRequest, Input, Person, ThreadMessage } from "../../core/request.ts";
import { failureText, wording } from "../../core/wording.ts";
import { createBroadcasts } from "./broadcast.ts";
import type { Message } from "./read.ts";
import { buttonLabel, describeInput } from "./said.ts";
import type { Transcript, Turn } from "./transcript.ts";
import { webWording } from "./wording.ts";

/** Who wrote, and where. */
export interface Visit {
  readonly person: Person;
  readonly conversation: string;
}

/** What the page gets: the turn as it opens, the bot's events, and the turn with its answer or a fault. */
export type ExchangeEvent =
  | { readonly kind: "opened" | "answered"; readonly turn: Turn }
  | Extract<ReplyEvent, { kind: "status" | "point" }>
  /** `fresh`: trying the same message again leads nowhere; a new one does. */
  | { readonly kind: "problem"; readonly text: string; readonly fresh: boolean };

export interface ExchangeParts {
  readonly bot: Bot;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly transcripts: (conversation: string) => Transcript;
  /** How long to wait for an answer that another process is writing, in steps. */
  readonly waitForOther: { readonly steps: number; readonly ms: number };
}

/** After this long no other process works on a delivery any more (the bot's lease is three minutes). */
const givenUpMs = 4 * 60_000;
const threadTurns = 10;

/**
 * Takes a message to the bot. One that was answered before is answered from the transcript, one that is being
 * answered is joined. The answer is written to its end even when the person has gone.
 */
export function createExchange(parts: ExchangeParts) {
  const { logger, transcripts } = parts;
  const running = createBroadcasts<ExchangeEvent>((error) => logger.error({ err: error }, "web turn failed"));

  return async function* exchange(visit: Visit, message: Message): AsyncGenerator<ExchangeEvent> {
    const transcript = transcripts(visit.conversation);
    const key = "again" in message ? message.again : turnKey(message);
    const known = await transcript.find(key);
    if (known?.answer) {
      yield { kind: "opened", turn: known };
      yield { kind: "answered", turn: known };
      return;
    }
    const input = "again" in message ? known?.input : message.input;
    if (!input) return yield { kind: "problem", text: webWording.forgotten, fresh: true };
    const start = () => answer(parts, { visit, transcript, key, known, input });
    yield* running.follow(`${visit.conversation}.${key}`, start);
  };
}

/** The same for the same content under the same id: an edited text is never taken for the one before. */
function turnKey({ id, input }: { id: string; input: Input }): string {
  return createHash("sha256")
    .update(JSON.stringify([id, input]))
    .digest("base64url")
    .slice(0, 22);
}

interface Work {
  readonly visit: Visit;
  readonly transcript: Transcript;
  readonly key: string;
  readonly known: Turn | undefined;
  readonly input: Input;
}

async function* answer(parts: ExchangeParts, work: Work): AsyncGenerator<ExchangeEvent> {
  const { clock, bot } = parts;
  const { visit, transcript, key, known, input } = work;
  try {
    const before = (await transcript.turns()).filter((turn) => turn.key !== key);
    const opened = { key, at: clock.now().toISOString(), input, ...describeInput(input, before) };
    const turn: Turn = known ?? opened;
    await keep(parts, transcript, turn);
    yield { kind: "opened", turn };
    let answered = false;
    const events = canBePressed(input, before) ? bot.handle(toRequest(visit, work, before)) : [buttonGone];
    for await (const event of events) {
      if (event.kind === "status" || event.kind === "point") yield event;
      else {
        answered = true;
        yield await finish(parts, transcript, turn, event);
      }
    }
    if (!answered) yield await answerOfOther(parts, transcript, turn);
  } catch (error) {
    parts.logger.error({ err: error }, "web turn failed");
    yield { kind: "problem", text: failureText[failureCode(error)], fresh: false };
  }
}

/** Only buttons that stand in the person's own conversation: an id from elsewhere opens nothing. */
function canBePressed(input: Input, turns: readonly Turn[]): boolean {
  return input.kind !== "button" || buttonLabel(input.button, turns) !== undefined;
}

const buttonGone: ReplyEvent = {
  kind: "reply",
  to: "asker",
  reply: textReply("refused", wording.buttonGone),
};

function toRequest(
  { person, conversation }: Visit,
  { key, input }: Work,
  before: readonly Turn[],
): ChatRequest {
  return {
    id: `${conversation}.${key}`,
    person,
    conversation,
    audience: "private",
    input,
    thread: before.slice(-threadTurns).flatMap(toThread),
    files: [],
  };
}

function toThread({ said, answer }: Turn): readonly ThreadMessage[] {
  const asked: ThreadMessage = { author: "asker", text: said };
  return answer?.kind === "reply" ? [asked, { author: "bot", text: answer.reply.summary }] : [asked];
}

/** Kept before it is shown: who reloads at once finds it. What failed keeps its input, to be sent again. */
async function finish(
  parts: ExchangeParts,
  transcript: Transcript,
  turn: Turn,
  event: Extract<ReplyEvent, { kind: "reply" | "form" }>,
): Promise<ExchangeEvent> {
  const { input, ...rest } = turn;
  const failed = event.kind === "reply" && event.reply.status === "failed";
  const done: Turn = { ...rest, ...(failed && input && { input }), answer: await transcript.prepare(event) };
  await keep(parts, transcript, done);
  return { kind: "answered", turn: done };
}

/** A full disk must not silence the bot: what cannot be kept is still shown. */
async function keep({ logger }: ExchangeParts, transcript: Transcript, turn: Turn): Promise<void> {
  try {
    await transcript.keep(turn);
  } catch (error) {
    logger.warn({ err: error }, "web turn could not be kept");
  }
}

/** The bot had this delivery before: its answer comes from the process that took it, or was lost in a crash. */
async function answerOfOther(
  parts: ExchangeParts,
  transcript: Transcript,
  turn: Turn,
): Promise<ExchangeEvent> {
  for (let step = 0; step < parts.waitForOther.steps; step += 1) {
    await sleep(parts.waitForOther.ms);
    const found = await transcript.find(turn.key);
    if (found?.answer) return { kind: "answered", turn: found };
  }
  const fresh = parts.clock.now().getTime() - Date.parse(turn.at) > givenUpMs;
  return { kind: "problem", text: fresh ? webWording.lostAnswer : webWording.stillWorking, fresh };
}
