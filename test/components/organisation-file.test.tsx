// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, expect, it, vi } from "vitest";
import { OrganisationFile } from "../../components/organisation-file/organisation-file";
import { type Mounted, mount } from "./mounted";

let card: Mounted;
afterEach(() => {
  card.unmount();
  vi.restoreAllMocks();
});

/** What the browser is asked to download, by file name. */
function downloads() {
  const asked: { name: string; content: Blob }[] = [];
  let content = new Blob();
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    content = blob as Blob;
    return "blob:made-up";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    asked.push({ name: this.download, content });
  });
  return asked;
}

it.each([
  ["Save your organisation file", "organisation.json", "own"],
  ["Download the template", "organisation-template.json", "template"],
  ["Download the schema for editors", "organisation.schema.json", "schema"],
])("%s downloads %s and says so", async (button, name, which) => {
  const asked = downloads();
  card = await mount(<OrganisationFile load={async (each) => `text of ${each}`} />);
  await card.press(button);
  expect(asked.map((each) => each.name)).toEqual([name]);
  expect(await asked[0]?.content.text()).toBe(`text of ${which}`);
  expect(card.root.querySelector('[role="status"]')?.textContent).toBe(`${name} was saved.`);
});

it("says that nothing was saved when what is stored cannot be read", async () => {
  const asked = downloads();
  card = await mount(<OrganisationFile load={() => Promise.reject(new Error("damaged"))} />);
  await card.press("Save your organisation file");
  expect(asked).toEqual([]);
  expect(card.root.querySelector('[role="status"]')?.textContent).toContain("no file was saved");
});
