import { text } from "../../lib/texts/text";

/** Title, ways to the page's parts, and the settings. */
export function DashboardHead({ onOpenSettings }: { readonly onOpenSettings: () => void }) {
  const parts = [
    ["#import", text("dashboard.import.title")],
    ["#renewal", text("popup.renewal.title")],
    ["#record", text("popup.coverage.title")],
    ["#standing", text("dashboard.standing.title")],
    ["#changes", text("dashboard.changes.title")],
    ["#scores", text("dashboard.figures.title")],
  ] as const;
  return (
    <header class="dashboard-head">
      <h1>{text("dashboard.title")}</h1>
      <nav aria-label={text("dashboard.parts")}>
        <ul>
          {parts.map(([href, name]) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="button" onClick={onOpenSettings}>
        {text("popup.openSettings")}
      </button>
    </header>
  );
}
