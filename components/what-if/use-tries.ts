import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Target } from "../../lib/rules/facts";
import type { JudgedTry, PlanQuestion, TargetToTry, TriedFigure } from "../../lib/rules/plan";
import type { Loaded } from "../loading/loaded";
import type { OpenTries, PlanDoors } from "../plan-view/plan-doors";

export interface Tries {
  readonly targets: Loaded<readonly TargetToTry[]>;
  readonly judge: OpenTries["judge"];
}

/** What can be tried with the facts of `question`; asked anew whenever that is another object. */
export function useTries(openTries: PlanDoors["openTries"], question: PlanQuestion): Tries {
  const [targets, setTargets] = useState<Loaded<readonly TargetToTry[]>>({ status: "loading" });
  const open = useRef<OpenTries | undefined>(undefined);
  useEffect(() => {
    const tries = openTries(question);
    let isCurrent = true;
    open.current = tries;
    tries.targets.then(
      (value) => isCurrent && setTargets({ status: "here", value }),
      () => isCurrent && setTargets({ status: "failed" }),
    );
    return () => {
      isCurrent = false;
      tries.close();
    };
  }, [openTries, question]);
  const judge = useRef<OpenTries["judge"]>(async (...asked) => open.current?.judge(...asked));
  return { targets, judge: judge.current };
}

/**
 * The verdict on what is tried. One question is under way at a time, and then the latest: a slider that is dragged
 * leaves no queue behind. The verdict before stays until the next one is there.
 */
export function useJudged(
  judge: OpenTries["judge"],
  target: Target,
  tried: readonly TriedFigure[],
): JudgedTry | undefined {
  const [judged, setJudged] = useState<JudgedTry>();
  const wanted = useMemo(() => ({ judge, target, tried }), [judge, target, tried]);
  const latest = useRef<typeof wanted | undefined>(undefined);
  const isBusy = useRef(false);
  useEffect(() => {
    latest.current = wanted;
    const ask = async (asked: typeof wanted): Promise<void> => {
      isBusy.current = true;
      // Facts that changed meanwhile end the thread that was asked; what came with them is asked next.
      const verdict = await asked.judge(asked.target, asked.tried).catch(() => undefined);
      isBusy.current = false;
      if (latest.current === undefined) return;
      if (latest.current !== asked) return ask(latest.current);
      setJudged(verdict);
    };
    if (!isBusy.current) ask(wanted);
  }, [wanted]);
  useEffect(
    () => () => {
      latest.current = undefined;
    },
    [],
  );
  return judged;
}
