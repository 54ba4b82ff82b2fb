import { findSigns } from "./force.ts";
import { verb } from "./verbs.ts";

/** What limits a statement: "if …", "unless …", "except …", "only for …", "subject to …". */
export interface Restrictor {
  readonly kind: "if" | "only-if" | "unless" | "only" | "either";
  readonly text: string;
}

const marker =
  /\b(only if|only when|only where|(?:on|for|in|with|by) only|only (?:for|to|on|with|by|because|as|at|after|under|through|in relation to)|even if|if|unless|except(?:ing|ions?:?)?(?: (?:where|that|for|from|when|if|to|in))?|where|while|subject to|(?:so|as) far as|until|either(?=[^.;]* or )|for (?:a )?good reasons?)\b/;

/** A limit within a limit is one of its own: "exempt only because …, unless …". */
const nested = /,? \b(?:unless|except|subject to)\b/;

function kindOf(word: string): Restrictor["kind"] {
  if (/^only (?:if|when|where)/.test(word)) return "only-if";
  if (/\bonly\b/.test(word)) return "only";
  if (/^(?:unless|except|until)/.test(word)) return "unless";
  return word === "either" ? "either" : "if";
}

/** Parts a statement from what limits it. The main parts are given in order. */
export function splitRestrictors(text: string): { main: string; restrictors: Restrictor[] } {
  const found = marker.exec(text);
  if (!found || found[0] === "even if") return { main: text, restrictors: [] };
  const before = text.slice(0, found.index);
  const after = text.slice(found.index);
  const whole = hasVerb(before) ? endAfterMain(after, before) : endBeforeMain(after);
  const inner = nested.exec(after.slice(found[0].length, whole));
  const end = inner ? found[0].length + inner.index : whole;
  const rest = splitRestrictors(after.slice(end));
  const restrictor = { kind: kindOf(found[0]), text: after.slice(0, end).replace(/[\s,]+$/, "") };
  return {
    main: `${before.replace(/[\s,]+$/, "")} ${rest.main.replace(/^[\s,]+/, "")}`.trim(),
    restrictors: [restrictor, ...rest.restrictors],
  };
}

/** "Yes" or "10 days" after a question stands for a statement. */
const answering = /^(?:yes|no)\b|^[^@]{0,20}#\d/;

function hasVerb(text: string): boolean {
  return (
    findSigns(text).length > 0 || verb.test(text) || answering.test(text) || text.trim().split(" ").length > 5
  );
}

/** A limit after the statement runs to its end, or to the next statement. */
function endAfterMain(text: string, before: string): number {
  if (!(findSigns(before).length > 0 || verb.test(before) || answering.test(before)))
    return endBeforeMain(text);
  const next =
    /;|,? but (?!not )|, so |, although |, even |, and (?=(?:then |so )?(?:(?:the |an? )?[@\w-]+ ){0,2}(?:must|may|can|cannot|should|needs?)\b)|, (?:or|and) (?=[#£\d]+ )/;
  return next.exec(text)?.index ?? text.length;
}

/** A limit before the statement ends at the comma after which the statement has its verb, or where a party acts. */
function endBeforeMain(text: string): number {
  if (
    /^(?:only )?(?:if|where|when)\b[^:,]*\b(?:conditions?|tests?|cases?|of these|of the following)\b[^:,]*:/.test(
      text,
    )
  )
    return text.length;
  for (const { index: at } of text.matchAll(/,|:/g)) {
    const rest = text.slice(at + 1);
    const inList =
      /^\s*(?:and|or|but not|nor|by|either|for example|such as|brought|starting|including)\b|^\s*[\w-]+ (?:or|and) [\w-]+ /.test(
        rest,
      );
    if (!inList && (findSigns(rest).length > 0 || verb.test(rest))) return at;
  }
  const acting = / (?:the |an? )?@[\w-]+ $/;
  const sign = findSigns(text).find(({ start }) => acting.test(text.slice(0, start)) && start > 12);
  return sign ? text.slice(0, sign.start).search(acting) : text.length;
}
