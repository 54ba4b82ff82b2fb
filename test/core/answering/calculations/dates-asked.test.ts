import { describe, expect, test } from "vitest";
import { workedFrom } from "./calculated.ts";

type Row = readonly [question: string, ...said: string[]];

/** Every sentence stands in what was worked out. */
function says([question = "", ...said]: readonly string[], kind: string, today?: string) {
  const { text, kind: found } = workedFrom(question, today);
  expect(found).toBe(kind);
  for (const each of said) expect(text).toContain(each);
}

describe("standstill, forwards from the award notice", () => {
  const rows: readonly Row[] = [
    [
      "standstill letters went out friday, when can we sign the contract",
      "Friday 20 November 2026",
      "Wednesday 2 December 2026",
    ],
    [
      "If our award notice goes up on Maundy Thursday when is the earliest we can enter into the contract?",
      "Thursday 25 March 2027",
      "Wednesday 7 April 2027",
    ],
    [
      "UK6 went out 18/12, when can we sign?",
      "ends at the end of Thursday 31 December 2026",
      "from Friday 1 January 2027",
    ],
    [
      "If we publish the contract award notice on 18 December 2026, when does standstill end?",
      "Thursday 31 December 2026",
    ],
    ["award notice published Christmas Eve", "Friday 8 January 2027", "from Saturday 9 January 2027"],
    ["we sent UK6 out 21st dec, whens the standstill finish", "from Wednesday 6 January 2027"],
    ["standstill started 21/12/2026 when does it end", "Tuesday 5 January 2027"],
    [
      "Contract award notice goes live on Monday 30 November 2026. Earliest signing date?",
      "is not a working day",
      "Thursday 10 December 2026",
    ],
    [
      "We intend to award and publish UK6 tomorrow. When does the standstill period finish?",
      "Friday 4 December 2026",
    ],
    [
      "The award notice was published last Friday. When does standstill end?",
      "published on Friday 20 November 2026",
      "Wednesday 2 December 2026",
    ],
    [
      "our UK6 says 10 working day standstill, published 18 December 2026, when can we sign?",
      "10 working days",
      "from Thursday 7 January 2027",
    ],
    [
      "light touch contract, award notice 18 Dec 2026, when can we sign",
      "No standstill period is mandatory for a light touch contract",
    ],
    [
      "UK6 for a call-off under our framework published 18 Dec 2026 - standstill end?",
      "No standstill period is mandatory for an award in accordance with a framework",
    ],
    [
      "award notice for our new framework published 18 Dec 2026, when can we sign?",
      "Thursday 31 December 2026",
    ],
    ["CAN we sign on 4 Jan if the award notice went out 18 dec?", "Monday 4 January 2027 is late enough"],
    ["UK6 18 December 2026 - can we sign on 30 December 2026?", "Wednesday 30 December 2026 is too early"],
  ];
  test.each(rows)("%s", (...row) => says(row, "standstill"));

  test("counts the days one by one and names the bank holidays", () => {
    const { text, provisions } = workedFrom("UK6 published 12 March 2027, when can we sign?");
    expect(text.split("\n\n")[1]).toBe(
      [
        "- Day 1: Friday 12 March 2027",
        "- Day 2: Monday 15 March 2027",
        "- Day 3: Tuesday 16 March 2027",
        "- Not counted: Wednesday 17 March 2027, St Patrick’s Day, a bank holiday in Northern Ireland",
        "- Day 4: Thursday 18 March 2027",
        "- Day 5: Friday 19 March 2027",
        "- Day 6: Monday 22 March 2027",
        "- Day 7: Tuesday 23 March 2027",
        "- Day 8: Wednesday 24 March 2027",
        "- Saturdays and Sundays are not counted",
      ].join("\n"),
    );
    expect(provisions.map(({ reference }) => reference)).toContain("Procurement Act 2023 s.51(2)");
    expect(provisions[0]?.url).toBe("https://www.legislation.gov.uk/ukpga/2023/54/section/51");
  });

  test("a holiday of one part of the UK counts for every nation", () => {
    for (const place of ["in England", "in Wales", "in Northern Ireland"])
      expect(workedFrom(`UK6 out 27 November 2026 ${place}, when can we sign?`).text).toContain(
        "St Andrew’s Day",
      );
    says(
      [
        "does the Scottish bank holiday on 30 November count? UK6 went out 27 November 2026, when can we sign",
        "Wednesday 9 December 2026",
      ],
      "standstill",
    );
  });

  test("warns of a year whose holidays are computed", () => {
    says(
      ["award notice 20 December 2030, when does standstill end", "computed, not yet announced"],
      "standstill",
    );
  });

  test("a follow-up brings its own case to the question before", () => {
    const before = "UK6 published 18 December 2026, when can we sign?";
    expect(workedFrom(`${before}\nand for light touch?`).text).toContain("No standstill period is mandatory");
    expect(
      workedFrom("How long is the standstill?\nwhat if the UK6 goes out on 18 December 2026").text,
    ).toContain("31 December 2026");
  });
});

