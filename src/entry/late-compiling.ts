import { setFlagsFromString } from "node:v8";

/** Where the flag is known; elsewhere it would only be complained about. */
const KNOWN_SINCE_V8 = 13;
const KNOWN_UNTIL_V8 = 14;
/** A hundred times V8's own. */
const INVOCATIONS = 300_000;

/**
 * Puts off the slower of V8's optimizing compilers, for the whole process: only a program's door
 * may call this, never the library. Compiling takes it milliseconds at a time, on threads that a
 * generator shares its cores with, and what runs once a request would have its turn in the middle
 * of the measured window; the faster compiler has long been there by then. What runs for every event of
 * fast streams still gets there within seconds.
 */
export function putOffLateCompiling(): void {
  const major = Number.parseInt(process.versions.v8, 10);
  if (major < KNOWN_SINCE_V8 || major > KNOWN_UNTIL_V8) return;
  setFlagsFromString(`--invocation-count-for-turbofan=${INVOCATIONS}`);
}
