import { afterEach, describe, expect, test, vi } from "vitest";
import { chunk, delta } from "../adapters/protocols/streams.ts";
import { finished, orderOf, planOf, reply, run, scripted } from "./plans.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("what the endpoint says", () => {
  const KEY = "sk-live-0123456789abcdef";

  test("is kept without the key, whole or cut, and without other credentials", async () => {
    const said = (text: string): string => JSON.stringify({ error: { message: text } });
    const texts = [
      `bad key ${KEY}`, `${"x".repeat(185)} ${KEY}`, "cookie session=very-secret is old", "plain",
    ];
    const transport = scripted((sink, nth) =>
      reply(sink, nth === 0 ? 200 : 400, said(texts[nth % texts.length] ?? "")));
    const plan = planOf({
      ratePerS: 8, target: {
        headers: [["Cookie", "session=very-secret"], ["x-portkey-provider", "plain"]],
      },
    });
    const report = await finished(run(orderOf(plan, { apiKey: KEY }), transport));
    const shown = JSON.stringify(report);
    expect(shown).not.toContain("sk-live");
    expect(shown).not.toContain("very-secret");
    expect(report.failures.map(({ count }) => count)).toEqual([2, 2, 2, 2]);
    expect(shown).toContain("bad key ***");
    expect(shown).toContain("(HTTP 400): plain");
  });

  test("is kept without the key in the preflight, also in a redirect", async () => {
    const transport = scripted((sink) => {
      sink.headers(307, { location: `https://x.test/?key=${KEY}` });
      sink.bytes(Buffer.from(`{"detail":"use ${KEY} there"}`));
      sink.end();
    });
    const result = await run(orderOf(planOf(), { apiKey: KEY }), transport);
    expect(result).toMatchObject({
      preflight: { location: "https://x.test/?key=***", detail: "use *** there" },
    });
  });

  test("is kept without a key that the query carries, in the preflight as in the run", async () => {
    const path = `/v1beta/models/m:generateContent?api-version=2024-10-21&key=${KEY}%2B1`;
    const said = JSON.stringify({ error: { message: `bad ${path} and ${KEY}+1` } });
    const plan = planOf({ target: { path } });
    const transport = scripted((sink, nth) => reply(sink, nth === 0 ? 200 : 400, said));
    const report = await finished(run(orderOf(plan), transport));
    expect(report.failures.map(({ text }) => text)).toEqual([
      "client-error (HTTP 400): bad /v1beta/models/m:generateContent?api-version=2024-10-21&key=*** and ***",
    ]);
    const refused = await run(orderOf(plan), scripted((sink) => reply(sink, 400, said)));
    expect(JSON.stringify(refused)).not.toContain(KEY);
  });

  test("takes a bounded room: 20 texts, 10 models", async () => {
    const transport = scripted((sink, nth) =>
      reply(sink, nth === 0 ? 200 : 500, `{"error":{"message":"request ${nth}"}}`));
    const report = await finished(run(orderOf(planOf()), transport));
    expect(report.failures).toHaveLength(20);
    const models = scripted((sink, nth) => {
      sink.headers(200, { "content-type": "text/event-stream" });
      sink.bytes(Buffer.from(chunk([delta({ content: "a" }, "stop")], { model: `m-${nth}` })));
      sink.end();
    });
    const plan = planOf({
      target: { api: "openai-chat", stream: true, prompts: [{ messages: [] }] },
    });
    expect((await finished(run(orderOf(plan), models))).providerModels).toHaveLength(10);
  });

  test("our own machine's limits are told apart", async () => {
    const detail = "this machine ran out of local ports";
    const transport = scripted((sink, nth) =>
      nth === 0 ? reply(sink) : sink.fault({ outcome: "aborted", detail, isOurs: true }));
    expect((await finished(run(orderOf(planOf()), transport))).ownFaults).toEqual([detail]);
  });
});
