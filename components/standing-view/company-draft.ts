/** What the company says of itself, while somebody types it. */
import { isIsoDay } from "../../lib/rules/calendar-day";
import type { Geography } from "../../lib/rules/company-facts";
import type { Message } from "../../lib/rules/verdicts";

export interface ClusterDraft {
  readonly id: string;
  readonly name: string;
  readonly countries: readonly string[];
}

export interface CompanyDraft {
  readonly clusters: readonly ClusterDraft[];
  /** Empty: not said. */
  readonly market: "" | "developed" | "developing";
  readonly movedOn: string;
  readonly qualification: "" | "never" | "from";
  readonly qualificationFrom: string;
}

export function draftOf(geography: Geography): CompanyDraft {
  const { clusters = [], market, movedToPartnerCenterOn = "" } = geography;
  const { countryQualificationFrom = "" } = geography;
  const isDay = countryQualificationFrom !== "" && countryQualificationFrom !== "never";
  return {
    clusters,
    market: market ?? "",
    movedOn: movedToPartnerCenterOn,
    qualification: isDay ? "from" : countryQualificationFrom === "never" ? "never" : "",
    qualificationFrom: isDay ? countryQualificationFrom : "",
  };
}

/** What keeps the draft from being saved, by field; a cluster's field is `cluster.` and its id. */
export function companyProblems(draft: CompanyDraft): Readonly<Record<string, Message>> {
  const date: Message = { key: "dashboard.company.problem.date" };
  const clusters = draft.clusters.flatMap(({ id, name, countries }): [string, Message][] => {
    if (name.trim() === "") return [[`cluster.${id}`, { key: "dashboard.company.problem.name" }]];
    return countries.length === 0
      ? [[`cluster.${id}`, { key: "dashboard.company.problem.countries" }]]
      : [];
  });
  return {
    ...Object.fromEntries(clusters),
    ...(draft.movedOn !== "" && !isIsoDay(draft.movedOn) && { movedOn: date }),
    ...(draft.qualification === "from" &&
      !isIsoDay(draft.qualificationFrom) && { qualificationFrom: date }),
  };
}

/** What is stored; nothing for what was not said. */
export function geographyOf(draft: CompanyDraft): Geography {
  const { clusters, market, movedOn, qualification, qualificationFrom } = draft;
  return {
    ...(clusters.length > 0 && {
      clusters: clusters.map(({ id, name, countries }) => ({
        id,
        name: name.trim(),
        countries: [...countries],
      })),
    }),
    ...(market !== "" && { market }),
    ...(movedOn !== "" && { movedToPartnerCenterOn: movedOn }),
    ...(qualification === "never" && { countryQualificationFrom: "never" as const }),
    ...(qualification === "from" && { countryQualificationFrom: qualificationFrom }),
  };
}

/** An id that no cluster has: facts and targets name a cluster by it, so it is never used again in the list. */
export function freeClusterId(clusters: readonly ClusterDraft[]): string {
  const taken = new Set(clusters.map(({ id }) => id));
  let number = clusters.length + 1;
  while (taken.has(`cluster-${number}`)) number += 1;
  return `cluster-${number}`;
}
