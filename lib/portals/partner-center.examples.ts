import type { RouteExamples } from "./portal";

const HOST = "https://partner.microsoft.com";
const CHINA = "https://partner.partnercenter.microsoftonline.cn";
const TENANT = "0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01";
const OTHER_GUID = "7a4e1c52-90ab-4f0e-8d11-3b6f5f0a9c77";

export const partnerCenterExamples: RouteExamples = {
  home: [
    `${HOST}/dashboard/home`,
    `${HOST}/ja-jp/dashboard/v2/home`,
    `${HOST}/dashboard/v2/Home?source=menu#top`,
    `${HOST}/dashboard`,
    `${HOST}/en-us/dashboard/`,
  ],
  "customer-list": [
    `${HOST}/dashboard/v2/customers/list`,
    `${HOST}/en-us/dashboard/v2/customers/list?page=2`,
    `${HOST}/dashboard/commerce2/customers/list`,
    `${HOST}/dashboard/Customers/List/`,
    `${HOST}/commerce/customers/list`,
    `${CHINA}/pcv/customers/list`,
  ],
  "granular-admin-access": [
    `${HOST}/dashboard/v2/customers/granularadminaccess/list`,
    `${HOST}/de-de/dashboard/v2/customers/granularadminaccess`,
    `${HOST}/dashboard/commerce2/granularadminaccess/list`,
    `${HOST}/dashboard/v2/customers/GranularAdminAccess/list?filter=active`,
    `${HOST}/commerce/granularadminaccess/list`,
  ],
  "customer-subscriptions": [
    `${HOST}/dashboard/v2/customers/${TENANT}/subscriptions`,
    `${HOST}/fr-fr/dashboard/commerce2/customers/${TENANT.toUpperCase()}/Subscriptions/?tab=licence`,
    `${HOST}/commerce/customers/${TENANT}/subscriptions`,
    `${CHINA}/pcv/customers/${TENANT}/subscriptions`,
  ],
  "customer-admin-relationships": [
    `${HOST}/dashboard/v2/customers/${TENANT}/adminrelationships`,
    `${HOST}/en-us/dashboard/commerce2/customers/${TENANT}/adminrelationships/${OTHER_GUID}-${OTHER_GUID}`,
    `${HOST}/dashboard/v2/customers/${TENANT}/AdminRelationships/1`,
  ],
  "customer-account": [
    `${HOST}/dashboard/v2/customers/${TENANT}/account`,
    `${HOST}/en-us/dashboard/commerce2/customers/${TENANT.toUpperCase()}/Account?x=1`,
    `${HOST}/dashboard/customers/${TENANT}/account/`,
  ],
  "customer-detail": [
    `${HOST}/dashboard/v2/customers/${TENANT}`,
    `${HOST}/fr-fr/dashboard/v2/customers/${TENANT.toUpperCase()}/servicemanagementpage`,
    `${HOST}/commerce/customers/${TENANT}/subscriptions/${OTHER_GUID}`,
    `${HOST}/dashboard/v2/customers/${TENANT}/orders`,
    `${HOST}/de-de/pcv/customers/${TENANT}/users`,
    `${CHINA}/pcv/customers/${TENANT}/overview`,
  ],
  "indirect-resellers": [
    `${HOST}/dashboard/v2/customers/indirectresellers/relationshiprequest/${OTHER_GUID}`,
    `${HOST}/dashboard/commerce2/customers/indirectresellers`,
  ],
  "solution-areas": [
    `${HOST}/dashboard/mpn/program/solutionspartner/solutionareas/overview`,
    `${HOST}/dashboard/v2/membership/program/solutionspartner/solutionareas/overview`,
    `${HOST}/pt-br/dashboard/v2/membership/program/SolutionsPartner/SolutionAreas?tab=1`,
  ],
  "capability-score": [
    `${HOST}/dashboard/insights/mpninsights/solutionspartner`,
    `${HOST}/en-gb/dashboard/insights/mpninsights/solutionspartner?tabName=ScoreSimulator`,
    `${HOST}/dashboard/v2/insights/MpnInsights/solutionspartner`,
  ],
  "insights-report": [
    `${HOST}/dashboard/insights/partnerinsights/overview`,
    `${HOST}/dashboard/insights/partnerinsights/subscriptions`,
    `${HOST}/nl-nl/dashboard/v2/insights/partnerinsights/downloads?range=12`,
    `${HOST}/en-us/dashboard/mpn/analytics/CPP/MicrosoftAzure`,
  ],
  "downloads-hub": [
    `${HOST}/dashboard/insights/analytics/downloadshub`,
    `${HOST}/dashboard/insights/analytics/reports/export`,
    `${HOST}/it-it/dashboard/v2/insights/Analytics/DownloadsHub`,
  ],
  membership: [
    `${HOST}/dashboard/v2/membership/offers`,
    `${HOST}/dashboard/v2/membership/offers/billsandpayments`,
    `${HOST}/en-us/dashboard/mpn/overview`,
    `${HOST}/dashboard/mpn/program/solutionspartner`,
    `${HOST}/pcv/partnership/competencies`,
  ],
  "customer-claims": [
    `${HOST}/dashboard/v2/incentives/customer-association/claims`,
    `${HOST}/dashboard/incentives/engagements/ux/workshops/claims?status=open`,
    `${HOST}/es-es/dashboard/incentives/claims/associations/`,
  ],
  incentives: [
    `${HOST}/dashboard/incentives/enrollment/summary`,
    `${HOST}/dashboard/v2/incentives/customer-association/claims/CLM-0001`,
    `${HOST}/dashboard/incentives/engagements/ux`,
  ],
  earnings: [
    `${HOST}/dashboard/v2/earnings/earnings`,
    `${HOST}/dashboard/earnings/revenue`,
    `${HOST}/dashboard/payouts/reports/incentiveexport?category=TransactionHistory`,
  ],
  "account-identifiers": [
    `${HOST}/dashboard/account/v3/organization/legalinfo#mpn`,
    `${HOST}/dashboard/account/v3/companyprofile`,
    `${HOST}/dashboard/v2/account-settings/account-management/home`,
    `${HOST}/ko-kr/dashboard/v2/account-settings/overview`,
    `${HOST}/dashboard/v2/account-settings/organization-profile/Identifiers`,
    `${HOST}/pcv/accountsettings/connectedpartnerprofile`,
    `${CHINA}/pcv/accountsettings/locationsprofile`,
  ],
  "other-page": [
    `${HOST}/dashboard/v2/customers/${TENANT}0/account`,
    `${HOST}/dashboard/v2/customers/listing`,
    `${HOST}/dashboard/v2/customers/${TENANT.slice(1)}/subscriptions`,
    `${HOST}/dashboard/v2/homepage`,
    `${HOST}/dashboard/v2/memberships`,
    `${HOST}/dashboard/insights/overview`,
    `${HOST}/dashboard/v2/account-settings/usermanagement#users`,
    `${HOST}/dashboard/account/v3/tenantmanagement`,
    `${HOST}/dashboard/v2/support/servicerequests/create?stage=2`,
    `${HOST}/dashboard/v2/benefits/azure`,
    `${HOST}/dashboard/actioncenter/overview`,
    `${HOST}/pcv/apiintegration/appmanagement`,
    `${HOST}/commerce/securitycenter/administrativeRelationships`,
    `${CHINA}/commerce/preferredoffers/list`,
  ],
  none: [
    `${HOST}/`,
    `${HOST}/en-us/community`,
    `${HOST}/membership/competencies`,
    `${HOST}/membership/reports/myinsights`,
    `${HOST}/dashboards/home`,
    `${HOST}/pcvx/customers/list`,
    `${HOST}/marketing/dashboard/v2/customers/list`,
    `${CHINA}/register/resellercnjoinnow`,
    "http://partner.microsoft.com/dashboard/v2/customers/list",
    "https://partnercenter.microsoft.com/pcv/customers/list",
    "https://partnercenter.microsoftonline.cn/pcv/customers/list",
    "https://login.microsoftonline.com/dashboard/v2/customers/list",
    "https://login.partner.microsoftonline.cn/pcv/customers/list",
    "https://partner.microsoft.com.example/dashboard/v2/customers/list",
    "https://admin.microsoft.com/dashboard/v2/customers/list",
  ],
};
