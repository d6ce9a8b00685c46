import { useState } from "preact/hooks";
import { text } from "../../lib/texts/text";
import { customersCsv, customersJson, customersText, type LinesAt } from "./customer-files";
import type { CustomersDoors } from "./customers-doors";

export interface ShareCustomersProps {
  /** Of the list as filtered and sorted. */
  readonly linesAt: LinesAt;
  readonly total: number;
  /** The day that the data was imported, `YYYY-MM-DD`; part of the file's name. */
  readonly day: string;
  readonly doors: Pick<CustomersDoors, "saveFile" | "copyText">;
}

/** What is seen, as a file or as text: exactly what the filter leaves, on all its pages. */
export function ShareCustomers({ linesAt, total, day, doors }: ShareCustomersProps) {
  const [state, setState] = useState<"busy" | "copied" | "copyFailed" | "exportFailed">();
  const act = async (
    work: () => Promise<void>,
    done: "copied" | undefined,
    failed: "copyFailed" | "exportFailed",
  ) => {
    setState("busy");
    setState(
      await work().then(
        () => done,
        () => failed,
      ),
    );
  };
  const save = (extension: "csv" | "json", type: string, parts: () => Promise<Blob[]>) =>
    act(
      async () => {
        const name = text("dashboard.customers.fileName", { date: day, extension });
        await doors.saveFile(name, type, await parts());
      },
      undefined,
      "exportFailed",
    );
  const copy = () =>
    act(async () => doors.copyText(await customersText(linesAt)), "copied", "copyFailed");
  const cannot = total === 0 || state === "busy";
  return (
    <div class="row">
      <button
        type="button"
        class="button"
        disabled={cannot}
        onClick={() => save("csv", "text/csv;charset=utf-8", () => customersCsv(linesAt))}
      >
        {text("dashboard.customers.exportCsv")}
      </button>
      <button
        type="button"
        class="button"
        disabled={cannot}
        onClick={() => save("json", "application/json", () => customersJson(linesAt))}
      >
        {text("dashboard.customers.exportJson")}
      </button>
      <button type="button" class="button" disabled={cannot} onClick={copy}>
        {text("dashboard.customers.copy")}
      </button>
      <span role="status" class="small">
        {state === "copied" && text("dashboard.customers.copied")}
        {state === "copyFailed" && text("dashboard.customers.copyFailed")}
        {state === "exportFailed" && text("dashboard.customers.exportFailed")}
      </span>
    </div>
  );
}
