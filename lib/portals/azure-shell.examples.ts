import type { RouteExamples } from "./portal";

const TENANT = "0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01";
const SUBSCRIPTION = "7c1a8b2b-9a6c-4504-909e-1e2b1e22a250";

/** What the shell shows under `host`, the same for each of its portals. */
export function shellExamples(host: string): RouteExamples {
  const portal = `https://${host}`;
  return {
    subscriptions: [
      `${portal}/#view/Microsoft_Azure_Billing/SubscriptionsBlade`,
      `${portal}/#blade/Microsoft_Azure_Billing/SubscriptionsBlade`,
      `${portal}/#view/Microsoft_Azure_Billing/SubscriptionsBladeV2`,
      `${portal}/${TENANT}/#view/Microsoft_Azure_Billing/SubscriptionsBlade`,
      `${portal}/firm.onmicrosoft.com#@firm.example/view/Microsoft_Azure_Billing/SubscriptionsBlade/~/x`,
    ],
    "partner-admin-link": [
      `${portal}/#blade/Microsoft_Azure_Billing/managementpartnerblade`,
      `${portal}/#view/Microsoft_Azure_Billing/ManagementPartnerBlade.ReactView`,
    ],
    "partner-information": [
      `${portal}/#@firm.example/resource/subscriptions/${SUBSCRIPTION}/partnerInformation`,
    ],
    subscription: [
      `${portal}/#@firm.example/resource/subscriptions/${SUBSCRIPTION}/overview`,
      `${portal}/#@/resource/subscriptions/${SUBSCRIPTION}`,
      `${portal}/firm.example#resource/subscriptions/${SUBSCRIPTION.toUpperCase()}/users`,
    ],
    "tenant-overview": [
      `${portal}/#view/Microsoft_AAD_IAM/TenantOverview.ReactView`,
      `${portal}/#view/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/Overview`,
    ],
    users: [
      `${portal}/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers/menuId/`,
      `${portal}/#blade/Microsoft_AAD_IAM/UsersManagementMenuBlade/MsGraphUsers`,
    ],
    devices: [
      `${portal}/#view/Microsoft_AAD_Devices/DevicesMenuBlade/~/Devices/menuId/Overview`,
      `${portal}/#view/Microsoft_AAD_Devices/DevicesListBlade/mezzoEnabled~/true`,
      `${portal}/?ref=AdminCenter#view/Microsoft_Intune_DeviceSettings/DevicesMenu/~/overview`,
    ],
    apps: [`${portal}/#blade/Microsoft_Intune_DeviceSettings/AppsMenu/allApps`],
    home: [
      `${portal}/`,
      `${portal}/#home`,
      `${portal}/${TENANT}`,
      `${portal}/firm.example#@firm.example/`,
      `${portal}/?feature.msaljs=true#home`,
    ],
    "other-page": [
      `${portal}/#allservices`,
      `${portal}/#view/Microsoft_Intune_DeviceSettings/AppsMenuOfMine`,
      `${portal}/#@firm.example/resource/subscriptions/${SUBSCRIPTION}/resourceGroups/partner/overview`,
      `${portal}/#@firm.example/resource/subscriptions/${SUBSCRIPTION}0/overview`,
    ],
    none: [
      `http://${host}/#home`,
      `${portal}/signin/index/`,
      `${portal}/Error/UE_404`,
      `${portal}/${TENANT}/signin#home`,
      `https://${host}.example/#home`,
      `https://login.microsoftonline.com/${TENANT}#home`,
    ],
  };
}
