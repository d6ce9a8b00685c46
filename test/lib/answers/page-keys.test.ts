import "./english-texts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAnswers } from "../../../lib/answers/create-answers";
import type { BadgeView } from "../../../lib/browser/protocol";
import { DEFAULT_SETTINGS, type Settings } from "../../../lib/browser/settings-schema";
import type { PageKey } from "../../../lib/portals/portal";
import type { Store } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import { association, customer, emptyDisk, evidence, NOW, tenant } from "../store/made-facts";

const OURS = "4847383";
const CLOSED = "4391507";
const SEEN = "6048879";
const STRANGER = "7000001";

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  organisationName: "Nordwind Cloud",
  homeCountry: "NZ",
  partnerIds: [
    { id: OURS, role: "PLA", country: "NZ" },
    { id: CLOSED, role: "retired" },
  ],
  anniversaryDate: "2026-08-01",
};

const ACTIVE = "00000000-bbbb-4000-8000-000000000001";
const CHURNED = "00000000-bbbb-4000-8000-000000000002";
const NOBODYS = "00000000-bbbb-4000-8000-000000000009";

/** 0: one subscription in force, one ended, one claim for a workload. 1: nothing seen. 2 and 3 share a name. */
async function fill(store: Store): Promise<void> {
  const from = evidence("subscription-details", "2026-07-01");
  const sold = { status: "Active", product: "Microsoft 365", subscriptionEnd: "2027-05-31" };
  const { subscriptionId: _, ...workload } = association(0, from, {
    status: "Approved",
    mechanism: "CPOR",
    attribution: "CPOR",
    partnerId: SEEN,
    product: "Teams",
  });
  await store.commit(
    [
      {
        report: "subscription-details",
        evidence: [from],
        customers: [
          customer(0, from, { domains: ["larkspur0.example", "larkspur0.onmicrosoft.com"] }),
          customer(1, from),
          customer(2, from, { names: ["Twin"] }),
          customer(3, from, { names: ["Twin"] }),
        ],
        associations: [
          association(0, from, { ...sold, subscriptionId: ACTIVE }),
          association(0, from, {
            ...sold,
            product: "Dynamics 365",
            subscriptionId: CHURNED,
            status: "Churned",
          }),
          workload,
        ],
      },
    ],
    { now: NOW },
  );
}

let store: Store;
let settings: Settings;

function answers() {
  return createAnswers({
    store,
    readSettings: async () => settings,
    today: () => "2026-07-10",
    uiLanguage: () => "en-GB",
  });
}

const HELD = { mechanism: "DPOR", labelled: true, of: { tenantId: tenant(0) } } as const;

beforeEach(() => {
  emptyDisk();
  store = lazyStore();
  settings = SETTINGS;
});

afterEach(() => {
  store.close();
  vi.restoreAllMocks();
});

async function badge(key: PageKey): Promise<BadgeView | null> {
  const [found] = await answers().badges([key]);
  return found ?? null;
}

describe("before the first import", () => {
  it.each([
    [{ context: { tenantId: tenant(0) } }, null],
    [{ subscriptionId: ACTIVE, of: { tenantId: tenant(0) } }, null],
    [{ area: "modern-work" }, "unknown"],
    [{ about: "renewal" }, "at-risk"],
    [{ ownPartnerId: OURS }, "met"],
    [{ ownPartnerId: SEEN }, "unknown"],
    [{ heldBy: OURS, ...HELD }, "ours"],
    [{ heldBy: STRANGER, ...HELD }, "someone-else"],
  ] as const)("%j is %s", async (key, state) => {
    expect((await badge(key))?.state ?? null).toBe(state);
  });
});

