import { describe, expect, test } from "vitest";
import { filesBelow, importsOf, read } from "./source-files";

/**
 * What each room may import: other rooms and packages. `types` lists rooms from which only types may come. A room that
 * is not listed here fails, so that a new one is a decision.
 */
const ROOMS: Readonly<
  Record<
    string,
    { rooms: readonly string[]; types?: readonly string[]; packages: readonly string[] }
  >
> = {
  "lib/rules": { rooms: [], packages: ["zod"] },
  "lib/reminders": { rooms: ["lib/rules"], packages: [] },
  "lib/intake": {
    rooms: ["lib/rules"],
    types: ["lib/store"],
    packages: ["fflate", "papaparse", "saxen", "zod"],
  },
  "lib/store": { rooms: ["lib/rules"], packages: ["idb"] },
  "lib/changes": { rooms: ["lib/rules"], types: ["lib/store"], packages: ["papaparse"] },
  "lib/customers": { rooms: ["lib/rules", "lib/store", "lib/changes"], packages: [] },
  "lib/portals": { rooms: [], packages: [] },
  "lib/looks": { rooms: [], types: ["lib/rules"], packages: [] },
  "lib/texts": { rooms: ["lib/rules"], packages: ["wxt/browser"] },
  "lib/browser": {
    rooms: ["lib/rules", "lib/portals", "lib/reminders", "lib/texts"],
    types: ["lib/store", "lib/answers", "lib/looks", "lib/intake"],
    packages: ["idb", "webextension-polyfill", "wxt/browser", "zod"],
  },
  "lib/answers": {
    rooms: ["lib/rules", "lib/texts", "lib/store", "lib/looks", "lib/customers", "lib/reminders"],
    types: ["lib/browser", "lib/portals"],
    packages: [],
  },
  "lib/overlay": {
    rooms: ["lib/portals", "components", "lib/browser", "lib/texts"],
    packages: [],
  },
  components: {
    rooms: ["lib/texts", "lib/rules", "lib/looks", "lib/changes", "lib/customers", "lib/reminders"],
    types: ["lib/answers", "lib/browser", "lib/store", "lib/intake"],
    packages: ["preact", "preact/hooks"],
  },
};

const roomOf = (path: string) =>
  path.startsWith("lib/") ? path.split("/").slice(0, 2).join("/") : (path.split("/")[0] ?? "");

const files = filesBelow("lib", [".ts", ".tsx"]).concat(filesBelow("components", [".ts", ".tsx"]));

describe("imports go one way", () => {
  test("there is source to look at", () => expect(files.length).toBeGreaterThan(50));

  test.each(files)("%s", (file) => {
    const room = roomOf(file);
    const allowed = ROOMS[room];
    expect(allowed, `${room} is not a room of the design`).toBeDefined();
    const wrong = importsOf(file).filter(({ to, typeOnly }) => {
      const isOwn = /^(lib|components|entrypoints|public|test)\//.test(to);
      if (!isOwn) return !allowed?.packages.includes(to);
      const target = roomOf(to);
      if (target === room || allowed?.rooms.includes(target)) return false;
      return !(typeOnly && allowed?.types?.includes(target));
    });
    expect(wrong.map(({ to }) => to)).toEqual([]);
  });
});

describe("entry points only wire", () => {
  test.each(filesBelow("entrypoints", [".ts", ".tsx"]))(
    "%s has at most 40 lines of code",
    (file) => {
      const lines = read(file)
        .split("\n")
        .filter((line) => line.trim() !== "" && !/^\s*(?:\/\/|\/?\*)/.test(line)).length;
      expect(lines).toBeLessThanOrEqual(40);
    },
  );
});
