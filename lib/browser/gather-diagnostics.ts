/** Collects what "copy diagnostics" copies and the dashboard's diagnostics show. Loaded when it is asked for. */
import { browser } from "wxt/browser";
import { ALL_PORTALS } from "../portals/all-portals";
import { matchesOf } from "../portals/portal";
import { RULES_VERSION } from "../rules";
import type { TabReport } from "./ask-tab";
import {
  type Diagnostics,
  type DiagnosticsSource,
  diagnosticsOf,
  type StoreCounts,
} from "./diagnostics";
import { readHealthRecord } from "./health-record";
import { allHosts, hostOfOrigin, isWithin } from "./portal-hosts";
import { readReminderLedger } from "./reminder-ledger";

async function hostsByGrant(): Promise<DiagnosticsSource["hosts"]> {
  const { permissions } = browser;
  const ours = allHosts();
  const { origins = [] } = await permissions.getAll();
  const granted = origins.flatMap((origin) => hostOfOrigin(origin) ?? []);
  const kinds = await Promise.all(
    ours.map(async (host) => {
      if (await permissions.contains({ origins: matchesOf([host]) })) return "granted";
      return granted.some((part) => isWithin([host], part)) ? "grantedInPart" : "notGranted";
    }),
  );
  const of = (kind: string) => ours.filter((_, place) => kinds[place] === kind);
  return {
    granted: of("granted"),
    grantedInPart: of("grantedInPart"),
    notGranted: of("notGranted"),
  };
}

/**
 * @param countStore what is stored; where it rejects, the rest is told all the same
 * @param tab the tab in question, where there is one
 */
export async function gatherDiagnostics(
  countStore: () => Promise<StoreCounts>,
  tab?: TabReport,
): Promise<Diagnostics> {
  const [hosts, pages, { os, arch }, store, ledger] = await Promise.all([
    hostsByGrant(),
    readHealthRecord(),
    browser.runtime.getPlatformInfo(),
    countStore().catch(() => undefined),
    readReminderLedger(),
  ]);
  return diagnosticsOf(
    {
      extensionVersion: browser.runtime.getManifest().version,
      rulesVersion: RULES_VERSION,
      userAgent: navigator.userAgent,
      system: os,
      architecture: arch,
      hosts,
      ...(tab && { tab }),
      pages,
      ...(store && { store }),
      reminders: { told: ledger.told.length, putAside: Object.keys(ledger.muted).length },
      now: Date.now(),
    },
    ALL_PORTALS,
  );
}
