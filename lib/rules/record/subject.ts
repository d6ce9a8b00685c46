/** One association with everything that the checks ask about it, looked up once. */
import type { Association, OwnPartnerId } from "../facts";
import type {
  CountsToward,
  Message,
  NextStep,
  PorState,
  PorVerdict,
  RuleReference,
} from "../verdicts";
import { countsByDoubtfulMechanism, countsToward, mechanismForm } from "./counts-toward";
import { MECHANISM_TABLE, type MechanismForm, type MechanismRow } from "./mechanisms";
import { findOwnId } from "./own-ids";
import { type ProductFamily, productFamily } from "./product-families";
import type { PreparedContext } from "./record-context";
import { RECORD_RULES } from "./record-rules";
import { type DporDoubt, dporDoubt } from "./sales-channels";
import { type StatusMeaning, statusMeaning } from "./status-meanings";

export interface Subject {
  readonly association: Association;
  readonly context: PreparedContext;
  readonly customerCountry: string | undefined;
  readonly family: ProductFamily | undefined;
  readonly form: MechanismForm | undefined;
  readonly row: MechanismRow | undefined;
  /** `undefined`: there is no status, or its word is not one that we know. */
  readonly status: StatusMeaning | undefined;
  readonly doubt: DporDoubt | undefined;
  /** The identifier of the settings that the association names. */
  readonly ownId: OwnPartnerId | undefined;
}

export function subjectOf(
  read: Association,
  context: PreparedContext,
  customerCountry: string | undefined,
): Subject {
  const association = withoutBlankIds(read);
  const form = mechanismForm(association);
  const family = productFamily(association.product);
  const { status, partnerId } = association;
  return {
    association,
    context,
    customerCountry,
    family,
    form,
    row: form === undefined ? undefined : MECHANISM_TABLE[form],
    status: status === undefined ? undefined : statusMeaning(status, association.mechanism),
    doubt: dporDoubt(association, family),
    ownId: partnerId === undefined ? undefined : findOwnId(context.ownIds, partnerId),
  };
}

/** A blank identifier names nobody: it is as good as a column that was left out. */
function withoutBlankIds(read: Association): Association {
  if (!isBlank(read.partnerId) && !isBlank(read.globalPartnerId)) return read;
  const association = { ...read };
  if (isBlank(read.partnerId)) delete association.partnerId;
  if (isBlank(read.globalPartnerId)) delete association.globalPartnerId;
  return association;
}

function isBlank(id: string | undefined): boolean {
  return id?.trim() === "";
}

/** Whether the association is one of ours to begin with: a partner-side export holds no others. */
export function isOurs({ association, ownId, context }: Subject): boolean {
  if (association.viewpoint === "partner" || ownId !== undefined) return true;
  const { globalPartnerId } = association;
  return globalPartnerId !== undefined && findOwnId(context.ownIds, globalPartnerId) !== undefined;
}

/** Whether the status is that of an admin relationship, which has states of its own though it gives no credit. */
export function isAccessState({ status }: Subject): boolean {
  return (
    (status?.kind === "under-way" || status?.kind === "faltering") &&
    status.rule === RECORD_RULES.adminRelationship
  );
}

/** What the mechanism gives, by the table. Only for a subject whose form is known. */
export function tableCounts(subject: Subject): readonly CountsToward[] {
  const { form, family, context, doubt } = subject;
  if (form === undefined) return [];
  const counts = countsToward(form, family, context.today);
  return doubt === undefined ? counts : countsByDoubtfulMechanism(counts, doubt);
}

/** What a check finds; the rest of the verdict is the association's own. */
export interface Finding {
  readonly state: PorState;
  /** Most telling first; never empty. */
  readonly reasons: readonly [Message, ...Message[]];
  readonly countsToward: readonly CountsToward[];
  readonly nextStep: NextStep;
  readonly rule: RuleReference;
  readonly deadline?: PorVerdict["deadline"];
  readonly until?: PorVerdict["until"];
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Fills in field by field: spreading what may be absent costs more than all the checks together. */
export function verdictOf({ association }: Subject, finding: Finding): PorVerdict {
  const { attribution, partnerId, since, product, sku, subscriptionId, evidence } = association;
  const verdict: Draft<PorVerdict> = {
    state: finding.state,
    mechanism: association.mechanism,
    countsToward: finding.countsToward,
    reasons: finding.reasons,
    nextStep: finding.nextStep,
    rule: finding.rule,
    asOf: evidence.asOf,
    evidenceFile: evidence.file,
  };
  if (attribution !== undefined) verdict.attribution = attribution;
  if (partnerId !== undefined) verdict.partnerId = partnerId;
  if (since !== undefined) verdict.since = since;
  if (finding.until !== undefined) verdict.until = finding.until;
  if (product !== undefined) verdict.product = product;
  if (sku !== undefined) verdict.sku = sku;
  if (subscriptionId !== undefined) verdict.subscriptionId = subscriptionId;
  if (finding.deadline !== undefined) verdict.deadline = finding.deadline;
  return verdict;
}
