// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SettingsForm } from "../../components/settings-form/settings-form";
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from "../../lib/browser/settings-schema";
import { type Mounted, mount } from "./mounted";

const SEEN = [
  { id: "4847383", associations: 12, isGlobal: true },
  { id: "6190264", associations: 1, isGlobal: false },
];

let form: Mounted;
const onSave = vi.fn<(settings: Settings) => Promise<void>>();

beforeEach(async () => {
  onSave.mockReset().mockResolvedValue();
  form = await mount(
    <SettingsForm
      settings={{
        ...DEFAULT_SETTINGS,
        partnerIds: [{ id: "6190264", role: "PLA", country: "NZ" }],
      }}
      locked={[]}
      partnerIdsSeen={SEEN}
      today="2026-11-22"
      checkSchema={(settings) =>
        settingsSchema.safeParse(settings).error?.issues.map(({ path }) => path) ?? []
      }
      onSave={onSave}
    />,
  );
});

afterEach(() => form.unmount());

const status = () => form.root.querySelector('[role="status"]')?.textContent;

describe("while a field is wrong", () => {
  beforeEach(async () => {
    await form.type("Partner ID 1", "61");
    await form.press("Save");
  });

  it("stores nothing and says so", () => {
    expect(onSave).not.toHaveBeenCalled();
    expect(status()).toBe("Not saved. Please correct the marked fields.");
  });

  it("says at the field what is wrong, and takes the reader there", () => {
    const field = form.field("Partner ID 1");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const message = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(message?.textContent).toBe("A Partner ID has 4 to 10 digits.");
    expect(document.activeElement).toBe(field);
  });

  it("stores once the field is right", async () => {
    await form.type("Partner ID 1", "6190264");
    expect(form.field("Partner ID 1").getAttribute("aria-invalid")).toBe("false");
    await form.press("Save");
    expect(onSave).toHaveBeenCalledOnce();
    expect(status()).toBe("Saved.");
  });
});

it("does not call a field wrong while somebody is still typing", async () => {
  await form.type("Partner ID 1", "6");
  expect(form.field("Partner ID 1").getAttribute("aria-invalid")).toBe("false");
});

it("says when the browser could not store", async () => {
  onSave.mockRejectedValue(new Error("quota"));
  await form.press("Save");
  expect(status()).toBe("Not saved. The browser could not store the settings.");
});

it("offers the IDs of the exports that the settings do not have, and adds one with its role", async () => {
  expect(form.root.textContent).toContain("4847383 · 12 rows · named as the global account");
  expect(form.root.querySelector('[aria-label="Add 6190264"]')).toBeNull();
  await form.press("Add 4847383");
  await form.press("Save");
  expect(onSave.mock.calls[0]?.[0].partnerIds).toEqual([
    { id: "6190264", role: "PLA", country: "NZ" },
    { id: "4847383", role: "PGA" },
  ]);
  expect(form.root.querySelector('[aria-label="Add 4847383"]')).toBeNull();
});

it("removes a row and keeps the keyboard where it was useful", async () => {
  await form.press("Remove 6190264");
  expect(document.activeElement).toBe(form.find("button", "Add a Partner ID"));
  await form.press("Save");
  expect(onSave.mock.calls[0]?.[0].partnerIds).toEqual([]);
});

it("stores the holidays, and names at the field what is no date", async () => {
  await form.type("Public holidays", "2027-01-01\nMay Day");
  await form.press("Save");
  expect(onSave).not.toHaveBeenCalled();
  const field = form.field("Public holidays");
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.getAttribute("aria-describedby")).toBe("holidays-hint holidays-problem");
  expect(document.getElementById("holidays-problem")?.textContent).toBe(
    "These are no dates: Day, May. Write them as 2027-01-01.",
  );
  await form.type("Public holidays", "2027-01-01\n2027-05-01");
  await form.press("Save");
  expect(onSave.mock.calls[0]?.[0].holidays).toEqual(["2027-01-01", "2027-05-01"]);
});

it("stores the switches", async () => {
  form.field("Dock in the corner").click();
  form.field("I may complete the renewal").click();
  await form.settle();
  await form.press("Save");
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    badges: { row: true, heading: true, dock: false },
    readerIsProgrammeAdministrator: true,
    trustUnverifiedRenewalWindow: false,
  });
});

describe("what the company's policy sets", () => {
  const POLICY_IDS = [{ id: "odd", role: "PLA" as const }];
  const readFile = vi.fn();
  const saveFile = vi.fn();

  beforeEach(async () => {
    form.unmount();
    form = await mount(
      <SettingsForm
        settings={{ ...DEFAULT_SETTINGS, organisationName: "Nordwind", partnerIds: POLICY_IDS }}
        locked={["organisationName", "partnerIds", "portals"]}
        partnerIdsSeen={[]}
        today="2026-11-22"
        checkSchema={() => []}
        onSave={onSave}
        files={{ save: saveFile, read: readFile }}
      />,
    );
  });

  const isDisabled = (name: string) => form.field(name).matches(":disabled, fieldset:disabled *");

  it("is shown, cannot be changed, and says why", () => {
    expect(form.field("Name").value).toBe("Nordwind");
    expect(isDisabled("Name")).toBe(true);
    expect(isDisabled("Azure portal")).toBe(true);
    expect(isDisabled("Anniversary date")).toBe(false);
    const [locked] = form.root.querySelectorAll("fieldset[disabled]");
    const why = document.getElementById(locked?.getAttribute("aria-describedby") ?? "");
    expect(why?.textContent).toContain("Set by your company’s policy.");
  });

  it("is nothing that the reader has to put right before saving", async () => {
    await form.type("Anniversary date", "2027-02-01");
    await form.press("Save");
    expect(onSave).toHaveBeenCalledWith(
      expect.objectContaining({ anniversaryDate: "2027-02-01", partnerIds: POLICY_IDS }),
    );
  });

  async function choose(result: unknown): Promise<void> {
    readFile.mockResolvedValueOnce(result);
    const input = form.field("Read settings from a file");
    Object.defineProperty(input, "files", { value: [new File(["{}"], "a.json")] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await form.settle();
  }

  it("stays when a file of settings is read, whose other settings wait for Save", async () => {
    await choose({
      settings: { ...DEFAULT_SETTINGS, organisationName: "Other", homeCountry: "DE" },
    });
    expect(form.field("Name").value).toBe("Nordwind");
    expect(form.root.textContent).toContain("The file was read.");
    expect(onSave).not.toHaveBeenCalled();
    await form.press("Save");
    expect(onSave).toHaveBeenCalledWith(
      expect.objectContaining({ organisationName: "Nordwind", homeCountry: "DE" }),
    );
  });

  it("says at the field what is wrong with a file, and leaves the form as it is", async () => {
    const data = { file: "a.json", field: "" };
    await choose({ problem: { key: "popup.settings.file.notJson", data } });
    expect(form.root.textContent).toContain("a.json is not a file of settings: it is not JSON.");
    expect(form.field("Read settings from a file").getAttribute("aria-invalid")).toBe("true");
    expect(form.field("Name").value).toBe("Nordwind");
  });

  it("hands the settings out as they are in the form, and not while one is wrong", async () => {
    await form.press("Download the settings");
    expect(saveFile).toHaveBeenCalledWith(
      expect.objectContaining({ organisationName: "Nordwind" }),
    );
    saveFile.mockClear();
    await form.type("Public holidays", "soon");
    await form.press("Download the settings");
    expect(saveFile).not.toHaveBeenCalled();
  });
});
