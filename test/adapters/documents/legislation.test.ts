import { describe, expect, test } from "vitest";
import { clml, p1, p2, p3, section } from "./build/clml.ts";
import { blocksOf, headings, paragraphs, points, read } from "./build/read.ts";

const uk = ["england", "wales", "scotland", "northern-ireland"];
const noticeSection = section(
  "17",
  "Preliminary market engagement notices",
  p2(
    "1",
    "If a contracting authority carries out preliminary market engagement, it must—",
    p3("a", "publish a notice, or", `<P4><Pnumber>i</Pnumber><P4para><Text>deeper,</Text></P4para></P4>`) +
      p3("b", "give reasons,"),
  ) + p2("2", "In this section “<Term>notice</Term>” means a notice."),
  'RestrictStartDate="2025-02-24"',
);
const part = `<Part id="part-3"><Number>PART 3</Number><Title>Award of public contracts</Title><Chapter id="part-3-chapter-1"><Number>CHAPTER 1</Number><Title>Preliminary steps</Title>${noticeSection}</Chapter></Part>`;

describe("a section", () => {
  test("is a heading with its provision, under its Part and Chapter", async () => {
    expect(blocksOf(await read("act.xml", clml({ body: part })), "heading")).toEqual([
      { kind: "heading", level: 1, text: "PART 3: Award of public contracts", anchor: "part-3" },
      { kind: "heading", level: 2, text: "CHAPTER 1: Preliminary steps", anchor: "part-3-chapter-1" },
      {
        kind: "heading",
        level: 3,
        text: "Preliminary market engagement notices",
        anchor: "section-17",
        provision: {
          label: "Procurement Act 2023 s.17",
          url: "https://www.legislation.gov.uk/ukpga/2023/54/section/17",
          appliesFrom: "2025-02-24",
          nations: uk,
        },
      },
    ]);
  });

  test("has subsections as numbered paragraphs, and points with their numbers", async () => {
    const document = await read("act.xml", clml({ body: part }));
    expect(paragraphs(document)).toEqual([
      "(1) If a contracting authority carries out preliminary market engagement, it must—",
      "(2) In this section “notice” means a notice.",
    ]);
    expect(points(document)).toEqual(["(a) publish a notice, or", "  (i) deeper,", "(b) give reasons,"]);
  });

  test("may have no subsections, words after its points, and points without words", async () => {
    const content = `<Text>An authority must—</Text>${p3("a", "act, or")}<P3><Pnumber>b</Pnumber><P3para><P4><Pnumber>i</Pnumber><P4para><Text>wait.</Text></P4para></P4></P3para></P3><Text>as the case may be.</Text>`;
    const document = await read("act.xml", clml({ body: section("18", "Duty", content) }));
    expect(paragraphs(document)).toEqual(["An authority must—", "as the case may be."]);
    expect(points(document)).toEqual(["(a) act, or", "  (b)(i) wait."]);
  });
});

