import { createAnswerer } from "../../src/core/answering/answerer.ts";
import type { ModelParts } from "../../src/core/answering/composing/parts.ts";
import { type Bot, type BotParts, createBot } from "../../src/core/bot.ts";
import type { Command } from "../../src/core/command.ts";
import { createCommands } from "../../src/core/commands/index.ts";
import { createConversations } from "../../src/core/conversations.ts";
import type { Records } from "../../src/core/ports/records.ts";
import type { SearchIndex } from "../../src/core/ports/search-index.ts";
import type { State } from "../../src/core/ports/state.ts";
import type { ReplyEvent } from "../../src/core/reply.ts";
import type { ChatRequest, Input, Person } from "../../src/core/request.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { InMemoryIndex } from "../fakes/in-memory-index.ts";
import { memoryRecords } from "../fakes/memory-records.ts";
import { memoryState } from "../fakes/memory-state.ts";
import { plainCalendarFile } from "../fakes/plain-calendar-file.ts";
import { RecordingLogger } from "../fakes/recording-logger.ts";
import { RecordingMetrics } from "../fakes/recording-metrics.ts";
import { smallCorpus, smallSynonyms } from "./passages.ts";

export const amira: Person = { platform: "slack", tenant: "T1", id: "U1" };
export const ben: Person = { platform: "slack", tenant: "T1", id: "U2" };
export const admin: Person = { platform: "slack", tenant: "T1", id: "ADMIN" };

export const firstUse = "Golden Link is an automated tool.";
export const contact = "your commercial team";
export const day = 24 * 3_600_000;
/** How long a conversation is remembered. */
export const memoryMs = 7 * day;

/** Stands for a keyed hash: tells people apart and does not read as one. */
export function personCode({ platform, tenant, id }: Person): string {
  return [...`${platform} ${tenant} ${id}`].reverse().join("");
}

interface Replaced {
  readonly index?: SearchIndex;
  readonly clock?: FakeClock;
  readonly state?: State;
  readonly records?: Records;
  readonly allowExternal?: boolean;
  readonly model?: ModelParts;
  /** Stand beside the real commands. */
  readonly commands?: readonly Command[];
}

/** The real commands behind the real front door; every port is a fake. */
export function botUnderTest(replaced: Replaced = {}) {
  const clock = replaced.clock ?? new FakeClock();
  const index = replaced.index ?? new InMemoryIndex(smallCorpus, smallSynonyms);
  const state = replaced.state ?? memoryState(clock);
  const records = replaced.records ?? memoryRecords();
  const logger = new RecordingLogger();
  const metrics = new RecordingMetrics();
  let ids = 0;
  const newId = () => `${++ids}`.padStart(8, "0");
  const answering = { index, clock, approvedAnswers: () => records.approvedAnswers.list() };
  const modelOff = async () => undefined;
  const answerer = createAnswerer({
    ports: answering,
    modelOff,
    ...(replaced.model && { model: replaced.model }),
  });
  const conversations = createConversations(state, memoryMs);
  const commands = [
    ...createCommands({
      ...{ answering, answerer, personCode, conversations, records, clock, logger, newId, contact },
      calendarFile: plainCalendarFile,
    }),
    ...(replaced.commands ?? []),
  ];
  const parts: BotParts = {
    ...{ commands, fallback: "ask", state, records, clock, logger, metrics, newId, firstUse },
    personCode,
    isAdmin: ({ id }) => id === admin.id,
    allowExternal: replaced.allowExternal ?? false,
  };
  return { ...talking(createBot(parts)), clock, index, state, records, logger, metrics };
}

/** Ways to send something and wait for everything that comes back. */
function talking(bot: Bot) {
  let deliveries = 0;
  const send = (input: Input, overrides: Partial<ChatRequest> = {}) =>
    eventsOf(bot.handle(requestOf(input, { id: `delivery-${++deliveries}`, ...overrides })));
  return {
    bot,
    send,
    say: (text: string, overrides?: Partial<ChatRequest>) => send({ kind: "text", text }, overrides),
    press: (button: string, overrides?: Partial<ChatRequest>) => send({ kind: "button", button }, overrides),
  };
}

export function requestOf(input: Input, overrides: Partial<ChatRequest> = {}): ChatRequest {
  return {
    id: "delivery",
    person: amira,
    conversation: "D1",
    audience: "private",
    input,
    thread: [],
    files: [],
    ...overrides,
  };
}

export async function eventsOf(stream: AsyncIterable<ReplyEvent>): Promise<ReplyEvent[]> {
  const events: ReplyEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}
