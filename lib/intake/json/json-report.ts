/** What all readers of a service's answers have in common. */
import type { Message } from "../../rules/verdicts";
import { shownValue } from "../normalise/cell";
import { fileProblem } from "../problem-log";
import type { FactMaps, JsonReport, ReadContext } from "../report-reader";
import { headerKey } from "../table/columns";
import { isObject, type JsonObject } from "./json-values";
import { type Resources, resourcesIn } from "./resources";

/** Takes the resources of one file, in order. */
export interface ResourceReader {
  /** Uses a resource, or logs it as skipped. */
  take(resource: JsonObject, row: number): void;
  /** Called once after the last one: the facts, and how many resources were folded into others. */
  finish(): FactMaps & { readonly merged: number };
}

interface JsonReportSpec extends Pick<JsonReport, "kind" | "signature" | "rowsAre"> {
  /** Fields of a resource that are read; others are told as unused. */
  readonly fields: readonly string[];
  /** Is it one of these resources, by its fields? Never true of another service's. */
  isResource(value: JsonObject): boolean;
  /** Tells an empty list of these resources from any other. */
  readonly emptyList?: RegExp;
  /** Why the file cannot be used, although its resources are right. */
  refuses?(resources: Resources, context: ReadContext): Message | undefined;
  open(resources: Resources, context: ReadContext): ResourceReader;
}

/** What every answer is full of and nobody would want to read. */
const ENVELOPE_FIELDS = ["links", "attributes", "etag"];

/** Enough resources to see every field that they have. */
const LOOKED_AT = 100;

function unusedFields({ list }: Resources, fields: readonly string[]): string[] {
  const used = new Set([...fields, ...ENVELOPE_FIELDS].map(headerKey));
  const names = list.slice(0, LOOKED_AT).flatMap(({ value }) => Object.keys(value ?? {}));
  return Array.from(new Set(names))
    .filter((name) => !name.startsWith("@odata.") && !used.has(headerKey(name)))
    .map(shownValue);
}

/**
 * Makes a reader of a service's answer. An answer is of one question (a customer, a page, an identity), so what it does
 * not hold has not gone.
 */
export function jsonReport(spec: JsonReportSpec): JsonReport {
  const { kind, signature, rowsAre, fields, isResource, emptyList } = spec;
  const isOurs = (value: unknown) => isObject(value) && isResource(value);
  return {
    form: "json",
    kind,
    signature,
    rowsAre,
    lists: "part",
    recognises(value) {
      const { list, envelopes } = resourcesIn(value);
      if (list.length > 0) return list.some((each) => isOurs(each.value));
      const [context] = envelopes.map((envelope) => envelope["@odata.context"]);
      return typeof context === "string" && emptyList?.test(context) === true;
    },
    async read(value, context, lines) {
      const { problems, pace, file } = context;
      const resources = resourcesIn(value, lines);
      const unusedColumns = unusedFields(resources, fields);
      const refusal = spec.refuses?.(resources, context);
      if (refusal !== undefined) {
        return { unusable: fileProblem(file, refusal), rowsRead: 0, unusedColumns };
      }
      if (resources.isPartial) problems.remark(undefined, { key: "intake.problem.morePages" });
      const reader = spec.open(resources, context);
      let rowsRead = 0;
      for (const { value: resource, row } of resources.list) {
        rowsRead += 1;
        if (isObject(resource) && isResource(resource)) reader.take(resource, row);
        else problems.skip(row, { key: "intake.problem.strangeEntry" });
        if (!pace.isDue()) continue;
        context.progress(rowsRead, rowsRead / resources.list.length);
        await pace.pause();
      }
      const facts = reader.finish();
      const kept = rowsAre.reduce((sum, name) => sum + facts[name].size, 0);
      return { ...facts, rowsRead, kept, unusedColumns };
    },
  };
}
