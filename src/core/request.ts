import type { FormValues } from "./form.ts";

/** Someone who talks to the bot, as the platform knows them. Ids are opaque to the core. */
export interface Person {
  readonly platform: string;
  /** The workspace, tenant or installation the person belongs to: the space their records live in. */
  readonly tenant: string;
  readonly id: string;
  readonly name?: string;
  /** An address the platform or the identity provider has verified. Never one the person typed. */
  readonly email?: string;
  /** From outside the installation (Slack Connect, a Teams guest): refused unless the owner allows it. */
  readonly external?: boolean;
  /** Not signed in: may only ask. */
  readonly anonymous?: boolean;
}

/** Where replies go. Opaque: only the adapter that made it can read it. */
export type ConversationId = string;

/** Who sees what is said in the conversation: the asker alone, or others too. */
export type Audience = "private" | "shared";

/** What the person did. */
export type Input =
  | { readonly kind: "text"; readonly text: string }
  /** A slash command. `args` is what was typed after its name, or arguments the platform has read already. */
  | { readonly kind: "command"; readonly name: string; readonly args: unknown }
  | { readonly kind: "button"; readonly button: string }
  | { readonly kind: "form"; readonly form: string; readonly values: FormValues };

/** One earlier message of the thread, oldest first in a request. */
export interface ThreadMessage {
  readonly author: "asker" | "other" | "bot";
  readonly text: string;
  readonly name?: string;
}

/** A file that came with the message. Its bytes are fetched only when a command reads them. */
export interface AttachedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** @throws BotError `unavailable` when the platform does not hand the file over. */
  read(): Promise<Uint8Array>;
}

/** One message addressed to the bot, free of mention, slash and markup. */
export interface ChatRequest {
  /** The platform's id of this delivery: the same when the platform delivers it again. */
  readonly id: string;
  readonly person: Person;
  readonly conversation: ConversationId;
  readonly audience: Audience;
  readonly input: Input;
  /** What was said before in the thread, by anyone, as far as the platform shows it. */
  readonly thread: readonly ThreadMessage[];
  readonly files: readonly AttachedFile[];
}

/** The same person in every conversation of one platform and tenant. */
export function personKey(person: Person): string {
  return JSON.stringify([person.platform, person.tenant, person.id]);
}

/**
 * Where memory is kept: in shared places by conversation; in private by person and conversation, for a person may
 * hold several side by side (docs/decisions/0007).
 */
export function memoryKey(request: ChatRequest): string {
  const { audience, person, conversation } = request;
  return audience === "private"
    ? `${personKey(person)} ${conversation}`
    : JSON.stringify([person.platform, person.tenant, conversation]);
}
