import type { PersonCode } from "./buttons.ts";
import type { Command } from "./command.ts";
import { failureCode } from "./errors.ts";
import { createFrontDoor } from "./front-door.ts";
import type { Clock } from "./ports/clock.ts";
import type { Logger, Metrics } from "./ports/logger.ts";
import type { Claim, Records } from "./ports/records.ts";
import type { NewId, State } from "./ports/state.ts";
import { escapeMarkdown, type Reply, type ReplyEvent, textReply } from "./reply.ts";
import { type ChatRequest, type Person, personKey } from "./request.ts";
import { failureText, wording } from "./wording.ts";

/** One door into the core: adapters and tests use the same call. */
export interface Bot {
  /**
   * Answers one message with a stream of reply events that ends with one `reply` or `form`.
   * Empty only when the delivery was answered before. Never throws: a fault becomes a reply to the asker.
   */
  handle(request: ChatRequest): AsyncIterable<ReplyEvent>;
}

export interface BotParts {
  /** The one list of commands, in the order help shows them. */
  readonly commands: readonly Command[];
  /** The command that takes text which names no command. */
  readonly fallback: string;
  readonly state: State;
  readonly records: Records;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly newId: NewId;
  readonly personCode: PersonCode;
  isAdmin(person: Person): boolean;
  /** People from outside the installation are answered too. */
  readonly allowExternal: boolean;
  /** What each person is told at first use. */
  readonly firstUse: string;
}

/** How long one delivery may take before another process may take it up again. */
const leaseMs = 3 * 60_000;

/** Puts the bot together. */
export function createBot(parts: BotParts): Bot {
  const open = createFrontDoor(parts);
  return {
    async *handle(request) {
      const measure = startMeasure(parts, request);
      let ended = false;
      let told = false;
      try {
        const claim = await claimDelivery(parts, request);
        if (claim === "duplicate") return measure.skip();
        const { command, events } = await open(request);
        measure.command = command;
        for await (const event of finished(events, request)) {
          if (event.kind === "reply") measure.status = event.reply.status;
          if (event.kind === "form") measure.status = "done";
          ended ||= event.kind === "reply" || event.kind === "form";
          yield await dressed(event, claim, parts, request);
        }
        told = true;
      } catch (error) {
        const reply = failureReply(error, parts, request);
        if (!ended) yield { kind: "reply", to: "asker", reply };
        told = true;
      } finally {
        // Not where sending failed: the delivery may then be taken up once more.
        if (told && !measure.skipped) await finishDelivery(parts, request);
        measure.stop();
      }
    },
  };
}

/** Never silent: a command that ended without a reply gets one. */
async function* finished(events: AsyncIterable<ReplyEvent>, request: ChatRequest) {
  let last: ReplyEvent["kind"] = "status";
  for await (const event of events) {
    last = event.kind;
    yield event;
  }
  if (last !== "reply" && last !== "form") throw new Error(`no reply to ${request.input.kind}`);
}

/** The final reply with what goes around it: the mark of a repeat, and the first-use notice. */
async function dressed(event: ReplyEvent, claim: Claim, parts: BotParts, request: ChatRequest) {
  if (event.kind !== "reply") return event;
  let { reply } = event;
  if (claim === "after-crash") reply = withText(reply, wording.afterCrash, "before");
  if (await firstTime(parts, request.person)) reply = withText(reply, parts.firstUse, "after");
  return { ...event, reply };
}

function withText(reply: Reply, text: string, where: "before" | "after"): Reply {
  const block = { kind: "text", markdown: escapeMarkdown(text) } as const;
  const blocks = where === "before" ? [block, ...reply.blocks] : [...reply.blocks, block];
  return { ...reply, blocks };
}

async function firstTime({ records, clock, logger }: BotParts, person: Person): Promise<boolean> {
  try {
    return await records.firstUse.claim(personKey(person), clock.now());
  } catch (error) {
    logger.warn({ err: error }, "first use could not be recorded");
    return true;
  }
}

/** A full disk must not silence the bot: what cannot be claimed is answered as new. */
async function claimDelivery({ records, clock, logger }: BotParts, request: ChatRequest): Promise<Claim> {
  try {
    return await records.deliveries.claim(deliveryId(request), clock.now(), leaseMs);
  } catch (error) {
    logger.warn({ err: error }, "delivery could not be claimed");
    return "new";
  }
}

async function finishDelivery({ records, logger }: BotParts, request: ChatRequest): Promise<void> {
  try {
    await records.deliveries.finish(deliveryId(request));
  } catch (error) {
    logger.warn({ err: error }, "delivery could not be marked as answered");
  }
}

function deliveryId({ person, id }: ChatRequest): string {
  return JSON.stringify([person.platform, person.tenant, id]);
}

function failureReply(error: unknown, { logger, newId }: BotParts, request: ChatRequest): Reply {
  const code = failureCode(error);
  const reference = newId().slice(0, 8);
  logger.error({ err: error, reference, code, platform: request.person.platform }, "turn failed");
  return textReply("failed", `${failureText[code]} ${wording.errorReference(reference)}`);
}

function startMeasure({ clock, metrics }: BotParts, request: ChatRequest) {
  const start = clock.now().getTime();
  return {
    command: "none",
    status: "failed" as string,
    /** Another answer to the same delivery is under way or done: it is not this turn's to finish. */
    skipped: false,
    skip() {
      this.skipped = true;
    },
    stop() {
      if (this.skipped) return;
      const ms = clock.now().getTime() - start;
      metrics.turn({ platform: request.person.platform, command: this.command, status: this.status, ms });
    },
  };
}