describe("standstill, backwards and for changes", () => {
  const rows: readonly Row[] = [
    ["need to sign by 4 Jan 2027, latest date for UK6?", "published by Friday 18 December 2026"],
    [
      "We want the contract to start on 1 April 2027. By when must the award notice be published?",
      "by Thursday 18 March 2027",
    ],
    [
      "UK10 published 18 December 2026 with voluntary standstill, when can we make the change?",
      "No standstill is mandatory for a contract change",
      "from Friday 1 January 2027",
    ],
  ];
  test.each(rows)("%s", (...row) => says(row, "standstill"));
});

describe("notices counted in days", () => {
  const rows: readonly Row[] = [
    [
      "Contract was entered into 12.05.2026 light touch - deadline for contract details?",
      "Tuesday 8 September 2026",
    ],
    [
      "contract signed 3 March 2026, UK7 by when?",
      "the contract details notice is Wednesday 1 April 2026",
      "For a light touch contract the period is 120 days",
    ],
    ["When is the UK7 due if we signed on 1 December 2026?", "Wednesday 30 December 2026"],
    [
      "we entered into the contract 15 Nov 2026. what's the deadline for the contract details notice",
      "Monday 14 December 2026",
    ],
    [
      "signed a light touch contract on 2/11/26, when must we publish contract details notice",
      "Monday 1 March 2027",
    ],
    [
      "By when do we publish the contract itself? £8m works contract signed 11 January 2027",
      "Saturday 10 April 2027",
    ],
    [
      "signed a contract on 11 January 2027, when must we publish a copy of the contract",
      "Saturday 10 April 2027",
      "more than £5 million",
    ],
    [
      "we signed a £4m contract inc VAT on 11 January 2027, when must we publish a copy of the contract",
      "£4,000,000 is not more than £5,000,000",
    ],
    [
      "Welsh council signed an £8m contract 11 January 2027, when must we publish a copy of the contract?",
      "does not apply under Welsh",
    ],
    ["contract expires 31 March 2027, UK11 by when?", "Thursday 29 April 2027"],
    ["contract terminated on 2 Nov, deadline for contract termination notice?", "Tuesday 1 December 2026"],
    [
      "we decided not to award on 3 November 2026, when must UK12 go out",
      "as soon as reasonably practicable after Tuesday 3 November 2026",
      "no number of days",
    ],
    [
      "modified the contract on 5 Jan 2027, UK10 was needed. When do we have to publish the modified contract?",
      "Sunday 4 April 2027",
    ],
    [
      "excluded a supplier on 15 December 2026, when do we have to notify the minister",
      "Wednesday 13 January 2027",
    ],
    [
      "UK3 published 2 March 2027, when can the tender notice go out to get the 10 days?",
      "from Sunday 11 April 2027 to Thursday 2 March 2028",
    ],
    [
      "tender notice planned for 1 June 2027, when must the planned procurement notice be out?",
      "from Monday 1 June 2026 to Thursday 22 April 2027",
    ],
    [
      "UK3 on 2 Feb 2026 and UK4 on 20 March 2026, does it qualify",
      "It is a qualifying planned procurement notice",
    ],
    ["When is the next pipeline notice due?", "Wednesday 26 May 2027"],
    [
      "pipeline: we spend £150m a year",
      "£150,000,000 is more than £100 million",
      "due by Wednesday 26 May 2027",
    ],
    ["we spend £90m a year, do we need a pipeline notice", "No pipeline notice (UK1) is due"],
    [
      "When is the last day for our payments compliance notice covering October 2026 to March 2027?",
      "Thursday 29 April 2027",
    ],
  ];
  test.each(rows)("%s", (...row) => says(row, "notice-deadline"));

  test("in April and May the pipeline notice of the year that has begun is due", () => {
    says(["when is our pipeline notice due?", "Tuesday 26 May 2026"], "notice-deadline", "2026-05-01");
    says(["when is our pipeline notice due?", "Wednesday 26 May 2027"], "notice-deadline", "2026-05-27");
  });
});

