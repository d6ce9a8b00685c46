import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HealthLevel, HealthReport } from "../../../lib/browser/protocol";
import {
  pageLevel,
  TAB_LEVELS,
  type TabFacts,
  type TabLevel,
  tabLevel,
} from "../../../lib/browser/tab-level";
import { madeHealth, nothingRead } from "./made-health";

/** A supported page in an allowed host that was open before the extension. */
const BEFORE: TabFacts = {
  address: "supported",
  switchedOff: false,
  granted: true,
  framesGranted: true,
  loading: false,
  scripting: "runs",
  running: false,
  frames: [],
};

const top = (level: HealthLevel, part: Partial<HealthReport> = {}) => ({
  top: madeHealth({ level, ...part }),
});
const frame = (level: HealthLevel, part: Partial<HealthReport> = {}) =>
  madeHealth({ frame: "frame", level, ...part });

describe("the one level of a tab", () => {
  it.each<[string, Partial<TabFacts>, TabLevel]>([
    ["read", top("ok"), "ok"],
    ["read on a low rung", top("degraded"), "degraded"],
    ["not understood", top("broken"), "broken"],
    ["still coming", top("starting"), "starting"],
    ["switched off, as its script says", top("switched-off"), "switched-off"],
    ["no page of the portal, as its script says", top("unsupported"), "unsupported"],
    ["open before the extension", {}, "not-read"],
    ["open before the extension, and still loading", { loading: true }, "starting"],
    ["with a script that does not answer yet", { running: true }, "starting"],
    ["too busy to answer anybody", { scripting: "no-answer" }, "starting"],
    ["showing the browser's own error page", { scripting: "no-page" }, "not-read"],
    ["where the browser refuses", { scripting: "refused" }, "blocked"],
    ["not allowed", { granted: false }, "not-granted"],
    [
      "not allowed, where activeTab would let a script in",
      { granted: false, scripting: "runs" },
      "not-granted",
    ],
    ["not allowed and refused", { granted: false, scripting: "refused" }, "not-granted"],
    ["not allowed, but switched off anyway", { granted: false, switchedOff: true }, "switched-off"],
    [
      "blocked, but switched off anyway",
      { scripting: "refused", switchedOff: true },
      "switched-off",
    ],
    ["of nobody's", { address: "foreign" }, "unsupported"],
    [
      "of nobody's, which the browser refuses",
      { address: "foreign", scripting: "refused" },
      "unsupported",
    ],
    [
      "of nobody's on a host that is not allowed",
      { address: "foreign", granted: false },
      "unsupported",
    ],
    ["without an address", { address: "unseen" }, "unseen"],
    ["without an address, but its script answers", { address: "unseen", ...top("ok") }, "ok"],
    ["read, its frames not allowed", { ...top("ok"), framesGranted: false }, "not-granted"],
    ["broken, its frames not allowed", { ...top("broken"), framesGranted: false }, "broken"],
    [
      "switched off, its frames not allowed",
      { ...top("switched-off"), framesGranted: false },
      "switched-off",
    ],
    [
      "unsupported, its frames not allowed",
      { ...top("unsupported"), framesGranted: false },
      "unsupported",
    ],
    ["read, with a frame that was not", { ...top("ok"), frames: [frame("broken")] }, "degraded"],
  ])("a page %s", (_, part, level) => {
    expect(tabLevel({ ...BEFORE, ...part })).toBe(level);
  });

  it("is one of the list, whatever is known", () => {
    const level = fc.constantFrom<HealthLevel>(
      "starting",
      "ok",
      "degraded",
      "broken",
      "switched-off",
      "unsupported",
    );
    const health = fc.record({ level, rowsIdentified: fc.nat(3) }).map(madeHealth);
    const facts = fc.record(
      {
        address: fc.constantFrom("unseen", "foreign", "supported"),
        switchedOff: fc.boolean(),
        granted: fc.boolean(),
        framesGranted: fc.boolean(),
        loading: fc.boolean(),
        scripting: fc.constantFrom("runs", "refused", "no-page", "no-answer"),
        running: fc.boolean(),
        top: health,
        frames: fc.array(health, { maxLength: 3 }),
      },
      {
        requiredKeys: [
          "address",
          "switchedOff",
          "granted",
          "framesGranted",
          "loading",
          "scripting",
          "running",
          "frames",
        ],
      },
    );
    fc.assert(
      fc.property(facts, (made) => {
        const found = tabLevel(made as TabFacts);
        expect(TAB_LEVELS).toContain(found);
        // Nobody is told that a page was read unless an overlay there said so.
        if (found === "ok") expect(made.top?.level).toMatch(/^(?:ok|degraded)$/);
      }),
    );
  });
});

describe("a page with frames", () => {
  const silent = madeHealth(nothingRead);
  it.each<[string, HealthReport, readonly HealthReport[], HealthLevel]>([
    ["nothing but itself", silent, [], "ok"],
    ["a frame that was read", silent, [frame("ok")], "ok"],
    ["a frame that was read on a low rung", silent, [frame("ok"), frame("degraded")], "degraded"],
    ["only a broken frame", silent, [frame("broken", nothingRead)], "broken"],
    [
      "a broken frame beside one that was read",
      silent,
      [frame("broken", nothingRead), frame("ok")],
      "degraded",
    ],
    [
      "a broken frame, and badges of its own",
      madeHealth({ ...nothingRead, badgesPlaced: 1 }),
      [frame("broken", nothingRead)],
      "degraded",
    ],
    ["a broken frame that did read rows", silent, [frame("broken")], "degraded"],
    ["a frame that starts", silent, [frame("starting", nothingRead)], "starting"],
    [
      "a frame that starts beside one that was read",
      silent,
      [frame("starting", nothingRead), frame("ok")],
      "ok",
    ],
    ["frames that it has nothing to tell", silent, [frame("unsupported", nothingRead)], "ok"],
    [
      "a broken frame while it starts itself",
      madeHealth({ ...nothingRead, level: "starting" }),
      [frame("broken")],
      "starting",
    ],
    [
      "frames that were read, broken itself",
      madeHealth({ ...nothingRead, level: "broken" }),
      [frame("ok")],
      "broken",
    ],
    [
      "frames that were read, in part itself",
      madeHealth({ level: "degraded" }),
      [frame("ok")],
      "degraded",
    ],
    [
      "frames left over from another page",
      madeHealth({ level: "unsupported" }),
      [frame("broken")],
      "unsupported",
    ],
  ])("with %s", (_, page, frames, level) => {
    expect(pageLevel(page, frames)).toBe(level);
  });
});
