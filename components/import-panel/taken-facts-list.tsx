import type { TakenFacts } from "../../lib/intake/company-facts";
import type { CompanyKind } from "../../lib/rules/company-facts";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";

const KIND_KEYS: Readonly<Record<CompanyKind, string>> = {
  metrics: "dashboard.takenFacts.metrics",
  people: "dashboard.takenFacts.people",
  holdings: "dashboard.takenFacts.holdings",
  scoreHistory: "dashboard.takenFacts.scoreHistory",
  targets: "dashboard.takenFacts.targets",
  geography: "dashboard.takenFacts.geography",
  costs: "dashboard.takenFacts.costs",
};

/** What came of the company's own facts, and what it took the place of. */
export function TakenFactsList({ facts }: { readonly facts: readonly TakenFacts[] }) {
  return (
    <>
      <p>{text("dashboard.import.takenFacts")}</p>
      <ul>
        {facts.map(({ kind, count, insteadOf }) => (
          <li key={kind}>
            {text(KIND_KEYS[kind], { number: formatNumber(count) }, count)}
            {insteadOf !== undefined && (
              <>
                {" "}
                <span class="soft">
                  {text(
                    "dashboard.import.insteadOf",
                    { number: formatNumber(insteadOf) },
                    insteadOf,
                  )}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
