import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import Keyv from "keyv";
import { describe, expect, test } from "vitest";
import { keyvState } from "../../../src/adapters/keyv/state.ts";
import { documentsContract } from "../../contracts/documents.ts";
import { jobsContract } from "../../contracts/jobs.ts";
import { question } from "../../contracts/questions.ts";
import { recordsContract } from "../../contracts/records.ts";
import { stateContract } from "../../contracts/state.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { openAt, type Place, rawRows } from "./place.ts";

/** Everything that a database does, whichever it is. `makePlace` gives an empty one each time. */
export function databaseContracts(name: string, makePlace: () => Promise<Place>): void {
  recordsContract(name, async () => {
    const { first, second } = await openTwice(await makePlace());
    return { records: first.records, other: second.records };
  });
  documentsContract(name, async () => {
    const { first, second } = await openTwice(await makePlace());
    return { documents: first.documents, other: second.documents };
  });
  jobsContract(name, async () => {
    const clock = new FakeClock();
    const { first, second } = await openTwice(await makePlace(), clock);
    return { jobs: first.jobs, other: second.jobs, clock, leaseMs: 5 * 60_000 };
  });
  stateContract(name, async () => {
    const { first } = await openTwice(await makePlace());
    const state = keyvState(new Keyv({ store: first.keyvStore }));
    return { state, pass: (ms) => sleep(ms) };
  });
  openingContract(name, makePlace);
  storeContract(name, makePlace);
  leaseContract(name, makePlace);
  privacyContract(name, makePlace);
}

async function openTwice(place: Place, clock?: FakeClock) {
  const options = clock ? { clock } : {};
  const [first, second] = await Promise.all([openAt(place, options), openAt(place, options)]);
  return { first, second };
}

function openingContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name}: opening`, () => {
    test("what was kept is there after closing and opening again", async () => {
      const place = await makePlace();
      const before = await openAt(place);
      await before.records.switches.turnOff({ name: "bot", reason: "r", by: "b", at: new Date(0) });
      await before.close();
      const after = await openAt(place);
      await after.check();
      expect(await after.records.switches.list()).toHaveLength(1);
    });

    test("one that a newer version made is refused and left alone", async () => {
      const place = await makePlace();
      const before = await openAt(place);
      await before.close();
      await rawRows(place, "insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')");
      await expect(openAt(place)).rejects.toMatchObject({
        code: "misconfigured",
        message: expect.stringMatching(/^A newer version of Golden Link made .* Nothing was changed\.$/),
      });
      expect(await rawRows(place, "select name from kysely_migration")).toHaveLength(3);
    });

    test("a character that only one of the databases takes is kept alike on both", async () => {
      const place = await makePlace();
      const { records } = await openAt(place);
      await records.questions.record(question({ question: "a\0b" }));
      expect(await records.questions.recent(1)).toMatchObject([{ question: "a\uFFFDb" }]);
    });

    test("many may open an empty database at once", async () => {
      const place = await makePlace();
      const all = await Promise.all(Array.from({ length: 6 }, () => openAt(place)));
      for (const database of all) await database.check();
    });
  });
}

function storeContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name}: Keyv store`, () => {
    test("namespaces are kept apart, also when one is cleared", async () => {
      const { first } = await openTwice(await makePlace());
      const a = new Keyv({ store: first.keyvStore, namespace: "a" });
      const b = new Keyv({ store: first.keyvStore, namespace: "b" });
      await a.set("key", 1);
      await b.set("key", 2);
      expect([await a.get("key"), await b.get("key")]).toEqual([1, 2]);
      await a.clear();
      expect([await a.get("key"), await b.get("key"), await b.delete("key")]).toEqual([undefined, 2, true]);
    });

    test("one store object is refused for two namespaces", async () => {
      const { first } = await openTwice(await makePlace());
      const store = first.keyvStore;
      new Keyv({ store, namespace: "a" });
      expect(() => new Keyv({ store, namespace: "b" })).toThrow("take a new store");
    });

    test("what has expired is not given, even before Keyv looks at it", async () => {
      const { keyvStore } = await openAt(await makePlace());
      await keyvStore.set("key", "value", 5);
      await sleep(20);
      expect(await keyvStore.get("key")).toBeUndefined();
    });

    test("what has expired is purged, the rest is not", async () => {
      const { first, second } = await openTwice(await makePlace());
      const keyv = new Keyv({ store: first.keyvStore });
      await keyv.set("minute", 1, 60_000);
      await keyv.set("hour", 2, 3_600_000);
      await keyv.set("for ever", 3);
      const inTwoMinutes = new Date(Date.now() + 120_000);
      expect(await second.keyvStore.purgeExpired(inTwoMinutes)).toBe(1);
      expect(await second.keyvStore.purgeExpired(inTwoMinutes)).toBe(0);
      expect(await Promise.all(["minute", "hour", "for ever"].map((key) => keyv.get(key)))).toEqual([
        undefined,
        2,
        3,
      ]);
    });
  });
}

function leaseContract(name: string, makePlace: () => Promise<Place>): void {
  test(`${name}: a runner that lives keeps its job for longer than the lease`, async () => {
    const place = await makePlace();
    const clock = new FakeClock();
    const options = { clock, jobLeaseMs: 60 };
    const [first, second] = await Promise.all([openAt(place, options), openAt(place, options)]);
    const wake = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    await first.jobs.schedule({ id: "j", kind: "sync", payload: null, at: clock.now() });
    const running = first.jobs.runDue({
      sync: () => {
        started.resolve();
        return wake.promise;
      },
    });
    await started.promise;
    for (let n = 0; n < 3; n++) {
      clock.advance(40);
      const renewed = String(clock.now().getTime() + 60);
      await expect
        .poll(() => rawRows(place, "select lease_until from jobs"), { timeout: 10_000 })
        .toMatchObject([{ lease_until: expect.toSatisfy((until) => String(until) === renewed) }]);
      expect(await second.jobs.runDue({ sync: async () => {} })).toBe(0);
    }
    wake.resolve();
    expect(await running).toBe(1);
  });
}

function privacyContract(name: string, makePlace: () => Promise<Place>): void {
  test(`${name}: no table names a person`, async () => {
    const place = await makePlace();
    const { records, keyvStore } = await openAt(place);
    const person = JSON.stringify(["slack", "T1", "UAMIRA7"]);
    const at = new Date(0);
    await records.questions.record(question({ person }));
    await records.questions.feedback({ question: "q1", person, helpful: true, at });
    await records.deliveries.claim(JSON.stringify(["slack", "T1", "UAMIRA7-1"]), at, 1);
    await records.firstUse.claim(person, at);
    await keyvState(new Keyv({ store: keyvStore })).set(`memory:${person}`, "hello", 60_000);
    const tables = ["questions", "feedback", "deliveries", "first_uses", "keyv_entries"];
    const rows = await Promise.all(tables.map((table) => rawRows(place, `select * from ${table}`)));
    expect(rows.map((list) => list.length)).toEqual([1, 1, 1, 1, 1]);
    expect(JSON.stringify(rows)).not.toContain("UAMIRA7");
    const hash = createHmac("sha256", "test key").update(person).digest("hex");
    expect(rows[0]).toMatchObject([{ person_hash: hash }]);
  });
}
