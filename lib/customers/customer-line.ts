/** What the customer list tells of one customer: the verdict in short, without words. */
import type {
  CountsToward,
  CustomerPorVerdict,
  Deadline,
  Mechanism,
  NextStep,
  PorState,
  PorVerdict,
} from "../rules";
import type { CustomerFacts } from "../store/contract";

/** What being credited may be good for. */
export type CountsFor = CountsToward["what"];

export const COUNTS_FOR = [
  "designation",
  "incentive",
  "benefits",
  "customer-reporting",
] as const satisfies readonly CountsFor[];

export interface CustomerLine {
  readonly tenantId: string;
  /** The customer's name, failing that its domain or tenant ID. */
  readonly name: string;
  readonly domain?: string;
  readonly country?: string;
  readonly state: PorState;
  /** Of the association that decided `state`, as are the next four. */
  readonly mechanism: Mechanism | null;
  /** Microsoft's word for it, as exported. */
  readonly attribution?: string;
  readonly partnerId?: string;
  readonly since?: string;
  readonly asOf?: string;
  /** What to do first: of the most urgent association that needs somebody, else of the one that decided. */
  readonly nextStep: Pick<NextStep, "who" | "what">;
  readonly deadline?: Deadline;
  /** How many associations need somebody to act. */
  readonly attention: number;
  readonly associations: number;
  /** Of all associations, each once; `null` for one whose attribution we do not know. */
  readonly mechanisms: readonly (Mechanism | null)[];
  /** What at least one association counts toward, fully or partly. */
  readonly countsToward: readonly CountsFor[];
}

/** How to call a customer: by name, else domain, else tenant ID. */
function nameOf({ names, domains, tenantId }: CustomerFacts["customer"]): string {
  return names[0] ?? domains[0] ?? tenantId;
}

function countsFor(verdicts: readonly PorVerdict[]): CountsFor[] {
  return COUNTS_FOR.filter((what) =>
    verdicts.some(({ countsToward }) =>
      countsToward.some(
        (entry) => entry.what === what && (entry.counts === "yes" || entry.counts === "partly"),
      ),
    ),
  );
}

/** @param verdict what `judgeCustomer` says of `facts`. */
export function customerLine(
  { customer }: CustomerFacts,
  { state, lead, associations, attention }: CustomerPorVerdict,
): CustomerLine {
  const first = attention[0] ?? lead;
  const { who, what } = first.nextStep;
  const [domain] = customer.domains;
  return {
    tenantId: customer.tenantId,
    name: nameOf(customer),
    ...(domain !== undefined && { domain }),
    ...(customer.country !== undefined && { country: customer.country }),
    state,
    mechanism: lead.mechanism,
    ...(lead.attribution !== undefined && { attribution: lead.attribution }),
    ...(lead.partnerId !== undefined && { partnerId: lead.partnerId }),
    ...(lead.since !== undefined && { since: lead.since }),
    ...(lead.asOf !== undefined && { asOf: lead.asOf }),
    nextStep: { who, what },
    ...(first.deadline !== undefined && { deadline: first.deadline }),
    attention: attention.length,
    associations: associations.length,
    mechanisms: [...new Set(associations.map(({ mechanism }) => mechanism))],
    countsToward: countsFor(associations),
  };
}

/** Everything by which a customer can be found: names, domains, tenant ID and the Partner IDs of its associations. */
export function searchWords({ customer, associations }: CustomerFacts): string[] {
  const ids = associations.flatMap(({ partnerId, globalPartnerId }) => [
    partnerId,
    globalPartnerId,
  ]);
  return [
    ...customer.names,
    ...customer.domains,
    customer.tenantId,
    ...new Set(ids.filter((id) => id !== undefined)),
  ];
}