describe("tendering and participation periods (s.54)", () => {
  const rows: readonly Row[] = [
    [
      "how long must tenders be open: electronic, pqn published",
      "The shortest tendering period is 10 days",
      "qualifying planned procurement notice",
    ],
    [
      "ITT issued on 2 March 2027 via portal with all docs. What is the earliest closing date?",
      "25 days",
      "Saturday 27 March 2027",
    ],
    [
      "We go out to tender 10 January 2027, electronic, docs to follow later. minimum tender period / deadline?",
      "30 days",
      "Tuesday 9 February 2027",
    ],
    ["how many days do tenders have to be out if it's urgent and electronic?", "10 days"],
    ["what is the minimum time limit for tenders if light touch?", "not set by the Act"],
    [
      "council, ITT to shortlisted suppliers 2 March 2027, all docs attached, portal. earliest deadline for tenders?",
      "10 days",
      "Friday 12 March 2027",
    ],
    [
      "central government, ITT to shortlisted suppliers 2 March 2027, all docs attached, portal. earliest deadline for tenders?",
      "25 days",
    ],
    [
      "SQ published 2 March 2027, earliest return date for requests to participate?",
      "The shortest participation period is 25 days",
      "Saturday 27 March 2027",
    ],
    [
      "Our UK3 was published on 1 December 2026 and the tender notice will follow on 8 March 2027. Relying on it, what is the earliest date on which we may close the tender?",
      "Thursday 18 March 2027",
    ],
    [
      "UK3 published 1 March 2027, tender notice 8 March 2027, electronic with all documents, earliest tender deadline?",
      "25 days",
      "does not qualify",
    ],
  ];
  test.each(rows)("%s", (...row) => says(row, "tendering-period"));

  test("what the question leaves open is shown case by case", () => {
    const { text } = workedFrom("tender notice 5 Jan, earliest tender deadline");
    expect(text).toContain("depends on how tenders and documents are provided");
    expect(text).toContain(
      "- Tenders electronic, all documents with the notice: 25 days, so the earliest deadline is Saturday 30 January 2027",
    );
    expect(text).toContain(
      "- Tenders not electronic, not all documents with the notice: 35 days, so the earliest deadline is Tuesday 9 February 2027",
    );
    expect(
      workedFrom("electronic tender notice 5 Jan 2027, earliest tender deadline").text.match(/^- /gm),
    ).toHaveLength(2);
  });
});

describe("payments and claims", () => {
  const payments: readonly Row[] = [
    ["invoice received 4 May, pay by when", "Tuesday 2 June 2026"],
    ["we paid £45,000 on 15 May 2026, publish by when?", "Wednesday 29 July 2026"],
    ["payment of £31k made 3 November 2026, when do we have to publish it?", "Friday 29 January 2027"],
    ["do we have to publish a £28k payment?", "£28,000 is not more than £30,000"],
    ["paid £26k ex VAT, must we publish the payment?", "£31,200 is more than £30,000"],
    [
      "By what date must details of payments over £30,000 made in the quarter ending 31 December 2026 be published?",
      "Friday 29 January 2027",
    ],
  ];
  test.each(payments)("%s", (...row) => says(row, "payment"));

  const claims: readonly Row[] = [
    [
      "supplier got its assessment summary on 1 June 2026, last day to bring a claim?",
      "Tuesday 30 June 2026",
      "Monday 31 August 2026",
    ],
    ["bidder found out on 5 Nov 2026, how long do they have to challenge?", "Friday 4 December 2026"],
    [
      "contract signed 1 June 2026 but no UK7 published. When does the 6 months for set aside end?",
      "Monday 30 November 2026",
    ],
  ];
  test.each(claims)("%s", (...row) => says(row, "claim"));
});

describe("days counted from a date", () => {
  const rows: readonly Row[] = [
    [
      "20 working days from 3 March 2027",
      "end on Monday 5 April 2027",
      "beginning with",
      "Friday 2 April 2027",
    ],
    [
      "what date is 8 working days from 21 December 2026?",
      "Wednesday 6 January 2027",
      "Tuesday 5 January 2027",
    ],
    ["10 working days beginning with 3 March 2027", "Tuesday 16 March 2027"],
    ["5 working days before 4 January 2027", "Wednesday 23 December 2026"],
    ["deadline 30 days before 1 Feb", "Saturday 2 January 2027", "not a working day (Saturday)"],
    ["what is 30 days after 18 December 2026", "Sunday 17 January 2027"],
    ["6 weeks from 5 January 2027", "Tuesday 16 February 2027"],
    ["3 months after 30 November 2026?", "Sunday 28 February 2027"],
    ["5 working days before 3 January 2025", "Bank holidays before 2025 are not held"],
  ];
  test.each(rows)("%s", (...row) => says(row, "day-count"));
});

test("a feast with its date is one day", () => {
  const question =
    "When would standstill end if the award notice were published on Maundy Thursday, 25 March 2027?";
  expect(workedFrom(question).text).toContain("7 April 2027");
});
