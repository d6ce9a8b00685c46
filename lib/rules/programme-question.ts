/** What is asked of a programme: the facts, the day, the edition, and what no source could tell so that the reader does. */
import type { IsoDay } from "./calendar-day";
import type { Geography } from "./company-facts";
import type { Holding, Metric, OwnPartnerId, Person } from "./facts";

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
