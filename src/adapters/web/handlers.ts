import type { Request, Response } from "express";
import type { Person } from "../../core/request.ts";
import { type Admit, toPerson } from "./access.ts";
import type { createExchange, ExchangeEvent } from "./exchange.ts";
import type { WebOptions } from "./options.ts";
import { type PageView, renderOpening, renderPage } from "./page.ts";
import { type Message, readFields, readJson } from "./read.ts";
import { Refusal } from "./refusal.ts";
import { renderEvent } from "./render-event.ts";
import type { PageContext } from "./render-turn.ts";
import type { Session, Sessions } from "./session.ts";
import type { createTranscripts, Turn } from "./transcript.ts";
import { webWording } from "./wording.ts";

interface HandlerParts extends WebOptions {
  readonly admit: Admit;
  readonly sessions: Sessions;
  readonly transcripts: ReturnType<typeof createTranscripts>;
  readonly exchange: ReturnType<typeof createExchange>;
}

/** A request that was let in, with whose it is. */
interface Guest {
  readonly session: Session;
  readonly person: Person;
  readonly conversation: string;
}

/** What the routes of the chat do. Each throws Refusal for a request it does not take. */
export function createHandlers(parts: HandlerParts) {
  const { admit, sessions, transcripts, exchange, newId } = parts;

  function guest(request: Request, session = sessions.read(request.headers.cookie)): Guest | undefined {
    const caller = admit(request);
    if (!session) return undefined;
    const person = toPerson(caller, session.id, parts.space);
    return { session, person, conversation: sessions.conversationOf(session, person.id) };
  }

  function knownGuest(request: Request): Guest {
    const known = guest(request);
    const token = request.get("x-csrf-token") ?? (request.body as { csrf?: unknown } | undefined)?.csrf;
    if (!known || !sessions.isCsrf(known.session, token)) throw new Refusal(403, webWording.staleSession);
    return known;
  }

  const context = ({ session }: Guest): PageContext => ({ csrf: sessions.csrf(session), delivery: newId() });

  async function sendPage(response: Response, guest: Guest, more: Partial<PageView> & { status?: number }) {
    const { about, conversationDays } = parts;
    const { status = 200, turns = await transcripts(guest.conversation).turns(), ...rest } = more;
    response.setHeader("Set-Cookie", sessions.cookie(guest.session));
    response
      .status(status)
      .type("html")
      .send(
        renderPage({ about, conversationDays, turns, context: context(guest), ...unsent(turns), ...rest }),
      );
  }

  async function streamAnswer(response: Response, guest: Guest, message: Message): Promise<void> {
    const page = context(guest);
    response.setHeader("Set-Cookie", sessions.cookie(guest.session));
    // Some proxies hold an answer back until it is whole.
    response.setHeader("X-Accel-Buffering", "no");
    response.type("application/x-ndjson");
    for await (const event of exchange(guest, message)) {
      if (response.destroyed) return;
      response.write(`${JSON.stringify(renderEvent(event, page))}\n`);
    }
    response.end();
  }

  async function sendAnswer(response: Response, guest: Guest, message: Message): Promise<void> {
    const events: ExchangeEvent[] = [];
    for await (const event of exchange(guest, message)) events.push(event);
    const kept = await transcripts(guest.conversation).turns();
    const problem = events.find((event) => event.kind === "problem")?.text;
    await sendPage(response, guest, { turns: withLast(kept, events), ...(problem && { problem }) });
  }

  return {
    async showPage(request: Request, response: Response) {
      const known = guest(request);
      const foreign = /^(cross-site|same-site)$/.test(request.get("sec-fetch-site") ?? "");
      if (!known && foreign) return void response.type("html").send(renderOpening());
      const here = known ?? guest(request, sessions.create());
      if (here) await sendPage(response, here, {});
    },

    async takeMessage(request: Request, response: Response) {
      const here = knownGuest(request);
      const scripted = Boolean(request.is("application/json"));
      const read = scripted ? readJson(request.body) : readFields(request.body);
      if (read.ok && scripted) return streamAnswer(response, here, read.message);
      if (read.ok) return sendAnswer(response, here, read.message);
      if (scripted) throw new Refusal(read.status, read.text);
      const typed = String(request.body.text ?? "");
      return sendPage(response, here, { status: read.status, problem: read.text, typed });
    },

    async startConversation(request: Request, response: Response) {
      const { session, conversation } = knownGuest(request);
      await transcripts(conversation).clear();
      response.setHeader("Set-Cookie", sessions.cookie(sessions.withNewConversation(session)));
      response.redirect(303, "/");
    },

    async sendFile(request: Request, response: Response) {
      const here = guest(request);
      const file = here && (await transcripts(here.conversation).file(String(request.params.id)));
      if (!file) throw new Refusal(404, webWording.noFile);
      response.attachment(file.name);
      response.setHeader("Content-Type", safeType(file.mediaType));
      response.send(Buffer.from(file.base64, "base64"));
    },
  };
}

/** The conversation with the turn just made, even where it could not be kept. */
function withLast(kept: readonly Turn[], events: readonly ExchangeEvent[]): readonly Turn[] {
  const turns = events.flatMap((event) =>
    event.kind === "opened" || event.kind === "answered" ? [event.turn] : [],
  );
  const last = turns.at(-1);
  if (!last) return kept;
  const place = kept.findIndex(({ key }) => key === last.key);
  return place < 0 ? [...kept, last] : kept.with(place, last);
}

/** A question that could not be answered is put back into the box, to be sent again. */
function unsent(turns: readonly Turn[]): Pick<PageView, "typed"> {
  const last = turns.at(-1);
  return last?.answer && last.input?.kind === "text" ? { typed: last.input.text } : {};
}

function safeType(mediaType: string): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : "application/octet-stream";
}
