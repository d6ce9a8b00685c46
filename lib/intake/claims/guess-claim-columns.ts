/**
 * Which column of an export of customer claims means what. Microsoft documents no columns of it, so a column is told by
 * its values; its name only decides between columns whose values would fit. A wrong column is worse than none: where
 * nothing decides, the guess stays open and a person has to choose.
 */
import { isClaimStatus } from "../../rules/record/status-meanings";
import { cleanCell } from "../normalise/cell";
import { readGuid } from "../normalise/guid";
import { readPartnerId } from "../normalise/partner-id";
import { readWrittenDate } from "../normalise/written-date";
import type { ClaimGuess, ClaimGuesses } from "./claim-mapping";
import { isProductName } from "./claimed-products";

interface Names {
  /** A name that says so. */
  readonly own: RegExp;
  /** A name that says that it is something else. */
  readonly not: RegExp;
  /** Values alone do not tell it: every column of such values could be something else. */
  readonly needsName?: true;
}

/** English and German words, and those of French, Spanish and Portuguese that are as plain. */
const NAMES = {
  tenantId: {
    own: /tenant|mandant|customer|kunde|client|microsoft.?id|locataire|inquilino/i,
    not: /partner|mpn|subscri|abonn|abo\b|suscrip|assinat|claim|antrag|anspruch|reseller|provider|object|user|benutzer/i,
  },
  status: {
    own: /status|state|stand|statut|estado|\bétat/i,
    not: /previous|vorher|former|payment/i,
  },
  subscriptionId: { own: /subscri|abonn|abo\b|suscrip|assinat/i, not: /partner/i, needsName: true },
  claimId: {
    own: /claim|antrag|anspruch|réclam|demande|reclam|reivind/i,
    not: /tenant|mandant|subscri|abonn|partner|mpn|customer|kunde|client|invoice|rechnung|domain|tpid|order|postal/i,
  },
  partnerId: {
    own: /partner|mpn/i,
    not: /tenant|mandant|customer|kunde|client|claim|antrag|anspruch|tpid|seat|user|amount|revenue|units|anzahl|betrag|menge|lizenz|licen|invoice|rechnung|year|jahr/i,
  },
  product: {
    own: /workload|produ[ck]t|arbeitslast|servi[czç]|dienst|charge/i,
    not: /claim|antrag|anspruch|customer|kunde|client|role|rolle|solution|lösung|comment|kommentar|partner|subscri|title|titel/i,
  },
  statusDate: {
    own: /status|state|stand|statut|estado|updated|changed|modified|geändert|änderung|aktualisiert/i,
    not: /submi|creat|start|end|expir|due|eingereicht|erstellt|beginn|fällig|ablauf|invoice|rechnung/i,
    needsName: true,
  },
} as const satisfies Record<string, Names>;

/** Values of one column that are not blank. */
type Values = readonly string[];

/** Looked at of each file. */
export const SAMPLE_ROWS = 500;

const MOST = 0.5;
const NEARLY_ALL = 0.9;

function share(values: Values, fits: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(fits).length / values.length;
}

function isGuid(value: string): boolean {
  return readGuid(value) !== undefined;
}

function isDate(value: string): boolean {
  return readWrittenDate(value).is !== "unreadable";
}

/** Partner IDs of fewer digits have not been seen, and counts of seats have as few. */
function isPartnerId(value: string): boolean {
  return value.length > 3 && readPartnerId(value).is === "partner-id";
}

