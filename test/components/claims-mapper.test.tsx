// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, describe, expect, it, vi } from "vitest";
import type { ImportOutcome, ImportRequest } from "../../components/import-panel/import-outcome";
import { ImportPanel } from "../../components/import-panel/import-panel";
import type { Holding } from "../../components/import-panel/sample-marks";
import type { FileReport } from "../../lib/intake/contract";
import type { CommitResult } from "../../lib/store/contract";
import { ROWS, readClaims } from "../lib/intake/claims-files";
import { only } from "../lib/intake/given-files";
import { type Mounted, mount } from "./mounted";

const HEADER = ["ID", "Number", "Claim status", "Partner ID", "Product", "Other ID", "Status date"];

let panel: Mounted;
afterEach(() => panel.unmount());

const OTHER: FileReport = {
  file: "Customers.csv",
  recognisedAs: "customers-csv",
  rowsRead: 1,
  kept: 1,
  merged: 0,
  skipped: 0,
  problems: [],
  unusedColumns: [],
};

const COMMIT: CommitResult = {
  generation: {
    id: 1,
    committedAt: "2026-07-20T10:00:00Z",
    customerCount: 1,
    associationCount: 0,
    evidence: [],
    partnerIdsSeen: [],
  },
  customersAdded: 1,
  associationsAdded: 0,
  associationsLost: 0,
};

function outcomeOf(
  files: readonly FileReport[],
  commit: CommitResult | null = null,
): ImportOutcome {
  return { files, commit, facts: [], taken: [], otherwise: [], aftermathFailed: false };
}

/** A panel after an import of a customer list and a claims export that nobody has mapped. */
async function open(
  saveClaimMapping = vi.fn(async () => {}),
  report?: FileReport,
  { holding = "own", commit = COMMIT }: { holding?: Holding; commit?: CommitResult | null } = {},
) {
  const waiting = report ?? only((await readClaims(HEADER, ROWS)).files);
  const read = { ...OTHER, file: "claims.csv", recognisedAs: "customer-claims" as const };
  const outcomes = [outcomeOf([OTHER, waiting], commit), outcomeOf([read])];
  const requests: ImportRequest[] = [];
  panel = await mount(
    <ImportPanel
      holding={holding}
      startsWithSample={false}
      loadSampleFiles={async () => []}
      saveClaimMapping={saveClaimMapping}
      startImport={(request) => {
        requests.push(request);
        const outcome = outcomes.shift();
        if (outcome === undefined) throw new Error("one import too many");
        return { outcome: Promise.resolve(outcome), cancel: () => {} };
      }}
    />,
  );
  const input = panel.root.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error("there is nothing to choose files with");
  const files = [new File(["x"], "Customers.csv"), new File(["y"], "claims.csv")];
  Object.defineProperty(input, "files", { value: files });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await panel.settle();
  return { requests, files, saveClaimMapping, signature: waiting.claims?.signature };
}

const TENANT = "Customer’s tenant ID";

describe("customer claims whose columns nobody has told", () => {
  it("show guesses with examples, and leave open what nothing tells", async () => {
    await open();
    const file = panel.find("article", "claims.csv");
    expect(file.textContent).toContain("Customer claims, not used yet.");
    expect(panel.field("Claim status").value).toBe("2");
    expect(panel.field("Partner ID").value).toBe("3");
    expect(panel.field(TENANT).value).toBe("");
    expect(file.textContent).toContain("nothing tells which: ID, Other ID.");
    const row = panel.field("Claim status").closest("tr");
    expect(row?.textContent).toContain("Approved, Under review, Partner action required");
    expect(row?.textContent).toContain("Required");
    expect(panel.field("Claim ID").required).toBe(false);
    expect(panel.field(TENANT).required).toBe(true);
  });

  it("are not read while a required column is open, and the focus goes there", async () => {
    const { saveClaimMapping, requests } = await open();
    await panel.press("Confirm and read the file");
    const field = panel.field(TENANT);
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const note = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(note?.textContent).toContain("Choose the column.");
    expect(saveClaimMapping).not.toHaveBeenCalled();
    expect(requests).toHaveLength(1);
  });

  it("are not read while a column has two meanings", async () => {
    const { saveClaimMapping } = await open();
    await panel.type(TENANT, "0");
    await panel.type("Subscription ID", "0");
    await panel.press("Confirm and read the file");
    expect(document.activeElement).toBe(panel.field("Subscription ID"));
    expect(panel.root.textContent).toContain("chosen for another item already");
    expect(saveClaimMapping).not.toHaveBeenCalled();
  });

  it("are read by what was confirmed, without the others, and what became of them stays", async () => {
    const { saveClaimMapping, requests, files, signature } = await open();
    await panel.type(TENANT, "0");
    await panel.type("Date of the status", "");
    await panel.press("Confirm and read the file");
    expect(saveClaimMapping).toHaveBeenCalledExactlyOnceWith(signature, {
      tenantId: 0,
      status: 2,
      partnerId: 3,
      claimId: 1,
      product: 4,
    });
    expect(requests).toEqual([
      { files, startOver: false },
      { files: [files[1]], startOver: false, rereadsClaims: true },
    ]);
    expect(panel.find("article", "claims.csv").textContent).toContain("Customer claims");
    expect(panel.find("article", "Customers.csv").textContent).toContain("Customer list");
    expect(panel.root.querySelector("form")).toBeNull();
    // They held nothing of use themselves, and that takes nothing back.
    expect(panel.root.textContent).not.toContain("Nothing was changed");
  });

  it.each([
    ["while the others took its place already", COMMIT, false],
    ["while it is still there", null, true],
  ])("over the sample start over only %s", async (_, commit, startOver) => {
    const { requests } = await open(undefined, undefined, { holding: "sample", commit });
    await panel.type(TENANT, "0");
    await panel.press("Confirm and read the file");
    expect(requests[1]).toMatchObject({ startOver });
  });

  it("say so where the choice could not be stored, and are not read", async () => {
    const { requests } = await open(
      vi.fn(async () => {
        throw new Error("no room");
      }),
    );
    await panel.type(TENANT, "0");
    await panel.press("Confirm and read the file");
    expect(panel.root.textContent).toContain("Your choice could not be stored");
    expect(requests).toHaveLength(1);
    expect(panel.find("button", "Confirm and read the file").disabled).toBe(false);
  });

  it("can be left out, and taken up again", async () => {
    const { requests } = await open();
    await panel.press("Leave this file out");
    expect(document.activeElement?.textContent).toContain("Nothing of it was used.");
    expect(panel.root.querySelector("form")).toBeNull();
    expect(requests).toHaveLength(1);
    await panel.press("Choose the columns");
    expect(panel.field("Claim status").value).toBe("2");
  });
});

it("claims read by what was said before say so, and open with that to change it", async () => {
  const claims = only((await readClaims(HEADER, ROWS)).files).claims;
  if (claims === undefined) throw new Error("no claims");
  const mapping = { tenantId: 5, status: 2, partnerId: 3 };
  const { requests } = await open(undefined, {
    ...OTHER,
    file: "claims.csv",
    recognisedAs: "customer-claims",
    claims: { ...claims, mapping },
  });
  expect(panel.root.textContent).toContain("read by the columns that you confirmed");
  await panel.press("Check or change the columns");
  expect(panel.field(TENANT).value).toBe("5");
  expect(panel.field("Workload or product").value).toBe("");
  await panel.press("Keep the columns as they are");
  expect(requests).toHaveLength(1);
  expect(panel.root.textContent).toContain("read by the columns that you confirmed");
});
