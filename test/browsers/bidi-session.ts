/** A WebDriver BiDi session over a WebSocket: commands out, answers and events in. Types only what the tests use. */
import WebSocket from "ws";

export interface BidiSession {
  send(method: string, params: object): Promise<Record<string, unknown>>;
  on(method: string, listener: (params: Record<string, unknown>) => void): void;
  close(): void;
}

interface Incoming {
  id?: number;
  type?: string;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
}

/** Connects to `url`; rejects when the socket does. A command rejects with the browser's own message. */
export async function connectBidi(url: string): Promise<BidiSession> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<
    number,
    { resolve(result: Record<string, unknown>): void; reject(error: Error): void }
  >();
  const listeners = new Map<string, (params: Record<string, unknown>) => void>();
  let lastId = 0;

  socket.on("message", (data) => {
    const message = JSON.parse(String(data)) as Incoming;
    if (message.id === undefined) {
      if (message.method) listeners.get(message.method)?.(message.params ?? {});
      return;
    }
    const command = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "error")
      command?.reject(new Error(`${message.error}: ${message.message}`));
    else command?.resolve(message.result ?? {});
  });

  return {
    send(method, params) {
      lastId += 1;
      const id = lastId;
      socket.send(JSON.stringify({ id, method, params }));
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    on: (method, listener) => listeners.set(method, listener),
    close: () => socket.close(),
  };
}
