/**
 * A React view: a Fluent list with a handful of row elements that are recycled while it is scrolled, or a page of
 * properties. Whose directory it is, it learns from the shell by postMessage.
 *
 * `drifted`: no automation keys anywhere; a row's only hint is its GUID as a cell's text.
 */
import { type FixtureData, inMixedCase } from "../../fixture-data";
import { make } from "../../make-element";
import type { ViewMessage } from "./view-message";

const ANSWER_MS = 300;
const ROW_HEIGHT = 42;
const ROWS = 11;

const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}") as FixtureData;
const isDrifted = data.variant === "drifted";
const blade = location.pathname.split("/").at(-1) ?? "";

interface Column {
  readonly key: string;
  readonly title: string;
}

type Item = Readonly<Record<string, string>>;

function detailsList(label: string, columns: readonly Column[], items: readonly Item[]): Element {
  const head = make("div", { role: "row", class: "ms-DetailsHeader" });
  for (const { key, title } of columns) {
    const hooks = isDrifted ? {} : { "data-item-key": key };
    head.append(make("div", { role: "columnheader", ...hooks }, title));
  }
  const rows = Array.from({ length: Math.min(ROWS, items.length) }, () => {
    const hooks = isDrifted ? {} : { "data-automationid": "DetailsRow" };
    const row = make("div", { role: "row", class: "ms-DetailsRow", ...hooks });
    for (const [index, { key }] of columns.entries()) {
      const keys = { "data-automationid": "DetailsRowCell", "data-automation-key": key };
      const role = index === 0 ? "rowheader" : "gridcell";
      row.append(make("div", { role, class: "ms-DetailsRow-cell", ...(isDrifted ? {} : keys) }));
    }
    return row;
  });
  const sheet = make("div", { role: "presentation", class: "ms-List" }, ...rows);
  sheet.style.height = `${items.length * ROW_HEIGHT}px`;
  const scroller = make("div", { class: "ms-Viewport", tabindex: "0" }, sheet);

  /** Row elements stay, the items in them change; what stands further down gets no element at all. */
  function fill(): void {
    const first = Math.max(
      0,
      Math.min(Math.floor(scroller.scrollTop / ROW_HEIGHT), items.length - rows.length),
    );
    for (let index = first; index < first + rows.length; index += 1) {
      const row = rows[index % rows.length];
      const item = items[index];
      if (!row || !item) continue;
      row.style.transform = `translateY(${index * ROW_HEIGHT}px)`;
      row.setAttribute("data-item-index", String(index));
      for (const [column, { key }] of columns.entries()) {
        const cell = row.children[column];
        const text = item[key] ?? "";
        if (!cell || cell.firstChild?.nodeValue === text) continue;
        if (cell.firstChild?.nodeType === Node.TEXT_NODE) cell.firstChild.nodeValue = text;
        else cell.prepend(text);
      }
    }
  }
  scroller.addEventListener("scroll", fill);
  fill();
  const list = make("div", { role: "grid", "aria-label": label, class: "ms-DetailsList" });
  list.setAttribute("aria-colcount", String(columns.length));
  list.append(head, scroller);
  return list;
}

function partnerPage(): Element {
  const list = make("dl", {});
  const properties = [
    ["Microsoft partner ID", data.partnerOfRecord ?? ""],
    ["Partner name", "A partner"],
  ];
  for (const [label = "", value = ""] of properties) {
    list.append(make("dt", {}, label), make("dd", {}, value));
  }
  return list;
}

function content(tenantId: string): Element {
  if (blade === "SubscriptionsBlade") {
    const columns = [
      { key: "displayName", title: "Subscription name" },
      { key: "subscriptionId", title: "Subscription ID" },
      { key: "state", title: "Status" },
    ];
    const items = (data.subscriptions ?? [])
      .filter((each) => each.tenantId === tenantId)
      .map(({ name, subscriptionId }, index) => ({
        displayName: name,
        subscriptionId: inMixedCase(subscriptionId, index),
        state: "Active",
      }));
    return detailsList("Subscriptions", columns, items);
  }
  if (/partner/i.test(blade)) return partnerPage();
  // Users or devices: GUIDs that are nobody's subscriptions.
  const columns = [
    { key: "displayName", title: "Name" },
    { key: "id", title: "Object ID" },
  ];
  const items = data.customers.map(({ tenantId: id }, index) => ({
    displayName: `Object ${index}`,
    id: id.replace(/^.{8}/, "0b1ec700"),
  }));
  return detailsList("Objects", columns, items);
}

const root = make("div", { class: "fui-FluentProvider" }, "Loading…");
let rendered = "";
window.addEventListener("message", (event) => {
  const { tenantId, isDark } = event.data as ViewMessage;
  document.body.className = isDark ? "dark" : "";
  if (rendered === tenantId) return;
  rendered = tenantId;
  setTimeout(() => root.replaceChildren(content(tenantId)), ANSWER_MS);
});
document.body.append(root);
