/** Fetches once what a batch of keys needs to be answered: a message may bring hundreds of keys about one customer. */
import type { Settings } from "../browser/settings-schema";
import type { PageKey } from "../portals/portal";
import {
  type IsoDay,
  judgeRenewal,
  judgeStanding,
  type RecordContext,
  type RenewalVerdict,
  type StandingVerdict,
} from "../rules";
import type { CustomerKey, GenerationInfo, LookUpResult, Store } from "../store/contract";
import { customerIn, identityOf } from "./key-customer";
import { membershipOf, recordContextOf } from "./settings-facts";

export interface FactSources {
  readonly store: Store;
  readSettings(): Promise<Settings>;
  today(): IsoDay;
}

export interface CompanyStanding {
  readonly renewal: RenewalVerdict;
  readonly standing: StandingVerdict;
}

/** Where the company stands, which no import is needed for. */
export async function companyStanding({
  store,
  readSettings,
  today,
}: FactSources): Promise<CompanyStanding> {
  const [settings, { metrics, people }] = await Promise.all([readSettings(), store.readCompany()]);
  const day = today();
  return {
    renewal: judgeRenewal(membershipOf(settings), day, {
      trustUnverifiedWindow: settings.trustUnverifiedRenewalWindow,
    }),
    standing: judgeStanding({ metrics, people, today: day }),
  };
}

export interface KnownFacts {
  readonly context: RecordContext;
  /** `null` before the first import. */
  readonly generation: GenerationInfo | null;
  /** Present when a key asked for it. */
  readonly company: CompanyStanding | undefined;
  /** What our data says of the customer; without any data nobody is in it. */
  customer(key: CustomerKey): LookUpResult;
}

const NOT_FOUND: LookUpResult = { found: "none" };

function asksForCompany(key: PageKey): boolean {
  return "area" in key || "about" in key;
}

async function lookUpOnce(
  store: Store,
  keys: readonly PageKey[],
): Promise<ReadonlyMap<string, LookUpResult>> {
  const asked = new Map<string, CustomerKey>();
  for (const key of keys) {
    const customer = customerIn(key);
    if (customer !== undefined) asked.set(identityOf(customer), customer);
  }
  if (asked.size === 0) return new Map();
  const results = await store.lookUp([...asked.values()]);
  return new Map([...asked.keys()].map((id, index) => [id, results[index] ?? NOT_FOUND]));
}

export async function factsFor(
  keys: readonly PageKey[],
  sources: FactSources,
): Promise<KnownFacts> {
  const { store, readSettings, today } = sources;
  const [settings, generation, company] = await Promise.all([
    readSettings(),
    keys.every(asksForCompany) ? null : store.current(),
    keys.some(asksForCompany) ? companyStanding(sources) : undefined,
  ]);
  const customers = generation === null ? new Map() : await lookUpOnce(store, keys);
  return {
    context: recordContextOf(settings, today()),
    generation,
    company,
    customer: (key) => customers.get(identityOf(key)) ?? NOT_FOUND,
  };
}
