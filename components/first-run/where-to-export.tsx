import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../lib/texts/text";

/** How wide and high the picture is drawn; it shrinks with the page. */
const SIZE = { width: 560, height: 220 } as const;
const MENU = ["customers", "insights"] as const;

/** Where Partner Center has its two exports: drawn by us after its menus, with the same in words for who cannot see it. */
export function WhereToExport() {
  const title = useId();
  return (
    <figure class="where-to-export">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-labelledby={title}>
        <title id={title}>{text("firstRun.picture.title")}</title>
        <Screen at={0} lit={0} heading="firstRun.picture.customers">
          <Action x={170} y={46} width={86} label="firstRun.picture.export" />
          {[94, 122, 150, 178].map((y) => (
            <line key={y} class="where-rule" x1={96} x2={256} y1={y} y2={y} />
          ))}
        </Screen>
        <Screen at={288} lit={1} heading="firstRun.picture.subscriptions">
          <Action x={150} y={46} width={106} label="firstRun.picture.download" />
          {[
            [100, 74],
            [130, 50],
            [160, 92],
            [190, 62],
            [220, 104],
          ].map(([x = 0, height = 0]) => (
            <rect key={x} class="where-bar" x={x} y={196 - height} width={18} height={height} />
          ))}
        </Screen>
      </svg>
      <figcaption class="small soft">{text("firstRun.picture.caption")}</figcaption>
    </figure>
  );
}

interface ScreenProps {
  readonly at: number;
  /** Which entry of the menu is chosen. */
  readonly lit: number;
  readonly heading: string;
  readonly children: ComponentChildren;
}

function Screen({ at, lit, heading, children }: ScreenProps) {
  return (
    <g transform={`translate(${at + 0.5} 0.5)`}>
      <rect class="where-page" width={270} height={218} rx={6} />
      <rect class="where-menu" width={84} height={218} rx={6} />
      {MENU.map((entry, place) => (
        <g key={entry} transform={`translate(0 ${40 + place * 34})`}>
          {place === lit && <rect class="where-lit" x={4} width={76} height={28} rx={4} />}
          <text class={place === lit ? "where-chosen" : "where-word"} x={12} y={18}>
            {text(`firstRun.picture.menu.${entry}`)}
          </text>
        </g>
      ))}
      <text class="where-heading" x={96} y={28}>
        {text(heading)}
      </text>
      {children}
    </g>
  );
}

interface ActionProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: string;
}

function Action({ x, y, width, label }: ActionProps) {
  return (
    <>
      <rect class="where-button" x={x} y={y} width={width} height={26} rx={4} />
      <text class="where-button-word" x={x + width / 2} y={y + 17} text-anchor="middle">
        {text(label)}
      </text>
    </>
  );
}
