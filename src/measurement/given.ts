import { type Recording, shapedRecording } from "./schema.ts";

/** Not state but a memo, as that of histograms: a recording never changes. */
const given = new WeakMap<Recording, Recording>();

/** Whether what files may leave out is there; then it was read or made by this program. */
function isComplete({ failures, end, metrics, load, blocks }: Partial<Recording>): boolean {
  return [failures, end, metrics, load?.timeoutMs, load?.stages, load?.concurrency, load?.requests]
    .every((field) => field !== undefined) &&
    blocks !== undefined && Array.isArray(blocks) &&
    blocks.every((block: Partial<(typeof blocks)[number]>) => block.tokens?.requests !== undefined);
}

/**
 * A recording that a program hands over, as `JSON.parse` left it: with what a file may leave out.
 * One that leaves out nothing is not looked through again, which takes longer than to judge it.
 * @throws TailgateError where it has not the shape of one.
 */
export function recordingGiven(recording: Recording): Recording {
  if (isComplete(recording)) return recording;
  const known = given.get(recording) ?? shapedRecording(recording, "a recording");
  given.set(recording, known);
  return known;
}
