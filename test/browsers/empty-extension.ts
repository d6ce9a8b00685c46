/** What a browser keeps of any extension: an extension that does next to nothing, to measure ours against. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Its content script counts how many copies of it have come, in this attribute of the root element. */
export const COPIES = "data-copies";

const CONTENT_SCRIPT = `
  const root = document.documentElement;
  root.setAttribute("${COPIES}", String(Number(root.getAttribute("${COPIES}")) + 1));
`;

/** Open tabs get the new copy after an update, as in ours. */
const background = (matches: string) => `
  chrome.runtime.onInstalled.addListener(async () => {
    for (const { id } of await chrome.tabs.query({ url: "${matches}" })) {
      chrome.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] }).catch(() => {});
    }
  });
`;

/** Writes the extension into a folder of its own. `matches` is the match pattern of its pages. */
export function writeEmptyExtension(matches: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "empty-extension-"));
  const manifest = {
    manifest_version: 3,
    name: "Empty",
    version: "1",
    permissions: ["scripting"],
    host_permissions: [matches],
    background: { service_worker: "background.js" },
    content_scripts: [{ matches: [matches], js: ["content.js"] }],
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "background.js"), background(matches));
  writeFileSync(join(folder, "content.js"), CONTENT_SCRIPT);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
