/** Starts the worker that plans. Cancelling ends the worker: nothing else stops a search. */
import type { PlanDoors } from "../../components/plan-view/plan-doors";
import { startPlanWorker } from "./start-plan-worker";

function otherThan(wanted: string): never {
  throw new Error(`The planner did not answer with ${wanted}`);
}

export const startPlan: PlanDoors["startPlan"] = (question) => {
  const { ask, end } = startPlanWorker();
  const plan = ask({ plan: question }).finally(end);
  return {
    plan: plan.then((answer) => ("planned" in answer ? answer.planned : otherThan("a plan"))),
    cancel: end,
  };
};

export const openTries: PlanDoors["openTries"] = (question) => {
  const { ask, end } = startPlanWorker();
  return {
    targets: ask({ open: question }).then((answer) =>
      "targets" in answer ? answer.targets : otherThan("targets"),
    ),
    judge: (target, tried) =>
      ask({ target, tried }).then((answer) =>
        "judged" in answer ? answer.judged : otherThan("a verdict"),
      ),
    close: end,
  };
};
