import { describe, expect, test } from "vitest";
import { countsToward, mechanismForm } from "../../../../lib/rules/record/counts-toward";
import { MECHANISM_TABLE, type MechanismForm } from "../../../../lib/rules/record/mechanisms";
import { PRODUCT_FAMILIES, productFamily } from "../../../../lib/rules/record/product-families";
import { RECORD_RULES } from "../../../../lib/rules/record/record-rules";
import { SOURCES } from "../../../../lib/rules/sources";
import type { CountsToward } from "../../../../lib/rules/verdicts";
import { association, english, TODAY } from "./invented-facts";

const FORMS = Object.keys(MECHANISM_TABLE) as MechanismForm[];

function answer(
  what: CountsToward["what"],
  form: MechanismForm,
  family: (typeof PRODUCT_FAMILIES)[number] | undefined,
  today = TODAY,
) {
  const found = countsToward(form, family, today).find((entry) => entry.what === what);
  if (!found) throw new Error(`no answer for ${what}`);
  return found;
}

describe("which association counts for which designation", () => {
  test.each([
    ["CSP", "azure", "yes"],
    ["CSP", "microsoft-365", "partly"],
    ["CSP", "dynamics-365", "partly"],
    ["DPOR", "azure", "yes"],
    ["DPOR", "microsoft-365", "partly"],
    ["DPOR", "dynamics-365", "yes"],
    ["DPOR", "power-platform", "partly"],
    ["PAL", "azure", "partly"],
    ["PAL", "microsoft-365", "no"],
    ["PAL", "dynamics-365", "partly"],
    ["PAL", "power-platform", "partly"],
    ["CPOR", "microsoft-365", "partly"],
    ["CPOR.OSA", "microsoft-365", "partly"],
    ["CPOR.OSU", "microsoft-365", "yes"],
    ["CSP.TPOR", "azure", "yes"],
    ["CPOR", "azure", "no"],
    ["CPOR.OSA", "dynamics-365", "partly"],
    ["CPOR.OSU", "dynamics-365", "partly"],
    ["CPOR.OSU", "power-platform", "no"],
    ["CPOR.RevRec", "power-platform", "partly"],
    ["CPOR.RevRec", "microsoft-365", "unknown"],
    ["CPOR.RevRecPerformance", "microsoft-365", "unknown"],
    ["POR", "microsoft-365", "no"],
    ["POR.Advisor", "microsoft-365", "no"],
    ["POR.OsaForm", "microsoft-365", "no"],
    ["DAP", "azure", "no"],
  ] as const)("%s on %s: %s", (form, family, counts) => {
    expect(answer("designation", form, family).counts).toBe(counts);
  });

  test("a claim of a kind that we do not know never counts in full", () => {
    for (const family of PRODUCT_FAMILIES) {
      expect(answer("designation", "CPOR", family).counts, family).not.toBe("yes");
    }
  });

  test("a claim for presales or revenue says why it does not count in full", () => {
    const { detail, confidence } = answer("designation", "CPOR.OSA", "microsoft-365");
    expect(detail?.key).toBe("rules.por.counts.cporOsaModernWork");
    expect(confidence).toBe("derived");
  });

  test("Security through CSP is told by third parties only", () => {
    for (const family of ["azure", "microsoft-365"] as const) {
      expect(answer("designation", "CSP", family).confidence).toBe("secondary");
    }
    expect(answer("designation", "CSP", "dynamics-365").confidence).toBe("verified");
  });

  test("a product that we do not know never counts in full", () => {
    for (const form of FORMS) {
      expect(answer("designation", form, undefined).counts, form).not.toBe("yes");
    }
  });
});

