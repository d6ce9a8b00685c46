/** Collects what is coming up: renewal, deadlines of every customer, what the last import lost, and how old it all is. */
import type { Settings } from "../browser/settings-schema";
import {
  certificationOccasions,
  dataOccasions,
  listOccasions,
  lossOccasions,
  type Occasion,
  type OccasionList,
  recordOccasions,
  renewalOccasions,
} from "../reminders";
import {
  designationEditionFor,
  type IsoDay,
  judgeCustomer,
  judgeRenewal,
  localDay,
  type RecordContext,
} from "../rules";
import { associationIdentity } from "../rules/association-identity";
import type { Association } from "../rules/facts";
import { breathingSpace } from "../store/breathing-space";
import type { CustomerFacts, GenerationInfo, Store } from "../store/contract";
import { isNamed } from "../store/store-errors";
import { membershipOf, recordContextOf } from "./settings-facts";

export interface ComingUpSources {
  readonly store: Store;
  readSettings(): Promise<Settings>;
  today(): IsoDay;
}

/** Imports end minutes apart at best; being overtaken this often means that something else is wrong. */
const ATTEMPTS = 3;

interface OfRecord {
  readonly occasions: readonly Occasion[];
  readonly lost: number;
}

const NOTHING: OfRecord = { occasions: [], lost: 0 };

/** The day that each report spoke of before the import in force; `null` where there is nothing to compare with. */
async function daysBefore(store: Store): Promise<ReadonlyMap<string, IsoDay> | null> {
  const [before] = (await store.history()).earlier;
  if (before === undefined) return null;
  const days = new Map<string, IsoDay>();
  for (const { report, asOf } of before.evidence) {
    const known = days.get(report);
    if (known === undefined || asOf > known) days.set(report, asOf);
  }
  return days;
}

/**
 * Associations that were there before the last import and that no report lists now, however many rows speak of each.
 * What an import marks as gone bears the new export's day.
 */
function countLost({ associations }: CustomerFacts, before: ReadonlyMap<string, IsoDay>): number {
  const isNew = ({ absentAsOf, evidence }: Association) => {
    const day = before.get(evidence.report);
    return absentAsOf !== undefined && day !== undefined && absentAsOf > day;
  };
  const lost = new Set(associations.filter(isNew).map(associationIdentity));
  for (const each of associations) {
    if (each.absentAsOf === undefined) lost.delete(associationIdentity(each));
  }
  return lost.size;
}

async function readRecord(store: Store, context: RecordContext): Promise<OfRecord> {
  const before = await daysBefore(store);
  const breathe = breathingSpace();
  const occasions: Occasion[] = [];
  let lost = 0;
  await store.forEachShard((customers) => {
    for (const facts of customers) {
      const { customer, associations } = facts;
      const { tenantId, names, domains } = customer;
      const name = names[0] ?? domains[0] ?? tenantId;
      const verdicts = judgeCustomer(facts, context).associations;
      const reminded = { tenantId, name, verdicts, associations };
      occasions.push(...recordOccasions(reminded, context.today));
      if (before !== null) lost += countLost(facts, before);
    }
    return breathe();
  });
  return { occasions, lost };
}

/** Answers what is coming up. Reading every customer takes a moment, so what was read last is kept for as long as it holds. */
export function createComingUp(sources: ComingUpSources): () => Promise<OccasionList> {
  const { store, readSettings, today } = sources;
  let held: { readonly of: string; readonly record: Promise<OfRecord> } | undefined;

  async function recordOf(
    generation: GenerationInfo,
    context: RecordContext,
    attempt = 1,
  ): Promise<OfRecord> {
    const of = JSON.stringify([generation.id, generation.committedAt, context]);
    if (held?.of !== of) held = { of, record: readRecord(store, context) };
    try {
      return await held.record;
    } catch (error) {
      held = undefined;
      if (attempt === ATTEMPTS || !isNamed(error, "GenerationGoneError")) throw error;
      const next = await store.current();
      return next === null ? NOTHING : recordOf(next, context, attempt + 1);
    }
  }

  return async () => {
    const [settings, generation, { people }] = await Promise.all([
      readSettings(),
      store.current(),
      store.readCompany(),
    ]);
    const day = today();
    const renewal = judgeRenewal(membershipOf(settings), day, {
      trustUnverifiedWindow: settings.trustUnverifiedRenewalWindow,
    });
    const context = recordContextOf(settings, day);
    const record = generation === null ? NOTHING : await recordOf(generation, context);
    const retirements = designationEditionFor(day)?.certificationRetirements ?? [];
    const all = [
      ...renewalOccasions(renewal, day),
      ...record.occasions,
      ...certificationOccasions(people, retirements, day),
      ...(generation === null ? [] : ofImport(generation, record.lost, day)),
    ];
    return listOccasions(all, settings.reminders.kinds);
  };
}

function ofImport(generation: GenerationInfo, lost: number, today: IsoDay): Occasion[] {
  const day = localDay(new Date(generation.committedAt));
  return [
    ...lossOccasions({ generation: generation.id, day, associations: lost }, today),
    ...dataOccasions(generation.evidence, today),
  ];
}
