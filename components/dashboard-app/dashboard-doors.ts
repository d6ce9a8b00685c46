import type { ComponentType } from "preact";
import type { Diagnostics } from "../../lib/browser/diagnostics";
import type { Coverage, Overview } from "../../lib/browser/protocol";
import type { Settings } from "../../lib/browser/settings-schema";
import type { WatchedFolder } from "../../lib/browser/watched-folder";
import type { CompanyFacts, Geography } from "../../lib/rules/company-facts";
import type { GenerationInfo } from "../../lib/store/contract";
import type { ChangesDoors } from "../changes-card/changes-doors";
import type { ComingUpDoors } from "../coming-up-card/coming-up-doors";
import type { CustomersDoors } from "../customers-view/customers-doors";
import type { SaveFigures } from "../figures-form/figures-form";
import type { FirstRunDoors } from "../first-run/first-run-doors";
import type { StartImport } from "../import-panel/import-outcome";
import type { ImportPanelProps } from "../import-panel/import-panel";
import type { InsightsQueriesProps } from "../insights-queries/insights-queries";
import type { WatchFacts } from "../loading/use-watched";
import type { OrganisationFileProps } from "../organisation-file/organisation-file";
import type { PlanDoors } from "../plan-view/plan-doors";
import type { SettingsPanelProps } from "../settings-form/settings-panel-props";
import type { SaveHoldings } from "../standing-view/held-form";

/** What is stored, as the dashboard edits it. */
export interface StoredData {
  readonly generation: GenerationInfo | null;
  readonly settings: Settings;
  readonly company: CompanyFacts;
}

/** What the dashboard can ask of the world outside; the entry point gives it the real one. */
export interface DashboardDoors extends PlanDoors {
  loadOverview(): Promise<Overview>;
  loadCoverage(): Promise<Coverage>;
  loadStored(): Promise<StoredData>;
  readonly saveFigures: SaveFigures;
  readonly saveHoldings: SaveHoldings;
  saveGeography(geography: Geography): Promise<void>;
  /** Hands the reader a file. `type`: its media type. */
  saveText(name: string, content: string, type: string): void;
  readonly startImport: StartImport;
  loadInsightsQueries(): Promise<InsightsQueriesProps["queries"]>;
  readonly saveClaimMapping: ImportPanelProps["saveClaimMapping"];
  loadSampleFiles(): Promise<readonly File[]>;
  readonly loadOrganisationText: OrganisationFileProps["load"];
  readonly changes: ChangesDoors;
  readonly comingUp: ComingUpDoors;
  /** Hands a calendar of all coming days out; answers how many events are in it. */
  saveCalendar(options: { readonly namesCustomers: boolean }): Promise<number>;
  readonly firstRun: FirstRunDoors;
  /** `text` is what "copy diagnostics" copies: the same diagnostics. */
  loadDiagnostics(): Promise<{ readonly diagnostics: Diagnostics; readonly text: string }>;
  readonly customers: CustomersDoors;
  /** The settings bring zod along, so they come only when asked for. */
  loadSettingsPanel(): Promise<ComponentType<SettingsPanelProps>>;
  readonly watch: WatchFacts;
  /** `undefined` where the browser lets no page see a folder. */
  readonly watchedFolder: WatchedFolder | undefined;
}
