import { expect } from "vitest";
import type { Form } from "../../src/core/form.ts";
import type { Point, Reply, ReplyEvent, Source } from "../../src/core/reply.ts";

/** The one event that ends a turn. Fails when there is none, or more than one, or something after it. */
export function finalEvent(events: readonly ReplyEvent[]) {
  const finals = events.filter(({ kind }) => kind === "reply" || kind === "form");
  expect(finals, "a turn ends with exactly one reply or form").toHaveLength(1);
  expect(events.at(-1)).toBe(finals[0]);
  const final = events.at(-1);
  if (final?.kind !== "reply" && final?.kind !== "form") throw new Error("no reply");
  return final;
}

/** The reply that ends a turn. */
export function replyIn(events: readonly ReplyEvent[]): Reply {
  const final = finalEvent(events);
  if (final.kind !== "reply") throw new Error("a form, not a reply");
  return final.reply;
}

/** The form that ends a turn. */
export function formIn(events: readonly ReplyEvent[]): Form {
  const final = finalEvent(events);
  if (final.kind !== "form") throw new Error(`no form but: ${final.reply.summary}`);
  return final.form;
}

export function pointsIn(events: readonly ReplyEvent[]): Point[] {
  return events.flatMap((event) => (event.kind === "point" ? [event.point] : []));
}

export function sourcesIn({ blocks }: Reply): Source[] {
  return blocks.flatMap((block) => (block.kind === "sources" ? block.sources : []));
}

/** Everything a reply's text blocks say, Markdown escapes taken out. */
export function shownIn({ blocks }: Reply): string {
  const texts = blocks.flatMap((block) => (block.kind === "text" ? [block.markdown] : []));
  return texts.join("\n\n").replace(/\\([\\`*_{}[\]<>#|~&+.)=-])/g, "$1");
}

/** The id behind a button. */
export function buttonIn({ blocks }: Reply, label: string): string {
  const buttons = blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
  const button = buttons.find((each) => each.label === label);
  if (!button || !("id" in button)) throw new Error(`no button “${label}”`);
  return button.id;
}

export function labelsIn({ blocks }: Reply): string[] {
  return blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons.map(({ label }) => label) : []));
}
