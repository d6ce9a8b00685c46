import { readGuid } from "./guid";

/**
 * What a Partner ID column holds. `tenant`: a GUID, which is the partner's tenant and never a Partner ID, though some
 * exports print it in a column of that name. `other`: neither, so nothing to compare with our own IDs.
 */
export type PartnerIdReading =
  | { readonly is: "partner-id"; readonly id: string }
  | { readonly is: "tenant"; readonly id: string }
  | { readonly is: "blank" }
  | { readonly is: "other" };

/** 4 to 8 digits have been seen; a little room on both sides keeps a new length from being refused. */
const DIGITS = /^\d{3,10}$/;

/** Reads a Partner ID (formerly MPN ID), location or global: digits, kept as text. */
export function readPartnerId(text: string): PartnerIdReading {
  if (text === "") return { is: "blank" };
  if (DIGITS.test(text)) return { is: "partner-id", id: text };
  const tenant = readGuid(text);
  return tenant === undefined ? { is: "other" } : { is: "tenant", id: tenant };
}
