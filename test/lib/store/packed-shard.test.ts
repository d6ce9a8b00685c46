import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shard } from "../../../lib/store/database";
import { packShard } from "../../../lib/store/pack-shard";
import { openShard } from "../../../lib/store/packed-shard";
import { association, customer, evidence, tenant } from "./made-facts";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("json []", "\uD800", "\u0000"),
);
const from = fc.record({ report: text, file: text, asOf: text });
const tenantId = fc.nat({ max: 6 }).map(tenant);

const shard: fc.Arbitrary<Shard> = fc.record({
  customers: fc.array(
    fc.record({
      report: text,
      customer: fc.record(
        {
          tenantId,
          names: fc.array(text, { maxLength: 3 }),
          domains: fc.array(text, { maxLength: 2 }),
          country: text,
          evidence: fc.array(from, { maxLength: 2 }),
        },
        { requiredKeys: ["tenantId", "names", "domains", "evidence"] },
      ),
    }),
    { maxLength: 40 },
  ),
  associations: fc.array(
    fc.record(
      {
        tenantId,
        mechanism: fc.constantFrom("DPOR", "PAL", null),
        viewpoint: fc.constant("partner" as const),
        evidence: from,
        subscriptionId: text,
        autoRenew: fc.boolean(),
        seats: fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true })),
        status: text,
      },
      { requiredKeys: ["tenantId", "mechanism", "viewpoint", "evidence"] },
    ),
    { maxLength: 60 },
  ),
});

/** Negative zero is the one number that JSON writes otherwise; no export counts so many seats. */
const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (_, each) => (Object.is(each, -0) ? 0 : each));

describe("a packed shard", () => {
  it("gives back what was put in", () => {
    fc.assert(
      fc.property(shard, (given) => {
        expect(openShard(packShard(given)).facts()).toEqual(plain(given));
      }),
    );
  });

  it("gives of some tenants exactly their facts", () => {
    fc.assert(
      fc.property(shard, fc.uniqueArray(tenantId, { maxLength: 3 }), (given, some) => {
        const wanted = new Set(some);
        expect(openShard(packShard(given)).facts(wanted)).toEqual(
          plain({
            customers: given.customers.filter((part) => wanted.has(part.customer.tenantId)),
            associations: given.associations.filter((each) => wanted.has(each.tenantId)),
          }),
        );
      }),
    );
  });

  it("does not find an ID in parts of others", () => {
    const june = evidence("customers-csv", "2026-06-30");
    const tenantIds = ["0123456789", "a123456789", "b123456789"];
    const of = (ids: readonly string[]) => ({
      customers: ids.map((id) => ({
        report: june.report,
        customer: customer(1, june, { tenantId: id }),
      })),
      associations: ids.map((id) => association(1, june, { tenantId: id })),
    });
    const opened = openShard(packShard(of(tenantIds)));
    expect(opened.facts()).toEqual(of(tenantIds));
    expect(opened.facts(new Set(["a123456789"]))).toEqual(of(["a123456789"]));
    expect(opened.facts(new Set(["56789a1234", "3456789b12"]))).toEqual(of([]));
    expect(opened.facts(new Set(["", "01234", "0123456789a123456789"]))).toEqual(of([]));
  });

  it("holds more different values than there are characters to point at them", () => {
    const june = evidence("subscription-details", "2026-06-30");
    const many = {
      customers: [],
      associations: Array.from({ length: 2_000 }, (_, number) =>
        // Each value twice, so that it is neither one for all nor one for each.
        association(number % 700, june, { seats: number % 999, status: `Status ${number >> 1}` }),
      ),
    };
    expect(openShard(packShard(many)).facts()).toEqual(many);
  });

  it("is a fraction of the size of the facts", () => {
    const june = evidence("subscription-details", "2026-06-30");
    const numbers = Array.from({ length: 64 }, (_, number) => number);
    const whole = {
      customers: numbers.map((number) => ({
        report: june.report,
        customer: customer(number, june),
      })),
      associations: numbers.flatMap((number) =>
        [1, 2, 3].map((each) =>
          association(number, june, {
            subscriptionId: `${number}-${each}`,
            product: "Microsoft 365",
          }),
        ),
      ),
    };
    expect(JSON.stringify(packShard(whole)).length).toBeLessThan(JSON.stringify(whole).length / 3);
  });

  it("that is no longer readable is called damaged", () => {
    for (const damaged of ["", "{", "null", '{"customers":{}}']) {
      expect(() => openShard(damaged).facts()).toThrow(
        expect.objectContaining({ name: "DamagedGenerationError" }),
      );
    }
  });

  it("of version 1 was not packed, and is read all the same", () => {
    const june = evidence("customers-csv", "2026-06-30");
    const old: Shard = {
      customers: [{ report: june.report, customer: customer(1, june) }],
      associations: [association(1, june)],
    };
    expect(openShard(old).facts()).toBe(old);
  });
});
