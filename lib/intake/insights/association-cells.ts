/** One row's cells, read into the values of an association. */
import type { Association, Evidence } from "../../rules/facts";
import { type AttributionReading, readAttribution } from "../normalise/attribution";
import { readBoolean } from "../normalise/boolean";
import { cleanCell, shownValue } from "../normalise/cell";
import { readCount } from "../normalise/count";
import { readGuid } from "../normalise/guid";
import { readPartnerId } from "../normalise/partner-id";
import type { ProblemLog } from "../problem-log";
import type { Columns } from "../table/columns";
import type { Identity } from "./association-index";
import type { InsightsField } from "./insights-fields";
import { createSharedTexts } from "./shared-texts";

export interface AssociationCells {
  identify(tenantId: string, record: readonly string[], line: number): Identity;
  /** The row's status, where it has one. */
  statusOf(record: readonly string[]): string | undefined;
  /** The association but for its subscription's dates. */
  assemble(
    identity: Identity,
    record: readonly string[],
    line: number,
    evidence: Evidence,
  ): Association;
}

/** Attribution values are few; a damaged column with a different text in every row must not be kept. */
const CACHED_VALUES = 1_000;

/** What a spreadsheet makes of a long number, in text that it has saved: `8.12346E+13`, or with a comma. */
const SHORTENED = /^\d[.,]\d+E\+\d+$/i;

const NO_ATTRIBUTION: AttributionReading = { mechanism: null };

/** What a report means without having a column for it. */
export interface Implied {
  /** E.g. `Microsoft Azure` in a report on nothing else. */
  readonly product?: string;
  /** Microsoft's word for the one kind of association that a report lists, or how a row's cells tell it. */
  readonly attribution?: string | ((cellOf: (field: InsightsField) => string) => string);
  /** Every row is a claim and numbered as one, whatever its attribution. */
  readonly areClaims?: true;
  /** Message key of the remark on an attribution that is none of those we know. */
  readonly unknownAttribution?: string;
}

