import { useRef, useState } from "preact/hooks";
import type { CostChanges } from "../../lib/rules/plan";
import { text } from "../../lib/texts/text";
import { TableScroll } from "../table-scroll/table-scroll";
import {
  certificationKey,
  costsOf,
  isPrice,
  metricKey,
  PLAN_UNITS,
  PRICED_METRICS,
  priceKey,
  stepKey,
  textsOfCosts,
} from "./costs-draft";
import "../theme/form.css";
import "./costs-card.css";

export interface CostsCardProps {
  readonly costs: CostChanges;
  readonly onSave: (costs: CostChanges) => Promise<void>;
}

type Outcome = "saved" | "invalid" | "failed";

const UNIT_KEYS: Readonly<Record<string, string>> = { "yes-no": "yesNo" };
const METRIC_KEYS: Readonly<Record<string, string>> = {
  "certified-individual": "certifiedIndividual",
  "high-customer-satisfaction": "highCustomerSatisfaction",
};

/** The cost model in full: what one of each kind of addition costs, and in what steps it is added. */
export function CostsCard({ costs, onSave }: CostsCardProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [certification, setCertification] = useState("");
  const [outcome, setOutcome] = useState<Outcome>();
  const form = useRef<HTMLFormElement>(null);
  const texts = Object.fromEntries(
    Object.entries({ ...textsOfCosts(costs), ...typed }).filter(([key]) => !removed.includes(key)),
  );
  const certifications = Object.keys(texts).flatMap((key) =>
    key.startsWith(certificationKey("")) ? key.slice(certificationKey("").length) : [],
  );
  const store = (changed: CostChanges) =>
    onSave(changed).then(
      () => {
        setTyped({});
        setRemoved([]);
        setOutcome("saved");
      },
      () => setOutcome("failed"),
    );
  const save = (event: Event) => {
    event.preventDefault();
    if (Object.values(texts).every(isPrice)) {
      store(costsOf(texts));
      return;
    }
    setOutcome("invalid");
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  const addCertification = () => {
    const key = certificationKey(certification.trim());
    setRemoved(removed.filter((each) => each !== key));
    setTyped({ ...typed, [key]: texts[priceKey("people")] ?? "" });
    setCertification("");
  };
  const field = (key: string, name: string) => (
    <input
      class="input cost-input"
      type="number"
      min="0"
      step="any"
      aria-label={name}
      aria-invalid={!isPrice(texts[key] ?? "")}
      value={texts[key] ?? ""}
      onInput={(event) => {
        setOutcome(undefined);
        setTyped({ ...typed, [key]: event.currentTarget.value });
      }}
    />
  );
  const unitName = (unit: string) => text(`dashboard.costs.unit.${UNIT_KEYS[unit] ?? unit}`);
  const metricName = (metric: string) =>
    PRICED_METRICS.includes(metric)
      ? text(`dashboard.costs.metric.${METRIC_KEYS[metric] ?? metric}`)
      : metric;
  const metrics = Object.keys(texts).flatMap((key) =>
    key.startsWith(metricKey("")) ? key.slice(metricKey("").length) : [],
  );

  return (
    <form class="stack stack-wide" ref={form} onSubmit={save} noValidate>
      <p>{text("dashboard.costs.what")}</p>
      <p class="notice" data-tone="info">
        {text("dashboard.costs.examples")}
      </p>
      <details class="costs-details">
        <summary>{text("dashboard.costs.prices")}</summary>
        <TableScroll label={text("dashboard.costs.prices")}>
          <table>
            <caption>{text("dashboard.costs.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{text("dashboard.costs.kind")}</th>
                <th scope="col">{text("dashboard.costs.price")}</th>
                <th scope="col">{text("dashboard.costs.step")}</th>
              </tr>
            </thead>
            <tbody>
              {PLAN_UNITS.map((unit) => (
                <tr key={unit}>
                  <th scope="row">{unitName(unit)}</th>
                  <td>
                    {field(
                      priceKey(unit),
                      text("dashboard.costs.priceOf", { what: unitName(unit) }),
                    )}
                  </td>
                  <td>
                    {field(stepKey(unit), text("dashboard.costs.stepOf", { what: unitName(unit) }))}
                  </td>
                </tr>
              ))}
              {metrics.map((metric) => (
                <tr key={metric}>
                  <th scope="row">{metricName(metric)}</th>
                  <td>
                    {field(
                      metricKey(metric),
                      text("dashboard.costs.priceOf", { what: metricName(metric) }),
                    )}
                  </td>
                  <td />
                </tr>
              ))}
              {certifications.map((each) => (
                <tr key={each}>
                  <th scope="row">{text("dashboard.costs.certification", { name: each })}</th>
                  <td>
                    {field(certificationKey(each), text("dashboard.costs.priceOf", { what: each }))}
                  </td>
                  <td>
                    <button
                      type="button"
                      class="button"
                      aria-label={text("dashboard.costs.removeNamed", { name: each })}
                      onClick={() => setRemoved([...removed, certificationKey(each)])}
                    >
                      {text("dashboard.plan.remove")}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        <div class="row costs-certification">
          <div class="field">
            <label class="field-label" for="costs-certification">
              {text("dashboard.costs.ownPrice")}
            </label>
            <input
              id="costs-certification"
              class="input"
              value={certification}
              onInput={(event) => setCertification(event.currentTarget.value)}
            />
          </div>
          <button
            type="button"
            class="button"
            disabled={certification.trim() === "" || certifications.includes(certification.trim())}
            onClick={addCertification}
          >
            {text("dashboard.costs.addPrice")}
          </button>
        </div>
        <p class="row">
          <button type="submit" class="button button-primary">
            {text("dashboard.costs.save")}
          </button>
          <button type="button" class="button" onClick={() => store({})}>
            {text("dashboard.costs.useExamples")}
          </button>
          <span role="status" class="small">
            {outcome !== undefined && text(`dashboard.costs.outcome.${outcome}`)}
          </span>
        </p>
      </details>
    </form>
  );
}
