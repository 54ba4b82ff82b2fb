import type { IncomingMessage } from "node:http";

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

/** Whether a request comes from this machine itself and was not forwarded by a proxy on it. */
export function isLoopback(request: IncomingMessage): boolean {
  const forwarded = Object.keys(request.headers).some(
    (name) => name === "forwarded" || name.startsWith("x-forwarded-"),
  );
  return !forwarded && loopback.test(request.socket.remoteAddress ?? "");
}
