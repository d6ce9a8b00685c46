import { useEffect } from "preact/hooks";
import type { Coverage, Overview } from "../../lib/browser/protocol";
import type { Settings } from "../../lib/browser/settings-schema";
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Metric } from "../../lib/rules/facts";
import type { StandingInput } from "../../lib/rules/standing";
import type { GenerationInfo } from "../../lib/store/contract";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { ChangesCard } from "../changes-card/changes-card";
import type { ChangesDoors } from "../changes-card/changes-doors";
import { CoverageCard } from "../coverage-card/coverage-card";
import { FiguresForm } from "../figures-form/figures-form";
import { GenerationCard } from "../generation-card/generation-card";
import type { StartImport } from "../import-panel/import-outcome";
import { ImportPanel } from "../import-panel/import-panel";
import { holdingOf } from "../import-panel/sample-marks";
import { LoadingPart } from "../loading/loading-part";
import { useLoaded } from "../loading/use-loaded";
import { RenewalCard } from "../renewal-card/renewal-card";
import { StandingTable } from "../standing-table/standing-table";
import { DashboardHead } from "./dashboard-head";
import "./dashboard-app.css";

/** What is stored, as the dashboard edits it. */
export interface StoredData {
  readonly generation: GenerationInfo | null;
  readonly settings: Settings;
  readonly metrics: readonly Metric[];
}

/** What the dashboard can ask of the world outside; the entry point gives it the real one. */
export interface DashboardDoors {
  loadOverview(): Promise<Overview>;
  loadCoverage(): Promise<Coverage>;
  loadStored(): Promise<StoredData>;
  saveFigures(metrics: readonly Metric[]): Promise<void>;
  readonly startImport: StartImport;
  loadSampleFiles(): Promise<readonly File[]>;
  readonly changes: ChangesDoors;
  openSettings(): void;
  /** Calls back when facts, figures or settings changed elsewhere. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

export interface DashboardAppProps {
  readonly doors: DashboardDoors;
  readonly today: IsoDay;
  /** The edition in force today; `undefined` where none is on record. */
  readonly edition:
    | { readonly name: string; readonly inputs: readonly StandingInput[] }
    | undefined;
  readonly startsWithSample: boolean;
}

/** The full page: import, renewal, record, standing and the figures it is judged by. */
export function DashboardApp({ doors, today, edition, startsWithSample }: DashboardAppProps) {
  const [overview, reloadOverview] = useLoaded(doors.loadOverview);
  const [coverage, reloadCoverage] = useLoaded(doors.loadCoverage);
  const [stored, reloadStored] = useLoaded(doors.loadStored);
  const [kept, reloadKept] = useLoaded(doors.changes.loadKept);

  useEffect(() => {
    const life = new AbortController();
    doors.watch(() => {
      reloadOverview();
      reloadCoverage();
      reloadStored();
      reloadKept();
    }, life.signal);
    return () => life.abort();
  }, [doors, reloadOverview, reloadCoverage, reloadStored, reloadKept]);

  return (
    <>
      <DashboardHead onOpenSettings={doors.openSettings} />
      <main class="dashboard-main">
        <div class="dashboard-column">
          <Card title={text("dashboard.import.title")} id="import">
            <LoadingPart what={stored} lines={4}>
              {(value) => (
                <ImportPanel
                  holding={holdingOf(value)}
                  startsWithSample={startsWithSample}
                  startImport={doors.startImport}
                  loadSampleFiles={doors.loadSampleFiles}
                />
              )}
            </LoadingPart>
          </Card>
          <Card title={text("dashboard.generation.title")} id="generation">
            <LoadingPart what={stored}>
              {({ generation }) => <GenerationCard generation={generation} />}
            </LoadingPart>
          </Card>
          <Card title={text("popup.renewal.title")} id="renewal">
            <LoadingPart what={overview} lines={3}>
              {({ renewal }) => (
                <RenewalCard renewal={renewal} onSetAnniversary={doors.openSettings} />
              )}
            </LoadingPart>
          </Card>
          <Card title={text("popup.coverage.title")} id="record">
            <LoadingPart what={coverage} lines={4}>
              {(value) => <CoverageCard coverage={value} />}
            </LoadingPart>
          </Card>
        </div>
        <div class="dashboard-column">
          <Card title={text("dashboard.standing.title")} id="standing">
            <LoadingPart what={overview} lines={6}>
              {({ standing }) => <StandingTable standing={standing} />}
            </LoadingPart>
          </Card>
          <Card title={text("dashboard.changes.title")} id="changes">
            <LoadingPart what={kept} lines={4}>
              {(value) => <ChangesCard kept={value} doors={doors.changes} />}
            </LoadingPart>
          </Card>
          <Card title={text("dashboard.figures.title")} id="scores">
            <LoadingPart what={stored} lines={6}>
              {({ metrics }) =>
                edition === undefined ? (
                  <p>{text("dashboard.figures.noEdition")}</p>
                ) : (
                  <FiguresForm
                    edition={edition.name}
                    inputs={edition.inputs}
                    metrics={metrics}
                    today={today}
                    onSave={doors.saveFigures}
                  />
                )
              }
            </LoadingPart>
          </Card>
        </div>
      </main>
    </>
  );
}
