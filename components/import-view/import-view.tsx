import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { GenerationCard } from "../generation-card/generation-card";
import { ImportPanel } from "../import-panel/import-panel";
import { holdingOf } from "../import-panel/sample-marks";
import { InsightsQueries } from "../insights-queries/insights-queries";
import { LazyPart } from "../loading/lazy-part";
import { LoadingPart } from "../loading/loading-part";
import { useWatched } from "../loading/use-watched";
import { OrganisationFile } from "../organisation-file/organisation-file";

export interface ImportViewProps {
  readonly doors: Pick<
    DashboardDoors,
    | "loadStored"
    | "startImport"
    | "saveClaimMapping"
    | "loadInsightsQueries"
    | "loadSampleFiles"
    | "loadOrganisationText"
    | "watch"
    | "watchedFolder"
  >;
  readonly startsWithSample: boolean;
}

/** Files in, and what is imported now. */
export function ImportView({ doors, startsWithSample }: ImportViewProps) {
  const stored = useWatched(doors.loadStored, doors.watch);
  return (
    <div class="dashboard-cards">
      <Card title={text("dashboard.import.title")} id="import-card">
        <LoadingPart what={stored} lines={4}>
          {(value) => (
            <ImportPanel
              holding={holdingOf(value)}
              startsWithSample={startsWithSample}
              startImport={doors.startImport}
              saveClaimMapping={doors.saveClaimMapping}
              loadSampleFiles={doors.loadSampleFiles}
              watchedFolder={doors.watchedFolder}
            />
          )}
        </LoadingPart>
      </Card>
      <Card title={text("dashboard.generation.title")} id="generation-card">
        <LoadingPart what={stored}>
          {({ generation }) => <GenerationCard generation={generation} />}
        </LoadingPart>
      </Card>
      <Card title={text("dashboard.organisationFile.title")} id="organisation-file-card">
        <OrganisationFile load={doors.loadOrganisationText} />
      </Card>
      <details class="card" id="queries-card">
        <summary>
          <strong>{text("dashboard.queries.title")}</strong>
        </summary>
        <LazyPart load={doors.loadInsightsQueries}>
          {(queries) => (
            <InsightsQueries
              queries={queries}
              copy={(words) => navigator.clipboard.writeText(words)}
            />
          )}
        </LazyPart>
      </details>
    </div>
  );
}
