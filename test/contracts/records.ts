import { beforeEach, describe, expect, test } from "vitest";
import type { Records } from "../../src/core/ports/records.ts";
import { questionsContract, retentionContract } from "./questions.ts";

/** Empty records, twice: `other` is what another process sees. */
export interface RecordsUnderTest {
  readonly records: Records;
  readonly other: Records;
}

const start = new Date("2026-03-02T09:00:00.123Z");
const later = (ms: number) => new Date(start.getTime() + ms);
const lease = 180_000;
const amira = JSON.stringify(["slack", "T1", "U1"]);
const ben = JSON.stringify(["slack", "T1", "U2"]);

/** What every implementation of Records does. */
export function recordsContract(name: string, make: () => Promise<RecordsUnderTest>): void {
  describe(`${name}: records`, () => {
    let under: RecordsUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    questionsContract(() => under);
    retentionContract(() => under);
    deliveriesContract(() => under);
    settingsContract(() => under);
  });
}

type Under = () => RecordsUnderTest;

function deliveriesContract(under: Under): void {
  test("a delivery is new once", async () => {
    const { records, other } = under();
    expect(await records.deliveries.claim("d1", start, lease)).toBe("new");
    expect(await records.deliveries.claim("d1", start, lease)).toBe("duplicate");
    expect(await other.deliveries.claim("d1", later(lease - 1), lease)).toBe("duplicate");
    expect(await other.deliveries.claim("d2", start, lease)).toBe("new");
  });

  test("of many claims at once exactly one is new, and after a crash exactly one more", async () => {
    const { records, other } = under();
    const claims = (at: Date) =>
      Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 ? records : other).deliveries.claim("d1", at, lease)),
      );
    const count = (list: readonly string[], wanted: string) => list.filter((one) => one === wanted).length;
    const first = await claims(start);
    expect([count(first, "new"), count(first, "duplicate")]).toEqual([1, 19]);
    const second = await claims(later(lease));
    expect([count(second, "after-crash"), count(second, "duplicate")]).toEqual([1, 19]);
    const third = await claims(later(10 * lease));
    expect(count(third, "duplicate")).toBe(20);
  });

  test("a finished delivery stays a duplicate when its lease has ended", async () => {
    const { records, other } = under();
    await records.deliveries.claim("d1", start, lease);
    await other.deliveries.finish("d1");
    expect(await records.deliveries.claim("d1", later(2 * lease), lease)).toBe("duplicate");
  });

  test("to finish what was never claimed does no harm", async () => {
    const { deliveries } = under().records;
    await deliveries.finish("d1");
    expect(await deliveries.claim("d1", start, lease)).toBe("new");
  });

  test("old deliveries are forgotten", async () => {
    const { deliveries } = under().records;
    await deliveries.claim("old", start, lease);
    await deliveries.claim("young", later(1), lease);
    expect(await deliveries.purge(later(1))).toBe(1);
    expect(await deliveries.claim("old", later(2), lease)).toBe("new");
    expect(await deliveries.claim("young", later(2), lease)).toBe("duplicate");
  });
}

function settingsContract(under: Under): void {
  test("what is switched off is listed until it is switched on", async () => {
    const { records, other } = under();
    const off = { name: "bot", reason: "Maintenance", by: "Amira", at: start };
    await records.switches.turnOff(off);
    await records.switches.turnOff({ ...off, name: "command:ask", at: later(1) });
    await records.switches.turnOff({ ...off, reason: "Longer maintenance" });
    expect(await other.switches.list()).toEqual([
      { ...off, reason: "Longer maintenance" },
      { ...off, name: "command:ask", at: later(1) },
    ]);
    await other.switches.turnOn("bot");
    await other.switches.turnOn("model");
    expect((await records.switches.list()).map(({ name }) => name)).toEqual(["command:ask"]);
  });

  test("approved answers are added, replaced and removed", async () => {
    const { records, other } = under();
    const answer = {
      id: "a1",
      space: "T1",
      question: "Which template?",
      alsoAskedAs: ["Where is the template?"],
      answer: "The one on the intranet.",
      references: [{ label: "Intranet", url: "https://example.org/templates" }],
      owner: "Commercial team",
      reviewBy: "2026-12-31",
    };
    await records.approvedAnswers.save(answer);
    await records.approvedAnswers.save({ ...answer, id: "a2" });
    await records.approvedAnswers.save({ ...answer, answer: "The new one." });
    expect(await other.approvedAnswers.list()).toEqual([
      { ...answer, answer: "The new one." },
      { ...answer, id: "a2" },
    ]);
    expect(await other.approvedAnswers.remove("a1")).toBe(true);
    expect(await other.approvedAnswers.remove("a1")).toBe(false);
    expect((await records.approvedAnswers.list()).map(({ id }) => id)).toEqual(["a2"]);
  });

  test("each person has one first use, however many messages come at once", async () => {
    const { records, other } = under();
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, n) => (n % 2 ? records : other).firstUse.claim(amira, start)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await other.firstUse.claim(ben, start)).toBe(true);
    expect(await records.firstUse.claim(ben, later(1))).toBe(false);
  });
}
