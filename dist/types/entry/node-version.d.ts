/** The Node that the action runs on and that everything is tested with. */
export declare const NEEDED_MAJOR = 24;
export declare const isNodeTooOld: boolean;
export declare const TOO_OLD: string;
