import type { Diagnostics } from "../../lib/browser/diagnostics";
import { formatBytes, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { LoadingPart } from "../loading/loading-part";
import { useWatched } from "../loading/use-watched";
import { CopyDiagnostics } from "../tab-card/copy-diagnostics";
import { TableScroll } from "../table-scroll/table-scroll";
import { portalName } from "../wording/portal-name";
import "./diagnostics-view.css";

export interface DiagnosticsViewProps {
  readonly doors: Pick<DashboardDoors, "loadDiagnostics" | "watch">;
}

/** What we know about ourselves: the very text that "Copy diagnostics" copies, and the same to read. */
export function DiagnosticsView({ doors }: DiagnosticsViewProps) {
  const diagnostics = useWatched(doors.loadDiagnostics, doors.watch);
  return (
    <LoadingPart what={diagnostics} lines={8}>
      {({ diagnostics: value, text: copied }) => (
        <div class="dashboard-cards">
          <Card title={text("diagnostics.copy.title")}>
            <p>{text("diagnostics.copy.what")}</p>
            <CopyDiagnostics make={async () => copied} />
            <details>
              <summary>{text("diagnostics.copy.show")}</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and not every browser lets a box without controls be scrolled by keys unless it takes the focus (WCAG 2.1.1) */}
              <pre class="diagnostics-text" tabIndex={0}>
                {copied}
              </pre>
            </details>
          </Card>
          <Versions of={value} />
          <Stored of={value} />
          <Pages of={value} />
          <Hosts of={value} />
        </div>
      )}
    </LoadingPart>
  );
}

interface PartProps {
  readonly of: Diagnostics;
}

function Pairs({ of }: { readonly of: readonly (readonly [label: string, value: string])[] }) {
  return (
    <dl class="diagnostics-pairs">
      {of.map(([label, value]) => (
        <div key={label}>
          <dt>{text(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Versions({ of: { goodStanding, browser } }: PartProps) {
  return (
    <Card title={text("diagnostics.versions.title")}>
      <Pairs
        of={[
          ["diagnostics.versions.extension", goodStanding.version],
          ["diagnostics.versions.rules", goodStanding.rules],
          ["diagnostics.versions.browser", `${browser.name} ${browser.version}`],
          ["diagnostics.versions.system", `${browser.system} ${browser.architecture}`],
        ]}
      />
    </Card>
  );
}

function Stored({ of: { store, reminders } }: PartProps) {
  return (
    <Card title={text("diagnostics.store.title")}>
      {store === "unreadable" ? (
        <p class="notice" data-tone="bad">
          {text("diagnostics.store.unreadable")}
        </p>
      ) : (
        <Pairs
          of={[
            ["diagnostics.store.imports", formatNumber(store.generations)],
            ["diagnostics.store.customers", formatNumber(store.customers)],
            ["diagnostics.store.associations", formatNumber(store.associations)],
            [
              "diagnostics.store.size",
              store.bytes < 0 ? text("diagnostics.store.sizeUnknown") : formatBytes(store.bytes),
            ],
          ]}
        />
      )}
      <Pairs
        of={[
          ["diagnostics.store.remindersTold", formatNumber(reminders.told)],
          ["diagnostics.store.remindersPutAside", formatNumber(reminders.putAside)],
        ]}
      />
    </Card>
  );
}

function Pages({ of: { lastOfEachPage: pages } }: PartProps) {
  return (
    <Card title={text("diagnostics.pages.title")}>
      <p class="soft small">{text("diagnostics.pages.what")}</p>
      {pages.length === 0 ? (
        <p>{text("diagnostics.pages.none")}</p>
      ) : (
        <TableScroll label={text("diagnostics.pages.title")}>
          <table>
            <caption class="visually-hidden">{text("diagnostics.pages.title")}</caption>
            <thead>
              <tr>
                {["page", "level", "rows", "recognised", "badges", "ago"].map((column) => (
                  <th key={column} scope="col" class={column === "page" ? "" : "number"}>
                    {text(`diagnostics.pages.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pages.map((page) => (
                <tr key={`${page.portal} ${page.route} ${page.frame}`}>
                  <th scope="row">
                    {portalName(page.portal)}
                    <br />
                    <span class="soft small">{`${page.route} · ${page.frame}`}</span>
                  </th>
                  <td class="number">{page.level}</td>
                  <td class="number">{formatNumber(page.rowsSeen)}</td>
                  <td class="number">{formatNumber(page.rowsIdentified)}</td>
                  <td class="number">{formatNumber(page.badgesPlaced)}</td>
                  <td class="number">{text("diagnostics.pages.minutes", {}, page.minutesAgo)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  );
}

function Hosts({ of: { hosts } }: PartProps) {
  return (
    <Card title={text("diagnostics.hosts.title")}>
      {(["granted", "grantedInPart", "notGranted"] as const)
        .filter((grant) => hosts[grant].length > 0)
        .map((grant) => (
          <div key={grant}>
            <h3>{text(`diagnostics.hosts.${grant}`)}</h3>
            <ul>
              {hosts[grant].map((host) => (
                <li key={host}>{host}</li>
              ))}
            </ul>
          </div>
        ))}
    </Card>
  );
}
