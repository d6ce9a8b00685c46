import type { OrganisationFileProps } from "../../components/organisation-file/organisation-file";
import { membershipOf, organisationOf } from "../../lib/answers/settings-facts";
import { readSettings } from "../../lib/browser/settings";
import { openStore } from "../../lib/store/open-store";

/** The organisation file as it is stored, its template or its schema; the schemas come only when asked for. */
export const loadOrganisationText: OrganisationFileProps["load"] = async (which) => {
  const written = await import("../../lib/intake/write-organisation-file");
  if (which === "schema") return written.organisationFileJsonSchema();
  if (which === "template") {
    return (await import("../../lib/intake/organisation-template")).organisationTemplate();
  }
  const store = await openStore();
  const [settings, company] = await Promise.all([
    readSettings(),
    store.readCompany().finally(store.close),
  ]);
  return written.writeOrganisationFile({
    organisation: organisationOf(settings),
    membership: membershipOf(settings),
    company,
  });
};
