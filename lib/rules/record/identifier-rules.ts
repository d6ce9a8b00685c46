/** Which of a partner's identifiers an association takes, what the others are, and what `partnerId` means where. */
import type { Mechanism } from "../facts";
import { PRECEDENCE } from "./precedence-rules";
import { NO_DAYS_TOLD, type RecordRule } from "./record-rules";

export interface IdentifierRule extends RecordRule {
  /** Message key of what holds. */
  readonly outcome: string;
  /** The mechanisms that take a location account (PLA). */
  readonly mechanisms?: readonly Mechanism[];
  /** Fields of Microsoft's that carry it, as they are written there. */
  readonly fields?: readonly string[];
}

const OF_2023 = {
  ...NO_DAYS_TOLD,
  sources: ["PC23"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
} as const;

export const IDENTIFIER_RULES = {
  /** Where the page names the field but not the role of the account, that it is the location follows from the rest. */
  location: {
    id: "POR.ID.PLA.1v1",
    ...OF_2023,
    sources: ["PC23", "AZPAL"],
    mechanisms: ["CSP", "PAL", "CPOR", "DPOR"],
    fields: ["MPNId", "PartnerID", "MpnId"],
    outcome: "rules.scenario.identifier.location",
  },
  global: {
    id: "POR.ID.PGA.1v1",
    ...OF_2023,
    sources: ["PC23", "AZPAL"],
    confidence: "derived",
    fields: ["PGAMpnId", "PGA_MPNId"],
    outcome: "rules.por.reason.idIsGlobal",
  },
  retired: PRECEDENCE.locationDeleted,
  acquired: PRECEDENCE.accountMerged,
  /** Scoring is worldwide; only our own view by country suffers. */
  otherCountry: {
    id: "POR.ID.COUNTRY.1v1",
    ...NO_DAYS_TOLD,
    sources: ["SEED0", "KVINTRO"],
    confidence: "derived",
    verifiedAsOf: "2023-07-13",
    outcome: "rules.por.reason.idOfOtherCountry",
  },
  /** One CSP tenant belongs to one location. */
  cspTenant: {
    id: "POR.ID.TENANT.1v1",
    ...OF_2023,
    fields: ["ownerTenantId"],
    outcome: "rules.por.reason.idIsTenantGuid",
  },
  /** A change of channel partner names partners by another number altogether. */
  publicCustomerNumber: {
    id: "POR.ID.PCN.1v1",
    ...NO_DAYS_TOLD,
    inForceFrom: "2025-11-01",
    sources: ["COCP"],
    confidence: "verified",
    verifiedAsOf: "2025-11-13",
    fields: ["PCN"],
    outcome: "rules.scenario.identifier.publicCustomerNumber",
  },
  partnerIdOnCspSubscription: {
    id: "POR.ID.FIELD.1v1",
    ...OF_2023,
    sources: ["PC23", "SDK21"],
    fields: ["partnerId"],
    outcome: "rules.scenario.identifier.partnerIdOnCspSubscription",
  },
  partnerIdInReconciliation: {
    id: "POR.ID.FIELD.2v1",
    ...OF_2023,
    sources: ["PC23", "SDK21"],
    fields: ["partnerId", "PartnerId"],
    outcome: "rules.scenario.identifier.partnerIdInReconciliation",
  },
  /** The sample shows a GUID where the text says MPN ID. */
  partnerIdInAnalytics: {
    id: "POR.ID.FIELD.3v1",
    ...OF_2023,
    sources: ["PC23", "SDK21"],
    conflict: true,
    fields: ["partnerId"],
    outcome: "rules.scenario.identifier.partnerIdInAnalytics",
  },
} as const satisfies Readonly<Record<string, IdentifierRule>>;
