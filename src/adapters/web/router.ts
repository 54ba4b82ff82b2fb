import express, { type ErrorRequestHandler, type Request, type Response, type Router } from "express";
import type { Logger } from "../../core/ports/logger.ts";
import { createAdmission } from "./access.ts";
import { serveAssets } from "./assets.ts";
import { createExchange } from "./exchange.ts";
import { createHandlers } from "./handlers.ts";
import type { WebOptions } from "./options.ts";
import { renderRefusal } from "./page.ts";
import { Refusal } from "./refusal.ts";
import { checkOrigin, checkType, noStore, readBodies, securityHeaders, toRefusal } from "./security.ts";
import { createSessions } from "./session.ts";
import { createTranscripts } from "./transcript.ts";
import { webWording } from "./wording.ts";

export type { WebOptions } from "./options.ts";

const day = 24 * 3_600_000;

/**
 * The web chat: `/` and everything under `/web`. Other paths are left to the server it is mounted on.
 * @throws Error when the sign-in cannot be set up as given.
 */
export function createWebRouter(options: WebOptions): Router {
  const { signIn, secret, newId, state, conversationDays, logger } = options;
  const secure = signIn.kind === "trusted-header" && signIn.publicUrl.startsWith("https:");
  const admit = createAdmission(signIn);
  const sessions = createSessions({ secret, newId, days: conversationDays, secure });
  const transcripts = createTranscripts(state, newId, conversationDays * day);
  const exchange = createExchange({ ...options, transcripts, waitForOther: { steps: 20, ms: 500 } });
  const handlers = createHandlers({ ...options, admit, sessions, transcripts, exchange });

  const headers = securityHeaders(secure);
  const gate = (request: Request, _: Response, next: () => void) => {
    admit(request);
    next();
  };
  const post = (...types: string[]) => [
    headers,
    noStore,
    (request: Request, _: Response, next: () => void) => {
      checkOrigin(request, admit(request).origin);
      checkType(request, types);
      next();
    },
    ...readBodies,
  ];
  const form = "application/x-www-form-urlencoded";

  const router = express.Router();
  router.get("/", headers, noStore, handlers.showPage);
  router.post("/web/messages", ...post("application/json", form), handlers.takeMessage);
  router.get("/web/messages", headers, noStore, gate, (_, response) => response.redirect(303, "/"));
  router.post("/web/conversation", ...post(form), handlers.startConversation);
  router.get("/web/files/:id", headers, noStore, handlers.sendFile);
  router.use("/web/assets", headers, gate, serveAssets());
  router.use("/web", headers, gate, () => {
    throw new Refusal(404, webWording.notHere);
  });
  router.use(refuse(logger));
  return router;
}

/** Tells the person why a request was not taken: as JSON to the script, as a page to everyone else. */
function refuse(logger: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    const { status, text } = toRefusal(error);
    if (status >= 500) logger.error({ err: error }, "web request failed");
    if (response.headersSent) return next(error);
    response.status(status).setHeader("Cache-Control", "no-store");
    if (request.is("application/json")) response.json({ kind: "problem", text, fresh: false });
    else response.type("html").send(renderRefusal(text, status !== 403));
  };
}
