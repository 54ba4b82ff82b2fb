import { expect, test } from "vitest";
import { answers, ask, describeChat, isFocused, shot } from "./chat-browser.ts";
import { reply, source } from "./scripted-bot.ts";
import { startWeb } from "./web-server.ts";

describeChat("asking in a browser", ({ open, start }) => {
  test("is used by keyboard only: ask, open a source, press a button", async () => {
    const server = await start();
    const { page, errors } = await open(server);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    for (
      let steps = 0;
      steps < 9 && !(await page.getByLabel("Your question").evaluate(isFocused));
      steps += 1
    )
      await page.keyboard.press("Tab");
    await page.keyboard.type("How long is it?");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("In days, please.");
    await page.keyboard.press("Enter");
    await answers(page).getByText("eight working days").first().waitFor();
    expect(server.bot.requests[0]?.input).toEqual({
      kind: "text",
      text: "How long is it?\nIn days, please.",
    });
    expect(await page.getByLabel("Your question").inputValue()).toBe("");

    const quote = page.getByText(source.quote);
    expect(await quote.isVisible()).toBe(false);
    await page.getByRole("link", { name: "Source [1]" }).focus();
    await page.keyboard.press("Enter");
    await quote.waitFor();
    expect(await page.locator("summary").evaluate(isFocused)).toBe(true);

    await page.getByRole("button", { name: "Show more" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("More of it.").waitFor();
    expect(errors).toEqual([]);
  });

  test("shows points while the answer is being written, and says what it does", async () => {
    const server = await startWeb();
    const end = Promise.withResolvers<void>();
    server.bot.follow(async function* () {
      yield { kind: "status", to: "asker", text: "Searching the guidance" };
      yield { kind: "point", to: "asker", point: { text: "An early point.", citations: [1] } };
      await end.promise;
      yield reply([{ kind: "text", markdown: "The whole answer." }]);
    });
    const { page } = await open(server);
    await page.getByLabel("Your question").fill("How long?");
    await page.keyboard.press("Enter");
    await page.getByText("An early point. [1]").waitFor();
    expect(await page.getByRole("status").textContent()).toBe("Searching the guidance");
    await shot(page, "streaming");
    end.resolve();
    await page.getByText("The whole answer.").waitFor();
    expect(await page.getByText("An early point.").count()).toBe(0);
    expect(await page.getByRole("status").textContent()).toBe("");
  });

  test("keeps the conversation and the half-typed question through a reload", async () => {
    const { page } = await open(await start());
    await ask(page, "How long is standstill?");
    await page.getByLabel("Your question").fill("Half a quest");
    await page.reload();
    await page.getByText("How long is standstill?").waitFor();
    await page.getByText("eight working days").first().waitFor();
    expect(await page.getByLabel("Your question").inputValue()).toBe("Half a quest");
    await page.getByRole("button", { name: "Start a new conversation" }).click();
    await page.getByRole("button", { name: "How long is the standstill period?" }).waitFor();
    expect(await page.locator("article").count()).toBe(0);
  });

  test("fetches an answer that was not ready when the page was reloaded", async () => {
    const server = await startWeb();
    const end = Promise.withResolvers<void>();
    server.bot.follow(async function* () {
      await end.promise;
      yield reply([{ kind: "text", markdown: "Here at last." }]);
    });
    const { page } = await open(server);
    await page.getByLabel("Your question").fill("How long?");
    await page.keyboard.press("Enter");
    await page.locator("article").waitFor();
    await page.reload();
    await page.locator("article[data-streaming]").waitFor();
    end.resolve();
    await page.getByText("Here at last.").waitFor();
    expect(server.bot.requests).toHaveLength(1);
  });

  test("works without JavaScript", async () => {
    const server = await start();
    const { page } = await open(server, { javaScriptEnabled: false });
    await page.getByLabel("Your question").fill("How long is standstill?");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("eight working days").first().waitFor();
    await page.locator("summary").click();
    await page.getByText(source.quote).waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByText("More of it.").waitFor();
    await page.getByLabel("Your question").fill("form");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("There is a problem").waitFor();
    await page.getByRole("button", { name: "Start a new conversation" }).click();
    await page.getByRole("button", { name: "How long is the standstill period?" }).click();
    await page.getByText("eight working days").first().waitFor();
    expect(server.bot.requests).toHaveLength(5);
  });

  test("finds the conversation again when it is opened from another site", async () => {
    const server = await start();
    const { page } = await open(server);
    const chat = server.url.replace("127.0.0.1", "localhost");
    await page.goto(chat);
    await ask(page, "Asked before");
    // The same server under its other name is another site to the browser.
    const link = { contentType: "text/html", body: `<a href="${chat}">Chat</a>` };
    await page.route(`${server.url}/elsewhere`, (route) => route.fulfill(link));
    await page.goto(`${server.url}/elsewhere`);
    await page.getByRole("link").click();
    await page.getByText("Asked before").waitFor();
  });
});
