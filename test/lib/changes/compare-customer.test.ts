import { describe, expect, it } from "vitest";
import { compareCustomer } from "../../../lib/changes/compare-customer";
import type { Customer } from "../../../lib/rules";
import { customer, evidence } from "../store/made-facts";

const JUNE = evidence("customers-csv", "2026-06-30");
const JULY = evidence("customers-csv", "2026-07-31");

describe("a customer in both generations", () => {
  it.each<[string, Partial<Customer>, Partial<Customer>, string[]]>([
    ["as it was", {}, {}, []],
    ["another name", { names: ["Larch"] }, { names: ["Maple"] }, ["name"]],
    ["the name in other letters", { names: ["Larch  Ltd"] }, { names: ["LARCH LTD"] }, []],
    ["a further name from another report", { names: ["Larch"] }, { names: ["Maple", "Larch"] }, []],
    ["the first of two names gone", { names: ["Larch", "Maple"] }, { names: ["Maple"] }, ["name"]],
    ["a name told for the first time", { names: [] }, { names: ["Larch"] }, []],
    ["no name told any more", { names: ["Larch"] }, { names: [] }, []],
    ["another domain", { domains: ["a.example"] }, { domains: ["b.example"] }, ["domain"]],
    ["a further domain", { domains: ["a.example"] }, { domains: ["a.example", "b.example"] }, []],
    ["another country", { country: "AT" }, { country: "CH" }, ["country"]],
    ["the country told for the first time", {}, { country: "CH" }, []],
    ["the country told no more", { country: "CH" }, {}, []],
  ])("%s", (_, before, after, expected) => {
    const changes = compareCustomer(customer(1, JUNE, before), customer(1, JULY, after));
    expect(changes.map(({ kind }) => kind)).toEqual(expected);
    for (const change of changes) {
      expect(change.evidence).toEqual({
        before: { file: JUNE.file, asOf: JUNE.asOf },
        after: { file: JULY.file, asOf: JULY.asOf },
      });
    }
  });
});
