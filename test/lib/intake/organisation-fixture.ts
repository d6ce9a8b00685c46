/** An organisation file as somebody would write one. */
import { guid } from "./given-files";

export const ORGANISATION_FILE = {
  kind: "good-standing-organisation",
  version: 1,
  organisation: {
    name: "Aurelia Partners",
    homeCountry: "Germany",
    partnerIds: [
      { id: "1234566", role: "PGA" },
      { id: "4847383", role: "PLA", country: "DE" },
    ],
  },
  membership: { anniversaryDate: "2026-08-12", readerIsProgrammeAdministrator: true },
  metrics: [
    { area: "modern-work", metric: "netCustomerAdds", track: "smb", value: 3, asOf: "2026-07-01" },
    { area: "modern-work", metric: "netCustomerAdds", track: "smb", value: 1, country: "FR" },
  ],
  customers: [
    { tenantId: guid(1).toUpperCase(), names: ["Aurelia Glass"], domains: ["A.example"] },
  ],
  associations: [
    {
      tenantId: `{${guid(1)}}`,
      attribution: "CPOR - OSU",
      partnerId: "4847383",
      product: "Microsoft 365",
      status: "Under review",
      statusSince: "2026-07-10",
      asOf: "2026-07-12",
    },
    { tenantId: guid(2), mechanism: "DPOR", partnerId: "9990001", viewpoint: "customer" },
  ],
};
