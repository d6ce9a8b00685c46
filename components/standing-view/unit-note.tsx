import type { UnitVerdict } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";
import { FoldedRuleNote } from "../rule-note/rule-note";
import { Reasons } from "./item-detail";
import { standingHref } from "./standing-place";

/** What the programme evaluates on the day, and why. Where nobody can tell, what the reader can say about it. */
export function UnitNote({ unit }: { readonly unit: UnitVerdict }) {
  const isUnknown = unit.kind === "unknown";
  return (
    <div class={isUnknown ? "notice" : "stack"} data-tone={isUnknown ? "warn" : undefined}>
      {isUnknown && (
        <p>
          <strong>{text("dashboard.standing.unitUnknown")}</strong>{" "}
          <a href={standingHref({ part: "company" })}>{text("dashboard.standing.sayIt")}</a>
        </p>
      )}
      <Reasons reasons={unit.reasons} />
      <FoldedRuleNote rule={unit.rule} />
    </div>
  );
}
