/** For each field of ours, the headers that it may stand under, the best one first. */
export type ColumnAliases<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** Where the fields of a report stand in one file. */
export interface Columns<Field extends string> {
  /** Index of the field's column, -1 when the file has none. */
  readonly at: Readonly<Record<Field, number>>;
  /** The field's header as it stands in the file; empty when there is none. */
  readonly header: Readonly<Record<Field, string>>;
  /** Indexes of the columns that are used. */
  readonly used: ReadonlySet<number>;
  /** Headers as they stand in the file whose column is not used. */
  readonly unused: readonly string[];
  /** A header of a used column that stands in the file more than once, so that nobody can tell which one is meant. */
  readonly ambiguous: string | undefined;
}

/** Microsoft writes one header in several ways: `PGAMpnID`, `PGA_MPNId`, `AvailableSeats(EOP)`. */
export function headerKey(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** `names`: by what the columns are found where a file calls two of them the same; else by their headers. */
export function resolveColumns<Field extends string>(
  headers: readonly string[],
  aliases: ColumnAliases<Field>,
  names: readonly string[] = headers,
): Columns<Field> {
  const indexes = new Map<string, number[]>();
  names.forEach((name, index) => {
    const key = headerKey(name);
    const known = indexes.get(key);
    if (known === undefined) indexes.set(key, [index]);
    else known.push(index);
  });

  const used = new Set<number>();
  let ambiguous: string | undefined;
  function find(names: readonly string[]): number {
    for (const name of names) {
      const found = indexes.get(headerKey(name));
      const first = found?.[0];
      if (found === undefined || first === undefined) continue;
      if (found.length > 1) ambiguous ??= headers[first];
      used.add(first);
      return first;
    }
    return -1;
  }

  const fields = Object.keys(aliases) as Field[];
  const at = Object.fromEntries(fields.map((field) => [field, find(aliases[field])])) as Record<
    Field,
    number
  >;
  const header = Object.fromEntries(
    fields.map((field) => [field, headers[at[field]] ?? ""]),
  ) as Record<Field, string>;
  const unused = headers.filter((name, index) => name !== "" && !used.has(index));
  return { at, header, used, unused, ambiguous };
}
