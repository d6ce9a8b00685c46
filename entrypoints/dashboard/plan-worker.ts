/** Plans, and judges what a reader tries, in a thread of its own: a search may take seconds. */
import { figuresToTry, type PlanQuestion, planFor, tryFigures } from "../../lib/rules/plan";
import type { FromPlanWorker, ToPlanWorker } from "./plan-messages";

let opened: PlanQuestion | undefined;

function answerTo(message: ToPlanWorker): FromPlanWorker {
  if ("plan" in message) return { planned: planFor(message.plan) };
  if ("open" in message) {
    opened = message.open;
    return { targets: figuresToTry(message.open) };
  }
  return { judged: opened && tryFigures(message.target, message.tried, opened) };
}

self.addEventListener("message", ({ data }: MessageEvent<ToPlanWorker>) => {
  try {
    self.postMessage(answerTo(data));
  } catch (error) {
    const failed: FromPlanWorker = { failed: String(error) };
    self.postMessage(failed);
  }
});
