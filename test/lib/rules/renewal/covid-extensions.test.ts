import { describe, expect, it } from "vitest";
import {
  COVID_EXTENSIONS,
  COVID_SOURCES,
  extendedAnniversary,
} from "../../../../lib/rules/renewal";
import { SOURCES } from "../../../../lib/rules/sources";

describe("extendedAnniversary", () => {
  it.each([
    ["2019-12-31", undefined, undefined],
    ["2020-01-01", "2021-01-01", "verified"],
    ["2020-02-29", "2021-02-28", "verified"],
    ["2020-06-30", "2021-06-30", "verified"],
    ["2020-07-01", "2021-07-01", "verified"],
    ["2020-12-31", "2021-12-31", "verified"],
    ["2021-01-01", "2022-01-01", "verified"],
    ["2021-06-30", "2022-06-30", "verified"],
    ["2021-07-01", "2022-07-01", "secondary"],
    ["2021-12-31", "2022-12-31", "secondary"],
    ["2022-01-01", undefined, undefined],
  ])("moves %s on to %s (%s)", (ad, next, confidence) => {
    const extended = extendedAnniversary(ad);
    expect(extended?.anniversaryDate).toBe(next);
    expect(extended?.extension.confidence).toBe(confidence);
  });

  it("leaves Cloud Business Applications out in the first half of 2021 only", () => {
    const excluding = COVID_EXTENSIONS.filter(({ excludes }) => excludes.length > 0);
    expect(excluding.map(({ from, to }) => [from, to])).toEqual([["2021-01-01", "2021-06-30"]]);
  });

  it("rests on sources that are on record", () => {
    const all = { ...SOURCES, ...COVID_SOURCES };
    for (const { sources } of COVID_EXTENSIONS) {
      for (const source of sources) expect(all).toHaveProperty(source);
    }
  });
});
