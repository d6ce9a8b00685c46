import { beforeEach, describe, expect, it, vi } from "vitest";

let local: Record<string, unknown> = {};
vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: local[key] }),
        set: async (values: Record<string, unknown>) => {
          local = { ...local, ...structuredClone(values) };
        },
      },
    },
  },
}));

const { readClaimMappings, saveClaimMapping } = await import("../../../lib/browser/claim-mappings");

beforeEach(() => {
  local = {};
  vi.stubGlobal("navigator", {
    locks: { request: (_: string, work: () => Promise<void>) => work() },
  });
});

describe("what columns mean", () => {
  it("is remembered for each header", async () => {
    await saveClaimMapping('["a"]', { tenantId: 0, status: 1 });
    await saveClaimMapping('["b"]', { tenantId: 2, status: 0, claimId: 1 });
    await saveClaimMapping('["a"]', { tenantId: 1, status: 0 });
    expect(await readClaimMappings()).toEqual({
      '["a"]': { tenantId: 1, status: 0 },
      '["b"]': { tenantId: 2, status: 0, claimId: 1 },
    });
  });

  it.each([
    { tenantId: 0 },
    { tenantId: 0, status: 0 },
    { tenantId: -1, status: 0 },
    { tenantId: 0, status: 1, more: 2 },
  ])("%j is never stored, and is asked again where it lies there", async (mapping) => {
    await expect(saveClaimMapping("x", mapping as never)).rejects.toThrow();
    expect(local).toEqual({});
    local = { "claim-mappings": { x: mapping, y: { tenantId: 0, status: 1 } } };
    expect(await readClaimMappings()).toEqual({ y: { tenantId: 0, status: 1 } });
  });

  it("is nothing where nothing readable lies there", async () => {
    expect(await readClaimMappings()).toEqual({});
    local = { "claim-mappings": "x" };
    expect(await readClaimMappings()).toEqual({});
  });
});