describe("which association is paid", () => {
  test.each([
    ["CSP", "azure", "yes"],
    ["DPOR", "azure", "no"],
    ["DPOR", "microsoft-365", "no"],
    ["PAL", "azure", "partly"],
    ["PAL", "power-platform", "unknown"],
    ["CPOR", "microsoft-365", "partly"],
    ["CPOR.OSU", "dynamics-365", "no"],
    ["CPOR.OSU", "microsoft-365", "partly"],
    ["CPOR.RevRec", "dynamics-365", "no"],
    ["CPOR.RevRecPerformance", "dynamics-365", "unknown"],
    ["POR", "microsoft-365", "no"],
    ["DAP", "microsoft-365", "no"],
  ] as const)("%s on %s: %s", (form, family, counts) => {
    expect(answer("incentive", form, family).counts).toBe(counts);
  });

  test.each([
    ["azure", "2015-07-31", "unknown"],
    ["azure", "2015-08-01", "yes"],
    ["azure", "2021-09-30", "yes"],
    ["azure", "2021-10-01", "no"],
    ["microsoft-365", "2019-09-30", "unknown"],
    ["microsoft-365", "2019-10-01", "no"],
    ["dynamics-365", "2019-10-01", "no"],
    [undefined, "2020-01-01", "unknown"],
    [undefined, "2021-10-01", "no"],
  ] as const)("DPOR on %s as of %s: %s", (family, today, counts) => {
    expect(answer("incentive", "DPOR", family, today).counts).toBe(counts);
  });

  test("the day since when is part of the answer", () => {
    expect(answer("incentive", "DPOR", "azure").detail?.data).toEqual({ since: "2021-10-01" });
    expect(answer("incentive", "DPOR", "azure").confidence).toBe("verified");
    expect(answer("incentive", "DPOR", "microsoft-365").confidence).toBe("secondary");
  });

  test("nobody claims to know of benefits today", () => {
    for (const form of FORMS) {
      expect(answer("benefits", form, "azure").counts, form).toBe("unknown");
    }
  });
});

describe("the table", () => {
  test.each(FORMS)("%s answers all four questions, with sources and words", (form) => {
    for (const family of [...PRODUCT_FAMILIES, undefined]) {
      const answers = countsToward(form, family, TODAY);
      expect(answers.map(({ what }) => what)).toEqual([
        "designation",
        "incentive",
        "benefits",
        "customer-reporting",
      ]);
      for (const { detail, sources } of answers) {
        expect(english(detail?.key ?? ""), detail?.key).toBeTypeOf("string");
        expect(sources?.filter((id) => !(id in SOURCES))).toEqual([]);
        expect(sources).not.toHaveLength(0);
      }
    }
  });

  test("every rule has a versioned id of its own", () => {
    const ids = [
      ...FORMS.map((form) => MECHANISM_TABLE[form].rule.id),
      ...Object.values(RECORD_RULES).map((rule) => rule.id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^POR(\.[A-Z]+)+\.\d+v\d+$/.test(id))).toEqual([]);
  });

  test.each([
    ["CPOR", "2019-09-30", "2019-10-01"],
    ["DPOR", "2015-03-01", "2015-03-02"],
    ["PAL", "2018-01-31", "2018-02-01"],
    ["CSP", "2013-12-31", "2014-01-01"],
    ["CSP.TPOR", "2013-12-31", "2014-01-01"],
  ] as const)("nothing counts by %s on %s, a day before there was any", (form, before, first) => {
    for (const { counts, detail } of countsToward(form, "microsoft-365", before)) {
      expect(counts).toBe("unknown");
      expect(detail).toEqual({ key: "rules.por.counts.beforeThisRule", data: { since: first } });
    }
    expect(answer("customer-reporting", form, "microsoft-365", first).counts).not.toBe("unknown");
  });

  test.each(FORMS)("%s gives nothing to designations before there are any", (form) => {
    for (const family of [...PRODUCT_FAMILIES, undefined]) {
      const before = answer("designation", form, family, "2022-10-02");
      expect(before.counts).toBe("unknown");
      expect(before.detail).toEqual({
        key: "rules.por.counts.beforeThisRule",
        data: { since: "2022-10-03" },
      });
      expect(answer("designation", form, family, "2022-10-03")).toEqual(
        answer("designation", form, family),
      );
    }
  });

  test.each([
    ["2010-12-31", "unknown", "beforeThisRule", "2011-01-01"],
    ["2011-01-01", "yes", "osaFormPaid", "2011-01-01"],
    ["2015-12-31", "yes", "osaFormPaid", "2011-01-01"],
    ["2016-01-01", "no", "classicUnpaid", "2016-01-01"],
  ] as const)("a paper form on %s: paid %s", (today, counts, key, since) => {
    const paid = answer("incentive", "POR.OsaForm", "microsoft-365", today);
    expect(paid.counts).toBe(counts);
    expect(paid.detail).toEqual({ key: `rules.por.counts.${key}`, data: { since } });
  });

  test("says what Azure paid for a DPOR, and that it is inferred between two dates", () => {
    expect(answer("incentive", "DPOR", "azure", "2020-01-01")).toEqual({
      what: "incentive",
      counts: "yes",
      detail: { key: "rules.por.counts.dporPaidForAzure", data: { since: "2015-08-01" } },
      confidence: "derived",
      sources: ["AZPOR", "PC23"],
    });
  });

  test("exactly the forms without a future are retired", () => {
    const retired = FORMS.filter((form) => MECHANISM_TABLE[form].retired !== undefined);
    expect(retired.sort()).toEqual(["DAP", "POR", "POR.Advisor", "POR.OsaForm"]);
  });
});

