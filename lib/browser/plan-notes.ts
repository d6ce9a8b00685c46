/** What the reader noted on a plan, in `storage.local`: never evidence, no verdict looks at it. */
import browser from "webextension-polyfill";
import * as z from "zod";

const KEY = "plan-notes";

/** Older ticks go: they are of plans that nobody gets any more. */
const TICKS_KEPT = 500;

const planNotesSchema = z.object({
  /** Items of the checklist that the reader ticked, by what they are; the latest last. */
  ticks: z.array(z.string()).default([]),
  /** Plan as if every figure that is missing were zero. */
  missingIsZero: z.boolean().default(false),
  /** Id of the edition that competencies are planned by; absent: the last one on record. */
  competencyEdition: z.string().optional(),
});
export type PlanNotes = z.infer<typeof planNotesSchema>;

/** Nothing noted, where nothing can be read. */
export async function readPlanNotes(): Promise<PlanNotes> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const read = planNotesSchema.safeParse(stored ?? {});
  return read.success ? read.data : planNotesSchema.parse({});
}

export async function writePlanNotes(notes: PlanNotes): Promise<void> {
  const { ticks, ...others } = planNotesSchema.parse(notes);
  await browser.storage.local.set({ [KEY]: { ...others, ticks: ticks.slice(-TICKS_KEPT) } });
}
