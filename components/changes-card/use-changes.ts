import { useEffect, useState } from "preact/hooks";
import type { ChangesDoors, ChangesSummary, OpenChanges } from "./changes-doors";

export type LoadedChanges =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly isDamaged: boolean }
  | {
      readonly status: "here";
      readonly summary: ChangesSummary | null;
      readonly list: OpenChanges;
    };

/**
 * The changes of one import, computed again whenever `basis` is another object: facts or settings may have changed. The
 * list at hand stays on screen meanwhile, unless it is another import's.
 */
export function useChanges(
  openChanges: ChangesDoors["openChanges"],
  generation: number,
  basis: unknown,
): readonly [LoadedChanges, retry: () => void] {
  const [state, setState] = useState<{ readonly of: number; readonly loaded: LoadedChanges }>();
  const [attempt, setAttempt] = useState(0);

  // Of these, basis and attempt are reasons to ask again and nothing more.
  useEffect(() => {
    const list = openChanges(generation);
    let isCurrent = true;
    const show = (loaded: LoadedChanges) => {
      if (isCurrent) setState({ of: generation, loaded });
    };
    list.summary.then(
      (summary) => show({ status: "here", summary, list }),
      (error: Error) =>
        show({ status: "failed", isDamaged: error.name === "DamagedGenerationError" }),
    );
    return () => {
      isCurrent = false;
      list.close();
    };
  }, [openChanges, generation, basis, attempt]);

  const retry = () => {
    setState(undefined);
    setAttempt((before) => before + 1);
  };
  return [state?.of === generation ? state.loaded : { status: "loading" }, retry];
}
