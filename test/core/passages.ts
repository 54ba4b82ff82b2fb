import type { Passage } from "../../src/core/guidance/passage.ts";

/** A passage of the bundled corpus. */
export function passage(overrides: Partial<Passage> = {}): Passage {
  return {
    id: "standstill#1",
    document: "standstill",
    title: "Mandatory standstill",
    headings: ["How long the standstill period lasts"],
    text: "The mandatory standstill period is 8 working days. Day 1 is the day the contract award notice (UK6) is published.\n\nException: no mandatory standstill applies to a call-off under a framework.",
    askedAs: ["how long do we wait before signing"],
    references: [act("51(2)")],
    kind: "act",
    textKind: "summary",
    nations: ["england", "wales", "northern-ireland"],
    regime: "procurement-act-2023",
    appliesFrom: "2025-02-24",
    checked: "2026-11-22",
    topics: ["award", "standstill"],
    space: "",
    ...overrides,
  };
}

/** A section of the Procurement Act 2023. */
export function act(section: string) {
  const [number] = section.split("(");
  return {
    label: `Procurement Act 2023 s.${section}`,
    url: `https://www.legislation.gov.uk/ukpga/2023/54/section/${number}`,
  };
}

/** A passage of a document of its own. */
function topic(document: string, title: string, section: string, heading: string, text: string): Passage {
  const parts = { id: `${document}#1`, document, title, headings: [heading], text, topics: [title] };
  return passage({ ...parts, askedAs: [], references: [act(section)] });
}

/** Topics that nobody asks for here: they make the words of the others as rare as they are in a real corpus. */
function otherTopics(): Passage[] {
  const texts: readonly [name: string, section: string, text: string][] = [
    ["Debarment", "59(1)", "A Minister of the Crown may put a supplier on the debarment list."],
    ["Concessions", "8(1)", "In a concession the supplier gets the right to exploit the works."],
    ["Utilities", "6(1)", "A utility carries out an activity such as gas, heat, water or transport."],
    ["Exempted contracts", "2(1)", "Contracts for land, broadcasting and arbitration are exempted."],
    ["Abnormally low tenders", "19(3)", "A price may be abnormally low for the performance offered."],
    ["Performance indicators", "52(1)", "Above £5 million at least 3 key performance indicators are set."],
    ["Payment terms", "68(2)", "An undisputed invoice must be paid within 30 days."],
    ["Pipelines", "93(2)", "A pipeline covers a period of 18 months."],
    ["Dynamic markets", "34(1)", "Suppliers may join a dynamic market at any time."],
    ["Frameworks", "47(1)", "The maximum term of a framework is 4 years."],
    ["Exclusions", "57(1)", "An excluded supplier is one to whom a mandatory ground applies."],
    ["Technical specifications", "56(2)", "A specification refers to performance, not to trade marks."],
    [
      "Reserved competitions",
      "32(1)",
      "Supported employment providers may have a competition for themselves.",
    ],
    [
      "Time limits for tendering",
      "54(3)",
      "Suppliers get at least 25 days where tenders come electronically.",
    ],
    [
      "Award criteria",
      "23(2)",
      "Criteria must relate to the subject-matter and be clear, measurable and specific.",
    ],
    ["Termination", "78(2)", "Every public contract has an implied term on ending it."],
    ["Remedies", "101(1)", "A claim brought in time suspends the entry into the contract automatically."],
    ["Direct award", "41(1)", "A direct award is allowed where a justification in Schedule 5 applies."],
    ["Conditions of participation", "22(1)", "Conditions must be a proportionate means of testing capacity."],
    ["Objectives", "12(1)", "Value for money, public benefit and integrity are objectives."],
    ["Mixed contracts", "5(1)", "Mixed procurements hold elements that could be bought separately."],
    ["Assessment summaries", "50(1)", "Each assessed tender gets its own summary of scores and reasons."],
    ["Innovation", "41(3)", "Prototypes and research may be bought for development."],
    ["Staff transfer", "29(1)", "Workers keep their conditions when a service changes hands."],
  ];
  return texts.map(([name, section, text]) =>
    topic(name.toLowerCase().replaceAll(" ", "-"), name, section, name, text),
  );
}

/** A small corpus: enough for every way a question can end. */
export const smallCorpus: readonly Passage[] = [
  passage(),
  passage({
    id: "standstill#2",
    headings: ["When the standstill period begins and ends"],
    text: "The standstill period begins on the day the contract award notice (UK6) is published on the central digital platform. The standstill period ends at midnight at the end of the eighth working day.\n\nThe contracting authority must not enter into the contract before the standstill period ends:\n\n- a longer period may be named in the notice\n- a shorter period may not be named",
    askedAs: ["when does standstill start"],
    references: [act("51(1)")],
  }),
  passage({
    id: "standstill#3",
    headings: ["Voluntary standstill period"],
    text: "A contracting authority may choose a voluntary standstill period where no mandatory standstill period applies. A voluntary standstill period named in the contract award notice (UK6) must be kept, and must last at least 8 working days.\n\nExample: a standstill period that begins on Monday 2 March 2026 ends at the end of Wednesday 11 March 2026, because Saturday and Sunday are no working days.",
    askedAs: ["can we have a standstill when we need none"],
    references: [act("51(4)")],
  }),
  topic(
    "light-touch",
    "Light touch contracts",
    "51(3)",
    "Standstill for light touch contracts",
    "No mandatory standstill period applies to a light touch contract. The authority may choose a voluntary one.",
  ),
  {
    ...topic(
      "wales",
      "Procurement in Wales",
      "109",
      "Standstill notices of devolved Welsh authorities",
      "A devolved Welsh authority publishes its standstill notice on Sell2Wales as well. The standstill period is the same.",
    ),
    nations: ["wales"],
  },
  {
    ...topic(
      "england-notice",
      "Procurement in England",
      "108",
      "Standstill notices of authorities in England",
      "An authority in England publishes its standstill notice on Find a Tender alone.",
    ),
    nations: ["england"],
  },
  topic(
    "splitting",
    "Splitting contracts",
    "4(3)",
    "A contract must not be split to avoid a threshold",
    "A contracting authority must not split a contract into smaller contracts to keep their value under a threshold.",
  ),
  topic(
    "lots",
    "Lots",
    "18(2)",
    "When a procurement must be divided into lots",
    "Before publishing a tender notice (UK4), an authority must consider whether the contract could be split into lots.",
  ),
  topic(
    "conflicts",
    "Conflicts of interest",
    "81(1)",
    "A conflict of interest must be identified",
    "A contracting authority must take all reasonable steps to identify a conflict of interest, and keep it under review.",
  ),
  topic(
    "extending",
    "Extending a contract",
    "74(1)",
    "When a contract may be extended",
    "A public contract may be extended where the modification is permitted by section 74.",
  ),
  topic(
    "records",
    "Record keeping",
    "98(3)",
    "How long procurement records are kept",
    "Procurement records must be kept until 3 years after the day the contract was entered into.",
  ),
  ...otherTopics(),
  topic(
    "market-engagement",
    "Preliminary market engagement",
    "16(1)",
    "What preliminary market engagement is for",
    "A contracting authority may carry out preliminary market engagement before it publishes a tender notice (UK4).",
  ),
];

export const smallSynonyms = [
  ["preliminary market engagement", "PME", "soft market testing"],
  ["modification", "roll over"],
];
