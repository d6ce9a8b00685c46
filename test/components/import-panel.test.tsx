// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, describe, expect, it, vi } from "vitest";
import type {
  ImportOutcome,
  ImportRequest,
  ImportStep,
} from "../../components/import-panel/import-outcome";
import { ImportPanel } from "../../components/import-panel/import-panel";
import type { Holding } from "../../components/import-panel/sample-marks";
import type { FileReport } from "../../lib/intake/contract";
import { type Mounted, mount } from "./mounted";

const READ_WELL: FileReport = {
  file: "Customers.csv",
  recognisedAs: "customers-csv",
  rowsRead: 1204,
  kept: 1201,
  merged: 2,
  skipped: 1,
  problems: [
    {
      file: "Customers.csv",
      row: 17,
      column: "Microsoft ID",
      reason: { key: "dashboard.figures.problem.number" },
      effect: "skipped",
    },
  ],
  unusedColumns: ["Tags"],
};

const NOT_RECOGNISED: FileReport = {
  file: "Holiday.csv",
  recognisedAs: null,
  rowsRead: 0,
  kept: 0,
  merged: 0,
  skipped: 0,
  problems: [
    {
      file: "Holiday.csv",
      reason: {
        key: "intake.problem.unrecognised",
        data: { columns: "Day, Place", expected: ["Customers.csv", "Azure usage"] },
      },
      effect: "skipped",
    },
  ],
  unusedColumns: [],
};

function outcome(part: Partial<ImportOutcome>): ImportOutcome {
  return {
    files: [READ_WELL],
    commit: {
      generation: {
        id: 2,
        committedAt: "2026-11-22T10:00:00Z",
        customerCount: 1201,
        associationCount: 3400,
        evidence: [],
        partnerIdsSeen: [],
      },
      customersAdded: 5,
      associationsAdded: 9,
      associationsLost: 4,
    },
    facts: [],
    otherwise: [],
    taken: [],
    aftermathFailed: false,
    ...part,
  };
}

let panel: Mounted;
afterEach(() => panel.unmount());

/** A panel over an import that the test steers. */
async function open(holding: Holding = "nothing", startsWithSample = false) {
  let resolve: (outcome: ImportOutcome) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const ending = new Promise<ImportOutcome>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  const cancel = vi.fn();
  const requests: ImportRequest[] = [];
  let step: (step: ImportStep) => void = () => {};
  panel = await mount(
    <ImportPanel
      holding={holding}
      startsWithSample={startsWithSample}
      saveClaimMapping={async () => {}}
      loadSampleFiles={async () => [new File(["x"], "Sample Customers.csv")]}
      startImport={(request, onStep) => {
        requests.push(request);
        step = onStep;
        return { outcome: ending, cancel };
      }}
    />,
  );
  return {
    requests,
    cancel,
    async chooseFile() {
      const input = panel.root.querySelector<HTMLInputElement>('input[type="file"]');
      if (input === null) throw new Error("there is nothing to choose files with");
      Object.defineProperty(input, "files", { value: [new File(["x"], "Customers.csv")] });
      input.dispatchEvent(new Event("change", { bubbles: true }));
      await panel.settle();
    },
    async tell(next: ImportStep) {
      step(next);
      await panel.settle();
    },
    async end(with_: Partial<ImportOutcome>) {
      resolve(outcome(with_));
      await panel.settle();
    },
    async fail(name: string) {
      reject(Object.assign(new Error("made up"), { name }));
      await panel.settle();
    },
  };
}

const status = () =>
  [...panel.root.querySelectorAll('[role="status"]')].map((each) => each.textContent).join("");

describe("while an import runs", () => {
  it("tells the file, shows how far it is, and takes no second import", async () => {
    const { chooseFile, tell, requests } = await open();
    await chooseFile();
    await tell({
      step: "reading",
      progress: { file: "Customers.csv", rowsRead: 600, fraction: 0.5 },
    });
    expect(status()).toContain("Reading Customers.csv…");
    expect(panel.root.querySelector("progress")?.getAttribute("value")).toBe("0.5");
    expect(panel.root.textContent).toContain("600 rows read");
    expect(panel.find("button", "Choose files").disabled).toBe(true);
    await chooseFile().catch(() => {});
    expect(requests).toHaveLength(1);
  });

  it("has no end to its progress while it stores", async () => {
    const { chooseFile, tell } = await open();
    await chooseFile();
    await tell({ step: "storing" });
    expect(status()).toContain("Storing…");
    expect(panel.root.querySelector("progress")?.hasAttribute("value")).toBe(false);
  });

  it("can be cancelled, once, and says that nothing was changed", async () => {
    const { chooseFile, cancel, tell, fail } = await open();
    await chooseFile();
    await panel.press("Cancel");
    await tell({ step: "storing" });
    expect(cancel).toHaveBeenCalledOnce();
    expect(panel.find("button", "Cancel").disabled).toBe(true);
    await fail("AbortError");
    expect(status()).toBe("The import was cancelled. Everything is as it was before.");
  });
});

describe("an import that failed", () => {
  it.each([
    ["QuotaExceededError", "There is not enough disk space"],
    ["NewerDatabaseError", "Update the extension"],
    ["CommitOvertakenError", "Another import ended"],
    ["TypeError", "An unexpected error"],
  ])("by %s says so, and that everything is as before", async (name, why) => {
    const { chooseFile, fail } = await open();
    await chooseFile();
    await fail(name);
    expect(status()).toContain("The import failed. Everything is as it was before.");
    expect(status()).toContain(why);
    expect(panel.find("button", "Choose files").disabled).toBe(false);
  });
});

