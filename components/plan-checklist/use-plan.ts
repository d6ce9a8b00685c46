import { useEffect, useRef, useState } from "preact/hooks";
import type { PlanQuestion, ProgrammePlan } from "../../lib/rules/plan";
import type { PlanDoors } from "../plan-view/plan-doors";

export type PlanState =
  | { readonly status: "searching" }
  | { readonly status: "stopped"; readonly why: "reader" | "time"; readonly seconds: number }
  | { readonly status: "failed" }
  | { readonly status: "here"; readonly plan: ProgrammePlan };

export interface PlanSearch {
  readonly state: PlanState;
  readonly stop: () => void;
  /** Searches once more, for so long at most. */
  readonly again: (seconds: number) => void;
}

const SECONDS_AT_FIRST = 30;
export const SECONDS_AT_MOST = 300;

interface Asked {
  readonly question: PlanQuestion;
  readonly seconds: number;
}

/**
 * The plan for `question`, searched anew whenever that is another object. A search that takes longer than it may is
 * stopped, and then there is no plan: half a search proves nothing.
 */
export function usePlan(startPlan: PlanDoors["startPlan"], question: PlanQuestion): PlanSearch {
  const [longer, setLonger] = useState<Asked>();
  const [found, setFound] = useState<{ readonly of: Asked; readonly state: PlanState }>();
  const first = useRef<Asked>({ question, seconds: SECONDS_AT_FIRST });
  if (first.current.question !== question) first.current = { question, seconds: SECONDS_AT_FIRST };
  const asked = longer?.question === question ? longer : first.current;
  const end = useRef<(state?: PlanState) => void>(() => {});

  useEffect(() => {
    const { seconds } = asked;
    const run = startPlan(asked.question);
    const timer = setTimeout(
      () => end.current({ status: "stopped", why: "time", seconds }),
      seconds * 1000,
    );
    let isCurrent = true;
    // Only the first of what may end a search does.
    const finish = (state?: PlanState) => {
      if (!isCurrent) return;
      isCurrent = false;
      clearTimeout(timer);
      run.cancel();
      if (state !== undefined) setFound({ of: asked, state });
    };
    end.current = finish;
    run.plan.then(
      (plan) => finish({ status: "here", plan }),
      () => finish({ status: "failed" }),
    );
    return () => finish();
  }, [startPlan, asked]);

  return {
    state: found?.of === asked ? found.state : { status: "searching" },
    stop: () => end.current({ status: "stopped", why: "reader", seconds: asked.seconds }),
    again: (seconds) => setLonger({ question, seconds }),
  };
}
