import type { Reply } from "../../core/reply.ts";
import { renderBlock } from "./render-blocks.ts";
import { type AdaptiveCard, bytesOf, type CardElement, toCard } from "./render-card.ts";
import { plainBlocks, shorten } from "./render-text.ts";

/** One activity: `summary` is what the notification shows. */
export interface TeamsMessage {
  readonly summary: string;
  readonly attachments: readonly [
    { readonly contentType: "application/vnd.microsoft.card.adaptive"; readonly content: AdaptiveCard },
  ];
}

/** Under the 28 KB of a message, with room for what is added when it is sent. */
const maxBytes = 24_000;
const maxSummary = 1_000;

/** A reply as messages to be sent in this order. What one message cannot hold goes on in the next. */
export function renderReply(reply: Reply): TeamsMessage[] {
  const elements = reply.blocks.flatMap(renderBlock);
  const bodies = toBodies(elements.length > 0 ? elements : plainBlocks(reply.summary));
  return bodies.map((body, n) => {
    const part = bodies.length > 1 ? ` (part ${n + 1} of ${bodies.length})` : "";
    return toMessage(toCard(body), `${shorten(reply.summary, maxSummary)}${part}`);
  });
}

/** A message that shows a card. */
export function toMessage(card: AdaptiveCard, summary: string): TeamsMessage {
  const attachment = { contentType: "application/vnd.microsoft.card.adaptive", content: card } as const;
  return { summary, attachments: [attachment] };
}

/** Room for the message around the elements: a summary of 1,000 characters has at most 4,000 bytes. */
const bodyBytes = maxBytes - 5_000;

/** The elements in cards. A form has a card of its own: its button sends every input of its card. */
function toBodies(elements: readonly CardElement[]): CardElement[][] {
  const bodies: CardElement[][] = [];
  for (const element of elements) {
    const last = bodies.at(-1);
    const together = last && !holdsInputs(element) && !last.some(holdsInputs);
    if (together && bytesOf([...last, element]) <= bodyBytes) last.push(element);
    else bodies.push([element]);
  }
  return bodies;
}

function holdsInputs(element: CardElement): boolean {
  return element.type === "Container" && element.items.some(({ type }) => type.startsWith("Input."));
}
