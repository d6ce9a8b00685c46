import { useState } from "preact/hooks";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { Switch } from "../settings-form/field";
import "../theme/form.css";

export interface CalendarExportProps {
  /** Hands the file out; answers how many events are in it, and makes no file of none. */
  readonly save: (options: { readonly namesCustomers: boolean }) => Promise<number>;
}

type Outcome = { readonly saved: number } | "failed";

/** All coming days as a calendar file. Customers are named only where the reader wants it: calendars are often shared. */
export function CalendarExport({ save }: CalendarExportProps) {
  const [namesCustomers, setNamesCustomers] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const press = () =>
    void save({ namesCustomers }).then(
      (saved) => setOutcome({ saved }),
      () => setOutcome("failed"),
    );
  return (
    <Card title={text("reminders.calendar.title")} id="calendar-card">
      <p>{text("reminders.calendar.what")}</p>
      <Switch
        id="calendar-names-customers"
        label={text("reminders.calendar.namesCustomers")}
        hint={text("reminders.calendar.namesCustomersHint")}
        checked={namesCustomers}
        onChange={setNamesCustomers}
      />
      <p>
        <button type="button" class="button" onClick={press}>
          {text("reminders.calendar.save")}
        </button>
      </p>
      <p role="status">{outcome !== undefined && wordOutcome(outcome)}</p>
    </Card>
  );
}

function wordOutcome(outcome: Outcome): string {
  if (outcome === "failed") return text("reminders.calendar.failed");
  if (outcome.saved === 0) return text("reminders.calendar.nothing");
  return text("reminders.calendar.saved", {}, outcome.saved);
}
