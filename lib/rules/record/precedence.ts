/** What several associations on one subscription mean for each other; said among the reasons, no state changes. */
import type { Mechanism } from "../facts";
import type { Message, PorState, PorVerdict } from "../verdicts";

const IN_FORCE: ReadonlySet<PorState> = new Set(["ours", "at-risk", "ours-wrong-id"]);

/** A CPOR claim takes the credit from a DPOR on the same subscription; a DPOR and a PAL both stand. */
const REMARKS: readonly {
  readonly on: Mechanism;
  readonly beside: Mechanism;
  readonly reason: Message;
}[] = [
  { on: "DPOR", beside: "CPOR", reason: { key: "rules.por.reason.cporBeatsDpor" } },
  { on: "CPOR", beside: "DPOR", reason: { key: "rules.por.reason.cporHoldsCredit" } },
  { on: "DPOR", beside: "PAL", reason: { key: "rules.por.reason.dporAndPal" } },
  { on: "PAL", beside: "DPOR", reason: { key: "rules.por.reason.dporAndPal" } },
];

/** The verdicts, in their order, with a reason added where two mechanisms meet on one subscription. */
export function explainPrecedence(verdicts: readonly PorVerdict[]): readonly PorVerdict[] {
  const bySubscription = new Map<string, Set<Mechanism>>();
  for (const { state, mechanism, subscriptionId } of verdicts) {
    if (mechanism === null || subscriptionId === undefined || !IN_FORCE.has(state)) continue;
    const mechanisms = bySubscription.get(subscriptionId);
    if (mechanisms) mechanisms.add(mechanism);
    else bySubscription.set(subscriptionId, new Set([mechanism]));
  }
  return verdicts.map((verdict) => {
    const { mechanism, subscriptionId, state } = verdict;
    if (subscriptionId === undefined || !IN_FORCE.has(state)) return verdict;
    const beside = bySubscription.get(subscriptionId);
    if (beside === undefined || beside.size < 2) return verdict;
    const added = REMARKS.filter((entry) => entry.on === mechanism && beside.has(entry.beside));
    if (added.length === 0) return verdict;
    return { ...verdict, reasons: [...verdict.reasons, ...added.map((entry) => entry.reason)] };
  });
}
