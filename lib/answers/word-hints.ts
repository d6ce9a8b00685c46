/** Words what to do on a page: at most two hints, the most useful first, and none where there is nothing to say. */
import type { PageName } from "../browser/protocol";
import type { Settings } from "../browser/settings-schema";
import {
  AGEING_AFTER_DAYS,
  addDays,
  type IsoDay,
  indexOwnIds,
  normaliseId,
  type StandingVerdict,
} from "../rules";
import type { GenerationInfo } from "../store/contract";
import type { ReaderWords } from "./reader-words";
import { organisationOf } from "./settings-facts";

const MOST_HINTS = 2;
/** More IDs than these are counted and not named. */
const MOST_IDS = 3;

export interface HintSituation {
  readonly settings: Settings;
  readonly generation: GenerationInfo | null;
  readonly standing: StandingVerdict;
  readonly today: IsoDay;
}

type Hints = (situation: HintSituation, words: ReaderWords) => readonly string[];

/** Reports that are read, with the last segment of their texts. */
const REPORTS = {
  customers: "customers-csv",
  subscriptions: "subscription-details",
} as const;
type Report = keyof typeof REPORTS;

/** The day that the newest file of a report speaks of; `undefined`: none is imported. */
function newest(generation: GenerationInfo | null, report: Report): IsoDay | undefined {
  const days = (generation?.evidence ?? [])
    .filter((each) => each.report === REPORTS[report])
    .map(({ asOf }) => asOf);
  return days.sort().at(-1);
}

/** What is missing or old of a report; `at`: the report can be exported on the page itself. */
function aboutReport(
  report: Report,
  at: "here" | "elsewhere",
  { generation, today }: HintSituation,
  words: ReaderWords,
): string[] {
  const asOf = newest(generation, report);
  if (asOf === undefined) return [words.say(`overlay.hint.${report}.missing.${at}`)];
  if (asOf >= addDays(today, -AGEING_AFTER_DAYS)) return [];
  return [words.say(`overlay.hint.${report}.old.${at}`, { asOf })];
}

/** First what this very page exports, then what else is lacking. */
const exportHere =
  (here: Report, elsewhere: Report): Hints =>
  (situation, words) => [
    ...aboutReport(here, "here", situation, words),
    ...aboutReport(elsewhere, "elsewhere", situation, words),
  ];

const identifiers: Hints = ({ settings, generation }, words) => {
  const own = indexOwnIds(organisationOf(settings));
  const missing = (generation?.partnerIdsSeen ?? [])
    .map(({ id }) => id)
    .filter((id) => !own.has(normaliseId(id)));
  const hasLocation = [...own.values()].some(({ role }) => role === "PLA");
  const shown = words.series(missing.slice(0, MOST_IDS));
  return [
    ...(missing.length > 0
      ? [words.say("overlay.hint.identifiers.missing", { ids: shown }, missing.length)]
      : []),
    ...(own.size === 0
      ? [words.say("overlay.hint.identifiers.none")]
      : hasLocation
        ? []
        : [words.say("overlay.hint.identifiers.noLocation")]),
  ];
};

const byHand: Hints = ({ standing }, words) => [
  words.say("overlay.hint.figures.byHand"),
  ...(standing.areas.some(({ staleAsOf }) => staleAsOf !== undefined)
    ? [words.say("overlay.hint.figures.old")]
    : []),
];

const always =
  (...keys: readonly string[]): Hints =>
  (_, words) =>
    keys.map((key) => words.say(key));

/** By portal and route. A page that is not named gets no hints. */
const HINTS: ReadonlyMap<string, Hints> = new Map([
  ["partner-center/customer-list", exportHere("customers", "subscriptions")],
  ["partner-center/downloads-hub", exportHere("subscriptions", "customers")],
  ["partner-center/insights-report", exportHere("subscriptions", "customers")],
  ["partner-center/account-identifiers", identifiers],
  ["partner-center/customer-claims", always("overlay.hint.claims")],
  ["partner-center/capability-score", byHand],
  ["partner-center/solution-areas", byHand],
  ["partner-center/granular-admin-access", always("overlay.hint.adminAccess")],
  [
    "m365-admin/subscriptions",
    always("overlay.hint.yourProducts.shows", "overlay.hint.yourProducts.closed"),
  ],
  ["m365-admin/partners", always("overlay.hint.adminAccess")],
  ["azure/partner-information", always("overlay.hint.azurePartner")],
  ["azure/partner-admin-link", always("overlay.hint.partnerAdminLink")],
]);

/** `portal/route` of every page that has hints. */
export const PAGES_WITH_HINTS: readonly string[] = [...HINTS.keys()];

export function wordHints(
  { portal, route }: PageName,
  situation: HintSituation,
  words: ReaderWords,
): string[] {
  const hints = HINTS.get(`${portal}/${route}`)?.(situation, words) ?? [];
  return hints.slice(0, MOST_HINTS);
}