describe("the text as it stands now", () => {
  test("has what was inserted and substituted, and not what was repealed or noted by editors", async () => {
    const text =
      'The <Substitution ChangeId="x" CommentaryRef="c1"><CommentaryRef Ref="c1"/>new</Substitution> words<Repeal ChangeId="y"> old</Repeal><Repeal RetainText="true" ChangeId="z"> kept by editors</Repeal><FootnoteRef Ref="f1"/>.';
    const body = section(
      '<CommentaryRef Ref="c1"/><Addition>17A</Addition>',
      'Title<CommentaryRef Ref="c1"/>',
      p2("<Addition>1</Addition>", text) + p2("2", ". . . . . . . ."),
    );
    const document = await read("act.xml", clml({ body }));
    expect(paragraphs(document)).toEqual(["(1) The new words."]);
    expect(headings(document)).toEqual(["Title"]);
  });

  test.each([
    'Status="Prospective"',
    'Status="Repealed"',
    'Match="false"',
    'Status="Prospective" Match="false"',
  ])("has nothing marked %s, at any level", async (mark) => {
    const body =
      section("1", "Kept", p2("1", "Stays.") + p2("2", "Goes.", "", mark)) +
      section("2", "Gone", p2("1", "Goes."), mark) +
      `<Part ${mark}><Number>PART 9</Number><Title>Gone too</Title>${section("3", "Inside", p2("1", "Goes."))}</Part>` +
      `<Part><Number>PART 10</Number><Title>Emptied</Title>${section("4", "All", p2("1", "Goes.", "", mark))}</Part>`;
    const document = await read("act.xml", clml({ body }));
    expect(headings(document)).toEqual(["Kept"]);
    expect(paragraphs(document)).toEqual(["(1) Stays."]);
    const waits = !mark.includes("Repealed");
    expect(document.warnings).toEqual(
      waits ? ["Left out because it is not in force at this date: part of s.1, s.2, s.3, part of s.4."] : [],
    );
  });

  test("has words repealed for some nations only, and says so", async () => {
    const body = section(
      "1",
      "Title",
      p2("1", 'It applies<Repeal RetainText="true" Extent="S"> and binds</Repeal>.'),
    );
    const document = await read("act.xml", clml({ body }));
    expect(paragraphs(document)).toEqual(["(1) It applies and binds."]);
    expect(document.warnings).toEqual([
      "Some words differ between the nations; check them on legislation.gov.uk: part of s.1.",
    ]);
  });

  test("has no text of other enactments", async () => {
    const amendment = `<BlockAmendment TargetClass="unknown"><P1group><Title>New section</Title>${p1("section/9", "9", p2("1", "Theirs."))}</P1group></BlockAmendment><AppendText>.</AppendText>`;
    const body = section(
      "1",
      "Amendment",
      p2("1", "After section 8 insert—", amendment) +
        p2("2", "For “a” substitute “<InlineAmendment>b</InlineAmendment>”."),
    );
    const document = await read("act.xml", clml({ body }));
    expect(headings(document)).toEqual(["Amendment"]);
    expect(paragraphs(document)).toEqual(["(1) After section 8 insert—", "(2) For “a” substitute “b”."]);
  });
});

describe("changes that the text does not show yet", () => {
  const effect = (provisions: string) =>
    `<ukm:UnappliedEffect AffectedProvisions="${provisions}" AffectingProvisions="s. 32"><ukm:AffectingTitle>The Employment Rights Act 2025</ukm:AffectingTitle></ukm:UnappliedEffect>`;
  const warnings = async (effects: string) =>
    (
      await read(
        "act.xml",
        clml({
          body: part,
          metadata: `<ukm:PrimaryMetadata><ukm:UnappliedEffects>${effects}</ukm:UnappliedEffects></ukm:PrimaryMetadata>`,
        }),
      )
    ).warnings;

  test("are told", async () => {
    expect(await warnings(effect("s. 17") + effect("Pt. 5A"))).toEqual([
      "Changes to this legislation that its text does not show yet: 2: s. 17, by the Employment Rights Act 2025 s. 32; Pt. 5A, by the Employment Rights Act 2025 s. 32.",
    ]);
  });

  test("are not told when there are none", async () => {
    expect(await warnings("")).toEqual([]);
  });
});

describe("a schedule", () => {
  const paragraph = (n: string, text: string) => p1(`schedule/5/paragraph/${n}`, n, p2("1", text));
  const schedule = `<Schedule id="schedule-5" DocumentURI="http://www.legislation.gov.uk/ukpga/2023/54/schedule/5" RestrictStartDate="2025-10-28" RestrictExtent="E+W"><Number>SCHEDULE 5</Number><TitleBlock><Title>Direct award</Title></TitleBlock><Reference>Section 41</Reference><ScheduleBody><Pblock><Title>Urgency</Title>${paragraph("13", "Where it is urgent.")}</Pblock><Pblock><Title>Users</Title><P1group><Title>Choice</Title>${paragraph("15", "Where a user chooses.")}</P1group></Pblock><P><Text>Loose words.</Text></P></ScheduleBody></Schedule>`;

  test("has its paragraphs as provisions, with dates and extent of the nearest element", async () => {
    const found = blocksOf(await read("act.xml", clml({ schedules: schedule })), "heading");
    expect(found.map(({ level, text, provision }) => [level, text, provision?.label])).toEqual([
      [1, "SCHEDULE 5: Direct award", "Procurement Act 2023 Sch.5"],
      [2, "Urgency", "Procurement Act 2023 Sch.5 para 13"],
      [2, "Users", undefined],
      [3, "Choice", "Procurement Act 2023 Sch.5 para 15"],
    ]);
    expect(found[1]?.provision).toMatchObject({ appliesFrom: "2025-10-28", nations: ["england", "wales"] });
  });

  test("keeps text that stands outside its paragraphs", async () => {
    expect(paragraphs(await read("act.xml", clml({ schedules: schedule })))).toContain("Loose words.");
  });
});

