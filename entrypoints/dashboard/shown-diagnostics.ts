import { diagnosticsText } from "../../lib/browser/diagnostics";
import { gatherDiagnostics } from "../../lib/browser/gather-diagnostics";
import { countStore } from "./store-counts";

/** For reading and for the clipboard, from one look. */
export async function shownDiagnostics() {
  const diagnostics = await gatherDiagnostics(countStore);
  return { diagnostics, text: diagnosticsText(diagnostics) };
}
