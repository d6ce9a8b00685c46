/** The list's columns: what each says in words, for the eye and for files, and by what it is sorted. */
import type { SortField } from "../../lib/customers/customer-book";
import type { CountsFor, CustomerLine } from "../../lib/customers/customer-line";
import { sideBySide } from "../../lib/texts/join-words";
import { countryName, formatDay, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { porStateWord } from "../por-badge/por-state-word";

/** All but the customer's name, which is always there. */
export const COLUMN_IDS = [
  "state",
  "domain",
  "nextStep",
  "deadline",
  "mechanism",
  "partnerId",
  "since",
  "country",
  "asOf",
  "attention",
  "countsToward",
  "tenantId",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Shown until the reader chooses others; what there is to do first, for not all of them fit into every window. */
export const FIRST_COLUMNS: readonly ColumnId[] = [
  "state",
  "domain",
  "nextStep",
  "deadline",
  "mechanism",
  "partnerId",
  "since",
  "country",
  "asOf",
];

interface Column {
  readonly title: string;
  readonly sort?: SortField;
  /** Empty where there is nothing to say. */
  words(line: CustomerLine): string;
}

const COUNTS_KEYS: Readonly<Record<CountsFor, string>> = {
  designation: "overlay.panel.what.designation",
  incentive: "overlay.panel.what.incentive",
  benefits: "overlay.panel.what.benefits",
  "customer-reporting": "overlay.panel.what.reporting",
};

export function countsForName(what: CountsFor): string {
  return text(COUNTS_KEYS[what]);
}

/** Without the page where it is taken: that is the customer's page to tell, with a link. */
function nextStepWords({ nextStep: { who, what } }: CustomerLine): string {
  return text(`overlay.panel.step.${who}`, { what: wordsOf(what) });
}

function deadlineWords({ deadline }: CustomerLine): string {
  if (deadline === undefined) return "";
  const { what, date, daysLeft } = deadline;
  const data = { what: wordsOf(what), date: formatDay(date) };
  return daysLeft < 0
    ? text("overlay.panel.deadlinePassed", data, -daysLeft)
    : text("overlay.panel.deadlineAhead", data, daysLeft);
}

const dayOf = (day: string | undefined) => (day === undefined ? "" : formatDay(day));

const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  state: {
    title: "dashboard.customers.column.state",
    sort: "state",
    words: ({ state }) => porStateWord(state),
  },
  domain: {
    title: "dashboard.customers.column.domain",
    sort: "domain",
    words: ({ domain = "" }) => domain,
  },
  country: {
    title: "dashboard.customers.column.country",
    sort: "country",
    words: ({ country }) => (country === undefined ? "" : countryName(country)),
  },
  mechanism: {
    title: "overlay.panel.mechanism",
    sort: "mechanism",
    words: ({ attribution, mechanism }) => attribution ?? mechanism ?? "",
  },
  partnerId: {
    title: "overlay.panel.partnerId",
    sort: "partnerId",
    words: ({ partnerId = "" }) => partnerId,
  },
  since: { title: "overlay.panel.since", sort: "since", words: ({ since }) => dayOf(since) },
  deadline: { title: "overlay.panel.deadline", sort: "deadline", words: deadlineWords },
  nextStep: { title: "dashboard.customers.column.nextStep", words: nextStepWords },
  asOf: {
    title: "dashboard.customers.column.asOf",
    sort: "asOf",
    words: ({ asOf }) => dayOf(asOf),
  },
  attention: {
    title: "dashboard.customers.column.attention",
    words: ({ attention }) => (attention === 0 ? "" : formatNumber(attention)),
  },
  countsToward: {
    title: "dashboard.customers.column.countsToward",
    words: ({ countsToward }) => sideBySide(countsToward.map(countsForName)),
  },
  tenantId: {
    title: "dashboard.customers.column.tenantId",
    sort: "tenantId",
    words: ({ tenantId }) => tenantId,
  },
};

export function columnTitle(id: ColumnId): string {
  return text(COLUMNS[id].title);
}

export function columnSort(id: ColumnId): SortField | undefined {
  return COLUMNS[id].sort;
}

export function columnWords(id: ColumnId, line: CustomerLine): string {
  return COLUMNS[id].words(line);
}

export function isSortField(word: string): word is SortField {
  return word === "name" || COLUMN_IDS.some((id) => COLUMNS[id].sort === word);
}
