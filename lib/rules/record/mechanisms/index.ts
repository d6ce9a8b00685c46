/**
 * What each way of being associated with a customer is good for: a table, one row per form of a mechanism.
 *
 * `designation` follows the pages on Solutions Partner designations, 2023 copies confirmed by captures of 2026. A cell
 * says `unknown` where no source tells; a form that a closed list leaves out is `no`, with confidence `derived`.
 */
import { CPOR, CPOR_OSA, CPOR_OSU, CPOR_REVREC, CPOR_REVREC_PERFORMANCE } from "./cpor";
import { CSP, CSP_TRANSACTING } from "./csp";
import { DPOR } from "./dpor";
import type { MechanismRow } from "./mechanism-row";
import { PAL } from "./pal";
import { ADVISOR, CLASSIC_POR, DAP, OSA_FORM } from "./retired";

export { AZURE_PAY } from "./dpor";
export type { Cell, Cells, MechanismRow } from "./mechanism-row";

export const MECHANISM_TABLE = {
  CPOR,
  "CPOR.OSA": CPOR_OSA,
  "CPOR.OSU": CPOR_OSU,
  "CPOR.RevRec": CPOR_REVREC,
  "CPOR.RevRecPerformance": CPOR_REVREC_PERFORMANCE,
  DPOR,
  PAL,
  CSP,
  "CSP.TPOR": CSP_TRANSACTING,
  POR: CLASSIC_POR,
  "POR.Advisor": ADVISOR,
  "POR.OsaForm": OSA_FORM,
  DAP,
} as const satisfies Readonly<Record<string, MechanismRow>>;

export type MechanismForm = keyof typeof MECHANISM_TABLE;
