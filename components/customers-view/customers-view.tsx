import { useEffect, useRef } from "preact/hooks";
import { formatShare } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { CustomerPage } from "../customer-page/customer-page";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { CustomerList } from "./customer-list";
import { customerLinkId } from "./customer-table";
import { useCustomers } from "./use-customers";
import "../theme/form.css";
import "./customers-view.css";

export interface CustomersViewProps {
  readonly doors: Pick<DashboardDoors, "customers" | "watch">;
  /** Tenant ID of the customer whose page is shown; empty: the list. */
  readonly detail: string;
  readonly query: string;
}

/** All customers, and the page of each. The list stays behind a customer's page, as the reader left it. */
export function CustomersView({ doors, detail, query }: CustomersViewProps) {
  const hasList = useRef(false);
  const before = useRef(detail);
  const scrolledTo = useRef(0);
  if (detail === "") hasList.current = true;

  useEffect(() => {
    const [from, to] = [before.current, detail];
    before.current = detail;
    if (to !== "" || from === "") return;
    // Back in the list: to where the reader left it.
    document.getElementById(customerLinkId(from))?.focus({ preventScroll: true });
    scrollTo(0, scrolledTo.current);
  }, [detail]);

  return (
    <>
      {hasList.current && (
        <div
          hidden={detail !== ""}
          onClickCapture={() => {
            scrolledTo.current = scrollY;
          }}
        >
          <Customers doors={doors} query={query} isInFront={detail === ""} />
        </div>
      )}
      {detail !== "" && (
        <CustomerPage
          key={detail}
          tenantId={detail}
          doors={doors.customers}
          watch={doors.watch}
          listQuery={query}
          takesFocus={before.current !== detail}
        />
      )}
    </>
  );
}

interface CustomersProps extends Pick<CustomersViewProps, "doors" | "query"> {
  readonly isInFront: boolean;
}

function Customers({ doors, ...place }: CustomersProps) {
  const [loaded, retry] = useCustomers(doors.customers.openCustomers, doors.watch);
  return (
    <Card title={text("dashboard.customers.title")} id="customers-card">
      {loaded.status === "loading" && <Judging share={loaded.share} />}
      {loaded.status === "failed" && (
        <div class="notice stack" role="status">
          <p>
            {text(loaded.isDamaged ? "dashboard.customers.damaged" : "dashboard.customers.failed")}
          </p>
          <p>
            <button type="button" class="button" onClick={retry}>
              {text("dashboard.customers.retry")}
            </button>
          </p>
        </div>
      )}
      {loaded.status === "here" &&
        (loaded.summary === null || loaded.summary.total === 0 ? (
          <>
            <p>{text("dashboard.customers.nobody")}</p>
            <p>
              <a href={hrefOf("import")}>{text("dashboard.customers.import")}</a>
            </p>
          </>
        ) : (
          <>
            {loaded.summary.generation.associationCount === 0 && (
              <p class="notice" data-tone="warn">
                {text("dashboard.customers.onlyNames")}{" "}
                <a href={hrefOf("import")}>{text("dashboard.customers.import")}</a>
              </p>
            )}
            <CustomerList
              summary={loaded.summary}
              list={loaded.list}
              doors={doors.customers}
              {...place}
            />
          </>
        ))}
    </Card>
  );
}

function Judging({ share }: { readonly share: number }) {
  return (
    <label class="stack" aria-busy="true">
      <span>{text("dashboard.customers.judging")}</span>
      <progress class="customer-progress" value={share} max={1}>
        {formatShare(share, 1)}
      </progress>
    </label>
  );
}
