/** Microsoft's status words in the reader's language. */
import { message } from "./message";
import { text } from "./text";

/** As `plainWords` writes them; each is a key of `microsoft.status`. */
const KNOWN: ReadonlySet<string> = new Set([
  "accepted",
  "activating",
  "active",
  "approvalpending",
  "approved",
  "awaitingcustomerconsentresponse",
  "canceled",
  "cancellationinprogress",
  "churned",
  "closed",
  "completed",
  "consentrejected",
  "created",
  "customerclaimed",
  "customerconsentdeclined",
  "customerconsentexpired",
  "customerconsentreceived",
  "declined",
  "deleted",
  "deprovisioned",
  "disabled",
  "dispute",
  "disputed",
  "disputedexpired",
  "draft",
  "enabled",
  "expired",
  "expiring",
  "graceperiod",
  "inactive",
  "ingraceperiod",
  "inprogress",
  "lockedout",
  "notsubmittedexpired",
  "open",
  "partneractionrequired",
  "pending",
  "pendingmsreview",
  "postsubmissionexpired",
  "rejected",
  "rejectedfinal",
  "submitted",
  "suspended",
  "terminated",
  "terminating",
  "terminationrequested",
  "underreview",
  "warning",
]);

/** The length of a step, as the change of channel partner shows it: `Grace period (90 days)`. */
const DAY_COUNT = /\(\s*\d{1,3}\s+days?\s*\)\s*$/i;

/** `Under review`, `underReview` and `UNDER_REVIEW` are one. */
const plainWords = (raw: string) =>
  raw
    .replace(DAY_COUNT, "")
    .replace(/[\s_-]+/g, "")
    .toLowerCase();

/**
 * `Wird geprüft (Under review)`: a status as a report or page of Microsoft's writes it, translated, with the original
 * beside it so that it can be found again there. In English, and for a word that we do not know, the original alone.
 */
export function statusWords(raw: string): string {
  const plain = plainWords(raw);
  if (!KNOWN.has(plain)) return raw;
  const translated = message(`microsoft.status.${plain}`);
  if (plainWords(translated) === plain) return raw;
  return text("microsoft.translated", { translated, raw });
}
