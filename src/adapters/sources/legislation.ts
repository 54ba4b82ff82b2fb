import type { FetchedPage } from "../../core/ports/official-sources.ts";
import { type Division, readContents, readInstrument } from "./clml.ts";
import { FetchFailed } from "./fetch-failed.ts";
import type { Found, FoundPage } from "./found.ts";
import { legislation } from "./hosts.ts";
import type { Arrived, Session } from "./session.ts";

/**
 * Fetches an instrument whole or, when the site cannot give it whole, its parts, each a page of its own.
 * @throws FetchFailed naming the page that could not be had.
 */
export async function fetchInstrument(instrument: string, session: Session): Promise<Found> {
  const url = instrument.replace(/\/$/, "");
  const address = `${url}/data.xml`;
  session.expect(1);
  const whole = await orTooMuch(session.get(address, readInstrument));
  if (whole === "too-much") return fetchDivisions(url, session);
  if (whole.is !== "here") return { pages: [], missing: [{ url, because: whole.is }] };
  return { pages: [toFound(url, address, whole.changed)], missing: [] };
}

/** The whole of a long instrument may be too large, or take the site longer to make than it lets anyone wait. */
async function orTooMuch<T>(arriving: Promise<Arrived<T>>): Promise<Arrived<T> | "too-much"> {
  try {
    return await arriving;
  } catch (error) {
    const tooMuch = error instanceof FetchFailed && ["too-large", "not-ready"].includes(error.because);
    if (tooMuch) return "too-much";
    throw error;
  }
}

async function fetchDivisions(url: string, session: Session): Promise<Found> {
  const { pathname } = new URL(url);
  const contents = await needed(`${url}/contents/data.xml`, session, (bytes) =>
    readContents(bytes, pathname),
  );
  session.expect(contents.value.length + 1);
  const pages: FoundPage[] = [];
  for (const division of contents.value) {
    const own = `${legislation}${division.path}`;
    const { changed } = await needed(`${own}/data.xml`, session, readInstrument);
    pages.push(toFound(own, `${own}/data.xml`, changed, division));
  }
  return { pages, missing: [] };
}

/** A division that is listed and not there leaves the instrument incomplete. */
async function needed<T>(address: string, session: Session, read: (bytes: Uint8Array) => T) {
  const arrived = await session.get(address, read);
  if (arrived.is !== "here") throw new FetchFailed("status", address, "it is not there");
  return arrived;
}

function toFound(url: string, address: string, changed: boolean, division?: Division): FoundPage {
  return { address, changed, toPages: (bytes) => [toPage(url, bytes, division)] };
}

function toPage(url: string, bytes: Uint8Array<ArrayBuffer>, division: Division | undefined): FetchedPage {
  const { title, modified } = readInstrument(bytes);
  const name = new URL(url).pathname.slice(1).replaceAll("/", "-");
  return {
    url,
    title: division?.label ? `${title}: ${division.label}` : title,
    file: { name: `${name}.xml`, bytes, mediaType: "application/xml" },
    ...(modified && { updated: modified }),
  };
}
