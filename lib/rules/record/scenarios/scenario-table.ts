/** The scenarios: sales channel × product, then and now. */
import { AZURE, AZURE_PLAN, CSP_SALE } from "./azure-and-csp";
import { OPEN, WEB_DIRECT } from "./direct";
import { ENTERPRISE_BUSINESS, ENTERPRISE_DEPLOYMENT, ENTERPRISE_SELLER } from "./enterprise";
import type { Scenario } from "./scenario-shape";

export const SCENARIOS: readonly Scenario[] = [
  ENTERPRISE_DEPLOYMENT,
  ENTERPRISE_SELLER,
  ENTERPRISE_BUSINESS,
  WEB_DIRECT,
  OPEN,
  AZURE,
  CSP_SALE,
  AZURE_PLAN,
];
