import { t as makeUndiciTransport } from "./worker-undici-transport.js";

export { makeUndiciTransport };