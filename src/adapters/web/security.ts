import type { NextFunction, Request, RequestHandler, Response } from "express";
import express from "express";
import helmet from "helmet";
import { failureCode } from "../../core/errors.ts";
import { failureText } from "../../core/wording.ts";
import { Refusal } from "./refusal.ts";
import { webWording } from "./wording.ts";

const ours = ["'self'"];

/** Headers of every page and answer: nothing from elsewhere, no inline code, no frame, no sniffing. */
export function securityHeaders(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ours,
        styleSrc: ours,
        imgSrc: ours,
        connectSrc: ours,
        formAction: ours,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // "no-referrer" would make browsers send "Origin: null" with a form.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: secure,
    xFrameOptions: { action: "deny" },
  });
}

/** Personal pages are kept by no cache. */
export function noStore(_: Request, response: Response, next: NextFunction): void {
  response.setHeader("Cache-Control", "no-store");
  next();
}

/** A post comes from the chat's own page. @throws Refusal 403. */
export function checkOrigin({ headers }: Request, origin: string): void {
  const site = headers["sec-fetch-site"];
  const own = headers.origin === origin && (site === undefined || site === "same-origin");
  if (!own) throw new Refusal(403, webWording.otherOrigin);
}

/** The posted content type is one of those. @throws Refusal 415. */
export function checkType(request: Request, types: readonly string[]): void {
  if (!request.is([...types])) throw new Refusal(415, webWording.wrongType);
}

const limit = "64kb";

/** Reads JSON and form bodies of up to 64 KB; what cannot be read goes to the error handler. */
export const readBodies: readonly RequestHandler[] = [
  express.json({ limit, inflate: false }),
  express.urlencoded({ limit, inflate: false, extended: false, parameterLimit: 500 }),
];

/** What went wrong, as the person is told of it. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { type = "", status = 0 } = error as { type?: string; status?: number };
  if (status === 413) return new Refusal(413, webWording.tooBig);
  if (status === 415) return new Refusal(415, webWording.wrongType);
  if (type === "entity.parse.failed") return new Refusal(400, webWording.badJson);
  if (status >= 400 && status < 500) return new Refusal(400, webWording.notUnderstood);
  const code = failureCode(error);
  return new Refusal(code === "unexpected" ? 500 : 503, failureText[code]);
}