describe("each kind of key", () => {
  beforeEach(() => fill(store));

  it.each([
    // The customer that the page is about.
    [{ context: { tenantId: tenant(0) } }, "ours", "Larkspur Works 0 · POR: Ours · 1 needs action"],
    [{ context: { tenantId: tenant(1) } }, "not-seen", "Larkspur Works 1 · Not seen as ours"],
    [
      { context: { domain: "LARKSPUR0.onmicrosoft.com" } },
      "ours",
      "Larkspur Works 0 · POR: Ours · 1 needs action",
    ],
    [{ context: { tenantId: tenant(9) } }, "unknown", `${tenant(9)} · POR: Unknown`],
    [{ context: { domain: "nobody.example" } }, "unknown", "nobody.example · POR: Unknown"],
    [{ context: { name: "Nobody" } }, null, undefined],
    [{ context: { name: "Twin" } }, null, undefined],
    // One subscription.
    [{ subscriptionId: ACTIVE, of: { tenantId: tenant(0) } }, "ours", "POR: Ours"],
    [{ subscriptionId: ACTIVE, of: { domain: "larkspur0.example" } }, "ours", "POR: Ours"],
    [{ subscriptionId: CHURNED, of: { tenantId: tenant(0) } }, "lost", "POR: Lost"],
    [{ subscriptionId: NOBODYS, of: { tenantId: tenant(0) } }, "unknown", "POR: Unknown"],
    [{ subscriptionId: ACTIVE, of: { tenantId: tenant(1) } }, "unknown", "POR: Unknown"],
    [{ subscriptionId: ACTIVE, of: { tenantId: tenant(9) } }, "unknown", "POR: Unknown"],
    [{ subscriptionId: ACTIVE, of: { domain: "nobody.example" } }, "unknown", "POR: Unknown"],
    [{ subscriptionId: ACTIVE, of: { name: "Nobody" } }, null, undefined],
    [{ subscriptionId: ACTIVE, of: { name: "Twin" } }, null, undefined],
    // A designation, the renewal, an identifier.
    [{ area: "security" }, "unknown", "Not known from your figures"],
    [{ area: "quantum" }, null, undefined],
    [{ about: "renewal" }, "at-risk", "Renewal: 22 days"],
    [{ ownPartnerId: OURS }, "met", "Location account (PLA)"],
    [{ ownPartnerId: CLOSED }, "ours-wrong-id", "Deleted location"],
    [{ ownPartnerId: SEEN }, "unknown", "Not in your settings"],
    [{ ownPartnerId: STRANGER }, "unknown", "Not in your settings"],
    // What a page of the customer's tenant shows.
    [{ heldBy: OURS, ...HELD }, "ours", "POR: Ours"],
    [{ heldBy: OURS, ...HELD, labelled: false }, "ours", "POR: Ours"],
    [{ heldBy: CLOSED, ...HELD }, "ours-wrong-id", "POR: Ours, wrong ID"],
    [{ heldBy: SEEN, ...HELD }, "unknown", "POR: Unknown"],
    [{ heldBy: SEEN, ...HELD, labelled: false }, "unknown", "POR: Unknown"],
    [{ heldBy: STRANGER, ...HELD }, "someone-else", "POR: Someone else"],
    [{ heldBy: STRANGER, ...HELD, labelled: false }, null, undefined],
    [{ heldBy: OURS, ...HELD, of: { tenantId: tenant(9) } }, "ours", "POR: Ours"],
    [{ heldBy: OURS, ...HELD, of: { name: "Twin" } }, null, undefined],
    [{ heldBy: OURS, ...HELD, mechanism: "PAL" }, "ours", "Your link: Ours"],
    [{ heldBy: STRANGER, ...HELD, mechanism: "PAL" }, "someone-else", "Your link: Someone else"],
  ] as const)("%j is %s: %s", async (key, state, text) => {
    const found = await badge(key);
    expect(found?.state ?? null).toBe(state);
    expect(found?.text).toBe(text);
    // What shows is in the name, for browsers commanded by voice.
    expect(found?.name ?? "").toContain(text ?? "");
    expect(found?.name ?? "").not.toMatch(/[{}]/);
    expect(found?.reasons.join() ?? "").not.toMatch(/[{}]/);
  });

  it("names the customer first to the ear, too", async () => {
    const found = await badge({ context: { tenantId: tenant(0) } });
    expect(found?.name).toMatch(
      /^Larkspur Works 0 · POR: Ours · 1 needs action\. Partner of record: Ours, /,
    );
  });

  it("shortens a long name to the eye only", async () => {
    const domain = `${"a-very-long-name".repeat(3)}.example`;
    const found = await badge({ context: { domain } });
    expect(found?.text).toMatch(/^a-very-long-name.{23}… · POR: Unknown$/);
    expect(found?.name).toContain(domain);
  });

  it("says that a customer may be known by another domain, and only of a domain", async () => {
    const told = (found: BadgeView | null) => found?.reasons.join(" ") ?? "";
    expect(told(await badge({ context: { domain: "nobody.example" } }))).toContain(
      "The page names the customer by nobody.example.",
    );
    expect(told(await badge({ context: { tenantId: tenant(9) } }))).not.toContain("The page names");
  });

  it("says that a subscription's verdict is of that one, and why one is not known", async () => {
    const ours = await badge({ subscriptionId: ACTIVE, of: { tenantId: tenant(0) } });
    expect(ours?.name).toBe(
      `POR: Ours. Partner of record: Ours, DPOR, Partner ID ${OURS}, as of 1 July 2026, this subscription only`,
    );
    const unknown = await badge({ subscriptionId: NOBODYS, of: { tenantId: tenant(0) } });
    expect(unknown?.reasons).toEqual([
      `None of the data that you imported names subscription ${NOBODYS}.`,
      expect.stringMatching(/another ID than the portal/),
      expect.stringMatching(/^1 association of yours with this customer names no subscription/),
    ]);
  });

  it("says whose link it is, and where it was read", async () => {
    const link = await badge({ heldBy: STRANGER, ...HELD, mechanism: "PAL" });
    expect(link?.reasons.join(" ")).toContain("the account that is signed in here");
    const field = await badge({ heldBy: OURS, ...HELD });
    expect(field?.reasons[0]).toContain("read inside the customer’s own tenant on 10 July 2026");
  });

  it("keeps another country's location apart where our data tells the customer's country", async () => {
    settings = {
      ...SETTINGS,
      partnerIds: [
        { id: OURS, role: "PLA", country: "NZ" },
        { id: SEEN, role: "PLA", country: "FR" },
      ],
    };
    const from = evidence("customers-csv", "2026-07-01");
    const french = [customer(4, from, { country: "FR" })];
    await store.commit(
      [{ report: from.report, evidence: [from], customers: french, associations: [] }],
      { now: NOW },
    );
    const of = { tenantId: tenant(4) };
    expect((await badge({ heldBy: OURS, ...HELD, of }))?.state).toBe("ours-wrong-id");
    expect((await badge({ heldBy: SEEN, ...HELD, of }))?.state).toBe("ours");
  });

  it("is answered in the order asked, with one look-up for a message and a customer once", async () => {
    const lookUp = vi.spyOn(store, "lookUp");
    const keys: PageKey[] = [
      { about: "renewal" },
      { subscriptionId: CHURNED, of: { tenantId: tenant(0) } },
      { tenantId: tenant(1) },
      { subscriptionId: ACTIVE, of: { tenantId: tenant(0).toUpperCase() } },
      { area: "security" },
      { context: { tenantId: tenant(0) } },
    ];
    const states = (await answers().badges(keys)).map((found) => found?.state);
    expect(states).toEqual(["at-risk", "lost", "not-seen", "ours", "unknown", "ours"]);
    expect(lookUp).toHaveBeenCalledOnce();
    expect(lookUp.mock.calls[0]?.[0]).toHaveLength(2);
  });

  it("reads no customers where no key is about one", async () => {
    const lookUp = vi.spyOn(store, "lookUp");
    const current = vi.spyOn(store, "current");
    await answers().badges([{ about: "renewal" }, { area: "security" }]);
    expect(current).not.toHaveBeenCalled();
    await answers().badges([{ ownPartnerId: OURS }]);
    expect(lookUp).not.toHaveBeenCalled();
  });
});

