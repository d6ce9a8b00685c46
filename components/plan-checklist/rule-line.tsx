import type { RuleReference } from "../../lib/rules/verdicts";
import { phrases } from "../../lib/texts/join-words";
import { text } from "../../lib/texts/text";
import { confidenceWords, sourceWords } from "./plan-words";

/** How sure a rule is at a glance, and on demand which one it is and who says so. */
export function RuleLine({ rule }: { readonly rule: RuleReference }) {
  return (
    <details class="small">
      <summary>{confidenceWords(rule)}</summary>
      <p class="soft">
        {text("dashboard.plan.rule", {
          rule: rule.id,
          sources: phrases(sourceWords(rule)),
        })}
      </p>
    </details>
  );
}
