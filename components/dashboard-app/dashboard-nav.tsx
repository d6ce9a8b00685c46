import { text } from "../../lib/texts/text";
import { hrefOf, VIEWS, type View } from "./dashboard-place";

/** The ways to all views; where the reader is, is told in words, by weight and by a bar. */
export function DashboardNav({ current }: { readonly current: View }) {
  return (
    <nav class="dashboard-nav" aria-label={text("dashboard.parts")}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <a href={hrefOf(view)} aria-current={view === current ? "page" : undefined}>
              {viewName(view)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The view's name as its heading and its link say it. */
export function viewName(view: View): string {
  return text(`dashboard.view.${view}`);
}
