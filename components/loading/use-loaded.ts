import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Loaded } from "./loaded";

/**
 * Asks `load` once on mount and again on `reload()`. While it is asked again the value at hand stays on screen, and an
 * older answer never overwrites a newer one.
 */
export function useLoaded<T>(load: () => Promise<T>): readonly [Loaded<T>, reload: () => void] {
  const [state, setState] = useState<Loaded<T>>({ status: "loading" });
  const latest = useRef(0);
  const loadNow = useRef(load);
  loadNow.current = load;

  const reload = useCallback(() => {
    latest.current += 1;
    const turn = latest.current;
    const show = (next: Loaded<T>) => {
      if (turn === latest.current) setState(next);
    };
    loadNow.current().then(
      (value) => show({ status: "here", value }),
      () => show({ status: "failed" }),
    );
  }, []);

  useEffect(() => {
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);
  return [state, reload];
}
