import { useState } from "preact/hooks";
import { text } from "../../lib/texts/text";
import "./organisation-file.css";

/** `own`: what is stored; `template`: a file to begin with; `schema`: for editors that check what one writes. */
export type OrganisationText = "own" | "template" | "schema";

export interface OrganisationFileProps {
  /** The text of one of the files; rejects when what is stored cannot be read. */
  readonly load: (which: OrganisationText) => Promise<string>;
}

const FILES = [
  { which: "own", name: "organisation.json", label: "dashboard.organisationFile.save" },
  {
    which: "template",
    name: "organisation-template.json",
    label: "dashboard.organisationFile.template",
  },
  {
    which: "schema",
    name: "organisation.schema.json",
    label: "dashboard.organisationFile.schema",
  },
] as const;

/** Hands a text over to the browser as a download. */
function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content once the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** The organisation file to take away: as a copy of what is stored, or to fill in. */
export function OrganisationFile({ load }: OrganisationFileProps) {
  const [said, setSaid] = useState<string>();
  const save = (which: OrganisationText, name: string) =>
    load(which)
      .then((content) => download(name, content))
      .then(
        () => setSaid(text("dashboard.organisationFile.saved", { file: name })),
        () => setSaid(text("dashboard.organisationFile.failed")),
      );
  return (
    <>
      <p>{text("dashboard.organisationFile.what")}</p>
      <p class="soft small">{text("dashboard.organisationFile.import")}</p>
      <p class="organisation-files">
        {FILES.map(({ which, name, label }) => (
          <button key={which} type="button" class="button" onClick={() => save(which, name)}>
            {text(label)}
          </button>
        ))}
      </p>
      <p role="status">{said}</p>
    </>
  );
}
