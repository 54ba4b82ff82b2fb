import { isGiven, isOrdinary, isSurname, mayBeName } from "./name-lists.ts";
import { entityFollows, isInitial, type NameRun, nameEnd, nameRun } from "./name-shape.ts";
import { after, gapAfter, type Reading } from "./words.ts";

/** After these any capital word is a name. */
const closeRoles = new Set(
  `colleague boss husband wife son daughter brother sister mother father mum dad uncle aunt cousin nephew niece friend
  neighbour neighbor fiance fiancee girlfriend boyfriend`.split(/\s+/),
);
export const roles = new Set([
  ...closeRoles,
  ...`director officer manager buyer evaluator chair chairman chairwoman chairperson secretary lawyer solicitor
  barrister accountant employee consultant analyst engineer tenant resident patient client claimant pupil councillor
  contact assessor panellist moderator trustee owner shareholder executive ceo cfo coo adviser advisor apprentice
  nurse teacher doctor driver worker carer landlord supervisor leader deputy predecessor successor
  replacement assistant mentor witness`.split(/\s+/),
]);

/** "my colleague Jane", "their director, Xiuying Ouyang,", "my boss is called Bartosz". */
export function afterRole(reading: Reading, n: number): NameRun | undefined {
  const gap = gapAfter(reading, n);
  const verb = /^(?:is|was|called|named)$/.test(reading.words[n + 1]?.key ?? "");
  const first = verb ? n + 2 : n + 1;
  const next = reading.words[first];
  if (!next?.capital || !/^,?[ \t(]{1,3}$/.test(gap) || (verb && !reading.words[n + 1]?.joined))
    return undefined;
  if (!(mayBeName(next) || isInitial(reading, first)) || isOrdinary(next)) return undefined;
  const end = nameEnd(reading, first);
  if (end === first || entityFollows(reading, end)) return undefined;
  const apposed = !gap.includes(",") || /^[,.)]/.test(after(reading, reading.words[end - 1]?.end ?? 0));
  return apposed && isNamed(reading, n, verb, { first, end }) ? nameRun(first, end) : undefined;
}

/** Whether the role, or a word of the name itself, says that somebody is named. */
function isNamed(reading: Reading, n: number, verb: boolean, { first, end }: NameRun): boolean {
  const role = reading.words[n];
  if (role && closeRoles.has(role.key) && !role.upper && !verb) return true;
  if (isInitial(reading, first)) return true;
  const parts = reading.words.slice(first, end);
  if (parts.some((word) => isGiven(word) || isSurname(word))) return true;
  const before = reading.words.slice(Math.max(0, n - 3), n);
  return parts.length > 1 && before.some(({ key }) => /^(?:my|our|his|her|their|your)$/.test(key));
}
