/** The `inputs:` block of action.yml. */
export declare function actionInputs(): string;
/** A markdown table of all inputs; they are also the flags (`--rate 50/s`). */
export declare function inputTable(): string;
