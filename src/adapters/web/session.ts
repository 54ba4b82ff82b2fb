import { createHmac, timingSafeEqual } from "node:crypto";
import type { NewId } from "../../core/ports/state.ts";

/** A browser that came before. Its ids are made here and signed, so that nobody can take another's. */
export interface Session {
  readonly id: string;
  /** Changes when the person starts a new conversation. */
  readonly conversation: string;
}

/** Reads and writes the session cookie. */
export interface Sessions {
  /** The session of a Cookie header; undefined when there is none or its signature is wrong. */
  read(cookieHeader: string | undefined): Session | undefined;
  create(): Session;
  withNewConversation(session: Session): Session;
  /** The Set-Cookie header. */
  cookie(session: Session): string;
  /** The token a page must send back with what it posts. */
  csrf(session: Session): string;
  isCsrf(session: Session, token: unknown): boolean;
  /** The conversation's id for the core and the state: one person's, even where several share a browser. */
  conversationOf(session: Session, person: string): string;
}

export interface SessionOptions {
  readonly secret: string;
  readonly newId: NewId;
  readonly days: number;
  /** The page is reached by https. */
  readonly secure: boolean;
}

/** Sessions that hold nothing on the server: they last through a restart as long as the secret does. */
export function createSessions({ secret, newId, days, secure }: SessionOptions): Sessions {
  const name = secure ? "__Host-golden-link" : "golden-link";
  const sign = (use: string, text: string) =>
    createHmac("sha256", secret)
      .update(JSON.stringify([use, text]))
      .digest("base64url");
  const csrf = ({ id }: Session) => sign("csrf", id);
  return {
    read(cookieHeader) {
      const [payload = "", signature = ""] = cookieValue(cookieHeader, name)?.split(".") ?? [];
      if (!equal(signature, sign("session", payload))) return undefined;
      const [id, conversation] = JSON.parse(Buffer.from(payload, "base64url").toString()) as [string, string];
      return { id, conversation };
    },
    create: () => ({ id: newId(), conversation: newId() }),
    withNewConversation: ({ id }) => ({ id, conversation: newId() }),
    cookie({ id, conversation }) {
      const payload = Buffer.from(JSON.stringify([id, conversation])).toString("base64url");
      const attributes = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${days * 86_400}${secure ? "; Secure" : ""}`;
      return `${name}=${payload}.${sign("session", payload)}; ${attributes}`;
    },
    csrf,
    isCsrf: (session, token) => typeof token === "string" && equal(token, csrf(session)),
    conversationOf: ({ conversation }, person) =>
      sign("conversation", JSON.stringify([conversation, person])).slice(0, 32),
  };
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
