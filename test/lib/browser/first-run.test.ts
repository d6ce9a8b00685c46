import { beforeEach, expect, it } from "vitest";
import { fake } from "./fake-browser";

const { firstRunIsSkipped, openDashboardOnInstall, skipFirstRun } = await import(
  "../../../lib/browser/first-run"
);

openDashboardOnInstall();
beforeEach(() => fake.reset());

it.each([
  ["install", ["chrome-extension://good-standing/dashboard.html"]],
  ["update", []],
  ["chrome_update", []],
  ["browser_update", []],
])("%s opens %j", (reason, opened) => {
  fake.events.onInstalled.fire({ reason });
  expect(fake.opened).toEqual(opened);
});

it("remembers that the steps were put away", async () => {
  expect(await firstRunIsSkipped()).toBe(false);
  await skipFirstRun();
  expect(await firstRunIsSkipped()).toBe(true);
});
