/** All rules of the library as data, table by table: what the generated page lists and the tests hold to their sources. */
import { DESIGNATION_EDITIONS } from "./programmes";
import { COMPETENCY_EDITIONS } from "./programmes/competency-editions";
import { LEVEL_EDITIONS } from "./programmes/level-editions";
import { MAICPP_RULES } from "./programmes/maicpp-rules";
import { MPN_RULES } from "./programmes/mpn";
import { UNIT_RULES } from "./programmes/unit-rules";
import {
  ASSOCIATION_COUNTS,
  CLAIM_CLOCKS,
  IDENTIFIER_RULES,
  MECHANISM_ROWS,
  PRECEDENCE,
  RECORD_RULES,
  SCENARIOS,
} from "./record";
import { RENEWAL_RULES } from "./renewal";

export interface RuleTable {
  /** Short and stable: names what has no id of its own. */
  readonly name: string;
  readonly title: string;
  /** Rules, lists or records of rules, as deep as they come. */
  readonly rules: unknown;
}

export const RULE_TABLES: readonly RuleTable[] = [
  ...[...LEVEL_EDITIONS, ...COMPETENCY_EDITIONS, ...DESIGNATION_EDITIONS].map((edition) => ({
    name: edition.id,
    title: `${edition.name}, from ${edition.inForceFrom}`,
    rules: edition,
  })),
  { name: "MPN", title: "Microsoft Partner Network, beside the requirements", rules: MPN_RULES },
  {
    name: "MAICPP",
    title: "Microsoft AI Cloud Partner Program, beside the scores",
    rules: MAICPP_RULES,
  },
  { name: "UNIT", title: "What is evaluated: location, country, company", rules: UNIT_RULES },
  { name: "RENEWAL", title: "Renewal", rules: RENEWAL_RULES },
  {
    name: "POR.SCENARIO",
    title: "Partner of Record by sales channel and product",
    rules: SCENARIOS,
  },
  {
    name: "POR.RULES",
    title: "Partner of Record: how associations are judged",
    rules: RECORD_RULES,
  },
  {
    name: "POR.MECHANISM",
    title: "Partner of Record: what each mechanism gives",
    rules: MECHANISM_ROWS,
  },
  {
    name: "POR.COUNTS",
    title: "Partner of Record: which association scores where",
    rules: ASSOCIATION_COUNTS,
  },
  { name: "POR.PRECEDENCE", title: "Partner of Record: when several hold", rules: PRECEDENCE },
  { name: "POR.CLOCKS", title: "Partner of Record: clocks of a claim", rules: CLAIM_CLOCKS },
  { name: "POR.IDS", title: "Partner IDs", rules: IDENTIFIER_RULES },
];
