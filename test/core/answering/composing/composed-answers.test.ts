import { describe, expect, test } from "vitest";
import type { ModelRequest } from "../../../../src/core/ports/model.ts";
import type { Scripted } from "../../../fakes/scripted-model.ts";
import { pointsIn, replyIn, shownIn, sourcesIn } from "../../what-came-back.ts";
import { modelUnderTest, routed, tagOf, type Written, written } from "./model-under-test.ts";

const question = "How long is the standstill period?";
const rule = "The mandatory standstill period is 8 working days.";

/** A model that sorts the message and writes these points; `quote` finds its passage by itself. */
function writes(...rounds: (readonly (readonly [text: string, quote: string])[])[]) {
  let round = 0;
  return ({ task, input }: ModelRequest): Scripted => {
    if (task === "route") return routed(question);
    const points = (rounds[round++] ?? []).map(
      ([text, quote]): Written => ({ text, quotes: [{ tag: tagOf(input, quote), quote }] }),
    );
    return written(points);
  };
}

describe("an answer by the model", () => {
  const good = ["The mandatory standstill period is 8 working days.", rule] as const;

  test("is shown point by point, each with the quote it rests on, and says that a model wrote it", async () => {
    const { say } = modelUnderTest(writes([good]));
    const events = await say(question);
    const reply = replyIn(events);
    expect(pointsIn(events).map(({ text }) => text)).toEqual([good[0]]);
    expect(reply.status).toBe("answered");
    expect(shownIn(reply)).toContain("Written by a language model (scripted)");
    const [source] = sourcesIn(reply);
    expect(source?.quote).toContain(rule);
    expect(source?.reference).toBe("Procurement Act 2023 s.51(2)");
  });

  test("with a wrong figure is asked for once more, and shown when it is right", async () => {
    const { say, model } = modelUnderTest(
      writes([["The standstill period is 10 working days.", rule]], [good]),
    );
    const events = await say(question);
    expect(pointsIn(events).map(({ text }) => text)).toEqual([good[0]]);
    expect(model.requests.map(({ task }) => task)).toEqual(["route", "compose", "compose"]);
    expect(model.requests.at(-1)?.input).toContain("could not be proved");
  });

  test("that cannot be proved is not given: what was found is quoted, and it is said", async () => {
    const wrong = ["The standstill period is 10 working days.", rule] as const;
    const events = await modelUnderTest(writes([wrong], [wrong])).say(question);
    const reply = replyIn(events);
    expect(reply.status).toBe("cannot-answer");
    expect(pointsIn(events)).toEqual([]);
    expect(shownIn(reply)).toContain("I could not prove an answer");
    expect(shownIn(reply)).not.toContain("10 working days");
    expect(shownIn(reply)).toContain(rule);
  });

  test("of which a later point falls is shown in part", async () => {
    const bad = ["The standstill period may be shortened to 3 working days.", rule] as const;
    const reply = replyIn(await modelUnderTest(writes([good, bad], [bad])).say(question));
    expect(reply.status).toBe("partial");
    expect(shownIn(reply)).not.toContain("shortened");
    expect(shownIn(reply)).toContain("could prove");
  });

  test.each([
    ["an invented passage", { tag: "P99", quote: rule }],
    ["words that no passage has", { tag: "P1", quote: "Standstill is a nice pause for everybody involved." }],
  ])("that rests on %s is not given", async (_, quote) => {
    const point = { text: good[0], quotes: [quote] };
    const script = { route: [routed(question)], compose: [written([point]), written([point])] };
    expect(replyIn(await modelUnderTest(script).say(question)).status).toBe("cannot-answer");
  });

  test("is dropped where a second model finds that it does not follow", async () => {
    const verdict = { answer: { follows: false, reason: "The quote says nothing of it." } };
    const reply = replyIn(await modelUnderTest(writes([good], [good]), [verdict, verdict]).say(question));
    expect(reply.status).toBe("cannot-answer");
  });
});

describe("where the model brings nothing", () => {
  test.each([
    ["timed-out", "it took too long"],
    ["busy", "it is busy or over its limit"],
    ["misconfigured", "it is not set up correctly"],
    ["unavailable", "it cannot be reached"],
    ["damaged", "could not be read"],
    ["refused", "it declined"],
    ["too-long", "too long for it"],
  ] as const)("because it is %s, the guidance is quoted and it is said why", async (fault, words) => {
    const reply = replyIn(await modelUnderTest([{ fault }]).say(question));
    expect(reply.status).toBe("answered");
    expect(shownIn(reply)).toContain(words);
    expect(shownIn(reply)).toContain(rule);
  });

  test("after a first point was shown, that point stays and the rest is said to be missing", async () => {
    const script = ({ task, input }: ModelRequest): Scripted =>
      task === "route"
        ? routed(question)
        : {
            ...written([
              { text: rule, quotes: [{ tag: tagOf(input, rule), quote: rule }] },
              { text: rule, quotes: [{ tag: tagOf(input, rule), quote: rule }] },
            ]),
            ...{ fault: "unavailable", failsAfter: 1 },
          };
    const events = await modelUnderTest(script).say(question);
    expect(pointsIn(events)).toHaveLength(1);
    expect(replyIn(events).status).toBe("partial");
    expect(shownIn(replyIn(events))).toContain(rule);
  });
});

describe("what is sent to the model", () => {
  test("holds no personal data, and the answer has it back", async () => {
    const script = writes([[rule, rule]]);
    const { say, model } = modelUnderTest(script);
    await say("My colleague jane.doe@example.gov.uk asks: how long is the standstill period?");
    expect(JSON.stringify(model.requests)).not.toContain("jane.doe");
  });

  test("is nothing where it would tell of a person's case", async () => {
    const { say, model } = modelUnderTest([]);
    const reply = replyIn(
      await say("Our officer John Smith was dismissed for fraud. How long is the standstill period?"),
    );
    expect(model.requests).toEqual([]);
    expect(reply.status).toBe("clarify");
    expect(shownIn(reply)).toContain("details about a person");
  });
});

describe("what a message wants", () => {
  const kind = (name: string, more = {}) => [routed("", { kind: name, ...more })];

  test.each([
    ["greeting", "out-of-scope", "Hello."],
    ["about-the-bot", "out-of-scope", "automated tool"],
    ["out-of-scope", "out-of-scope", "not about public procurement"],
    ["refuse", "refused", "cannot help with that"],
    ["peer", "out-of-scope", "cannot find colleagues"],
    ["draft", "out-of-scope", "cannot draft notices"],
  ])("%s ends as %s", async (name, status, words) => {
    const reply = replyIn(await modelUnderTest(kind(name)).say("Say something about our vegetables please"));
    expect(reply.status).toBe(status);
    expect(shownIn(reply)).toContain(words);
  });

  test("unclear is asked back, and a question back that states something is not", async () => {
    const asks = (askBack: string) =>
      modelUnderTest([...kind("unclear", { askBack }), { fault: "unavailable" }]);
    const reply = replyIn(await asks("Which procedure do you mean?").say("And the standstill of it there?"));
    expect([reply.status, shownIn(reply)]).toEqual([
      "clarify",
      expect.stringContaining("Which procedure do you mean?"),
    ]);
    const stating = replyIn(await asks("Did you know it is 10 days?").say("And the standstill of it there?"));
    expect(shownIn(stating)).not.toContain("10 days");
  });
});
