/** The editions of the Microsoft Partner Network on record. */
import type { CompetencyEdition } from "./competency-schema";
import { MPN_2010_11 } from "./mpn-2010-11";
import { MPN_2014_01 } from "./mpn-2014-01";
import { MPN_2015_09 } from "./mpn-2015-09";
import { MPN_2016_11 } from "./mpn-2016-11";
import { MPN_2017_07 } from "./mpn-2017-07";
import { MPN_2017_09 } from "./mpn-2017-09";
import { MPN_2017_12 } from "./mpn-2017-12";
import { MPN_2018_03 } from "./mpn-2018-03";
import { MPN_2021_01 } from "./mpn-2021-01";
import { MPN_2021_04 } from "./mpn-2021-04";

/** Oldest first, without gaps and never overlapping, from 1 November 2010 to 30 September 2022. */
export const COMPETENCY_EDITIONS: readonly CompetencyEdition[] = [
  MPN_2010_11,
  MPN_2014_01,
  MPN_2015_09,
  MPN_2016_11,
  MPN_2017_07,
  MPN_2017_09,
  MPN_2017_12,
  MPN_2018_03,
  MPN_2021_01,
  MPN_2021_04,
];
