/** Finds the association that a row of the file speaks of among those of the rows before it. */
import type { Association } from "../../rules/facts";
import type { ListedAssociations } from "../listed-associations";
import type { AttributionReading } from "../normalise/attribution";
import { type Pace, stepThrough } from "../pace";

/** What makes a row's association. Texts are empty where the cell is blank or the column is not there. */
export interface Identity {
  readonly tenantId: string;
  readonly subscriptionId: string;
  /** What an association without a subscription is for. */
  readonly workload: string;
  readonly partnerId: string;
  readonly attribution: string;
  readonly reading: AttributionReading;
  readonly duplicateForPga: boolean | undefined;
  /** What tells one of several alike from another, without being a fact itself. */
  readonly rowId: string;
}

/** Where the associations of one customer stand in the index that they were put into. */
export interface OwnAssociations {
  /** Of the last one that is found without a key, -1 before there is any. */
  last: number;
  /** How many are found without a key. */
  count: number;
}

export interface AssociationIndex {
  /** Where the association stands, -1 where there is none. */
  find(own: OwnAssociations, identity: Identity): number;
  at(position: number): Association;
  add(own: OwnAssociations, identity: Identity, association: Association): void;
  replace(position: number, association: Association): void;
  listed(): ListedAssociations;
}

export function noAssociations(): OwnAssociations {
  return { last: -1, count: 0 };
}

/**
 * Most customers have a handful of associations, among which one is found far sooner than by its key among all those of
 * the file. Of a customer with more of them the others have keys, as a search through thousands for each row takes hours.
 */
const FOUND_WITHOUT_KEY = 16;

type Credit = Pick<Association, "mechanism" | "cspTier" | "cporKind">;

/** A known attribution counts by its meaning, because Microsoft spells one in several ways within one file. */
function creditOf({ mechanism, cspTier, cporKind }: Credit, attribution: string): string {
  return mechanism === null
    ? attribution.toLowerCase()
    : `${mechanism}${cspTier ?? cporKind ?? ""}`;
}

type KeyParts = Omit<Identity, "reading"> & { readonly reading: Credit };

/** The same for two rows of the same association, in this file or another one. */
function keyOf(identity: KeyParts): string {
  const { tenantId, subscriptionId, workload, partnerId, attribution, reading, rowId } = identity;
  const subject = subscriptionId === "" ? workload : subscriptionId;
  const copy = identity.duplicateForPga === true ? "copy" : "";
  return [tenantId, subject, partnerId, creditOf(reading, attribution), copy, rowId].join("\n");
}

/** Does the association itself hold all that makes it? */
function isWithoutKey({ subscriptionId, rowId }: Identity): boolean {
  return subscriptionId !== "" && rowId === "";
}

/** The identity of an association that holds all of it. */
function identityOf(association: Association): KeyParts {
  return {
    tenantId: association.tenantId,
    subscriptionId: association.subscriptionId ?? "",
    workload: "",
    partnerId: association.partnerId ?? "",
    attribution: association.attribution ?? "",
    reading: association,
    duplicateForPga: association.duplicateForPga,
    rowId: "",
  };
}

/** Of one customer's associations with a subscription: is it the one that the row speaks of? */
function isSame(association: Association, identity: Identity): boolean {
  const { subscriptionId, partnerId, attribution, reading, duplicateForPga } = identity;
  if (association.subscriptionId !== subscriptionId) return false;
  if ((association.partnerId ?? "") !== partnerId) return false;
  if ((association.duplicateForPga === true) !== (duplicateForPga === true)) return false;
  const known = association.attribution ?? "";
  return known === attribution || creditOf(association, known) === creditOf(reading, attribution);
}

export function createAssociationIndex(): AssociationIndex {
  const associations: Association[] = [];
  /** For each association, where the one of the same customer stands that is found without a key before it. */
  const before: number[] = [];
  const positions = new Map<string, number>();

  function find(own: OwnAssociations, identity: Identity): number {
    if (isWithoutKey(identity)) {
      for (let at = own.last; at >= 0; at = before[at] ?? -1) {
        const association = associations[at];
        if (association !== undefined && isSame(association, identity)) return at;
      }
      if (own.count < FOUND_WITHOUT_KEY) return -1;
    }
    return positions.get(keyOf(identity)) ?? -1;
  }

  async function keyed(pace: Pace): Promise<Map<string, Association>> {
    const keys: string[] = [];
    await stepThrough(positions, pace, ([key, at]) => {
      keys[at] = key;
    });
    const byKey = new Map<string, Association>();
    await stepThrough(associations.entries(), pace, ([at, association]) => {
      byKey.set(keys[at] ?? keyOf(identityOf(association)), association);
    });
    return byKey;
  }

  return {
    find,
    at(position) {
      const association = associations[position];
      if (association === undefined) throw new RangeError(`no association at ${position}`);
      return association;
    },
    add(own, identity, association) {
      const at = associations.push(association) - 1;
      if (isWithoutKey(identity) && own.count < FOUND_WITHOUT_KEY) {
        before.push(own.last);
        own.last = at;
        own.count += 1;
      } else {
        before.push(-1);
        positions.set(keyOf(identity), at);
      }
    },
    replace(position, association) {
      associations[position] = association;
    },
    listed: () => ({ size: associations.length, list: () => associations, keyed }),
  };
}
