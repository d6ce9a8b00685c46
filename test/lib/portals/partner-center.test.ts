// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { partnerCenter } from "../../../lib/portals/partner-center";

const A = "0F5BCB2E-6D0A-4D53-9C6D-52F1A1C0DE01";
const B = "1a5bcb2e-6d0a-4d53-9c6d-52f1a1c0de02";

interface Cell {
  readonly id?: string;
  readonly text?: string;
  readonly href?: string;
  readonly slot?: string;
  readonly header?: boolean;
}

function row(id: string, cells: readonly Cell[]): Element {
  const element = document.createElement("tr");
  element.id = id;
  for (const { id: cellId, text, href, slot, header } of cells) {
    const cell = document.createElement(header ? "th" : "td");
    if (cellId) cell.id = cellId;
    if (text) cell.textContent = text;
    if (href) {
      const link = document.createElement("a");
      link.setAttribute("href", href);
      cell.append(link);
    }
    if (slot) {
      const element = document.createElement("slot");
      element.name = slot;
      cell.append(element);
    }
    element.append(cell);
  }
  document.body.append(element);
  return element;
}

const [customerList] = partnerCenter.routes;
if (!customerList) throw new Error("Partner Center has no routes.");
const LIST = { route: customerList, customer: null };

describe("what a row says of its customer", () => {
  test.each<[string, string, Cell[], object | null]>([
    [
      "the GUID in the row's id, any case",
      `row-${A}`,
      [{ header: true }],
      { key: { tenantId: A.toLowerCase() }, rung: 1 },
    ],
    [
      "the GUID in a link",
      "r_0",
      [{ header: true, href: `/dashboard/v2/customers/${B}/account` }],
      { key: { tenantId: B }, rung: 1 },
    ],
    [
      "the GUID in an absolute link",
      "r_0",
      [{ header: true, href: `https://partner.microsoft.com/en-us/dashboard/v2/customers/${B}` }],
      { key: { tenantId: B }, rung: 1 },
    ],
    [
      "the GUID in a cell's id",
      "r_0",
      [{ header: true, id: `cell-displayName-${B}` }],
      { key: { tenantId: B }, rung: 2 },
    ],
    [
      "the GUID in a slot's name",
      "r_0",
      [{ header: true, slot: `displayName-${B}` }],
      { key: { tenantId: B }, rung: 2 },
    ],
    [
      "the domain, when it is the only one",
      "r_0",
      [{ header: true, text: "Firm" }, { text: "Firm.Example" }],
      { key: { domain: "firm.example" }, rung: 4 },
    ],
    [
      "the name, when there is nothing better",
      "r_0",
      [{ header: true, text: " Firm Ltd " }],
      { key: { name: "Firm Ltd" }, rung: 4 },
    ],
    ["two GUIDs: neither", `row-${A}`, [{ header: true, id: `cell-displayName-${B}` }], null],
    [
      "two links to two customers: neither",
      "r_0",
      [{ href: `/dashboard/v2/customers/${A}` }, { href: `/dashboard/v2/customers/${B}` }],
      null,
    ],
    ["a placeholder", "row-he-row-0", [{ header: true, text: "Firm" }], null],
    ["a numbered placeholder", "row-1", [{ header: true, text: "firm.example" }], null],
    ["a GUID that is one digit too long", `row-${A}0`, [{ header: true, text: "Firm" }], null],
    ["an empty row", "r_0", [], null],
    ["a row without words", "r_0", [{ header: true }], null],
  ])("%s", (_, id, cells, expected) => {
    const reading = partnerCenter.readRow(row(id, cells), LIST);
    if (expected === null) expect(reading).toBeNull();
    else expect(reading).toMatchObject(expected);
  });

  test("a row whose two cells name different domains proves neither and falls back to the name", () => {
    const element = row("r_0", [
      { header: true, text: "Firm" },
      { text: "a.example" },
      { text: "b.example" },
    ]);
    expect(partnerCenter.readRow(element, LIST)?.key).toEqual({ name: "Firm" });
  });

  test("the badge goes into the name's cell", () => {
    const element = row(`row-${A}`, [{ text: "x" }, { header: true, text: "Firm" }]);
    expect(partnerCenter.readRow(element, LIST)?.place).toBe(element.children[1]);
  });
});
