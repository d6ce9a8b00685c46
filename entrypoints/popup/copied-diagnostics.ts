import type { TabReport } from "../../lib/browser/ask-tab";
import { diagnosticsText } from "../../lib/browser/diagnostics";
import { gatherDiagnostics } from "../../lib/browser/gather-diagnostics";
import { countStore } from "../dashboard/store-counts";

/** Text for the clipboard. */
export async function copiedDiagnostics(tab: TabReport): Promise<string> {
  return diagnosticsText(await gatherDiagnostics(countStore, tab));
}
