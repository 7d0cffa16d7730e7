import { type Recording } from "./schema.js";
/**
 * A recording that a program hands over, as `JSON.parse` left it: with what a file may leave out.
 * One that leaves out nothing is not looked through again, which takes longer than to judge it.
 * @throws TailgateError where it has not the shape of one.
 */
export declare function recordingGiven(recording: Recording): Recording;
