import type { Route } from "playwright-core";
import { expect, test } from "vitest";
import { answers, ask, describeChat, shot, sidewaysScroll } from "./chat-browser.ts";

describeChat("trouble in a browser", ({ open, start }) => {
  test("says when the server cannot be reached, keeps the text, and is answered once", async () => {
    const server = await start();
    const { page } = await open(server);
    await page.context().setOffline(true);
    await page.getByLabel("Your question").fill("Is anybody there?");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("I could not reach the server.").waitFor();
    await shot(page, "offline");
    expect(await page.evaluate("question.previousElementSibling.id")).toBe("question-error");
    expect(await page.getByLabel("Your question").getAttribute("aria-describedby")).toContain(
      "question-error",
    );
    expect(await page.getByLabel("Your question").inputValue()).toBe("Is anybody there?");
    await page.context().setOffline(false);
    await page.keyboard.press("Enter");
    await answers(page).getByText("eight working days").first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(server.bot.requests).toHaveLength(1);
  });

  test("tries again with the same id when the connection breaks off, and gets the answer that was written", async () => {
    const server = await start();
    const { page } = await open(server);
    const breakOff = async (route: Route) => {
      const response = await route.fetch();
      const [first] = (await response.text()).split("\n");
      await route.fulfill({ response, body: `${first}\n` });
    };
    await page.route("**/web/messages", breakOff, { times: 1 });
    await page.getByLabel("Your question").fill("How long?");
    await page.keyboard.press("Enter");
    await page.getByText("The connection was lost before the answer was complete.").waitFor();
    await page.getByRole("button", { name: "Try again" }).press("Enter");
    await answers(page).getByText("eight working days").first().waitFor();
    expect(await page.locator("article").count()).toBe(1);
    expect(server.bot.requests).toHaveLength(1);
  });

  test.each([
    ["a fault of the server", 502, "<html>Bad gateway</html>", "The server could not answer."],
    ["a refusal", 413, '{"text":"Too long."}', "Too long."],
  ])("tells %s beside the question", async (_, status, body, sentence) => {
    const { page } = await open(await start());
    await page.route("**/web/messages", (route) => route.fulfill({ status, body }));
    await page.getByLabel("Your question").fill("How long?");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText(sentence).waitFor();
    expect(await page.getByLabel("Your question").inputValue()).toBe("How long?");
  });

  test("refuses an empty question and one of 12,000 characters, and shows 10,000 safely", async () => {
    const { page } = await open(await start());
    await page.getByLabel("Your question").press("Enter");
    await page.getByRole("alert").getByText("Type a question first.").waitFor();
    await page.getByLabel("Your question").fill("x".repeat(12_000));
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("Your text has 12,000 characters.").waitFor();
    await ask(page, "x".repeat(10_000));
    expect(await sidewaysScroll(page)).toBe(0);
  });

  test("shows what people write without running it", async () => {
    const { page } = await open(await start());
    const typed = `<script>document.title="taken"</script><img src=x onerror="document.title='taken'"> 😀 \u202Eabc`;
    await ask(page, typed);
    await ask(page, "متى يجب أن أنشر الإشعار؟");
    await page.reload();
    expect(await page.title()).toBe("Golden Link: ask about public procurement");
    const said = page.locator(".gl-said p");
    expect(await said.first().textContent()).toBe(typed.replace("\u202E", ""));
    expect(
      await page.evaluate("getComputedStyle([...document.querySelectorAll('.gl-said p')].at(-1)).direction"),
    ).toBe("rtl");
  });
});
