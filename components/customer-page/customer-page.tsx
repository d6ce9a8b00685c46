import { useEffect, useRef } from "preact/hooks";
import type { CustomerPageView } from "../../lib/answers/customer-page";
import { countryName, formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import type { CustomersDoors } from "../customers-view/customers-doors";
import { viewName } from "../dashboard-app/dashboard-nav";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { LoadingPart } from "../loading/loading-part";
import { useWatched, type WatchFacts } from "../loading/use-watched";
import { ViewBadge } from "../por-badge/view-badge";
import { AssociationTable } from "./association-table";
import { CopyButton } from "./copy-button";
import { CustomerPast } from "./customer-past";
import { customerText } from "./customer-text";
import "./customer-page.css";

export interface CustomerPageProps {
  readonly tenantId: string;
  readonly doors: Pick<CustomersDoors, "loadCustomer" | "copyText">;
  readonly watch: WatchFacts;
  /** What the list was filtered by, for the way back. */
  readonly listQuery: string;
  /** The reader has just come from the list. */
  readonly takesFocus: boolean;
}

/** Everything that is known of one customer. */
export function CustomerPage({ tenantId, doors, watch, listQuery, ...props }: CustomerPageProps) {
  const customer = useWatched(() => doors.loadCustomer(tenantId), watch);
  const takesFocus = useRef(props.takesFocus);
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = customer.status !== "loading";
  const name = customer.status === "here" ? customer.value?.name : undefined;

  useEffect(() => {
    if (!takesFocus.current || !isHere) return;
    takesFocus.current = false;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [isHere]);
  useEffect(() => {
    if (name === undefined) return;
    const titled = (what: string) => `${what} · ${text("extensionName")}`;
    document.title = titled(name);
    return () => {
      if (document.title === titled(name)) document.title = titled(viewName("customers"));
    };
  }, [name]);

  return (
    <>
      <p>
        <a href={hrefOf("customers", "", listQuery)}>{text("dashboard.customer.back")}</a>
      </p>
      <LoadingPart what={customer} lines={6}>
        {(view) => (
          <>
            <h2 ref={heading} tabIndex={-1} class="row customer-name">
              {view?.name ?? text("dashboard.customer.unknown")}
              {view?.view !== undefined && <ViewBadge view={view.view.badge} />}
            </h2>
            {view === null ? (
              <p>{text("dashboard.customer.unknownWhat", { tenantId })}</p>
            ) : (
              <Known known={view} doors={doors} />
            )}
          </>
        )}
      </LoadingPart>
    </>
  );
}

interface KnownProps extends Pick<CustomerPageProps, "doors"> {
  readonly known: CustomerPageView;
}

function Known({ known, doors }: KnownProps) {
  const { view, history } = known;
  return (
    <>
      {view === undefined && (
        <p class="notice" data-tone="warn">
          {text("dashboard.customer.gone")}
        </p>
      )}
      <Card title={text("dashboard.customer.facts")}>
        <CustomerFactsList known={known} />
        <p>
          <CopyButton
            label={text("dashboard.customer.copy")}
            text={() => customerText(known)}
            copyText={doors.copyText}
          />
        </p>
      </Card>
      {view !== undefined && (
        <Card title={text("dashboard.customer.associations")}>
          <AssociationTable associations={view.associations} copyText={doors.copyText} />
        </Card>
      )}
      <Card title={text("dashboard.customer.history")}>
        <CustomerPast history={history} />
      </Card>
    </>
  );
}

const WHY = "dashboard.customer.why";

function CustomerFactsList({ known: { customer, view } }: Pick<KnownProps, "known">) {
  const { names, domains, country, relationship, tenantId, evidence } = customer;
  const lines: readonly (readonly [label: string, values: readonly string[]])[] = [
    ["dashboard.customer.names", names],
    ["dashboard.customer.domains", domains],
    ["dashboard.customers.column.tenantId", [tenantId]],
    ["dashboard.customers.column.country", country === undefined ? [] : [countryName(country)]],
    ["dashboard.customer.relationship", relationship === undefined ? [] : [relationship]],
    [
      "dashboard.customer.namedBy",
      evidence.map(({ file, asOf }) =>
        text("overlay.panel.evidenceOf", { file, asOf: formatDay(asOf) }),
      ),
    ],
    [WHY, view?.badge.reasons ?? []],
  ];
  return (
    <dl class="customer-facts">
      {lines
        .filter(([, values]) => values.length > 0)
        .map(([label, values]) => (
          <div key={label} class={label === WHY ? "customer-facts-wide" : undefined}>
            <dt>{text(label)}</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
