import type { State } from "./ports/state.ts";
import { type ChatRequest, memoryKey } from "./request.ts";

/** What was asked before in a conversation. */
export interface Conversations {
  /** The earlier questions, oldest first. */
  questions(request: ChatRequest): Promise<readonly string[]>;
  remember(request: ChatRequest, question: string): Promise<void>;
}

/** Enough to follow a thread of thought; a follow-up seldom reaches further back. */
const kept = 6;

/** Remembers the last questions of each conversation for so many milliseconds. */
export function createConversations(state: State, ttlMs: number): Conversations {
  const key = (request: ChatRequest) => `conversation:${memoryKey(request)}`;
  return {
    questions: async (request) => (await state.get<string[]>(key(request))) ?? [],
    async remember(request, question) {
      const before = (await state.get<string[]>(key(request))) ?? [];
      await state.set(key(request), [...before, question].slice(-kept), ttlMs);
    },
  };
}
