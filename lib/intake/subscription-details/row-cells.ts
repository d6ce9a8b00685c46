/** One row's cells, read into the values of an association. Dates stay text until their column's order is known. */
import type { IsoDay } from "../../rules/calendar-day";
import type { Association, Evidence } from "../../rules/facts";
import type { SubscriptionField } from "../header-aliases";
import { type AttributionReading, readAttribution } from "../normalise/attribution";
import { readBoolean } from "../normalise/boolean";
import { cleanCell, shownValue } from "../normalise/cell";
import { readCount } from "../normalise/count";
import { readGuid } from "../normalise/guid";
import { readPartnerId } from "../normalise/partner-id";
import type { ProblemLog } from "../problem-log";
import type { Columns } from "../table/columns";

/** A row between file and fact. Texts are empty where the cell is blank or the column is not there. */
export interface SubscriptionRow {
  readonly tenantId: string;
  readonly attribution: string;
  readonly reading: AttributionReading;
  readonly partnerId: string;
  readonly globalPartnerId: string;
  readonly product: string;
  readonly sku: string;
  readonly subscriptionId: string;
  readonly enrollmentNumber: string;
  readonly salesChannel: string;
  readonly status: string;
  readonly autoRenew: boolean | undefined;
  readonly duplicateForPga: boolean | undefined;
  readonly seats: number | undefined;
  startText: string;
  endText: string;
}

export interface RowDates {
  readonly start: IsoDay | undefined;
  readonly end: IsoDay | undefined;
  readonly evidence: Evidence;
}

export interface RowCells {
  read(tenantId: string, record: readonly string[], line: number): SubscriptionRow;
  toAssociation(row: SubscriptionRow, dates: RowDates): Association;
}

/** Attribution values are few; a damaged column with a different text in every row must not be kept. */
const CACHED_VALUES = 1_000;

const NO_ATTRIBUTION: AttributionReading = { mechanism: null };

export function createRowCells(
  { at, header }: Columns<SubscriptionField>,
  problems: ProblemLog,
): RowCells {
  const readings = new Map<string, AttributionReading>();

  function remark(key: string, text: string, field: SubscriptionField, line: number): void {
    problems.remark(line, { key, data: { value: shownValue(text) } }, header[field]);
  }

  function readAttributionCell(text: string, line: number): AttributionReading {
    if (text === "") return NO_ATTRIBUTION;
    const reading = readings.get(text) ?? readAttribution(text);
    if (readings.size < CACHED_VALUES) readings.set(text, reading);
    if (reading.mechanism === null) {
      remark("intake.problem.unknownAttribution", text, "attribution", line);
    }
    return reading;
  }

  function readPartnerIdCell(
    text: string,
    field: "partnerId" | "globalPartnerId",
    line: number,
  ): string {
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
    text: string,
    field: "autoRenew" | "duplicateForPga",
    line: number,
  ): boolean | undefined {
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

  return {
    read(tenantId, record, line) {
      const cell = (field: SubscriptionField) => cleanCell(record[at[field]] ?? "");
      const attribution = cell("attribution");
      return {
        tenantId,
        attribution,
        reading: readAttributionCell(attribution, line),
        partnerId: readPartnerIdCell(cell("partnerId"), "partnerId", line),
        globalPartnerId: readPartnerIdCell(cell("globalPartnerId"), "globalPartnerId", line),
        product: cell("product"),
        sku: cell("sku"),
        subscriptionId: readSubscriptionIdCell(cell("subscriptionId"), line),
        enrollmentNumber: cell("enrollmentNumber"),
        salesChannel: cell("salesChannel"),
        status: cell("status"),
        autoRenew: readBooleanCell(cell("autoRenew"), "autoRenew", line),
        duplicateForPga: readBooleanCell(cell("duplicateForPga"), "duplicateForPga", line),
        seats: readSeatsCell(cell("seats"), line),
        startText: "",
        endText: "",
      };
    },
    toAssociation(row, { start, end, evidence }) {
      const { mechanism, cspTier, cporKind } = row.reading;
      return {
        tenantId: row.tenantId,
        mechanism,
        ...(row.attribution !== "" && { attribution: row.attribution }),
        ...(cspTier !== undefined && { cspTier }),
        ...(cporKind !== undefined && { cporKind }),
        ...(row.partnerId !== "" && { partnerId: row.partnerId }),
        ...(row.globalPartnerId !== "" && { globalPartnerId: row.globalPartnerId }),
        ...(row.product !== "" && { product: row.product }),
        ...(row.sku !== "" && { sku: row.sku }),
        ...(row.subscriptionId !== "" && { subscriptionId: row.subscriptionId }),
        ...(row.enrollmentNumber !== "" && { enrollmentNumber: row.enrollmentNumber }),
        ...(row.salesChannel !== "" && { salesChannel: row.salesChannel }),
        ...(row.status !== "" && { status: row.status }),
        ...(start !== undefined && { subscriptionStart: start }),
        ...(end !== undefined && { subscriptionEnd: end }),
        ...(row.autoRenew !== undefined && { autoRenew: row.autoRenew }),
        ...(row.duplicateForPga !== undefined && { duplicateForPga: row.duplicateForPga }),
        ...(row.seats !== undefined && { seats: row.seats }),
        // An Insights export holds our own associations only; another partner's cannot be seen from here.
        viewpoint: "partner",
        evidence,
      };
    },
  };
}
