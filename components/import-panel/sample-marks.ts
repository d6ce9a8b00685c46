/** Tells the sample organisation's facts from one's own: by the names of the files they were read from. */
import type { Settings } from "../../lib/browser/settings-schema";
import type { CompanyFacts } from "../../lib/rules/company-facts";
import type { GenerationInfo } from "../../lib/store/contract";

const SAMPLE_MARK = "Sample ";

/** The name under which a file of the sample is imported, e.g. `Sample Customers.csv`. */
export function sampleFileName(name: string): string {
  return `${SAMPLE_MARK}${name}`;
}

export function isSampleFile(name: string): boolean {
  return name.startsWith(SAMPLE_MARK);
}

/** Whose data the extension holds at the moment. */
export type Holding = "nothing" | "sample" | "own";

export interface HeldData {
  readonly generation: GenerationInfo | null;
  readonly settings: Settings;
  readonly company: Pick<CompanyFacts, "metrics">;
}

/** The sample is never mixed with own data, so one file of it is enough to know. */
export function holdingOf({ generation, settings, company: { metrics } }: HeldData): Holding {
  const files = [...(generation?.evidence ?? []), ...metrics.map(({ evidence }) => evidence)];
  if (files.some(({ file }) => isSampleFile(file))) return "sample";
  const settingsAreEmpty =
    settings.organisationName === "" &&
    settings.partnerIds.length === 0 &&
    settings.anniversaryDate === undefined;
  return generation === null && metrics.length === 0 && settingsAreEmpty ? "nothing" : "own";
}
