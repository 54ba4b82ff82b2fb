import { z } from "zod";
import { type Command, defineCommand } from "../command.ts";
import { listUnanswered, type UnansweredParts } from "../corpus/unanswered.ts";
import { type Clock, today } from "../ports/clock.ts";
import type { ReplyEvent } from "../reply.ts";
import { textReply } from "../reply.ts";
import { longDate } from "../text.ts";

const dayMs = 24 * 3_600_000;
const shown = 20;

/** `unanswered`: what people of the administrator's space asked and were not told. */
export function unansweredCommand(parts: UnansweredParts & { clock: Clock }): Command {
  return defineCommand<number>({
    name: "unanswered",
    usage: "unanswered <days>",
    summary: "List what people asked and were not told, the most asked first (administrators)",
    access: "admins",
    listed: true,
    args: z.preprocess(
      (input) => (typeof input === "string" ? input.replace(/\s*days?$/, "").trim() || 30 : input),
      z.coerce.number("Give a number of days, for example: unanswered 30").int().min(1).max(3_650),
    ),
    claims: (rest) => /^\d{1,4}(?: days?)?$/.test(rest),
    async *run(days, { request }): AsyncGenerator<ReplyEvent> {
      const since = new Date(parts.clock.now().getTime() - days * dayMs);
      const options = { since, asAt: today(parts.clock), atMost: shown };
      const found = await listUnanswered(parts, { ...options, spaces: [request.person.tenant] });
      const reply =
        found.length === 0
          ? textReply("done", `In the last ${days} days every question got an answer.`)
          : textReply(
              "done",
              `In the last ${days} days these questions got no answer, or none that helped.`,
              [
                {
                  kind: "table",
                  columns: ["Question", "Times", "Last asked", "Outcome", "Nearest guidance"],
                  rows: found.map(({ question, count, lastAsked, outcomes, nearest }) => [
                    question,
                    String(count),
                    longDate(lastAsked.toISOString().slice(0, 10)),
                    outcomes.join(", "),
                    nearest[0] ?? "",
                  ]),
                },
              ],
            );
      yield { kind: "reply", to: "asker", reply };
    },
  });
}
