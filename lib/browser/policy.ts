/**
 * What a company sets for all its people: `storage.managed`. Chromium fills it from the policy that goes by the
 * extension's id and checks it against `public/managed_schema.json`; Firefox reads a native manifest of type `storage`
 * on the computer, checks nothing, and rejects the call where there is none.
 */
import browser from "webextension-polyfill";
import { type Policy, policySchema, type SettingName } from "./settings-schema";

export interface PolicyRead {
  readonly policy: Policy;
  /** Settings that the policy names and whose values are of no use. */
  readonly unreadable: readonly string[];
}

const NAMES = Object.keys(policySchema.shape) as SettingName[];

/** Each setting by itself: a slip in one leaves the others in force. */
export function policyOf(managed: Readonly<Record<string, unknown>>): PolicyRead {
  const policy: Record<string, unknown> = {};
  const unreadable: string[] = [];
  for (const name of NAMES) {
    if (managed[name] === undefined) continue;
    const parsed = policySchema.shape[name].safeParse(managed[name]);
    if (parsed.success) policy[name] = parsed.data;
    else unreadable.push(name);
  }
  return { policy: policy as Policy, unreadable };
}

/** Nothing is set where the browser has no policy for us. */
export async function readPolicy(): Promise<PolicyRead> {
  const managed = await browser.storage.managed.get().catch(() => ({}));
  return policyOf(managed);
}
