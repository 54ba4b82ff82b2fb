import type { ContractDescription } from "../../rules/threshold-rows.ts";
import { authorityIn } from "./authority.ts";
import { lightTouchAssumed, lightTouchIn } from "./light-touch-words.ts";
import { contractWords } from "./words-of-contract.ts";

/** The kinds of contract a question leaves open, and what was assumed. */
export interface KindCases {
  /** One for each kind of authority that the question leaves open. */
  readonly cases: readonly { readonly contract: ContractDescription; readonly words: string }[];
  readonly assumed: readonly string[];
  /** What the cases differ in, as words to follow "it depends on". */
  readonly open: readonly string[];
}

const works =
  /\bbuild\b(?! (?:a |the |our )?(?:website|app|system|software|tool))|\bworks\b|\bconstruct(?:ion|ing)?\b|\bbuilding (?:a|an|the|work|contract|project)\b|\brefurb\w*|\bdemolition\b|\broofing\b|\bnew (?:school|road|bridge|hospital)\b|\b(?:road|bridge)works?\b/i;
const goods =
  /\bgoods\b|\bsuppl(?:y|ies) of\b|\bsupplies\b|\blaptops?\b|\bvehicles?\b|\bequipment\b|\bfurniture\b|\bkit\b/i;
const services =
  /\bservices?\b|\bconsult\w*|\bcleaning\b|\bsecurity guard|\bmaintenance\b|\bsoftware\b|\blicen[cs]es?\b|\bsupport\b|\bcatering\b|\btraining\b|\badvice\b/i;
const defence =
  /\bdefence and security contracts?\b|\bdefence contracts?\b|\bdefence (?:and security )?(?:goods|services|works|equipment|supplies)\b/i;

/** Reads what decides the threshold (Sch.1 para 1), with every kind of contract the question leaves open. */
export function kindCases(text: string): KindCases {
  const subject = subjectIn(text);
  const told = lightTouchIn(text, subject);
  const isLightTouch = told === "said" || told === "listed";
  const found = casesOf(text, subject, isLightTouch);
  const isTaken = { listed: lightTouchAssumed(text), perhaps: perhapsLightTouch, said: "", no: "" }[told];
  const light = told === "perhaps" ? casesOf(text, subject, true).cases : [];
  return {
    cases: [...found.cases, ...light],
    assumed: [...(isTaken ? [isTaken] : []), ...found.assumed],
    open: [
      ...(found.cases.length > 1 ? ["the kind of authority"] : []),
      ...(light.length > 0 ? ["whether it is a light touch contract"] : []),
    ],
  };
}

const perhapsLightTouch =
  "Only services on the list in Schedule 1 to the Procurement Regulations 2024 are light touch.";

function casesOf(
  text: string,
  subject: ContractDescription["subject"] | undefined,
  lightTouch: boolean,
): Pick<KindCases, "cases" | "assumed"> {
  const { concession, utilities } = contractWords(text);
  const isDefence = defence.test(text);
  const special = { lightTouch, concession, utilities, defence: isDefence };
  const authority = authorityIn(text);
  const contract = { subject: subject ?? "services", ...special } as const;
  const assumed = [
    ...(subject === undefined && !lightTouch && !concession
      ? ["I took it as goods or services. Works have a threshold of their own."]
      : []),
    ...(isDefence
      ? ["A contract that is defence and security only by section 7(1)(g) has the ordinary threshold."]
      : []),
  ];
  // Where a special row applies, the kind of authority does not count.
  if (lightTouch || concession || utilities || isDefence || subject === "works")
    return {
      cases: [
        { contract: { ...contract, authority: authority ?? "sub-central" }, words: specialName(contract) },
      ],
      assumed,
    };
  const kinds = authority ? [authority] : (["central", "sub-central"] as const);
  return {
    cases: kinds.map((kind) => ({ contract: { ...contract, authority: kind }, words: authorityNames[kind] })),
    assumed,
  };
}

/** What a text says is bought; undefined when it does not say. */
export function subjectIn(text: string): ContractDescription["subject"] | undefined {
  if (works.test(text)) return "works";
  if (goods.test(text)) return "goods";
  return services.test(text) ? "services" : undefined;
}

const authorityNames = {
  central: "a central government authority",
  "sub-central": "a sub-central authority, such as a council",
} as const;

function specialName({
  lightTouch,
  concession,
  utilities,
  defence: isDefence,
  subject,
}: Omit<ContractDescription, "authority">): string {
  const kinds = [
    isDefence && "defence and security",
    utilities && "utilities",
    lightTouch && "light touch",
    concession && "concession",
    subject === "works" && "works",
  ];
  return `a ${kinds.filter(Boolean).join(" ")} contract`;
}
