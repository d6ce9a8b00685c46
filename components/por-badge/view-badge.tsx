import type { BadgeView } from "../../lib/browser/protocol";

/** A badge that is worded already, as portals show it; it says its name in full to screen readers. */
export function ViewBadge({ view }: { readonly view: BadgeView }) {
  return (
    <span class="gs-badge" data-tone={view.look.tone}>
      <svg class="gs-badge-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={view.look.path} />
      </svg>
      <span class="gs-badge-text" aria-hidden="true">
        {view.text}
      </span>
      <span class="visually-hidden">{view.name}</span>
    </span>
  );
}
