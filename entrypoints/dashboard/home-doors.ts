import type { DashboardDoors } from "../../components/dashboard-app/dashboard-doors";
import { comingUp } from "./coming-up";
import { firstRun } from "./first-run";

/** What is coming up, the first steps, and diagnostics. What few readers ask for comes when it is asked for. */
export const homeDoors: Pick<
  DashboardDoors,
  "comingUp" | "saveCalendar" | "firstRun" | "loadDiagnostics"
> = {
  comingUp,
  saveCalendar: async (options) => (await import("./calendar-file")).saveCalendar(options),
  firstRun,
  loadDiagnostics: async () => (await import("./shown-diagnostics")).shownDiagnostics(),
};
