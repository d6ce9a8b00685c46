/** What the rules say. Plain data: texts are message keys with data, so every surface and language can word them. */
import type { IsoDay } from "./calendar-day";
import type { Mechanism } from "./facts";

/** A text to be looked up in `lib/texts/locales`; `count` selects the plural form. */
export interface Message {
  readonly key: string;
  /** Several of a kind are a list here, for the reader's language joins them. Countries are ISO 3166-1 alpha-2 codes. */
  readonly data?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly count?: number;
}

/**
 * How sure a rule is. `verified`: read in a Microsoft page or a copy of one; `secondary`: press, community or
 * third-party copy; `derived`: computed from verified parts; `unverified`: one weak source, always flagged to the reader.
 */
export type Confidence = "verified" | "secondary" | "derived" | "unverified";

/** Which rule spoke. `id` is versioned and stable: it never comes to mean something else. */
export interface RuleReference {
  readonly id: string;
  /** Keys into `SOURCES` of `sources/`. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  /** The sources contradict each other on this point. */
  readonly conflict?: boolean;
}

export const POR_STATES = [
  "ours",
  "at-risk",
  "ours-wrong-id",
  "pending",
  "retired-mechanism",
  "ours-duplicate",
  "someone-else",
  "unknown",
  "lost",
  "not-seen",
] as const;
export type PorState = (typeof POR_STATES)[number];

/** What being credited by this mechanism is good for; `unknown` is said, not hidden. */
export interface CountsToward {
  readonly what: "designation" | "incentive" | "benefits" | "customer-reporting";
  readonly counts: "yes" | "no" | "partly" | "unknown";
  readonly detail?: Message;
  /** How sure this one answer is, where it is less sure than, or comes from elsewhere than, the verdict's rule. */
  readonly confidence?: Confidence;
  /** Keys into `SOURCES` of `sources/`. */
  readonly sources?: readonly string[];
}

export interface Deadline {
  readonly date: IsoDay;
  /** Days from today; negative once passed. */
  readonly daysLeft: number;
  readonly what: Message;
}

export interface NextStep {
  /** Who acts: us, the customer's admin, Microsoft (we wait), or nobody. */
  readonly who: "us" | "customer" | "microsoft" | "nobody";
  readonly what: Message;
  /** Name of the portal page, as the portal words it. */
  readonly where?: Message;
  /** A text to send to the customer, with our Partner ID filled in. */
  readonly textForCustomer?: Message;
  /** Where it is not known how the customer buys: a text for each way, with what to call the way. */
  readonly textsByChannel?: readonly ChannelText[];
}

/** A text to send to a customer who buys in a certain way. */
export interface ChannelText {
  readonly channel: Message;
  readonly text: Message;
}

/** What one of several reports says of an association. */
export interface VerdictEvidence {
  readonly report: string;
  readonly file: string;
  readonly asOf: IsoDay;
  /** The day on which a newer export of this report no longer listed it. */
  readonly absentAsOf?: IsoDay;
  /** The state by this report alone. */
  readonly state: PorState;
  /** False: too old, or dated in the future, so that it decides nothing. */
  readonly isHeard: boolean;
  /** What the verdict holds as this report tells it. */
  readonly decides: readonly ("status" | "partnerId" | "attribution")[];
}

export interface PorVerdict {
  readonly state: PorState;
  readonly mechanism: Mechanism | null;
  /** Microsoft's word for the mechanism as exported, where there is one. */
  readonly attribution?: string;
  readonly partnerId?: string;
  readonly since?: IsoDay;
  /** The day it ended, or was first seen gone; for `lost` only, and only where the evidence tells. */
  readonly until?: IsoDay;
  readonly product?: string;
  readonly sku?: string;
  readonly subscriptionId?: string;
  readonly countsToward: readonly CountsToward[];
  readonly deadline?: Deadline;
  /** Why, most telling first; never empty. */
  readonly reasons: readonly Message[];
  readonly nextStep: NextStep;
  readonly rule: RuleReference;
  /** Absent only when there is no evidence at all. */
  readonly asOf?: IsoDay;
  readonly evidenceFile?: string;
  /** Where several reports name the association: all of them, newest first. `asOf` is the day its status speaks of. */
  readonly evidence?: readonly VerdictEvidence[];
}

export interface CustomerPorVerdict {
  /** The best proven state over all associations: see `record/roll-up.ts` for the order and why. */
  readonly state: PorState;
  /** The verdict that decided `state`. */
  readonly lead: PorVerdict;
  readonly associations: readonly PorVerdict[];
  /** How many associations are in which state. */
  readonly counts: Readonly<Partial<Record<PorState, number>>>;
  /** Associations that need somebody to act although `state` may look fine, most urgent first. */
  readonly attention: readonly PorVerdict[];
}

export type RenewalBand = "calm" | "due" | "urgent" | "grace" | "lapsed" | "unknown";

export interface RenewalVerdict {
  readonly band: RenewalBand;
  readonly anniversaryDate?: IsoDay;
  /** Days to the anniversary; negative once passed. Absent when the date is unknown. */
  readonly daysLeft?: number;
  /** Days left in the window after the anniversary, in the band `grace` only. */
  readonly graceDaysLeft?: number;
  readonly windowOpens?: IsoDay;
  readonly windowCloses?: IsoDay;
  readonly windowIsOpen: boolean;
  /** Steps for the person reading, in order. */
  readonly steps: readonly Message[];
  /** E.g. sources disagree on the window. */
  readonly warnings: readonly Message[];
  readonly rule: RuleReference;
}

export type RequirementState = "met" | "short" | "unknown" | "not-applicable";

