/** What changed of a customer itself, whatever became of its associations. */
import type { Customer } from "../rules";
import type { Change, ChangeKind } from "./change";
import type { EvidenceOfBoth } from "./compare-associations";
import { newestOf, shown } from "./generation-evidence";

export type CustomerChange = Omit<Change, "tenantId" | "customer" | "domains" | "association">;

/** A customer that one generation holds and the other does not. */
export function cameOrWent(
  kind: "customer-new" | "customer-gone",
  customer: Customer,
  evidence: EvidenceOfBoth,
): CustomerChange {
  const newest = newestOf(customer.evidence);
  const [here, there] = kind === "customer-new" ? ["after", "before"] : ["before", "after"];
  const elsewhere = newest && evidence[there as keyof EvidenceOfBoth].get(newest.report);
  return {
    kind,
    ...(newest !== undefined && { [here as string]: newest.asOf }),
    evidence: {
      ...(newest !== undefined && { [here as string]: shown(newest) }),
      ...(elsewhere !== undefined && { [there as string]: elsewhere }),
    },
    reason: {
      key:
        kind === "customer-new"
          ? "dashboard.changes.reason.customerNew"
          : "dashboard.changes.reason.customerGone",
    },
  };
}

/** By meaning: `Contoso Ltd` and `CONTOSO  LTD` are one name, spelled by two reports. */
function normal(words: string): string {
  return words.trim().replace(/\s+/g, " ").toLowerCase();
}

/**
 * The first name or domain when it is gone and another one has taken its place. One that a further report adds is no
 * change of the customer's.
 */
function replaced(before: readonly string[], after: readonly string[]) {
  const [was] = before;
  const [is] = after;
  if (was === undefined || is === undefined) return undefined;
  return after.some((each) => normal(each) === normal(was))
    ? undefined
    : { before: was, after: is };
}

/** Country, name and domain of a customer that both generations hold. */
export function compareCustomer(before: Customer, after: Customer): CustomerChange[] {
  const [then, now] = [newestOf(before.evidence), newestOf(after.evidence)];
  const [was, is] = [before.country, after.country];
  const isOtherCountry = was !== undefined && is !== undefined && was !== is;
  const found: (readonly [ChangeKind, Pick<Change, "before" | "after"> | undefined, string])[] = [
    [
      "country",
      isOtherCountry ? { before: was, after: is } : undefined,
      "dashboard.changes.reason.country",
    ],
    ["name", replaced(before.names, after.names), "dashboard.changes.reason.name"],
    ["domain", replaced(before.domains, after.domains), "dashboard.changes.reason.domain"],
  ];
  return found.flatMap(([kind, change, key]) =>
    change === undefined
      ? []
      : [
          {
            kind,
            ...change,
            evidence: {
              ...(then !== undefined && { before: shown(then) }),
              ...(now !== undefined && { after: shown(now) }),
            },
            reason: { key },
          },
        ],
  );
}
