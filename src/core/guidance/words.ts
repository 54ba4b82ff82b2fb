/** Words that carry no topic: left out of searches and of what an answer must cover. */
const stopWords = new Set(
  `a about above actually after again all also am an and any anyone are as asap at back basically be because been
  before being below between both but by came can cant come could couldnt did didnt do does doesnt doing done dont down
  each either else even ever every few for from further get gets getting give given gives go goes going gone got had
  has have havent having he help her here hers hi hello him his how however i id if ill im in instead into is isnt it
  its itself ive just keep kind know let lets like likely long look made make makes many may maybe me mean means might
  more most much must my myself need needed needs neither never no nor not now of off ok okay on once one only or
  other our ours out over own per please pls put quite rather re really right same say says see seem shall she should
  shouldnt show so some someone something still such sure take taken tell than thank thanks that thats the their
  them then there these they theyre thing things think this those though through thx to too tried try under until up
  upon us use used using very via want wanted wants was wasnt way we well were werent weve what whats when where
  whether which while who whos whose why will with within without wont work would wouldnt yes yet you your yours
  able according actually advice advise anything apply applies applying ask asked asking bit case confirm currently
  different example explain fact find first follow general happen happened happens hear heard idea involve issue
  kindly last least less lot main matter new next normal normally number old ones order part particular people person
  place point possible question quick really relevant require required requires rule rules run said sort specific
  start started step steps stuff sum team today told trying type understand usually week work working wot
  england english uk gov govt colleague boss`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words of a text in small letters, numbers and codes included: "£30,000" gives "30000". */
export function words(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[’']/g, "")
    .replace(/(?<=\d),(?=\d{3})/g, "");
  return plain.match(/[\p{L}\p{N}]+(?:\.\d+)?/gu) ?? [];
}

export function isStopWord(word: string): boolean {
  return stopWords.has(word) || (word.length === 1 && !/\d/.test(word));
}

const stems = new Map<string, string>();
const maxStems = 50_000;

/** A word without its ending, so that "awarding" and "awarded" meet. Light on purpose: it seldom joins strangers. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stripEnding(word);
  if (stems.size < maxStems) stems.set(word, found);
  return found;
}

const endings: readonly [RegExp, string][] = [
  [/(?:isations?|izations?)$/, "is"],
  [/(?:ations?|ated|ating|ates|ate)$/, "at"],
  [/(?:ications?|ied|ies|ying|ier)$/, "i"],
  [/(?:ments?)$/, ""],
  [/(?:ness|ful|ly|able|ible|ive)$/, ""],
  [/(?:sses)$/, "ss"],
  [/(?:ings?|ed|ers?|ors?|es)$/, ""],
  [/(?<=[^su])s$/, ""],
];

function stripEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  for (const [ending, replacement] of endings) {
    const base = word.replace(ending, replacement);
    if (base !== word && base.length >= 3 && /[aeiouy]/.test(base)) return tidy(base);
  }
  return tidy(word);
}

/** "plann" and "plan", "publish" and "publishe", "notify" and "notifi" become one. */
function tidy(base: string): string {
  return base
    .replace(/([bdfgmnprt])\1$/, "$1")
    .replace(/(?<=..)e$/, "")
    .replace(/(?<=..)y$/, "i");
}

/** The stems of a text's words that carry a topic, each as often as it stands there. */
export function topicStems(text: string): string[] {
  return words(text)
    .filter((word) => !isStopWord(word))
    .map(stem);
}
