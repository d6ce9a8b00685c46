/** Every portal that the extension knows, for background and popup. A content script imports its own alone. */
import { azure } from "./azure";
import { azureFrame } from "./azure-frame";
import { entra } from "./entra";
import { intune } from "./intune";
import { m365Admin } from "./m365-admin";
import { partnerCenter } from "./partner-center";
import type { Portal } from "./portal";

export const ALL_PORTALS: readonly Portal[] = [
  partnerCenter,
  m365Admin,
  azure,
  entra,
  intune,
  azureFrame,
];
