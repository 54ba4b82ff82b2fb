import type { Reply } from "../reply.ts";
import type { Person } from "../request.ts";

/** Whether a message reached its platform; if not, a sentence that says why. */
export type Delivery = { readonly sent: true } | { readonly sent: false; readonly reason: string };

/** Writes to people who did not just write to the bot. */
export interface Messenger {
  send(person: Person, reply: Reply): Promise<Delivery>;
}
