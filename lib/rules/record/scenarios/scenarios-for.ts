/** From how a customer buys to how one becomes partner of record there. */
import type { IsoDay } from "../../calendar-day";
import { isInForce } from "../../in-force";
import type { CountsToward, Message, NextStep, RuleReference } from "../../verdicts";
import { COUNTS_UNKNOWN, countsToward } from "../counts-toward";
import { type ProductFamily, productFamily } from "../product-families";
import { salesChannelsNamed } from "../sales-channels";

import type { Effect, Reading, Scenario, Statement, Way } from "./scenario-shape";
import { SCENARIOS } from "./scenario-table";

export interface ScenarioWay {
  readonly form: Way["form"];
  /** Whose hand sets it. */
  readonly who: NextStep["who"];
  readonly what: Message;
  /** By Microsoft's own names. */
  readonly pages: readonly string[];
  /** What it is good for on that day. */
  readonly countsToward: readonly CountsToward[];
  readonly rule: RuleReference;
}

export interface ScenarioAnswer {
  /** `null`: no scenario is on record for this product bought this way. */
  readonly scenario: Scenario["scenario"] | null;
  readonly name: Message;
  /** `unknown`: what held on that day is not on record. Then there is nothing but the reasons. */
  readonly reading: Reading["reading"] | "unknown";
  readonly ways: readonly ScenarioWay[];
  readonly proof?: Message;
  readonly change?: Message;
  readonly expiry?: Message;
  readonly reasons: readonly Message[];
  readonly rule?: RuleReference;
}

export interface BuyingFacts {
  /** Sales channel as exported, or the name of the agreement. */
  readonly channel?: string;
  /** Product as exported. */
  readonly product?: string;
}

/**
 * The scenarios that these facts leave possible, each as it was on `asOf`. A missing fact, or a word that we do not
 * know, rules nothing out. Never empty: where none is possible, the one answer says that none is on record.
 */
export function scenariosFor(
  { channel, product }: BuyingFacts,
  asOf: IsoDay,
): readonly ScenarioAnswer[] {
  const channels = channel === undefined ? [] : salesChannelsNamed(channel);
  const family = productFamily(product);
  const possible = SCENARIOS.filter(
    (scenario) =>
      (channels.length === 0 || scenario.channels.some((one) => channels.includes(one))) &&
      (family === undefined || (scenario.families?.includes(family) ?? true)),
  );
  if (possible.length === 0) return [NONE_ON_RECORD];
  return possible.map((scenario) => answer(scenario, family, asOf));
}

const NONE_ON_RECORD: ScenarioAnswer = {
  scenario: null,
  name: { key: "rules.scenario.name.none" },
  reading: "unknown",
  ways: [],
  reasons: [{ key: "rules.scenario.reason.noScenario" }],
};

function onlyOne(families: readonly ProductFamily[] | null): ProductFamily | undefined {
  return families?.length === 1 ? families[0] : undefined;
}

function answer(
  { scenario, name, readings, families }: Scenario,
  family: ProductFamily | undefined,
  asOf: IsoDay,
): ScenarioAnswer {
  const reading = readings.find((one) => isInForce(one, asOf));
  if (reading === undefined) {
    return {
      scenario,
      name: { key: name },
      reading: "unknown",
      ways: [],
      reasons: [{ key: "rules.scenario.reason.notOnRecord", data: { asOf } }],
    };
  }
  const isLost = reading.effects?.some(({ lostInCopy }) => lostInCopy) ?? false;
  return {
    scenario,
    name: { key: name },
    reading: reading.reading,
    ways: reading.ways
      .filter((way) => isInForce(way, asOf) && isFor(way, family))
      .map((way) => ({
        form: way.form,
        who: way.who,
        what: { key: way.says },
        pages: way.pages,
        countsToward: goodFor(way, reading, family ?? onlyOne(way.families ?? families), asOf),
        rule: { id: reading.id, sources: way.sources, confidence: way.confidence },
      })),
    proof: said(reading.proof),
    change: said(reading.change),
    expiry: said(reading.expiry),
    reasons: isLost ? [{ key: "rules.scenario.reason.lostInCopy" }] : [],
    rule: reading,
  };
}

function isFor({ families }: Way, family: ProductFamily | undefined): boolean {
  return family === undefined || families === undefined || families.includes(family);
}

function said({ says }: Statement): Message {
  return { key: says };
}

function goodFor(
  { form }: Way,
  { effects }: Reading,
  family: ProductFamily | undefined,
  asOf: IsoDay,
): readonly CountsToward[] {
  if (form === "COCP") return COUNTS_UNKNOWN;
  if (effects === null) return countsToward(form, family, asOf);
  return KINDS.map((what) => {
    const effect = effects.find((one) => one.what === what && isInForce(one, asOf));
    return effect === undefined
      ? { what, counts: "unknown", detail: { key: "rules.scenario.notTold" } }
      : fromEffect(effect);
  });
}

const KINDS = ["designation", "incentive", "benefits", "customer-reporting"] as const;

function fromEffect({ what, counts, says, confidence, sources }: Effect): CountsToward {
  return { what, counts, detail: { key: says }, confidence, sources };
}
