/**
 * `primary`: published by Microsoft. `primary-copy`: a third party's copy of a page of Microsoft's.
 * `secondary`: press, community, or a third party's own reading.
 */
type SourceKind = "primary" | "primary-copy" | "secondary";

export interface Source {
  readonly title: string;
  /** Address, or repository@commit:path. */
  readonly ref: string;
  /** As precise as the source itself is; not always a calendar day. */
  readonly date: string;
  readonly kind: SourceKind;
}
