import type { PlanDoors } from "../../components/plan-view/plan-doors";
import { readPlanNotes, writePlanNotes } from "../../lib/browser/plan-notes";
import { announceChange } from "../../lib/browser/revision";
import { readSettings } from "../../lib/browser/settings";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";
import { lazyStore } from "../../lib/store/open-store";
import { openTries, startPlan } from "./run-plan";

const store = lazyStore();

/** Targets and prices are company facts; what is noted on a plan is none. */
export const planData: PlanDoors = {
  async loadPlanFacts() {
    const [company, settings] = await Promise.all([
      store.readCompany(),
      readSettings().catch(() => DEFAULT_SETTINGS),
    ]);
    const { partnerIds, homeCountry, anniversaryDate } = settings;
    return {
      company,
      partnerIds,
      ...(homeCountry !== undefined && { homeCountry }),
      ...(anniversaryDate !== undefined && { anniversaryDate }),
    };
  },
  changeTargets: (change) =>
    store.saveCompany(({ targets }) => ({ targets: [...change(targets)] })).then(announceChange),
  saveCosts: (costs) => store.saveCompany(() => ({ costs })).then(announceChange),
  loadNotes: readPlanNotes,
  saveNotes: writePlanNotes,
  startPlan,
  openTries,
};