describe("the result", () => {
  it("tells for each file what it is and what became of its rows", async () => {
    const { chooseFile, end } = await open();
    await chooseFile();
    await end({});
    const file = panel.find("article", "Customers.csv");
    expect(file.textContent).toContain("Recognised as: Customer list");
    const counts = [...file.querySelectorAll("dl > div")].map((each) => each.textContent);
    expect(counts).toEqual(["Rows read1,204", "Kept1,201", "Merged2", "Skipped1"]);
    expect(file.textContent).toContain("Tags");
    expect(document.activeElement?.textContent).toBe("Imported");
  });

  it("lists problems with file, row, column and reason", async () => {
    const { chooseFile, end } = await open();
    await chooseFile();
    await end({});
    const table = panel.find("article", "Customers.csv").querySelector("table");
    const cells = (row: string) =>
      [...(table?.querySelectorAll(`${row} > *`) ?? [])].map((cell) => cell.textContent);
    expect(cells("thead tr")).toEqual(["File", "Row", "Column", "Reason", "Effect"]);
    expect(cells("tbody tr")).toEqual([
      "Customers.csv",
      "17",
      "Microsoft ID",
      "Enter a number.",
      "Not used",
    ]);
  });

  it("shows no more problems than anybody reads, and says how many there are", async () => {
    const [problem] = READ_WELL.problems;
    if (problem === undefined) throw new Error("the report has no problem");
    const problems = Array.from({ length: 130 }, (_, row) => ({ ...problem, row }));
    const { chooseFile, end } = await open();
    await chooseFile();
    await end({ files: [{ ...READ_WELL, problems }] });
    expect(panel.root.querySelectorAll("article tbody tr")).toHaveLength(100);
    expect(panel.root.textContent).toContain("30 more are not shown.");
  });

  it("tells what an unrecognised file looked like, lists what is read, and that nothing was changed", async () => {
    const { chooseFile, end } = await open();
    await chooseFile();
    await end({ files: [NOT_RECOGNISED], commit: null });
    expect(panel.root.textContent).toContain("No file held anything we could use.");
    const file = panel.find("article", "Holiday.csv");
    expect(file.textContent).toContain("Not recognised, nothing of it was used.");
    expect(file.querySelector(".notice")?.textContent).toContain("Columns found: Day, Place.");
    expect(file.querySelector(".notice")?.textContent).not.toContain("Azure usage");
    const known = file.querySelector("details");
    expect(known?.open).toBe(false);
    expect(known?.querySelector("summary")?.textContent).toBe("2 reports that we read");
    const names = [...(known?.querySelectorAll("li") ?? [])].map((each) => each.textContent);
    expect(names).toEqual(["Customers.csv", "Azure usage"]);
  });

  it("counts facts of the own company, figures of whatever programme alike", async () => {
    const { chooseFile, end } = await open();
    await chooseFile();
    await end({
      facts: [
        { kind: "metrics", count: 2 },
        { kind: "targets", count: 1, insteadOf: 3 },
      ],
    });
    const items = [...panel.root.querySelectorAll("li")].map((item) => item.textContent);
    expect(items).toEqual(["2 figures", "1 target It takes the place of 3 entries held before."]);
  });

  it("shows what was taken into the settings", async () => {
    const { chooseFile, end } = await open();
    await chooseFile();
    await end({
      taken: [
        { field: "organisationName", value: "Larkspur Works" },
        { field: "partnerIds", value: [{ id: "4847383", role: "PGA" }] },
      ],
    });
    const items = [...panel.root.querySelectorAll("li")].map((item) => item.textContent);
    expect(items).toEqual(["Name: Larkspur Works", "Partner IDs: 4847383: Global (PGA)"]);
  });

  it("does not hide that figures or settings were not stored", async () => {
    const { chooseFile, end } = await open();
    await chooseFile();
    await end({ aftermathFailed: true });
    expect(panel.root.textContent).toContain("could not be stored");
  });
});

describe("the sample organisation", () => {
  it("comes at once where there is nothing to lose", async () => {
    const { requests } = await open("nothing");
    await panel.press("Load the sample organisation");
    expect(requests).toMatchObject([{ startOver: true }]);
    expect(requests[0]?.files.map(({ name }) => name)).toEqual(["Sample Customers.csv"]);
  });

  it("asks before it takes the place of own data", async () => {
    const { requests } = await open("own");
    await panel.press("Load the sample organisation");
    expect(requests).toEqual([]);
    expect(document.activeElement?.textContent).toContain("Replace your data");
    await panel.press("Keep my data");
    expect(requests).toEqual([]);
    expect(document.activeElement).toBe(panel.find("button", "Load the sample organisation"));
    await panel.press("Load the sample organisation");
    await panel.press("Replace with the sample");
    expect(requests).toMatchObject([{ startOver: true }]);
  });

  it("asked for from the popup still asks first where there is own data", async () => {
    const { requests } = await open("own", true);
    expect(requests).toEqual([]);
    expect(panel.root.textContent).toContain("Replace your data");
  });

  it("asked for from the popup loads where there is nothing", async () => {
    const { requests } = await open("nothing", true);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["sample", true],
    ["own", false],
    ["nothing", false],
  ] as const)("an own import over %s starts over: %s", async (holding, startOver) => {
    const { chooseFile, requests } = await open(holding);
    await chooseFile();
    expect(requests).toMatchObject([{ startOver }]);
  });
});
