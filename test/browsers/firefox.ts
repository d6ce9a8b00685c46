/** Firefox with the built extension and the fixture portals, over WebDriver BiDi, which also reads closed shadow roots. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FIXTURE_HOSTS, respond } from "../portals/all-fixtures";
import type { FixtureData } from "../portals/fixture-data";
import { type BidiSession, connectBidi } from "./bidi-session";
import { findBrowser } from "./find-browser";

export interface FirefoxWithExtension {
  readonly session: BidiSession;
  portalData: FixtureData;
  /** Host part of `moz-extension://…`. */
  readonly extensionHost: string;
  open(url: string): Promise<string>;
  /** Runs an expression in a page and answers its value. */
  evaluate(context: string, expression: string): Promise<unknown>;
  /** Accessible names (`aria-label`, else text) of everything with `role` (or of that tag), closed shadow roots included. */
  namesByRole(context: string, role: string): Promise<string[]>;
  /** As a person does in the file dialog: `selector` names the input, `paths` the files on the disk. */
  chooseFiles(context: string, selector: string, paths: readonly string[]): Promise<void>;
  screenshot(context: string): Promise<Buffer>;
  /** Settles when the reader closes the browser. */
  readonly closed: Promise<unknown>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly portalData: FixtureData;
  readonly headless: boolean;
  readonly say?: (line: string) => void;
}

/** The same for every profile, so that a test can open the extension's own pages. */
const EXTENSION_ID = "good-standing@good-standing.example";
const EXTENSION_HOST = "3f6a2f6e-7d0c-4b8e-9a53-0f5d6a1c2b77";

const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  "app.normandy.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.webextensions.uuids": JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "remote.active-protocols": 1,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

function startFirefox(
  path: string,
  profile: string,
  headless: boolean,
): Promise<[ChildProcess, string]> {
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const firefox = spawn(
    path,
    [
      "--profile",
      profile,
      "--no-remote",
      "--remote-debugging-port=0",
      "--remote-allow-system-access",
      ...(headless ? ["--headless"] : []),
    ],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: profile } },
  );
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => {
      firefox.kill();
      reject(new Error(`Firefox did not open its debugging port. It said: ${output.slice(-500)}`));
    }, 60_000);
    firefox.once("error", reject);
    firefox.stderr?.on("data", (chunk) => {
      output += chunk;
      const url = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve([firefox, url]);
    });
  });
}

interface RemoteNode {
  type?: string;
  sharedId?: string;
  value?: {
    localName?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    nodeValue?: string;
    shadowRoot?: RemoteNode | null;
  };
}

function textOf(node: RemoteNode): string {
  const { nodeValue = "", children = [], shadowRoot } = node.value ?? {};
  return [nodeValue, ...children.map(textOf), shadowRoot ? textOf(shadowRoot) : ""]
    .join(" ")
    .trim();
}

function nodesOf(node: RemoteNode): RemoteNode[] {
  const { children = [], shadowRoot } = node.value ?? {};
  return [node, ...(shadowRoot ? nodesOf(shadowRoot) : []), ...children.flatMap(nodesOf)];
}

export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxWithExtension> {
  const found = findBrowser(["firefox"], options.say ?? (() => {}));
  const profile = mkdtempSync(join(tmpdir(), "good-standing-firefox-"));
  const [process, url] = await startFirefox(found.path, profile, options.headless);
  const closed = new Promise((resolve) => process.once("exit", resolve));
  const session = await connectBidi(`${url}/session`);
  await session.send("session.new", { capabilities: {} });
  await session.send("session.subscribe", { events: ["network.beforeRequestSent"] });

  const launched: FirefoxWithExtension = {
    session,
    portalData: options.portalData,
    extensionHost: EXTENSION_HOST,
    async open(address) {
      const { context } = (await session.send("browsingContext.create", { type: "tab" })) as {
        context: string;
      };
      await session.send("browsingContext.navigate", { context, url: address, wait: "complete" });
      return context;
    },
    async evaluate(context, expression) {
      const { result } = (await session.send("script.evaluate", {
        expression,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      })) as { result: { value?: unknown } };
      return result.value;
    },
    async chooseFiles(context, selector, paths) {
      const { nodes } = (await session.send("browsingContext.locateNodes", {
        context,
        locator: { type: "css", value: selector },
      })) as { nodes: RemoteNode[] };
      const element = { sharedId: nodes[0]?.sharedId };
      await session.send("input.setFiles", { context, element, files: paths });
    },
    async namesByRole(context, role) {
      const { nodes } = (await session.send("browsingContext.locateNodes", {
        context,
        locator: { type: "css", value: "html" },
        serializationOptions: { includeShadowTree: "all", maxDomDepth: 100 },
      })) as { nodes: RemoteNode[] };
      return nodes
        .flatMap(nodesOf)
        .filter((node) => {
          const { localName, attributes } = node.value ?? {};
          return (attributes?.role ?? localName) === role;
        })
        .map((node) => node.value?.attributes?.["aria-label"] ?? textOf(node));
    },
    async screenshot(context) {
      const { data } = (await session.send("browsingContext.captureScreenshot", { context })) as {
        data: string;
      };
      return Buffer.from(data, "base64");
    },
    closed,
    async close() {
      if (process.exitCode === null) {
        const kill = setTimeout(() => process.kill("SIGKILL"), 10_000);
        void session.send("browser.close", {}).catch(() => {});
        await closed;
        clearTimeout(kill);
      }
      session.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };

  session.on("network.beforeRequestSent", (event) => {
    const { request } = event as unknown as { request: { request: string; url: string } };
    if (event.isBlocked !== true) return;
    const answer = respond(new URL(request.url), launched.portalData);
    void session.send("network.provideResponse", {
      request: request.request,
      statusCode: answer.status,
      reasonPhrase: answer.status === 200 ? "OK" : "Not Found",
      headers: Object.entries(answer.headers).map(([name, value]) => ({
        name,
        value: { type: "string", value },
      })),
      body: { type: "string", value: answer.body },
    });
  });
  await session.send("network.addIntercept", {
    phases: ["beforeRequestSent"],
    urlPatterns: FIXTURE_HOSTS.map((hostname) => ({
      type: "pattern",
      protocol: "https",
      hostname,
    })),
  });
  await session.send("webExtension.install", {
    extensionData: { type: "path", path: options.extension },
  });
  await closeFirstPage(session);
  return launched;
}

const FIRST_PAGE_PATIENCE_MS = 10_000;

/** A fresh install opens the dashboard, which nobody asked for here. */
async function closeFirstPage(session: BidiSession): Promise<void> {
  const end = Date.now() + FIRST_PAGE_PATIENCE_MS;
  while (Date.now() < end) {
    const { contexts } = (await session.send("browsingContext.getTree", {})) as {
      contexts: { context: string; url: string }[];
    };
    const first = contexts.find(({ url }) => url.startsWith(`moz-extension://${EXTENSION_HOST}/`));
    if (first) {
      await session.send("browsingContext.close", { context: first.context });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The dashboard did not open on installation.");
}
