/** Competencies of the Microsoft Partner Network. */
import type { Source } from "./source";

export const COMPETENCY_SOURCES = {
  RCP1004: {
    title: "Redmond Channel Partner: the Microsoft Partner Network comes into focus",
    ref: "rcpmag.com/articles/2010/04/01/the-mpn-comes-into-focus.aspx",
    date: "2010-04-01",
    kind: "secondary",
  },
  RCP1007: {
    title: "Redmond Channel Partner on double dipping and the rename of the advanced competency",
    ref: "rcpmag.com, redmondmag.com",
    date: "2010-07",
    kind: "secondary",
  },
  CLUBIC10: {
    title: "Clubic on silver and gold competencies",
    ref: "clubic.com",
    date: "2010",
    kind: "secondary",
  },
  AUS10: {
    title: "Value of Earning a Competency guide has been updated",
    ref: "learn.microsoft.com/archive/blogs/auspartners/value-of-earning-a-competency-guide-has-been-updated",
    date: "2010",
    kind: "primary",
  },
  VOE11: {
    title: "Value of Earning a Microsoft Competency (opening only)",
    ref: "docslib.org/doc/12458721; it.scribd.com/document/91937452",
    date: "2010-2012",
    kind: "primary",
  },
  CERT12: {
    title: "Update your certifications to meet new competency requirements",
    ref: "blogs.partner.microsoft.com/mpn/update-your-certifications-to-meet-new-competency-requirements/",
    date: "2012",
    kind: "primary",
  },
  RCP1212: {
    title: "Redmond Channel Partner on the rise of the gold fee",
    ref: "rcpmag.com",
    date: "2012-12-01",
    kind: "secondary",
  },
  KB3011058: {
    title: "Cloud Platform competency sales goal requirement",
    ref: "support.microsoft.com/en-hk/help/3011058",
    date: "2014-2015",
    kind: "primary",
  },
  RCP1509: {
    title: "Redmond Channel Partner: lower thresholds for cloud competencies",
    ref: "rcpmag.com/blogs/scott-bekker/2015/09/ms-cuts-cloud-competency-requirements.aspx",
    date: "2015-09",
    kind: "secondary",
  },
  CW16: {
    title: "Channelweb: 12 competencies retired",
    ref: "channelweb.co.uk 2454435",
    date: "2016",
    kind: "secondary",
  },
  JP1611: {
    title:
      "Microsoft Japan partner blog: seats dropped, DAP counts (Small and Midmarket Cloud Solutions)",
    ref: "blogs.technet mpn_japan",
    date: "2016-11",
    kind: "primary",
  },
  FR1707: {
    title: "18 competency pages, first edition",
    ref: "github:MicrosoftDocs/partner-center-pr.fr-fr master-sxs partner-center/competency-*.md @e0160d2d",
    date: "2017-07-18",
    kind: "primary",
  },
  MSB1709: {
    title: "Microsoft partner blog: 17 competencies after 30 January 2018",
    ref: "blogs.partner.microsoft.com",
    date: "2017-09-12",
    kind: "primary",
  },
  FR1709: {
    title: "18 competency pages, developed and developing markets told apart",
    ref: "github:MicrosoftDocs/partner-center-pr.fr-fr master-sxs partner-center/competency-*.md @645d28d1",
    date: "2017-09-15",
    kind: "primary",
  },
  FR1712: {
    title: "18 competency pages, December 2017",
    ref: "github:MicrosoftDocs/partner-center-pr.fr-fr master-sxs partner-center/competency-*.md @0de68c81",
    date: "2017-12-15",
    kind: "primary",
  },
  SPEND18: {
    title: "Fees as quoted by third parties",
    ref: "cspcontrolcenter and others",
    date: "2018-2022",
    kind: "secondary",
  },
  FRPREP: {
    title: "Prepare the move from the Partner Membership Center to Partner Center",
    ref: "github:MicrosoftDocs/partner-center-pr.fr-fr live-sxs partner-center/prepare-pmc-pc-migration.md @c8061af8",
    date: "2021-05-24",
    kind: "primary",
  },
  PCISMB: {
    title:
      "Partner Contribution Indicators, Small and Midmarket Cloud Solutions by the business applications option",
    ref: "github:MicrosoftDocs/partner-center-pr.fr-fr live-sxs partner-center/partner-contribution-indicators-small-and-midmarket-cloud-business-option.md @5700f81d",
    date: "2021-07-07",
    kind: "primary",
  },
  FRLEARN: {
    title: "Learn about competencies, with its FAQ and reports",
    ref: "github:MicrosoftDocs/partner-center-pr.fr-fr live-sxs partner-center/{learn-about-competencies,competencies-faq,pci-competencies-report,mpn-skills-report}.md @3161730c",
    date: "2021-07-13",
    kind: "primary",
  },
  PCI21: {
    title: "Partner Contribution Indicators, Cloud Business Applications",
    ref: "github:MicrosoftDocs/partner-center-pr.fr-fr live-sxs partner-center/partner-contribution-indicators.md @67bb3955",
    date: "2021-07-16",
    kind: "primary",
  },
  MSBCOVID: {
    title: "Responding to COVID-19: Microsoft Partner Network update",
    ref: "blogs.partner.microsoft.com, Responding to COVID-19: Microsoft Partner Network update",
    date: "2021-01-27 (updates to 2021-08-03)",
    kind: "primary",
  },
  MSC47165: {
    title: "Partner community thread quoting the COVID extension for all competencies",
    ref: "Microsoft partner community, td-p/47165",
    date: "2021",
    kind: "secondary",
  },
} as const satisfies Readonly<Record<string, Source>>;
