import { describe, expect, it } from "vitest";
import { readGuid } from "../../../../lib/intake/normalise/guid";

const GUID = "52eaad04-1b2c-4d3e-8f90-a1b2c3d4e5f6";

describe("readGuid", () => {
  it.each([
    ["lower case", GUID],
    ["upper case", GUID.toUpperCase()],
    ["mixed case", "52EAad04-1b2C-4D3e-8f90-A1b2c3d4e5F6"],
    ["braces", `{${GUID}}`],
    ["parentheses", `(${GUID})`],
    ["spaces around and within", ` { ${GUID.replaceAll("-", " - ")} } `],
    ["no hyphens", GUID.replaceAll("-", "")],
  ])("takes %s", (_, text) => {
    expect(readGuid(text)).toBe(GUID);
  });

  it.each([
    ["nothing", ""],
    ["a word", "Contoso"],
    ["one digit short", GUID.slice(0, -1)],
    ["one digit long", `${GUID}0`],
    ["a letter that is no hex digit", GUID.replace("5", "g")],
    ["hyphens in other places", "52eaad041-b2c-4d3e-8f90-a1b2c3d4e5f6"],
    ["one brace", `{${GUID}`],
    ["a very long text", "5".repeat(100_000)],
  ])("refuses %s", (_, text) => {
    expect(readGuid(text)).toBeUndefined();
  });
});
