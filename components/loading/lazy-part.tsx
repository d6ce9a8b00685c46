import type { ComponentChildren } from "preact";
import { LoadingPart } from "./loading-part";
import { useLoaded } from "./use-loaded";

export interface LazyPartProps<Module> {
  /** A dynamic import: what the first paint need not wait for. */
  readonly load: () => Promise<Module>;
  readonly children: (module: Module) => ComponentChildren;
}

/** A part whose code is loaded when it is first shown. */
export function LazyPart<Module>({ load, children }: LazyPartProps<Module>) {
  const [module] = useLoaded(load);
  return (
    <LoadingPart what={module} lines={6}>
      {children}
    </LoadingPart>
  );
}
