import { describe, expect, it } from "vitest";
import {
  allHosts,
  hostOfOrigin,
  isWithin,
  originsNeeded,
  portalOfHost,
} from "../../../lib/browser/portal-hosts";
import { MADE_PORTALS } from "./made-portals";

describe("whose host it is", () => {
  it.each([
    ["shop.example", "shop", undefined],
    ["shop.example.us", "shop", undefined],
    ["west.till.example.us", "shop", undefined],
    ["eu.desk.example", "azure", undefined],
    ["one.pane.example", undefined, "azure-frame"],
    ["shop.example.evil", undefined, undefined],
    ["evilshop.example", undefined, undefined],
  ])("%s", (host, page, frame) => {
    expect(portalOfHost(host, "page", MADE_PORTALS)?.id).toBe(page);
    expect(portalOfHost(host, "frame", MADE_PORTALS)?.id).toBe(frame);
  });

  it("lists every host once", () => {
    const hosts = allHosts([...MADE_PORTALS, ...MADE_PORTALS]);
    expect(hosts).toContain("shop.example");
    expect(hosts).toContain("*.till.example.us");
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

describe("what is asked for", () => {
  const needed = (id: string, host: string) => {
    const portal = MADE_PORTALS.find((made) => made.id === id);
    if (!portal) throw new Error(`no portal ${id}`);
    return originsNeeded(portal, host, MADE_PORTALS);
  };

  it("is the host in front of the reader and no other", () => {
    expect(needed("shop", "west.till.example.us")).toEqual({
      page: "https://west.till.example.us/*",
      frames: [],
    });
  });

  it.each([
    ["eu.desk.example", ["https://*.pane.example/*"]],
    ["desk.example.us", ["https://*.pane.example.us/*"]],
    ["desk.example.cn", []],
  ])("with %s come the frames of its own cloud", (host, frames) => {
    expect(needed("azure", host)).toEqual({ page: `https://${host}/*`, frames });
  });
});

describe("match patterns", () => {
  it.each([
    ["https://shop.example/*", "shop.example"],
    ["https://*.till.example.us/*", "*.till.example.us"],
    ["*://shop.example/*", "shop.example"],
    ["https://*/*", undefined],
    ["<all_urls>", undefined],
    ["https://shop.example/path", undefined],
  ])("%s is of %s", (origin, host) => expect(hostOfOrigin(origin)).toBe(host));

  it.each([
    [["a.example"], "a.example", true],
    [["*.a.example"], "*.a.example", true],
    [["*.a.example"], "b.a.example", true],
    [["*.a.example"], "*.b.a.example", true],
    [["a.example"], "b.a.example", false],
    [["b.example"], "a.example", false],
  ])("%j holds %s: %s", (hosts, host, holds) => expect(isWithin(hosts, host)).toBe(holds));
});
