import { error, notice, setSecret, warning } from "@actions/core";
/** What of the Actions toolkit is used here: it writes workflow commands and file commands. */
export interface Toolkit {
    readonly error: typeof error;
    readonly warning: typeof warning;
    readonly notice: typeof notice;
    readonly setOutput: (name: string, value: string) => void;
    readonly setSecret: typeof setSecret;
}
export declare const toolkit: Toolkit;
