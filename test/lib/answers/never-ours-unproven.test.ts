import "./english-texts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnswers } from "../../../lib/answers/create-answers";
import { DEFAULT_SETTINGS, type Settings } from "../../../lib/browser/settings-schema";
import type { PageCustomerKey, PageKey } from "../../../lib/portals/portal";
import { type Association, addDays, daysBetween, type PartnerIdRole } from "../../../lib/rules";
import { NO_COMPANY_FACTS } from "../../../lib/rules/company-facts";
import type {
  CustomerFacts,
  GenerationInfo,
  LookUpResult,
  Store,
} from "../../../lib/store/contract";
import { association, customer, evidence, tenant } from "../store/made-facts";

const TODAY = "2026-07-10";
const IDS = ["4847383", "6048879", "1234566", "4391507", "565380", "7000001"] as const;
const ROLES = {
  "4847383": "PLA",
  "1234566": "PGA",
  "4391507": "retired",
  "565380": "acquired",
} as const;
const SUBSCRIPTIONS = [1, 2, 3].map((n) => `00000000-cccc-4000-8000-00000000000${n}`);

/** Often what nothing speaks against, or hardly anything would ever be ours. */
function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.constantFrom(usual, ...others));
}

const anyAssociation = fc
  .record({
    number: fc.constantFrom(0, 1),
    mechanism: mostly("DPOR", "PAL", "CSP", "CPOR", "DAP", null),
    partnerId: mostly(...IDS, undefined),
    status: mostly("Active", "Approved", "Churned", "Draft", "Sleeping", undefined),
    subscriptionId: fc.constantFrom(...SUBSCRIPTIONS, undefined),
    age: mostly(9, 92, 93, 130),
    viewpoint: mostly("partner", "customer"),
    isAbsent: mostly(false, true),
    report: mostly("subscription-details", "azure-usage"),
  })
  .map(({ number, age, isAbsent, report, ...facts }): Association => {
    const from = evidence(report, addDays(TODAY, -age));
    const whole = {
      ...association(number, from),
      ...facts,
      ...(isAbsent && { absentAsOf: TODAY }),
    };
    const known = Object.entries(whole).filter(([, value]) => value !== undefined);
    return Object.fromEntries(known) as Association;
  });

const customerKey: fc.Arbitrary<PageCustomerKey> = fc.oneof(
  fc.constantFrom(0, 1, 9).map((number) => ({ tenantId: tenant(number) })),
  fc.constantFrom(0, 1, 9).map((number) => ({ domain: `larkspur${number}.example` })),
  fc.constantFrom(0, 1, 9).map((number) => ({ name: `Larkspur Works ${number}` })),
);

const pageKey: fc.Arbitrary<PageKey> = fc.oneof(
  customerKey,
  customerKey.map((context) => ({ context })),
  fc.record({ subscriptionId: fc.constantFrom(...SUBSCRIPTIONS), of: customerKey }),
  fc.constantFrom("security", "quantum").map((area) => ({ area })),
  fc.constant({ about: "renewal" } as const),
  fc.constantFrom(...IDS).map((ownPartnerId) => ({ ownPartnerId })),
  fc.record({
    heldBy: fc.constantFrom(...IDS),
    mechanism: fc.constantFrom("DPOR" as const, "PAL" as const),
    labelled: fc.boolean(),
    of: customerKey,
  }),
);

/** Tenant number of a key; the made facts of one customer share their number. */
function numberOf(key: PageCustomerKey): number {
  const all = [0, 1, 9];
  const fits = (number: number) =>
    "tenantId" in key
      ? key.tenantId === tenant(number)
      : ("domain" in key ? key.domain : key.name).includes(String(number));
  return all.find(fits) ?? -1;
}

type RoleOf = (partnerId: string) => PartnerIdRole | undefined;

