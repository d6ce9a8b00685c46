/**
 * The overlay of one portal in one page: watches, asks, draws; and takes all of it back when `signal` aborts.
 */
import { sendMessage } from "../browser/messenger";
import type { HealthLevel, HealthReport } from "../browser/protocol";
import {
  type PageCustomer,
  type PageCustomerKey,
  type PageKey,
  type Portal,
  type Route,
  routeOf,
} from "../portals/portal";
import { createBadgeQuestions } from "./badge-questions";
import { createDock } from "./dock";
import type { FrameRole } from "./frame-roles";
import { createHeadingBadge } from "./heading-badge";
import { createLoopGuard } from "./loop-guard";
import { observeRoots } from "./observed-roots";
import { levelOf, type PageState, reportOf } from "./page-health";
import { isOnDark } from "./page-theme";
import { createRowBadges } from "./row-badges";
import { isOwnHost, OWN_HOST_MARK } from "./shadow-host";

export interface OverlayOptions {
  readonly portal: Portal;
  /** What this frame is to other frames of its page; absent where a page is one frame. */
  readonly role?: FrameRole | undefined;
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

export function startOverlay({ portal, role, badges, signal }: OverlayOptions): Overlay {
  const guard = createLoopGuard(() => performance.now());
  const questions = createBadgeQuestions(onAnswers, signal);
  const rows = createRowBadges(readRow, questions, guard, openFor);
  const heading = createHeadingBadge(questions, guard, openFor);
  const dock =
    badges.dock === false || role?.openElsewhere
      ? undefined
      : createDock(document, portal.id, guard, showPage);

  let href = "";
  let route: Route | null = null;
  let entered = 0;
  let customer: PageCustomer = null;
  /** A name that our data has for `customer`, once the background told it. */
  let knownName: string | undefined;
  let dockIsOpenFor: PageKey | null = null;
  let dockUnanswered = false;
  let readBefore = false;
  let lastOk: number | undefined;
  let lastLevel: HealthLevel | undefined;
  let dark: boolean | undefined;
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
    followTheme();
    tellHealth();
  }, CHECK_MS);
  // Runs before the page's own handlers see the new URL; the observer's next batch then finds the new page.
  const { navigation } = globalThis as { navigation?: EventTarget };
  const onNavigation = () => onBatchEnd(true);
  navigation?.addEventListener("currententrychange", onNavigation, { signal });
  window.addEventListener("popstate", onNavigation, { signal });
  window.addEventListener("hashchange", onNavigation, { signal });
  role?.onContextChange?.(() => onBatchEnd(true), signal);
  role?.onPanelWanted?.((key) => openFor(key), signal);

  signal.addEventListener("abort", () => {
    clearInterval(timer);
    rows.clear();
    heading.clear();
    dock?.keep(false);
  });

  function drawsRows(): boolean {
    return route?.rows !== undefined && badges.row !== false;
  }

  function readRow(row: Element) {
    return route && portal.readRow(row, { route, customer: provenCustomer() });
  }

  function provenCustomer(): PageCustomerKey | null {
    return customer === "unclear" ? null : customer;
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
    enterPage();
    rows.readTouched();
    if (removed) rows.sweep();
    dock?.keep(route !== null);
    updateHeading();
    tellHealth();
  }

  /** Looks where we are; nothing more as long as that is the same page about the same customer. */
  function enterPage(): void {
    const url = new URL(location.href);
    const isStep = href !== "";
    const context = role?.context?.();
    const nextRoute = role?.context
      ? (portal.routes.find(({ id }) => id === context?.route) ?? null)
      : routeOf(portal, url);
    const next = role?.context ? (context?.customer ?? null) : portal.customerOf(url, document);
    const isOtherRoute = nextRoute?.id !== route?.id;
    const isOtherCustomer = JSON.stringify(next) !== JSON.stringify(customer);
    if (url.href === href && !isOtherRoute && !isOtherCustomer) return;
    href = url.href;
    route = nextRoute;
    customer = next;
    if (isOtherRoute) {
      rows.clear();
      guard.forgive();
      readBefore = false;
    }
    if (isOtherRoute || isOtherCustomer) entered = performance.now();
    if (isOtherCustomer) {
      knownName = undefined;
      if (isStep) heading.stepped(page.queryAll(portal.headingSelector)[0]);
    }
    if (drawsRows()) for (const row of page.queryAll(portal.rowSelector)) considerRow(row);
    role?.tell?.(
      route && { portal: portal.id, route: route.id, customer: provenCustomer() },
      signal,
    );
    showPage();
  }

  function followTheme(): void {
    const isDark = isOnDark(document.body);
    if (isDark === dark) return;
    dark = isDark;
    dock?.paint(dark);
    rows.repaint();
    heading.repaint();
  }

  function headingKey(): PageKey | null {
    const about = provenCustomer();
    switch (route?.heading) {
      case "customer":
        return about;
      case "context":
        return about && { context: about };
      case "renewal":
        return { about: "renewal" };
      default:
        return null;
    }
  }

  function updateHeading(): void {
    if (badges.heading === false) return;
    const key = headingKey();
    const element = key ? page.queryAll(portal.headingSelector)[0] : undefined;
    if (element) page.watchIdentity(element);
    heading.update(key, element, knownName);
  }

  /** The dock speaks of the page's own customer again. */
  function showPage(): void {
    dockIsOpenFor = null;
    updateDock();
  }

  function openFor(key: PageKey, returnFocus?: () => boolean): void {
    if (role?.openElsewhere) {
      role.openElsewhere(key);
      return;
    }
    dockIsOpenFor = key;
    updateDock();
    dock?.open(returnFocus);
  }

  function updateDock(): void {
    if (!route || role?.openElsewhere) return;
    const about = dockIsOpenFor ?? provenCustomer();
    const isPages = dockIsOpenFor === null;
    const asked = href;
    const context = {
      page: { portal: portal.id, route: route.id },
      ...(about && { about }),
      ...(isPages && customer === "unclear" && { unclear: true as const }),
    };
    // Without a dock the customer's name is still wanted: it may be what proves a heading.
    const answer = dock ? dock.update(context) : sendMessage("dockView", context);
    answer.then(
      (view) => {
        dockUnanswered = false;
        const name = view?.customer?.customerName;
        if (asked !== href || !isPages || name === undefined || signal.aborted) return;
        knownName = name;
        updateHeading();
      },
      () => {
        dockUnanswered = true;
      },
    );
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
      headingWanted: headingKey() !== null,
      headingPlaced: heading.placed,
      unanswered: questions.unanswered,
      givenUp: guard.tripped,
    };
  }

  function report(now: PageState): HealthReport {
    const containers = page.queryAll('table,[role="grid"],[role="table"]').length;
    const frame = role?.openElsewhere ? "frame" : "top";
    return reportOf(portal.id, frame, {
      state: now,
      containers,
      loopGuardTrips: guard.trips,
      lastOk,
      now: performance.now(),
    });
  }

  function tellHealth(): void {
    if (document.hidden || signal.aborted) return;
    const now = state();
    const level = levelOf(now);
    if (level === "ok" || level === "degraded") lastOk = performance.now();
    readBefore ||= now.rows.identified > 0;
    if (level === lastLevel) return;
    lastLevel = level;
    void sendMessage("healthChanged", report(now)).catch(() => {});
  }

  onBatchEnd(false);
  followTheme();

  return { refresh, health: () => report(state()) };
}
