/**
 * What is wrong with the settings as typed, field by field. The schema says what may be stored at all; the rules here
 * say what a person most likely mistyped.
 */
import type { SettingName, Settings } from "../../lib/browser/settings-schema";
import { daysBetween, type IsoDay, isIsoDay } from "../../lib/rules/calendar-day";
import type { Message } from "../../lib/rules/verdicts";
import {
  holidaysTyped,
  type PartnerIdDraft,
  type SettingsDraft,
  settingsOf,
  tidyPartnerId,
} from "./settings-draft";

/** Name of a field: a key of the draft, or `partnerId.<row>`. */
export type FieldName = keyof SettingsDraft | `partnerId.${number}`;

export type FieldMessages = Readonly<Partial<Record<FieldName, Message>>>;

export interface CheckedSettings {
  /** Present only when nothing is wrong. */
  readonly settings?: Settings;
  readonly problems: FieldMessages;
  /** Worth a second look, yet no reason not to store. */
  readonly warnings: FieldMessages;
}

/** Paths of the schema's own findings, e.g. `["partnerIds", 0, "id"]`; empty when `settings` fits. */
export type SchemaCheck = (settings: Settings) => readonly (readonly PropertyKey[])[];

const PARTNER_ID = /^\d{4,10}$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function checkSettings(
  draft: SettingsDraft,
  today: IsoDay,
  checkSchema: SchemaCheck,
  /** Set by policy: what is wrong with them is not the reader's to put right. */
  locked: readonly SettingName[] = [],
): CheckedSettings {
  const problems: Partial<Record<FieldName, Message>> = {};
  draft.partnerIds.forEach((row, index) => {
    const problem = partnerIdProblem(row, draft.partnerIds.slice(0, index));
    if (problem) problems[`partnerId.${row.row}`] = problem;
  });
  if (draft.anniversaryIsUnreadable) {
    problems.anniversaryDate = { key: "popup.settings.problem.date" };
  }
  const badDays = holidaysTyped(draft.holidays).filter((day) => !isIsoDay(day));
  if (badDays.length > 0) {
    const data = { days: badDays };
    problems.holidays = { key: "popup.settings.problem.holidays", data, count: badDays.length };
  }

  const settings = settingsOf(draft);
  for (const path of checkSchema(settings)) {
    const field = fieldAt(path, draft);
    problems[field] ??= { key: "popup.settings.problem.notStorable" };
  }
  const warnings = anniversaryWarning(draft.anniversaryDate, today);
  for (const field of Object.keys(problems) as FieldName[]) {
    const [name] = field.split(".");
    if (locked.some((each) => each === (name === "partnerId" ? "partnerIds" : name))) {
      delete problems[field];
    }
  }
  const isFine = Object.keys(problems).length === 0;
  return { ...(isFine && { settings }), problems, warnings };
}

function partnerIdProblem(
  { id, role }: PartnerIdDraft,
  before: readonly PartnerIdDraft[],
): Message | undefined {
  const tidy = tidyPartnerId(id);
  if (tidy === "") return { key: "popup.settings.problem.idMissing" };
  if (role === "CSP" && !GUID.test(tidy)) return { key: "popup.settings.problem.tenantId" };
  if (role !== "CSP" && !PARTNER_ID.test(tidy)) return { key: "popup.settings.problem.partnerId" };
  const isTwice = before.some((other) => tidyPartnerId(other.id) === tidy);
  return isTwice ? { key: "popup.settings.problem.twice" } : undefined;
}

/** An anniversary is renewed every year, so one outside −1..+2 years is a slip of the finger more often than not. */
function anniversaryWarning(date: string, today: IsoDay): FieldMessages {
  if (date === "") return {};
  const days = daysBetween(today, date);
  if (days < -366) return { anniversaryDate: { key: "popup.settings.warning.dateLongAgo" } };
  if (days > 731) return { anniversaryDate: { key: "popup.settings.warning.dateFarAhead" } };
  return {};
}

function fieldAt([first, index]: readonly PropertyKey[], draft: SettingsDraft): FieldName {
  if (first === "partnerIds" && typeof index === "number") {
    const row = draft.partnerIds[index];
    if (row) return `partnerId.${row.row}`;
  }
  return first !== undefined && Object.hasOwn(draft, first)
    ? (first as FieldName)
    : "organisationName";
}
