import type { Form } from "../../core/form.ts";
import type { NewId, State } from "../../core/ports/state.ts";
import type { Reply, ReplyEvent } from "../../core/reply.ts";
import type { Input } from "../../core/request.ts";
import type { WebBlock, WebReply } from "./render.ts";

/** How a turn ended: what stays on the page. */
export type Answer =
  | { readonly kind: "reply"; readonly reply: WebReply }
  | { readonly kind: "form"; readonly form: Form };

/** One message of a person and what came of it. */
export interface Turn {
  readonly key: string;
  /** ISO date and time. */
  readonly at: string;
  /** What the person did, in words. */
  readonly said: string;
  /** What the person sent, as long as it has not been carried out. */
  readonly input?: Input;
  /** The form that the person sent. */
  readonly sentForm?: { readonly id: string; readonly title: string };
  readonly answer?: Answer;
}

/** What was said in one conversation. */
export interface Transcript {
  /** The last turns, oldest first. */
  turns(): Promise<readonly Turn[]>;
  find(key: string): Promise<Turn | undefined>;
  /** Adds the turn, or replaces the one of the same key. */
  keep(turn: Turn): Promise<void>;
  /** Puts the files of a final event aside and answers what is to be kept of it. */
  prepare(event: Extract<ReplyEvent, { kind: "reply" | "form" }>): Promise<Answer>;
  file(id: string): Promise<KeptContent | undefined>;
  clear(): Promise<void>;
}

/** A file for download. */
export interface KeptContent {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}

/** Older turns are forgotten before their time: a page of more would be slow on a phone. */
const maxTurns = 50;

/** Opens transcripts by conversation. They are kept for `ttlMs` after the last word. */
export function createTranscripts(state: State, newId: NewId, ttlMs: number) {
  const inTurn = oneAtATime();
  return (conversation: string): Transcript => {
    const name = (part: string) => `web:${conversation}:${part}`;
    const keys = async () => (await state.get<readonly string[]>(name("turns"))) ?? [];
    const find = (key: string) => state.get<Turn>(name(`turn:${key}`));
    const turns = async () =>
      (await Promise.all((await keys()).map(find))).filter((turn) => turn !== undefined);
    return {
      turns,
      find,
      keep: (turn) =>
        inTurn(conversation, async () => {
          await state.set(name(`turn:${turn.key}`), turn, ttlMs);
          const known = await keys();
          const all = known.includes(turn.key) ? known : [...known, turn.key];
          await state.set(name("turns"), all.slice(-maxTurns), ttlMs);
        }),
      async prepare(event) {
        if (event.kind === "form") return { kind: "form", form: event.form };
        const blocks = await Promise.all(event.reply.blocks.map(putFileAside));
        return { kind: "reply", reply: { ...event.reply, blocks } };
      },
      file: (id) => state.get<KeptContent>(name(`file:${id}`)),
      async clear() {
        const parts = (await turns()).flatMap((turn) => [`turn:${turn.key}`, ...fileIds(turn)]);
        await Promise.all(["turns", ...parts].map((part) => state.delete(name(part))));
      },
    };

    async function putFileAside(block: Reply["blocks"][number]): Promise<WebBlock> {
      if (block.kind !== "file") return block;
      const { content, ...shown } = block;
      const id = newId();
      const { name: fileName, mediaType } = block;
      const kept: KeptContent = {
        name: fileName,
        mediaType,
        base64: Buffer.from(content).toString("base64"),
      };
      await state.set(name(`file:${id}`), kept, ttlMs);
      return { ...shown, bytes: content.length, url: `${filesPath}${id}` };
    }
  };
}

/** Where files are downloaded, followed by their id. */
export const filesPath = "/web/files/";

function fileIds({ answer }: Turn): readonly string[] {
  if (answer?.kind !== "reply") return [];
  return answer.reply.blocks.flatMap((block) =>
    block.kind === "file" ? [`file:${block.url.slice(filesPath.length)}`] : [],
  );
}

/** Runs the works of one name one after the other, so that none overwrites another's. */
function oneAtATime() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (last.get(name) === mine) last.delete(name);
    }
  };
}
