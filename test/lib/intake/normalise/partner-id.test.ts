import { describe, expect, it } from "vitest";
import { readPartnerId } from "../../../../lib/intake/normalise/partner-id";

describe("readPartnerId", () => {
  it.each(["565380", "4847383", "60488790"])("takes the digits of %s", (text) => {
    expect(readPartnerId(text)).toEqual({ is: "partner-id", id: text });
  });

  it("tells a partner's tenant from a Partner ID", () => {
    expect(readPartnerId("{331AF819-0000-4000-8000-000000000002}")).toEqual({
      is: "tenant",
      id: "331af819-0000-4000-8000-000000000002",
    });
  });

  it("tells a blank cell from a wrong one", () => {
    expect(readPartnerId("")).toEqual({ is: "blank" });
    for (const text of ["n/a", "12", "4.8E+06", "4847383a", "12345678901"]) {
      expect(readPartnerId(text)).toEqual({ is: "other" });
    }
  });
});
