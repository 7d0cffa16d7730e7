import { t as makeUndiciTransport } from "./worker-undici.js";

export { makeUndiciTransport };