import { useEffect, useRef } from "preact/hooks";
import type { IsoDay } from "../../lib/rules/calendar-day";
import { text } from "../../lib/texts/text";
import { ChangesView } from "../changes-view/changes-view";
import { CustomersView } from "../customers-view/customers-view";
import { DiagnosticsView } from "../diagnostics-view/diagnostics-view";
import { ImportView } from "../import-view/import-view";
import { LazyPart } from "../loading/lazy-part";
import { useWatched } from "../loading/use-watched";
import { OverviewView } from "../overview-view/overview-view";
import { RenewalView } from "../renewal-view/renewal-view";
import { StandingView } from "../standing-view/standing-view";
import type { DashboardDoors } from "./dashboard-doors";
import { DashboardNav, viewName } from "./dashboard-nav";
import type { Place } from "./dashboard-place";
import { usePlace } from "./use-place";
import "./dashboard-app.css";

export interface DashboardAppProps {
  readonly doors: DashboardDoors;
  readonly today: IsoDay;
  readonly startsWithSample: boolean;
}

/** The full page: one view at a time, each with an address of its own. */
export function DashboardApp({ startsWithSample, ...props }: DashboardAppProps) {
  const place = usePlace();
  const title = viewName(place.view);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(place.view);

  // The link that was pressed stays where it is, so focus goes to what it brought; not on the first paint.
  useEffect(() => {
    document.title = `${title} · ${text("extensionName")}`;
    if (shown.current === place.view) return;
    shown.current = place.view;
    heading.current?.focus();
    scrollTo(0, 0);
  }, [place.view, title]);

  return (
    <div class="dashboard">
      <header class="dashboard-head">
        <p class="dashboard-name">{text("extensionName")}</p>
        <DashboardNav current={place.view} />
      </header>
      <main class="dashboard-main">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {/* Always there: an import goes on while the reader looks at something else. */}
        <div hidden={place.view !== "import"}>
          <ImportView doors={props.doors} startsWithSample={startsWithSample} />
        </div>
        <CurrentView {...props} place={place} />
      </main>
    </div>
  );
}

/** It brings the programmes of the past along. */
const loadPlanView = () => import("../plan-view/plan-view");

interface CurrentViewProps extends Omit<DashboardAppProps, "startsWithSample"> {
  readonly place: Place;
}

function CurrentView({ place, doors, today }: CurrentViewProps) {
  switch (place.view) {
    case "overview":
      return <OverviewView doors={doors} today={today} />;
    case "customers":
      return <CustomersView doors={doors} detail={place.detail} query={place.query} />;
    case "standing":
      return <StandingView doors={doors} today={today} place={place} />;
    case "plan":
      return (
        <LazyPart load={loadPlanView}>
          {({ PlanView }) => <PlanView doors={doors} today={today} />}
        </LazyPart>
      );
    case "renewal":
      return <RenewalView doors={doors} today={today} place={place} />;
    case "changes":
      return <ChangesView doors={doors} />;
    case "settings":
      return <SettingsPlace doors={doors} />;
    case "diagnostics":
      return <DiagnosticsView doors={doors} />;
    default:
      return null;
  }
}

function SettingsPlace({ doors }: { readonly doors: DashboardDoors }) {
  const overview = useWatched(doors.loadOverview, doors.watch);
  const seen = overview.status === "here" ? overview.value.generation?.partnerIdsSeen : undefined;
  return (
    <div class="dashboard-form">
      <LazyPart load={doors.loadSettingsPanel}>
        {(Panel) => <Panel partnerIdsSeen={seen ?? []} />}
      </LazyPart>
    </div>
  );
}
