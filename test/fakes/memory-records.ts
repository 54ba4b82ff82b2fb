import { createHash } from "node:crypto";
import type {
  ApprovedAnswer,
  ApprovedAnswers,
  Deliveries,
  Feedback,
  FirstUse,
  QuestionRecord,
  Questions,
  Records,
  Switch,
  Switches,
} from "../../src/core/ports/records.ts";

/** Records in memory. */
export function memoryRecords(): Records {
  return {
    questions: memoryQuestions(),
    deliveries: memoryDeliveries(),
    switches: memorySwitches(),
    approvedAnswers: memoryApprovedAnswers(),
    firstUse: memoryFirstUse(),
  };
}

/** What was kept; its text is gone once `forgotten`. */
interface Kept<T> {
  readonly item: T;
  readonly forgotten: boolean;
}

function memoryQuestions(): Questions {
  const questions = new Map<string, Kept<QuestionRecord>>();
  const feedback = new Map<string, Kept<Feedback>>();
  return {
    async record(item) {
      questions.set(item.id, { item, forgotten: false });
    },
    async feedback(item) {
      const key = JSON.stringify([item.question, item.person]);
      const before = feedback.get(key);
      if (!before || before.item.at <= item.at) feedback.set(key, { item, forgotten: false });
    },
    purgeTexts: async (before) =>
      forget(questions, ({ at }) => at < before) +
      forget(feedback, ({ at, reason }) => at < before && reason !== undefined),
    recent: async (limit) =>
      [...questions.values()]
        .sort((a, b) => Number(b.item.at) - Number(a.item.at))
        .slice(0, limit)
        .map((kept) => recorded(kept, [...feedback.values()])),
  };
}

function forget<T>(kept: Map<string, Kept<T>>, isOld: (item: T) => boolean): number {
  const old = [...kept].filter(([, { item, forgotten }]) => !forgotten && isOld(item));
  for (const [key, { item }] of old) kept.set(key, { item, forgotten: true });
  return old.length;
}

function recorded({ item, forgotten }: Kept<QuestionRecord>, feedback: readonly Kept<Feedback>[]) {
  const { id, at, platform, space, status, references } = item;
  const latest = feedback
    .filter((kept) => kept.item.question === id)
    .sort((a, b) => Number(a.item.at) - Number(b.item.at))
    .at(-1);
  return {
    id,
    at,
    personHash: createHash("sha256").update(item.person).digest("hex"),
    platform,
    space,
    question: forgotten ? null : item.question,
    status,
    reason: forgotten ? null : (item.reason ?? null),
    references,
    helpful: latest?.item.helpful ?? null,
    feedbackReason: latest?.forgotten ? null : (latest?.item.reason ?? null),
  };
}

function memoryDeliveries(): Deliveries {
  const deliveries = new Map<string, { at: Date; leaseEnd: number; attempts: number; finished: boolean }>();
  return {
    async claim(id, now, leaseMs) {
      const leaseEnd = now.getTime() + leaseMs;
      const known = deliveries.get(id);
      if (!known) {
        deliveries.set(id, { at: now, leaseEnd, attempts: 1, finished: false });
        return "new";
      }
      if (known.finished || known.attempts > 1 || known.leaseEnd > now.getTime()) return "duplicate";
      Object.assign(known, { leaseEnd, attempts: 2 });
      return "after-crash";
    },
    async finish(id) {
      const known = deliveries.get(id);
      if (known) known.finished = true;
    },
    async purge(before) {
      const old = [...deliveries].filter(([, { at }]) => at < before);
      for (const [id] of old) deliveries.delete(id);
      return old.length;
    },
  };
}

function memorySwitches(): Switches {
  const switches = new Map<string, Switch>();
  return {
    list: async () => [...switches.values()].sort((a, b) => Number(a.at) - Number(b.at)),
    async turnOff(off) {
      switches.set(off.name, off);
    },
    async turnOn(name) {
      switches.delete(name);
    },
  };
}

function memoryApprovedAnswers(): ApprovedAnswers {
  const answers = new Map<string, ApprovedAnswer>();
  return {
    list: async () => [...answers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    async save(answer) {
      answers.set(answer.id, answer);
    },
    remove: async (id) => answers.delete(id),
  };
}

function memoryFirstUse(): FirstUse {
  const told = new Set<string>();
  return {
    async claim(person) {
      const first = !told.has(person);
      told.add(person);
      return first;
    },
  };
}
