import { z } from "zod";
import { type Nation, nations } from "../../guidance/passage.ts";
import type { LanguageModel, ModelRequest } from "../../ports/model.ts";
import { isIsoDate } from "../../rules/calendar-date.ts";

export const routeKinds = [
  "procurement",
  "greeting",
  "about-the-bot",
  "peer",
  "draft",
  "refuse",
  "unclear",
  "out-of-scope",
] as const;

const shape = {
  name: "route",
  schema: z.object({
    kind: z.enum(routeKinds),
    standalone: z.string(),
    searches: z.array(z.string()),
    nation: z.enum(nations).nullable(),
    lawDate: z.string().nullable(),
    askBack: z.string().nullable(),
  }),
};

/** What a message wants, and the question in it as it stands by itself. */
export interface Route {
  readonly kind: (typeof routeKinds)[number];
  readonly standalone: string;
  /** Other ways of saying it, for the search; at most three. */
  readonly searches: readonly string[];
  readonly nation?: Nation;
  /** ISO date of the law that is asked for. */
  readonly lawDate?: string;
  /** A question back. */
  readonly askBack?: string;
}

const mostSearches = 3;
const longest = { standalone: 1_000, search: 200, askBack: 200 };

/** Asks the model what a message wants. @throws ModelFailed */
export async function route(model: LanguageModel, request: Omit<ModelRequest, "task">): Promise<Route> {
  const { value } = await model.generate({ ...request, task: "route" }, shape);
  const { nation, lawDate } = value;
  const searches = value.searches.map((text) => text.trim().slice(0, longest.search)).filter(Boolean);
  const askBack = questionOnly(value.askBack ?? "");
  return {
    kind: value.kind,
    standalone: value.standalone.trim().slice(0, longest.standalone),
    searches: searches.slice(0, mostSearches),
    ...(nation && { nation }),
    ...(lawDate && isIsoDate(lawDate) && { lawDate }),
    ...(askBack && { askBack }),
  };
}

/** A question back states nothing: no figure, no provision, no link, one question. */
function questionOnly(text: string): string | undefined {
  const question = text.replace(/\s+/g, " ").trim();
  if (!/^[^.!?]+\?$/.test(question) || question.length > longest.askBack) return undefined;
  return /\d|https?:|@|£/.test(question) ? undefined : question;
}
