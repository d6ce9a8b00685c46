/** What a message to the background may carry. Content scripts run next to pages that are not ours, so nothing is taken on trust. */
import * as z from "zod";
import type { PageCustomerKey, PageKey } from "../portals/portal";
import type { DockContext, FrameContext, HealthLevel, HealthReport } from "./protocol";

z.config({ jitless: true });

/** More rows than any portal shows at once. */
const MOST_KEYS = 500;
/** The longest name that DNS allows. */
const LONGEST_DOMAIN = 253;
const LONGEST_NAME = 400;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const customerKeySchema: z.ZodType<PageCustomerKey> = z.union([
  z.strictObject({ tenantId: z.string().regex(GUID) }),
  z.strictObject({ domain: z.string().min(1).max(LONGEST_DOMAIN) }),
  z.strictObject({ name: z.string().min(1).max(LONGEST_NAME) }),
]);

const subscriptionIdSchema = z.string().regex(GUID);
/** Partner IDs and partner tenants as pages print them; what they mean is the rules' to say. */
const partnerIdSchema = z
  .string()
  .regex(/^(?:\d{4,10}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i);
/** Ids of ours: portals, routes, areas. */
const slugSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

const pageKeySchema: z.ZodType<PageKey> = z.union([
  customerKeySchema,
  z.strictObject({ context: customerKeySchema }),
  z.strictObject({ subscriptionId: subscriptionIdSchema, of: customerKeySchema }),
  z.strictObject({ area: slugSchema }),
  z.strictObject({ about: z.literal("renewal") }),
  z.strictObject({ ownPartnerId: partnerIdSchema }),
  z.strictObject({
    heldBy: partnerIdSchema,
    mechanism: z.enum(["DPOR", "PAL"]),
    labelled: z.boolean(),
    of: customerKeySchema,
    subscriptionId: subscriptionIdSchema.exactOptional(),
  }),
]);

const HEALTH_LEVELS = [
  "starting",
  "ok",
  "degraded",
  "broken",
  "switched-off",
  "unsupported",
] as const satisfies readonly HealthLevel[];

const count = z.int().min(-1).max(1_000_000_000);
const healthSchema: z.ZodType<HealthReport> = z.strictObject({
  portal: slugSchema,
  frame: z.enum(["top", "frame"]),
  route: slugSchema,
  level: z.enum(HEALTH_LEVELS),
  readyMarkerSeen: z.boolean(),
  containersFound: count,
  rowsSeen: count,
  rowsIdentified: count,
  badgesPlaced: count,
  rung: count,
  loopGuardTrips: count,
  secondsSinceOk: count,
});

const pageNameSchema = { portal: slugSchema, route: slugSchema };
const dockContextSchema: z.ZodType<DockContext> = z.strictObject({
  page: z.strictObject(pageNameSchema),
  about: pageKeySchema.exactOptional(),
  unclear: z.literal(true).exactOptional(),
});
const frameContextSchema: z.ZodType<FrameContext> = z.strictObject({
  ...pageNameSchema,
  customer: customerKeySchema.nullable(),
});

export const MESSAGE_SCHEMAS = {
  badges: z.array(pageKeySchema).max(MOST_KEYS),
  dockView: dockContextSchema,
  overview: z.undefined(),
  coverage: z.undefined(),
  comingUp: z.undefined(),
  healthChanged: healthSchema,
  framesOfTab: z.int(),
  tellFrames: frameContextSchema.nullable(),
  askContext: z.undefined(),
  openPanel: pageKeySchema,
  openDashboard: z.string().regex(GUID).nullable(),
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
