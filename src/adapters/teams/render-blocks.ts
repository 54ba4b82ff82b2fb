import type { Block, Button } from "../../core/reply.ts";
import { bytesOf, type CardAction, type CardElement } from "./render-card.ts";
import { formContainer } from "./render-form.ts";
import { markdownBlocks } from "./render-markdown.ts";
import { renderSources } from "./render-sources.ts";
import { renderTable } from "./render-table.ts";
import { escapeText, isWebUrl, plainBlocks, shorten } from "./render-text.ts";

/** The verb of buttons whose data is the id of a stored command. */
export const pressVerb = "press";

/** One block of a reply as elements of a card, small enough to be spread over messages; `n` is its place. */
export function renderBlock(block: Block, n: number): CardElement[] {
  switch (block.kind) {
    case "text":
      return markdownBlocks(block.markdown);
    case "facts":
      return renderFacts(block.facts);
    case "sources":
      return renderSources(block.sources, `quote-${n}`);
    case "table":
      return renderTable(block);
    case "buttons":
      return renderButtons(block.buttons);
    case "form":
      return [formContainer(block.form)];
    case "file":
      return plainBlocks(`File: ${block.name}`);
    default:
      return block satisfies never;
  }
}

type Facts = Extract<Block, { kind: "facts" }>["facts"];

const factBytes = 8_000;
const shortFact = 500;

/** Short facts side by side; a long one, or one of several lines, under its name. */
function renderFacts(facts: Facts): CardElement[] {
  const elements: CardElement[] = [];
  for (const { name, value } of facts) {
    const isShort = name.length + value.length <= shortFact && !/\n/.test(name + value);
    const fact = { title: escapeText(name), value: escapeText(value) };
    const last = elements.at(-1);
    if (!isShort) elements.push(...plainBlocks(name, { weight: "Bolder" }), ...plainBlocks(value));
    else if (last?.type !== "FactSet" || bytesOf(last) > factBytes)
      elements.push({ type: "FactSet", facts: [fact] });
    else elements.splice(-1, 1, { ...last, facts: [...last.facts, fact] });
  }
  return elements;
}

/** Cards show no more actions in one set. */
const maxActions = 5;

/** Rows of buttons. A button whose address may not be opened is shown as text. */
function renderButtons(buttons: readonly Button[]): CardElement[] {
  const unusable = buttons.flatMap((button) =>
    "url" in button && !isWebUrl(button.url) ? plainBlocks(`${button.label}: ${button.url}`) : [],
  );
  const actions = buttons.flatMap((button) =>
    "url" in button && !isWebUrl(button.url) ? [] : toAction(button),
  );
  const sets = Array.from({ length: Math.ceil(actions.length / maxActions) }, (_, n): CardElement => {
    return { type: "ActionSet", actions: actions.slice(n * maxActions, (n + 1) * maxActions) };
  });
  return [...unusable, ...sets];
}

const labelLimit = 100;

function toAction(button: Button): CardAction {
  const title = shorten(button.label, labelLimit) || "…";
  if ("url" in button) return { type: "Action.OpenUrl", title, url: button.url };
  const style = button.style && {
    style: ({ primary: "positive", danger: "destructive" } as const)[button.style],
  };
  const pressed = { title, data: { id: button.id }, associatedInputs: "none", ...style } as const;
  return {
    type: "Action.Execute",
    verb: pressVerb,
    ...pressed,
    fallback: { type: "Action.Submit", ...pressed },
  };
}
