/** Yearly fees in US dollars, as printed; local fees vary, and no table of them was found. */
import type { Fee } from "./rules-schema";

const OF_2026 = {
  scope: "global-account",
  inForceFrom: null,
  inForceTo: null,
  printedFrom: "2026-01-01",
  printedTo: "2026-12-31",
  confidence: "secondary",
  verifiedAsOf: "2026",
} as const satisfies Partial<Fee>;

export const FEES: readonly Fee[] = [
  {
    id: "MAICPP.fee.solutions-partner.1v1",
    scope: "global-account",
    inForceFrom: "2022-10-03",
    inForceTo: null,
    item: "solutions-partner",
    usd: 4730,
    printedFrom: "2022-10-03",
    printedTo: "2023-12-31",
    sources: ["KVFAQ"],
    confidence: "verified",
    verifiedAsOf: "2023",
  },
  {
    id: "MAICPP.fee.solutions-partner.2v1",
    scope: "global-account",
    inForceFrom: null,
    inForceTo: null,
    item: "solutions-partner",
    usd: 4875,
    printedFrom: "2026-04-09",
    printedTo: "2026-04-09",
    sources: ["KL26"],
    confidence: "secondary",
    verifiedAsOf: "2026-04-09",
  },
  {
    ...OF_2026,
    id: "MAICPP.fee.training-services.1v1",
    item: "training-services",
    usd: 4875,
    sources: ["KL26"],
  },
  {
    ...OF_2026,
    id: "MAICPP.fee.launch-benefits.1v1",
    item: "launch-benefits",
    usd: 350,
    onceOnly: true,
    sources: ["KL26"],
  },
  {
    ...OF_2026,
    id: "MAICPP.fee.success-core.1v1",
    item: "success-core",
    usd: 925,
    formerUsd: 895,
    sources: ["KL26", "KB26"],
  },
  {
    ...OF_2026,
    id: "MAICPP.fee.success-expanded.1v1",
    item: "success-expanded",
    usd: 4125,
    sources: ["KL26"],
  },
];
