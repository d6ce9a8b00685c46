/** The programme through the years. */
import { FR_RENEW } from "./repositories";
import type { Source } from "./source";

export const PROGRAMME_HISTORY_SOURCES = {
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
} as const satisfies Readonly<Record<string, Source>>;
