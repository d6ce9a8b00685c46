import { useEffect } from "preact/hooks";
import type { Loaded } from "./loaded";
import { useLoaded } from "./use-loaded";

/** Calls back when facts, figures or settings changed, here or elsewhere, until `signal` is aborted. */
export type WatchFacts = (onChange: () => void, signal: AbortSignal) => void;

/** As `useLoaded`, and asked again whenever what it rests on has changed. */
export function useWatched<T>(load: () => Promise<T>, watch: WatchFacts): Loaded<T> {
  const [state, reload] = useLoaded(load);
  useEffect(() => {
    const life = new AbortController();
    watch(reload, life.signal);
    return () => life.abort();
  }, [watch, reload]);
  return state;
}
