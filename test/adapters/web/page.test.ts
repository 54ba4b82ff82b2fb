import { afterEach, describe, expect, test } from "vitest";
import { exchange, startWeb, stopAll } from "./web-server.ts";

afterEach(stopAll);

describe("the empty page", () => {
  test("says what it is, what not to type in and whom to ask", async () => {
    const { text } = await exchange(await startWeb(), "/");
    expect(text).toContain("Golden Link is an automated tool. It gives guidance, not legal advice.");
    expect(text).toContain("No language model is in use");
    expect(text).toContain("Do not type in anything marked OFFICIAL-SENSITIVE or above.");
    expect(text).toContain("ask the commercial team.");
    expect(text).toContain("for 30 days");
    expect(text).toContain("How long is the standstill period?</button>");
  });

  test("has the parts that a keyboard and a screen reader need", async () => {
    const { text } = await exchange(await startWeb(), "/");
    expect(text).toContain('href="#main-content" class="govuk-skip-link"');
    expect(text).toContain('role="log" aria-live="polite"');
    expect(text).toContain('role="status"');
    expect(text).toContain('<label class="govuk-label govuk-label--s" for="question">');
    expect(text).toContain('<html lang="en"');
  });

  test("links to nothing outside the server, and all it links to is there", async () => {
    const server = await startWeb();
    const { text } = await exchange(server, "/");
    const links = [...text.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, link]) => String(link));
    expect(links.filter((link) => !/^\/(?!\/)/.test(link))).toEqual([]);
    for (const link of new Set(links)) expect((await exchange(server, link)).status, link).toBe(200);
    expect(text).not.toMatch(/<script(?![^>]*src=)|style="| on\w+="/);
  });

  test("uses neither the font nor the crest of GOV.UK", async () => {
    const { text, headers } = await exchange(await startWeb(), "/web/assets/govuk-frontend.css");
    expect(headers["content-type"]).toContain("text/css");
    expect(text).toContain("font-family:arial,sans-serif");
    expect(text).not.toMatch(/GDS Transport[,;]|@font-face|url\(\/assets/);
  });
});

test("an address that is not there is told in a sentence", async () => {
  const server = await startWeb();
  const page = await exchange(server, "/web/nothing");
  expect(page.status).toBe(404);
  expect(page.text).toContain("There is no page at this address.");
  expect((await exchange(server, "/web/assets/..%2frouter.ts")).status).toBe(404);
});

test("the address of a posted page leads back to the chat", async () => {
  const page = await exchange(await startWeb(), "/web/messages");
  expect([page.status, page.headers.location]).toEqual([303, "/"]);
});
