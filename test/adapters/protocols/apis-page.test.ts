import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findProtocol } from "../../../src/adapters/protocols/index.ts";
import { settingsSchema } from "../../../src/config/index.ts";
import { makeTarget } from "../../../src/plan/index.ts";

/** What docs/apis.md says of endpoints is what happens. */

const PAGE = readFileSync(join(import.meta.dirname, "../../../docs/apis.md"), "utf8");
const KEY = "sk-page";

interface Row {
  readonly endpoint: string;
  readonly api: string;
  readonly path: string;
  readonly keyHeader: string;
}

const rows: readonly Row[] = [...PAGE.matchAll(/^\| `(http[^`]+)` \| `(.+)` \| `(.+)` \| `(.+)` \|$/gm)]
  .map(([, endpoint = "", api = "", path = "", keyHeader = ""]) =>
    ({ endpoint, api, path, keyHeader }));

describe("the page of the APIs", () => {
  test("has a row for each that is told from its URL", () => {
    expect(new Set(rows.map(({ api }) => api))).toEqual(new Set([
      "openai-chat", "openai-responses", "openai-completions", "openai-embeddings",
      "anthropic-messages", "gemini",
    ]));
  });

  test.each(rows)("$endpoint", ({ endpoint, api, path, keyHeader }) => {
    const target = makeTarget(settingsSchema.parse({ model: "MODEL" }),
      { url: endpoint, isSimulator: false, promptsText: null });
    expect([target.api, target.path]).toEqual([api, path]);
    const { headers } = findProtocol(target.api).prepare(target, KEY)(0);
    const at = headers.findIndex((text) => text.endsWith(KEY));
    const [name, scheme = ""] = keyHeader.split(": ");
    expect([headers[at - 1], headers[at]]).toEqual([name, `${scheme} ${KEY}`.trim()]);
  });
});
