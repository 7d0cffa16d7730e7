import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Millis } from "../../src/base/index.ts";
import { type Running, start, type Workshop } from "./programs.ts";
import type { Front } from "./trial.ts";

/** What stands before the server: HAProxy as the end of TLS and HTTP/2, tinyproxy as a proxy. */

const SERVER_CORE = 0;
const PATIENCE_MS: Millis = 3000;

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

const isOpen = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(port, "127.0.0.1");
  socket.once("connect", () => { socket.destroy(); resolve(true); });
  socket.once("error", () => resolve(false));
});

async function untilOpen(port: number, running: Running, name: string): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS;
  while (performance.now() < endMs) {
    if (await isOpen(port)) return;
    await pause(50);
  }
  running.stop();
  throw new Error(`${name} did not open its port: ${(await running.done).stderr.slice(0, 200)}`);
}

function requireProgram(name: string): void {
  if (spawnSync("which", [name]).status === 0) return;
  throw new Error(`${name} is missing (apt-get install ${name})`);
}

/** A certificate authority, and a certificate for 127.0.0.1 that it signed. */
function makeCertificates(folder: string): { readonly caFile: string; readonly pemFile: string } {
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync("openssl", args, { encoding: "utf8", cwd: folder });
    if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
  };
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2",
    "-subj", "/CN=bench CA");
  openssl("req", ...key, "-keyout", "end.key", "-out", "end.csr", "-subj", "/CN=127.0.0.1");
  writeFileSync(at("end.ext"), "subjectAltName=IP:127.0.0.1\n");
  openssl("x509", "-req", "-in", "end.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
    "-out", "end.crt", "-days", "2", "-extfile", "end.ext");
  writeFileSync(at("end.pem"), readFileSync(at("end.crt"), "utf8") + readFileSync(at("end.key"), "utf8"));
  return { caFile: at("ca.pem"), pemFile: at("end.pem") };
}

function haproxyConfig(port: number, serverPort: number, pemFile: string): string {
  return `global
  nbthread 1
  maxconn 5000
defaults
  mode http
  timeout connect 5s
  timeout client 120s
  timeout server 120s
  option http-keep-alive
frontend tls
  bind 127.0.0.1:${port} ssl crt ${pemFile} alpn h2,http/1.1
  default_backend truth
backend truth
  http-reuse always
  server truth 127.0.0.1:${serverPort}
`;
}

function tlsEnd(name: string, flags: readonly string[]): Front {
  return {
    name,
    async open(workshop: Workshop, serverPort: number) {
      requireProgram("haproxy");
      const { caFile, pemFile } = makeCertificates(workshop.folder);
      const port = await freePort();
      const config = join(workshop.folder, "haproxy.cfg");
      writeFileSync(config, haproxyConfig(port, serverPort, pemFile));
      const running = start(workshop, SERVER_CORE, { program: "haproxy", args: ["-db", "-q", "-f", config] });
      await untilOpen(port, running, "haproxy");
      return {
        url: `https://127.0.0.1:${port}`, flags: ["--ca-file", caFile, ...flags],
        async close() {
          running.stop();
          await running.done;
        },
      };
    },
  };
}

export const tlsFront = tlsEnd("TLS", []);
export const http2Front = tlsEnd("HTTP/2", ["--http2", "true"]);

export const proxyFront: Front = {
  name: "proxy",
  async open(workshop, serverPort) {
    requireProgram("tinyproxy");
    const port = await freePort();
    const config = join(workshop.folder, "tinyproxy.conf");
    writeFileSync(config, `Port ${port}\nListen 127.0.0.1\nTimeout 600\nMaxClients 5000\nAllow 127.0.0.1\n` +
      `LogLevel Critical\nConnectPort ${serverPort}\n`);
    const running = start(workshop, SERVER_CORE, { program: "tinyproxy", args: ["-d", "-c", config] });
    await untilOpen(port, running, "tinyproxy");
    return {
      url: `http://127.0.0.1:${serverPort}`, flags: ["--proxy", `http://127.0.0.1:${port}`],
      async close() {
        running.stop();
        await running.done;
      },
    };
  },
};
