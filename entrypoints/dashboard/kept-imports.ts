import type { ChangesDoors } from "../../components/changes-card/changes-doors";
import { downloadFile } from "../../lib/browser/download";
import { announceChange } from "../../lib/browser/revision";
import { lazyStore } from "../../lib/store/open-store";
import { readerLocale } from "../../lib/texts/reader-locale";
import { openChanges } from "./open-changes";
import { readRecordContext } from "./record-context";

const store = lazyStore();

/** Imports that are kept: what they changed, and which one is in force. */
export const keptImports: ChangesDoors = {
  async loadKept() {
    const history = await store.history();
    const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    return { history, ...(quota > 0 && { room: { used: usage, quota } }) };
  },
  openChanges: (generation) =>
    openChanges(
      readRecordContext().then((context) => ({ generation, context, locale: readerLocale() })),
    ),
  goBack: (from) => store.goBack(from).then(announceChange),
  bringBack: (undone) => store.bringBack(undone).then(announceChange),
  async saveTable(name, lines) {
    const { csvOf } = await import("../../lib/changes/changes-csv");
    downloadFile(name, "text/csv;charset=utf-8", [csvOf(lines)]);
  },
};
