import { formatBytes, formatShare } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { KeptImports } from "./changes-doors";

/** From here on an import may not fit beside what is kept. */
const NEARLY_FULL = 0.7;

/** What is kept, and how much room that takes. */
export function StorageLine({ history, room }: KeptImports) {
  const count = history.earlier.length;
  const isFull = room !== undefined && room.quota > 0 && room.used / room.quota > NEARLY_FULL;
  return (
    <div class="stack small soft">
      <p>
        {count === 0
          ? text("dashboard.changes.keptNone")
          : text("dashboard.changes.kept", { number: count }, count)}{" "}
        {room !== undefined &&
          text("dashboard.changes.room", {
            used: formatBytes(room.used),
            quota: formatBytes(room.quota),
          })}
      </p>
      {isFull && (
        <p class="notice" data-tone="warn">
          {text("dashboard.changes.nearlyFull", { share: formatShare(room.used, room.quota) })}
        </p>
      )}
    </div>
  );
}
