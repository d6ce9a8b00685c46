/**
 * The overlay of one portal in one page: watches, asks, draws; and takes all of it back when `signal` aborts.
 */
import { sendMessage } from "../browser/messenger";
import type { HealthLevel, HealthReport } from "../browser/protocol";
import { type PageCustomerKey, type Portal, type Route, routeOf } from "../portals/portal";
import { createBadgeQuestions } from "./badge-questions";
import { createDock } from "./dock";
import { createHeadingBadge } from "./heading-badge";
import { createLoopGuard } from "./loop-guard";
import { observeRoots } from "./observed-roots";
import { levelOf, type PageState, reportOf } from "./page-health";
import { createRowBadges } from "./row-badges";

export interface OverlayOptions {
  readonly portal: Portal;
  /** Which kinds of badge are on; absent means on. */
  readonly badges: Readonly<Record<string, boolean>>;
  readonly signal: AbortSignal;
}

export interface Overlay {
  health(): HealthReport;
  /** Facts or settings changed: what is drawn may not hold any more. */
  refresh(): void;
}

/** How often the level is judged anew while nothing happens, so that "broken" is noticed after its grace. */
const HEALTH_CHECK_MS = 5_000;

export function startOverlay({ portal, badges, signal }: OverlayOptions): Overlay {
  const guard = createLoopGuard(() => performance.now());
  const questions = createBadgeQuestions(considerAll, signal);
  const rows = createRowBadges(portal, questions, guard, openFor);
  const heading = createHeadingBadge(questions, guard, openFor);
  const dock =
    badges.dock === false
      ? undefined
      : createDock(document, portal.id, guard, () => updateDock(customer));

  let href = "";
  let route: Route | null = null;
  let entered = 0;
  let customer: PageCustomerKey | null = null;
  /** A name that our data has for `customer`, once the background told it. */
  let knownName: string | undefined;
  let lastOk: number | undefined;
  let lastLevel: HealthLevel | undefined;
  let today = new Date().toDateString();

  const page = observeRoots(
    document,
    portal.identityAttributes,
    { onAdded, onTouched, onBatchEnd },
    signal,
  );
  const timer = setInterval(() => {
    if (new Date().toDateString() !== today) refresh();
    tellHealth();
  }, HEALTH_CHECK_MS);
  // Runs before the page's own handlers see the new URL; the observer's next batch then finds the new page.
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener("currententrychange", onBatchEnd, { signal });
  window.addEventListener("popstate", onBatchEnd, { signal });

  signal.addEventListener("abort", () => {
    clearInterval(timer);
    rows.clear();
    heading.clear();
    dock?.remove();
  });

  function onAdded(element: Element): void {
    if (route?.shows !== "customer-rows" || badges.row === false) {
      if (route?.shows === "one-customer" && element.matches(portal.headingSelector)) {
        page.watchIdentity(element);
      }
      return;
    }
    if (element.matches(portal.rowSelector)) considerRow(element);
    for (const row of element.querySelectorAll(portal.rowSelector)) considerRow(row);
    const around = portal.rowOf(element);
    if (around) considerRow(around);
  }

  function considerRow(row: Element): void {
    watchTable(row);
    rows.consider(row);
  }

  /** A table's rows change in place, and so do the elements that a component's host slots into them. */
  function watchTable(row: Element): void {
    const root = row.getRootNode();
    page.watchIdentity(row.closest('table,[role="grid"],[role="table"]') ?? row);
    if (root instanceof ShadowRoot) page.watchIdentity(root.host);
  }

  function onTouched(element: Element): void {
    if (route?.shows !== "customer-rows" || badges.row === false) return;
    const row = element.matches(portal.rowSelector) ? element : portal.rowOf(element);
    if (row) rows.consider(row);
  }

  function onBatchEnd(): void {
    if (signal.aborted) return;
    if (location.href !== href) enterPage();
    rows.sweep();
    dock?.restore();
    updateHeading();
    tellHealth();
  }

  function enterPage(): void {
    const url = new URL(location.href);
    const before = route;
    href = url.href;
    route = routeOf(portal, url);
    entered = performance.now();
    if (before?.id !== route?.id) rows.clear();
    const next = portal.customerOf(url);
    if (JSON.stringify(next) !== JSON.stringify(customer)) knownName = undefined;
    customer = next;
    if (route?.shows === "customer-rows" && badges.row !== false) {
      for (const row of page.queryAll(portal.rowSelector)) considerRow(row);
    }
    updateDock(customer);
  }

  function updateHeading(): void {
    if (badges.heading === false) return;
    const shows = route?.shows === "one-customer";
    const element = shows ? page.queryAll(portal.headingSelector)[0] : undefined;
    if (element) page.watchIdentity(element);
    heading.update(shows ? customer : null, element, knownName);
  }

  function updateDock(about: PageCustomerKey | null): void {
    const asked = href;
    dock?.update(about).then(
      (name) => {
        if (asked !== href || about !== customer || signal.aborted) return;
        knownName = name;
        updateHeading();
      },
      () => {
        // The background is restarting or was updated; the next page, answer or refresh tries again.
      },
    );
  }

  function openFor(key: PageCustomerKey): void {
    updateDock(key);
    dock?.open();
  }

  function considerAll(): void {
    rows.considerAll();
    updateHeading();
    tellHealth();
  }

  function refresh(): void {
    today = new Date().toDateString();
    questions.forget();
    considerAll();
    updateDock(customer);
  }

  function state(): PageState {
    return {
      route,
      sinceEntered: performance.now() - entered,
      ready: portal.isReady(document),
      rows: rows.counts(),
      headingPlaced: heading.placed,
      unanswered: questions.unanswered,
      retreated: guard.retreated,
    };
  }

  function tellHealth(): void {
    if (document.hidden || signal.aborted) return;
    const level = levelOf(state());
    if (level === "ok") lastOk = performance.now();
    if (level === lastLevel) return;
    lastLevel = level;
    void sendMessage("healthChanged", level).catch(() => {});
  }

  onBatchEnd();

  return {
    refresh,
    health() {
      const containers = page.queryAll('table,[role="grid"],[role="table"]').length;
      return reportOf(portal.id, state(), containers, guard.trips, lastOk, performance.now());
    },
  };
}
