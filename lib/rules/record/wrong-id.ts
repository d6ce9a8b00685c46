/** Is the association under the right one of our Partner IDs? */
import type { Message } from "../verdicts";
import { IDENTIFIER_RULES, type IdentifierRule } from "./identifier-rules";
import { normaliseId } from "./own-ids";
import type { RecordRule } from "./record-rules";
import type { Subject } from "./subject";

export interface IdProblem {
  readonly reason: Message;
  readonly rule: RecordRule;
  /** False where Microsoft credits the same global account either way and only our view by country suffers. */
  readonly creditDoubtful: boolean;
}

/**
 * What is wrong with the ID, by what the settings say of it; nothing for an ID that they do not know.
 *
 * That an export names one ID both as location and as global account proves nothing by itself: rows are also rolled up
 * that way. So only the role `PGA` in the settings makes it a finding; `remarks.ts` mentions the coincidence, and
 * another location of ours is handed out where there is one.
 */
export function idProblem(subject: Subject): IdProblem | undefined {
  const { ownId } = subject;
  if (ownId === undefined) return undefined;
  const data = { partnerId: ownId.id };
  switch (ownId.role) {
    case "retired":
      return found(IDENTIFIER_RULES.retired, data, true);
    case "acquired":
      return found(IDENTIFIER_RULES.acquired, data, true);
    case "PGA":
      return found(IDENTIFIER_RULES.global, data, true);
    case "PLA":
      return otherCountry(subject);
    case "CSP":
      return undefined;
  }
}

function found(
  rule: IdentifierRule,
  data: NonNullable<Message["data"]>,
  creditDoubtful: boolean,
): IdProblem {
  return { reason: { key: rule.outcome, data }, rule, creditDoubtful };
}

/** Only when we do have a location in the customer's country is another country's location a mistake to correct. */
function otherCountry(subject: Subject): IdProblem | undefined {
  const { association, ownId, customerCountry, context } = subject;
  if (ownId?.country === undefined || customerCountry === undefined) return undefined;
  if (ownId.country === customerCountry) return undefined;
  const better = context.idToGiveOut(customerCountry, association.globalPartnerId);
  if (better?.country !== customerCountry) return undefined;
  return found(
    IDENTIFIER_RULES.otherCountry,
    {
      partnerId: ownId.id,
      country: ownId.country,
      customerCountry,
      betterPartnerId: better.id,
    },
    false,
  );
}

/** Ours by where it was read, though the settings do not list it yet. */
export function isMissingInSettings({ association, ownId }: Subject): boolean {
  return association.partnerId !== undefined && ownId === undefined;
}

/** The export names the same ID as the global account, and the settings say nothing of it, or that it is a location. */
export function equalsGlobalId({ association, ownId }: Subject): boolean {
  const { partnerId, globalPartnerId } = association;
  if (partnerId === undefined || globalPartnerId === undefined) return false;
  if (ownId !== undefined && ownId.role !== "PLA") return false;
  return normaliseId(partnerId) === normaliseId(globalPartnerId);
}
