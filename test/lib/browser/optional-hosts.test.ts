import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { browser, fake } from "./fake-browser";
import { MADE_PORTALS } from "./made-portals";

vi.mock("../../../lib/portals/all-portals", () => ({ ALL_PORTALS: MADE_PORTALS }));
const {
  grantedOptionalHosts,
  keepOptionalHostsRegistered,
  registerOptionalHosts,
  removeOptionalHost,
} = await import("../../../lib/browser/optional-hosts");

const OTHERS = {
  id: "somebody-elses",
  js: [],
  matches: [],
  allFrames: false,
  persistAcrossSessions: true,
};

beforeAll(() => keepOptionalHostsRegistered());
afterEach(() => fake.reset());

const registered = () =>
  Object.fromEntries(fake.registered.map(({ id, matches }) => [id, matches]));

describe("what the reader has allowed", () => {
  it("is told of optional hosts only", async () => {
    fake.origins = [
      "https://shop.example/*",
      "https://shop.example.us/*",
      "https://west.till.example.us/*",
      "https://elsewhere.example/*",
      "<all_urls>",
    ];
    expect(await grantedOptionalHosts()).toEqual([
      { portal: "shop", host: "shop.example.us", origin: "https://shop.example.us/*" },
      { portal: "shop", host: "west.till.example.us", origin: "https://west.till.example.us/*" },
    ]);
  });

  it("can be taken back", async () => {
    fake.origins = ["https://shop.example.us/*", "https://desk.example.cn/*"];
    const [first] = await grantedOptionalHosts();
    if (first) await removeOptionalHost(first);
    expect((await grantedOptionalHosts()).map(({ host }) => host)).toEqual(["shop.example.us"]);
  });
});

describe("registering", () => {
  it("gives optional hosts the script of their portal's main hosts, for good", async () => {
    fake.origins = ["https://shop.example.us/*", "https://*.pane.example.us/*"];
    await registerOptionalHosts();
    expect(fake.registered).toMatchObject([
      {
        id: "optional-azure-frame",
        js: ["content-scripts/azure-frame.js"],
        matches: ["https://*.pane.example.us/*"],
        allFrames: true,
        persistAcrossSessions: true,
      },
      {
        id: "optional-shop",
        js: ["content-scripts/shop.js"],
        matches: ["https://shop.example.us/*"],
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]);
  });

  it("is the same when it is done again, even at once", async () => {
    fake.origins = ["https://shop.example.us/*"];
    await Promise.all([registerOptionalHosts(), registerOptionalHosts(), registerOptionalHosts()]);
    expect(registered()).toEqual({ "optional-shop": ["https://shop.example.us/*"] });
  });

  it("goes on after the browser refused once", async () => {
    fake.origins = ["https://shop.example.us/*"];
    const refuse = vi
      .spyOn(browser.scripting, "registerContentScripts")
      .mockRejectedValueOnce(new Error("Could not load file"));
    await expect(registerOptionalHosts()).rejects.toThrow("Could not load");
    await registerOptionalHosts();
    expect(registered()).toHaveProperty("optional-shop");
    refuse.mockRestore();
  });

  it("follows what is allowed and taken back, and leaves other scripts alone", async () => {
    fake.registered = [OTHERS];
    fake.origins = ["https://shop.example.us/*"];
    fake.events.onAdded.fire();
    await vi.waitFor(() => expect(registered()).toHaveProperty("optional-shop"));
    fake.origins = ["https://shop.example.us/*", "https://a.till.example.us/*"];
    fake.events.onAdded.fire();
    await vi.waitFor(() =>
      expect(registered()["optional-shop"]).toEqual([
        "https://a.till.example.us/*",
        "https://shop.example.us/*",
      ]),
    );
    fake.origins = [];
    fake.events.onRemoved.fire();
    await vi.waitFor(() => expect(registered()).toEqual({ "somebody-elses": [] }));
  });

  it.each(["onInstalled", "onStartup"] as const)("is done %s", async (event) => {
    fake.origins = ["https://shop.example.us/*"];
    fake.events[event].fire();
    await vi.waitFor(() => expect(registered()).toHaveProperty("optional-shop"));
  });
});
