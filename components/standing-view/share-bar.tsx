import { useState } from "preact/hooks";
import { text } from "../../lib/texts/text";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { jsonOf, linesOf, type ShownStanding, textOf } from "./standing-exports";
import { programmeOnly, type StandingPlace, standingHref } from "./standing-place";

export interface ShareBarProps {
  readonly shown: ShownStanding;
  readonly place: StandingPlace;
  readonly doors: Pick<DashboardDoors, "saveText">;
}

type Outcome = "copied" | "copyFailed" | "saved" | "saveFailed";

const OUTCOME_KEYS: Readonly<Record<Outcome, string>> = {
  copied: "dashboard.share.copied",
  copyFailed: "dashboard.share.copyFailed",
  saved: "dashboard.share.saved",
  saveFailed: "dashboard.share.saveFailed",
};

/** Ways to take the matrix along, as it is shown. */
export function ShareBar({ shown, place, doors }: ShareBarProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  const { asOf, edition } = shown.judged;
  const name = `standing-${edition.id}-${asOf}`;
  const tell = (what: Promise<void>, done: Outcome, failed: Outcome) => {
    setOutcome(undefined);
    what.then(
      () => setOutcome(done),
      () => setOutcome(failed),
    );
  };
  const saveCsv = async () => {
    const { csvOf } = await import("../../lib/changes/changes-csv");
    doors.saveText(`${name}.csv`, csvOf(linesOf(shown)), "text/csv");
  };
  const saveJson = async () => doors.saveText(`${name}.json`, jsonOf(shown), "application/json");
  const copy = () => navigator.clipboard.writeText(textOf(shown));
  return (
    <div class="row share-bar">
      <a class="button" href={standingHref({ ...programmeOnly(place), part: "report" })}>
        {text("dashboard.share.report")}
      </a>
      <button type="button" class="button" onClick={() => tell(saveCsv(), "saved", "saveFailed")}>
        {text("dashboard.share.csv")}
      </button>
      <button type="button" class="button" onClick={() => tell(saveJson(), "saved", "saveFailed")}>
        {text("dashboard.share.json")}
      </button>
      <button type="button" class="button" onClick={() => tell(copy(), "copied", "copyFailed")}>
        {text("dashboard.share.copy")}
      </button>
      <span role="status" class="small">
        {outcome !== undefined && text(OUTCOME_KEYS[outcome])}
      </span>
    </div>
  );
}
