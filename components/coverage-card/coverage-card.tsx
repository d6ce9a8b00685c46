import type { ComponentChildren } from "preact";
import type { Coverage } from "../../lib/browser/protocol";
import { POR_STATES, type PorState } from "../../lib/rules/verdicts";
import { formatDay, formatNumber, formatShare } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { PorBadge } from "../por-badge/por-badge";
import "./coverage-card.css";

export interface CoverageCardProps {
  readonly coverage: Coverage;
  /** Where the customers in one state are listed, or those that need attention; absent where there is no such list. */
  readonly listHref?: (of: PorState | "attention") => string;
}

/** Customers by POR state: a bar for the eye, and a table that says the same in figures. */
export function CoverageCard({ coverage, listHref }: CoverageCardProps) {
  const { total, needingAttention, oldestAsOf } = coverage;
  if (total === 0) return <p>{text("popup.coverage.nobody")}</p>;
  const states = POR_STATES.flatMap((state) => {
    const count = coverage.byState[state] ?? 0;
    return count > 0 ? [{ state, count }] : [];
  });
  return (
    <>
      <p>
        <strong>{text("popup.coverage.total", { number: formatNumber(total) }, total)}</strong>
        {" · "}
        {needingAttention > 0 ? (
          <MaybeLink href={listHref?.("attention")}>
            {text(
              "popup.coverage.attention",
              { number: formatNumber(needingAttention) },
              needingAttention,
            )}
          </MaybeLink>
        ) : (
          text("popup.coverage.attentionNone")
        )}
      </p>
      <div class="coverage-bar" aria-hidden="true">
        {states.map(({ state, count }) => (
          <span key={state} data-state={state} style={{ flexGrow: count }} />
        ))}
      </div>
      <table class="coverage-table">
        <caption class="visually-hidden">{text("popup.coverage.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("popup.coverage.state")}</th>
            <th scope="col" class="number">
              {text("popup.coverage.customers")}
            </th>
            <th scope="col" class="number">
              {text("popup.coverage.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {states.map(({ state, count }) => (
            <LegendRow
              key={state}
              state={state}
              count={count}
              total={total}
              href={listHref?.(state)}
            />
          ))}
        </tbody>
      </table>
      {oldestAsOf !== undefined && (
        <p class="soft small">{text("popup.coverage.asOf", { date: formatDay(oldestAsOf) })}</p>
      )}
    </>
  );
}

interface LegendRowProps {
  readonly state: PorState;
  readonly count: number;
  readonly total: number;
  readonly href: string | undefined;
}

function LegendRow({ state, count, total, href }: LegendRowProps) {
  return (
    <tr>
      <th scope="row">
        <span class="coverage-legend">
          <span class="coverage-swatch" data-state={state} aria-hidden="true" />
          <MaybeLink href={href}>
            <PorBadge state={state} />
          </MaybeLink>
        </span>
      </th>
      <td class="number">{formatNumber(count)}</td>
      <td class="number">{formatShare(count, total)}</td>
    </tr>
  );
}

interface MaybeLinkProps {
  readonly href: string | undefined;
  readonly children: ComponentChildren;
}

function MaybeLink({ href, children }: MaybeLinkProps) {
  if (href === undefined) return children;
  return <a href={href}>{children}</a>;
}