/** As far as one can tell without the rules: nobody could be credited without all of this. */
function couldProve(fact: Association, roleOf: RoleOf): boolean {
  const { mechanism, partnerId, status, viewpoint, absentAsOf } = fact;
  if (mechanism === null || mechanism === "DAP" || partnerId === undefined) return false;
  if (absentAsOf !== undefined || daysBetween(fact.evidence.asOf, TODAY) > 92) return false;
  const isExport = viewpoint === "partner";
  const role = roleOf(partnerId);
  // An export names our own IDs only, whatever the settings know; a page names anybody's.
  if (role !== "PLA" && !(role === undefined && isExport)) return false;
  return status === undefined ? !isExport : status === "Active" || status === "Approved";
}

function isProven(key: PageKey, associations: readonly Association[], roleOf: RoleOf): boolean {
  if ("heldBy" in key) return roleOf(key.heldBy) === "PLA";
  if ("area" in key || "about" in key || "ownPartnerId" in key) return false;
  const of = "context" in key ? key.context : "of" in key ? key.of : key;
  const tenantId = tenant(numberOf(of));
  return associations.some(
    (each) =>
      each.tenantId === tenantId &&
      couldProve(each, roleOf) &&
      (!("subscriptionId" in key) || each.subscriptionId === key.subscriptionId),
  );
}

function storeOf(associations: readonly Association[], isImported: boolean): Store {
  const from = evidence("subscription-details", TODAY);
  const facts = [0, 1].map(
    (number): CustomerFacts => ({
      customer: customer(number, from),
      associations: associations.filter((each) => each.tenantId === tenant(number)),
    }),
  );
  const generation: GenerationInfo = {
    id: 1,
    committedAt: `${TODAY}T09:00:00Z`,
    customerCount: 2,
    associationCount: associations.length,
    evidence: [from],
    partnerIdsSeen: [{ id: "6048879", associations: 1, isGlobal: false }],
  };
  return {
    current: async () => (isImported ? generation : null),
    lookUp: async (keys) =>
      keys.map((key): LookUpResult => {
        const found = facts[numberOf(key)];
        return found ? { found: "one", facts: found } : { found: "none" };
      }),
    readCompany: async () => NO_COMPANY_FACTS,
  } as Partial<Store> as Store;
}

const settings: fc.Arbitrary<Settings> = fc.boolean().map((isSet) => ({
  ...DEFAULT_SETTINGS,
  partnerIds: isSet ? Object.entries(ROLES).map(([id, role]) => ({ id, role })) : [],
}));

describe("whatever a page asks", () => {
  test("ours is said only of what an association of ours, or our own ID on the page, proves", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAssociation, { maxLength: 5 }),
        fc.array(pageKey, { minLength: 1, maxLength: 6 }),
        settings,
        fc.boolean(),
        async (associations, keys, set, isImported) => {
          const { badges } = createAnswers({
            store: storeOf(associations, isImported),
            readSettings: async () => set,
            today: () => TODAY,
            uiLanguage: () => "en-GB",
          });
          const roleOf: RoleOf = (id) => set.partnerIds.find((own) => own.id === id)?.role;
          const found = await badges(keys);
          expect(found).toHaveLength(keys.length);
          for (const [index, badge] of found.entries()) {
            const key = keys[index];
            if (badge === null || key === undefined) continue;
            const kind = Object.keys(key).sort().join();
            seen.add(`${kind} ${badge.state}`);
            if (badge.state === "ours") {
              expect(isProven(key, associations, roleOf), JSON.stringify(key)).toBe(true);
            }
            if (badge.state === "someone-else") {
              const wasRead = associations.some(({ viewpoint }) => viewpoint === "customer");
              expect("heldBy" in key || wasRead).toBe(true);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
    // It would prove nothing if hardly anything was ever ours.
    for (const kind of ["tenantId", "domain", "context", "of,subscriptionId"]) {
      expect(seen).toContain(`${kind} ours`);
    }
    expect(seen).toContain("heldBy,labelled,mechanism,of ours");
  }, 30_000);
});
