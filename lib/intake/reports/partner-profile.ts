/** Insights > *Partner profile*: our own accounts, one row each: the global one and its locations. */
import type { OwnPartnerId } from "../../rules/facts";
import { noFacts } from "../no-facts";
import { cleanCell, shownValue } from "../normalise/cell";
import { readCountry } from "../normalise/country";
import { readPartnerId } from "../normalise/partner-id";
import type { ReadContext } from "../report-reader";
import type { Columns } from "../table/columns";
import { type RowReader, tableReport } from "../table/read-table";

type Field = "partnerId" | "globalPartnerId" | "country" | "accountType";

/** `undefined` where neither the account's type nor the two IDs tell, or they contradict each other. */
function roleOf(id: string, globalText: string, type: string): "PGA" | "PLA" | undefined {
  const global = readPartnerId(globalText);
  // Text that is no Partner ID differs from any, and must not make the global account a location.
  const byId = global.is !== "partner-id" ? undefined : id === global.id ? "PGA" : "PLA";
  const byType = /global/i.test(type) ? "PGA" : /location/i.test(type) ? "PLA" : undefined;
  if (byId !== undefined && byType !== undefined && byId !== byType) return undefined;
  return byType ?? byId;
}

function openProfile({ at, header }: Columns<Field>, { problems }: ReadContext): RowReader {
  const partnerIds = new Map<string, OwnPartnerId>();
  let merged = 0;
  return {
    take(record, line) {
      const cell = (field: Field) => cleanCell(record[at[field]] ?? "");
      const read = readPartnerId(cell("partnerId"));
      if (read.is !== "partner-id") {
        const data = { value: shownValue(cell("partnerId")) };
        problems.skip(line, { key: "intake.problem.badOwnPartnerId", data }, header.partnerId);
        return;
      }
      const role = roleOf(read.id, cell("globalPartnerId"), cell("accountType"));
      const known = partnerIds.get(read.id);
      if (role === undefined || (known !== undefined && known.role !== role)) {
        const data = { value: shownValue(cell("accountType")) };
        problems.skip(line, { key: "intake.problem.noAccountType", data }, header.accountType);
        return;
      }
      const countryText = cell("country");
      const country = readCountry(countryText);
      if (country === undefined && countryText !== "") {
        const data = { value: shownValue(countryText) };
        problems.remark(line, { key: "intake.problem.otherCountry", data }, header.country);
      }
      if (known !== undefined) merged += 1;
      else
        partnerIds.set(read.id, { id: read.id, role, ...(country !== undefined && { country }) });
    },
    finish: async () => ({
      ...noFacts(),
      merged,
      ...(partnerIds.size > 0 && {
        organisation: { name: "", partnerIds: [...partnerIds.values()] },
      }),
    }),
  };
}

export const partnerProfile = tableReport<Field>({
  kind: "partner-profile",
  signature: "Partner profile",
  documented: [
    "MPNId",
    "PartnerName",
    "PGA_MPNID",
    "PGA_PartnerName",
    "City",
    "Country",
    "HierarchyLevel",
    "AccountType",
  ],
  rowsAre: [],
  lists: "all",
  aliases: {
    partnerId: ["MPNId", "PartnerID"],
    globalPartnerId: ["PGA_MPNID", "PGA_PartnerID"],
    country: ["Country"],
    accountType: ["AccountType", "HierarchyLevel"],
  },
  needs: ["partnerId", "globalPartnerId"],
  open: openProfile,
});
