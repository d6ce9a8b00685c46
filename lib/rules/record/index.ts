/** Partner of Record: what our evidence says of a customer, and what to do about it. */
export { judgeAssociation } from "./judge-association";
export { judgeCustomer, judgeUnknownCustomer } from "./judge-customer";
export { partnerIdToGiveOut } from "./own-ids";
export type { RecordContext } from "./record-context";
export { rollUp } from "./roll-up";
