import { describe, expect, test } from "vitest";
import { azure } from "../../../lib/portals/azure";
import { entra } from "../../../lib/portals/entra";
import { intune } from "../../../lib/portals/intune";
import { isHostOf } from "../../../lib/portals/portal";

const SHELLS = [azure, entra, intune];
const hostsOf = ({ hosts, optionalHosts = [] }: (typeof SHELLS)[number]) => [
  ...hosts,
  ...optionalHosts,
];

describe("each address is one portal's", () => {
  test.each([
    ["portal.azure.com", "azure"],
    ["ms.portal.azure.com", "azure"],
    ["aad.portal.azure.com", "azure"],
    ["rc-devicemanagement.portal.azure.com", "azure"],
    ["portal.azure.us", "azure"],
    ["entra.microsoft.com", "entra"],
    ["entra.microsoftonline.cn", "entra"],
    ["intune.microsoft.com", "intune"],
    ["endpoint.microsoft.com", "intune"],
    ["endpoint.microsoft.us", "intune"],
  ])("%s is %s's", (host, id) => {
    expect(
      SHELLS.filter((portal) => isHostOf(hostsOf(portal), host)).map((each) => each.id),
    ).toEqual([id]);
  });

  test.each(["login.microsoftonline.com", "login.microsoftonline.us", "login.live.com"])(
    "%s is nobody's",
    (host) => {
      expect(SHELLS.some((portal) => isHostOf(hostsOf(portal), host))).toBe(false);
    },
  );
});
