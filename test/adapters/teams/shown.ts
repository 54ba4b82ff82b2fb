import { lexer, type MarkedToken, type Token } from "marked";
import type { TeamsMessage } from "../../../src/adapters/teams/render.ts";
import type {
  AdaptiveCard,
  CardAction,
  CardElement,
  CardInput,
} from "../../../src/adapters/teams/render-card.ts";
import type { Seen, SeenForm } from "../../contracts/rendered.ts";

/** What Teams shows of messages. Markdown that cards do not know is a fault. */
export function shownMessages(messages: readonly TeamsMessage[]): Seen {
  const elements = messages.flatMap(({ attachments }) => attachments[0].content.body.flatMap(flat));
  const shown = elements.flatMap(markdownOf).map(readMarkdown);
  return {
    notification: messages[0]?.summary ?? "",
    text: shown.map(({ text }) => text).join("\n"),
    links: shown.flatMap(({ links }) => links),
    buttons: elements.flatMap(actionsOf).flatMap(buttonOf),
    pings: JSON.stringify(messages).includes('"entities"') ? ["entities"] : [],
  };
}

/** What Teams shows of a form. */
export function shownForm(card: AdaptiveCard): SeenForm {
  const elements = card.body.flatMap(flat);
  const labels = (element: CardElement) => (isInput(element) ? [element.label] : []);
  const text = elements.flatMap((element) => [
    ...labels(element),
    ...markdownOf(element).map((each) => readMarkdown(each).text),
  ]);
  return {
    text: text.join("\n"),
    values: elements.map((element) => (isInput(element) ? typedIn(element) : "")).join(""),
  };
}

function flat(element: CardElement): CardElement[] {
  if (element.type === "Container") return element.items.flatMap(flat);
  if (element.type !== "Table") return [element];
  return element.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items));
}

function isInput(element: CardElement): element is CardInput {
  return element.type.startsWith("Input.");
}

function markdownOf(element: CardElement): string[] {
  if (element.type === "TextBlock") return [element.text];
  return element.type === "FactSet" ? element.facts.flatMap(({ title, value }) => [title, value]) : [];
}

function actionsOf(element: CardElement): readonly CardAction[] {
  if (element.type !== "ActionSet") return [];
  if (element.actions.length > 5) throw new Error(`${element.actions.length} actions: a set shows five`);
  return element.actions;
}

function buttonOf(action: CardAction) {
  if (action.type === "Action.ToggleVisibility") return [];
  return [{ label: action.title, ...(action.type === "Action.OpenUrl" && { url: action.url }) }];
}

interface Shown {
  readonly text: string;
  readonly links: { text: string; url: string }[];
}

function readMarkdown(markdown: string): Shown {
  const links: Shown["links"] = [];
  const dated = markdown.replace(/\{\{(?:DATE|TIME)\([^)]*\)\}\}/g, "(a date)");
  const text = lexer(dated)
    .map((token: Token) => readToken(token as MarkedToken, links))
    .join("\n");
  return { text, links };
}

function readToken(token: MarkedToken, links: Shown["links"]): string {
  const read = (tokens: readonly Token[]) =>
    tokens.map((each) => readToken(each as MarkedToken, links)).join("");
  switch (token.type) {
    case "space":
      return "";
    case "text":
      return token.tokens ? read(token.tokens) : decode(token.text);
    case "escape":
      return token.text;
    case "paragraph":
    case "strong":
    case "em":
      return read(token.tokens);
    case "list":
      return token.items
        .map((item, n) => `${token.ordered ? `${Number(token.start) + n}.` : "•"} ${read(item.tokens)}\n`)
        .join("");
    case "link":
      if (token.raw !== token.text) links.push({ text: read(token.tokens), url: token.href });
      return read(token.tokens);
    default:
      throw new Error(`cards show no ${token.type}: ${token.raw.slice(0, 80)}`);
  }
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', nbsp: " " };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (named[name ?? ""] ?? all),
  );
}

function typedIn(input: CardInput): string {
  switch (input.type) {
    case "Input.ChoiceSet": {
      const chosen = input.isMultiSelect ? input.value.split(",") : [input.value];
      return input.choices.flatMap(({ title, value }) => (chosen.includes(value) ? [title] : [])).join("");
    }
    case "Input.Toggle":
      return input.value === "true" ? input.title : "";
    case "Input.Number":
      return input.value === undefined ? "" : String(input.value);
    default:
      return input.value;
  }
}
