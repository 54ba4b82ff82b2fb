import * as AdaptiveCards from "adaptivecards";
import { expect } from "vitest";
import type { TeamsMessage } from "../../../src/adapters/teams/render.ts";
import type { AdaptiveCard } from "../../../src/adapters/teams/render-card.ts";

/** Fails when Teams would refuse the message or Microsoft's own library finds fault with its card. */
export function checkMessage(message: TeamsMessage): void {
  expect(message.summary).not.toBe("");
  expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(28 * 1024);
  checkCard(message.attachments[0].content);
}

/** Fails when Microsoft's library reads something in the card as a fault. */
export function checkCard(content: AdaptiveCard): void {
  const card = new AdaptiveCards.AdaptiveCard();
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  card.parse(content, context);
  const faults = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
  expect([...faults, ...card.validateProperties().validationEvents.map(({ message }) => message)]).toEqual(
    [],
  );
  const ids = [...JSON.stringify(content).matchAll(/"id":"([^"]*)","(?:label|spacing|type)"/g)].map(
    ([, id]) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
}
