import type { Change } from "../../lib/changes/change";
import type { CustomerThen } from "../../lib/customers/customer-history";
import { formatMoment } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOfChange } from "../changes-card/change-words";
import { PorBadge } from "../por-badge/por-badge";
import { TableScroll } from "../table-scroll/table-scroll";

/** What each kept import says of the customer, newest first, and what it changed. */
export function CustomerPast({ history }: { readonly history: readonly CustomerThen[] }) {
  return (
    <>
      <p class="soft small">{text("dashboard.customer.historyWhat")}</p>
      <TableScroll label={text("dashboard.customer.history")}>
        <table class="customer-past">
          <caption class="visually-hidden">{text("dashboard.customer.history")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("dashboard.customer.imported")}</th>
              <th scope="col">{text("dashboard.customers.column.state")}</th>
              <th scope="col">{text("dashboard.customer.changed")}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((then, at) => (
              <tr key={then.generation.id}>
                <th scope="row">
                  {formatMoment(then.generation.committedAt)}
                  {at === 0 && <p class="soft small">{text("dashboard.customer.inForce")}</p>}
                </th>
                <td>
                  {then.verdict === null ? (
                    text("dashboard.changes.notListed")
                  ) : (
                    <PorBadge state={then.verdict.state} />
                  )}
                </td>
                <td>
                  <Changed changes={then.changes} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

function Changed({ changes }: { readonly changes: readonly Change[] | undefined }) {
  if (changes === undefined) return <>{text("dashboard.customer.nothingBefore")}</>;
  if (changes.length === 0) return <>{text("dashboard.customer.nothingChanged")}</>;
  return (
    <ul>
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>
          <ChangeWords change={change} />
        </li>
      ))}
    </ul>
  );
}

function ChangeWords({ change }: { readonly change: Change }) {
  const { kind, before, after, reason } = wordsOfChange(change);
  const about = change.association?.subject.join(" · ") ?? "";
  return (
    <>
      {text(about === "" ? "dashboard.customer.changeLine" : "dashboard.customer.changeLineAbout", {
        kind,
        before,
        after,
        about,
      })}
      <p class="soft small">{reason}</p>
    </>
  );
}