/** What every requirement of every programme tells. */
export interface JudgedRequirement {
  readonly metric: string;
  readonly state: RequirementState;
  /** What more is needed, in the metric's own unit; of a scored one: to reach its maximum (or to be above zero). */
  readonly shortBy?: number;
  /** What `shortBy` counts. */
  readonly unit?: Message;
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

/** A requirement that earns points. */
export interface RequirementVerdict extends JudgedRequirement {
  /** Points earned, 0..maxPoints; absent when unknown. */
  readonly points?: number;
  readonly maxPoints: number;
}

/** A requirement that has to reach a threshold. */
export interface ThresholdVerdict extends JudgedRequirement {
  /** The figure that was compared; absent when unknown. */
  readonly value?: number;
  /** Absent where no source tells, or where it depends on a market that is not known. */
  readonly threshold?: number;
}

/** What is judged as a whole: a designation, a competency at a level, a membership level. */
export interface StandingItem {
  /** Id in the programme data; what `Metric.area` carries. */
  readonly area: string;
  readonly state: RequirementState;
  /** Requirements that keep it from being met, most telling first. */
  readonly gaps: readonly JudgedRequirement[];
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
  /** The oldest day that a figure used speaks of; absent where none was used. */
  readonly asOf?: IsoDay;
  /** The oldest day of figures that count as missing because they are too old, where it is not met. */
  readonly staleAsOf?: IsoDay;
}

/** One way to attain a competency. */
export interface OptionVerdict {
  readonly option: string;
  readonly state: RequirementState;
  readonly requirements: readonly (ThresholdVerdict | RequirementVerdict)[];
  /** 0..100 for a scored option; absent while a metric is unknown. */
  readonly total?: number;
}

export interface CompetencyVerdict extends StandingItem {
  readonly level: "silver" | "gold";
  /** The option that meets it, or the one that comes closest where that can be told. */
  readonly option?: string;
  readonly options: readonly OptionVerdict[];
}

/** A level of the Microsoft Partner Program. */
export interface LevelVerdict extends StandingItem {
  /** All that the level asks for on the day, in the edition's order; none where it is open to everyone. */
  readonly requirements: readonly ThresholdVerdict[];
  /** Partner Points as the range that the figures and sources leave open; `null`: no end of it is known. */
  readonly points: { readonly atLeast: number; readonly atMost: number | null };
  /** Points missing to the level, at least; 0 where it is or may be reached. Absent where the level asks for none. */
  readonly pointsMissingAtLeast?: number;
}

/** Where something is evaluated. `id`: Partner ID of a location, country code, cluster id; absent for the whole. */
export interface UnitReference {
  readonly kind: "enrolment-account" | "location" | "country" | "cluster" | "global-account";
  readonly id?: string;
  readonly name?: string;
  /** Countries it comprises, where that is known. */
  readonly countries?: readonly string[];
}

/** How the programme evaluates on a day, and how sure that is. */
export interface UnitVerdict {
  readonly kind: "enrolment-account" | "location" | "country" | "global-account" | "unknown";
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

export interface UnitStanding<Item extends StandingItem = StandingItem> {
  readonly unit: UnitReference;
  readonly items: readonly Item[];
  readonly gapCount: number;
  readonly unknownCount: number;
}

/** How every unit stands in an edition of a programme. */
export interface ProgrammeVerdict<Item extends StandingItem = StandingItem> {
  readonly programme: "MPP" | "MPN" | "MAICPP";
  readonly edition: string;
  readonly asOf: IsoDay;
  readonly unit: UnitVerdict;
  readonly units: readonly UnitStanding<Item>[];
  /** Each country seen on its own, where the country is not the unit: a lens, and every item in it says so first. */
  readonly lens: readonly UnitStanding<Item>[];
}

/**
 * How a solution area is scored. `single`: the area had one way for everybody; `larger-markets` and `other-markets`:
 * Business Applications until June 2023.
 */
export const TRACKS = ["enterprise", "smb", "single", "larger-markets", "other-markets"] as const;
export type Track = (typeof TRACKS)[number];

export interface TrackVerdict {
  readonly track: Track;
  /** 0..100; absent while any metric is unknown. */
  readonly total?: number;
  /** Sum over the known metrics: a lower bound while `total` is absent. */
  readonly atLeast: number;
  readonly requirements: readonly RequirementVerdict[];
}

export interface AreaVerdict extends StandingItem {
  /** Points missing to 70, when known. */
  readonly pointsMissing?: number;
  /** Surely missing while `pointsMissing` is not known: the figures known leave 70 out of reach by so much. Above 0. */
  readonly pointsMissingAtLeast?: number;
  /** The track that counts, when it can be told. */
  readonly track?: Track;
  readonly tracks: readonly TrackVerdict[];
  /** Requirements of the counting track that keep the area from qualifying. */
  readonly gaps: readonly RequirementVerdict[];
}

export interface CountryLens {
  readonly country: string;
  /** What each area would score on this country's figures alone. A lens: the programme has no country requirement. */
  readonly areas: readonly AreaVerdict[];
  /** Areas with figures for this country that would not qualify on their own. */
  readonly gapCount: number;
}

export interface StandingVerdict {
  readonly edition: string;
  /** The programme's own unit of evaluation. */
  readonly unit: "global-account";
  readonly areas: readonly AreaVerdict[];
  /** Areas with figures entered that do not qualify. */
  readonly gapCount: number;
  /** Areas that cannot be judged: a figure is missing, or the page's own rule is ambiguous there. */
  readonly unknownCount: number;
  readonly countries: readonly CountryLens[];
}
