import { type Io } from "./streams.js";
/** The action from its environment to its exit code. */
export declare function actionMain(io: Io): Promise<number>;
