/** A short round of `npm run fuzz`, always the same. */
import { expect, it } from "vitest";
import { checkCase } from "../../fuzz/check-case";
import { fuzzCase } from "../../fuzz/fuzz-cases";

it.each(Array.from({ length: 20 }, (_, round) => round * 25))(
  "nothing hangs, breaks or gets lost in the 25 files gone wrong from seed %i",
  async (first) => {
    for (let seed = first; seed < first + 25; seed += 1) {
      const made = fuzzCase(seed);
      const { fault } = await checkCase(made);
      expect([seed, made.what, fault]).toEqual([seed, made.what, undefined]);
    }
  },
);