describe("the dock", () => {
  const page = { portal: "m365-admin", route: "subscriptions" };
  const shown = async (about: PageKey, on = page) => {
    const { customer: view } = await answers().dockView({ page: on, about });
    return view?.associations.map(({ subject, badge: { state }, isAskedFor }) => [
      subject,
      state,
      isAskedFor === true,
    ]);
  };

  describe("with data", () => {
    beforeEach(() => fill(store));

    it("shows the customer of a page as it shows one of a row", async () => {
      const of = { tenantId: tenant(0) };
      const row = await answers().dockView({ page, about: of });
      expect(await answers().dockView({ page, about: { context: of } })).toEqual(row);
      expect(row.customer?.associations.some(({ isAskedFor }) => isAskedFor)).toBe(false);
    });

    it("puts the subscription asked about first and open, and names none twice", async () => {
      expect(await shown({ subscriptionId: CHURNED, of: { tenantId: tenant(0) } })).toEqual([
        ["Dynamics 365", "lost", true],
        ["Teams", "ours", false],
        ["Microsoft 365", "ours", false],
      ]);
      expect(await shown({ subscriptionId: NOBODYS, of: { tenantId: tenant(0) } })).toEqual([
        [`Subscription ${NOBODYS}`, "unknown", true],
        ["Dynamics 365", "lost", false],
        ["Teams", "ours", false],
        ["Microsoft 365", "ours", false],
      ]);
      expect(await shown({ subscriptionId: NOBODYS, of: { domain: "nobody.example" } })).toEqual([
        ["", "unknown", false],
      ]);
    });

    it("puts what the page shows first, and leaves the customer's own badge to the data", async () => {
      const key: PageKey = { heldBy: STRANGER, ...HELD, of: { tenantId: tenant(1) } };
      const { customer: view } = await answers().dockView({ page, about: key });
      expect(view?.badge.state).toBe("not-seen");
      expect(await shown(key)).toEqual([
        ["DPOR", "someone-else", true],
        ["", "not-seen", false],
      ]);
      const details = Object.fromEntries(view?.associations[0]?.details ?? []);
      expect(details.Evidence).toBe(
        "Partner information, in the customer’s tenant, as of 10 July 2026",
      );
      expect(details).not.toHaveProperty("Since");
    });

    it("names the product of a subscription that our data knows, and asks the customer at the right page", async () => {
      const key: PageKey = { heldBy: STRANGER, ...HELD, subscriptionId: ACTIVE };
      const { customer: view } = await answers().dockView({ page, about: key });
      expect(view?.associations[0]?.subject).toBe("Microsoft 365");
      expect(view?.associations[0]?.links.map(({ url }) => url)).toEqual([
        "https://admin.cloud.microsoft/?delegatedOrg=larkspur0.onmicrosoft.com#/subscriptions",
      ]);
      const azure = { portal: "azure", route: "partner-information" };
      const inAzure = await answers().dockView({
        page: azure,
        about: { heldBy: STRANGER, ...HELD, subscriptionId: NOBODYS },
      });
      expect(inAzure.customer?.associations[0]?.textForCustomer).toMatch(/Azure subscription/);
    });

    it("says nothing of a number that stands in no field known", async () => {
      const key: PageKey = { heldBy: STRANGER, ...HELD, labelled: false };
      const row = await answers().dockView({ page, about: HELD.of });
      expect(await answers().dockView({ page, about: key })).toEqual(row);
    });

    it.each([{ area: "security" }, { about: "renewal" }, { ownPartnerId: OURS }] as const)(
      "shows the standing alone for %j",
      async (about) => {
        const standing = await answers().dockView({ page });
        expect(await answers().dockView({ page, about })).toEqual(standing);
        expect(standing).not.toHaveProperty("customer");
      },
    );

    it("offers a customer of whom nothing is seen a text for each way to buy", async () => {
      const { customer: view } = await answers().dockView({
        page,
        about: { tenantId: tenant(1) },
      });
      const { label: all, texts } = view?.associations[0]?.textsByChannel ?? { texts: [] };
      expect(all).toBe("Instructions by how the customer buys");
      expect(texts.length).toBeGreaterThan(3);
      for (const { label, text } of texts) {
        expect(label).toMatch(/^Copy: /);
        expect(text).toContain(OURS);
      }
    });

    it("gives hints for the page", async () => {
      const { hints } = await answers().dockView({ page });
      expect(hints).toHaveLength(2);
      const { hints: none } = await answers().dockView({ page: { ...page, route: "users" } });
      expect(none).toEqual([]);
    });
  });

  it("judges what a page shows before the first import, and says that the data lacks the customer", async () => {
    const { customer: view } = await answers().dockView({
      page,
      about: { heldBy: OURS, ...HELD, of: { domain: "larkspur.onmicrosoft.com" } },
    });
    expect(view).toMatchObject({
      customerName: "larkspur.onmicrosoft.com",
      badge: { state: "ours" },
    });
    expect(view?.associations.map(({ badge: { state } }) => state)).toEqual(["ours", "unknown"]);
  });

  it("says that nothing is imported, for a subscription as for a customer", async () => {
    const about = { subscriptionId: ACTIVE, of: { tenantId: tenant(0) } };
    const view = await answers().dockView({ page, about });
    expect(view.customerProblem).toMatch(/^Nothing is imported yet/);
    const unclear = await answers().dockView({ page, unclear: true });
    expect(unclear.customerProblem).toMatch(/two different customers/);
  });
});
