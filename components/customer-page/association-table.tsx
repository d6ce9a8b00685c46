import type { AssociationView } from "../../lib/browser/protocol";
import { text } from "../../lib/texts/text";
import { ViewBadge } from "../por-badge/view-badge";
import { TableScroll } from "../table-scroll/table-scroll";
import { CopyButton } from "./copy-button";

export interface AssociationTableProps {
  /** Worded as in the dock's panel. */
  readonly associations: readonly AssociationView[];
  readonly copyText: (text: string) => Promise<void>;
}

/** All labels in reading order: each association names only what applies to it. */
function labelsOf(associations: readonly AssociationView[]): string[] {
  const labels: string[] = [];
  for (const { details } of associations) {
    let at = 0;
    for (const [label] of details) {
      const known = labels.indexOf(label);
      if (known < 0) labels.splice(at, 0, label);
      at = (known < 0 ? at : known) + 1;
    }
  }
  return labels;
}

/** Every association side by side: one a column, so that what differs can be seen. */
export function AssociationTable({ associations, copyText }: AssociationTableProps) {
  const lists = (name: string, linesOf: (association: AssociationView) => readonly string[]) => (
    <tr>
      <th scope="row">{name}</th>
      {associations.map((each, at) => (
        <td key={at}>
          {linesOf(each).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </td>
      ))}
    </tr>
  );
  return (
    <TableScroll label={text("dashboard.customer.associations")}>
      <table class="association-table">
        <caption class="visually-hidden">{text("dashboard.customer.associations")}</caption>
        <thead>
          <tr>
            <td />
            {associations.map((each, at) => (
              <th key={at} scope="col">
                {each.subject !== "" && <p>{each.subject}</p>}
                <ViewBadge view={each.badge} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lists(text("dashboard.customer.why"), ({ badge }) => badge.reasons)}
          <tr>
            <th scope="row">{text("dashboard.customers.column.nextStep")}</th>
            {associations.map((each, at) => (
              <td key={at}>
                <NextStep association={each} copyText={copyText} />
              </td>
            ))}
          </tr>
          {lists(text("dashboard.customers.column.countsToward"), (each) => each.countsToward)}
          {labelsOf(associations).map((label) =>
            lists(label, ({ details }) =>
              details.filter(([named]) => named === label).map(([, value]) => value),
            ),
          )}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface NextStepProps extends Pick<AssociationTableProps, "copyText"> {
  readonly association: AssociationView;
}

/** The step, the way to where it is taken, and what to send to the customer. */
function NextStep({ association, copyText }: NextStepProps) {
  const { nextStep, links, textForCustomer, textsByChannel } = association;
  return (
    <div class="stack">
      <p>{nextStep}</p>
      {links.map(({ label, url }) => (
        <p key={url}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {label}
          </a>
        </p>
      ))}
      {textForCustomer !== undefined && (
        <p>
          <CopyButton
            label={text("overlay.dock.copy")}
            text={() => textForCustomer}
            copyText={copyText}
          />
        </p>
      )}
      {textsByChannel !== undefined && (
        <details>
          <summary>{textsByChannel.label}</summary>
          <div class="stack">
            {textsByChannel.texts.map((each) => (
              <p key={each.label}>
                <CopyButton label={each.label} text={() => each.text} copyText={copyText} />
              </p>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
