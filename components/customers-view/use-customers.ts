import { useEffect, useState } from "preact/hooks";
import type { WatchFacts } from "../loading/use-watched";
import type { CustomersDoors, CustomersSummary, OpenCustomers } from "./customers-doors";

export type LoadedCustomers =
  | { readonly status: "loading"; readonly share: number }
  | { readonly status: "failed"; readonly isDamaged: boolean }
  | {
      readonly status: "here";
      readonly summary: CustomersSummary | null;
      readonly list: OpenCustomers;
    };

const START: LoadedCustomers = { status: "loading", share: 0 };

/** A worker tells of its progress more often than anybody can see. */
const STEPS = 50;

/**
 * All customers, judged again whenever facts or settings changed; the list at hand stays on screen, and answers, until the
 * new one is here.
 */
export function useCustomers(
  openCustomers: CustomersDoors["openCustomers"],
  watch: WatchFacts,
): readonly [LoadedCustomers, retry: () => void] {
  const [state, setState] = useState(START);
  const [attempt, setAttempt] = useState(0);

  // Of these, attempt is a reason to ask again and nothing more.
  useEffect(() => {
    const life = new AbortController();
    let shown: OpenCustomers | undefined;
    let coming: OpenCustomers | undefined;
    const open = () => {
      if (coming !== shown) coming?.close();
      const list = openCustomers((share) => {
        if (shown !== undefined || list !== coming) return;
        const told = Math.floor(share * STEPS) / STEPS;
        setState((before) =>
          before.status === "loading" && before.share < told
            ? { status: "loading", share: told }
            : before,
        );
      });
      coming = list;
      list.summary.then(
        (summary) => {
          if (list !== coming || life.signal.aborted) return;
          shown?.close();
          shown = list;
          setState({ status: "here", summary, list });
        },
        (error: Error) => {
          if (list !== coming || life.signal.aborted) return;
          shown?.close();
          shown = undefined;
          setState({ status: "failed", isDamaged: error.name === "DamagedGenerationError" });
        },
      );
    };
    open();
    watch(open, life.signal);
    return () => {
      life.abort();
      shown?.close();
      coming?.close();
    };
  }, [openCustomers, watch, attempt]);

  const retry = () => {
    setState(START);
    setAttempt((before) => before + 1);
  };
  return [state, retry];
}
