/**
 * Where the rules come from. A rule names ids of this table; a reader can then look the source up.
 * Nothing here was checked against a live portal: most are copies of published pages, so `date` matters.
 */

/**
 * `primary`: published by Microsoft. `primary-copy`: a third party's copy of a page of Microsoft's.
 * `secondary`: press, community, or a third party's own reading.
 */
export type SourceKind = "primary" | "primary-copy" | "secondary";

export interface Source {
  readonly title: string;
  /** Address, or repository@commit:path. */
  readonly ref: string;
  /** As precise as the source itself is; not always a calendar day. */
  readonly date: string;
  readonly kind: SourceKind;
}

const PC23_REPO = "github:kvamseek/partner-center@85eb3c4";
const FR_RENEW = "github:MicrosoftDocs/partner-center-pr.fr-fr live-sxs partner-center";
const PS_SNAPSHOTS = "github:cpan1979/pcs-skills@c232d3a:snapshots";

export const SOURCES = {
  // The programme through the years.
  SEED0: {
    title: "Are you ready for MPN country qualification changes landing this October?",
    ref: "blogs.partner.microsoft.com/mpn/are-you-ready-for-mpn-country-qualification-changes-landing-this-october/",
    date: "2013-05",
    kind: "primary",
  },
  SEED1: {
    title: "Microsoft Partner Program overview (brochure text)",
    ref: "Microsoft Partner Program overview, circulated as a document",
    date: "c. 2006-2008 (undated)",
    kind: "primary",
  },
  SEED2: {
    title:
      "Partner of Record in four common scenarios (Microsoft Australia partner blog, copy without impact lists)",
    ref: "blogs.msdn.microsoft.com/auspartners/2015/04/07/",
    date: "2015-04-07",
    kind: "primary",
  },
  SEED3: {
    title: "US competency blog on renewing a membership",
    ref: "Microsoft US partner competency blog",
    date: "January, year not stated (c. 2013-2014)",
    kind: "primary",
  },
  SEED4: {
    title: "The Microsoft Partner Network bows out (French press)",
    ref: "French press article on the Microsoft Cloud Partner Program",
    date: "2022-09",
    kind: "secondary",
  },
  OC08: {
    title: "Programme page quoted in a forum thread",
    ref: "forums.overclockers.co.uk/threads/microsoft-gold-certificate.18799971/",
    date: "2008-01",
    kind: "secondary",
  },
  SMB06: {
    title: "Microsoft Small Business community blog: no grandfathering",
    ref: "blogs.msdn.microsoft.com/mssmallbiz/2006/02/08/",
    date: "2006-02-08",
    kind: "primary",
  },
  SMB10: {
    title: "Microsoft Small Business community blog: how to see when a membership expires",
    ref: "blogs.msdn.com/mssmallbiz, 2010-09-22",
    date: "2010-09-22",
    kind: "primary",
  },
  DIR04: {
    title: "Directions on Microsoft: how Partner Points were won",
    ref: "directionsonmicrosoft.com/sample/DOMIS/update/2004/07jul/0704nppr_ch4.htm",
    date: "2004-06-21",
    kind: "secondary",
  },
  SMB07: {
    title: "Microsoft Small Business community blog: Small Business Specialist by location",
    ref: "mssmallbiz blog (learn.microsoft.com archive)",
    date: "2007-12-17",
    kind: "primary",
  },
  BREL08: {
    title: "Partner pyramid and points, excerpt of a Small Business Specialist primer",
    ref: "harrybrelsford.wordpress.com/2008/09/23/partner-pyramid-and-point-microsoft-small-business-specialist-primer-book-excerpt/",
    date: "2008-09-23",
    kind: "secondary",
  },
  FARLEY10: {
    title: "Rob Farley on the change from the Partner Program to the Partner Network",
    ref: "sqlblog, Rob Farley",
    date: "2010-07-01",
    kind: "secondary",
  },
  TS2: {
    title: "TS2 and Microsoft Australia blogs: each partner moves at its own anniversary",
    ref: "TS2 team blog of 2010-08-24; learn.microsoft.com archive, auspartners",
    date: "2010",
    kind: "primary",
  },
  RCP1305: {
    title: "Redmond Channel Partner: Country Qualifications hit in October",
    ref: "rcpmag.com/blogs/scott-bekker/2013/05/mpn-country-qualifications.aspx",
    date: "2013-05-23",
    kind: "secondary",
  },
  RCP1307: {
    title: "Redmond Channel Partner: Microsoft pushes back the start of Country Qualifications",
    ref: "rcpmag.com/Blogs/Scott-Bekker/2013/07/Microsoft-Pushes-Country-Qualifications-Start.aspx",
    date: "2013-07-31",
    kind: "secondary",
  },
  FRCONS: {
    title: "Consolidate accounts",
    ref: `${FR_RENEW}/consolidate-accounts.md @ffc46446`,
    date: "2020-12-16",
    kind: "primary",
  },
  CRN22: {
    title: "CRN on the Security designation's launch metrics",
    ref: "crn.com",
    date: "2022-04",
    kind: "secondary",
  },

  // Competencies of the Microsoft Partner Network.
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

  // Renewing a membership.
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

  // Solutions Partner designations, copies of 2022 and 2023.
  KVPCS: {
    title: "Partner capability score",
    ref: `${PC23_REPO}:partner-capability-score.md`,
    date: "2023-09-06",
    kind: "primary",
  },
  KVINTRO: {
    title: "Introduction to Solutions Partner designations",
    ref: `${PC23_REPO}:introduction-to-pcs.md`,
    date: "2023-07-13",
    kind: "primary",
  },
  KVAZ: {
    title: "Solutions Partner, the three Azure areas",
    ref: `${PC23_REPO}:solutions-partner-azure.md`,
    date: "2023-06-13",
    kind: "primary",
  },
  KVBA: {
    title: "Solutions Partner for Business Applications",
    ref: `${PC23_REPO}:solutions-partner-business.md`,
    date: "2023-06-13",
    kind: "primary",
  },
  KVMW: {
    title: "Solutions Partner for Modern Work",
    ref: `${PC23_REPO}:solutions-partner-modern-work.md`,
    date: "2023-06-12",
    kind: "primary",
  },
  KVSEC: {
    title: "Solutions Partner for Security",
    ref: `${PC23_REPO}:solutions-partner-security.md`,
    date: "2023-06-13 (page), content as of 2023-10-23",
    kind: "primary",
  },
  KVREN: {
    title: "Renew your membership offers",
    ref: `${PC23_REPO}:renew-mpn-offers.md`,
    date: "2022-10-25",
    kind: "primary",
  },
  KVFAQ: {
    title: "Solutions Partner FAQ",
    ref: `${PC23_REPO}:solutions-partner-faq.yml`,
    date: "2023",
    kind: "primary",
  },
  KVSEP23: {
    title: "Announcement of September 2023 on Solutions Partner designations",
    ref: `${PC23_REPO}:announcements/includes/september-2023/solutions-partner-update.md`,
    date: "2023-09",
    kind: "primary",
  },
  CSREN25: {
    title: "Renew your membership offers, Czech copy of 2025",
    ref: "learn.microsoft.com, copy of the Czech page",
    date: "2025",
    kind: "primary-copy",
  },
  KVMERGE: {
    title: "Merge accounts",
    ref: `${PC23_REPO}:merge-accounts.md`,
    date: "2023",
    kind: "primary",
  },

  KVSPEC: {
    title: "Specializations overview",
    ref: `${PC23_REPO}:specializations.md`,
    date: "2023-10-09",
    kind: "primary",
  },
  KVSILVER: {
    title: "Silver or Gold Membership",
    ref: `${PC23_REPO}:silver-gold-membership-competency.md`,
    date: "2023-09-14",
    kind: "primary",
  },
  KVVER: {
    title: "Verification responses",
    ref: `${PC23_REPO}:verification-responses.md`,
    date: "2023",
    kind: "primary",
  },
  BA22: {
    title: "Solutions Partner for Business Applications, 2022 (larger and other markets)",
    ref: "docs.microsoft.com/partner-center/solutions-partner-business",
    date: "2022",
    kind: "primary",
  },
  FRINS: {
    title: "Insights: system queries and data definitions",
    ref: `${FR_RENEW}/{insights-programmatic-system-queries,insights-data-definitions}.md @67bb3955`,
    date: "2021-07-16",
    kind: "primary",
  },

  // Solutions Partner designations, 2026.
  PSAZ: {
    title: "Solutions Partner, the three Azure areas (third-party capture)",
    ref: `${PS_SNAPSHOTS}/azure.md`,
    date: "2026-07 or later",
    kind: "primary-copy",
  },
  PSBA: {
    title: "Solutions Partner for Business Applications (third-party capture)",
    ref: `${PS_SNAPSHOTS}/business-applications.md`,
    date: "2026, after June",
    kind: "primary-copy",
  },
  PSMW: {
    title: "Solutions Partner for Modern Work (third-party capture)",
    ref: `${PS_SNAPSHOTS}/modern-work.md`,
    date: "2026, after June",
    kind: "primary-copy",
  },
  PSSEC: {
    title: "Solutions Partner for Security (third-party capture)",
    ref: `${PS_SNAPSHOTS}/security.md`,
    date: "2026, after June",
    kind: "primary-copy",
  },
  PSDES: {
    title: "pcs-skills, designations.json",
    ref: "github:cpan1979/pcs-skills@57be425:data/designations.json",
    date: "2026-05-08",
    kind: "secondary",
  },
  KB26: {
    title: "Partner capability score FAQ (third-party copy of the Microsoft Learn page)",
    ref: "third-party knowledge base, copy of the Microsoft Learn page as of 2026-08-14",
    date: "2026-08-14",
    kind: "secondary",
  },
  KL26: {
    title: "Partner programme journey dossiers",
    ref: "github:kenlincejr/Copilot-Website-Cloudflare:research/partner-program-journey/",
    date: "2026-08-26 to 2026-08-28",
    kind: "secondary",
  },
  COMM26: {
    title: "Partner community report on designations as a condition of incentives",
    ref: "partner community, address not on record",
    date: "2026",
    kind: "secondary",
  },
  KL26D: {
    title: "Control before scale: partner programme and research delta",
    ref: "github:kenlincejr/Copilot-Website-Cloudflare:research/control-before-scale/",
    date: "2026-08-28",
    kind: "secondary",
  },

  // Associations with customers.
  PC23: {
    title: "Partner Center documentation, full English copy",
    ref: PC23_REPO,
    date: "2023-10-23",
    kind: "primary",
  },
  PC21: {
    title: "Partner Center documentation, Spanish and French copies",
    ref: "github:MicrosoftDocs/partner-center-pr.es-es@c11ea49, partner-center-pr.fr-fr@bc682d3",
    date: "2021-07",
    kind: "primary",
  },
  SDK21: {
    title: "Partner Center REST documentation",
    ref: "github:xdmushui/partner-center-sdk@bbdb5f7",
    date: "2021-03",
    kind: "primary",
  },
  NET23: {
    title: "Partner Center SDK for .NET (archived)",
    ref: "github:microsoft/partner-center-sdk-for-dotNET@005c111",
    date: "2023-06",
    kind: "primary",
  },
  MCP26: {
    title: "partner-center-mcp, curated notes on the Partner Center API",
    ref: "github:tunahanaliozturk/partner-center-mcp@f704369",
    date: "2026-06-28",
    kind: "secondary",
  },
  REST22: {
    title: "Partner REST documentation",
    ref: "github:MicrosoftDocs/partner-rest@5c30e90",
    date: "2022-11",
    kind: "primary",
  },
  ADD: {
    title: "Add, change or delete a subscription partner (Microsoft 365 admin center)",
    ref: "github:MicrosoftDocs/microsoft-365-docs@8dcd9af:microsoft-365/admin/misc/add-partner.md",
    date: "2025-01-07",
    kind: "primary",
  },
  MP: {
    title: "Manage partner relationships (Microsoft 365 admin center)",
    ref: "github:MicrosoftDocs/microsoft-365-docs@21ea262:microsoft-365/commerce/manage-partners.md",
    date: "2025-01-08",
    kind: "primary",
  },
  COCP: {
    title: "Change of channel partner request for volume licensing",
    ref: "github:MicrosoftDocs/microsoft-365-docs@c7cdf9b:microsoft-365/commerce/licenses/change-of-vl-partner-request.md",
    date: "2025-11-13",
    kind: "primary",
  },
  AZPAL: {
    title: "Link a Partner ID to your account that manages customers (Azure)",
    ref: "github:MicrosoftDocs/azure-docs@012ad30:articles/cost-management-billing/manage/link-partner-id.md",
    date: "2023-07",
    kind: "primary",
  },
  AZSPEC: {
    title: "Microsoft.ManagementPartner API, version 2018-02-01",
    ref: "github:Azure/azure-rest-api-specs@03186be:specification/managementpartner/",
    date: "2018-02-01 (API version)",
    kind: "primary",
  },
  AZFIND: {
    title: "Find tenant ID, object ID and partner association details (Azure)",
    ref: "github:MicrosoftDocs/azure-docs@1cb04c9:articles/marketplace/find-tenant-object-id.md",
    date: "2021-12",
    kind: "primary",
  },
  AZQUOTA: {
    title: "Understand Cost Management data: offer types and quota IDs (Azure)",
    ref: "github:MicrosoftDocs/azure-docs@03acc2f:articles/cost-management-billing/costs/understand-cost-mgt-data.md",
    date: "2023-10",
    kind: "primary",
  },
  GRAPH: {
    title: "Microsoft Graph reference, v1.0",
    ref: "github:microsoftgraph/microsoft-graph-docs-contrib:api-reference/v1.0/",
    date: "undated copy",
    kind: "primary",
  },
  PRIOR: {
    title: "Notes of a public browser extension for Partner Center's GDAP list",
    ref: "public MV3 extension, project notes",
    date: "2026",
    kind: "secondary",
  },
  CLAIMBOT: {
    title: "Selenium script for Partner Center's customer claims page (Portuguese)",
    ref: "public script",
    date: "undated",
    kind: "secondary",
  },
  DOSS26: {
    title: "Third-party dossier on partner associations, citing Microsoft Learn",
    ref: "third-party dossier",
    date: "2026-08-28",
    kind: "secondary",
  },
  KB4491739: {
    title: "End of DPOR for Online Services Advisor, Sell (mirror)",
    ref: "support.microsoft.com KB4491739 (mirror)",
    date: "2019",
    kind: "primary-copy",
  },
  MPNDPOR: {
    title: "Digital partner of record (MPN blog)",
    ref: "blogs.partner.microsoft.com/mpn/digital-partner-of-record",
    date: "2015",
    kind: "primary",
  },
  AZISSUE: {
    title: "Does PAL overwrite DPOR? Microsoft's reply",
    ref: "github:MicrosoftDocs/azure-docs issue 23777",
    date: "2019-01-30",
    kind: "primary",
  },
  TCCSP: {
    title: "Two partners, one CSP customer: who is credited",
    ref: "techcommunity.microsoft.com thread 4108599",
    date: "undated copy",
    kind: "secondary",
  },
  AZPOR: {
    title: "Azure: partners, partner of record",
    ref: "azure.microsoft.com/en-gb/partners/partner-of-record",
    date: "2015 or later (undated copy)",
    kind: "primary",
  },
  AZCITADEL: {
    title: "Azure Citadel, Partner Admin Link (by a Microsoft author)",
    ref: "azurecitadel.com/pal",
    date: "2025-10",
    kind: "secondary",
  },
  KB3082044: {
    title: "Online Services incentives: subscriptions that are left out",
    ref: "support.microsoft.com KB3082044",
    date: "undated copy",
    kind: "primary",
  },
  KB3185107: {
    title: "Online Services Usage incentive: how the fee of fiscal year 2016 is worked out",
    ref: "support.microsoft.com KB3185107",
    date: "fiscal year 2016",
    kind: "primary",
  },
  KB3185425: {
    title: "Digital partner of record: who sets it and where",
    ref: "support.microsoft.com KB3185425",
    date: "undated copy",
    kind: "primary",
  },
  KB3185444: {
    title: "Digital partner of record: notices to the partner",
    ref: "support.microsoft.com KB3185444",
    date: "undated copy",
    kind: "primary",
  },
  MPNOSA11: {
    title: "Online Services Advisor incentives (MPN blog)",
    ref: "blogs.partner.microsoft.com/mpn",
    date: "2011",
    kind: "primary",
  },
  OPENEND: {
    title: "Open License closed to new orders",
    ref: "theinfolist.com",
    date: "undated copy",
    kind: "secondary",
  },
} as const satisfies Readonly<Record<string, Source>>;

/** A key of `SOURCES`: rule tables typed with it cannot cite what is not there. */
export type SourceId = keyof typeof SOURCES;
