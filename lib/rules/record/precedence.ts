/** What several associations on one subscription mean for each other; said among the reasons, no state changes. */
import type { Association } from "../facts";
import type { Message, PorState, PorVerdict } from "../verdicts";
import { mechanismForm } from "./counts-toward";
import type { MechanismForm } from "./mechanisms";
import { PRECEDENCE, type PrecedenceRemark, type PrecedenceRule } from "./precedence-rules";

const IN_FORCE: ReadonlySet<PorState> = new Set(["ours", "at-risk", "ours-wrong-id"]);

const RULES: readonly PrecedenceRule[] = Object.values(PRECEDENCE);
const REMARKS: readonly PrecedenceRemark[] = RULES.flatMap(({ remarks = [] }) => remarks);

/** An association with its verdict. */
export interface Judged {
  readonly association: Association;
  readonly verdict: PorVerdict;
}

/** The verdicts, in their order, with a reason added where two mechanisms meet on one subscription. */
export function explainPrecedence(judged: readonly Judged[]): readonly PorVerdict[] {
  const bySubscription = new Map<string, Set<MechanismForm>>();
  for (const one of judged) {
    const place = placeOf(one);
    if (place === undefined) continue;
    const forms = bySubscription.get(place.subscriptionId);
    if (forms) forms.add(place.form);
    else bySubscription.set(place.subscriptionId, new Set([place.form]));
  }
  return judged.map((one) => {
    const place = placeOf(one);
    const beside = place && bySubscription.get(place.subscriptionId);
    if (place === undefined || beside === undefined || beside.size < 2) return one.verdict;
    const added = remarksOn(place.form, beside);
    if (added.length === 0) return one.verdict;
    return { ...one.verdict, reasons: [...one.verdict.reasons, ...added] };
  });
}

interface Place {
  readonly subscriptionId: string;
  readonly form: MechanismForm;
}

/** Only what is in force on a subscription meets anything there. */
function placeOf({ association, verdict }: Judged): Place | undefined {
  const { subscriptionId } = association;
  if (subscriptionId === undefined || !IN_FORCE.has(verdict.state)) return undefined;
  const form = mechanismForm(association);
  return form && { subscriptionId, form };
}

function remarksOn(form: MechanismForm, beside: ReadonlySet<MechanismForm>): readonly Message[] {
  return REMARKS.filter(
    (remark) => remark.on.includes(form) && remark.beside.some((other) => beside.has(other)),
  ).map(({ reason }) => ({ key: reason }));
}
