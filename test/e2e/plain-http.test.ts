import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { listen } from "../engine/servers.ts";
import { makeFolder, tailgate } from "../support/product.ts";

/** The built command line: any HTTP endpoint, called and judged as its owner says. */

let folder: string;
beforeAll(async () => { folder = await makeFolder(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const recordingFile = z.object({
  load: z.object({ sent: z.number() }).loose(),
  outcomes: z.record(z.string(), z.number()),
  failures: z.array(z.object({ text: z.string(), count: z.number() })),
});

describe("plain HTTP", () => {
  const asked: { readonly method: string; readonly body: string }[] = [];
  // Every tenth job fails, which its status does not tell.
  const endpoint = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => { body += chunk.toString(); });
    request.once("end", () => {
      asked.push({ method: request.method ?? "", body });
      const { n = "0" } = z.object({ n: z.string().optional() }).parse(JSON.parse(body || "{}"));
      response.writeHead(201, { "content-type": "application/json" });
      response.end(JSON.stringify({ job: { state: Number(n) % 10 === 0 ? "failed" : "done" } }));
    });
  });
  let url: string;
  beforeAll(async () => { url = `http://127.0.0.1:${await listen(endpoint)}/jobs`; });
  afterAll(() => {
    endpoint.close();
    endpoint.closeAllConnections();
  });

  async function record(...flags: readonly string[]) {
    asked.length = 0;
    // Whether the generator was healthy beside other work is no matter here: the run is written.
    await tailgate(["record", "--endpoint", url, "--api", "http", "--rate", "25/s",
      "--duration", "2s", "--warmup", "0", "--out", "run.json", "--quiet", ...flags], { cwd: folder });
    return recordingFile.parse(JSON.parse(await readFile(join(folder, "run.json"), "utf8")));
  }

  test.each(["auto", "undici"])("sends a filled body by PUT and looks into the answers (%s)", async (transport) => {
    const { load, outcomes, failures } = await record("--transport", transport, "--method", "PUT", "--body",
      '{"n": "{{counter}}", "ask": "Q: {{prompt}}"}', "--prompt", 'say "hi"',
      "--success", "status 201\njson job.state = done");
    expect(outcomes).toEqual({ ok: 45, "in-band-error": 5 });
    expect(failures).toEqual([{
      count: 5, text: 'in-band-error (HTTP 201): json job.state is "failed" instead of "done"',
    }]);
    // The first one is the preflight.
    expect(asked).toHaveLength(load.sent + 1);
    expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(["PUT"]));
    const bodies = asked.slice(1).map(({ body }): unknown => JSON.parse(body));
    expect(bodies).toContainEqual({ n: "50", ask: 'Q: say "hi"' });
  });

  test.each(["auto", "undici"])("waits for no body after HEAD (%s)", async (transport) => {
    const { outcomes } = await record("--transport", transport, "--method", "HEAD");
    expect(outcomes).toEqual({ ok: 50 });
    expect(asked[0]).toEqual({ method: "HEAD", body: "" });
  });
});
