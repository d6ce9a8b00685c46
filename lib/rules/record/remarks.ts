/** What else a reader should know of an association that stands: remarks that do not change its state. */
import { daysBetween } from "../calendar-day";
import type { Association } from "../facts";
import type { Message } from "../verdicts";
import { IDENTIFIER_RULES } from "./identifier-rules";
import { isTenantGuid } from "./own-ids";
import { PRECEDENCE } from "./precedence-rules";
import { isAdvisorChannel, isCspChannel, isEnterpriseChannel } from "./sales-channels";
import type { Subject } from "./subject";
import { equalsGlobalId, idProblem, isMissingInSettings } from "./wrong-id";

/** Remarks in order of weight; without those on the ID when `state` is about the ID already. */
export function remarks(subject: Subject, about: "id" | "other"): readonly Message[] {
  const { association } = subject;
  const found: Message[] = [];
  if (about !== "id") {
    const problem = idProblem(subject);
    if (problem) found.push(problem.reason);
  }
  addIdRemarks(subject, found);
  addMechanismRemarks(subject, found);
  addDateRemarks(subject, found);
  if (association.since !== undefined) {
    found.push({ key: "rules.por.reason.creditFromSince", data: { since: association.since } });
  }
  return found;
}

function addIdRemarks(subject: Subject, found: Message[]): void {
  const { partnerId } = subject.association;
  if (partnerId === undefined) return;
  if (isMissingInSettings(subject)) {
    found.push({ key: "rules.por.reason.idNotInSettings", data: { partnerId } });
  }
  if (equalsGlobalId(subject)) {
    found.push({ key: "rules.por.reason.idEqualsGlobal", data: { partnerId } });
  }
  if (isTenantGuid(partnerId)) found.push({ key: IDENTIFIER_RULES.cspTenant.outcome });
}

function addMechanismRemarks(subject: Subject, found: Message[]): void {
  const { association, family } = subject;
  const { mechanism, salesChannel } = association;
  found.push(...linkRemark(association));
  const doubt = mechanismDoubt(subject);
  if (doubt) found.push(doubt);
  if (salesChannel === undefined) return;
  if (mechanism === "CPOR" && family !== "microsoft-365" && isCspChannel(association)) {
    found.push({ key: PRECEDENCE.cspSeller.outcome, data: { salesChannel } });
  }
  if (mechanism === "DPOR" && family === "azure" && isEnterpriseChannel(association)) {
    found.push({ key: "rules.por.reason.dporNotCarriedOver" });
  }
  if (mechanism !== "POR" && isAdvisorChannel(association)) {
    found.push({ key: "rules.por.reason.advisorChannel" });
  }
}

/** The page of a link shows the one of the account that is signed in, and nobody else's: there is no list of them. */
export function linkRemark({ mechanism, viewpoint }: Association): readonly Message[] {
  return mechanism === "PAL" && viewpoint === "customer"
    ? [{ key: "rules.por.reason.palOfThisAccount" }]
    : [];
}

/** Why the mechanism may not be the one exported; said wherever the next step follows from it. */
export function mechanismDoubt({ association, doubt }: Subject): Message | undefined {
  switch (doubt) {
    case "csp": {
      const data = { salesChannel: association.salesChannel ?? "" };
      return { key: PRECEDENCE.cspShownAsDpor.outcome, data };
    }
    case "azure-agreement":
      return { key: "rules.por.reason.dporOnAzureAgreement" };
    case "disputed":
      return { key: "rules.por.reason.dporDisputed" };
    default:
      return undefined;
  }
}

function addDateRemarks({ association, family, context }: Subject, found: Message[]): void {
  const { evidence, subscriptionEnd, subscriptionId, autoRenew, viewpoint } = association;
  if (subscriptionEnd !== undefined && subscriptionEnd < evidence.asOf) {
    const data = { end: subscriptionEnd, asOf: evidence.asOf };
    found.push({ key: "rules.por.reason.activeAfterEnd", data });
  } else if (subscriptionEnd !== undefined && subscriptionEnd < context.today && autoRenew) {
    found.push({ key: "rules.por.reason.renewedSince", data: { end: subscriptionEnd } });
  } else if (
    // Azure subscriptions have no term, so there is no end date to miss.
    subscriptionEnd === undefined &&
    subscriptionId !== undefined &&
    viewpoint === "partner" &&
    family !== "azure"
  ) {
    found.push({ key: "rules.por.reason.endNotTold" });
  }
  const ageing = ageingRemark(evidence.asOf, context);
  if (ageing) found.push(ageing);
}

/** Evidence that still counts, but is older than the monthly refresh. */
export function ageingRemark(
  asOf: string,
  { ageingBefore, today }: Pick<Subject["context"], "ageingBefore" | "today">,
): Message | undefined {
  if (asOf >= ageingBefore) return undefined;
  const count = daysBetween(asOf, today);
  return { key: "rules.por.reason.evidenceAgeing", data: { asOf }, count };
}
