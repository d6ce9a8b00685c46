import type { BadgeKind, Settings } from "../../lib/browser/settings-schema";
import { text } from "../../lib/texts/text";
import { PORTAL_NAMES } from "../wording/portal-name";
import { Switch } from "./field";
import { LockedPart } from "./locked-part";

const BADGE_KEYS: Readonly<Record<BadgeKind, string>> = {
  row: "popup.settings.badge.row",
  heading: "popup.settings.badge.heading",
  dock: "popup.settings.badge.dock",
};

export interface SwitchesFieldProps {
  readonly portals: Settings["portals"];
  readonly badges: Settings["badges"];
  readonly isLocked: (name: "portals" | "badges") => boolean;
  readonly onChange: (part: Partial<Pick<Settings, "portals" | "badges">>) => void;
}

/** Which portals we read, and what we draw there. */
export function SwitchesField({ portals, badges, isLocked, onChange }: SwitchesFieldProps) {
  return (
    <>
      <LockedPart isLocked={isLocked("portals")}>
        <fieldset class="stack">
          <legend>{text("popup.settings.portals")}</legend>
          {keysOf(PORTAL_NAMES).map((portal) => (
            <Switch
              key={portal}
              id={`portal-${portal}`}
              label={PORTAL_NAMES[portal]}
              checked={portals[portal] !== false}
              onChange={(isOn) => onChange({ portals: { ...portals, [portal]: isOn } })}
            />
          ))}
        </fieldset>
      </LockedPart>
      <LockedPart isLocked={isLocked("badges")}>
        <fieldset class="stack">
          <legend>{text("popup.settings.badges")}</legend>
          {keysOf(BADGE_KEYS).map((kind) => (
            <Switch
              key={kind}
              id={`badge-${kind}`}
              label={text(BADGE_KEYS[kind])}
              checked={badges[kind]}
              onChange={(isOn) => onChange({ badges: { ...badges, [kind]: isOn } })}
            />
          ))}
        </fieldset>
      </LockedPart>
    </>
  );
}

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(record) as Key[];
}
