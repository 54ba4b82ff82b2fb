import { createHmac, randomBytes } from "node:crypto";
import { Keyv } from "keyv";
import type { Logger as PinoLogger } from "pino";
import { type Database, openDatabase } from "../adapters/database/database.ts";
import { icalendarFile } from "../adapters/icalendar/calendar-file.ts";
import { keyvState } from "../adapters/keyv/state.ts";
import type { OpenIndex } from "../adapters/lancedb/search-index.ts";
import { createMetrics, type MetricsPage } from "../adapters/prometheus/metrics.ts";
import type { Config } from "../config.ts";
import { type Answerer, createAnswerer } from "../core/answering/answerer.ts";
import type { AnsweringPorts } from "../core/answering/prepare.ts";
import { type Bot, createBot } from "../core/bot.ts";
import { createCommands } from "../core/commands/index.ts";
import { createConversations } from "../core/conversations.ts";
import type { Records } from "../core/ports/records.ts";
import type { State } from "../core/ports/state.ts";
import { type Person, personKey } from "../core/request.ts";
import { firstUseText } from "../core/wording.ts";
import { isAdmin } from "./admins.ts";
import { followBankHolidays } from "./bank-holidays.ts";
import { type GuidanceIndex, openGuidanceIndex, type Progress } from "./guidance-index.ts";
import { paths } from "./paths.ts";
import { recordsKey } from "./records-key.ts";

/** The whole product, put together but not listening. */
export interface Assembled {
  readonly config: Config;
  readonly bot: Bot;
  readonly answering: AnsweringPorts;
  readonly answerer: Answerer;
  readonly database: Database;
  readonly state: State;
  readonly index: OpenIndex;
  readonly guidance: GuidanceIndex;
  readonly metrics: MetricsPage;
  readonly logger: PinoLogger;
  readonly secret: string;
  readonly newId: () => string;
  close(): Promise<void>;
}

/** The reason an administrator gave for switching the model off. */
async function whyModelIsOff({ switches }: Records): Promise<string | undefined> {
  return (await switches.list()).find(({ name }) => name === "model")?.reason;
}

const dayMs = 24 * 3_600_000;
const clock = { now: () => new Date() };
const newId = () => randomBytes(16).toString("base64url");

/** Opens the database and the index and wires the core to them. @throws with one line that says what to do. */
export async function assemble(config: Config, logger: PinoLogger, progress?: Progress): Promise<Assembled> {
  const at = paths(config);
  const secret = await recordsKey(config.RECORDS_KEY, at.recordsKey);
  const database = await openDatabase({ url: config.DATABASE_URL, file: at.database, recordsKey: secret });
  const { documents } = database;
  const guidance = await openGuidanceIndex({ ...at, documents }, progress);
  const state = keyvState(new Keyv({ store: database.keyvStore, namespace: "golden-link" }));
  const metrics = createMetrics();
  const { records } = database;
  const { index } = guidance;
  const holidays = await followBankHolidays(config, logger);
  const bankHolidays = holidays.current;
  const answering = {
    ...{ index, clock, bankHolidays },
    approvedAnswers: () => records.approvedAnswers.list(),
    staleAfterDays: config.STALE_DAYS,
  };
  const answerer = createAnswerer({ ports: answering, modelOff: () => whyModelIsOff(records) });
  const personCode = (person: Person) =>
    createHmac("sha256", secret).update(personKey(person)).digest("base64url");
  const conversations = createConversations(state, config.CONVERSATION_DAYS * dayMs);
  const contact = config.CONTACT;
  const commands = createCommands({
    ...{ answering, answerer, personCode, conversations, records, clock, logger, newId, contact },
    ...{ bankHolidays, calendarFile: icalendarFile },
  });
  const about = { retentionDays: config.RETENTION_DAYS, classification: config.CLASSIFICATION, contact };
  const bot = createBot({
    ...{ commands, fallback: "ask", state, records, clock, logger, metrics, newId, personCode },
    isAdmin: (person) => isAdmin(person, config.ADMINS),
    allowExternal: config.ALLOW_EXTERNAL,
    firstUse: firstUseText(about),
  });
  return {
    ...{ config, bot, answering, answerer, database, state, index, guidance, metrics, logger, secret, newId },
    async close() {
      holidays.stop();
      index.close();
      await database.close();
    },
  };
}
