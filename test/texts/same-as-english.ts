/**
 * What a language rightly shares with English. A message that reads as the English one, and is not here, counts as
 * forgotten.
 */

/** Names that no language translates. What is in quotes, and abbreviations in capitals, are left out without a list. */
export const NAMES = [
  "Good Standing",
  "Small and Midsize Business Management",
  "Small Business Specialist Community",
  "Microsoft AI Cloud Partner Program",
  "Microsoft Certified Professional",
  "Enterprise Mobility + Security",
  "Worldwide Partner Conference",
  "Power Platform App Maker",
  "Digital & App Innovation",
  "Microsoft Partner Network",
  "Partner Membership Center",
  "Regional Service Center",
  "Online Services Dashboard",
  "Online Services Advisor",
  "Online Services Usage",
  "Cloud Solution Provider",
  "Public Customer Number",
  "Partner Advisory Hours",
  "Business Applications",
  "Country Qualification",
  "Enterprise Agreement",
  "ISV Royalty Program",
  "Dynamics CRM Online",
  "Partner Admin Link",
  "Partner of Record",
  "Customer Insights",
  "Training Services",
  "Support Services",
  "CompetencyStatus",
  "Solutions Partner",
  "Partner Points",
  "Partner Center",
  "Infrastructure",
  "Power Platform",
  "Azure Expert MSP",
  "Dynamics 365",
  "Microsoft 365",
  "Action Pack",
  "Modern Work",
  "Enterprise",
  "Partner IDs",
  "Partner ID",
  "Data & AI",
  "Microsoft",
  "Power BI",
  "Security",
  "Azure",
];

/** Microsoft's own words, which these languages leave as they are. */
const WORDS_OF_MICROSOFT: Readonly<Record<string, string>> = {
  "dashboard.standing.level.silver": "Microsoft's name of the level",
  "dashboard.standing.level.gold": "Microsoft's name of the level",
  "dashboard.plan.silver": "Microsoft's name of the level",
  "dashboard.plan.gold": "Microsoft's name of the level",
  "firstRun.picture.customers": "as the page shows it",
  "firstRun.picture.subscriptions": "as the page shows it",
  "firstRun.picture.export": "as the page shows it",
  "firstRun.picture.download": "as the page shows it",
  "firstRun.picture.menu.customers": "as the page shows it",
  "firstRun.picture.menu.insights": "as the page shows it",
};

/** By language, the keys of messages that are the same words in both, with the reason. */
export const SAME: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    ...WORDS_OF_MICROSOFT,
    "overlay.panel.what.incentive": "Partners and Microsoft say Incentive in German",
    "popup.settings.organisation": "the same word",
    "popup.settings.organisationName": "the same word",
    "popup.settings.role.pga": "the same word",
    "dashboard.view.import": "the same word",
    "dashboard.taken.name": "the same word",
    "dashboard.view.plan": "the same word",
    "dashboard.plan.fileName": "the same word",
    "rules.enrolment.words.competencyExport": "the same word",
  },
  fr: {
    ...WORDS_OF_MICROSOFT,
    "rules.standing.unit.points": "the same word",
    "rules.levels.unit.solutions": "the same word",
    "overlay.badge.associations": "the same word",
  },
  es: {
    ...WORDS_OF_MICROSOFT,
    "overlay.panel.counts.no": "the same word",
    "dashboard.plan.no": "the same word",
    "popup.settings.role.pga": "the same word",
    "dashboard.view.plan": "the same word",
    "dashboard.plan.fileName": "the same word",
  },
  pt_BR: {
    ...WORDS_OF_MICROSOFT,
    "overlay.panel.evidenceFact.status": "the same word",
    "dashboard.report.subscriptionDetails": "the name of the report in Partner Center",
  },
  it: {
    ...WORDS_OF_MICROSOFT,
    "overlay.panel.counts.no": "the same word",
    "dashboard.plan.no": "the same word",
  },
};
