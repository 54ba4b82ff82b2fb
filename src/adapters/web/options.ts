import type { Bot } from "../../core/bot.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Logger } from "../../core/ports/logger.ts";
import type { NewId, State } from "../../core/ports/state.ts";
import type { SignIn } from "./access.ts";
import type { About } from "./page.ts";

/** What the web chat needs. */
export interface WebOptions {
  readonly bot: Bot;
  readonly state: State;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly logger: Logger;
  /** Signs cookies and tokens. Conversations last through a restart as long as it stays the same. */
  readonly secret: string;
  readonly signIn: SignIn;
  readonly about: About;
  /** The space that people of this page belong to. */
  readonly space: string;
  readonly conversationDays: number;
}