describe("regulations", () => {
  const work = "wsi/2024/782";
  const file = (title: string, path: string) =>
    clml({
      secondary: true,
      title,
      root: `DocumentURI="http://www.legislation.gov.uk/${work}"`,
      body: `<P1group><Title>Notices</Title>${p1(path, "17", p2("1", "Text."), work)}</P1group>`,
    });
  test.each([
    [
      "The Procurement (Wales) Regulations 2024",
      "regulation/17",
      "Procurement (Wales) Regulations 2024 reg 17",
    ],
    ["The Some Order 2025", "article/3", "Some Order 2025 art 3"],
    ["Procurement Regulations 2024", "schedule/2/paragraph/4A", "Procurement Regulations 2024 Sch.2 para 4A"],
    ["Procurement Regulations 2024", "schedule/paragraph/4", "Procurement Regulations 2024 Sch. para 4"],
    [
      "Procurement Regulations 2024",
      "schedule/1/part/2/paragraph/3",
      "Procurement Regulations 2024 Sch.1 Pt.2 para 3",
    ],
    ["Procurement Regulations 2024", "regulation/17/2026-04-01", "Procurement Regulations 2024 reg 17"],
  ])("of %s, %s, are cited as %s", async (title, path, label) => {
    const document = await read("si.xml", file(title, path));
    expect(blocksOf(document, "heading")[0]?.provision).toEqual({
      label,
      url: `https://www.legislation.gov.uk/${work}/${path}`,
    });
    expect(document.title).toBe(title.replace(/^The /, ""));
  });

  test("as made, without addresses, are cited by their ids", async () => {
    const body = `<P1group><Title>Notices</Title><P1 id="regulation-17a"><Pnumber>17A</Pnumber><P1para><Text>Text.</Text></P1para></P1></P1group>`;
    const root = 'DocumentURI="http://www.legislation.gov.uk/uksi/2024/692/made"';
    const document = await read(
      "si.xml",
      clml({ secondary: true, title: "The Procurement Regulations 2024", root, body }),
    );
    expect(blocksOf(document, "heading")[0]?.provision).toEqual({
      label: "Procurement Regulations 2024 reg 17A",
      url: "https://www.legislation.gov.uk/uksi/2024/692/regulation/17A/made",
    });
  });
});

test("definitions, ordered lists and tables are kept", async () => {
  const list = `<Text>In this Part—</Text><UnorderedList Class="Definition"><ListItem><Para><Text>“<Term>goods</Term>” means—</Text><OrderedList Type="alpha" Decoration="parens"><ListItem><Para><Text>things, and</Text></Para></ListItem><ListItem><Para><Text>parts;</Text></Para></ListItem></OrderedList></Para></ListItem></UnorderedList>`;
  const grid = `<Tabular><Title>Codes</Title><html:table><html:thead><html:tr><html:th>CPV</html:th><html:th>Name</html:th></html:tr></html:thead><html:tbody><html:tr><html:td rowspan="2">75</html:td><html:td><Para><Text>Administration</Text></Para></html:td></html:tr><html:tr><html:td>Defence</html:td></html:tr></html:tbody></html:table></Tabular>`;
  const document = await read("act.xml", clml({ body: section("2", "Meaning", list + grid) }));
  expect(points(document)).toEqual(["“goods” means—", "  (a) things, and", "  (b) parts;"]);
  expect(blocksOf(document, "table")[0]).toEqual({
    kind: "table",
    rows: [
      ["CPV", "Name"],
      ["75", "Administration"],
      ["75", "Defence"],
    ],
    hasHeader: true,
  });
});

test("the date is that at which the text holds", async () => {
  const metadata = "<dct:valid>2026-04-01</dct:valid>";
  expect((await read("act.xml", clml({ body: part, metadata }))).date).toBe("2026-04-01");
  expect((await read("act.xml", clml({ body: part }))).date).toBe("2025-02-24");
});

test("a file of which nothing is in force is refused with that reason", async () => {
  const body = section("1", "Later", p2("1", "Text."), 'Status="Prospective"');
  await expect(read("act.xml", clml({ body }))).rejects.toMatchObject({
    because: "no-text",
    message: "The file holds no text of this legislation that is in force.",
  });
});
