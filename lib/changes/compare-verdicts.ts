/** Whether what we say of a customer changed, both times judged by today's rules and on the same day. */
import { judgeCustomer, type PorVerdict, type RecordContext } from "../rules";
import type { CustomerFacts } from "../store/contract";
import type { ChangeEvidence } from "./change";
import type { CustomerChange } from "./compare-customer";

function evidenceOf({ evidenceFile, asOf }: PorVerdict): ChangeEvidence | undefined {
  return evidenceFile === undefined || asOf === undefined
    ? undefined
    : { file: evidenceFile, asOf };
}

/** `undefined` when the state is the same. The day is the context's for both, so the calendar is never the change. */
export function compareVerdicts(
  before: CustomerFacts,
  after: CustomerFacts,
  context: RecordContext,
): CustomerChange | undefined {
  const was = judgeCustomer(before, context);
  const is = judgeCustomer(after, context);
  if (was.state === is.state) return undefined;
  const [then, now] = [evidenceOf(was.lead), evidenceOf(is.lead)];
  const [why = { key: "dashboard.changes.reason.verdict" }] = is.lead.reasons;
  return {
    kind: "verdict",
    before: was.state,
    after: is.state,
    evidence: { ...(then && { before: then }), ...(now && { after: now }) },
    reason: why,
  };
}
