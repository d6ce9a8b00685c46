/** What intake takes and gives. It turns files into facts and named errors; it stores nothing. */
import type { CompanyFacts, CompanyKind } from "../rules/company-facts";
import type { Organisation } from "../rules/facts";
import type { Message } from "../rules/verdicts";
import type { Contribution } from "../store/contract";
import type { ClaimColumns, ClaimMappings } from "./claims/claim-mapping";

export const REPORT_KINDS = [
  "customers-csv",
  "customer-subscriptions",
  "subscription-details",
  "customers-and-tenants",
  "azure-usage",
  "office-usage",
  "cpor-m365-usage",
  "customer-claims",
  "dynamics-usage",
  "power-bi-usage",
  "ems-usage",
  "business-applications-revenue",
  "business-applications-usage",
  "csp-direct-eligibility",
  "earnings",
  "ineligible-revenue",
  "recon-new-commerce",
  "recon-daily-rated",
  "recon-license-based",
  "gdap-relationships",
  "training-completions",
  "competency-history",
  "competency-performance",
  "partner-profile",
  "graph-subscriptions",
  "graph-admin-relationships",
  "management-partner",
  "partner-center-customers",
  "partner-center-subscriptions",
  "partner-center-mpn-profile",
  "partner-center-audit-records",
  "organisation-file",
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A file as dropped or chosen. `File` satisfies it, and so does a test's plain object. */
export interface InputFile {
  readonly name: string;
  /** Milliseconds since 1970, as in `File.lastModified`: the download day where rows carry no month. */
  readonly lastModified: number;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** One thing wrong with one place in a file. */
export interface RowProblem {
  /** Of a sheet or a packed file with all that it lies in: `archive.zip / inner.csv`, `book.xlsx / Sheet1`. */
  readonly file: string;
  /**
   * 1-based line of the record in the file, the header being row 1; row of the sheet; place in a list of JSON. Absent for
   * a problem of the whole file.
   */
  readonly row?: number;
  /** The header as it stands in the file. */
  readonly column?: string;
  /** What is wrong and what to do. */
  readonly reason: Message;
  /** `skipped`: the row was not used; `kept`: used, with this remark (e.g. an unknown attribution value). */
  readonly effect: "skipped" | "kept";
}

export interface FileReport {
  readonly file: string;
  /**
   * `null`: not recognised, or unreadable: nothing of it was used. `problems[0]` says why; where the file is none of our
   * reports, `expected` in its data lists their names.
   */
  readonly recognisedAs: ReportKind | null;
  readonly rowsRead: number;
  readonly kept: number;
  /** Rows that said the same as another row, folded into it. */
  readonly merged: number;
  readonly skipped: number;
  readonly problems: readonly RowProblem[];
  /** Columns of the file that we do not use, as they stand in the header. */
  readonly unusedColumns: readonly string[];
  /**
   * The file is an export of customer claims. With a `mapping` it was read by that; without one nothing of it was used,
   * until a person has said what its columns mean.
   */
  readonly claims?: ClaimColumns;
}

export interface IntakeResult {
  readonly files: readonly FileReport[];
  readonly contributions: readonly Contribution[];
  /** Only from an organisation file. */
  readonly organisation?: Organisation & {
    readonly anniversaryDate?: string;
    readonly readerIsProgrammeAdministrator?: boolean;
  };
  readonly metrics: CompanyFacts["metrics"];
  readonly people: CompanyFacts["people"];
  readonly holdings: CompanyFacts["holdings"];
  readonly scoreHistory: CompanyFacts["scoreHistory"];
  /** These three only from an organisation file. */
  readonly targets: CompanyFacts["targets"];
  readonly geography?: CompanyFacts["geography"];
  readonly costs?: CompanyFacts["costs"];
  /**
   * Kinds that an organisation file names: they take the place of what is held. The others are joined to it, see
   * `joinCompany`.
   */
  readonly replaces: readonly CompanyKind[];
}

export interface IntakeProgress {
  readonly file: string;
  readonly rowsRead: number;
  /** 0..1 over the bytes of all files. */
  readonly fraction: number;
}

export interface IntakeOptions {
  readonly today: string;
  readonly onProgress?: (progress: IntakeProgress) => void;
  readonly signal?: AbortSignal;
  /**
   * A secret of this installation, at least 32 random bytes as text, by which people get their pseudonyms. Without it
   * reports that name people are not read.
   */
  readonly personSecret?: string;
  /** What the reader has said that the columns of exports of customer claims mean. */
  readonly claimMappings?: ClaimMappings;
}
