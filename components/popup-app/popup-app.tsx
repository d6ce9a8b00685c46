import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Coverage, Overview } from "../../lib/browser/protocol";
import { text } from "../../lib/texts/text";
import { useLoaded } from "../loading/use-loaded";
import type { TabReport } from "../tab-card/tab-report";
import { Glance } from "./glance";
import "./popup-app.css";

/** Parts of the dashboard that the popup leads to. */
export type DashboardPart = "import" | "scores" | "sample";

export interface SettingsPanelProps {
  readonly onBack: () => void;
}

/** What the popup can ask of the world outside; the entry point gives it the real one. */
export interface PopupDoors {
  loadOverview(): Promise<Overview>;
  loadCoverage(): Promise<Coverage>;
  loadTab(): Promise<TabReport>;
  /** The settings bring zod along, so they come only when asked for. */
  loadSettingsPanel(): Promise<ComponentType<SettingsPanelProps>>;
  openDashboard(part?: DashboardPart): void;
  reloadTab(): void;
}

type Place = { readonly at: "glance" } | { readonly at: "settings"; Panel?: ComponentType<SettingsPanelProps> };

/** The popup: everything at a glance, and the settings one click away. */
export function PopupApp({ doors }: { readonly doors: PopupDoors }) {
  const [place, setPlace] = useState<Place>({ at: "glance" });
  const [overview, reloadOverview] = useLoaded(doors.loadOverview);
  const [coverage, reloadCoverage] = useLoaded(doors.loadCoverage);
  const [tab] = useLoaded(doors.loadTab);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);

  // The view under the pressed button goes away, so focus moves to the heading of the one that comes.
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
    hasMoved.current = true;
  }, [place.at]);

  const openSettings = () => {
    setPlace({ at: "settings" });
    doors.loadSettingsPanel().then((Panel) => setPlace({ at: "settings", Panel }));
  };
  const backToGlance = () => {
    setPlace({ at: "glance" });
    reloadOverview();
    reloadCoverage();
  };

  const inSettings = place.at === "settings";
  return (
    <>
      <header class="popup-head">
        {inSettings && (
          <button type="button" class="button button-plain" onClick={backToGlance}>
            {text("popup.back")}
          </button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {text(inSettings ? "popup.settings.title" : "extensionName")}
        </h1>
        {!inSettings && (
          <button type="button" class="button button-plain" onClick={openSettings}>
            {text("popup.openSettings")}
          </button>
        )}
      </header>
      <main class="popup-main">
        {inSettings ? (
          <SettingsPlace Panel={place.Panel} onBack={backToGlance} />
        ) : (
          <Glance
            overview={overview}
            coverage={coverage}
            tab={tab}
            onOpenDashboard={doors.openDashboard}
            onReloadTab={doors.reloadTab}
            onOpenSettings={openSettings}
          />
        )}
      </main>
    </>
  );
}

interface SettingsPlaceProps extends SettingsPanelProps {
  readonly Panel: ComponentType<SettingsPanelProps> | undefined;
}

function SettingsPlace({ Panel, onBack }: SettingsPlaceProps) {
  if (Panel !== undefined) return <Panel onBack={onBack} />;
  return <p class="soft">{text("popup.loading.busy")}</p>;
}
