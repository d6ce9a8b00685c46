import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { ChangesCard } from "../changes-card/changes-card";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { LoadingPart } from "../loading/loading-part";
import { useWatched } from "../loading/use-watched";

export interface ChangesViewProps {
  readonly doors: Pick<DashboardDoors, "changes" | "watch">;
}

/** What the last imports changed, and the way back. */
export function ChangesView({ doors }: ChangesViewProps) {
  const kept = useWatched(doors.changes.loadKept, doors.watch);
  return (
    <Card title={text("dashboard.changes.title")} id="changes-card">
      <LoadingPart what={kept} lines={4}>
        {(value) => <ChangesCard kept={value} doors={doors.changes} />}
      </LoadingPart>
    </Card>
  );
}
