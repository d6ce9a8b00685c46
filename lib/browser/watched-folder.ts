/** A folder that downloads go to: new exports in it are found, and read by nobody before the reader says so. */
import { createFolderMemory, type FolderMemory } from "./folder-memory";
import { hasExportName, newFiles, withMarksOf } from "./new-files";

/** As much of `FileSystemDirectoryHandle` as is used here; TypeScript's own lacks the permissions. */
export interface FolderHandle {
  readonly name: string;
  values(): AsyncIterable<FolderEntry>;
  queryPermission(wanted: { readonly mode: "read" }): Promise<PermissionState>;
  requestPermission(wanted: { readonly mode: "read" }): Promise<PermissionState>;
}

type FolderEntry =
  | { readonly kind: "directory"; readonly name: string }
  | { readonly kind: "file"; readonly name: string; getFile(): Promise<File> };

/** The browser's own window for choosing a folder; rejects with an `AbortError` when it is closed without a choice. */
export type FolderPicker = (options: {
  readonly id: string;
  readonly mode: "read";
}) => Promise<FolderHandle>;

/** What a look at the folder found. `folder` is its name. */
export type FolderLook =
  | { readonly is: "none" }
  /** The browser wants to ask the reader again, which takes a click. */
  | { readonly is: "asks"; readonly folder: string }
  | { readonly is: "gone"; readonly folder: string }
  | { readonly is: "unreadable"; readonly folder: string }
  /** `files`: the new ones, newest first. */
  | { readonly is: "here"; readonly folder: string; readonly files: readonly File[] };

export interface WatchedFolder {
  /** Rejects with the reason of `signal` once it is aborted, or when what is kept cannot be read. */
  look(signal: AbortSignal): Promise<FolderLook>;
  /** Lets the reader choose; what is in the folder then is not new. Needs a click; rejects as `FolderPicker` does. */
  choose(): Promise<void>;
  /** Lets the browser ask the reader. Needs a click. */
  allow(): Promise<void>;
  /** Never offers these files again. */
  remember(files: readonly File[]): Promise<void>;
  /** Forgets the folder and the names of its files. */
  stop(): Promise<void>;
}

const READ = { mode: "read" } as const;

/** Files below `handle` itself that may be exports; one that goes away meanwhile is left out. */
async function exportsIn(handle: FolderHandle, signal?: AbortSignal): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of handle.values()) {
    signal?.throwIfAborted();
    if (entry.kind !== "file" || !hasExportName(entry.name)) continue;
    const file = await entry.getFile().catch(() => undefined);
    if (file !== undefined) files.push(file);
  }
  signal?.throwIfAborted();
  return files;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

/** A watched folder over a way to choose one and a memory for it. */
export function createWatchedFolder(
  pick: FolderPicker,
  memory: FolderMemory<FolderHandle>,
): WatchedFolder {
  return {
    async look(signal) {
      const kept = await memory.read();
      signal.throwIfAborted();
      if (kept === undefined) return { is: "none" };
      const { handle, known } = kept;
      const folder = handle.name;
      try {
        if ((await handle.queryPermission(READ)) !== "granted") return { is: "asks", folder };
        return { is: "here", folder, files: newFiles(await exportsIn(handle, signal), known) };
      } catch (error) {
        signal.throwIfAborted();
        return { is: isNamed(error, "NotFoundError") ? "gone" : "unreadable", folder };
      }
    },
    async choose() {
      const handle = await pick({ id: "reports", ...READ });
      await memory.keep({ handle, known: withMarksOf([], await exportsIn(handle)) });
    },
    async allow() {
      await (await memory.read())?.handle.requestPermission(READ);
    },
    remember: (files) =>
      memory.change((kept) => ({ ...kept, known: withMarksOf(kept.known, files) })),
    stop: memory.forget,
  };
}

/** The browser's, or `undefined` where it lets no page see a folder, as Firefox. */
export function browserFolder(): WatchedFolder | undefined {
  const { showDirectoryPicker } = globalThis as { showDirectoryPicker?: FolderPicker };
  if (typeof showDirectoryPicker !== "function") return undefined;
  return createWatchedFolder((options) => showDirectoryPicker(options), createFolderMemory());
}
