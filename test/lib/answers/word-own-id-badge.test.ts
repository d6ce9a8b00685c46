import "./english-texts";
import { describe, expect, it } from "vitest";
import { readerWords } from "../../../lib/answers/reader-words";
import { wordOwnIdBadge } from "../../../lib/answers/word-own-id-badge";
import { BADGE_LOOKS } from "../../../lib/looks/badge-look";
import type { Organisation } from "../../../lib/rules";

const words = readerWords("en-GB");
const TENANT = "331af819-0000-4000-8000-00000000000a";
const ORGANISATION: Organisation = {
  name: "Nordwind Cloud",
  partnerIds: [
    { id: "1234566", role: "PGA" },
    { id: "4847383", role: "PLA", country: "NZ" },
    { id: TENANT, role: "CSP" },
    { id: "4391507", role: "retired" },
    { id: "565380", role: "acquired" },
    // Noted twice: the finding counts.
    { id: "6048879", role: "PLA" },
    { id: "6048879", role: "retired" },
  ],
};
const SEEN = [
  { id: "7000001", associations: 12, isGlobal: false },
  { id: "7000002", associations: 0, isGlobal: true },
  { id: "4391507", associations: 3, isGlobal: false },
];

const badgeFor = (id: string) => wordOwnIdBadge(id, ORGANISATION, SEEN, words);

describe("the badge of an identifier that a portal lists as ours", () => {
  it.each([
    ["1234566", "met", "Global account (PGA)", /take a location account/],
    ["4847383", "met", "Location account (PLA)", /ID of a location account/],
    [TENANT.toUpperCase(), "met", "CSP tenant", /^$/],
    ["4391507", "ours-wrong-id", "Deleted location", /location that you deleted.*change its role/],
    ["565380", "ours-wrong-id", "Acquired company", /you acquired.*change its role/],
    ["6048879", "ours-wrong-id", "Deleted location", /change its role/],
    ["7000001", "unknown", "Not in your settings", /in 12 rows.*Add it/],
    ["7000002", "unknown", "Not in your settings", /global account \(PGA\).*Add it/],
    ["9999999", "unknown", "Not in your settings", /None of the exports.*Add it/],
  ] as const)("%s is %s: %s", (id, state, text, reasons) => {
    const badge = badgeFor(id);
    expect(badge).toMatchObject({ state, look: BADGE_LOOKS[state], text });
    expect(badge.name).toBe(`Partner ID ${id} in Good Standing’s settings: ${text}`);
    expect(badge.reasons.join(" ")).toMatch(reasons);
    expect(badge.reasons.join(" ")).not.toMatch(/[{}]/);
  });
});
