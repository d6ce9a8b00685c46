import { useId, useRef, useState } from "preact/hooks";
import type { WatchedFolder } from "../../lib/browser/watched-folder";
import { text } from "../../lib/texts/text";
import { NewFiles } from "./new-files";
import { useFolderLook } from "./use-folder-look";

export interface WatchFolderProps {
  readonly folder: WatchedFolder;
  /** An import runs: nothing is looked for, and nothing can be pressed. */
  readonly isBusy: boolean;
  /** Resolves to whether the import came to its end, with whatever result. */
  readonly onImport: (files: readonly File[]) => Promise<boolean>;
}

/** Offers new exports of a folder for import; none is imported before the reader says so. */
export function WatchFolder({ folder, isBusy, onImport }: WatchFolderProps) {
  const [isWorking, setIsWorking] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const isWaiting = isBusy || isWorking;
  const [look, lookAgain] = useFolderLook(folder, isWaiting);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  const work = async (what: () => Promise<unknown>) => {
    setIsWorking(true);
    setHasFailed(false);
    try {
      await what();
    } catch (error) {
      // A window for choosing that was closed is no failure.
      setHasFailed(!(error instanceof Error && error.name === "AbortError"));
    }
    setIsWorking(false);
    lookAgain();
  };
  /** The pressed button goes away, and focus must not fall back to the top of the page. */
  const press = (what: () => Promise<unknown>) => () =>
    work(what).then(() => heading.current?.focus());
  const importFiles = (files: readonly File[]) =>
    // What was cancelled or failed is offered again.
    work(async () => (await onImport(files)) && folder.remember(files));

  if (look === undefined) return null;
  const found = look === "failed" ? undefined : look;
  return (
    <section class="stack" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {text("dashboard.watchFolder.title")}
      </h3>
      {found?.is === "none" && (
        <>
          <p>{text("dashboard.watchFolder.what")}</p>
          <p class="soft small">{text("dashboard.watchFolder.notDownloadsItself")}</p>
        </>
      )}
      <div role="status">
        {found !== undefined && found.is !== "none" && <p>{told(found)}</p>}
        {(hasFailed || look === "failed") && (
          <p class="notice" data-tone="warn">
            {text("dashboard.watchFolder.failed")}
          </p>
        )}
      </div>
      {found?.is === "here" && found.files.length > 0 && (
        <NewFiles
          files={found.files}
          isBusy={isWaiting}
          onImport={importFiles}
          onDismiss={(files) => void press(() => folder.remember(files))()}
        />
      )}
      <p class="row">
        {found?.is === "asks" && (
          <button type="button" class="button" disabled={isWaiting} onClick={press(folder.allow)}>
            {text("dashboard.watchFolder.allow")}
          </button>
        )}
        {(found?.is === "none" || found?.is === "gone") && (
          <button type="button" class="button" disabled={isWaiting} onClick={press(folder.choose)}>
            {text("dashboard.watchFolder.choose")}
          </button>
        )}
        {found?.is !== "none" && (
          <button type="button" class="button" disabled={isWaiting} onClick={press(folder.stop)}>
            {text("dashboard.watchFolder.stop")}
          </button>
        )}
      </p>
    </section>
  );
}

type Watched = Exclude<Awaited<ReturnType<WatchedFolder["look"]>>, { readonly is: "none" }>;

function told(found: Watched): string {
  const { folder } = found;
  if (found.is !== "here") return text(`dashboard.watchFolder.${found.is}`, { folder });
  const { length } = found.files;
  return length === 0
    ? text("dashboard.watchFolder.nothingNew", { folder })
    : text("dashboard.watchFolder.found", { folder }, length);
}
