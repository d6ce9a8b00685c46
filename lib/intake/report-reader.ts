/**
 * The shape of every reader of a report. A new report is a file in `reports/` and a line in `report-readers.ts`.
 */
import type { IsoDay } from "../rules/calendar-day";
import type { CompanyFacts, CompanyKind } from "../rules/company-facts";
import type { Customer, Holding, Metric, Person, ScoreDay, Target } from "../rules/facts";
import type { ClaimMapping } from "./claims/claim-mapping";
import type { IntakeResult, ReportKind, RowProblem } from "./contract";
import type { ListedAssociations } from "./listed-associations";
import type { Pace } from "./pace";
import type { ProblemLog } from "./problem-log";
import type { TableSource } from "./table/table-source";

/** What a reader knows beside the file's content. */
export interface ReadContext {
  readonly file: string;
  /** The file's day (last modified), never after today: what rows without a date of their own speak of. */
  readonly fileDay: IsoDay;
  readonly problems: ProblemLog;
  readonly pace: Pace;
  /** Makes a person's pseudonym of what tells the person; absent where no secret was handed in. */
  readonly pseudonym?: (identity: string) => Promise<string>;
  /** Tells the rows read so far and the share of the file's bytes that is done, 0..1. */
  progress(rowsRead: number, share: number): void;
}

/** Facts by what makes two of them the same, so that rows and files that say the same can be folded. */
export interface FactMaps {
  /** By tenant ID. */
  readonly customers: Map<string, Customer>;
  readonly associations: ListedAssociations;
  readonly metrics: Map<string, Metric>;
  readonly people: Map<string, Person>;
  readonly holdings: Map<string, Holding>;
  readonly scoreHistory: Map<string, ScoreDay>;
  readonly targets: Map<string, Target>;
}

/** What an organisation file says of the company beside its lists, and which kinds it names in full. */
export interface CompanyNamed extends Partial<Pick<CompanyFacts, "geography" | "costs">> {
  readonly replaces: readonly CompanyKind[];
}

export type OrganisationFacts = NonNullable<IntakeResult["organisation"]>;

/** What came out of one file. `rowsRead` = `kept` + `merged` + rows that the problem log counts as skipped. */
export interface FileFacts extends FactMaps {
  readonly rowsRead: number;
  readonly kept: number;
  readonly merged: number;
  readonly unusedColumns: readonly string[];
  readonly organisation?: OrganisationFacts;
  readonly company?: CompanyNamed;
  /** It names neither customers nor associations, so those of an earlier file stay. */
  readonly namesNoCustomers?: boolean;
}

/** The file cannot be used at all. */
export interface UnusableFile {
  readonly unusable: RowProblem;
  readonly rowsRead: number;
  readonly unusedColumns: readonly string[];
}

export type ReadOutcome = FileFacts | UnusableFile;

interface Report {
  readonly kind: ReportKind;
  /** What Microsoft calls the report, as shown to someone whose file was not recognised. */
  readonly signature: string;
  /** Which facts are the report's rows: these are counted as kept or merged. */
  readonly rowsAre: readonly (keyof FactMaps)[];
  /**
   * What is missing from it has gone: `all-each-day`, from its newest day; `all`, from a newer file. `part`: it lists
   * what was used, billed or asked for, and says nothing about the rest.
   */
  readonly lists: "all-each-day" | "all" | "part";
}

export interface TableReport extends Report {
  readonly form: "table";
  /** Keys (`table/columns.ts`) of all its documented columns, in all their spellings: see `tell-table.ts`. */
  readonly columns: ReadonlySet<string>;
  /** The one that is meant when the columns left in a file could be those of several. */
  readonly meantByDefault: boolean;
  /** What the report cannot do without and the file has not, as Microsoft calls it. */
  lacks(header: readonly string[]): readonly string[];
  read(table: TableSource, context: ReadContext): Promise<ReadOutcome>;
}

export interface JsonReport extends Report {
  readonly form: "json";
  recognises(value: unknown): boolean;
  /** `lines`: where each of the values of a list stands, for a file of one value a line. */
  read(value: unknown, context: ReadContext, lines?: readonly number[]): Promise<ReadOutcome>;
}

/** A table whose columns nobody documents: it is read by what a person says that its columns mean. */
export interface MappedReport extends Report {
  readonly form: "mapped";
  read(table: TableSource, mapping: ClaimMapping, context: ReadContext): Promise<ReadOutcome>;
}

export type ReportReader = TableReport | JsonReport | MappedReport;
