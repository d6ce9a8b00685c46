/** Renewing a membership. */
import { FR_RENEW } from "./repositories";
import type { Source } from "./source";

export const RENEWAL_SOURCES = {
  KB2958000: {
    title: "Partner membership renewal",
    ref: "support.microsoft.com KB2958000",
    date: "c. 2014-2016",
    kind: "primary",
  },
  KB4295568: {
    title: "Partner Center renewal (15 October 2018 to 14 November 2018)",
    ref: "support.microsoft.com KB4295568",
    date: "2018",
    kind: "primary",
  },
  FRPMC: {
    title: "Moving from the Partner Membership Center to Partner Center",
    ref: `${FR_RENEW}/move-pmc-pc-map.md @5c01510d`,
    date: "2021-04-13",
    kind: "primary",
  },
  FRREN18A: {
    title: "Renew MPN offers, June 2018",
    ref: `${FR_RENEW}/renew-mpn-offers.md @430751ac`,
    date: "2018-06-28",
    kind: "primary",
  },
  FRREN18B: {
    title: "Renew MPN offers, July 2018 onward",
    ref: `${FR_RENEW}/renew-mpn-offers.md @284ff6ae`,
    date: "2018-07-24",
    kind: "primary",
  },
  FRREN21: {
    title: "Renew MPN offers, the last text of the MPN",
    ref: `${FR_RENEW}/renew-mpn-offers.md @3161730c`,
    date: "2021-07-13",
    kind: "primary",
  },
  FRRENCOV: {
    title: "Renew MPN offers, editions with COVID extensions",
    ref: `${FR_RENEW}/renew-mpn-offers.md @c9b88cd2, @33940278, @82d18fef`,
    date: "2020-2021",
    kind: "primary",
  },
} as const satisfies Readonly<Record<string, Source>>;
