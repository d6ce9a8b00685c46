/** The list as filtered, as text for elsewhere. Made in turns, so that a hundred thousand customers hold nothing up. */
import { breathingSpace } from "../../lib/customers/breathing-space";
import type { CustomerLine } from "../../lib/customers/customer-line";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { COLUMN_IDS, columnTitle, columnWords } from "./customer-columns";

/** Asked of the worker at once. */
const PER_PAGE = 200;
/** Worded in one go: a millisecond or two, so that the page gets its turn in time on a slow computer, too. */
const PER_TURN = 20;
/** Nobody reads more in a mail; the file has them all. */
const MOST_IN_MAIL = 200;

/** `count` lines from the `first`-th on, and how many there are in all. */
export type LinesAt = (
  first: number,
  count: number,
) => Promise<{ readonly lines: readonly CustomerLine[]; readonly total: number }>;

async function* turns(linesAt: LinesAt): AsyncGenerator<readonly CustomerLine[]> {
  const breathe = breathingSpace();
  let first = 0;
  for (;;) {
    const { lines, total } = await linesAt(first, PER_PAGE);
    for (let at = 0; at < lines.length; at += PER_TURN) {
      await breathe();
      yield lines.slice(at, at + PER_TURN);
    }
    first += lines.length;
    if (first >= total || lines.length === 0) return;
  }
}

/** Enough to be worth handing to the browser, and little enough to become bytes in no time. */
const PART_LENGTH = 65_536;

interface GrowingFile {
  add(words: string): void;
  parts(): Blob[];
}

/** Turned into bytes as it grows: those of a hundred thousand customers at once would hold the page up. */
function growingFile(): GrowingFile {
  const parts: Blob[] = [];
  let words = "";
  const flush = () => {
    if (words !== "") parts.push(new Blob([words]));
    words = "";
  };
  return {
    add(more) {
      words += more;
      if (words.length >= PART_LENGTH) flush();
    },
    parts() {
      flush();
      return parts;
    },
  };
}

/** Every column in words, whatever the reader looks at: whoever opens a file has room for them. */
export async function customersCsv(linesAt: LinesAt): Promise<Blob[]> {
  const { csvOf, csvPart } = await import("../../lib/changes/changes-csv");
  const head = [text("dashboard.customers.column.name"), ...COLUMN_IDS.map(columnTitle)];
  const file = growingFile();
  file.add(csvOf([head]));
  for await (const lines of turns(linesAt)) {
    const cells = lines.map((line) => [
      line.name,
      ...COLUMN_IDS.map((id) => columnWords(id, line)),
    ]);
    file.add(`\r\n${csvPart(cells)}`);
  }
  return file.parts();
}

/** Every customer as data: days as `YYYY-MM-DD`, states by their names in the rules; only the next step is in words. */
export async function customersJson(linesAt: LinesAt): Promise<Blob[]> {
  const file = growingFile();
  file.add("[");
  let before = "\n";
  for await (const lines of turns(linesAt)) {
    const told = lines.map((line) => `  ${JSON.stringify(asData(line))}`).join(",\n");
    file.add(before + told);
    before = ",\n";
  }
  file.add("\n]\n");
  return file.parts();
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
