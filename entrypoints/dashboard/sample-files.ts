/** The sample organisation as files to import, its dates counted from today. */
import { browser } from "wxt/browser";
import { sampleFileName } from "../../components/import-panel/sample-marks";
import { expandSampleDates } from "../../lib/intake";
import { localDay } from "../../lib/rules/calendar-day";

const NAMES = ["Customers.csv", "SubscriptionDetails.csv", "organisation.json"] as const;

export async function loadSampleFiles(): Promise<File[]> {
  const today = localDay(new Date());
  return Promise.all(
    NAMES.map(async (name) => {
      const response = await fetch(browser.runtime.getURL(`/sample/${name}`));
      const text = expandSampleDates(await response.text(), today);
      return new File([text], sampleFileName(name), { lastModified: Date.now() });
    }),
  );
}
