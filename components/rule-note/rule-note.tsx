import type { RuleReference } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";
import { confidenceWords, sourceWords } from "./rule-words";
import "./rule-note.css";

/** Which rule spoke, how sure it is and where it was read. */
export function RuleNote({ rule }: { readonly rule: RuleReference }) {
  return (
    <dl class="rule-note small">
      <dt>{text("overlay.panel.rule")}</dt>
      <dd class="rule-id">{rule.id}</dd>
      <dt>{text("overlay.panel.confidence")}</dt>
      <dd>{confidenceWords(rule)}</dd>
      {rule.sources.length > 0 && <dt>{text("overlay.panel.sources")}</dt>}
      {rule.sources.map(sourceWords).map(({ id, title, ref }) => (
        <dd key={id}>
          {title}
          {ref !== undefined && <span class="soft rule-ref">{ref}</span>}
        </dd>
      ))}
    </dl>
  );
}

/** The same behind a line that opens it, for lists in which it would stand between the reader and the point. */
export function FoldedRuleNote({ rule }: { readonly rule: RuleReference }) {
  return (
    <details class="rule-fold">
      <summary class="small">
        {rule.conflict === true
          ? text("dashboard.rule.foldedConflict", { id: rule.id })
          : text("dashboard.rule.folded", { id: rule.id })}
      </summary>
      <RuleNote rule={rule} />
    </details>
  );
}
