import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";

export interface LeafProps {
  /** The first is 1. */
  readonly page: number;
  readonly last: number;
  readonly onPage: (page: number) => void;
}

/** To the pages around. A button that has nowhere to go stays, so that the keyboard does not lose its place. */
export function Leaf({ page, last, onPage }: LeafProps) {
  const ways = [
    { name: text("dashboard.customers.firstPage"), to: 1 },
    { name: text("dashboard.customers.previousPage"), to: Math.max(1, page - 1) },
    { name: text("dashboard.customers.nextPage"), to: Math.min(last, page + 1) },
    { name: text("dashboard.customers.lastPage"), to: last },
  ];
  return (
    <nav class="row" aria-label={text("dashboard.customers.pages")}>
      {ways.map(({ name, to }) => (
        <button
          key={name}
          type="button"
          class="button"
          aria-disabled={to === page}
          onClick={() => to !== page && onPage(to)}
        >
          {name}
        </button>
      ))}
      <span class="soft">
        {text("dashboard.customers.pageOf", {
          page: formatNumber(page),
          last: formatNumber(last),
        })}
      </span>
    </nav>
  );
}
