import type { Message } from "../../rules/verdicts";
import { guidsIn } from "./guid";

/** Why a file that names its customer nowhere cannot be used: its own name has to hold one tenant ID, and no more. */
export function tenantInName(file: string): Message | undefined {
  const { length } = guidsIn(file);
  if (length === 1) return undefined;
  return { key: length === 0 ? "intake.problem.noTenantInName" : "intake.problem.tenantsInName" };
}
