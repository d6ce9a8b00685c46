/** The page `lib/rules/RULES.md`: every rule with what it says, since when, who says so and how sure that is. */
import { fileURLToPath } from "node:url";
import { RULE_TABLES } from "../../lib/rules/rule-tables";
import { SOURCES, type SourceId } from "../../lib/rules/sources";
import { inWords } from "./in-words";
import { type FoundRule, type Json, rulesIn } from "./rules-in";

export const RULES_PAGE = fileURLToPath(new URL("../../lib/rules/RULES.md", import.meta.url));

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function inForce({ inForceFrom, inForceTo }: FoundRule): string {
  if (inForceFrom === undefined && inForceTo === undefined) return "";
  return `${inForceFrom ?? "?"} –${inForceTo ? ` ${inForceTo}` : ""}`;
}

function row(rule: FoundRule): string {
  const sure = rule.conflict ? `${rule.confidence}, sources disagree` : rule.confidence;
  return `| ${[
    rule.id,
    inWords(rule.says),
    rule.scope ?? "",
    inForce(rule),
    rule.sources.join(" "),
    sure,
    rule.verifiedAsOf,
  ]
    .map((text) => cell(String(text)))
    .join(" | ")} |`;
}

const HEAD = `| Rule | Says | Binds | In force | Sources | How sure | Last seen |
| --- | --- | --- | --- | --- | --- | --- |`;

/** The whole page. A rule that several editions share stands where it first appears. */
export function rulesPage(): string {
  const listed = new Set<string>();
  const tables = RULE_TABLES.map(({ name, title, rules }) => {
    const rows = rulesIn(rules as Json, name).map(row);
    const fresh = [...new Set(rows)].filter((each) => !listed.has(each));
    for (const each of fresh) listed.add(each);
    return [`## ${title}`, "", HEAD, ...fresh, ""].join("\n");
  });
  const sources = (Object.keys(SOURCES) as SourceId[]).map((id) => {
    const { title, ref, date, kind } = SOURCES[id];
    return `| ${[id, title, ref, date, kind].map(cell).join(" | ")} |`;
  });
  return `${[
    "# Every rule",
    "",
    "Written by `npm run rules-page` from the data in this folder; a test fails while the two differ.",
    "",
    "*How sure*: `verified` was read in a page of Microsoft's or a copy of one, `secondary` in press, community or a",
    "third party's copy, `derived` follows from verified parts, `unverified` rests on one weak source. *In force*: `?`",
    "where no source tells the day. *Last seen*: the latest day, month or year for which a source printed it.",
    "",
    ...tables,
    "## Sources",
    "",
    "| Id | Title | Where | Date | Kind |",
    "| --- | --- | --- | --- | --- |",
    ...sources,
  ].join("\n")}\n`;
}
