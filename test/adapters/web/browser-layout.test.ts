import { expect, test } from "vitest";
import { ask, axeViolations, describeChat, isFocused, shot, sidewaysScroll } from "./chat-browser.ts";

describeChat("forms and layout in a browser", ({ open, start }) => {
  test("leads through a form: errors, their fields, and what was typed", async () => {
    const server = await start();
    const { page } = await open(server);
    await ask(page, "form");
    expect(await page.getByRole("heading", { name: "Tell us about your contract" }).evaluate(isFocused)).toBe(
      true,
    );
    await page.getByLabel("Description (optional)").fill("Road salt for the winter");
    await page.getByLabel("Option wales").check();
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.locator(".govuk-error-summary").waitFor();
    expect(await page.locator(".govuk-error-summary").evaluate(isFocused)).toBe(true);
    await shot(page, "form-errors", true);
    await page.getByRole("link", { name: "Enter a title" }).press("Enter");
    expect(await page.getByLabel("Title").evaluate(isFocused)).toBe(true);
    await page.keyboard.type("Road salt");
    expect(await page.getByLabel("Description (optional)").inputValue()).toBe("Road salt for the winter");
    expect(await page.getByLabel("Option wales").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByText("Saved.").waitFor();
    expect(await page.locator("form[data-form]").count()).toBe(0);
    expect(await page.locator("article").last().evaluate(isFocused)).toBe(true);
  });

  test.each([
    ["on a phone", { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }],
    ["on a desk", { viewport: { width: 1280, height: 900 } }],
  ])("has no sideways scrolling and no accessibility fault %s", async (name, options) => {
    const { page } = await open(await start(), options);
    const look = async (state: string) => {
      await shot(page, `${name.replaceAll(" ", "-")}-${state}`, true);
      expect(await sidewaysScroll(page), state).toBe(0);
      expect(await axeViolations(page), state).toEqual([]);
    };
    await look("empty");
    await ask(page, "How long is the standstill period?");
    await page.getByRole("link", { name: "Source [1]" }).click();
    await look("answered");
    await ask(page, "form");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".govuk-error-summary").waitFor();
    await look("form-errors");
    await page.getByLabel("Your question").press("Enter");
    await page.getByRole("alert").getByText("Type a question first.").waitFor();
    await look("problem");
  });
});
