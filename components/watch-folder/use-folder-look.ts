import { useCallback, useEffect, useState } from "preact/hooks";
import type { FolderLook, WatchedFolder } from "../../lib/browser/watched-folder";

/** Seldom enough to cost nothing, often enough for somebody who comes back from a download. */
const BETWEEN_LOOKS_MS = 30_000;

/**
 * Looks into the folder now, whenever the page comes to the front, and every half minute while it is there; never while
 * `isBusy`. The first value is `undefined` until the first look is over, `failed` when what is kept cannot be read.
 */
export function useFolderLook(
  folder: WatchedFolder,
  isBusy: boolean,
): [FolderLook | "failed" | undefined, () => void] {
  const [found, setFound] = useState<FolderLook | "failed">();
  const [turn, setTurn] = useState(0);
  // A new turn is a reason to look, and nothing else.
  useEffect(() => {
    if (isBusy) return;
    const life = new AbortController();
    let isLooking = false;
    const look = async () => {
      if (isLooking || document.visibilityState !== "visible") return;
      isLooking = true;
      const next = await folder.look(life.signal).catch(() => "failed" as const);
      isLooking = false;
      if (!life.signal.aborted) setFound(next);
    };
    void look();
    const timer = setInterval(look, BETWEEN_LOOKS_MS);
    document.addEventListener("visibilitychange", look, { signal: life.signal });
    return () => {
      clearInterval(timer);
      life.abort();
    };
  }, [folder, isBusy, turn]);
  return [found, useCallback(() => setTurn((before) => before + 1), [])];
}
