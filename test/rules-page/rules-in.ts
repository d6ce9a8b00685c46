/** Finds every rule in the library's data, however deep it lies, so that none can be left out of the page or the tests. */
import type { Provenance, RuleData } from "../../lib/rules/programmes/provenance";

export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** An object of the data that names its sources. Groups of rules have no scope or days of their own. */
export interface FoundRule extends Provenance, Partial<Pick<RuleData, "scope">> {
  readonly id: string;
  readonly inForceFrom?: string | null;
  readonly inForceTo?: string | null;
  /** What it says: everything but the fields above and the rules inside it. */
  readonly says: JsonObject;
}

const PROVENANCE_FIELDS = new Set([
  "id",
  "scope",
  "inForceFrom",
  "inForceTo",
  "sources",
  "confidence",
  "conflict",
  "verifiedAsOf",
]);

export function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isRule(value: Json): value is JsonObject {
  return isObject(value) && "sources" in value && Array.isArray(value.sources);
}

/** `undefined` where nothing but rules was in it: those speak for themselves. */
function withoutRules(value: Json): Json {
  if (isRule(value)) return undefined;
  if (Array.isArray(value)) {
    const rest = value.map(withoutRules).filter((item) => item !== undefined);
    return rest.length === 0 && value.length > 0 ? undefined : rest;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(
    ([field, inner]) => [field, withoutRules(inner)] as const,
  );
  const rest = entries.filter(([, inner]) => inner !== undefined);
  return rest.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(rest);
}

function saidBy(rule: JsonObject): JsonObject {
  const own = Object.entries(rule).filter(([field]) => !PROVENANCE_FIELDS.has(field));
  return (withoutRules(Object.fromEntries(own)) ?? {}) as JsonObject;
}

/** The id that an object has itself, or through its `rule`. */
function ownId(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  const { id, rule } = value;
  if (typeof id === "string") return id;
  return rule === undefined ? undefined : ownId(rule);
}

/**
 * All rules below `data`, in its own order. A rule is called by its id; whatever has none is called by the nearest name
 * above it and its place there.
 */
export function rulesIn(data: Json, name: string): FoundRule[] {
  if (Array.isArray(data)) {
    return data.flatMap((item: Json, index) =>
      rulesIn(item, ownId(item) ?? `${name}[${index + 1}]`),
    );
  }
  if (!isObject(data)) return [];
  const inside = Object.entries(data).flatMap(([field, value]) =>
    rulesIn(value, ownId(value) ?? `${name} ${field}`),
  );
  if (!isRule(data)) return inside;
  return [{ ...data, id: name, says: saidBy(data) } as unknown as FoundRule, ...inside];
}

/** Where `data` holds a number that no rule answers for: its paths. */
export function numbersWithoutRule(data: Json, path: string): string[] {
  if (isRule(data)) return [];
  if (typeof data === "number") return [path];
  if (Array.isArray(data)) {
    return data.flatMap((item: Json, index) => numbersWithoutRule(item, `${path}[${index + 1}]`));
  }
  if (!isObject(data)) return [];
  return Object.entries(data).flatMap(([field, value]) =>
    numbersWithoutRule(value, `${path}.${field}`),
  );
}
