import "./english-texts";
import { describe, expect, it } from "vitest";
import { readerWords } from "../../../lib/answers/reader-words";
import { type HintSituation, wordHints } from "../../../lib/answers/word-hints";
import { DEFAULT_SETTINGS, type Settings } from "../../../lib/browser/settings-schema";
import { AGEING_AFTER_DAYS, addDays, judgeStanding } from "../../../lib/rules";
import type { GenerationInfo } from "../../../lib/store/contract";

const words = readerWords("en-GB");
const TODAY = "2026-07-10";
const OLD = addDays(TODAY, -AGEING_AFTER_DAYS - 1);
const JUST = addDays(TODAY, -AGEING_AFTER_DAYS);

function imported(
  reports: Readonly<Record<string, string>>,
  ids: readonly string[] = [],
): GenerationInfo {
  return {
    id: 1,
    committedAt: "2026-07-10T09:00:00Z",
    customerCount: 4,
    associationCount: 3,
    evidence: Object.entries(reports).map(([report, asOf]) => ({
      report,
      file: `${report}.csv`,
      asOf,
    })),
    partnerIdsSeen: ids.map((id) => ({ id, associations: 1, isGlobal: false })),
  };
}

const BOTH = imported({ "customers-csv": JUST, "subscription-details": JUST });

function hints(page: string, change: Partial<HintSituation> = {}): string[] {
  const [portal = "", route = ""] = page.split("/");
  const situation: HintSituation = {
    settings: DEFAULT_SETTINGS,
    generation: BOTH,
    standing: judgeStanding({ metrics: [], today: TODAY }),
    today: TODAY,
    ...change,
  };
  return wordHints({ portal, route }, situation, words);
}

function expectHints(found: readonly string[], expected: readonly RegExp[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
}

describe("which report to export on a page", () => {
  const DETAILS = "subscription-details";
  const LIST = "customers-csv";
  const cases: readonly (readonly [string, GenerationInfo | null, readonly RegExp[]])[] = [
    [
      "customer-list",
      null,
      [/^Your customer list .*on this page/, /^Subscription details .*Insights/],
    ],
    [
      "downloads-hub",
      null,
      [/^Subscription details .*here/, /^Your customer list .*under Customers/],
    ],
    ["insights-report", null, [/^Subscription details .*here/, /^Your customer list/]],
    ["customer-list", imported({ [DETAILS]: JUST }), [/^Your customer list is not imported/]],
    ["downloads-hub", imported({ [DETAILS]: JUST }), [/^Your customer list is not imported/]],
    ["customer-list", imported({ [LIST]: JUST }), [/^Subscription details is not imported/]],
    [
      "customer-list",
      imported({ [LIST]: OLD, [DETAILS]: JUST }),
      [/^Your customer list is as of 4 June 2026\. Export it here/],
    ],
    [
      "downloads-hub",
      imported({ [LIST]: OLD, [DETAILS]: OLD }),
      [/^Subscription details is as of 4 June 2026.*20th.*here/, /^Your customer list is as of/],
    ],
    ["customer-list", BOTH, []],
    ["downloads-hub", BOTH, []],
    ["insights-report", BOTH, []],
  ];
  it.each(cases)("%s", (route, generation, expected) => {
    expectHints(hints(`partner-center/${route}`, { generation }), expected);
  });

  it("goes by the newest file of a report", () => {
    const generation = {
      ...BOTH,
      evidence: [...BOTH.evidence, { report: LIST, file: "old.csv", asOf: OLD }],
    };
    expect(hints("partner-center/customer-list", { generation })).toEqual([]);
  });
});

describe("identifiers", () => {
  const withIds = (...partnerIds: Settings["partnerIds"]): Settings => ({
    ...DEFAULT_SETTINGS,
    partnerIds,
  });
  const location = { id: "4847383", role: "PLA" } as const;
  const global = { id: "1234566", role: "PGA" } as const;

  const cases: readonly (readonly [string, Settings, readonly string[], readonly RegExp[]])[] = [
    ["nothing set", DEFAULT_SETTINGS, [], [/^None of your Partner IDs/]],
    ["nothing set, one seen", DEFAULT_SETTINGS, ["4847383"], [/a Partner ID .*: 4847383/, /^None/]],
    ["the one seen is set", withIds(location), ["4847383"], []],
    ["another is seen", withIds(location), ["4847383", "565380"], [/: 565380\. Add it/]],
    [
      "many are seen",
      withIds(location),
      ["1", "2", "3", "4"],
      [/4 Partner IDs .*: 1, 2, 3\. Add them with their roles/],
    ],
    ["no location", withIds(global), [], [/^No location account/]],
  ];
  it.each(cases)("%s", (_name, settings, ids, expected) => {
    const generation = imported({}, ids);
    expectHints(hints("partner-center/account-identifiers", { settings, generation }), expected);
  });
});

describe("other pages", () => {
  it.each([
    ["partner-center/customer-claims", [/cannot be imported/]],
    ["partner-center/capability-score", [/Enter them by hand/]],
    ["partner-center/solution-areas", [/Enter them by hand/]],
    ["partner-center/granular-admin-access", [/does not make you partner of record/]],
    ["m365-admin/subscriptions", [/who is its digital partner of record/, /closed to .*delegated/]],
    ["m365-admin/partners", [/access/]],
    ["azure/partner-information", [/Only an owner/]],
    ["azure/partner-admin-link", [/account you are signed in with/]],
    ["partner-center/home", []],
    ["partner-center/other-page", []],
    ["m365-admin/customer-list", []],
    ["azure/subscriptions", []],
    ["nowhere/nothing", []],
  ] as const)("%s", (page, expected) => expectHints(hints(page), expected));

  it("say that figures are too old", () => {
    const standing = judgeStanding({ metrics: [], today: TODAY });
    const [first, ...others] = standing.areas;
    if (!first) throw new Error("no area");
    const areas = [...others, { ...first, staleAsOf: "2026-01-01" }];
    expectHints(hints("partner-center/capability-score", { standing: { ...standing, areas } }), [
      /by hand/,
      /too old/,
    ]);
  });
});
