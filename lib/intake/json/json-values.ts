/** Looking into JSON whose shape nobody has checked. */
import { headerKey } from "../table/columns";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The value of a field, however the tool that saved it spells it: services write `ownerTenantId`, PowerShell
 * `OwnerTenantId`. `undefined` for `null` as well.
 */
export function field(object: unknown, name: string): unknown {
  if (!isObject(object)) return undefined;
  if (Object.hasOwn(object, name)) return object[name] ?? undefined;
  const key = headerKey(name);
  const found = Object.keys(object).find((each) => headerKey(each) === key);
  return found === undefined ? undefined : (object[found] ?? undefined);
}

/** Is the field there, even if nothing is in it? */
export function has(object: unknown, name: string): boolean {
  if (!isObject(object)) return false;
  const key = headerKey(name);
  return Object.keys(object).some((each) => headerKey(each) === key);
}

/** A field's text; numbers as their digits. Empty where it holds neither. */
export function textField(object: unknown, name: string): string {
  const value = field(object, name);
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
}
