/**
 * Partner Center > a customer > Export subscriptions: one row a subscription of that customer, whom the file does not
 * name. So the file's own name has to, by the tenant ID. Whose `Reseller` is cannot be told: an indirect provider's file
 * has its resellers there.
 */
import { insightsReport } from "../insights/insights-report";
import { guidsIn } from "../normalise/guid";
import { tenantInName } from "../normalise/tenant-in-name";

export const customerSubscriptions = insightsReport({
  kind: "customer-subscriptions",
  signature: "Subscriptions of one customer",
  documented: ["Subscription ID", "Subscription", "Quantity", "Status", "Reseller"],
  dating: "file",
  needs: ["subscriptionId"],
  refuses: ({ file }) => tenantInName(file),
  tenantOfFile: (file) => guidsIn(file)[0],
  aliases: {
    subscriptionId: ["Subscription ID"],
    product: ["Subscription"],
    status: ["Status"],
    seats: ["Quantity"],
    reseller: ["Reseller"],
    tenantId: [],
    customerName: [],
    partnerId: [],
    globalPartnerId: [],
    attribution: [],
    month: [],
    sku: [],
  },
  implied: { attribution: "CSP" },
  remarkOn: { reseller: "intake.problem.resellerNotTold" },
  lists: "part",
});
