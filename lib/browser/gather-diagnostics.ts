/** Collects what "copy diagnostics" copies. Loaded when it is asked for. */
import { browser } from "wxt/browser";
import { ALL_PORTALS } from "../portals/all-portals";
import { matchesOf } from "../portals/portal";
import { RULES_VERSION } from "../rules";
import type { TabReport } from "./ask-tab";
import { type DiagnosticsSource, diagnosticsOf } from "./diagnostics";
import { readHealthRecord } from "./health-record";
import { allHosts, hostOfOrigin, isWithin } from "./portal-hosts";

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

/** Text for the clipboard. */
export async function gatherDiagnostics(tab: TabReport): Promise<string> {
  const [hosts, pages, { os, arch }] = await Promise.all([
    hostsByGrant(),
    readHealthRecord(),
    browser.runtime.getPlatformInfo(),
  ]);
  const diagnostics = diagnosticsOf(
    {
      extensionVersion: browser.runtime.getManifest().version,
      rulesVersion: RULES_VERSION,
      userAgent: navigator.userAgent,
      system: os,
      architecture: arch,
      hosts,
      tab,
      pages,
      now: Date.now(),
    },
    ALL_PORTALS,
  );
  return JSON.stringify(diagnostics, null, 2);
}
