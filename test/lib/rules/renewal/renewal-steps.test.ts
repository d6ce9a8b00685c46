import { describe, expect, it } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import { judgeRenewal, type WindowChoice } from "../../../../lib/rules/renewal";

/** A step as `key` or `key {data}`, with the long common part of the key left out. */
function stepsOf(ad: string, offset: number, admin: boolean, choice: WindowChoice = {}) {
  const { steps } = judgeRenewal(
    { anniversaryDate: ad, readerIsProgrammeAdministrator: admin },
    addDays(ad, offset),
    choice,
  );
  return steps.map(({ key, data }) => {
    expect(key).toMatch(/^rules\.renewal\.step\.\w+$/);
    return [key.split(".").at(-1), ...Object.values(data ?? {})].join(" ");
  });
}

const CALM = -91;
const DUE = [-90, -31];
const URGENT = [-30, -29, -1];
const LAPSED = 31;

describe("Microsoft Partner Program, anniversary 15 June 2008", () => {
  const AD = "2008-06-15";
  const RENEWED = "renewedEndOfMonth 2009-06-30";
  it("calm", () => {
    expect(stepsOf(AD, CALM, true)).toEqual(["checkSkillsBy 2008-03-17"]);
    expect(stepsOf(AD, CALM, false)).toEqual(["knowTheAdministrator Program Administrator"]);
  });
  it.each(DUE)("due, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([
      "mppCheckPoints",
      "mppReenrol",
      "benefitsEndOn 2008-06-15",
    ]);
    expect(stepsOf(AD, offset, false)).toEqual([
      "tellTheAdministrator Program Administrator 2008-06-15",
      "wrongPersonServiceCenter",
      "benefitsEndOn 2008-06-15",
    ]);
  });
  it.each([...URGENT, 0])("urgent, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([
      "anniversaryIsDeadline 2008-06-15",
      "mppCheckPoints",
      "mppReenrol",
      "benefitsEndOn 2008-06-15",
    ]);
    expect(stepsOf(AD, offset, false)).toEqual([
      "tellTheAdministratorToday Program Administrator 2008-06-15",
      "wrongPersonServiceCenter",
      "askForConfirmation",
      "benefitsEndOn 2008-06-15",
    ]);
  });
  it.each([1, LAPSED])("lapsed, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([RENEWED, "enrolAnew"]);
    expect(stepsOf(AD, offset, false)).toEqual([
      RENEWED,
      "tellItLapsed Program Administrator",
      "enrolAnew",
    ]);
  });
});

describe("Partner Membership Center, anniversary 15 June 2014", () => {
  const AD = "2014-06-15";
  const RENEWED = "renewedSameDay 2015-06-15";
  it("calm", () => {
    expect(stepsOf(AD, CALM, true)).toEqual([
      "checkSkillsBy 2014-03-17",
      "windowOpensOn 2014-03-17",
    ]);
    expect(stepsOf(AD, CALM, false)).toEqual(["knowTheAdministrator Program Administrator"]);
  });
  it.each(DUE)("due and in the window, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([
      "checkCompetencies",
      "pmcRenew",
      "pmcConfirmProfile",
      "pmcPay",
      "benefitsKept 2014-06-15",
    ]);
    expect(stepsOf(AD, offset, false)).toEqual([
      "tellTheAdministrator Program Administrator 2014-06-15",
      "wrongPersonServiceCenter",
      "benefitsKept 2014-06-15",
    ]);
  });
  it.each([...URGENT, 0])("urgent, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([
      "anniversaryIsDeadline 2014-06-15",
      "checkCompetencies",
      "pmcRenew",
      "pmcConfirmProfile",
      "pmcPay",
      "benefitsKept 2014-06-15",
    ]);
    expect(stepsOf(AD, offset, false)).toEqual([
      "tellTheAdministratorToday Program Administrator 2014-06-15",
      "wrongPersonServiceCenter",
      "askForConfirmation",
      "benefitsKept 2014-06-15",
    ]);
  });
  it.each([1, LAPSED])("lapsed, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([RENEWED, "enrolAnew"]);
    expect(stepsOf(AD, offset, false)).toEqual([
      RENEWED,
      "tellItLapsed Program Administrator",
      "enrolAnew",
    ]);
  });
});

