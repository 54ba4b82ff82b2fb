import { z } from "zod";
import { type Command, type CommandContext, defineCommand } from "../command.ts";
import type { Clock } from "../ports/clock.ts";
import type { Questions } from "../ports/records.ts";
import { redact } from "../privacy/redact.ts";
import { type ReplyEvent, textReply } from "../reply.ts";
import { personKey } from "../request.ts";

const argsSchema = z.object({ question: z.string(), helpful: z.boolean() });
type FeedbackArgs = z.infer<typeof argsSchema>;

const reasons = [
  { value: "wrong", label: "It is wrong" },
  { value: "off-topic", label: "It does not answer my question" },
  { value: "incomplete", label: "Something is missing" },
  { value: "unclear", label: "It is hard to understand" },
];

const formSchema = z.object({
  reason: z.enum(["wrong", "off-topic", "incomplete", "unclear"], "Choose what was not right"),
  detail: z.string().trim().max(1_000, "Keep it under 1,000 characters").default(""),
});
type FeedbackForm = z.infer<typeof formSchema>;

/** The buttons "Helpful" and "Not helpful" under an answer. The last click counts; a reason can be given. */
export function feedbackCommand(parts: { questions: Questions; clock: Clock }): Command {
  const keep = ({ question, helpful }: FeedbackArgs, { request }: CommandContext, reason?: string) =>
    parts.questions.feedback({
      question,
      helpful,
      person: personKey(request.person),
      at: parts.clock.now(),
      ...(reason && { reason }),
    });
  return defineCommand<FeedbackArgs, FeedbackForm>({
    name: "feedback",
    usage: "feedback",
    summary: "Say whether an answer helped",
    access: "anyone",
    listed: false,
    args: argsSchema,
    async *run(args, context) {
      await keep(args, context);
      yield args.helpful ? thanks("Thank you. That is recorded.") : await context.openForm(args);
    },
    form: {
      design: () => ({
        title: "What was not right?",
        intro: "The team that runs Golden Link reads this. Do not name people.",
        submitLabel: "Send",
        steps: [
          {
            title: "Your reason",
            fields: [
              {
                kind: "choice",
                name: "reason",
                label: "What was not right?",
                required: true,
                options: reasons,
              },
              { kind: "long-text", name: "detail", label: "Tell us more (optional)", maxLength: 1_000 },
            ],
          },
        ],
      }),
      values: formSchema,
      async *submit({ reason, detail }, args, context) {
        await keep(args, context, redact([reason, detail].filter(Boolean).join(": ")));
        yield thanks("Thank you. The team that runs Golden Link will look at it.");
      },
    },
  });
}

function thanks(text: string): ReplyEvent {
  return { kind: "reply", to: "asker", reply: textReply("done", text) };
}
