// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, describe, expect, it, vi } from "vitest";
import { InsightsQueries } from "../../components/insights-queries/insights-queries";
import { INSIGHTS_QUERIES } from "../../lib/intake/insights-queries";
import { type Mounted, mount } from "./mounted";

let page: Mounted;
afterEach(() => page?.unmount());

async function show(copy: (words: string) => Promise<void>) {
  page = await mount(<InsightsQueries queries={INSIGHTS_QUERIES} copy={copy} />);
}

const statuses = () =>
  [...page.root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent);

describe("queries for the Insights API", () => {
  it("are listed by report, each with a text of its own to select", async () => {
    await show(async () => undefined);
    const headings = [...page.root.querySelectorAll("h3")].map(({ textContent }) => textContent);
    expect(headings).toHaveLength(INSIGHTS_QUERIES.length);
    expect(new Set(headings).size).toBe(headings.length);
    const query = page.root.querySelector<HTMLTextAreaElement>(
      'textarea[aria-label="Query for Subscription details"]',
    );
    expect(query?.value).toBe(INSIGHTS_QUERIES[0]?.query);
    expect(query?.readOnly).toBe(true);
  });

  it("are copied one by one, and said so beside the one", async () => {
    const copy = vi.fn(async () => undefined);
    await show(copy);
    await page.press("Copy the query for Azure usage");
    const azure = INSIGHTS_QUERIES.findIndex(({ report }) => report === "azure-usage");
    expect(copy.mock.calls).toEqual([[INSIGHTS_QUERIES[azure]?.query]]);
    expect(statuses()).toEqual(
      INSIGHTS_QUERIES.map((_, index) => (index === azure ? "Copied." : "")),
    );
  });

  it("can be copied by hand where the browser refuses", async () => {
    await show(async () => {
      throw new DOMException("no", "NotAllowedError");
    });
    await page.press("Copy the query for Subscription details");
    expect(statuses()[0]).toContain("Select the query");
  });
});
