import { generateKeyPairSync, createSign, type KeyObject } from "node:crypto";
import { createEmulator } from "emulate";
import { z } from "zod";

/**
 * A stateful GitHub REST API on 127.0.0.1 with one organisation, one private repository and one
 * open pull request. Tokens are those of an app called `github-actions`, as in a workflow: without
 * a user of their own, limited to the permissions they were made with.
 */
export interface GitHubServer {
  /** What GITHUB_API_URL would be. */
  readonly url: string;
  /** Contents, pull requests and issues: write. */
  readonly token: string;
  /** Contents, pull requests and issues: read; what a pull request from a fork gets. */
  readonly readOnlyToken: string;
  /** Token of a person with write access, who has a login. */
  readonly personToken: string;
  readonly owner: string;
  readonly name: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly defaultBranch: string;
  /** Number of the open pull request. */
  readonly pullRequest: number;
  /** A call as the holder of a token; throws unless it succeeds. */
  call(method: string, path: string, token: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const OWNER = "octo-org";
const NAME = "octo-repo";
const PERSON = "octocat";
const PERSON_TOKEN = "ghp_person";
const APP_ID = 15368;
const INSTALLATION_ID = 7;

const base64url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

function signAppToken(key: KeyObject): string {
  const nowS = Math.floor(Date.now() / 1000);
  const claims = { iss: String(APP_ID), iat: nowS - 60, exp: nowS + 540 };
  const content = `${base64url({ alg: "RS256", typ: "JWT" })}.${base64url(claims)}`;
  const signature = createSign("RSA-SHA256").update(content).sign(key).toString("base64url");
  return `${content}.${signature}`;
}

async function startEmulator(privateKey: string) {
  const permissions = {
    contents: "write", pull_requests: "write", issues: "write", administration: "write",
    metadata: "read",
  };
  return createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: { [PERSON_TOKEN]: { login: PERSON, scopes: ["repo"] } },
      github: {
        users: [{ login: PERSON }],
        orgs: [{ login: OWNER, members: [{ login: PERSON, role: "admin" }] }],
        repos: [
          { owner: OWNER, name: NAME, auto_init: true, private: true, default_branch: "main" },
        ],
        apps: [{
          app_id: APP_ID,
          slug: "github-actions",
          name: "GitHub Actions",
          private_key: privateKey,
          permissions,
          installations: [{ installation_id: INSTALLATION_ID, account: OWNER, permissions }],
        }],
      },
    },
  });
}

async function callApi(
  url: string,
  method: string,
  path: string,
  token: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === "" ? null : JSON.parse(text);
}

/** Starts on a free port; every server has a state of its own. */
export async function startGitHub(): Promise<GitHubServer> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
  const emulator = await startEmulator(pem);
  const url = `http://127.0.0.1:${new URL(emulator.url).port}`;
  const makeToken = async (level: "read" | "write"): Promise<string> => {
    const path = `/app/installations/${INSTALLATION_ID}/access_tokens`;
    const permissions = { contents: level, pull_requests: level, issues: level };
    const answer = await callApi(url, "POST", path, signAppToken(privateKey), { permissions });
    return z.object({ token: z.string() }).parse(answer).token;
  };
  const repository = `${OWNER}/${NAME}`;
  const token = await makeToken("write");
  const opened = await callApi(url, "POST", `/repos/${repository}/pulls`, token, {
    title: "Change the model", head: "change", base: "main", body: "",
  });
  return {
    url,
    token,
    readOnlyToken: await makeToken("read"),
    personToken: PERSON_TOKEN,
    owner: OWNER,
    name: NAME,
    repository,
    defaultBranch: "main",
    pullRequest: z.object({ number: z.number() }).parse(opened).number,
    call: (method, path, as, body) => callApi(url, method, path, as, body),
    close: () => emulator.close(),
  };
}
