/**
 * The one message protocol between content scripts, popup, dashboard and background. Types only, so a content
 * script pays nothing for it; `answer-messages.ts` holds the zod schemas that every received payload must pass.
 */
import type { BadgeLook, BadgeState } from "../looks/badge-look";
import type { PageCustomerKey, PageKey } from "../portals/portal";
import type { OccasionList } from "../reminders";
import type { PorState, RenewalVerdict, StandingVerdict } from "../rules/verdicts";
import type { GenerationInfo } from "../store/contract";

/** A badge ready to draw: words are already in the reader's language. */
export interface BadgeView {
  readonly state: BadgeState;
  readonly look: BadgeLook;
  /** Visible words, e.g. `POR: Ours` or `Claim under review · 9 days`. */
  readonly text: string;
  /** Accessible name in full, e.g. `Partner of record: Ours, DPOR, Partner ID 4847383, as of 1 July 2026`. */
  readonly name: string;
  /** Why, one sentence each; shown on hover and focus. */
  readonly reasons: readonly string[];
}

/** One association in the dock's panel or on a customer's page, worded for the reader. */
export interface AssociationView {
  readonly badge: BadgeView;
  /** E.g. `Microsoft 365 · M365 E3`. */
  readonly subject: string;
  /** Label and value pairs in reading order: mechanism, Partner ID, since, deadline, rule, source, confidence... */
  readonly details: readonly (readonly [label: string, value: string])[];
  /** What it is good for, one sentence each. */
  readonly countsToward: readonly string[];
  readonly nextStep: string;
  /** A text to send to the customer; absent where there is nothing for the customer to do. */
  readonly textForCustomer?: string;
  /** Where it is not known how the customer buys: a text for each way, with words for its button and for them all. */
  readonly textsByChannel?: {
    readonly label: string;
    readonly texts: readonly { readonly label: string; readonly text: string }[];
  };
  /** What the reader asked about: shown in full at once. */
  readonly isAskedFor?: true;
  /** The portal pages where the next step is taken, for this customer where a URL can name it. */
  readonly links: readonly LinkView[];
}

export interface LinkView {
  readonly label: string;
  /** Absolute, https, on a Microsoft portal. */
  readonly url: string;
}

export interface CustomerView {
  readonly customerName: string;
  readonly badge: BadgeView;
  readonly associations: readonly AssociationView[];
}

/** A short standing line of the dock. `tone` is never the only carrier of the meaning. */
export interface ChipView {
  readonly text: string;
  readonly name: string;
  readonly tone: "calm" | "notice" | "urgent" | "unknown";
}

export interface DockView {
  /** All that the pill shows, in words: its accessible name. */
  readonly name: string;
  readonly renewal: ChipView;
  readonly gaps: ChipView;
  /** The renewal's steps for the person reading. */
  readonly renewalSteps: readonly string[];
  readonly customer?: CustomerView;
  /** Why there is no `customer` although the page shows one. */
  readonly customerProblem?: string;
  /** The way to our own dashboard: to the customer's page, or with `null` to where one begins. Not while an answer is awaited. */
  readonly opens?: { readonly label: string; readonly tenantId: string | null };
  /** What to do on this page, e.g. which report to export here for what we lack; one sentence each. */
  readonly hints: readonly string[];
  /** `ltr` or `rtl`, of the reader's language. */
  readonly direction: "ltr" | "rtl";
}

export type HealthLevel =
  | "starting"
  | "ok"
  | "degraded"
  | "broken"
  | "switched-off"
  | "unsupported";

/** What the overlay could do on a page: counts and enums only, so that it can be copied into a bug report. */
export interface HealthReport {
  readonly portal: string;
  /** `frame`: a part of the page that comes from another origin, with an overlay of its own. */
  readonly frame: "top" | "frame";
  readonly route: string;
  readonly level: HealthLevel;
  readonly readyMarkerSeen: boolean;
  readonly containersFound: number;
  readonly rowsSeen: number;
  readonly rowsIdentified: number;
  readonly badgesPlaced: number;
  /** The lowest rung of the anchor ladder in use: 1 identity attribute, 2 product hook, 3 ARIA, 4 exact text; 0 none. */
  readonly rung: number;
  readonly loopGuardTrips: number;
  /** Seconds since the page was last read without a finding; -1: not yet. */
  readonly secondsSinceOk: number;
}

/** What the popup shows at a glance. */
export interface Overview {
  readonly renewal: RenewalVerdict;
  readonly standing: StandingVerdict;
  /** `null`: nothing imported yet. */
  readonly generation: GenerationInfo | null;
}

/** Customers by rolled-up state; apart from `Overview` because it has to read every customer. */
export interface Coverage {
  readonly total: number;
  readonly byState: Readonly<Partial<Record<PorState, number>>>;
  /** Customers with at least one association that needs somebody to act. */
  readonly needingAttention: number;
  readonly oldestAsOf?: string;
}

/** Which page of which portal, for what is said of the page itself. */
export interface PageName {
  readonly portal: string;
  readonly route: string;
}

/** What the dock's panel is about. */
export interface DockContext {
  readonly page: PageName;
  /** The page's own customer, or what a badge that was opened speaks of. */
  readonly about?: PageKey;
  /** The page names two customers. */
  readonly unclear?: true;
}

/** What the top frame of a portal knows and its frames of other origins do not: told through the background only. */
export interface FrameContext extends PageName {
  readonly customer: PageCustomerKey | null;
}

export interface Protocol {
  /** Badges for a batch of rows, in the order asked. `null`: nothing is known or proven, so no badge. */
  badges(keys: readonly PageKey[]): (BadgeView | null)[];
  dockView(context: DockContext): DockView;
  overview(): Overview;
  coverage(): Coverage;
  /** What is coming up, whether or not the reader put some of it aside. */
  comingUp(): OccasionList;
  /** The overlay tells when its health changes level; the toolbar shows `!` for `broken`. */
  healthChanged(report: HealthReport): void;
  /** The last reports of the overlays in this tab's frames, top frame left out; asked by the popup. */
  framesOfTab(tabId: number): readonly HealthReport[];
  /** Asked of a tab's content script in its top frame. */
  pageHealth(): HealthReport;
  /** From a top frame: what its frames may know; `null`: nothing is to be drawn in them. */
  tellFrames(context: FrameContext | null): void;
  /** From a frame that starts: what the top frame told last. */
  askContext(): FrameContext | null;
  /** To all frames of a tab, after `tellFrames`. */
  contextChanged(context: FrameContext | null): void;
  /** From a frame, passed on to the top frame: the reader activated a badge. */
  openPanel(key: PageKey): void;
  /** From the panel: opens our dashboard in a tab of its own, at this customer's page where it is about one. */
  openDashboard(tenantId: string | null): void;
}
