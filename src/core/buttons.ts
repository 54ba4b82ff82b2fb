import type { Press } from "./command.ts";
import type { NewId, State } from "./ports/state.ts";
import type { Button } from "./reply.ts";
import type { Person } from "./request.ts";

/** A command waiting behind a button or a form. */
export interface Stored {
  readonly command: string;
  readonly args: unknown;
  /** The code of the only person who may use it. */
  readonly owner?: string;
}

/** Turns a person into the code that stands for them in what is stored: keyed, and never turned back. */
export type PersonCode = (person: Person) => string;

/** Stored commands behind buttons. Commands and jobs alike make them; only the owner, if one is named, may press. */
export interface Buttons {
  store(press: Press): Promise<Button>;
  find(id: string): Promise<Stored | undefined>;
}

const keptMs = 30 * 24 * 3_600_000;

/** Keeps presses for 30 days. */
export function createButtons(parts: { state: State; newId: NewId; personCode: PersonCode }): Buttons {
  const { state, newId, personCode } = parts;
  return {
    async store({ label, command, args, style, owner }) {
      const id = newId();
      const stored: Stored = { command, args, ...(owner && { owner: personCode(owner) }) };
      await state.set(`button:${id}`, stored, keptMs);
      return { label, id, ...(style && { style }) };
    },
    find: (id) => state.get<Stored>(`button:${id}`),
  };
}
