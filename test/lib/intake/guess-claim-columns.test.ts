import { describe, expect, it } from "vitest";
import {
  CLAIM_MEANINGS,
  type ClaimGuesses,
  type ClaimMeaning,
} from "../../../lib/intake/claims/claim-mapping";
import { guessClaimColumns } from "../../../lib/intake/claims/guess-claim-columns";
import { isClaimStatus } from "../../../lib/rules/record/status-meanings";
import { ENGLISH, ROWS } from "./claims-files";
import { guid } from "./given-files";

const ORDER: readonly ClaimMeaning[] = [
  "tenantId",
  "claimId",
  "status",
  "partnerId",
  "product",
  "subscriptionId",
  "statusDate",
];

function columnsOf(guesses: ClaimGuesses) {
  return Object.fromEntries(CLAIM_MEANINGS.map((meaning) => [meaning, guesses[meaning].column]));
}

const INDEXES = Object.fromEntries(ORDER.map((meaning, index) => [meaning, index]));

describe("the columns of customer claims", () => {
  it.each([
    ["English", ENGLISH],
    [
      "German",
      [
        "Mandanten-ID des Kunden",
        "Antrag",
        "Status",
        "Partner-ID",
        "Arbeitslast",
        "Abonnement-ID",
        "Statusänderung",
      ],
    ],
    ["short", ["tenant", "claim", "state", "mpn", "workload", "subscription", "status date"]],
  ])("are told with %s headers, and surely", (_, header) => {
    const guesses = guessClaimColumns(header, ROWS);
    expect(columnsOf(guesses)).toEqual(INDEXES);
    expect(Object.values(guesses).map(({ certainty }) => certainty)).toEqual(
      CLAIM_MEANINGS.map(() => "sure"),
    );
  });

  it("are told in any order", () => {
    for (let turn = 1; turn < ENGLISH.length; turn += 1) {
      const shuffle = <Item>(items: readonly Item[]) => [
        ...items.slice(turn),
        ...items.slice(0, turn),
      ];
      const guesses = guessClaimColumns(shuffle(ENGLISH), ROWS.map(shuffle));
      const expected = ORDER.map((meaning, index) => [
        meaning,
        (index - turn + ENGLISH.length) % ENGLISH.length,
      ]);
      expect(columnsOf(guesses)).toEqual(Object.fromEntries(expected));
    }
  });

  it("are told by their values where headers say nothing, and what values cannot tell stays open", () => {
    const header = ENGLISH.map((_, index) => `Column${index + 1}`);
    const guesses = guessClaimColumns(header, ROWS);
    expect(guesses.status).toMatchObject({ column: 2, certainty: "likely" });
    expect(guesses.partnerId).toMatchObject({ column: 3, certainty: "likely" });
    expect(guesses.claimId).toMatchObject({ column: 1, certainty: "likely" });
    expect(guesses.product).toMatchObject({ column: 4, certainty: "likely" });
    expect(guesses.tenantId).toEqual({ certainty: "open", column: null, candidates: [0, 5] });
    expect(guesses.subscriptionId.column).toBeNull();
    expect(guesses.statusDate).toEqual({ certainty: "open", column: null, candidates: [6] });
  });

  it("are never told by a header whose values say otherwise", () => {
    const header = ["Claim status", "Tenant ID", "Customer", "Partner ID"];
    const rows = ROWS.map(([tenant = "", , status = ""]) => ["n/a", status, tenant, "Contoso"]);
    expect(columnsOf(guessClaimColumns(header, rows))).toMatchObject({
      tenantId: 2,
      status: 1,
      partnerId: null,
    });
  });
});

describe("the tenant's column", () => {
  const rows = ROWS.map(([tenant = "", , status = ""], index) => [
    tenant,
    guid(700 + index),
    status,
  ]);
  const tenantOf = (first: string, second: string, of = rows) =>
    guessClaimColumns([first, second, "Status"], of).tenantId;

  it.each([
    ["Tenant ID", "Customer ID"],
    ["Tenant ID", "Tenant ID"],
    ["A", "B"],
    ["", ""],
  ])("is asked for between %j and %j", (first, second) => {
    expect(tenantOf(first, second)).toEqual({
      certainty: "open",
      column: null,
      candidates: [0, 1],
    });
  });

  it("is not a subscription's, a claim's or our own", () => {
    for (const other of ["Subscription ID", "Claim GUID", "Partner tenant ID", "Abonnement"]) {
      expect(tenantOf("Customer tenant", other)).toMatchObject({ column: 0, certainty: "sure" });
      expect(tenantOf("ID", other)).toMatchObject({ column: 0, certainty: "likely" });
      expect(tenantOf(other, other).column).toBeNull();
    }
  });

  it("is asked for where the one of that name says the same in every row and another does not", () => {
    const own = rows.map(([, ...others]) => [guid(900), ...others]);
    expect(tenantOf("Tenant ID", "Organisation", own)).toEqual({
      certainty: "open",
      column: null,
      candidates: [0, 1],
    });
  });

  it("is open where there is none", () => {
    expect(guessClaimColumns(["Name", "Status"], [["Contoso", "Approved"]]).tenantId).toEqual({
      certainty: "open",
      column: null,
      candidates: [],
    });
  });
});

it("two columns of statuses are asked for", () => {
  const rows = ROWS.map(([tenant = "", , status = ""]) => [tenant, status, "Approved"]);
  const header = ["Tenant ID", "Claim status", "Consent status"];
  expect(guessClaimColumns(header, rows).status).toEqual({
    certainty: "open",
    column: null,
    candidates: [1, 2],
  });
});

it("days written as digits are no Partner IDs, and amounts of seats are none either", () => {
  const header = ["Tenant ID", "Status", "A", "Seats"];
  const rows = ROWS.map(([tenant = "", , status = ""], index) => [
    tenant,
    status,
    `2026070${index + 1}`,
    `${index + 1}500`,
  ]);
  expect(guessClaimColumns(header, rows).partnerId).toMatchObject({ column: null, candidates: [] });
});

it.each([
  ["Approved", true],
  ["under_review", true],
  ["Customer consent expired", true],
  ["Post submission expired", true],
  ["Active", false],
  ["approvalPending", false],
  ["", false],
])("%j is a status of a claim: %s", (word, expected) => {
  expect(isClaimStatus(word)).toBe(expected);
});
