// src/entry/node-version.ts
/** The Node that the action runs on and that everything is tested with. */
const NEEDED_MAJOR = 24;
const isNodeTooOld = Number.parseInt(process.versions.node, 10) < 24;
const TOO_OLD = `tailgate needs Node ${24} or newer, this is ${process.versions.node}`;

export { isNodeTooOld as n, TOO_OLD as t };