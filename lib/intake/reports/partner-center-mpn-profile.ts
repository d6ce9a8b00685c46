/**
 * Partner Center REST `GET /v1/profiles/mpn`: that a Partner ID exists, and whose name it has. Asked with an ID it answers
 * for any partner's, and the answer does not tell how it was asked, so it proves no ID to be ours and no fact comes of it.
 */
import { jsonReport } from "../json/json-report";
import { has, textField } from "../json/json-values";
import { noFacts } from "../no-facts";
import { shownValue } from "../normalise/cell";

export const partnerCenterMpnProfile = jsonReport({
  kind: "partner-center-mpn-profile",
  signature: "Partner Center API, MPN profile (JSON)",
  rowsAre: [],
  fields: ["mpnId", "partnerName", "profileType"],
  isResource: (value) =>
    has(value, "mpnId") && textField(value, "profileType").toLowerCase() === "mpnprofile",
  open: (_, { problems }) => ({
    take(resource, row) {
      const name = textField(resource, "partnerName");
      const value = shownValue(textField(resource, "mpnId"));
      const key = name === "" ? "intake.problem.mpnProfile" : "intake.problem.mpnProfileOf";
      problems.skip(row, { key, data: { value, name: shownValue(name) } }, "mpnId");
    },
    finish: () => ({ ...noFacts(), merged: 0 }),
  }),
});
