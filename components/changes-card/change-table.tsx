import type { Change, ChangeEvidence } from "../../lib/changes/change";
import type { PorState } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { PorBadge } from "../por-badge/por-badge";
import { TableScroll } from "../table-scroll/table-scroll";
import { evidenceWords, wordsOfChange } from "./change-words";

/** One page of the change list. */
export function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <TableScroll label={text("dashboard.changes.caption")}>
      <table class="change-table">
        <caption class="visually-hidden">{text("dashboard.changes.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("dashboard.changes.column.customer")}</th>
            <th scope="col">{text("dashboard.changes.column.change")}</th>
            <th scope="col">{text("dashboard.changes.column.before")}</th>
            <th scope="col">{text("dashboard.changes.column.after")}</th>
            <th scope="col">{text("dashboard.changes.column.why")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={keyOf(change)} change={change} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function keyOf({ kind, tenantId, association }: Change): string {
  return [kind, tenantId, association?.identityAfter, association?.identityBefore].join("\n");
}

function ChangeRow({ change }: { readonly change: Change }) {
  const { customer, tenantId, association, evidence } = change;
  const words = wordsOfChange(change);
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf("customers", tenantId)} title={tenantId}>
          {customer}
        </a>
      </th>
      <td>
        {words.kind}
        {association !== undefined && (
          <span class="change-small">
            {[association.attribution, association.partnerId, ...association.subject]
              .filter((word) => word !== undefined)
              .join(" · ")}
            {association.subscriptionId !== undefined && (
              <span class="change-id">{association.subscriptionId}</span>
            )}
          </span>
        )}
      </td>
      <td>
        <Side change={change} value={change.before} words={words.before} from={evidence.before} />
      </td>
      <td>
        <Side change={change} value={change.after} words={words.after} from={evidence.after} />
      </td>
      <td>{words.reason}</td>
    </tr>
  );
}

interface SideProps {
  readonly change: Change;
  readonly value: Change["before"];
  readonly words: string;
  readonly from: ChangeEvidence | undefined;
}

/** What it was or is, with the file that says so. */
function Side({ change, value, words, from }: SideProps) {
  return (
    <>
      {change.kind === "verdict" ? <PorBadge state={value as PorState} /> : words}
      {from !== undefined && <span class="change-small">{evidenceWords(from)}</span>}
    </>
  );
}
