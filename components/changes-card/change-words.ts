/** Words for one change. */
import type { Change, ChangeEvidence, ChangeKind } from "../../lib/changes/change";
import type { PorState } from "../../lib/rules/verdicts";
import { countryName, formatDay, formatNumber } from "../../lib/texts/reader-locale";
import { statusWords } from "../../lib/texts/status-words";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { porStateWord } from "../por-badge/por-state-word";

const KIND_KEYS: Readonly<Record<ChangeKind, string>> = {
  verdict: "dashboard.changes.kind.verdict",
  "association-lost": "dashboard.changes.kind.associationLost",
  "association-missed": "dashboard.changes.kind.associationMissed",
  "partner-id": "dashboard.changes.kind.partnerId",
  mechanism: "dashboard.changes.kind.mechanism",
  claim: "dashboard.changes.kind.claim",
  status: "dashboard.changes.kind.status",
  "end-passed": "dashboard.changes.kind.endPassed",
  "auto-renew-off": "dashboard.changes.kind.autoRenewOff",
  "seats-fell": "dashboard.changes.kind.seatsFell",
  "seats-rose": "dashboard.changes.kind.seatsRose",
  "association-new": "dashboard.changes.kind.associationNew",
  "customer-gone": "dashboard.changes.kind.customerGone",
  "customer-new": "dashboard.changes.kind.customerNew",
  country: "dashboard.changes.kind.country",
  name: "dashboard.changes.kind.name",
  domain: "dashboard.changes.kind.domain",
};

export function kindName(kind: ChangeKind): string {
  return text(KIND_KEYS[kind]);
}

type Value = string | number | undefined;

const raw = (value: Value) =>
  value === undefined ? text("dashboard.changes.notTold") : `${value}`;
const dated = (key: string) => (value: Value) =>
  value === undefined ? raw(value) : text(key, { date: formatDay(`${value}`) });
const status = (value: Value) => (value === undefined ? raw(value) : statusWords(`${value}`));
const seats = (value: Value) => (typeof value === "number" ? formatNumber(value) : raw(value));
const state = (value: Value) => porStateWord(value as PorState);
const listed = () => text("dashboard.changes.listed");
const notListed = () => text("dashboard.changes.notListed");
const missingSince = dated("dashboard.changes.missingSince");
const gone = (value: Value) => (value === undefined ? notListed() : missingSince(value));
const country = (value: Value) => countryName(`${value}`);

type Worded = (value: Value) => string;

/** What a kind's values are, before and after. */
const VALUES: Readonly<Record<ChangeKind, readonly [before: Worded, after: Worded]>> = {
  verdict: [state, state],
  "association-lost": [listed, gone],
  "association-missed": [listed, gone],
  "partner-id": [raw, raw],
  mechanism: [raw, raw],
  claim: [status, status],
  status: [status, status],
  "end-passed": [dated("dashboard.changes.ends"), dated("dashboard.changes.ended")],
  "auto-renew-off": [() => text("dashboard.changes.on"), () => text("dashboard.changes.off")],
  "seats-fell": [seats, seats],
  "seats-rose": [seats, seats],
  "association-new": [notListed, listed],
  "customer-gone": [listed, notListed],
  "customer-new": [notListed, listed],
  country: [country, country],
  name: [raw, raw],
  domain: [raw, raw],
};

export interface ChangeWords {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export function wordsOfChange({ kind, before, after, reason }: Change): ChangeWords {
  const [beforeWords, afterWords] = VALUES[kind];
  return {
    kind: kindName(kind),
    before: beforeWords(before),
    after: afterWords(after),
    reason: wordsOf(reason),
  };
}

/** `Customers.csv, 30 June 2026`. */
export function evidenceWords({ file, asOf }: ChangeEvidence): string {
  return text("dashboard.changes.evidence", { file, date: formatDay(asOf) });
}
