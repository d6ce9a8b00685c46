import type { RouteExamples } from "./portal";

const TENANT = "0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01";
const USER = "7c1d2f60-91aa-4c0e-8b52-0d6f3a9e4b17";

export const m365AdminExamples: RouteExamples = {
  homepage: [
    "https://admin.microsoft.com/AdminPortal/Home#/homepage",
    "https://admin.cloud.microsoft/",
    "https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement",
    "https://admin.cloud.microsoft/?delegatedOrg=firm.example#/homepage",
    "https://portal.office.com/adminportal/home",
    "https://portal.apps.mil/adminportal/home#/homepage",
    "https://portal.partner.microsoftonline.cn/AdminPortal",
  ],
  users: [
    "https://admin.microsoft.com/AdminPortal/Home#/users",
    "https://admin.microsoft.com/Adminportal/Home?source=applauncher#/Users",
    "https://admin.cloud.microsoft/?#/users",
    `https://admin.cloud.microsoft/?#/users/:/UserDetails/${USER}`,
    `https://admin.microsoft.com/adminportal/home?delegatedOrg=firm.example#/users/:/UserDetails/${USER}/LicensesAndApps`,
    "https://portal.office.com/AdminPortal/Home?#/users/:/adduser",
    "https://portal.office365.us/AdminPortal/Home#/users?delegatedOrg=firm.example",
  ],
  licenses: [
    "https://admin.microsoft.com/Adminportal/Home#/licenses",
    "https://admin.cloud.microsoft/?#/licenses",
  ],
  subscriptions: [
    "https://admin.microsoft.com/Adminportal/Home#/subscriptions",
    "https://admin.cloud.microsoft/?#/subscriptions",
  ],
  "volume-licensing": [
    "https://admin.microsoft.com/AdminPortal/Home#/subscriptions/vlnew",
    "https://admin.cloud.microsoft/?#/subscriptions/vlnew/downloadsandkeys",
  ],
  partners: [
    "https://admin.microsoft.com/AdminPortal/Home#/partners",
    "https://admin.cloud.microsoft/?#/partners/",
  ],
  "granular-admin-invitation": [
    `https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/${TENANT}-${USER}`,
  ],
  domains: [
    "https://admin.microsoft.com/AdminPortal/Home#/Domains",
    "https://microsoft365.microsoftonline.cn/AdminPortal/Home#/Domains",
  ],
  "other-page": [
    `https://portal.office.com/Partner/BeginClientSession.aspx?CTID=${TENANT}&CSDEST=o365admincenter`,
    "https://admin.microsoft.com/AdminPortal/Home#/Settings/Services/:/Settings/L1/Reports",
    "https://admin.microsoft.com/AdminPortal/Home#/BillingAccounts/agreement",
    "https://admin.cloud.microsoft/?#/servicehealth",
    "https://admin.cloud.microsoft/?#/usersettings",
    "https://admin.cloud.microsoft/?#/GuestUsers",
  ],
  none: [
    "https://portal.office.com/",
    "https://portal.office.com/?#/users",
    "https://portal.office.com/account#/users",
    "https://portal.office365.us/",
    "https://admin.cloud.microsoft/exchange#/users",
    "https://admin.microsoft.com/sharepoint?delegatedOrg=firm.example",
    "https://admin.microsoft.com/AdminPortalHome#/users",
    "https://admin.microsoft.com/x/AdminPortal/Home#/users",
    "http://admin.microsoft.com/AdminPortal/Home#/users",
    "https://admin.microsoft.com.example/AdminPortal/Home#/users",
    "https://m365.admin.cloud.microsoft/?#/users",
    "https://admin.exchange.microsoft.com/#/users",
    "https://admin.teams.microsoft.com/#/users",
    "https://login.microsoftonline.com/AdminPortal/Home#/users",
  ],
};