describe.each([
  {
    ad: "2018-07-01",
    opens: "2018-07-02",
    closes: "2018-07-31",
    pay: "mpnPay",
    renewed: "renewedCountedFromRenewal",
  },
  {
    ad: "2019-10-15",
    opens: "2019-10-16",
    closes: "2019-11-14",
    pay: "mpnPayInTime 30",
    renewed: "renewedCountedFromAnniversary 2020-10-14",
  },
])("Partner Center, silver and gold, anniversary $ad", ({ ad, opens, closes, pay, renewed }) => {
  it("calm", () => {
    expect(stepsOf(ad, CALM, true)).toEqual([
      `checkSkillsBy ${addDays(ad, -90)}`,
      `windowOpensOn ${opens}`,
    ]);
    expect(stepsOf(ad, CALM, false)).toEqual(["knowTheAdministrator MPN Partner Admin"]);
  });
  it.each(DUE)("due, day %i", (offset) => {
    expect(stepsOf(ad, offset, true)).toEqual([
      "checkCompetencies",
      `windowOpensOn ${opens}`,
      "haveReady",
      `benefitsContinue ${closes}`,
    ]);
    expect(stepsOf(ad, offset, false)).toEqual([
      `tellTheWindow MPN Partner Admin ${opens} ${closes}`,
      "wrongPersonPartnerCenter",
      `benefitsContinue ${closes}`,
    ]);
  });
  it.each([...URGENT, 0])("urgent and not yet in the window, day %i", (offset) => {
    expect(stepsOf(ad, offset, true)).toEqual([
      `windowByThePages ${opens} ${closes}`,
      "checkCompetencies",
      "haveReady",
      `benefitsContinue ${closes}`,
    ]);
    expect(stepsOf(ad, offset, false)).toEqual([
      `tellTheWindowToday MPN Partner Admin ${opens} ${closes}`,
      "wrongPersonPartnerCenter",
      "askForConfirmation",
      `benefitsContinue ${closes}`,
    ]);
  });
  it.each([1, 30])("in the window, day %i", (offset) => {
    expect(stepsOf(ad, offset, true)).toEqual([
      renewed,
      `renewBeforeWindowCloses ${closes}`,
      "mpnRenew",
      pay,
      `benefitsContinue ${closes}`,
    ]);
    expect(stepsOf(ad, offset, false)).toEqual([
      renewed,
      `tellWindowCloses MPN Partner Admin ${closes}`,
      "askForConfirmation",
      `benefitsContinue ${closes}`,
    ]);
  });
  it("lapsed", () => {
    expect(stepsOf(ad, LAPSED, true)).toEqual([renewed, "enrolAnew"]);
    expect(stepsOf(ad, LAPSED, false)).toEqual([
      renewed,
      "tellItLapsed MPN Partner Admin",
      "enrolAnew",
    ]);
  });
});

describe("designations, anniversary 20 May 2025", () => {
  const AD = "2025-05-20";
  const ROLE = "Microsoft AI Cloud Partner Program partner admin";
  it("calm", () => {
    expect(stepsOf(AD, CALM, true)).toEqual([
      "checkSkillsBy 2025-02-19",
      "windowOpensOn 2025-05-20",
    ]);
    expect(stepsOf(AD, CALM, false)).toEqual([`knowTheAdministrator ${ROLE}`]);
  });
  it.each(DUE)("due, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([
      "checkDesignations",
      "windowOpensOn 2025-05-20",
      "haveReady",
      "benefitsContinue 2025-06-19",
    ]);
    expect(stepsOf(AD, offset, false)).toEqual([
      `tellTheWindow ${ROLE} 2025-05-20 2025-06-19`,
      "wrongPersonPartnerCenter",
      "benefitsContinue 2025-06-19",
    ]);
  });
  it.each(URGENT)("urgent, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([
      "windowByThePages 2025-05-20 2025-06-19",
      "checkDesignations",
      "haveReady",
      "benefitsContinue 2025-06-19",
    ]);
    expect(stepsOf(AD, offset, false)).toEqual([
      `tellTheWindowToday ${ROLE} 2025-05-20 2025-06-19`,
      "wrongPersonPartnerCenter",
      "askForConfirmation",
      "benefitsContinue 2025-06-19",
    ]);
  });
  it("urgent and in the window, on the day", () => {
    expect(stepsOf(AD, 0, true)).toEqual([
      "windowByThePages 2025-05-20 2025-06-19",
      "checkDesignations",
      "designationsRenew",
      "designationsGreyedOut",
      "benefitsContinue 2025-06-19",
    ]);
  });
  it.each([1, 30])("in the window, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([
      "renewedCountedFromPayment",
      "renewBeforeWindowCloses 2025-06-19",
      "designationsRenew",
      "designationsGreyedOut",
      "benefitsContinue 2025-06-19",
    ]);
    expect(stepsOf(AD, offset, false)).toEqual([
      "renewedCountedFromPayment",
      `tellWindowCloses ${ROLE} 2025-06-19`,
      "askForConfirmation",
      "benefitsContinue 2025-06-19",
    ]);
  });
  it("lapsed", () => {
    expect(stepsOf(AD, LAPSED, true)).toEqual(["renewedCountedFromPayment", "buyAgain"]);
    expect(stepsOf(AD, LAPSED, false)).toEqual([
      "renewedCountedFromPayment",
      `tellItLapsed ${ROLE}`,
      "buyAgain",
    ]);
  });
});

