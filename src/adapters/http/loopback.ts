import type { IncomingMessage } from "node:http";

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;
const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;
const forwarding = /^(?:x-forwarded($|-)|forwarded$|x-real-ip$|via$)/;

/**
 * Whether a request comes from this machine itself, under a local name, and was not forwarded by a proxy on it. A
 * foreign name means that a page elsewhere was pointed here.
 */
export function isLoopback({ headers, socket }: IncomingMessage): boolean {
  const forwarded = Object.keys(headers).some((name) => forwarding.test(name));
  return !forwarded && localHost.test(headers.host ?? "") && loopback.test(socket.remoteAddress ?? "");
}
