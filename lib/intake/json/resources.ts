/**
 * The resources in a service's answer: one, a list, a list in an envelope (Graph and Azure: `value`, Partner Center:
 * `items`), or several such pages one after the other.
 */
import { field, isObject, type JsonObject } from "./json-values";

export interface Resource {
  readonly value: unknown;
  /** Its line in a file of one value a line, else its place in the list, from 1. */
  readonly row: number;
}

export interface Resources {
  readonly list: readonly Resource[];
  /** What the lists came in. */
  readonly envelopes: readonly JsonObject[];
  /** The answer goes on, on pages that are not there. */
  readonly isPartial: boolean;
}

function listIn(value: unknown): readonly unknown[] | undefined {
  const list = field(value, "value") ?? field(value, "items");
  return Array.isArray(list) ? list : undefined;
}

function hasNext(envelope: JsonObject): boolean {
  const next = field(envelope, "@odata.nextLink") ?? field(field(envelope, "links"), "next");
  return (next ?? field(envelope, "nextLink") ?? "") !== "";
}

/** How many there are on all pages, where the envelope tells. */
function totalOf(envelope: JsonObject): number {
  const total = field(envelope, "totalCount") ?? field(envelope, "@odata.count");
  return typeof total === "number" ? total : 0;
}

/** `lines`: where each value of a list stands. */
export function resourcesIn(value: unknown, lines?: readonly number[]): Resources {
  const list: Resource[] = [];
  const envelopes: JsonObject[] = [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  values.forEach((each, index) => {
    const inner = listIn(each);
    if (inner !== undefined && isObject(each)) envelopes.push(each);
    for (const one of inner ?? [each]) {
      list.push({ value: one, row: lines?.[index] ?? list.length + 1 });
    }
  });
  const last = envelopes.at(-1);
  const isPartial =
    last !== undefined && (hasNext(last) || Math.max(...envelopes.map(totalOf)) > list.length);
  return { list, envelopes, isPartial };
}
