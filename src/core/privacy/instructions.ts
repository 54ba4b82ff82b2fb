import { hidesCharacters, plain, visible } from "./visible.ts";

/** What makes a text look as if it spoke to the machine rather than to a reader. */
export type InstructionSign =
  | "ignores what came before"
  | "names the system prompt"
  | "gives a role"
  | "speaks as system or developer"
  | "asks for the prompt or secrets"
  | "forbids telling"
  | "asks to send data"
  | "encoded text"
  | "hidden characters";

const gap = "[^.?!\\n]{0,30}?";
const sign = (source: string) => new RegExp(source, "iu");
/** Accents and small letters do not matter: patterns are written without either. */
const signs: readonly (readonly [InstructionSign, RegExp])[] = [
  [
    "ignores what came before",
    sign(
      `\\b(?:ignore|disregard|forget|override|bypass)\\b ${gap}\\b(?:previous|prior|above|earlier|preceding|all|your|these|those|system)\\b ${gap}\\b(?:instructions?|prompts?|rules|guidelines|directions|commands|guardrails)\\b`,
    ),
  ],
  [
    "ignores what came before",
    sign(
      `\\b(?:anwybydd\\w{1,4}|anghofi\\w{1,3})\\b ${gap}\\b(?:cyfarwyddiadau|rheolau|gorchmynion|gyfarwyddiadau|canllawiau)\\b`,
    ),
  ],
  [
    "ignores what came before",
    sign(
      `\\b(?:ignor\\w{1,4}|oubli\\w{1,3})\\b ${gap}\\b(?:instructions?|consignes?|regles|directives)\\b ${gap}\\b(?:precedent\\w{1,3}|ci-dessus|anterieur\\w{0,3}|systeme|toutes)\\b|\\b(?:ignor\\w{1,4}|oubli\\w{1,3}) (?:toutes|tes|vos) ${gap}\\b(?:instructions?|consignes?|regles)\\b`,
    ),
  ],
  [
    "ignores what came before",
    sign(
      `\\b(?:zignoruj\\w{0,3}|ignoruj\\w{0,3}|zapomnij\\w{0,3}|pomin\\w{0,3})\\b ${gap}\\b(?:instrukcj\\w{1,2}|polecen\\w{1,3}|zasad\\w{0,2}|wskazow\\w{1,3})\\b`,
    ),
  ],
  [
    "ignores what came before",
    sign(
      `\\b(?:ignorier\\w{1,2}|vergiss|missachte)\\b ${gap}\\b(?:anweisungen|regeln|vorgaben)\\b|\\b(?:ignor[ae]|olvida)\\b ${gap}\\b(?:instrucciones|reglas)\\b`,
    ),
  ],
  [
    "names the system prompt",
    sign(
      "\\b(?:system|developer|hidden|initial|secret) ?(?:prompt|message|instructions?)\\b|\\bprompt (?:systeme|systemowy|y system)\\b|\\bmessage systeme\\b|\\binvite systeme\\b|\\bneges (?:y )?system\\b|\\bjailbreak\\w{0,3}\\b|\\bdeveloper mode\\b|\\bDAN mode\\b",
    ),
  ],
  [
    "gives a role",
    sign(
      "\\byou are (?:now|no longer)\\b|\\bfrom now on,? you\\b|\\b(?:act|behave|respond) as (?:if you|though you|an? (?:unrestricted|different|evil|new|ai|uncensored))\\b|\\bpretend (?:to be|you are|that you)\\b|\\bnew (?:instructions|persona|role):|\\brydych chi (?:nawr|bellach)\\b|\\brwyt ti (?:nawr|bellach)\\b|\\bo hyn ymlaen\\b|\\b(?:tu es|vous etes) (?:maintenant|desormais)\\b|\\ba partir de maintenant\\b|\\bjestes teraz\\b|\\bod teraz jestes\\b|\\bdu bist (?:jetzt|nun)\\b|\\bahora eres\\b",
    ),
  ],
  [
    "speaks as system or developer",
    /(?:^|\n)[ \t#*>"'[<]{0,6}(?:system|developer|assistant|human)[ \t\]>*"']{0,4}:|<\|[a-z_]{2,20}|\|>|\[\/?INST\]|<<\/?SYS>>|<(?:start|end)_of_turn>|<\/?(?:system|instructions?|fenced-\d{1,9})\b/i,
  ],
  [
    "asks for the prompt or secrets",
    sign(
      `\\b(?:print|reveal|show|repeat|output|display|write out|tell me|leak)\\b ${gap}\\b(?:your|the system|hidden|initial)\\b ${gap}\\b(?:prompts?|instructions?|rules|guidelines|training data)\\b|\\b(?:print|reveal|output|leak)\\b ${gap}\\b(?:api keys?|passwords?|secrets?|environment variables?)\\b|\\b(?:repeat|print) (?:everything|the (?:text|words)) above\\b`,
    ),
  ],
  [
    "asks for the prompt or secrets",
    sign(
      `\\b(?:dangos\\w{0,3}|argraff\\w{1,3}|datgel\\w{1,3})\\b ${gap}\\b(?:dy|eich|cyfarwyddiadau|gyfarwyddiadau|brompt|prompt)\\b|\\b(?:affiche|montre|revele|imprime|repete)\\w{0,2}\\b ${gap}\\b(?:ton|tes|vos|votre)\\b ${gap}\\b(?:prompt|instructions|consignes|regles)\\b|\\b(?:pokaz|wyswietl|ujawnij|wypisz|powtorz)\\w{0,3}\\b ${gap}\\b(?:prompt|instrukcj\\w{1,2}|polecenia)\\b`,
    ),
  ],
  [
    "forbids telling",
    sign(
      `\\b(?:do not|don't|never) (?:tell|inform|mention (?:this|it) to|reveal (?:this|it) to|warn)\\b ${gap}\\b(?:the user|the asker|the reader|the human)\\b|\\bpeidiwch a dweud wrth\\b|\\bne (?:dis|dites) (?:rien|pas) a l'utilisateur\\b|\\bnie mow\\w{0,3} uzytkownikowi\\b`,
    ),
  ],
  [
    "asks to send data",
    sign(
      `!\\[[^\\]\\n]{0,100}\\]\\(https?:|\\b(?:send|post|forward|upload|exfiltrate)\\b ${gap}\\b(?:conversation|chat history|messages|data|prompt|answers?)\\b ${gap}\\b(?:https?:|to the (?:url|address|endpoint|webhook))`,
    ),
  ],
];

/** A long run of letters of both cases with digits: no word and no number of a notice looks so. */
const encoded = /(?<![A-Za-z0-9+/=_.-])[A-Za-z0-9+/]{40}/g;

/**
 * The signs by which a text looks like instructions to a model, in English, Welsh, French, Polish, and a little in
 * German and Spanish; each once. For flags and counts only: a text without signs is not safe, one with some not bad.
 */
export function looksLikeInstructions(text: string): InstructionSign[] {
  const read = bare(text);
  const found = signs.filter(([, pattern]) => pattern.test(read)).map(([name]) => name);
  if ([...read.matchAll(encoded)].some(([run]) => isEncoded(run))) found.push("encoded text");
  if (hidesCharacters(text)) found.push("hidden characters");
  return [...new Set(found)];
}

/** Without hidden characters and accents, one blank between words; lines stay. */
function bare(text: string): string {
  return plain(
    visible(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l").replace(/Ł/g, "L"),
  ).replace(/[ \t]{2,1000}/g, " ");
}

function isEncoded(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
}
