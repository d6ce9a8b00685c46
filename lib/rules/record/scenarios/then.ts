/**
 * What the readings of 2011 to 2019 share. The lists of effects of scenarios 1, 2 and 4 were lost in the copy of the
 * seed; pages on incentives and on digital partner of record fill them in.
 */
import { type Effect, SEED, type Statement, THROUGHOUT } from "./scenario-shape";

export const RANDOM_PROOF: Statement = { says: "rules.scenario.proof.atRandom", ...SEED };

/** When the partner of record changes. */
export const BOTH_ALERTED: Statement = { says: "rules.scenario.change.bothAlerted", ...SEED };

export const COMPETENCY: Effect = {
  what: "designation",
  counts: "yes",
  says: "rules.scenario.effect.competency",
  ...THROUGHOUT,
  ...SEED,
};

/** Told of partner of record as such, and for subscribers of Action Pack; not of one scenario. */
export const ACTION_PACK: Effect = {
  what: "benefits",
  counts: "yes",
  says: "rules.scenario.effect.actionPack",
  ...THROUGHOUT,
  ...SEED,
  confidence: "derived",
};

export const CUSTOMER_REPORTING: Effect = {
  what: "customer-reporting",
  counts: "yes",
  says: "rules.scenario.effect.customerReporting",
  ...THROUGHOUT,
  ...SEED,
};

/** The seed says of partner of record as such that it affects competencies, not in the list of the scenario. */
export const lost = (effect: Effect): Effect => ({
  ...effect,
  lostInCopy: true,
  confidence: "derived",
});
