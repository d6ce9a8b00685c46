import { useState } from "preact/hooks";
import type { GenerationHistory, GenerationInfo } from "../../lib/store/contract";
import { formatMoment } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { LoadingPart } from "../loading/loading-part";
import { ChangeList } from "./change-list";
import type { ChangesDoors, KeptImports } from "./changes-doors";
import { GoingBack } from "./going-back";
import { StorageLine } from "./storage-line";
import { useChanges } from "./use-changes";
import "../theme/form.css";
import "./changes-card.css";

export interface ChangesCardProps {
  readonly kept: KeptImports;
  readonly doors: Omit<ChangesDoors, "loadKept">;
}

/** What an import changed, and the way back to before it. */
export function ChangesCard({ kept, doors }: ChangesCardProps) {
  const { history } = kept;
  const [chosen, setChosen] = useState<number>();
  // Each can be compared with the one after it in this list.
  const imports = comparable(history);
  const shown = imports.find(({ id }) => id === chosen) ?? imports[0];
  return (
    <>
      {history.inForce === null && <p>{text("dashboard.changes.nothingImported")}</p>}
      {history.inForce !== null && shown === undefined && (
        <p>{text("dashboard.changes.nothingBefore")}</p>
      )}
      {imports.length > 1 && shown !== undefined && (
        <ImportChoice imports={imports} shown={shown} onChoose={setChosen} />
      )}
      {shown !== undefined && <Changes generation={shown.id} kept={kept} doors={doors} />}
      <GoingBack history={history} goBack={doors.goBack} bringBack={doors.bringBack} />
      {history.inForce !== null && <StorageLine {...kept} />}
    </>
  );
}

function comparable({ inForce, earlier }: GenerationHistory): readonly GenerationInfo[] {
  return inForce === null ? [] : [inForce, ...earlier].slice(0, -1);
}

interface ImportChoiceProps {
  readonly imports: readonly GenerationInfo[];
  readonly shown: GenerationInfo;
  readonly onChoose: (generation: number) => void;
}

function ImportChoice({ imports, shown, onChoose }: ImportChoiceProps) {
  return (
    <label class="field change-import">
      <span class="field-label">{text("dashboard.changes.import")}</span>
      <select
        class="input"
        value={String(shown.id)}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {imports.map(({ id, committedAt }) => (
          <option key={id} value={String(id)}>
            {formatMoment(committedAt)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ChangesProps extends ChangesCardProps {
  readonly generation: number;
}

function Changes({ generation, kept, doors }: ChangesProps) {
  const [loaded, retry] = useChanges(doors.openChanges, generation, kept);
  if (loaded.status === "failed") {
    return (
      <div class="notice stack" role="status">
        <p>{text(loaded.isDamaged ? "dashboard.changes.damaged" : "dashboard.changes.failed")}</p>
        <p>
          <button type="button" class="button" onClick={retry}>
            {text("dashboard.changes.retry")}
          </button>
        </p>
      </div>
    );
  }
  return (
    <LoadingPart
      what={loaded.status === "loading" ? loaded : { status: "here", value: loaded }}
      lines={5}
    >
      {({ summary, list }) =>
        summary === null ? (
          <p>{text("dashboard.changes.nothingBefore")}</p>
        ) : (
          <>
            <p class="soft">
              {text("dashboard.changes.compares", {
                after: formatMoment(summary.after.committedAt),
                before: formatMoment(summary.before.committedAt),
              })}
            </p>
            {summary.total === 0 ? (
              <p>{text("dashboard.changes.none")}</p>
            ) : (
              <ChangeList summary={summary} list={list} saveTable={doors.saveTable} />
            )}
          </>
        )
      }
    </LoadingPart>
  );
}
