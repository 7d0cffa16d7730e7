import { expect, test } from "vitest";
import { settingsSchema } from "../../src/config/index.ts";
import { earlierAttempts } from "../../src/entry/earlier-attempts.ts";

const ENV = { GITHUB_REPOSITORY: "octo-org/octo-repo", GITHUB_API_URL: "http://127.0.0.1:9" };
const found = async (
  settings: Readonly<Record<string, string>>, identity: { runId: string; attempt: number },
) => await earlierAttempts(settingsSchema.parse(settings), identity, { env: ENV, log: () => undefined });

test.each<[string, Readonly<Record<string, string>>, { runId: string; attempt: number }]>([
  ["a first attempt", { "github-token": "t" }, { runId: "7", attempt: 1 }],
  ["a run that is only recorded", { "github-token": "t", mode: "record" }, { runId: "7", attempt: 2 }],
  ["a run outside of a workflow", { "github-token": "t" }, { runId: "local-7", attempt: 2 }],
])("%s has none to look for", async (_what, settings, identity) => {
  expect(await found(settings, identity)).toBeUndefined();
});

test("without a token it is said that nobody looked", async () => {
  expect(await found({}, { runId: "7", attempt: 2 }))
    .toEqual({ recordings: [], doubts: ["there is no github-token to look with"] });
});
