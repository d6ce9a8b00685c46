/** One row's cells, read into the values of an association. */
import type { Association, Evidence } from "../../rules/facts";
import { type AttributionReading, readAttribution } from "../normalise/attribution";
import { readBoolean } from "../normalise/boolean";
import { shownValue } from "../normalise/cell";
import { readCount } from "../normalise/count";
import { readGuid } from "../normalise/guid";
import { type PartnerIdReading, readPartnerId } from "../normalise/partner-id";
import { rememberReadings } from "../normalise/remember-readings";
import type { ProblemLog } from "../problem-log";
import type { Columns } from "../table/columns";
import type { Identity } from "./association-index";
import type { InsightsField } from "./insights-fields";
import { columnText, type ReadCell, readColumn } from "./read-column";

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

/** What a spreadsheet makes of a long number, in text that it has saved: `8.12346E+13`, or with a comma. */
const SHORTENED = /^\d[.,]\d+E\+\d+$/i;

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

/** A cell's text with what it says. */
interface Read<Value> {
  readonly text: string;
  readonly value: Value;
}

export function createAssociationCells(
  { at, header }: Columns<InsightsField>,
  problems: ProblemLog,
  implied: Implied,
): AssociationCells {
  function column<Value>(
    field: InsightsField,
    read: (text: string) => Value,
  ): ReadCell<Read<Value>> {
    return readColumn(at[field], (text) => ({ text, value: read(text) }));
  }
  const texts = (field: InsightsField) => readColumn(at[field], (text) => text);

  const subscriptionIdOf = columnText(at.subscriptionId);
  const rowIdOf = columnText(at.rowId);
  const partnerIdOf = column("partnerId", readPartnerId);
  const globalPartnerIdOf = column("globalPartnerId", readPartnerId);
  const attributionOf = texts("attribution");
  const readingOf = rememberReadings(readAttribution);
  const productOf = texts("product");
  const skuOf = texts("sku");
  const workloadOf = texts("workload");
  const claimIdOf = texts("claimId");
  const palRoleOf = texts("palRole");
  const enrollmentNumberOf = column("enrollmentNumber", (text) => SHORTENED.test(text));
  const salesChannelOf = texts("salesChannel");
  const statusOf = texts("status");
  const autoRenewOf = column("autoRenew", readBoolean);
  const duplicateForPgaOf = column("duplicateForPga", readBoolean);
  const seatsOf = column("seats", readCount);

  function impliedAttribution(record: readonly string[]): string {
    const { attribution = "" } = implied;
    return typeof attribution === "string"
      ? attribution
      : attribution((field) => columnText(at[field])(record));
  }

  function remark(key: string, text: string, field: InsightsField, line: number): void {
    const reason = { key, data: { value: shownValue(text) } };
    problems.remark(line, reason, header[field] || undefined);
  }

  function noteAttribution(text: string, { mechanism }: AttributionReading, line: number): void {
    if (mechanism !== null || text === "") return;
    const { unknownAttribution = "intake.problem.unknownAttribution" } = implied;
    remark(unknownAttribution, text, "attribution", line);
  }

  function partnerId(
    { text, value }: Read<PartnerIdReading>,
    field: "partnerId" | "globalPartnerId",
    line: number,
  ): string {
    if (value.is === "partner-id") return value.id;
    if (value.is === "tenant") remark("intake.problem.partnerIdIsTenant", text, field, line);
    if (value.is === "other") remark("intake.problem.badPartnerId", text, field, line);
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

  /** The value of a cell that has one, with a remark where it has something else. */
  function valueOrRemark<Value>(
    { text, value }: Read<Value | undefined>,
    key: string,
    field: InsightsField,
    line: number,
  ): Value | undefined {
    if (value === undefined && text !== "") remark(key, text, field, line);
    return value;
  }

  /** Exports without subscriptions still tell one workload from another. */
  function workload(record: readonly string[]): string {
    const enrollmentNumber = enrollmentNumberOf(record).text;
    return [
      enrollmentNumber,
      productOf(record),
      skuOf(record),
      workloadOf(record),
      claimIdOf(record),
    ].join("\t");
  }

  return {
    identify(tenantId, record, line) {
      const subscriptionId = readSubscriptionIdCell(subscriptionIdOf(record), line);
      const ownId = partnerId(partnerIdOf(record), "partnerId", line);
      const attribution = attributionOf(record) || impliedAttribution(record);
      const reading = readingOf(attribution);
      noteAttribution(attribution, reading, line);
      const copy = duplicateForPgaOf(record);
      return {
        tenantId,
        subscriptionId,
        workload: subscriptionId === "" ? workload(record) : "",
        partnerId: ownId,
        attribution,
        reading,
        duplicateForPga: valueOrRemark(copy, "intake.problem.badBoolean", "duplicateForPga", line),
        rowId: rowIdOf(record),
      };
    },
    statusOf: (record) => statusOf(record) || undefined,
    assemble(identity, record, line, evidence) {
      const { reading, attribution, partnerId: ownId, subscriptionId, duplicateForPga } = identity;
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
      if (ownId !== "") association.partnerId = ownId;
      const globalPartnerId = partnerId(globalPartnerIdOf(record), "globalPartnerId", line);
      if (globalPartnerId !== "") association.globalPartnerId = globalPartnerId;
      if (subscriptionId !== "") association.subscriptionId = subscriptionId;
      const product = productOf(record) || implied.product;
      if (product !== undefined) association.product = product;
      const ofWorkload = workloadOf(record);
      if (ofWorkload !== "") association.workload = ofWorkload;
      // Other programmes number their claims and plans in the same column.
      const claimId = reading.mechanism === "CPOR" || implied.areClaims ? claimIdOf(record) : "";
      if (claimId !== "") association.claimId = claimId;
      const palRole = palRoleOf(record);
      if (palRole !== "") association.palRole = palRole;
      const sku = skuOf(record);
      if (sku !== "") association.sku = sku;
      const { text: enrollmentNumber, value: isShortened } = enrollmentNumberOf(record);
      if (isShortened) {
        remark("intake.problem.shortenedNumber", enrollmentNumber, "enrollmentNumber", line);
      } else if (enrollmentNumber !== "") association.enrollmentNumber = enrollmentNumber;
      const salesChannel = salesChannelOf(record);
      if (salesChannel !== "") association.salesChannel = salesChannel;
      const status = statusOf(record);
      if (status !== "") association.status = status;
      const autoRenew = valueOrRemark(
        autoRenewOf(record),
        "intake.problem.badBoolean",
        "autoRenew",
        line,
      );
      if (autoRenew !== undefined) association.autoRenew = autoRenew;
      if (duplicateForPga !== undefined) association.duplicateForPga = duplicateForPga;
      const seats = valueOrRemark(seatsOf(record), "intake.problem.badCount", "seats", line);
      if (seats !== undefined) association.seats = seats;
      return association;
    },
  };
}