const NUMBERED = /^[a-z0-9_#/-]*\d[a-z0-9_#/-]*$/i;
const DIGITS = /^\d+$/;

function areAllDifferent(values: Values): boolean {
  return new Set(values).size >= values.length * NEARLY_ALL;
}

/** A number of its own in every row. Digits alone or a GUID may be anything, so those need a name that says so. */
function looksLikeClaimIds(values: Values, name: string): boolean {
  if (share(values, (value) => value.length <= 40 && NUMBERED.test(value)) < NEARLY_ALL) {
    return false;
  }
  if (NAMES.claimId.own.test(name)) return true;
  const isPlain = (value: string) => DIGITS.test(value) || isGuid(value) || isDate(value);
  return areAllDifferent(values) && share(values, isPlain) < MOST;
}

function open(candidates: readonly number[]): ClaimGuess {
  return { certainty: "open", column: null, candidates };
}

function pick(
  candidates: readonly number[],
  header: readonly string[],
  { own, not, needsName }: Names,
): ClaimGuess {
  const allowed = candidates.filter((index) => !not.test(header[index] ?? ""));
  const named = allowed.filter((index) => own.test(header[index] ?? ""));
  const [column, ...others] = named.length > 0 ? named : allowed;
  if (column === undefined) return open([]);
  if (others.length > 0) return open([column, ...others]);
  if (named.length > 0) return { certainty: "sure", column, candidates: [] };
  return needsName ? open([column]) : { certainty: "likely", column, candidates: [] };
}

/** Rows from which on one and the same tenant in all of them looks like the partner's own. */
const ENOUGH_ROWS = 3;

/**
 * The customer's tenant. A column that says the same in every row while another one does not may be our own tenant,
 * whatever it is called.
 */
function pickTenant(
  guids: readonly number[],
  columns: readonly Values[],
  header: readonly string[],
): ClaimGuess {
  const guess = pick(guids, header, NAMES.tenantId);
  if (guess.column === null) return guess;
  const { column } = guess;
  const isConstant = (index: number) => new Set(columns[index]).size === 1;
  const rivals = guids.filter(
    (index) =>
      index !== column && !isConstant(index) && !NAMES.tenantId.not.test(header[index] ?? ""),
  );
  const looksOwn = isConstant(column) && (columns[column]?.length ?? 0) >= ENOUGH_ROWS;
  return looksOwn && rivals.length > 0 ? open([column, ...rivals]) : guess;
}

/**
 * Guesses the column of each meaning. `sampleRows` are the first records of the file, without the header; an index is
 * one of `header`.
 */
export function guessClaimColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
): ClaimGuesses {
  const rows = sampleRows.slice(0, SAMPLE_ROWS);
  const columns = header.map((_, index) =>
    rows.map((row) => cleanCell(row[index] ?? "")).filter((value) => value !== ""),
  );
  const taken = new Set<number>();
  const such = (fits: (values: Values, name: string) => boolean) =>
    [...header.keys()].filter(
      (index) => !taken.has(index) && fits(columns[index] ?? [], header[index] ?? ""),
    );
  const take = (guess: ClaimGuess): ClaimGuess => {
    if (guess.column !== null) taken.add(guess.column);
    return guess;
  };
  const guids = (values: Values) => share(values, isGuid) >= NEARLY_ALL;

  const status = take(
    pick(
      such((values) => share(values, isClaimStatus) > MOST),
      header,
      NAMES.status,
    ),
  );
  const tenantId = take(pickTenant(such(guids), columns, header));
  const subscriptionId = take(pick(such(guids), header, NAMES.subscriptionId));
  const statusDate = take(
    pick(
      such((values) => share(values, isDate) >= NEARLY_ALL),
      header,
      NAMES.statusDate,
    ),
  );
  const claimId = take(pick(such(looksLikeClaimIds), header, NAMES.claimId));
  const partnerId = take(
    pick(
      such(
        (values) => share(values, isPartnerId) >= NEARLY_ALL && share(values, isDate) < NEARLY_ALL,
      ),
      header,
      NAMES.partnerId,
    ),
  );
  const product = take(
    pick(
      such((values) => share(values, isProductName) > MOST),
      header,
      NAMES.product,
    ),
  );
  return { tenantId, status, partnerId, claimId, product, subscriptionId, statusDate };
}
