import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import type { Person } from "../../core/request.ts";
import { Refusal } from "./refusal.ts";
import { webWording } from "./wording.ts";

/** Who may use the chat: whoever sits at this computer, or whom a proxy has signed in. */
export type SignIn =
  | { readonly kind: "loopback" }
  | {
      readonly kind: "trusted-header";
      /** The header in which the proxy sends the verified e-mail address. */
      readonly header: string;
      /** The address people use, for example "https://chat.example.gov.uk". */
      readonly publicUrl: string;
      /** The proxy's addresses, single or as CIDR blocks. */
      readonly proxies: readonly string[];
    };

/** The one who asks, and the origin of the page they ask from. */
export interface Caller {
  /** Absent when nobody is signed in: the session then stands for the person. */
  readonly email?: string;
  readonly origin: string;
}

/** Lets a request in. @throws Refusal 403 or 421 with the sentence to show. */
export type Admit = (request: IncomingMessage) => Caller;

/** How requests are let in. @throws Error when the address or a proxy cannot be read. */
export function createAdmission(signIn: SignIn): Admit {
  return signIn.kind === "loopback" ? admitLocal : admitSignedIn(signIn);
}

/** The person as the core knows them. */
export function toPerson({ email }: Caller, session: string, space: string): Person {
  const person = { platform: "web", tenant: space };
  return email ? { ...person, id: email, email } : { ...person, id: session, anonymous: true };
}

const loopback = blockList(["127.0.0.0/8", "::1"]);
const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
const forwarding = /^(x-forwarded($|-)|forwarded$|x-real-ip$|via$)/;

function admitLocal(request: IncomingMessage): Caller {
  const host = request.headers.host ?? "";
  const forwarded = Object.keys(request.headers).some((name) => forwarding.test(name));
  const local = localHost.test(host) && URL.canParse(`http://${host}`);
  if (forwarded || !local || !comesFrom(request, loopback)) throw new Refusal(403, webWording.localOnly);
  return { origin: new URL(`http://${host}`).origin };
}

function admitSignedIn({ header, publicUrl, proxies }: Extract<SignIn, { kind: "trusted-header" }>): Admit {
  const known = blockList(proxies);
  const { origin, host, protocol, pathname } = new URL(publicUrl);
  if (!/^https?:$/.test(protocol) || pathname !== "/")
    throw new Error("the web chat's public address must be https://host, without a path");
  return (request) => {
    if (!comesFrom(request, known)) throw new Refusal(403, webWording.proxyOnly);
    if (hostOf(request, protocol) !== host) throw new Refusal(403, webWording.wrongHost(origin));
    const email = emailAddress(request.headers[header.toLowerCase()]);
    if (!email) throw new Refusal(403, webWording.notSignedIn);
    return { email, origin };
  };
}

/** The Host header without the scheme's own port. */
function hostOf({ headers }: IncomingMessage, protocol: string): string | undefined {
  const host = headers.host ?? "";
  if (!/^[\w.:[\]-]+$/.test(host)) return undefined;
  const url = `${protocol}//${host}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}

/** One plain address in lower case. A list of them, or none, is nobody. */
function emailAddress(header: string | string[] | undefined): string | undefined {
  const value = typeof header === "string" ? header.trim().toLowerCase() : "";
  return /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,255}$/.test(value) ? value : undefined;
}

function comesFrom({ socket }: IncomingMessage, list: BlockList): boolean {
  const address = (socket.remoteAddress ?? "").replace(/^::ffff:(?=\d+\.)/i, "");
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

function blockList(blocks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const block of blocks) {
    const [address = "", bits] = block.trim().split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    const most = family === "ipv6" ? 128 : 32;
    const readable = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (!isIP(address) || !readable) throw new Error(`"${block}" is neither an IP address nor a CIDR block`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
