/** The Node that the action runs on and that everything is tested with. */
export const NEEDED_MAJOR = 24;

export const isNodeTooOld = Number.parseInt(process.versions.node, 10) < NEEDED_MAJOR;

export const TOO_OLD = `tailgate needs Node ${NEEDED_MAJOR} or newer, this is ${process.versions.node}`;