export function createAssociationCells(
  { at, header }: Columns<InsightsField>,
  problems: ProblemLog,
  implied: Implied,
): AssociationCells {
  const readings = new Map<string, AttributionReading>();
  const shared = createSharedTexts();

  function cell(record: readonly string[], field: InsightsField): string {
    return cleanCell(record[at[field]] ?? "");
  }

  function impliedAttribution(record: readonly string[]): string {
    const { attribution = "" } = implied;
    return typeof attribution === "string"
      ? attribution
      : attribution((field) => cell(record, field));
  }

  function remark(key: string, text: string, field: InsightsField, line: number): void {
    const reason = { key, data: { value: shownValue(text) } };
    problems.remark(line, reason, header[field] || undefined);
  }

  function readAttributionCell(text: string, line: number): AttributionReading {
    if (text === "") return NO_ATTRIBUTION;
    let reading = readings.get(text);
    if (reading === undefined) {
      reading = readAttribution(text);
      if (readings.size < CACHED_VALUES) readings.set(text, reading);
    }
    if (reading.mechanism === null) {
      const { unknownAttribution = "intake.problem.unknownAttribution" } = implied;
      remark(unknownAttribution, text, "attribution", line);
    }
    return reading;
  }

  function readPartnerIdCell(
    record: readonly string[],
    field: "partnerId" | "globalPartnerId",
    line: number,
  ): string {
    const text = shared(cell(record, field));
    const reading = readPartnerId(text);
    if (reading.is === "partner-id") return reading.id;
    if (reading.is === "tenant") remark("intake.problem.partnerIdIsTenant", text, field, line);
    if (reading.is === "other") remark("intake.problem.badPartnerId", text, field, line);
    return "";
  }

  /** Not every agreement numbers its subscriptions by GUID, so another spelling is kept as it is, with a remark. */
  function readSubscriptionIdCell(text: string, line: number): string {
    if (text === "") return "";
    const guid = readGuid(text);
    if (guid === undefined) {
      remark("intake.problem.oddSubscriptionId", text, "subscriptionId", line);
    }
    return guid ?? shownValue(text);
  }

  function readBooleanCell(
    record: readonly string[],
    field: "autoRenew" | "duplicateForPga",
    line: number,
  ): boolean | undefined {
    const text = cell(record, field);
    if (text === "") return undefined;
    const value = readBoolean(text);
    if (value === undefined) remark("intake.problem.badBoolean", text, field, line);
    return value;
  }

  function readSeatsCell(text: string, line: number): number | undefined {
    if (text === "") return undefined;
    const value = readCount(text);
    if (value === undefined) remark("intake.problem.badCount", text, "seats", line);
    return value;
  }

  /** Exports without subscriptions still tell one workload from another. */
  function workload(record: readonly string[]): string {
    return (["enrollmentNumber", "product", "sku", "workload", "claimId"] as const)
      .map((field) => cell(record, field))
      .join("\t");
  }

  /** Sets a text field where the row has one; by far the most texts repeat, so one copy of each is kept. */
  function addText(
    association: Association,
    field:
      | "product"
      | "sku"
      | "workload"
      | "enrollmentNumber"
      | "salesChannel"
      | "status"
      | "claimId"
      | "palRole",
    record: readonly string[],
  ): void {
    const text = cell(record, field);
    if (text !== "") association[field] = shared(text);
  }

  function addEnrollmentNumber(
    association: Association,
    record: readonly string[],
    line: number,
  ): void {
    const text = cell(record, "enrollmentNumber");
    if (SHORTENED.test(text)) {
      remark("intake.problem.shortenedNumber", text, "enrollmentNumber", line);
    } else addText(association, "enrollmentNumber", record);
  }

  return {
    identify(tenantId, record, line) {
      const subscriptionId = readSubscriptionIdCell(cell(record, "subscriptionId"), line);
      const partnerId = readPartnerIdCell(record, "partnerId", line);
      const attribution = shared(cell(record, "attribution") || impliedAttribution(record));
      const reading = readAttributionCell(attribution, line);
      const duplicateForPga = readBooleanCell(record, "duplicateForPga", line);
      return {
        tenantId,
        subscriptionId,
        workload: subscriptionId === "" ? workload(record) : "",
        partnerId,
        attribution,
        reading,
        duplicateForPga,
        rowId: cell(record, "rowId"),
      };
    },
    statusOf: (record) => cell(record, "status") || undefined,
    assemble(identity, record, line, evidence) {
      const { reading, attribution, partnerId, subscriptionId, duplicateForPga } = identity;
      // An Insights export holds our own associations only; another partner's cannot be seen from here.
      const association: Association = {
        tenantId: identity.tenantId,
        mechanism: reading.mechanism,
        viewpoint: "partner",
        evidence,
      };
      if (attribution !== "") association.attribution = attribution;
      if (reading.cspTier !== undefined) association.cspTier = reading.cspTier;
      if (reading.cporKind !== undefined) association.cporKind = reading.cporKind;
      if (partnerId !== "") association.partnerId = partnerId;
      const globalPartnerId = readPartnerIdCell(record, "globalPartnerId", line);
      if (globalPartnerId !== "") association.globalPartnerId = globalPartnerId;
      if (subscriptionId !== "") association.subscriptionId = subscriptionId;
      addText(association, "product", record);
      if (association.product === undefined && implied.product !== undefined) {
        association.product = implied.product;
      }
      addText(association, "workload", record);
      // Other programmes number their claims and plans in the same column.
      if (reading.mechanism === "CPOR" || implied.areClaims) {
        addText(association, "claimId", record);
      }
      addText(association, "palRole", record);
      addText(association, "sku", record);
      addEnrollmentNumber(association, record, line);
      addText(association, "salesChannel", record);
      addText(association, "status", record);
      const autoRenew = readBooleanCell(record, "autoRenew", line);
      if (autoRenew !== undefined) association.autoRenew = autoRenew;
      if (duplicateForPga !== undefined) association.duplicateForPga = duplicateForPga;
      const seats = readSeatsCell(cell(record, "seats"), line);
      if (seats !== undefined) association.seats = seats;
      return association;
    },
  };
}
