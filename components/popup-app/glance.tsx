import type { TabReport } from "../../lib/browser/ask-tab";
import type { Coverage, Overview } from "../../lib/browser/protocol";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { CoverageCard } from "../coverage-card/coverage-card";
import { CustomerSearch } from "../customer-search/customer-search";
import type { Loaded } from "../loading/loaded";
import { LoadingPart } from "../loading/loading-part";
import { RenewalCard } from "../renewal-card/renewal-card";
import { GapsCard } from "../standing-card/gaps-card";
import { type TabActions, TabCard } from "../tab-card/tab-card";
import type { DashboardPart, PopupDoors } from "./popup-app";

export interface GlanceProps {
  readonly overview: Loaded<Overview>;
  readonly coverage: Loaded<Coverage>;
  readonly tab: Loaded<TabReport>;
  readonly onOpenDashboard: (part?: DashboardPart) => void;
  readonly findCustomers: PopupDoors["findCustomers"];
  readonly tabActions: TabActions;
  readonly onOpenSettings: () => void;
}

/** The popup's first view. Each part fills in as its answer arrives; none waits for another. */
export function Glance(props: GlanceProps) {
  const { overview, coverage, tab, onOpenDashboard, tabActions, onOpenSettings } = props;
  const nothingImported = overview.status === "here" && overview.value.generation === null;
  return (
    <>
      {nothingImported ? (
        <NothingImported onOpenDashboard={onOpenDashboard} />
      ) : (
        <CustomerSearch
          find={props.findCustomers}
          onOpenCustomer={(tenantId) => onOpenDashboard(`customers/${tenantId}`)}
          onOpenList={(typed) => onOpenDashboard(`customers?find=${encodeURIComponent(typed)}`)}
        />
      )}
      <Card title={text("popup.renewal.title")}>
        <LoadingPart what={overview} lines={3}>
          {({ renewal }) => <RenewalCard renewal={renewal} onSetAnniversary={onOpenSettings} />}
        </LoadingPart>
      </Card>
      {!nothingImported && (
        <Card title={text("popup.coverage.title")}>
          <LoadingPart what={coverage} lines={4}>
            {(value) => <CoverageCard coverage={value} />}
          </LoadingPart>
        </Card>
      )}
      <Card title={text("popup.gaps.title")}>
        <LoadingPart what={overview} lines={4}>
          {({ standing }) => (
            <GapsCard standing={standing} onEnterScores={() => onOpenDashboard("scores")} />
          )}
        </LoadingPart>
      </Card>
      <Card title={text("popup.tab.title")}>
        <LoadingPart what={tab}>
          {(report) => (
            <TabCard report={report} actions={tabActions} onOpenSettings={onOpenSettings} />
          )}
        </LoadingPart>
      </Card>
      <p class="row">
        <button type="button" class="button" onClick={() => onOpenDashboard()}>
          {text("popup.openDashboard")}
        </button>
        {!nothingImported && (
          <button type="button" class="button" onClick={() => onOpenDashboard("import")}>
            {text("popup.importReports")}
          </button>
        )}
      </p>
    </>
  );
}

function NothingImported({ onOpenDashboard }: Pick<GlanceProps, "onOpenDashboard">) {
  return (
    <Card title={text("popup.empty.title")}>
      <p>{text("popup.empty.what")}</p>
      <p class="row">
        <button
          type="button"
          class="button button-primary"
          onClick={() => onOpenDashboard("overview")}
        >
          {text("popup.empty.start")}
        </button>
        <button type="button" class="button" onClick={() => onOpenDashboard("sample")}>
          {text("popup.empty.sample")}
        </button>
      </p>
    </Card>
  );
}
