/** What a message to the background may carry. Content scripts run next to pages that are not ours, so nothing is taken on trust. */
import * as z from "zod";
import type { CustomerKey } from "../store/contract";
import type { HealthLevel } from "./protocol";

z.config({ jitless: true });

/** More rows than any portal shows at once. */
const MOST_KEYS = 500;
/** The longest name that DNS allows. */
const LONGEST_DOMAIN = 253;
const LONGEST_NAME = 400;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const customerKeySchema: z.ZodType<CustomerKey> = z.union([
  z.strictObject({ tenantId: z.string().regex(GUID) }),
  z.strictObject({ domain: z.string().min(1).max(LONGEST_DOMAIN) }),
  z.strictObject({ name: z.string().min(1).max(LONGEST_NAME) }),
]);

const HEALTH_LEVELS = [
  "starting",
  "ok",
  "degraded",
  "broken",
  "switched-off",
  "unsupported",
] as const satisfies readonly HealthLevel[];

export const MESSAGE_SCHEMAS = {
  customerBadges: z.array(customerKeySchema).max(MOST_KEYS),
  dockView: z.strictObject({ customer: customerKeySchema.exactOptional() }),
  overview: z.undefined(),
  coverage: z.undefined(),
  healthChanged: z.enum(HEALTH_LEVELS),
} as const;

/** Parses what a message carries. Throws an Error that names the message and the first thing wrong with it. */
export function parsePayload<Kind extends keyof typeof MESSAGE_SCHEMAS>(
  kind: Kind,
  payload: unknown,
): z.output<(typeof MESSAGE_SCHEMAS)[Kind]> {
  const parsed = MESSAGE_SCHEMAS[kind].safeParse(payload);
  if (parsed.success) return parsed.data as z.output<(typeof MESSAGE_SCHEMAS)[Kind]>;
  // The payload itself stays out of the error: it may hold a customer's name.
  const [issue] = parsed.error.issues;
  throw new Error(`Message "${kind}" refused: ${issue?.path.join(".") || "payload"} is not valid.`);
}
