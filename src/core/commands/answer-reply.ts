import type { Answer } from "../answering/answer.ts";
import { workedMarkdown, workedPlain } from "../answering/calculations/worked.ts";
import type { CommandContext } from "../command.ts";
import { nationsText } from "../guidance/passage.ts";
import { type Block, escapeMarkdown, type Point, type Reply, type Source } from "../reply.ts";
import { longDate } from "../text.ts";

/** Every sentence around an answer. */
export const answerWording = {
  empty: "Ask me something, for example: ask how long is the standstill period?",
  badDate: "The date must be like 2026-03-02.",
  badNation: "The nation must be england, wales, scotland or northern-ireland.",
  tooLong: "That is too long for me to read. Please keep your question under 3,000 characters.",
  looking: "Looking in the guidance",
  quoted: (what: string, asAt: string, nation: string) =>
    `Quoted from ${what}, as at ${asAt}${nation}. No language model wrote this.`,
  summaries: "Golden Link's own summaries of the law and guidance, not the words of the law",
  official: "official texts",
  mixed: "official texts and Golden Link's own summaries of them, as each source says",
  composed: (model: string, asAt: string, nation: string) =>
    `Written by a language model (${model}), each point checked against the quotes of its sources. As at ${asAt}${nation}. It can still be wrong: read the sources before you rely on it.`,
  incomplete:
    "This does not answer all of your question. I show only what I could prove from the guidance I hold.",
  own: "Your organisation's own rules and documents say this. They are not law:",
  ownRules: "your organisation's own rules and documents",
  stale: (numbers: string) =>
    `${numbers} has not been checked for a long time. Read the source before you rely on it.`,
  approved: (owner: string, reviewBy: string) =>
    `Answer approved by ${owner}. To be reviewed by ${reviewBy}.`,
  noWords: "I could not find any words in that. Please type your question in plain text.",
  thin: "Please say a little more. What do you want to know, and about which step?",
  thinWith: "Please say a little more. Do you mean one of these?",
  notCovered: "The guidance I hold does not answer that, so I will not guess.",
  notProcurement: "That is not about public procurement, so I cannot help with it.",
  tryThis: (contact: string) => `Try naming the procedure, notice or section you mean, or ask ${contact}.`,
  nearest: "The nearest topics I hold are:",
  orders: "I cannot do that. I answer procurement questions from the guidance I hold.",
  instead: "The law says this instead:",
  greeting:
    "Hello. I answer questions on UK public procurement from a library of guidance, with sources. What do you want to know?",
  thanks: "Glad to help. Ask me again whenever you need to.",
  about:
    "I am Golden Link, an automated tool. I answer questions on UK public procurement by quoting guidance, with the provision it rests on. I give guidance, not legal advice. Type help to see what I can do.",
  partial: (missing: string) =>
    `I found nothing in the guidance I hold for this part of your question: ${missing}`,
} as const;

/** The reply for an answer: the points with their numbers, the sources, and what can be pressed next. */
export async function answerReply(
  answer: Answer,
  id: string,
  context: CommandContext,
  contact: string,
): Promise<Reply> {
  const text = leadText(answer, contact);
  const blocks: Block[] = [...paragraphs(text)];
  if (answer.worked) blocks.push({ kind: "text", markdown: workedMarkdown(answer.worked) });
  const { law, own } = byOrigin(answer);
  for (const point of law) blocks.push({ kind: "text", markdown: pointMarkdown(point) });
  if (own.length > 0) blocks.push(...paragraphs([answerWording.own]));
  for (const point of own) blocks.push({ kind: "text", markdown: pointMarkdown(point) });
  if (answer.points.length === 0 && answer.nearest.length > 0) blocks.push(await choices(answer, context));
  blocks.push(...paragraphs(footText(answer)));
  if (answer.sources.length > 0) blocks.push({ kind: "sources", sources: answer.sources });
  const buttons = await answerButtons(answer, id, context);
  if (buttons.length > 0) blocks.push({ kind: "buttons", buttons });
  const summary = plainAnswer(answer, contact);
  return { status: answer.status, summary, blocks };
}

/** The whole answer as plain text, as the command line prints it and a screen reader reads it. */
export function plainAnswer(answer: Answer, contact: string): string {
  const { law, own } = byOrigin(answer);
  const [ofLaw, ofOwn] = [law, own].map((points) =>
    points.map(({ text, citations }) => `${text} ${marks(citations)}`),
  ) as [string[], string[]];
  const points = [...ofLaw, own.length > 0 ? answerWording.own : "", ...ofOwn];
  const nearest = answer.points.length === 0 ? answer.nearest.map((title) => `- ${title}`).join("\n") : "";
  const worked = answer.worked ? workedPlain(answer.worked) : "";
  return [...leadText(answer, contact), worked, ...points, nearest, ...footText(answer)]
    .filter(Boolean)
    .join("\n\n");
}