describe("designations in the disputed window, anniversary 10 February 2027", () => {
  const AD = "2027-02-10";
  const ROLE = "Microsoft AI Cloud Partner Program partner admin";
  const BENEFITS = "benefitsMayEnd 2027-03-12 2027-02-10";
  it("calm", () => {
    expect(stepsOf(AD, CALM, true)).toEqual([
      "checkSkillsBy 2026-11-12",
      "lookLaterForRenew 2027-02-10 2027-01-11",
    ]);
  });
  it.each(DUE)("due, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([
      "checkDesignations",
      "lookLaterForRenew 2027-02-10 2027-01-11",
      "haveReady",
      BENEFITS,
    ]);
    expect(stepsOf(AD, offset, false)).toEqual([
      `tellTheAdministrator ${ROLE} 2027-02-10`,
      "wrongPersonPartnerCenter",
      BENEFITS,
    ]);
  });
  it.each(URGENT)("urgent, day %i", (offset) => {
    expect(stepsOf(AD, offset, true)).toEqual([
      "anniversaryIsDeadline 2027-02-10",
      "checkDesignations",
      "lookTodayForRenew 2027-02-10 2027-01-11",
      BENEFITS,
    ]);
    expect(stepsOf(AD, offset, false)).toEqual([
      `tellTheAdministratorToday ${ROLE} 2027-02-10`,
      "wrongPersonPartnerCenter",
      "askForConfirmation",
      BENEFITS,
    ]);
  });
  it("in the days of grace that may not exist", () => {
    expect(stepsOf(AD, 10, true)).toEqual([
      "renewedCountedFromPayment",
      "renewToday 2027-03-12",
      "designationsRenew",
      "designationsGreyedOut",
      BENEFITS,
    ]);
    expect(stepsOf(AD, 10, false)).toEqual([
      "renewedCountedFromPayment",
      `tellToRenewToday ${ROLE} 2027-03-12`,
      "askForConfirmation",
      BENEFITS,
    ]);
  });
});

describe("designations by the unverified window, anniversary 10 February 2027", () => {
  const AD = "2027-02-10";
  const ROLE = "Microsoft AI Cloud Partner Program partner admin";
  const TRUST = { trustUnverifiedWindow: true };
  it("due", () => {
    expect(stepsOf(AD, -31, true, TRUST)).toEqual([
      "checkDesignations",
      "windowOpensOn 2027-01-11",
      "haveReady",
      "benefitsEndOn 2027-02-10",
    ]);
    expect(stepsOf(AD, -31, false, TRUST)).toEqual([
      `tellTheAdministrator ${ROLE} 2027-02-10`,
      "wrongPersonPartnerCenter",
      "benefitsEndOn 2027-02-10",
    ]);
  });
  it.each([...URGENT, 0])("urgent and in the window, day %i", (offset) => {
    expect(stepsOf(AD, offset, true, TRUST)).toEqual([
      "anniversaryIsDeadline 2027-02-10",
      "checkDesignations",
      "designationsRenew",
      "designationsGreyedOut",
      "benefitsEndOn 2027-02-10",
    ]);
  });
  it("lapsed the day after", () => {
    expect(stepsOf(AD, 1, true, TRUST)).toEqual(["renewedTermNotTold", "buyAgain"]);
    expect(stepsOf(AD, 1, false, TRUST)).toEqual([
      "renewedTermNotTold",
      `tellItLapsed ${ROLE}`,
      "buyAgain",
    ]);
  });
});

describe("offers of a programme that had ended", () => {
  it("legacy benefits are offered up to the anniversary of 21 January 2025", () => {
    expect(stepsOf("2025-01-21", 0, true)).toContain("legacyBenefits 2025-01-21");
    expect(stepsOf("2025-01-22", 0, true).join()).not.toContain("legacyBenefits");
  });
  it("nobody is sent to enrol anew from 1 October 2022 on", () => {
    expect(stepsOf("2022-08-31", 30, true).join()).not.toContain("Anew");
    expect(stepsOf("2022-08-30", 31, true)).toContain("enrolAnew");
    expect(stepsOf("2022-08-30", 32, true)).toContain("programmeEnded");
  });
});

describe("where to see the date, for who has not entered it", () => {
  const steps = (today: string) =>
    judgeRenewal({ readerIsProgrammeAdministrator: false }, today).steps.map(({ key }) => key);
  const ENTER = "rules.renewal.step.enterTheDate";

  it.each([
    ["2003-09-30", []],
    ["2010-10-31", ["signInToPortal", "openDropDownWhenNear"]],
    ["2010-11-01", ["signInToPortal", "clickMembershipAccount", "readDropDown"]],
    ["2018-06-27", ["signInToPortal", "clickMembershipAccount", "readDropDown"]],
    ["2018-06-28", []],
    ["2026-11-22", []],
  ])("on %s: %j", (today, keys) => {
    expect(steps(today)).toEqual([ENTER, ...keys.map((key) => `rules.renewal.date.${key}`)]);
  });
});
