import type { Settings } from "../../lib/browser/settings-schema";

/**
 * `stored` with what the reader changed from `before` to `after`: an import may have filled in other fields while the
 * form was open, and saving the form must not empty them again. Fields are whole settings, not parts of one.
 */
export function withChanges(stored: Settings, before: Settings, after: Settings): Settings {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Settings>;
  const changed = [...names].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const kept = Object.entries(stored).filter(([name]) => !changed.includes(name as keyof Settings));
  const taken = changed.filter((name) => name in after).map((name) => [name, after[name]]);
  return Object.fromEntries([...kept, ...taken]) as Settings;
}
