import { useEffect, useState } from "preact/hooks";
import { type Place, placeOf } from "./dashboard-place";

/** Puts another place into the address without a step of the browser's history: for what changes with every key. */
export function replacePlace(href: string): void {
  history.replaceState(history.state, "", href);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** The place that the page's address names, also after going back and forth in the browser. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const life = new AbortController();
    addEventListener("hashchange", () => setPlace(placeOf(location.hash)), life);
    return () => life.abort();
  }, []);
  return place;
}
