import { recordContextOf } from "../../lib/answers/settings-facts";
import { readSettings } from "../../lib/browser/settings";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";
import { localDay } from "../../lib/rules/calendar-day";
import type { RecordContext } from "../../lib/rules/record";

/** What customers are judged by today. */
export async function readRecordContext(): Promise<RecordContext> {
  const settings = await readSettings().catch(() => DEFAULT_SETTINGS);
  return recordContextOf(settings, localDay(new Date()));
}
