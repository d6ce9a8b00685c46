/** The list as filtered, as text for elsewhere. Made in turns, so that a hundred thousand customers hold nothing up. */
import type { CustomerLine } from "../../lib/customers/customer-line";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { COLUMN_IDS, columnTitle, columnWords } from "./customer-columns";

/** Worded in one go: some milliseconds. */
const PER_TURN = 100;
/** Nobody reads more in a mail; the file has them all. */
const MOST_IN_MAIL = 200;

/** `count` lines from the `first`-th on, and how many there are in all. */
export type LinesAt = (
  first: number,
  count: number,
) => Promise<{ readonly lines: readonly CustomerLine[]; readonly total: number }>;

async function* turns(linesAt: LinesAt): AsyncGenerator<readonly CustomerLine[]> {
  let first = 0;
  for (;;) {
    const { lines, total } = await linesAt(first, PER_TURN);
    if (lines.length > 0) yield lines;
    first += lines.length;
    if (first >= total || lines.length === 0) return;
  }
}

/** More in one Blob, and making it holds the page up: a thousand took fifty milliseconds. */
const MOST_PARTS = 32;

/** Appends `words`. They are turned into bytes turn by turn, and the parts put together as they grow many. */
function append(parts: Blob[], words: string): void {
  parts.push(new Blob([words]));
  if (parts.length === MOST_PARTS) parts.splice(0, MOST_PARTS, new Blob(parts));
}

/** Every column in words, whatever the reader looks at: whoever opens a file has room for them. */
export async function customersCsv(linesAt: LinesAt): Promise<Blob[]> {
  const { csvOf, csvPart } = await import("../../lib/changes/changes-csv");
  const head = [text("dashboard.customers.column.name"), ...COLUMN_IDS.map(columnTitle)];
  const parts: Blob[] = [];
  append(parts, csvOf([head]));
  for await (const lines of turns(linesAt)) {
    const cells = lines.map((line) => [
      line.name,
      ...COLUMN_IDS.map((id) => columnWords(id, line)),
    ]);
    append(parts, `\r\n${csvPart(cells)}`);
  }
  return parts;
}

/** Every customer as data: days as `YYYY-MM-DD`, states by their names in the rules; only the next step is in words. */
export async function customersJson(linesAt: LinesAt): Promise<Blob[]> {
  const parts: Blob[] = [];
  let before = "[\n";
  for await (const lines of turns(linesAt)) {
    const told = lines.map((line) => `  ${JSON.stringify(asData(line))}`).join(",\n");
    append(parts, before + told);
    before = ",\n";
  }
  append(parts, before === "[\n" ? "[\n\n]\n" : "\n]\n");
  return parts;
}

function asData(line: CustomerLine) {
  const { nextStep: _, deadline, ...data } = line;
  return {
    ...data,
    ...(deadline !== undefined && { deadline: deadline.date }),
    nextStep: columnWords("nextStep", line),
  };
}

/** For a mail: no addresses that a mail program would turn into links, so neither domains nor anything behind them. */
const IN_MAIL = COLUMN_IDS.filter((id) => id !== "domain" && id !== "tenantId");

export async function customersText(linesAt: LinesAt): Promise<string> {
  const { lines, total } = await linesAt(0, MOST_IN_MAIL);
  const blocks = lines.map((line) => {
    const told = IN_MAIL.flatMap((id) => {
      const value = columnWords(id, line);
      return value === ""
        ? []
        : [`  ${text("dashboard.customers.pair", { label: columnTitle(id), value })}`];
    });
    return [line.name, ...told].join("\n");
  });
  const more = total - lines.length;
  if (more > 0) {
    blocks.push(text("dashboard.customers.moreInMail", { number: formatNumber(more) }, more));
  }
  return blocks.join("\n\n");
}
