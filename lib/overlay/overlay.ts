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
import { isOwnHost, OWN_HOST_MARK } from "./shadow-host";

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

/** How often health is judged while nothing happens, and an unanswered dock asks again. */
const CHECK_MS = 5_000;

export function startOverlay({ portal, badges, signal }: OverlayOptions): Overlay {
  const guard = createLoopGuard(() => performance.now());
  const questions = createBadgeQuestions(onAnswers, signal);
  const rows = createRowBadges(portal, questions, guard, openFor);
  const heading = createHeadingBadge(questions, guard, openFor);
  const dock = badges.dock === false ? undefined : createDock(document, portal.id, guard, showPage);

  let href = "";
  let route: Route | null = null;
  let entered = 0;
  let customer: PageCustomerKey | null = null;
  /** A name that our data has for `customer`, once the background told it. */
  let knownName: string | undefined;
  let dockIsOpenFor: PageCustomerKey | null = null;
  let dockUnanswered = false;
  let readBefore = false;
  let lastOk: number | undefined;
  let lastLevel: HealthLevel | undefined;
  let today = new Date().toDateString();

  const page = observeRoots(
    document,
    portal.identityAttributes,
    { onAdded, onTouched, onBatchEnd },
    signal,
  );
  // An earlier copy of the extension that the browser ended without a word may have left its nodes.
  for (const left of page.queryAll(`[${OWN_HOST_MARK}]`)) if (!isOwnHost(left)) left.remove();

  const timer = setInterval(() => {
    if (new Date().toDateString() !== today) refresh();
    if (dockUnanswered) updateDock();
    tellHealth();
  }, CHECK_MS);
  // Runs before the page's own handlers see the new URL; the observer's next batch then finds the new page.
  const { navigation } = globalThis as { navigation?: EventTarget };
  const onNavigation = () => onBatchEnd(true);
  navigation?.addEventListener("currententrychange", onNavigation, { signal });
  window.addEventListener("popstate", onNavigation, { signal });

  signal.addEventListener("abort", () => {
    clearInterval(timer);
    rows.clear();
    heading.clear();
    dock?.keep(false);
  });

  function drawsRows(): boolean {
    return route?.shows === "customer-rows" && badges.row !== false;
  }

  function onAdded(element: Element): void {
    if (!drawsRows()) return;
    if (element.matches(portal.rowSelector)) considerRow(element);
    for (const row of element.querySelectorAll(portal.rowSelector)) considerRow(row);
    onTouched(element);
  }

  function onTouched(element: Element): void {
    if (!drawsRows()) return;
    const row = portal.rowOf(element);
    if (row) rows.touch(row);
  }

  /** A table's rows change in place, and so do the elements that a component's host slots into them. */
  function considerRow(row: Element): void {
    const root = row.getRootNode();
    page.watchIdentity(row.closest('table,[role="grid"],[role="table"]') ?? row);
    if (root instanceof ShadowRoot) page.watchIdentity(root.host);
    rows.touch(row);
  }

  function onBatchEnd(removed: boolean): void {
    if (signal.aborted) return;
    if (location.href !== href) enterPage();
    rows.readTouched();
    if (removed) rows.sweep();
    dock?.keep(route !== null);
    updateHeading();
    tellHealth();
  }

  function enterPage(): void {
    const url = new URL(location.href);
    const isStep = href !== "";
    const before = route;
    href = url.href;
    route = routeOf(portal, url);
    const next = portal.customerOf(url);
    const isOtherCustomer = JSON.stringify(next) !== JSON.stringify(customer);
    if (before?.id !== route?.id) {
      rows.clear();
      guard.forgive();
      readBefore = false;
      entered = performance.now();
    }
    if (isOtherCustomer) {
      entered = performance.now();
      knownName = undefined;
      if (isStep) heading.stepped(page.queryAll(portal.headingSelector)[0]);
    }
    customer = next;
    if (drawsRows()) for (const row of page.queryAll(portal.rowSelector)) considerRow(row);
    showPage();
  }

  function updateHeading(): void {
    if (badges.heading === false) return;
    const shows = route?.shows === "one-customer";
    const element = shows ? page.queryAll(portal.headingSelector)[0] : undefined;
    if (element) page.watchIdentity(element);
    heading.update(shows ? customer : null, element, knownName);
  }

  /** The dock speaks of the page's own customer again. */
  function showPage(): void {
    dockIsOpenFor = null;
    updateDock();
  }

  function openFor(key: PageCustomerKey, returnFocus: () => boolean): void {
    dockIsOpenFor = key;
    updateDock();
    dock?.open(returnFocus);
  }

  function updateDock(): void {
    const about = dockIsOpenFor ?? customer;
    const isPages = dockIsOpenFor === null;
    const asked = href;
    const answer = dock ? dock.update(about) : nameOf(about);
    answer.then(
      (name) => {
        dockUnanswered = false;
        if (asked !== href || !isPages || name === undefined || signal.aborted) return;
        knownName = name;
        updateHeading();
      },
      () => {
        dockUnanswered = true;
      },
    );
  }

  /** Without a dock the name is still wanted: it may be what proves a heading. */
  async function nameOf(key: PageCustomerKey | null): Promise<string | undefined> {
    if (!key) return undefined;
    return (await sendMessage("dockView", { customer: key })).customer?.customerName;
  }

  function onAnswers(): void {
    rows.redraw();
    updateHeading();
    tellHealth();
  }

  function refresh(): void {
    today = new Date().toDateString();
    questions.forget();
    onAnswers();
    updateDock();
  }

  function state(): PageState {
    return {
      route,
      sinceFine: performance.now() - Math.max(entered, lastOk ?? 0),
      readBefore,
      ready: portal.isReady(document),
      rows: rows.counts(),
      headingPlaced: heading.placed,
      unanswered: questions.unanswered,
      retreated: guard.retreated,
    };
  }

  function tellHealth(): void {
    if (document.hidden || signal.aborted) return;
    const now = state();
    const level = levelOf(now);
    if (level === "ok" || level === "degraded") lastOk = performance.now();
    readBefore ||= now.rows.identified > 0;
    if (level === lastLevel) return;
    lastLevel = level;
    void sendMessage("healthChanged", level).catch(() => {});
  }

  onBatchEnd(false);

  return {
    refresh,
    health() {
      const containers = page.queryAll('table,[role="grid"],[role="table"]').length;
      return reportOf(portal.id, state(), containers, guard.trips, lastOk, performance.now());
    },
  };
}
