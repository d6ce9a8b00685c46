/** A plan to take along: a text for a mail, and a table for a spreadsheet. */
import type { PlanVariant } from "../../lib/rules/plan";
import { formatDay, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { type PlanEditions, targetName } from "../plan-targets/target-choices";
import {
  additionId,
  closedBy,
  confidenceWords,
  costWords,
  figureWords,
  progressWords,
  stateName,
  supposingWords,
  whatWords,
} from "./plan-words";

export interface SharedPlan {
  readonly variants: readonly PlanVariant[];
  readonly asOf: string;
  readonly editions: PlanEditions;
  readonly ticks: ReadonlySet<string>;
}

function variantText(variant: PlanVariant, { editions, ticks }: SharedPlan): readonly string[] {
  const { supposing, targets, additions, cost, reasons } = variant;
  return [
    ...(supposing.length > 0
      ? [text("dashboard.plan.ifSupposed", { supposed: supposingWords(supposing) }), ""]
      : []),
    ...targets.flatMap(({ target, state, reasons: why }) => [
      `${targetName(target, editions)} · ${text("dashboard.plan.byDay", { date: formatDay(target.by) })} · ${stateName(state)}`,
      ...why.map((reason) => `    ${wordsOf(reason)}`),
    ]),
    "",
    ...additions.flatMap((addition) => [
      `[${ticks.has(additionId(addition)) ? "x" : " "}] ${whatWords(addition)} · ${costWords(addition)}`,
      ...addition.figures.map((figure) => `    ${figureWords(figure)}`),
      ...addition.reasons.map((reason) => `    ${wordsOf(reason)}`),
    ]),
    ...(additions.length > 0
      ? [text("dashboard.plan.totalCost", { cost: formatNumber(cost) })]
      : []),
    ...reasons.map((reason) => wordsOf(reason)),
    "",
  ];
}

/** Plain text without links. */
export function planText(shared: SharedPlan): string {
  return [
    text("dashboard.plan.sharedTitle", { date: formatDay(shared.asOf) }),
    "",
    ...shared.variants.flatMap((variant) => variantText(variant, shared)),
    text("dashboard.plan.tickIsNote"),
  ].join("\n");
}

/** A line for every addition, header first. */
export function planLines({ variants, ticks, editions }: SharedPlan): string[][] {
  const header = [
    "done",
    "what",
    "counts",
    "closes",
    "rule",
    "confidence",
    "cost",
    "why",
    "supposing",
  ];
  return [
    header.map((column) => text(`dashboard.plan.column.${column}`)),
    ...variants.flatMap(({ additions, targets, supposing }) =>
      additions.map((addition) => {
        const closed = closedBy(addition, targets);
        return [
          text(ticks.has(additionId(addition)) ? "dashboard.plan.yes" : "dashboard.plan.no"),
          whatWords(addition),
          addition.figures.map(figureWords).join("\n"),
          closed
            .map(
              ({ target, requirement }) =>
                `${targetName(target.target, editions)}: ${progressWords(requirement)}`,
            )
            .join("\n"),
          closed.map(({ requirement }) => requirement.rule.id).join("\n"),
          [...new Set(closed.map(({ requirement }) => confidenceWords(requirement.rule)))].join(
            "\n",
          ),
          formatNumber(addition.cost),
          addition.reasons.map((reason) => wordsOf(reason)).join("\n"),
          supposingWords(supposing),
        ];
      }),
    ),
  ];
}
