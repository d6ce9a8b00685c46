/**
 * Insights > *Trainings, exams and certifications*: one row for each thing that one of our people passed. Names are never
 * looked at. MCP ID and e-mail addresses tell who is who within the file and become a pseudonym at its end; nothing else
 * of them leaves this reader. Its problems repeat no cell but titles: in a file whose columns slipped any other cell may
 * be a name.
 */
import type { IsoDay } from "../../rules/calendar-day";
import type { Person } from "../../rules/facts";
import { certificationId } from "../known-names";
import { noFacts } from "../no-facts";
import { cleanCell, shownValue } from "../normalise/cell";
import { readCountry } from "../normalise/country";
import { createDateColumn, type DateColumn } from "../normalise/date-column";
import { readPartnerId } from "../normalise/partner-id";
import type { ReadContext } from "../report-reader";
import type { Columns } from "../table/columns";
import { type RowReader, tableReport } from "../table/read-table";

const KIND = "training-completions";

type Field =
  | "title"
  | "type"
  | "mcpId"
  | "email"
  | "corpEmail"
  | "completed"
  | "expires"
  | "status"
  | "location"
  | "country";

interface Completion {
  readonly line: number;
  readonly title: string;
  readonly isExam: boolean;
  readonly completed: string;
  readonly expires: string;
  readonly location: string;
  readonly country: string;
}

/** One of our people, by all that the file tells them by. */
interface Traced {
  readonly identities: Set<string>;
  readonly completions: Completion[];
}

function identitiesIn(mcpId: string, emails: readonly string[]): string[] {
  const mails = emails.map((each) => each.toLowerCase()).filter((each) => each.includes("@"));
  // An ID of zeros stands for none.
  return [...(/[1-9]/.test(mcpId) ? [`mcp:${mcpId}`] : []), ...mails.map((each) => `mail:${each}`)];
}

/** Adds to whoever has one of the identities; rows that turn out to be of one person become one. */
function trace(known: Map<string, Traced>, identities: readonly string[], completion: Completion) {
  const found = new Set(identities.flatMap((each) => known.get(each) ?? []));
  const person: Traced = {
    identities: new Set([...identities, ...[...found].flatMap((each) => [...each.identities])]),
    completions: [...[...found].flatMap((each) => each.completions), completion],
  };
  for (const each of person.identities) known.set(each, person);
}

/** An exam is not yet the certification, which may ask for more; so its name must not be a certification's. */
function nameOf({ title, isExam }: Completion): string {
  if (!isExam) return certificationId(title) ?? title;
  return /^exam\b/i.test(title) ? title : `Exam ${title}`;
}

