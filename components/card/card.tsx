import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface CardProps {
  readonly title: string;
  /** Anchor for links from elsewhere. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A titled region of the page, reachable by its heading and as a landmark. */
export function Card({ title, id, children }: CardProps) {
  const headingId = useId();
  return (
    <section class="card" id={id} aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {children}
    </section>
  );
}
