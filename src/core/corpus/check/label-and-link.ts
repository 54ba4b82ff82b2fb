import type { Reference } from "../../guidance/passage.ts";
import { knownTitles } from "./official-text.ts";
import { type Place, placeText, readAddress, readLabel } from "./place.ts";

/** Says where a reference's label and its link part; undefined when they agree or cannot be compared. */
export function labelAndLinkDiffer({ label, url }: Reference): string | undefined {
  const address = readAddress(url);
  if (!address) return policyNoteDiffers(label, url);
  const { name, place } = readLabel(label);
  if (!isInstrument(name, address.instrument)) return `“${label}” leads to another instrument: ${url}.`;
  if (!place || !address.place || agree(place, address.place)) return undefined;
  return `“${label}” leads to ${placeText(address.place)}: ${url}.`;
}

/** Whether an instrument's name may be that of the address: "SI 2024/716" by its number, others by their year. */
function isInstrument(name: string, instrument: string): boolean {
  const known = knownTitles.get(name);
  if (known) return known === instrument;
  const numbered = /\b(\d{4}\/\d+)$/.exec(name)?.[1];
  if (numbered) return instrument.endsWith(`/${numbered}`);
  const year = /\b((?:1[89]|20)\d\d)$/.exec(name)?.[1];
  return !year || instrument.includes(`/${year}/`);
}

/** A link may be wider than its label, as legislation.gov.uk shows whole sections. */
function agree(place: Place, linked: Place): boolean {
  if (place.unit !== linked.unit || place.number !== linked.number) return linked.unit === "part";
  if (!linked.inner) return linked.clauses.every((clause, n) => clause === (place.clauses[n] ?? clause));
  if (place.inner?.unit !== linked.inner.unit) return !place.inner;
  if (place.inner.number !== linked.inner.number) return false;
  return linked.clauses.every((clause, n) => clause === (place.clauses[n] ?? clause));
}

/** Policy notes have their number in their address: "PPN 017" and "/ppn-017-…". */
function policyNoteDiffers(label: string, url: string): string | undefined {
  const named = /^PPN (\d{3})\b/.exec(label)?.[1];
  const linked = /\/ppn-(\d{3})-/.exec(url)?.[1];
  return named && linked && named !== linked ? `“${label}” leads to PPN ${linked}: ${url}.` : undefined;
}
