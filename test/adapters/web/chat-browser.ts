import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import type { Block } from "../../../src/core/reply.ts";
import { describeInChromium } from "../../support/browser.ts";
import { answerWith, formScript, reply, type Script, ScriptedBot } from "./scripted-bot.ts";
import { startWeb, stopAll, type WebServer } from "./web-server.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const longTable: Block = {
  kind: "table",
  columns: ["Procedure", "Shortest period", "Provision", "Counted from", "Remark"],
  rows: [["Open", "25 days", "s.54(3)", "the day after the notice", "electronic submission"]],
};
const more: Block = { kind: "buttons", buttons: [{ label: "Show more", id: "more-1" }] };

/** Answers as the real commands do: with points, sources, a table and a button, or with a form. */
const script: Script = async function* (request) {
  const { input } = request;
  if (input.kind === "form" || (input.kind === "text" && input.text === "form")) yield* formScript(request);
  else if (input.kind === "button") yield reply([{ kind: "text", markdown: "More of it." }]);
  else yield* answerWith("The standstill period is **eight working days** [1].", [longTable, more])(request);
};

/** A chat opened in a browser, with what its console said was wrong. */
interface OpenChat {
  readonly page: Page;
  readonly errors: readonly string[];
}

interface ChatTools {
  /** A server whose bot answers as the real commands do. */
  start(): Promise<WebServer>;
  open(server: WebServer, options?: BrowserContextOptions): Promise<OpenChat>;
}

/** A group of tests of the chat in Chromium. After each, no request may have left for another server. */
export function describeChat(name: string, tests: (tools: ChatTools) => void): void {
  describeInChromium(name, (browser) => {
    let close: (() => Promise<void>) | undefined;
    afterEach(async () => {
      await close?.();
      await stopAll();
    });
    tests({
      start: () => startWeb({ bot: new ScriptedBot(script) }),
      async open(server, options) {
        const { close: closeChat, ...opened } = await openChat(browser(), server, options);
        close = closeChat;
        return opened;
      },
    });
  });
}

async function openChat(browser: Browser, server: WebServer, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
  const foreign: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const { hostname, port } = new URL(request.url());
    if (!/^(127\.0\.0\.1|localhost)$/.test(hostname) || Number(port) !== server.port)
      foreign.push(request.url());
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(server.url);
  const close = async () => {
    await context.close();
    expect(foreign).toEqual([]);
  };
  return { page, errors, close };
}

/** The answers that are complete. */
export function answers(page: Page): Locator {
  return page.locator("article:not([data-streaming]) [data-answer]");
}

/** Asks by keyboard and waits for the whole answer. */
export async function ask(page: Page, text: string): Promise<void> {
  const before = await answers(page).count();
  await page.getByLabel("Your question").fill(text);
  await page.keyboard.press("Enter");
  await answers(page).nth(before).waitFor();
}

/** For `locator.evaluate`: whether the element has the keyboard. */
export function isFocused(element: unknown): boolean {
  return (
    (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement === element
  );
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/** What axe-core finds wrong with the page as it stands. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const result = (await page.evaluate("axe.run()")) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Pictures to look at, where WEB_SHOTS names a folder. */
export async function shot(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env.WEB_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
}
