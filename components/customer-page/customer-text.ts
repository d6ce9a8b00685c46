/** A customer as text for a mail: no addresses that a mail program would turn into links. */
import type { CustomerPageView } from "../../lib/answers/customer-page";
import { joinSentences } from "../../lib/texts/join-sentences";
import { countryName } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";

const pair = (label: string, value: string) => text("dashboard.customers.pair", { label, value });

/** Of the customer itself, then of each association in the order in which the page shows them. */
export function customerText({ name, customer: { country }, view }: CustomerPageView): string {
  const head = [
    name,
    ...(view === undefined ? [text("dashboard.customer.gone")] : [view.badge.name]),
    ...(country === undefined
      ? []
      : [pair(text("dashboard.customers.column.country"), countryName(country))]),
  ];
  const blocks = (view?.associations ?? []).map(
    ({ subject, badge, details, countsToward, nextStep }) => [
      ...(subject === "" ? [] : [subject]),
      badge.text,
      ...badge.reasons,
      ...details.map(([label, value]) => pair(label, value)),
      pair(text("dashboard.customers.column.countsToward"), joinSentences(countsToward)),
      pair(text("dashboard.customers.column.nextStep"), nextStep),
    ],
  );
  return [head, ...blocks].map((lines) => lines.join("\n")).join("\n\n");
}
