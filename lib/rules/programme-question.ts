/** What is asked of a programme: the facts, the day, the edition, and what no source could tell so that the reader does. */
import type { IsoDay } from "./calendar-day";
import type { Cluster, Holding, Metric, OwnPartnerId, Person } from "./facts";
import type { Market } from "./programmes/competency-schema";

/** All of it is the reader's own to say: nothing here has a default. */
export interface Geography {
  /** Countries evaluated together; a country in none of them stands alone. */
  readonly clusters?: readonly Cluster[];
  /** Does the company do business in a developed market? One such customer is enough for `developed`. */
  readonly market?: Market;
  /** The day the company moved from the Partner Membership Center to Partner Center (2018 to mid-2021). */
  readonly movedToPartnerCenterOn?: IsoDay;
  /** The day from which Country Qualification was applied to the company; `never` where it was not. */
  readonly countryQualificationFrom?: IsoDay | "never";
}

export interface ProgrammeQuestion<Edition> {
  readonly edition: Edition;
  /** The day that is looked at: any day, not only today. */
  readonly asOf: IsoDay;
  /** The day whose unit of evaluation is looked at, where that is not `asOf`. */
  readonly unitsAsOf?: IsoDay;
  readonly metrics: readonly Metric[];
  readonly people?: readonly Person[];
  readonly holdings?: readonly Holding[];
  /** Our IDs; those of the roles `PGA` and `PLA` that have a country are the places. */
  readonly partnerIds?: readonly OwnPartnerId[];
  readonly homeCountry?: string;
  readonly geography?: Geography;
  /** The day the membership renews, where a rule went by it (MPN, 2021). */
  readonly anniversaryDate?: IsoDay;
  /** Partner Points of activities for which no source tells any, by activity, where the reader knows them. */
  readonly pointsKnownToReader?: Readonly<Record<string, number>>;
}
