/** A folder as the browser hands it out, whose files and permission the test sets; and a memory for its handle. */
import type { FolderMemory, KeptFolder } from "../../../lib/browser/folder-memory";
import type { FolderHandle } from "../../../lib/browser/watched-folder";

export function madeFile(name: string, lastModified: number, text = "x"): File {
  return new File([text], name, { lastModified });
}

export interface MadeFolder extends FolderHandle {
  files: File[];
  folders: string[];
  permission: PermissionState;
  /** What the reader answers when the browser asks. */
  answer: PermissionState;
  /** Thrown by every attempt to list it. */
  failure?: Error | undefined;
  /** Files that are gone between listing and reading. */
  vanishing: string[];
  /** How often it was listed. */
  listed: number;
}

export function madeFolder(...files: File[]): MadeFolder {
  const folder: MadeFolder = {
    name: "Reports",
    files,
    folders: [],
    permission: "granted",
    answer: "granted",
    vanishing: [],
    listed: 0,
    async *values() {
      folder.listed += 1;
      if (folder.failure) throw folder.failure;
      for (const name of folder.folders) yield { kind: "directory", name };
      for (const file of folder.files) {
        yield {
          kind: "file",
          name: file.name,
          getFile: async () => {
            if (folder.vanishing.includes(file.name)) throw new Error("gone");
            return file;
          },
        };
      }
    },
    queryPermission: async () => folder.permission,
    requestPermission: async () => {
      folder.permission = folder.answer;
      return folder.permission;
    },
  };
  return folder;
}

/** As `createFolderMemory`, for handles that cannot be cloned because they have functions. */
export function madeMemory(): FolderMemory<FolderHandle> {
  let kept: KeptFolder<FolderHandle> | undefined;
  return {
    read: async () => kept,
    keep: async (folder) => {
      kept = folder;
    },
    change: async (change) => {
      if (kept !== undefined) kept = change(kept);
    },
    forget: async () => {
      kept = undefined;
    },
  };
}
