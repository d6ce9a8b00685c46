import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "rules-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What another program would write, against nothing but the library's public face. */
const PROGRAM = `
import { judgeProgramme, judgeRenewal, programmeEditionFor } from "./rules.mjs";
const asOf = "2026-11-22";
const edition = programmeEditionFor(asOf);
const { units } = judgeProgramme({ edition, asOf, metrics: [] });
const { band, daysLeft } = judgeRenewal(
  { anniversaryDate: "2027-01-15", readerIsProgrammeAdministrator: true },
  asOf,
);
console.log(JSON.stringify({ edition: edition.id, states: units[0].items.map((i) => i.state), band, daysLeft }));
`;

test("the library runs in Node, in a process that knows no browser and no bundler", async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("../../../lib/rules/index.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "neutral",
    // zod is the one package it may import; nothing else would be found.
    mainFields: ["module", "main"],
    outfile: join(folder, "rules.mjs"),
  });
  writeFileSync(join(folder, "program.mjs"), PROGRAM);
  const printed = execFileSync(process.execPath, ["program.mjs"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(JSON.parse(printed)).toEqual({
    edition: "MAICPP-2026-07",
    states: Array.from({ length: 6 }, () => "unknown"),
    band: "due",
    daysLeft: 54,
  });
});
