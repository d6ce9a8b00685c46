import type { ComponentChildren } from "preact";
import type { DashboardDoors, StoredData } from "../dashboard-app/dashboard-doors";
import { LazyPart } from "./lazy-part";
import { LoadingPart } from "./loading-part";
import { useWatched } from "./use-watched";

export interface StoredPartProps<Module> {
  readonly doors: Pick<DashboardDoors, "loadStored" | "watch">;
  /** A dynamic import: the programmes of more than twenty years are much to load, so they come only when looked at. */
  readonly load: () => Promise<Module>;
  readonly children: (module: Module, stored: StoredData) => ComponentChildren;
}

/** A part that judges what is stored, with code of its own; shows what is stored now, also after it has changed. */
export function StoredPart<Module>({ doors, load, children }: StoredPartProps<Module>) {
  const stored = useWatched(doors.loadStored, doors.watch);
  return (
    <LoadingPart what={stored} lines={6}>
      {(value) => <LazyPart load={load}>{(module) => children(module, value)}</LazyPart>}
    </LoadingPart>
  );
}
