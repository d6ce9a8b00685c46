import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { TabReport } from "../../lib/browser/ask-tab";
import type { Coverage, Overview } from "../../lib/browser/protocol";
import type { Found } from "../../lib/customers/find-customers";
import type { PartnerIdSeen } from "../../lib/store/contract";
import { text } from "../../lib/texts/text";
import type { Loaded } from "../loading/loaded";
import { LoadingPart } from "../loading/loading-part";
import { useLoaded } from "../loading/use-loaded";
import type { SettingsPanelProps } from "../settings-form/settings-panel-props";
import type { TabActions } from "../tab-card/tab-card";
import { Glance } from "./glance";
import "./popup-app.css";

/** Parts of the dashboard that the popup leads to. */
export type DashboardPart = "overview" | "import" | "scores" | "sample" | `customers${string}`;

/** What the popup can ask of the world outside; the entry point gives it the real one. */
export interface PopupDoors {
  loadOverview(): Promise<Overview>;
  loadCoverage(): Promise<Coverage>;
  loadTab(): Promise<TabReport>;
  /** The settings bring zod along, so they come only when asked for. */
  loadSettingsPanel(): Promise<ComponentType<SettingsPanelProps>>;
  openDashboard(part?: DashboardPart): void;
  /** Nothing typed finds nobody, and gets everything ready. Brings its code and its index along when first asked. */
  findCustomers(typed: string): Promise<Found>;
  reloadTab(): void;
  /** Brings our script into the tab as it is. */
  readTab(): Promise<void>;
  /** Has to be called within a click; answers what the reader decided. */
  allow(origins: readonly string[]): Promise<boolean>;
  /** Text for the clipboard. */
  diagnostics(tab: TabReport): Promise<string>;
}

export interface PopupAppProps {
  readonly doors: PopupDoors;
  readonly startsAt: "glance" | "settings";
}

/** The popup: everything at a glance, and the settings one click away. */
export function PopupApp({ doors, startsAt }: PopupAppProps) {
  const [at, setAt] = useState(startsAt);
  const [overview, reloadOverview] = useLoaded(doors.loadOverview);
  const [coverage, reloadCoverage] = useLoaded(doors.loadCoverage);
  const [tab, reloadTab] = useLoaded(doors.loadTab);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);

  // The view under the pressed button goes away, so focus moves to the heading of the one that comes.
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
    hasMoved.current = true;
  }, [at]);

  useEffect(() => {
    if (!isStarting(tab)) return;
    const timer = setTimeout(reloadTab, ASK_STARTING_TAB_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [tab, reloadTab]);

  const readTab = () => doors.readTab().catch(() => {});
  const tabActions: TabActions = {
    reload: doors.reloadTab,
    read: () => void readTab().then(reloadTab),
    allow(origins) {
      const asked = doors.allow(origins).then((isAllowed) => (isAllowed ? readTab() : undefined));
      void asked.catch(() => {}).then(reloadTab);
    },
    diagnostics: doors.diagnostics,
  };

  const openSettings = () => setAt("settings");
  const backToGlance = () => {
    setAt("glance");
    reloadOverview();
    reloadCoverage();
    reloadTab();
  };
  return (
    <>
      <header class="popup-head">
        <h1 ref={heading} tabIndex={-1}>
          {text(at === "settings" ? "popup.settings.title" : "extensionName")}
        </h1>
        {at === "settings" ? (
          <button type="button" class="button button-plain" onClick={backToGlance}>
            {text("popup.back")}
          </button>
        ) : (
          <button type="button" class="button button-plain" onClick={openSettings}>
            {text("popup.openSettings")}
          </button>
        )}
      </header>
      <main class="popup-main">
        {at === "settings" ? (
          <SettingsPlace load={doors.loadSettingsPanel} partnerIdsSeen={partnerIdsSeen(overview)} />
        ) : (
          <Glance
            overview={overview}
            coverage={coverage}
            tab={tab}
            onOpenDashboard={doors.openDashboard}
            findCustomers={doors.findCustomers}
            tabActions={tabActions}
            onOpenSettings={openSettings}
          />
        )}
      </main>
    </>
  );
}

const ASK_STARTING_TAB_AGAIN_MS = 1000;

function isStarting(tab: Loaded<TabReport>): boolean {
  return tab.status === "here" && tab.value.level === "starting";
}

function partnerIdsSeen(overview: Loaded<Overview>): readonly PartnerIdSeen[] {
  return (overview.status === "here" && overview.value.generation?.partnerIdsSeen) || [];
}

interface SettingsPlaceProps extends SettingsPanelProps {
  readonly load: PopupDoors["loadSettingsPanel"];
}

function SettingsPlace({ load, partnerIdsSeen: seen }: SettingsPlaceProps) {
  const [panel] = useLoaded(load);
  return (
    <LoadingPart what={panel} lines={6}>
      {(Panel) => <Panel partnerIdsSeen={seen} />}
    </LoadingPart>
  );
}
