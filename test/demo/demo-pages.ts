/** What the demonstration opens, in the order in which a newcomer would. */
import { sampleCustomers } from "../browsers/sample-portal";
import type { FixtureData } from "../portals/fixture-data";

export interface DemoOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Folder for screenshots. */
  readonly screenshots: string;
  /** With a display the browser stays open for the reader; without, it is photographed and closed. */
  readonly hasDisplay: boolean;
  say(line: string): void;
}

export const PORTAL = "https://partner.microsoft.com/dashboard/v2/customers";

export const demoPortal: FixtureData = {
  variant: "nested",
  customers: sampleCustomers(),
  rowsPerPage: 10,
  skeletonMs: 700,
};

export const LISTS = [
  { name: "partner-center-customers", title: "Partner Center, Customers", url: `${PORTAL}/list` },
  {
    name: "partner-center-granular-admin-access",
    title: "Partner Center, Granular admin access",
    url: `${PORTAL}/granularadminaccess/list`,
  },
] as const;
