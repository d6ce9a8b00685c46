import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../lib/texts/text";

const WIDTH = 300;
const HEIGHT = 218;
const MENU_WIDTH = 108;
/** Where the page begins beside the menu, and where it ends. */
const START = MENU_WIDTH + 12;
const END = WIDTH - 14;
const MENU = ["customers", "insights"] as const;

/** Tops of the lines of a list, and heights of the bars of a chart: only to be seen as such. */
const LINES = [94, 122, 150, 178] as const;
const BARS = [74, 50, 92, 62, 104] as const;

/** Where Partner Center has its two exports: drawn by us after its menus, with the same in words for who cannot see it. */
export function WhereToExport() {
  return (
    <figure class="where-to-export">
      <div class="where-screens">
        <Screen chosen="customers" heading="customers" button="export">
          {LINES.map((y) => (
            <line key={y} class="where-rule" x1={START} x2={END} y1={y} y2={y} />
          ))}
        </Screen>
        <Screen chosen="insights" heading="subscriptions" button="download">
          {BARS.map((height, place) => (
            <rect
              key={height}
              class="where-bar"
              x={START + place * 30}
              y={196 - height}
              width={18}
              height={height}
            />
          ))}
        </Screen>
      </div>
      <figcaption class="small soft">{text("firstRun.picture.caption")}</figcaption>
    </figure>
  );
}

interface ScreenProps {
  readonly chosen: (typeof MENU)[number];
  readonly heading: "customers" | "subscriptions";
  readonly button: "export" | "download";
  readonly children: ComponentChildren;
}

function Screen({ chosen, heading, button, children }: ScreenProps) {
  const title = useId();
  const buttonWidth = 110;
  return (
    <svg viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`} role="img" aria-labelledby={title}>
      <title id={title}>{text(`firstRun.picture.say.${heading}`)}</title>
      <rect class="where-page" width={WIDTH} height={HEIGHT} rx={6} />
      <rect class="where-menu" width={MENU_WIDTH} height={HEIGHT} rx={6} />
      {MENU.map((entry, place) => (
        <g key={entry} transform={`translate(0 ${40 + place * 34})`}>
          {entry === chosen && (
            <rect class="where-lit" x={4} width={MENU_WIDTH - 8} height={28} rx={4} />
          )}
          <text class={entry === chosen ? "where-chosen" : undefined} x={12} y={18}>
            {text(`firstRun.picture.menu.${entry}`)}
          </text>
        </g>
      ))}
      <text class="where-heading" x={START} y={28}>
        {text(`firstRun.picture.${heading}`)}
      </text>
      <rect
        class="where-button"
        x={END - buttonWidth}
        y={46}
        width={buttonWidth}
        height={26}
        rx={4}
      />
      <text class="where-button-word" x={END - buttonWidth / 2} y={63} text-anchor="middle">
        {text(`firstRun.picture.${button}`)}
      </text>
      {children}
    </svg>
  );
}
