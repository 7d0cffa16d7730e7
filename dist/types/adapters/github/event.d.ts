import { z } from "zod";
import { UsageError } from "../../base/index.js";
declare const pullRequest: z.ZodObject<{
    number: z.ZodNumber;
    title: z.ZodString;
    body: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    head: z.ZodObject<{
        sha: z.ZodString;
        ref: z.ZodString;
        repo: z.ZodNullable<z.ZodObject<{
            id: z.ZodNumber;
            full_name: z.ZodString;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    base: z.ZodObject<{
        sha: z.ZodString;
        ref: z.ZodString;
        repo: z.ZodNullable<z.ZodObject<{
            id: z.ZodNumber;
            full_name: z.ZodString;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    labels: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodString;
    }, z.core.$strip>>>;
    user: z.ZodOptional<z.ZodNullable<z.ZodObject<{
        login: z.ZodString;
    }, z.core.$strip>>>;
    merge_commit_sha: z.ZodOptional<z.ZodNullable<z.ZodString>>;
}, z.core.$strip>;
declare const event: z.ZodObject<{
    repository: z.ZodOptional<z.ZodObject<{
        id: z.ZodNumber;
        full_name: z.ZodString;
        default_branch: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>>;
    pull_request: z.ZodOptional<z.ZodObject<{
        number: z.ZodNumber;
        title: z.ZodString;
        body: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        head: z.ZodObject<{
            sha: z.ZodString;
            ref: z.ZodString;
            repo: z.ZodNullable<z.ZodObject<{
                id: z.ZodNumber;
                full_name: z.ZodString;
            }, z.core.$strip>>;
        }, z.core.$strip>;
        base: z.ZodObject<{
            sha: z.ZodString;
            ref: z.ZodString;
            repo: z.ZodNullable<z.ZodObject<{
                id: z.ZodNumber;
                full_name: z.ZodString;
            }, z.core.$strip>>;
        }, z.core.$strip>;
        labels: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodString;
        }, z.core.$strip>>>;
        user: z.ZodOptional<z.ZodNullable<z.ZodObject<{
            login: z.ZodString;
        }, z.core.$strip>>>;
        merge_commit_sha: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    }, z.core.$strip>>;
    workflow_run: z.ZodOptional<z.ZodObject<{
        id: z.ZodNumber;
        event: z.ZodString;
        conclusion: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        head_sha: z.ZodString;
        head_branch: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        run_attempt: z.ZodOptional<z.ZodNumber>;
        head_repository: z.ZodOptional<z.ZodNullable<z.ZodObject<{
            id: z.ZodNumber;
            full_name: z.ZodString;
        }, z.core.$strip>>>;
    }, z.core.$strip>>;
    merge_group: z.ZodOptional<z.ZodObject<{
        head_sha: z.ZodString;
        base_sha: z.ZodString;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type Event = z.infer<typeof event>;
export type PullRequestPayload = z.infer<typeof pullRequest>;
/** @throws UsageError when the text is not a webhook payload. */
export declare function parseEvent(text: string | null): Event;
export declare function missingPayload(name: string): UsageError;
export {};
