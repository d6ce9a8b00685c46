/**
 * `npm start`: builds the extension, finds a browser, loads the sample organisation and opens the fixture portals under
 * their real host names. Without a display it writes screenshots to `.output/demo/` and says what each page showed.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../browsers/find-browser";
import { showInChromium } from "./show-in-chromium";
import { showInFirefox } from "./show-in-firefox";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const say = (line: string) => console.log(line);

function build(target: "chrome" | "firefox"): string {
  say(`Building Good Standing for ${target === "chrome" ? "Chromium" : "Firefox"} …`);
  const { status, stdout, stderr } = spawnSync(
    "npx",
    ["--no-install", "wxt", "build", "--browser", target, "--mv3"],
    { cwd: PROJECT, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
  return `${PROJECT}.output/${target}-mv3`;
}

const hasDisplay =
  process.platform === "darwin" ||
  process.platform === "win32" ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const browser = findBrowser(["chromium", "firefox"], say);
say(`Browser: ${browser.how}`);
const extension = build(browser.kind === "chromium" ? "chrome" : "firefox");
const screenshots = `${PROJECT}.output/demo`;
mkdirSync(screenshots, { recursive: true });
if (!hasDisplay) say("There is no display, so this runs headless.");
const show = browser.kind === "chromium" ? showInChromium : showInFirefox;
await show({ extension, screenshots, hasDisplay, say });
