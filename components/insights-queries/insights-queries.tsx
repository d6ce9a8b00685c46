import { useState } from "preact/hooks";
import type { InsightsQuery } from "../../lib/intake/insights-queries";
import { text } from "../../lib/texts/text";
import { reportName } from "../wording/report-name";
import "./insights-queries.css";

export interface InsightsQueriesProps {
  readonly queries: readonly InsightsQuery[];
  /** Puts a text on the clipboard; fails where the browser does not let it. */
  readonly copy: (words: string) => Promise<void>;
}

interface Outcome {
  readonly dataset: string;
  readonly isCopied: boolean;
}

/** Queries that give the reports which are read here, for those who fetch them by the Insights API. */
export function InsightsQueries({ queries, copy }: InsightsQueriesProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  const copyQuery = ({ dataset, query }: InsightsQuery) =>
    copy(query).then(
      () => setOutcome({ dataset, isCopied: true }),
      () => setOutcome({ dataset, isCopied: false }),
    );
  return (
    <div class="stack">
      <p>{text("dashboard.queries.what")}</p>
      <p class="soft small">{text("dashboard.queries.who")}</p>
      <ul class="insights-queries">
        {queries.map((each) => (
          <li key={each.dataset} class="stack">
            <QueryOf {...each} onCopy={() => copyQuery(each)} />
            <span role="status" class="small">
              {outcome?.dataset === each.dataset && outcomeWords(outcome)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function outcomeWords({ isCopied }: Outcome): string {
  return text(isCopied ? "dashboard.queries.copied" : "dashboard.queries.copyFailed");
}

function QueryOf({
  report,
  dataset,
  query,
  onCopy,
}: InsightsQuery & { readonly onCopy: () => void }) {
  const name = reportName(report);
  return (
    <>
      <h3>{name}</h3>
      <p class="soft small">{text("dashboard.queries.dataset", { dataset })}</p>
      <textarea
        class="insights-query"
        readOnly
        rows={4}
        spellcheck={false}
        dir="ltr"
        aria-label={text("dashboard.queries.query", { report: name })}
        value={query}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p>
        <button
          type="button"
          class="button"
          aria-label={text("dashboard.queries.copyOf", { report: name })}
          onClick={onCopy}
        >
          {text("dashboard.queries.copy")}
        </button>
      </p>
    </>
  );
}
