import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const executablePath = "/usr/bin/chromium";
const installed = existsSync(executablePath);

/** Nothing that would make Chromium call its makers' servers. */
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A group of tests in Debian's Chromium, each in a profile of its own that is removed afterwards. Without
 * Chromium the group is skipped and says how to get it; on a build server (CI=true) that is a failure.
 */
export function describeInChromium(name: string, tests: (browser: () => Browser) => void): void {
  if (!installed && process.env.CI === "true") {
    test(`${name}: Chromium is installed`, () => expect.fail(`no ${executablePath}`));
    return;
  }
  const reason = installed ? "" : " (skipped: run “apt-get install -y chromium” first)";
  describe.skipIf(!installed)(name + reason, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args });
    });
    afterAll(() => browser.close());
    tests(() => browser);
  });
}