describe("the form of a mechanism", () => {
  test.each([
    [{ mechanism: "CSP", attribution: "CSP Tier 1" }, "CSP"],
    [{ mechanism: "CSP", attribution: undefined }, "CSP"],
    [{ mechanism: "CSP", attribution: "TPOR-IND" }, "CSP.TPOR"],
    [{ mechanism: "CPOR" }, "CPOR"],
    [{ mechanism: "CPOR", cporKind: "OSA" }, "CPOR.OSA"],
    [{ mechanism: "CPOR", cporKind: "OSU" }, "CPOR.OSU"],
    [{ mechanism: "CPOR", cporKind: "RevRec" }, "CPOR.RevRec"],
    [{ mechanism: "CPOR", cporKind: "RevRec Performance" }, "CPOR.RevRecPerformance"],
    [{ mechanism: "POR", attribution: "Advisor" }, "POR.Advisor"],
    [{ mechanism: "POR", attribution: "POR", salesChannel: "Advisor" }, "POR.Advisor"],
    [{ mechanism: "POR", attribution: "POR", salesChannel: "Direct" }, "POR"],
    [{ mechanism: null, attribution: "Advisor" }, "POR.Advisor"],
    [{ mechanism: null, attribution: "OSA form" }, "POR.OsaForm"],
    [{ mechanism: "DPOR", salesChannel: "Advisor" }, "DPOR"],
    [{ mechanism: null, attribution: "Something new" }, undefined],
    [{ mechanism: null, attribution: undefined }, undefined],
  ] as const)("%j is %s", (change, form) => {
    expect(mechanismForm(association(change))).toBe(form);
  });
});

describe("the family of a product", () => {
  test.each([
    ["Microsoft 365", "microsoft-365"],
    ["Office 365", "microsoft-365"],
    ["Enterprise Mobility + Security", "microsoft-365"],
    ["Azure Active Directory Premium", "microsoft-365"],
    ["Microsoft Azure", "azure"],
    ["Azure plan", "azure"],
    ["Dynamics 365", "dynamics-365"],
    ["Power BI", "power-platform"],
    ["Power Apps", "power-platform"],
    ["Windows Server", undefined],
    ["", undefined],
    [undefined, undefined],
  ] as const)("%s is %s", (product, family) => {
    expect(productFamily(product)).toBe(family);
  });
});
