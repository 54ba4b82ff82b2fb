import type { Nation } from "../guidance/passage.ts";

/** Nations by name, and by places that leave no doubt. */
const signs: readonly [Nation, RegExp][] = [
  ["wales", /\b(?:wales|welsh|cymru|senedd|cardiff|swansea|gwynedd|powys)\b/i],
  ["scotland", /\b(?:scotland|scottish|scots|holyrood|glasgow|edinburgh|aberdeen|dundee|inverness)\b/i],
  [
    "northern-ireland",
    /\b(?:[Nn]orthern [Ii]r(?:eland|ish)|NORTHERN IRELAND|[Ss]tormont|[Bb]elfast|[Dd]erry|[Ll]ondonderry|NI)\b/,
  ],
  ["england", /\b(?:england|in english law|english (?:council|authority|authorities|body|bodies|trust))\b/i],
];

/** The nation a text names; undefined when it names none or several. */
export function nationIn(text: string): Nation | undefined {
  const found = signs.filter(([, sign]) => sign.test(text)).map(([nation]) => nation);
  return found.length === 1 ? found[0] : undefined;
}
