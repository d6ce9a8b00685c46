/**
 * Typed messages for the whole extension. Written out here rather than taken from a library, because every content
 * script carries it and has 12 KB for everything.
 */
import { type Browser, browser } from "wxt/browser";
import type { Protocol } from "./protocol";

type Kind = keyof Protocol;
type Payload<K extends Kind> = Parameters<Protocol[K]>[0];
type Answer<K extends Kind> = Awaited<ReturnType<Protocol[K]>>;
type Sender = Browser.runtime.MessageSender;

/** Which frames of a tab: all, or one. */
interface Receiver {
  readonly tabId: number;
  readonly frameId?: number;
}

type Sent<K extends Kind> =
  undefined extends Payload<K>
    ? [data?: undefined, to?: Receiver]
    : [data: Payload<K>, to?: Receiver];

type Listener<K extends Kind> = (message: {
  readonly data: Payload<K>;
  /** Filled in by the browser. */
  readonly sender: Sender;
}) => Answer<K> | Promise<Answer<K>>;

interface Message {
  readonly type: Kind;
  readonly data: never;
}

interface Response {
  readonly res?: unknown;
  readonly err?: { readonly message: string };
}

/**
 * To the background and our own pages or, with `to`, to frames of a tab. Rejects when nobody listens, and with the
 * listener's own words when that throws.
 */
export async function sendMessage<K extends Kind>(
  type: K,
  ...[data, to]: Sent<K>
): Promise<Answer<K>> {
  const message = { type, data };
  const response: Response | undefined = await (to
    ? browser.tabs.sendMessage(to.tabId, message, to.frameId == null ? {} : { frameId: to.frameId })
    : browser.runtime.sendMessage(message));
  if (!response) throw new Error(`No response to ${type}.`);
  if (response.err) throw new Error(response.err.message);
  return response.res as Answer<K>;
}

const listeners = new Map<Kind, Listener<never>>();

function hear(message: Message, sender: Sender, respond: (response: Response) => void): boolean {
  const listener = listeners.get(message?.type);
  if (!listener) return false;
  (async () => listener({ data: message.data, sender }))().then(
    (res) => respond({ res }),
    (error) => respond({ err: { message: String(error?.message ?? error) } }),
  );
  // The answer comes later.
  return true;
}

/** Listens to messages of one kind until the function that it answers is called; one listener a kind. */
export function onMessage<K extends Kind>(type: K, listener: Listener<K>): () => void {
  if (listeners.size === 0) browser.runtime.onMessage.addListener(hear);
  listeners.set(type, listener as Listener<never>);
  return () => {
    listeners.delete(type);
    if (listeners.size === 0) browser.runtime.onMessage.removeListener(hear);
  };
}
