import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

export interface TableScrollProps {
  /** What the table shows, for those who land on it with the keyboard. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Lets a wide table scroll by itself. It takes a tab stop only while there is something to scroll. */
export function TableScroll({ label, children }: TableScrollProps) {
  const box = useRef<HTMLElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setOverflows(element.scrollWidth > element.clientWidth),
    );
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      class="table-scroll"
      ref={box}
      tabIndex={overflows ? 0 : undefined}
      aria-label={overflows ? label : undefined}
    >
      {children}
    </section>
  );
}