/** The points that rest on law and guidance, and those that are the organisation's own rules. */
function byOrigin({ points, sources, approved }: Answer) {
  const local = sources.filter(({ text }) => text === "local-rules").map(({ n }) => n);
  const isOwn = ({ citations }: Point) => !approved && citations.every((n) => local.includes(n));
  return { law: points.filter((point) => !isOwn(point)), own: points.filter(isOwn) };
}

/** What is said before the points. */
function leadText(answer: Answer, contact: string): string[] {
  const { status, reason, notes, nearest } = answer;
  switch (status) {
    case "answered":
    case "partial":
      return [...notes];
    case "refused":
      if (reason === "orders") return [answerWording.orders];
      return [...notes, ...(answer.points.length > 0 ? [answerWording.instead] : [])];
    case "clarify":
      if (reason === "no-words") return [answerWording.noWords];
      if (reason === "too-long") return [answerWording.tooLong];
      if (notes.length > 0) return [...notes];
      return [nearest.length > 0 ? answerWording.thinWith : answerWording.thin];
    case "out-of-scope":
      return notes.length > 0 ? [...notes] : [outOfScopeText(reason)];
    case "cannot-answer":
      // What was found stands below, or the note says it all.
      if (reason?.startsWith("not-held") || answer.points.length > 0) return [...notes];
      return [
        ...notes,
        answerWording.notCovered,
        answerWording.tryThis(contact),
        ...(nearest.length > 0 ? [answerWording.nearest] : []),
      ];
    case "failed":
      return [...notes];
  }
}

function outOfScopeText(reason = ""): string {
  if (reason === "greeting") return answerWording.greeting;
  if (reason === "thanks") return answerWording.thanks;
  return reason === "about-the-bot" ? answerWording.about : answerWording.notProcurement;
}

/** What is said after the points: what is missing, and what the answer is. */
function footText(answer: Answer): string[] {
  const { points, sources, stale, approved, asAt, nation, model } = answer;
  if (points.length === 0) return [];
  const missing = missingText(answer);
  if (approved) return [...missing, answerWording.approved(approved.owner, longDate(approved.reviewBy))];
  const where = nation ? `, for ${nationsText([nation])}` : "";
  const old = stale.length > 0 ? [answerWording.stale(marks(stale))] : [];
  const what =
    model === null || answer.status === "cannot-answer"
      ? answerWording.quoted(whatIsQuoted(sources), longDate(asAt), where)
      : answerWording.composed(model, longDate(asAt), where);
  return [...missing, ...old, what];
}

function missingText({ status, reason = "" }: Answer): string[] {
  if (status !== "partial") return [];
  if (!reason.startsWith("not-covered: ")) return [answerWording.incomplete];
  return [answerWording.partial(reason.replace(/^not-covered: /, ""))];
}

/** What the quotes are, so that a summary never passes for the words of the law. */
function whatIsQuoted(all: readonly Source[]): string {
  const sources = all.filter(({ text }) => text !== "local-rules");
  if (sources.length === 0) return answerWording.ownRules;
  if (sources.every(({ text }) => text === "summary")) return answerWording.summaries;
  return sources.every(({ text }) => text === "official") ? answerWording.official : answerWording.mixed;
}

function paragraphs(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: "text", markdown: escapeMarkdown(text) }));
}

/** A point as Markdown: its own list marks stay, everything else in it is plain text. */
export function pointMarkdown({ text, citations }: Point): string {
  const lines = text.split("\n").map((line) => {
    const mark = /^(?:- |\d+\. )/.exec(line)?.[0] ?? "";
    return mark + escapeMarkdown(line.slice(mark.length));
  });
  return `${lines.join("\n")} ${escapeMarkdown(marks(citations))}`;
}

function marks(citations: readonly number[]): string {
  return citations.map((n) => `[${n}]`).join("");
}

async function choices({ nearest }: Answer, context: CommandContext): Promise<Block> {
  const presses = nearest.map((label) => ({ label, command: "ask", args: label }));
  return { kind: "buttons", buttons: await context.buttons(presses) };
}

async function answerButtons({ points, more }: Answer, id: string, context: CommandContext) {
  if (points.length === 0) return [];
  return context.buttons([
    ...(more.points.length > 0 ? [{ label: "More", command: "more", args: more satisfies MoreArgs }] : []),
    { label: "Helpful", command: "feedback", args: { question: id, helpful: true } },
    { label: "Not helpful", command: "feedback", args: { question: id, helpful: false } },
  ]);
}

/** What the button "More" keeps: points that were proved with the answer. */
export interface MoreArgs {
  readonly points: readonly Point[];
  readonly sources: readonly Source[];
}
