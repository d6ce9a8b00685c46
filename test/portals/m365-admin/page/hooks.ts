/**
 * Ids, classes and automation ids. Today's are those on record, but for the ones of the licences, of the products and
 * of the panel that tells a subscription's partner: nobody recorded these, so they are made up by the same rule (a
 * comma-joined path of regions).
 */
import type { FixtureData } from "../../fixture-data";

const TODAY = {
  leftNav: "ReactLeftNav",
  home: "admin-home-container",
  layerHost: "fluent-default-layer-host",
  layer: "ms-Layer",
  panel: "ms-Panel",
  spinner: "ms-Spinner",
  list: "ms-List",
  surface: "ms-List-surface",
  page: "ms-List-page",
  cell: "ms-List-cell",
  row: "ms-DetailsRow",
  search: "UserListV2,CommandBarSearchInputBox",
  userPanel: "UserDetailPanelRegion",
  productPanel: "SubscriptionDetailPanelRegion",
  partner: "SubscriptionDetailPanelRegion,PartnerInformation",
} as const;

const DRIFTED: Readonly<Record<keyof typeof TODAY, string>> = {
  leftNav: "Navigation2",
  home: "shell-content",
  layerHost: "portal-layers",
  layer: "x-layer",
  panel: "x-drawer",
  spinner: "x-busy",
  list: "x-list",
  surface: "x-list-surface",
  page: "x-list-page",
  cell: "x-list-cell",
  row: "x-row",
  search: "People/Find",
  userPanel: "People/Drawer",
  productPanel: "Billing/Drawer",
  partner: "Billing/Drawer/Sect4",
};

export const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}") as FixtureData;
export const isDrifted = data.variant === "drifted";
export const HOOKS = isDrifted ? DRIFTED : TODAY;