function openCompletions({ at, header }: Columns<Field>, context: ReadContext): RowReader {
  const { problems, pseudonym } = context;
  const evidence = { report: KIND, file: context.file, asOf: context.fileDay };
  const completedDays = createDateColumn(0);
  const expiryDays = createDateColumn(0);
  const known = new Map<string, Traced>();
  let rows = 0;

  function take(record: readonly string[], line: number): void {
    const cell = (field: Field) => cleanCell(record[at[field]] ?? "");
    const identities = identitiesIn(cell("mcpId"), [cell("email"), cell("corpEmail")]);
    const title = cell("title");
    const status = cell("status");
    const skip = (key: string, field?: Field) =>
      problems.skip(line, { key: `intake.problem.${key}` }, field && header[field]);
    if (identities.length === 0) {
      skip("noPerson");
      return;
    }
    // An address in the wrong column must not be taken for a title.
    if (title === "" || title.includes("@")) {
      skip("noTraining", "title");
      return;
    }
    if (status !== "" && status.toLowerCase() !== "active") {
      skip("notActive", "status");
      return;
    }
    const [completed, expires] = [cell("completed"), cell("expires")];
    completedDays.note(completed, line);
    expiryDays.note(expires, line);
    rows += 1;
    trace(known, identities, {
      line,
      title,
      isExam: !cell("type").toLowerCase().startsWith("cert"),
      completed,
      expires,
      location: cell("location"),
      country: cell("country"),
    });
  }

  /** The day, or a logged skip: a certification without its day would count as one of today. */
  function dayIn(
    column: DateColumn,
    text: string,
    line: number,
    field: Field,
  ): IsoDay | "skipped" | undefined {
    const day = column.read(text);
    if (day !== undefined || (text === "" && field === "expires")) return day;
    problems.skip(line, { key: "intake.problem.badTrainingDate" }, header[field]);
    return "skipped";
  }

  function certificationOf(completion: Completion): Person["certifications"][number] | undefined {
    const { completed, expires, line } = completion;
    const earnedOn = dayIn(completedDays, completed, line, "completed");
    if (earnedOn === "skipped") return undefined;
    const expiresOn = dayIn(expiryDays, expires, line, "expires");
    if (expiresOn === "skipped") return undefined;
    if (!completion.isExam && certificationId(completion.title) === undefined) {
      const data = { value: shownValue(completion.title) };
      problems.remark(line, { key: "intake.problem.otherCertification", data }, header.title);
    }
    return {
      id: nameOf(completion),
      ...(earnedOn !== undefined && { earnedOn }),
      ...(expiresOn !== undefined && { expiresOn }),
    };
  }

  async function personOf({ identities, completions }: Traced): Promise<Person | undefined> {
    const passed = completions.flatMap((completion) => {
      const certification = certificationOf(completion);
      return certification === undefined ? [] : [{ completion, certification }];
    });
    // The newest row knows best where the person works.
    const [newest] = passed.toSorted((one, another) =>
      (one.certification.earnedOn ?? "") > (another.certification.earnedOn ?? "") ? -1 : 1,
    );
    if (newest === undefined || pseudonym === undefined) return undefined;
    const country = readCountry(newest.completion.country);
    const location = readPartnerId(newest.completion.location);
    const distinct = new Map(
      passed.map(({ certification }) => [JSON.stringify(certification), certification]),
    );
    // MCP IDs sort before e-mail addresses, which change more often.
    const [identity = ""] = [...identities].sort((one, another) =>
      one.startsWith("mcp:") === another.startsWith("mcp:")
        ? Number(one > another) - 0.5
        : one.startsWith("mcp:")
          ? -1
          : 1,
    );
    return {
      key: await pseudonym(identity),
      ...(country !== undefined && { country }),
      ...(location.is === "partner-id" && { location: location.id }),
      certifications: [...distinct.values()],
      evidence,
    };
  }

  return {
    take,
    async finish() {
      const people = new Map<string, Person>();
      const skippedBefore = problems.skipped();
      for (const traced of new Set(known.values())) {
        const person = await personOf(traced);
        if (person !== undefined) people.set(person.key, person);
        if (context.pace.isDue()) await context.pace.pause();
      }
      const skipped = problems.skipped() - skippedBefore;
      return { ...noFacts(), people, merged: rows - skipped - people.size };
    },
  };
}

export const trainingCompletions = tableReport<Field>({
  kind: KIND,
  signature: "Trainings, exams and certifications",
  documented: [
    "PGAMpnId",
    "TrainingActivityId",
    "TrainingTitle",
    "TrainingType",
    "IndividualFirstName",
    "IndividualLastName",
    "Email",
    "CorpEmail",
    "TrainingCompletionDate",
    "ExpirationDate",
    "ActivationStatus",
    "Month",
    "IcMCP",
    "MCPID",
    "MpnId",
    "PartnerName",
    "PartnerCityLocation",
    "PartnerCountryLocation",
  ],
  rowsAre: ["people"],
  lists: "all",
  aliases: {
    title: ["TrainingTitle"],
    type: ["TrainingType"],
    mcpId: ["MCPID"],
    email: ["Email"],
    corpEmail: ["CorpEmail"],
    completed: ["TrainingCompletionDate"],
    expires: ["ExpirationDate"],
    status: ["ActivationStatus"],
    location: ["MpnId", "PartnerId"],
    country: ["PartnerCountryLocation"],
  },
  needs: ["title", "type", "completed", "expires"],
  needsOneOf: ["mcpId", "email", "corpEmail"],
  refuses: ({ pseudonym }) =>
    pseudonym === undefined ? { key: "intake.problem.noPersonSecret" } : undefined,
  open: openCompletions,
});
