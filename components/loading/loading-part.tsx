import type { ComponentChildren } from "preact";
import { text } from "../../lib/texts/text";
import type { Loaded } from "./loaded";
import "./loading-part.css";

export interface LoadingPartProps<T> {
  readonly what: Loaded<T>;
  /** How many lines of skeleton keep the place, so that nothing jumps when the value arrives. */
  readonly lines?: number;
  readonly children: (value: T) => ComponentChildren;
}

/** A skeleton while `what` is on its way, a plain sentence when it cannot be had, its children once it is here. */
export function LoadingPart<T>({ what, lines = 2, children }: LoadingPartProps<T>) {
  if (what.status === "here") return <>{children(what.value)}</>;
  if (what.status === "failed") {
    return <p class="notice">{text("popup.loading.failed")}</p>;
  }
  return (
    <div class="loading-lines" aria-busy="true">
      <span class="visually-hidden">{text("popup.loading.busy")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span class="skeleton" key={line} />
      ))}
    </div>
  );
}
