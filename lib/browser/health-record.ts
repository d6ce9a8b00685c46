/**
 * How each kind of page was read last, for as long as the browser runs, so that "copy diagnostics" can tell of more
 * than the tab in front. Counts and enums only.
 */
import { browser } from "wxt/browser";
import type { HealthReport } from "./protocol";

const KEY = "health-record";
/** More than all portals have routes. */
const MOST_PAGES = 60;

export interface PageRecord {
  readonly report: HealthReport;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Newest first. */
export async function readHealthRecord(): Promise<readonly PageRecord[]> {
  return ((await browser.storage.session.get(KEY))[KEY] as PageRecord[] | undefined) ?? [];
}

export interface HealthRecord {
  /** Keeps `report` as the last of its portal, route and kind of frame. */
  note(report: HealthReport): Promise<void>;
}

export function createHealthRecord(now: () => number = Date.now): HealthRecord {
  /** Two tabs that tell at once must both be kept. */
  let last: Promise<unknown> = Promise.resolve();

  function isSamePage(a: HealthReport, b: HealthReport): boolean {
    return a.portal === b.portal && a.route === b.route && a.frame === b.frame;
  }

  return {
    note(report) {
      // Pages that are not read, and portals that are switched off, have no health.
      if (report.route === "none") return Promise.resolve();
      const noted = last.then(async () => {
        const others = (await readHealthRecord()).filter(
          (record) => !isSamePage(record.report, report),
        );
        const pages = [{ report, at: now() }, ...others].slice(0, MOST_PAGES);
        await browser.storage.session.set({ [KEY]: pages });
      });
      last = noted.catch(() => {});
      return noted;
    },
  };
}
