import { type Rule } from "./complaint.js";
/** A closed loop waits for its answers, so that neither arm would keep its turns. */
export declare const pairsAreOpenLoops: Rule;
export declare const pairsAreJudged: Rule;
/** Without a model in the request both arms would be asked for the same. */
export declare const baseModelIsSent: Rule;
/** What of the two the base is asked for would be a guess. */
export declare const baseHasOnePolicy: Rule;
/** Rules on one endpoint, held against the base arm where it has an endpoint of its own. */
export declare function baseArmKeeps(rules: readonly Rule[]): Rule;
