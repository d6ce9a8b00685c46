import { defineExtensionMessaging } from "@webext-core/messaging";
import type { Protocol } from "./protocol";

/** Typed `sendMessage` and `onMessage` for the whole extension; errors thrown by a handler reach the sender. */
export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
