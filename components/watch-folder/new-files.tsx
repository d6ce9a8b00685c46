import { useState } from "preact/hooks";
import { formatMoment } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import "./new-files.css";

export interface NewFilesProps {
  readonly files: readonly File[];
  readonly isBusy: boolean;
  readonly onImport: (files: readonly File[]) => void;
  /** The reader does not want these. */
  readonly onDismiss: (files: readonly File[]) => void;
}

const keyOf = ({ name, size, lastModified }: File) => [name, size, lastModified].join("/");

/** New files to choose among, all of them chosen at first; what is not chosen stays in the list. */
export function NewFiles({ files, isBusy, onImport, onDismiss }: NewFilesProps) {
  // By key: every look brings new objects for the same files.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = files.filter((file) => !left.has(keyOf(file)));
  const choose = (key: string, isChosen: boolean) =>
    setLeft((before) => {
      const others = [...before].filter((each) => each !== key);
      return new Set(isChosen ? others : [...others, key]);
    });
  const cannot = isBusy || chosen.length === 0;
  return (
    <fieldset class="new-files stack">
      <legend class="visually-hidden">{text("dashboard.watchFolder.chooseAmong")}</legend>
      {files.map((file) => (
        <label key={keyOf(file)}>
          <input
            type="checkbox"
            checked={!left.has(keyOf(file))}
            disabled={isBusy}
            onChange={(event) => choose(keyOf(file), event.currentTarget.checked)}
          />
          <span>
            {file.name}{" "}
            <span class="soft small">
              {formatMoment(new Date(file.lastModified).toISOString())}
            </span>
          </span>
        </label>
      ))}
      <p class="row">
        <button
          type="button"
          class="button button-primary"
          disabled={cannot}
          onClick={() => onImport(chosen)}
        >
          {text("dashboard.watchFolder.import", {}, chosen.length)}
        </button>
        <button type="button" class="button" disabled={cannot} onClick={() => onDismiss(chosen)}>
          {text("dashboard.watchFolder.notThese")}
        </button>
      </p>
    </fieldset>
  );
}
