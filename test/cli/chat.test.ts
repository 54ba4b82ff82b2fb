import { beforeAll, expect, test } from "vitest";
import { builtProduct, cli, complaints } from "../support/cli.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
beforeAll(async () => {
  product = await builtProduct();
});

/** What the bot said to each line typed, the greeting first. */
async function chat(...lines: string[]): Promise<string[]> {
  const ran = await cli(["chat"], await product.copy(), lines.join("\n"));
  expect(ran.code, ran.stderr).toBe(0);
  expect(complaints(ran.stderr)).toEqual([]);
  return ran.stdout.split("\n> ");
}

test("a follow-up is understood, buttons are pressed by number, a form is filled, and exit ends it", async () => {
  const [greeting, first, second, form, after, end, ...rest] = await chat(
    ...["How long is the standstill period?", "and for light touch?"],
    ...[
      "3",
      "3",
      "The exceptions. Ask jo@example.gov.uk",
      "thanks",
      "exit",
      "How long is the standstill period?",
    ],
  );
  expect(greeting).toMatch(/Type a question, or help\. Type exit to stop/);
  expect(first).toContain("8 working days");
  expect(first).toMatch(/\d\) Helpful\n\d\) Not helpful/);
  expect(second).toMatch(/light touch/);
  expect(second).toMatch(/standstill/);
  expect(form).toMatch(/What was not right\?[\s\S]*1\. It is wrong[\s\S]*Tell us more/);
  expect(form).toContain("Thank you. The team that runs Golden Link will look at it.");
  expect(after).toContain("Glad to help");
  expect(end).toBe("");
  expect(rest).toEqual([]);
});

test("the end of the input ends it, in a form as well, and a wrong choice is asked again", async () => {
  const said = await chat("How long is the standstill period?", "3", "9", "", "2");
  expect(said[2]).toContain("Error: Choose what was not right");
  expect(said[2]).not.toContain("Thank you");
  expect(said.slice(3)).toEqual([""]);
});

test("help shows what can be done, and its examples can be pressed", async () => {
  const [, help, example, more] = await chat(
    "help",
    "1",
    "help me with a claim for breach of the standstill",
  );
  expect(help).toMatch(/What I can do[\s\S]*- ask <question>[\s\S]*- help/);
  expect(help).toMatch(/1\) How long is the standstill period\?/);
  expect(example).toContain("8 working days");
  expect(more).toMatch(/\w/);
});
