import { useEffect, useState } from "preact/hooks";
import { type Place, placeOf } from "./dashboard-place";

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
