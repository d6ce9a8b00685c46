import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../lib/texts/text";

export interface LockedPartProps {
  readonly isLocked: boolean;
  readonly children: ComponentChildren;
}

/** Controls of a setting; where the company's policy sets it they show its value, cannot be changed, and say why. */
export function LockedPart({ isLocked, children }: LockedPartProps) {
  const id = useId();
  if (!isLocked) return <>{children}</>;
  return (
    <fieldset class="stack locked" disabled aria-describedby={id}>
      {children}
      <p class="small locked-why" id={id}>
        {text("popup.settings.locked")}
      </p>
    </fieldset>
  );
}
