import { n as __require, r as __toESM, t as __commonJSMin } from "./shared-rolldown-runtime.js";
import { $ as literal, A as binomialCdf, At as unreachable, B as assertProbability, C as rateDifferenceUpper, Ct as makeRandom, D as smallestDetectable, Dt as Bug, E as pGreaterThanZero, F as assertCount, G as totalsOf, H as meanOf, I as assertFinite, J as array, L as assertInsideUnit, M as clopperPearsonLower, Mt as millisFromMicros, N as clopperPearsonUpper, Nt as millisFromSeconds, O as upperBound, Ot as assert, P as studentTQuantile, Pt as secondsFromMillis, Q as json, R as assertNonNegative, S as rateDifferenceLower, St as digest, T as lowerBound, Tt as UsageError, U as valueAtRank, V as countAbove, W as OUTCOMES, X as discriminatedUnion, Y as boolean$1, Z as int, _ as populationOf, _t as metricId, a as judgeHealth, at as tuple, b as sizeOf, bt as neutraliseCommands, c as sumFacts, ct as toJSONSchema, d as recordingSchema, dt as MEAN_METRICS, et as number$2, f as serialiseRecording, ft as QUANTILES, g as mergePopulations, gt as isShare, h as countsFailures, ht as isDistribution, i as makeSchedule, it as string, j as binomialTail, jt as microsFromMillis, k as quantileRankInterval, kt as must, l as isDistributionSummary, lt as NEVER, m as SUMMARY_QUANTILES, mt as betterOf, n as priceOf, nt as record$1, o as assembleRecording, ot as union, p as deriveMetrics, pt as SHARE_METRICS, q as _enum, r as makePlan, rt as strictObject, s as merge$1, st as unknown, tt as object$1, u as parseRecording, ut as DISTRIBUTION_METRICS, v as quantileOf, vt as unitOf, w as assertEventCount, wt as TailgateError, x as pRateGreater, xt as oneLine, y as quantileValue, yt as nearestName, z as assertPositive } from "./shared-engine.js";
import { t as require_tunnel } from "./shared-tunnel.js";
import { t as require_undici } from "./shared-undici.js";
import { lstat as lstat$1, mkdir as mkdir$1, open as open$1, readFile as readFile$1, readdir as readdir$1, rename as rename$1, rm as rm$1, stat as stat$1, unlink as unlink$1 } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import * as os from "os";
import os$1, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import * as path$1 from "path";
import * as events from "events";
import { createServer } from "node:http";
import { Worker } from "node:worker_threads";
import * as child from "child_process";
import { setTimeout as setTimeout$2 } from "timers";
import { cpus, release } from "node:os";

// src/base/clock.ts
const systemClock = {
	nowMs: () => performance.now(),
	wallTime: () => /* @__PURE__ */ new Date()
};

// src/adapters/github/event.ts
/** The parts of a webhook payload that are read. Everything in it is untrusted text. */
const repository = object$1({
	id: number$2(),
	full_name: string(),
	default_branch: string().optional()
});
/** `repo` is null once a fork has been deleted. */
const side = object$1({
	sha: string(),
	ref: string(),
	repo: object$1({
		id: number$2(),
		full_name: string()
	}).nullable()
});
const pullRequest = object$1({
	number: number$2().int().positive(),
	title: string(),
	body: string().nullish(),
	head: side,
	base: side,
	labels: array(object$1({ name: string() })).default([]),
	user: object$1({ login: string() }).nullish(),
	merge_commit_sha: string().nullish()
});
const workflowRun = object$1({
	id: number$2(),
	event: string(),
	conclusion: string().nullish(),
	head_sha: string(),
	head_branch: string().nullish(),
	head_repository: object$1({
		id: number$2(),
		full_name: string()
	}).nullish()
});
const event = object$1({
	repository: repository.optional(),
	pull_request: pullRequest.optional(),
	workflow_run: workflowRun.optional(),
	merge_group: object$1({
		head_sha: string(),
		base_sha: string()
	}).optional()
});
function refuse$2(message) {
	return new UsageError([{
		field: "GITHUB_EVENT_PATH",
		value: null,
		origin: "environment",
		message,
		fix: "Run inside a workflow; the runner writes this file."
	}]);
}
/** @throws UsageError when the text is not a webhook payload. */
function parseEvent(text) {
	if (text === null) return {};
	let raw;
	try {
		raw = JSON.parse(text);
	} catch {
		throw refuse$2("the event file is not JSON");
	}
	const parsed = event.safeParse(raw);
	if (parsed.success) return parsed.data;
	const first = parsed.error.issues[0];
	const where = first ? `${first.path.map(String).join(".")}: ${first.message}` : "unreadable";
	throw refuse$2(`the event file is not a webhook payload (${oneLine(where)})`);
}
function missingPayload(name) {
	return refuse$2(`the event file has no ${name}, which an event of this name carries`);
}

// src/adapters/github/context.ts
const REQUIRED = [
	"GITHUB_REPOSITORY",
	"GITHUB_EVENT_NAME",
	"GITHUB_RUN_ID",
	"GITHUB_SHA",
	"GITHUB_REF"
];
/** Whether this process runs as a step of a workflow. */
function onGitHubActions(env) {
	return env["GITHUB_ACTIONS"] === "true";
}
function environmentIssues(env) {
	const issue = (field, message) => ({
		field,
		value: env[field] ?? null,
		origin: "environment",
		message,
		fix: "Run inside a workflow; the runner sets it."
	});
	const missing = REQUIRED.filter((name) => !env[name]).map((name) => issue(name, "is not set"));
	const repository = env["GITHUB_REPOSITORY"];
	const attempt = env["GITHUB_RUN_ATTEMPT"];
	return [
		...missing,
		...repository && !/^[\w.-]+\/[\w.-]+$/.test(repository) ? [issue("GITHUB_REPOSITORY", "is not owner/name")] : [],
		...attempt && !/^[1-9]\d{0,8}$/.test(attempt) ? [issue("GITHUB_RUN_ATTEMPT", "is not a number from 1")] : []
	];
}
const base = (url) => url.replace(/\/+$/, "");
function readRunFacts(env, event) {
	const issues = environmentIssues(env);
	if (issues.length > 0) throw new UsageError(issues);
	const [owner = "", name = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
	const eventId = event.repository === void 0 ? null : String(event.repository.id);
	return {
		repository: {
			owner,
			name,
			id: env["GITHUB_REPOSITORY_ID"] || eventId
		},
		eventName: env["GITHUB_EVENT_NAME"] ?? "",
		defaultBranch: event.repository?.default_branch ?? null,
		runId: env["GITHUB_RUN_ID"] ?? "",
		attempt: Number(env["GITHUB_RUN_ATTEMPT"] || 1),
		sha: env["GITHUB_SHA"] ?? "",
		ref: env["GITHUB_REF"] ?? "",
		actor: env["GITHUB_ACTOR"] ?? "",
		apiUrl: base(env["GITHUB_API_URL"] || "https://api.github.com"),
		serverUrl: base(env["GITHUB_SERVER_URL"] || "https://github.com"),
		workflow: env["GITHUB_WORKFLOW"] ?? "",
		job: env["GITHUB_JOB"] ?? "",
		runner: {
			os: env["RUNNER_OS"] || null,
			arch: env["RUNNER_ARCH"] || null,
			environment: env["RUNNER_ENVIRONMENT"] || null
		}
	};
}
const DEPENDABOT = "dependabot[bot]";
function readPullRequest(payload, facts) {
	const { head, base: target } = payload;
	return {
		number: payload.number,
		headSha: head.sha,
		baseSha: target.sha,
		headRepo: head.repo?.full_name ?? null,
		baseRepo: target.repo?.full_name ?? `${facts.repository.owner}/${facts.repository.name}`,
		isFork: head.repo === null || head.repo.id !== target.repo?.id,
		isDependabot: facts.actor === DEPENDABOT || payload.user?.login === DEPENDABOT,
		labels: payload.labels.map((label) => label.name),
		title: payload.title,
		body: payload.body ?? "",
		mergeSha: payload.merge_commit_sha ?? null,
		isTarget: facts.eventName === "pull_request_target"
	};
}
/**
* What GitHub says about this run, from the runner's variables and the text of the file that
* GITHUB_EVENT_PATH names (null when there is none).
* @throws UsageError naming every variable that is missing or malformed.
*/
function readContext(env, eventText) {
	const event = parseEvent(eventText);
	const facts = readRunFacts(env, event);
	const isDefaultBranch = facts.defaultBranch !== null && facts.ref === `refs/heads/${facts.defaultBranch}`;
	switch (facts.eventName) {
		case "pull_request":
		case "pull_request_target":
			if (event.pull_request === void 0) throw missingPayload("pull_request");
			return {
				...facts,
				kind: "pull-request",
				...readPullRequest(event.pull_request, facts)
			};
		case "push": return {
			...facts,
			kind: "push",
			isDefaultBranch
		};
		case "schedule": return {
			...facts,
			kind: "schedule"
		};
		case "workflow_dispatch": return {
			...facts,
			kind: "workflow-dispatch",
			isDefaultBranch
		};
		case "merge_group":
			if (event.merge_group === void 0) throw missingPayload("merge_group");
			return {
				...facts,
				kind: "merge-group",
				headSha: event.merge_group.head_sha,
				baseSha: event.merge_group.base_sha
			};
		case "workflow_run": return {
			...facts,
			...readWorkflowRun(event, facts)
		};
		default: return {
			...facts,
			kind: "other"
		};
	}
}
function readWorkflowRun(event, facts) {
	const run = event.workflow_run;
	if (run === void 0) throw missingPayload("workflow_run");
	const head = run.head_repository ?? null;
	return {
		kind: "workflow-run",
		triggeringRunId: String(run.id),
		triggeringEvent: run.event,
		headSha: run.head_sha,
		headRepo: head?.full_name ?? null,
		isFork: head === null || String(head.id) !== facts.repository.id
	};
}

// src/adapters/github/permissions.ts
const allow = (reason) => ({
	allowed: true,
	reason
});
const deny = (reason) => ({
	allowed: false,
	reason
});
/** Other events in which a stranger decides when, or on which code, the workflow runs. */
const UNTRUSTED_EVENT = /^(?:pull_request|issue_comment$|discussion|fork$|watch$)/;
/**
* Whether this run may add to the baselines (contract section 10). `auto`: pushes to the default
* branch and schedules, which GitHub only runs there. Whatever the policy, code that is not merged
* yet, and runs that a fork set off, only read.
*/
function mayWriteBaseline(context, policy) {
	if (policy === "never") return deny("update-baseline is never");
	switch (context.kind) {
		case "pull-request": return deny("pull requests only read baselines");
		case "merge-group": return deny("merge queues measure changes that are not merged yet and only read baselines");
		case "workflow-run":
			if (context.isFork) return deny("runs that a fork set off only read baselines");
			break;
		case "schedule": return allow("a scheduled run on the default branch");
		case "push":
			if (context.isDefaultBranch) return allow("a push to the default branch");
			break;
		case "workflow-dispatch": break;
		case "other":
			if (UNTRUSTED_EVENT.test(context.eventName)) return deny(`${context.eventName} events only read baselines`);
			break;
		default: return unreachable(context);
	}
	if (policy === "always") return allow("update-baseline is always");
	const branch = context.defaultBranch ?? "the default branch";
	return deny(`update-baseline is auto: only pushes to ${branch} and schedules write, this is ${context.eventName} on ${context.ref}`);
}
/**
* A sentence when this run would execute foreign code with the repository's secrets: a
* `pull_request_target` workflow whose workspace holds the pull request's head or its merge.
* @param workspaceHead commit that GITHUB_WORKSPACE has checked out; null when it is no checkout
*/
function refusal$1(context, workspaceHead) {
	if (context.kind !== "pull-request" || !context.isTarget || workspaceHead === null) return null;
	const checkedOut = workspaceHead.toLowerCase();
	if (checkedOut !== context.headSha && checkedOut !== context.mergeSha) return null;
	return "pull_request_target runs with the repository's secrets, but the workspace holds the pull request's own code, which could read them. Use the pull_request event, or check out the base branch.";
}
const PUBLISH_LATER = "The result is in the job summary; a workflow_run workflow with mode: report can publish it as a comment.";
/** Whether a comment can be expected to work. An attempt may still be refused. */
function canComment(context) {
	if (context.kind !== "pull-request") return deny(`${context.eventName} has no pull request to comment on`);
	if (context.isTarget && !context.isDependabot) return allow("the base repository's token");
	if (context.isFork) return deny(`Pull requests from forks get a read-only token. ${PUBLISH_LATER}`);
	if (context.isDependabot) return deny(`Dependabot's pull requests get a read-only token. ${PUBLISH_LATER}`);
	return allow("a pull request of this repository");
}
/**
* The explanation for a comment that GitHub did not permit, or null when the failure is of
* another kind and has to be reported as one.
*/
function explainDenial(context, error) {
	if (!(error instanceof TailgateError) || error.kind !== "publish") return null;
	if (error.code !== "github-forbidden" && error.code !== "github-not-found") return null;
	const expected = canComment(context);
	if (context.kind === "pull-request" && !expected.allowed) return expected.reason;
	return error.hint === null ? error.message : `${error.message} ${error.hint}`;
}

// src/adapters/github/retry.ts
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 8e3;
/** Uniform between 0 and the exponentially growing cap; `attempt` counts from 0. */
function jitteredBackoff(attempt, bounds, random) {
	return random() * Math.min(bounds.maxMs, bounds.firstMs * 2 ** attempt);
}
function numberHeader(failure, name) {
	const text = failure.kind === "rejected" ? failure.headers[name] : void 0;
	return text !== void 0 && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
/** GitHub answers 403 or 429 for both its hourly and its secondary limits. */
function isRateLimit(failure) {
	if (failure.kind !== "rejected") return false;
	if (failure.status === 429) return true;
	if (failure.status !== 403) return false;
	return failure.headers["retry-after"] !== void 0 || failure.headers["x-ratelimit-remaining"] === "0" || /rate limit|abuse detection/i.test(failure.message);
}
/**
* How long the server asks to wait, or null when it does not say. `x-ratelimit-reset` is in
* seconds since 1970 and only counts when the hourly limit is used up.
*/
function requestedWaitMs(failure, wallTimeMs) {
	const retryAfterS = numberHeader(failure, "retry-after");
	if (retryAfterS !== null) return retryAfterS * 1e3;
	if (!isRateLimit(failure) || numberHeader(failure, "x-ratelimit-remaining") !== 0) return null;
	const resetS = numberHeader(failure, "x-ratelimit-reset");
	return resetS === null ? null : Math.max(0, resetS * 1e3 - wallTimeMs);
}
function mayRepeat(call, failure) {
	if (isRateLimit(failure)) return true;
	if (failure.kind === "rejected" && failure.status < 500) return false;
	return call.repeatable;
}
/** `send` with repetition; the last failure is the answer when all attempts fail. */
function withRetries(send, options) {
	return async (call) => {
		let answer = await send(call);
		for (let attempt = 0; attempt < 5; attempt += 1) {
			if (answer.kind === "ok" || !mayRepeat(call, answer)) return answer;
			const askedMs = requestedWaitMs(answer, options.wallTime().getTime());
			if (askedMs !== null && askedMs > 60 * 1e3) return answer;
			const delayMs = (askedMs ?? 0) + jitteredBackoff(attempt, {
				firstMs: FIRST_BACKOFF_MS,
				maxMs: MAX_BACKOFF_MS
			}, options.random);
			options.onRetry(call, answer, delayMs);
			await options.sleep(delayMs);
			answer = await send(call);
		}
		return answer;
	};
}

// src/adapters/github/failure.ts
function explainForbidden(call, message) {
	if (/saml|sso/i.test(message)) return {
		code: "github-forbidden",
		what: "the organisation wants single sign-on for this token",
		hint: "Authorise the token for the organisation, or use ${{ github.token }}."
	};
	return {
		code: "github-forbidden",
		what: "the token is not permitted to",
		hint: `Add "${call.permission}" to the permissions: of the workflow's job. On pull requests from forks and from Dependabot the token is read-only whatever the workflow says.`
	};
}
function explainStatus(call, status, message) {
	switch (status) {
		case 401: return {
			code: "github-unauthorised",
			what: "the token is not valid or has expired",
			hint: "Leave github-token at its default, ${{ github.token }}, or replace the token."
		};
		case 403: return explainForbidden(call, message);
		case 404: return {
			code: "github-not-found",
			what: "it does not exist or this token may not see it",
			hint: `Check the repository's name and that the job has "${call.permission}".`
		};
		case 409: return {
			code: "github-conflict",
			what: "it conflicts with the repository's state",
			hint: "Run the job again."
		};
		case 422: return {
			code: "github-refused",
			what: "GitHub refused the content",
			hint: "The text in brackets is GitHub's reason."
		};
		default: return status >= 500 ? {
			code: "github-unavailable",
			what: `GitHub answered ${status} again and again`,
			hint: "See https://www.githubstatus.com and run the job again later."
		} : {
			code: "github-bad-answer",
			what: `GitHub answered ${status}`,
			hint: "Check GITHUB_API_URL: redirects are not followed."
		};
	}
}
function explain(call, failure) {
	if (failure.kind === "no-answer") return {
		code: "github-unavailable",
		what: "no answer",
		hint: "Check the network, the proxy and GITHUB_API_URL, then run the job again."
	};
	if (isRateLimit(failure)) return {
		code: "github-rate-limited",
		what: "the token's rate limit is used up",
		hint: "GITHUB_TOKEN has 1,000 requests an hour per repository: wait, or run fewer jobs."
	};
	return explainStatus(call, failure.status, failure.message);
}
/** The operating error for a failed call. It never holds the token or the request. */
function errorOf(call, failure) {
	const { code, what, hint } = explain(call, failure);
	const said = oneLine(failure.message, 300);
	const quoted = said === "" ? "" : ` (${said})`;
	return new TailgateError(call.area, {
		code,
		message: `Could not ${call.doing}: ${what}${quoted}.`,
		hint
	});
}
function badAnswer(call, detail) {
	return new TailgateError(call.area, {
		code: "github-bad-answer",
		message: `Could not ${call.doing}: the answer is not GitHub's (${oneLine(detail)}).`,
		hint: "Check GITHUB_API_URL and the proxy."
	});
}

// src/adapters/github/call.ts
/** The parsed value of an answer, or the operating error that it stands for. */
function expect(call, answer, shape) {
	if (answer.kind !== "ok") throw errorOf(call, answer);
	const parsed = shape.safeParse(answer.value);
	if (parsed.success) return parsed.data;
	const first = parsed.error.issues[0];
	const where = first ? `${first.path.map(String).join(".")}: ${first.message}` : "unreadable";
	throw badAnswer(call, oneLine(where));
}
async function ask(send, call, shape) {
	return expect(call, await send(call), shape);
}

// src/adapters/github/comment-api.ts
const PAGE_SIZE = 100;
const MAX_PAGES = 100;
const comment = object$1({
	id: number$2(),
	body: string().nullish(),
	html_url: string(),
	user: object$1({
		login: string(),
		type: string()
	}).nullish()
});
function commentOf(raw) {
	return {
		id: raw.id,
		body: raw.body ?? "",
		url: raw.html_url,
		author: {
			login: raw.user?.login ?? "",
			isBot: raw.user?.type === "Bot"
		}
	};
}
const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const COMMENT = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
const publish = (call) => ({
	...call,
	area: "publish",
	permission: "pull-requests: write"
});
async function listComments(send, pullRequest) {
	const comments = [];
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const call = publish({
			route: `GET ${COMMENTS}`,
			parameters: {
				issue_number: pullRequest,
				per_page: PAGE_SIZE,
				page
			},
			doing: `list the comments of pull request ${pullRequest}`,
			repeatable: true
		});
		const found = await ask(send, call, array(comment));
		comments.push(...found.map(commentOf));
		if (found.length < PAGE_SIZE) break;
	}
	return comments;
}
async function viewerLogin(send) {
	const call = publish({
		route: "GET /user",
		parameters: {},
		doing: "ask whose token this is",
		repeatable: true
	});
	const answer = await send(call);
	if (answer.kind === "rejected" && (answer.status === 403 || answer.status === 404)) return null;
	return expect(call, answer, object$1({ login: string() })).login;
}
/** Comments of pull requests; GitHub files them under the issue of the same number. */
function makeCommentApi(send) {
	return {
		viewerLogin: () => viewerLogin(send),
		listComments: (pullRequest) => listComments(send, pullRequest),
		createComment: async (pullRequest, body) => {
			const call = publish({
				route: `POST ${COMMENTS}`,
				parameters: {
					issue_number: pullRequest,
					body
				},
				doing: `comment on pull request ${pullRequest}`,
				repeatable: false
			});
			return commentOf(await ask(send, call, comment));
		},
		updateComment: async (id, body) => {
			const call = publish({
				route: `PATCH ${COMMENT}`,
				parameters: {
					comment_id: id,
					body
				},
				doing: `update comment ${id}`,
				repeatable: true
			});
			const answer = await send(call);
			if (answer.kind === "rejected" && answer.status === 404) return null;
			return commentOf(expect(call, answer, comment));
		},
		deleteComment: async (id) => {
			const call = publish({
				route: `DELETE ${COMMENT}`,
				parameters: { comment_id: id },
				doing: `delete comment ${id}`,
				repeatable: true
			});
			const answer = await send(call);
			if (answer.kind === "ok" || answer.kind === "rejected" && answer.status === 404) return;
			throw errorOf(call, answer);
		}
	};
}

// src/adapters/github/git-api.ts
const sha = string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const object = object$1({ sha });
const reference = object$1({ object: object$1({ sha }) });
const tree = object$1({
	tree: array(object$1({
		path: string(),
		mode: string(),
		type: string(),
		sha,
		size: number$2().nullish()
	})),
	truncated: boolean$1().default(false)
});
const blob = object$1({
	content: string(),
	encoding: _enum(["base64", "utf-8"])
});
const GIT = "/repos/{owner}/{repo}/git";
const read$1 = (route, parameters, doing) => ({
	route,
	parameters,
	doing,
	area: "store",
	permission: "contents: read",
	repeatable: true
});
const write = (route, parameters, doing) => ({
	route,
	parameters,
	doing,
	area: "store",
	permission: "contents: write",
	repeatable: true
});
function entryOf(raw) {
	const isFile = raw.type === "blob" && raw.mode !== "120000";
	return {
		path: raw.path,
		kind: isFile ? "file" : raw.type === "tree" ? "folder" : "other",
		sha: raw.sha,
		sizeBytes: raw.size ?? null
	};
}
const RULES$1 = /rule violation|protected (?:branch|ref)|through a pull request|restricted|not allowed/i;
async function changeRef(send, call) {
	const answer = await send(call);
	if (answer.kind === "ok") return { kind: "changed" };
	if (answer.kind === "rejected" && !isRateLimit(answer)) {
		const { status, message } = answer;
		if ((status === 403 || status === 409 || status === 422) && RULES$1.test(message)) return {
			kind: "against-rules",
			reason: message
		};
		if (status === 409 || status === 422) return {
			kind: "lost-race",
			reason: message
		};
	}
	throw errorOf(call, answer);
}
async function getBranch(send, branch) {
	const call = read$1(`GET ${GIT}/ref/{ref}`, { ref: `heads/${branch}` }, `read branch ${branch}`);
	const answer = await send(call);
	if (answer.kind === "rejected" && answer.status === 404) return { kind: "absent" };
	if (answer.kind === "rejected" && answer.status === 409) return { kind: "empty-repository" };
	return {
		kind: "found",
		sha: expect(call, answer, reference).object.sha
	};
}
async function repositoryVisible(send) {
	const call = read$1("GET /repos/{owner}/{repo}", {}, "read the repository");
	const answer = await send(call);
	if (answer.kind === "rejected" && answer.status === 404) return false;
	expect(call, answer, object$1({ full_name: string() }));
	return true;
}
async function getTree(send, treeSha, recursive) {
	const parameters = {
		tree_sha: treeSha,
		...recursive ? { recursive: "1" } : {}
	};
	const call = read$1(`GET ${GIT}/trees/{tree_sha}`, parameters, "list the stored files");
	const found = await ask(send, call, tree);
	return {
		entries: found.tree.map(entryOf),
		truncated: found.truncated
	};
}
async function getBlob(send, blobSha) {
	const call = read$1(`GET ${GIT}/blobs/{file_sha}`, { file_sha: blobSha }, "read a stored file");
	const { content, encoding } = await ask(send, call, blob);
	return encoding === "utf-8" ? content : Buffer.from(content, "base64").toString("utf8");
}
/** Git's objects and branches over REST (docs.github.com/rest/git). Nothing is ever forced. */
function makeGitApi(send) {
	const create = async (kind, body) => (await ask(send, write(`POST ${GIT}/${kind}`, body, `store git ${kind}`), object)).sha;
	return {
		repositoryVisible: () => repositoryVisible(send),
		getBranch: (branch) => getBranch(send, branch),
		getCommitTree: async (commitSha) => {
			const call = read$1(`GET ${GIT}/commits/{commit_sha}`, { commit_sha: commitSha }, "read a stored commit");
			return (await ask(send, call, object$1({ tree: object }))).tree.sha;
		},
		getTree: (treeSha, { recursive }) => getTree(send, treeSha, recursive),
		getBlob: (blobSha) => getBlob(send, blobSha),
		createBlob: (text) => create("blobs", {
			content: Buffer.from(text, "utf8").toString("base64"),
			encoding: "base64"
		}),
		createTree: ({ baseTree, files }) => create("trees", {
			...baseTree === null ? {} : { base_tree: baseTree },
			tree: files.map((file) => ({
				path: file.path,
				mode: "100644",
				type: "blob",
				sha: file.blob
			}))
		}),
		createCommit: ({ message, tree: treeSha, parents }) => create("commits", {
			message,
			tree: treeSha,
			parents: [...parents]
		}),
		createBranch: (branch, commitSha) => changeRef(send, write(`POST ${GIT}/refs`, {
			ref: `refs/heads/${branch}`,
			sha: commitSha
		}, `create branch ${branch}`)),
		advanceBranch: (branch, commitSha) => changeRef(send, write(`PATCH ${GIT}/refs/{ref}`, {
			ref: `heads/${branch}`,
			sha: commitSha,
			force: false
		}, `advance branch ${branch}`))
	};
}

// src/adapters/github/client.ts
const TIMEOUT_MS = 1e4;
/** What Octokit's errors carry when there was an answer. */
const requestError = object$1({
	status: number$2(),
	response: object$1({
		headers: record$1(string(), unknown()),
		data: unknown()
	})
});
const errorBody$1 = object$1({
	message: string(),
	errors: array(unknown()).optional()
});
function serverMessage(data) {
	const body = errorBody$1.safeParse(data);
	if (!body.success) return typeof data === "string" ? oneLine(data, 200) : "";
	const details = (body.data.errors ?? []).map((detail) => JSON.stringify(detail));
	return [body.data.message, ...details].join(" ");
}
function failureOf(error, redact) {
	const answered = requestError.safeParse(error);
	if (answered.success) {
		const { headers, data } = answered.data.response;
		return {
			kind: "rejected",
			status: answered.data.status,
			message: redact(serverMessage(data)),
			headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
		};
	}
	const message = error instanceof Error ? error.message : "unknown failure";
	return {
		kind: "no-answer",
		message: redact(oneLine(message))
	};
}
const silent = () => void 0;
const QUIET = {
	debug: silent,
	info: silent,
	warn: silent,
	error: silent
};
/** One attempt over Octokit. Octokit is loaded on first use: its module reads the event file. */
function makeSend(options, owner, repo) {
	const redact = (text) => text.replaceAll(options.token, "***");
	const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
	const connect = async () => {
		const { getOctokit } = await import("./shared-github.js");
		return getOctokit(options.token, {
			baseUrl: options.apiUrl,
			userAgent: "tailgate",
			log: QUIET
		});
	};
	let octokit = null;
	return async (call) => {
		try {
			octokit ??= connect();
			const { status, data: value, headers } = await (await octokit).request(call.route, {
				owner,
				repo,
				...call.parameters,
				request: {
					signal: AbortSignal.timeout(timeoutMs),
					log: QUIET,
					redirect: "manual"
				}
			});
			if (status < 300) return {
				kind: "ok",
				value
			};
			const target = String(headers.location ?? "elsewhere");
			return {
				kind: "rejected",
				status,
				message: `moved to ${oneLine(target)}`,
				headers: {}
			};
		} catch (error) {
			return failureOf(error, redact);
		}
	};
}
function describeFailure(failure) {
	const said = oneLine(failure.message, 120);
	return failure.kind === "rejected" ? `${failure.status} ${said}` : said;
}
/**
* The GitHub REST API for one repository. Requests time out, are repeated on 5xx, lost
* connections and rate limits within bounds, and never follow a redirect.
* Every operation throws TailgateError `store` or `publish` with a code `github-…`.
*/
function makeGitHub(options) {
	const [owner, repo, ...rest] = options.repository.split("/");
	if (!owner || !repo || rest.length > 0) throw new UsageError([{
		field: "repository",
		value: options.repository,
		origin: "GITHUB_REPOSITORY",
		message: "is not owner/name",
		fix: "Write it as octo-org/octo-repo."
	}]);
	if (options.token === "") throw new UsageError([{
		field: "github-token",
		value: null,
		origin: "input",
		message: "is empty",
		fix: "Leave it at its default, ${{ github.token }}."
	}]);
	const clock = options.clock ?? systemClock;
	const send = withRetries(makeSend(options, owner, repo), {
		sleep: options.sleep ?? (async (delayMs) => {
			await setTimeout$1(delayMs);
		}),
		random: options.random ?? Math.random,
		wallTime: () => clock.wallTime(),
		onRetry: (call, failure, delayMs) => {
			const reason = describeFailure(failure);
			const line = `GitHub: could not ${call.doing} (${reason}), again in ${Math.ceil(delayMs)} ms`;
			options.log(neutraliseCommands(oneLine(line)));
		}
	});
	return {
		repository: options.repository,
		...makeCommentApi(send),
		...makeGitApi(send)
	};
}

// src/adapters/github/marker.ts
const marked = object$1({
	run: string().regex(/^\d{1,20}$/),
	attempt: number$2().int().min(0).max(1e9),
	sha: string().max(64)
});
/** No space and no `>`: the name cannot end the HTML comment that it stands in. */
const nameOf = (key) => `tailgate:${encodeURIComponent(key.toWellFormed())}`;
/** The hidden last line of a comment. */
function formatMarker(key, stamp) {
	const content = {
		run: stamp.runId,
		attempt: stamp.attempt,
		sha: stamp.headSha
	};
	const json = JSON.stringify(content).replaceAll(">", "\\u003e");
	return `<!-- ${nameOf(key)} ${json} -->`;
}
function parseStamp(json) {
	try {
		const { run, attempt, sha } = marked.parse(JSON.parse(json));
		return {
			runId: run,
			attempt,
			headSha: sha
		};
	} catch {
		return null;
	}
}
/**
* The stamp in a comment's last line. Text before it is never looked at: a report may quote
* anything. `stamp` is null when the marker is there but its content is damaged.
*/
function ownStamp(body, key) {
	const lastLine = body.trimEnd().split("\n").at(-1) ?? "";
	const prefix = `<!-- ${nameOf(key)} `;
	if (!lastLine.startsWith(prefix) || !lastLine.endsWith("-->")) return { kind: "none" };
	return {
		kind: "marked",
		stamp: parseStamp(lastLine.slice(prefix.length, -3))
	};
}
/** Whether `a` comes from a later run, or a later attempt of the same run, than `b`. */
function supersedes(a, b) {
	if (a === null) return false;
	if (b === null) return true;
	const runA = BigInt(/^\d{1,20}$/.test(a.runId) ? a.runId : 0);
	const runB = BigInt(/^\d{1,20}$/.test(b.runId) ? b.runId : 0);
	return runA === runB ? a.attempt > b.attempt : runA > runB;
}

// src/adapters/github/comment.ts
/** GitHub's documented limit on a comment, in characters. */
const MAX_BODY_CHARS = 65536;
const MAX_ATTEMPTS = 3;
const ACTIONS_BOT = "github-actions[bot]";
/**
* Anybody can post our marker and a write token can edit anybody's comment, so the author counts
* too: the token's user, or a bot when the token has none.
*/
async function ownComments(request) {
	const viewer = await request.github.viewerLogin();
	return (await request.github.listComments(request.pullRequest)).flatMap((comment) => {
		const { login, isBot } = comment.author;
		const marker = (viewer === null ? isBot || login === ACTIONS_BOT : login === viewer) ? ownStamp(comment.body, request.key) : { kind: "none" };
		return marker.kind === "none" ? [] : [{
			comment,
			stamp: marker.stamp
		}];
	});
}
/** The newest of our comments, the first posted among equals. */
function newestOf(own) {
	return own.reduce((best, next) => best === null || supersedes(next.stamp, best.stamp) ? next : best, null);
}
async function attempt$1(request, body) {
	const { github, pullRequest, stamp } = request;
	const own = await ownComments(request);
	const kept = newestOf(own);
	if (kept === null) {
		if (request.onlyUpdate === true) return { kind: "absent" };
		return {
			kind: "created",
			url: (await github.createComment(pullRequest, body)).url
		};
	}
	if (supersedes(kept.stamp, stamp)) return {
		kind: "kept-newer",
		url: kept.comment.url
	};
	const unchanged = kept.comment.body.trimEnd() === body.trimEnd();
	const updated = unchanged ? kept.comment : await github.updateComment(kept.comment.id, body);
	if (updated === null) return {
		kind: "created",
		url: (await github.createComment(pullRequest, body)).url
	};
	for (const { comment } of own) if (comment.id !== kept.comment.id) await github.deleteComment(comment.id);
	return {
		kind: unchanged ? "unchanged" : "updated",
		url: updated.url
	};
}
/**
* Creates or updates the one comment of this key. An older run never overwrites a newer one; our
* own duplicates are deleted once the kept comment is up to date; other people's comments are
* never touched, whatever they hold.
* @throws TailgateError `publish`
*/
async function upsertComment(request) {
	const body = `${request.body.trimEnd()}\n\n${formatMarker(request.key, request.stamp)}\n`;
	if (body.length > MAX_BODY_CHARS) throw new TailgateError("publish", {
		code: "comment-too-long",
		message: `The comment has ${body.length} characters; GitHub takes ${MAX_BODY_CHARS}.`,
		hint: "The job summary and the report file hold the whole result."
	});
	for (let round = 1;; round += 1) try {
		return await attempt$1(request, body);
	} catch (error) {
		if (!(error instanceof TailgateError && error.code === "github-unavailable") || round >= MAX_ATTEMPTS) throw error;
	}
}
/**
* `upsertComment` for a run that may lack the permission, as on forks: a denial is an explanation
* for the summary and the log, not a failure. Other failures are thrown.
*/
async function publishComment(request) {
	try {
		return await upsertComment(request);
	} catch (error) {
		const explanation = explainDenial(request.context, error);
		if (explanation === null) throw error;
		return {
			kind: "denied",
			explanation
		};
	}
}

// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/http-client/lib/index.js
var import_tunnel = /* @__PURE__ */ __toESM(require_tunnel(), 1);
var import_undici = require_undici();
var __awaiter$9 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];

// node_modules/@actions/http-client/lib/auth.js
var __awaiter$8 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/oidc-utils.js
var __awaiter$7 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();

// node_modules/@actions/io/lib/io-util.js
var __awaiter$5 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$5(this, void 0, void 0, function* () {
		try {
			yield stat(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
/**
* On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
* \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
*/
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
/**
* Best effort attempt to determine whether a file exists and is executable.
* @param filePath    file path to check
* @param extensions  additional file extensions to try
* @return if file exists and is executable, returns the file path. otherwise empty string.
*/
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$5(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path$1.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path$1.dirname(filePath);
						const upperName = path$1.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path$1.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter$4 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* Returns path of a tool had the tool actually been invoked.  Resolves via paths.
* If you check and the tool does not exist, it will throw.
*
* @param     tool              name of the tool
* @param     check             whether to check if tool exists
* @returns   Promise<string>   path to tool
*/
function which(tool, check) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
/**
* Returns a list of all occurrences of the given tool on the system path.
*
* @returns   Promise<string[]>  the paths of the tool
*/
function findInPath(tool) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path$1.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path$1.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path$1.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path$1.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os.EOL.length);
				n = s.indexOf(os.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	/**
	* Exec a tool.
	* Output will be streamed to the live console.
	* Returns promise with return code
	*
	* @param     tool     path to tool to exec
	* @param     options  optional exec options.  See ExecOptions
	* @returns   number
	*/
	exec() {
		return __awaiter$3(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path$1.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$3(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout$2(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/platform.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const platform = os$1.platform();
const arch = os$1.arch();

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}

// src/adapters/github/toolkit.ts
const toolkit = {
	error,
	warning,
	notice,
	setOutput,
	setSecret
};

// src/adapters/github/outputs.ts
/**
* Sets the step's outputs. The toolkit frames each value with an unguessable delimiter in the file
* that GITHUB_OUTPUT names, so that no value can add outputs of its own.
*/
function writeOutputs(outputs, to = toolkit) {
	try {
		for (const [name, value] of Object.entries(outputs)) to.setOutput(name, value);
	} catch (error) {
		throw new TailgateError("publish", {
			code: "outputs-unwritable",
			message: "The step's outputs could not be written to the file that GITHUB_OUTPUT names.",
			cause: error
		});
	}
}

// src/adapters/github/annotations.ts
/** GitHub shows ten annotations of a level per step and cuts messages at 4,096 characters. */
const MAX_PER_LEVEL = 10;
const MAX_MESSAGE_CHARS = 4e3;
const MAX_TITLE_CHARS = 255;
function cut(text, maxChars) {
	const safe = neutraliseCommands(text);
	return safe.length <= maxChars ? safe : `${safe.slice(0, maxChars - 1)}…`;
}
/** Writes the first ten of each level; GitHub would drop the others without a word. */
function annotate(annotations, to = toolkit) {
	const shown = annotations.filter((annotation, index) => {
		return annotations.slice(0, index).filter((other) => other.level === annotation.level).length < MAX_PER_LEVEL;
	});
	for (const { level, title, message, file, line } of shown) to[level](cut(message, MAX_MESSAGE_CHARS), {
		title: cut(title, MAX_TITLE_CHARS),
		...file === void 0 ? {} : { file },
		...line === void 0 ? {} : { startLine: line }
	});
	return {
		written: shown.length,
		dropped: annotations.length - shown.length
	};
}

// src/adapters/github/mask.ts
/** A shorter mask would blank out ordinary text all over the log. */
const MIN_SECRET_CHARS = 4;
/** The spellings in which a secret turns up in requests, errors and logs. */
function formsOf(secret) {
	const bytes = Buffer.from(secret, "utf8");
	const base64 = bytes.toString("base64");
	const forms = [
		secret,
		secret.trim(),
		...secret.split(/\r?\n/),
		base64,
		base64.replace(/=+$/, ""),
		bytes.toString("base64url"),
		encodeURIComponent(secret.toWellFormed()),
		JSON.stringify(secret).slice(1, -1)
	];
	return [...new Set(forms)].filter((form) => form.trim().length >= MIN_SECRET_CHARS);
}
/**
* Tells the runner to blank out a secret and its usual spellings. The runner masks exact strings,
* so this has to happen before anything else is written.
*/
function maskSecret(secret, to = toolkit) {
	if (secret.trim().length < MIN_SECRET_CHARS) return {
		kind: "too-short",
		minChars: MIN_SECRET_CHARS
	};
	const forms = formsOf(secret);
	for (const form of forms) to.setSecret(form);
	return {
		kind: "masked",
		forms: forms.length
	};
}

// src/config/parsed.ts
function accept(value) {
	return {
		ok: true,
		value
	};
}
function refuse$1(message, fix = null) {
	return {
		ok: false,
		problems: [{
			message,
			fix
		}]
	};
}
/** All values, or the problems of all that have some. */
function every(parsed) {
	const problems = parsed.flatMap((one) => one.ok ? [] : one.problems);
	if (problems.length > 0) return {
		ok: false,
		problems
	};
	return accept(parsed.flatMap((one) => one.ok ? [one.value] : []));
}
/** Reads on from a value, if there is one. */
function andThen(parsed, next) {
	return parsed.ok ? next(parsed.value) : parsed;
}

// src/config/literals.ts
const NUMBER = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const RATE = new RegExp(String.raw`^(${NUMBER})\s*(?:/\s*([smh]))?$`);
const DURATION = new RegExp(String.raw`^(?:(${NUMBER})h)?\s*(?:(${NUMBER})m(?!s))?\s*(?:(${NUMBER})s)?\s*(?:(${NUMBER})ms)?$`);
const PERCENT = new RegExp(String.raw`^(${NUMBER})\s*%$`);
const POINTS = new RegExp(String.raw`^(${NUMBER})\s*pp$`);
const MONEY = new RegExp(String.raw`^(?:\$\s*(${NUMBER})|(${NUMBER})\s*USD)$`);
const COUNT = new RegExp(String.raw`^(${NUMBER})\s*([kMB])?$`);
const BARE = new RegExp(`^${NUMBER}$`);
const SECONDS_PER = {
	s: 1,
	m: 60,
	h: 3600
};
const COUNT_PLACES = {
	k: 3,
	M: 6,
	B: 9
};
/** Far above what one generator can send; a typing slip is found before it is a bill. */
const MAX_RATE_PER_S = 1e5;
/** The number with its decimal point moved right by `places`, correctly rounded once. */
function shifted(digits, places) {
	const [mantissa = "0", exponent = "0"] = digits.split("e");
	return Number(`${mantissa}e${Number(exponent) + places}`);
}
/** A number >= 0 in plain digits with its decimal point moved right by `places`. */
function plain$1(value, places = 0) {
	const [mantissa = "0", exponent = "0"] = String(value).split("e");
	const [whole = "0", fraction = ""] = mantissa.split(".");
	const digits = whole + fraction;
	const point = whole.length + Number(exponent) + places;
	const padded = "0".repeat(Math.max(0, 1 - point)) + digits.padEnd(point, "0");
	const at = Math.max(1, point);
	const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
	const right = padded.slice(at).replace(/0+$/, "");
	return right === "" ? left : `${left}.${right}`;
}
function textOf$2(written) {
	return String(written).trim();
}
function finite(value, fix) {
	return Number.isFinite(value) ? accept(value) : refuse$1("is too large", fix);
}
function parseRate(written) {
	const text = textOf$2(written);
	const match = RATE.exec(text);
	const amount = match?.[1];
	if (amount === void 0) return refuse$1("is not a rate", "write requests per time, e.g. 50/s");
	const unit = match?.[2] ?? "s";
	const perS = Number(amount) / (unit === "m" || unit === "h" ? SECONDS_PER[unit] : 1);
	if (perS <= 0) return refuse$1("must be greater than 0", "write e.g. 5/s");
	if (!(perS <= 1e5)) return refuse$1(`is more than ${MAX_RATE_PER_S}/s`, `write at most ${MAX_RATE_PER_S}/s`);
	return accept(perS);
}
function printRate(ratePerS) {
	return `${plain$1(ratePerS)}/s`;
}
/** A bare number other than 0 is refused: nobody can see whether it was meant in ms or s. */
function parseDuration(written) {
	const text = textOf$2(written);
	if (BARE.test(text)) {
		if (Number(text) === 0) return accept(0);
		return refuse$1("has no unit", `add a unit: ${text}s or ${text}ms`);
	}
	const match = DURATION.exec(text);
	if (match === null || text === "") return refuse$1("is not a duration", "write e.g. 500ms, 60s, 5m or 1h");
	const [, hours = "0", minutes = "0", seconds = "0", millis = "0"] = match;
	return finite(shifted(hours, 3) * SECONDS_PER.h + shifted(minutes, 3) * SECONDS_PER.m + shifted(seconds, 3) + Number(millis), "write e.g. 1h");
}
function printDuration(durationMs) {
	for (const [unit, unitMs] of [
		["h", 36e5],
		["m", 6e4],
		["s", 1e3]
	]) if (durationMs >= unitMs && durationMs % unitMs === 0) {
		const text = `${plain$1(durationMs / unitMs)}${unit}`;
		if (durationMs <= Number.MAX_SAFE_INTEGER) return text;
	}
	return durationMs >= 1e3 ? `${plain$1(durationMs, -3)}s` : `${plain$1(durationMs)}ms`;
}
/** A relative change or share >= 0, written in percent: `20%` is 0.2. */
function parsePercent(written) {
	const text = textOf$2(written);
	const digits = PERCENT.exec(text)?.[1];
	if (digits !== void 0) return finite(shifted(digits, -2), "write e.g. 20%");
	if (!BARE.test(text)) return refuse$1("is not a percentage", "write e.g. 1%");
	if (Number(text) === 0) return accept(0);
	const asShare = Number(text) < 1 ? ` or ${plain$1(Number(text), 2)}%` : "";
	return refuse$1("has no percent sign", `write ${text}%${asShare}`);
}
/** A share between 0 and 1, written in percent: `1%` is 0.01. */
function parseShare(written) {
	return andThen(parsePercent(written), (share) => share <= 1 ? accept(share) : refuse$1("is more than 100%", "write at most 100%"));
}
/** A difference of two shares, written in percentage points: `0.5pp` is 0.005. */
function parsePoints(written) {
	const text = textOf$2(written);
	if (BARE.test(text) && Number(text) === 0) return accept(0);
	const digits = POINTS.exec(text)?.[1];
	if (digits === void 0) return refuse$1("is not in percentage points", "write e.g. 0.5pp");
	const value = shifted(digits, -2);
	return value <= 1 ? accept(value) : refuse$1("is more than 100pp", "write at most 100pp");
}
function parseUsd(written) {
	const text = textOf$2(written);
	const match = MONEY.exec(text);
	const digits = match?.[1] ?? match?.[2];
	if (digits !== void 0) return finite(Number(digits), "write e.g. $2.00");
	if (BARE.test(text)) return refuse$1("has no currency", `write $${text}`);
	return refuse$1("is not an amount of money", "write e.g. $2.00 or 2.00 USD");
}
function parseCount(written) {
	const match = COUNT.exec(textOf$2(written));
	const digits = match?.[1];
	if (digits === void 0) return refuse$1("is not a count", "write e.g. 500M, 10k or 2000");
	const suffix = match?.[2];
	const count = shifted(digits, suffix === "k" || suffix === "M" || suffix === "B" ? COUNT_PLACES[suffix] : 0);
	if (!Number.isInteger(count)) return refuse$1("is not a whole number", "write e.g. 500M or 2000");
	if (count > Number.MAX_SAFE_INTEGER) return refuse$1("is too large", "write e.g. 500B");
	return accept(count);
}
/** Tokens per second of one user: `30`, `30/s` or `30 tokens/s`. */
function parseTokenRate(written) {
	const digits = textOf$2(written).replace(/\s*(?:tokens)?\s*\/\s*s$/, "");
	if (!BARE.test(digits)) return refuse$1("is not a token rate", "write e.g. 30 tokens/s");
	return finite(Number(digits), "write e.g. 30 tokens/s");
}

// src/config/fields.ts
/**
* The bridge between readers of text and zod: what a YAML file or an input may give goes in, a
* typed value or problems with their fixes come out. No schema here coerces behind one's back.
*/
const scalar = union([string(), number$2()]);
/** A text of several items, or a list of them. */
const textOrList = union([string(), array(string())]);
const named$1 = record$1(string(), union([
	string(),
	number$2(),
	boolean$1()
]));
/** `Name: value` lines as text, as a list (in YAML `- Name: value` is a map of one) or a map. */
const entries = union([
	string(),
	array(union([string(), named$1])),
	named$1
]);
const textOrMap = union([string(), record$1(string(), unknown())]);
/** No list in a configuration is longer than this. */
const MAX_ITEMS = 1e3;
function field(written, read) {
	return written.transform((value, context) => {
		const parsed = read(value);
		if (parsed.ok) return parsed.value;
		for (const { message, fix } of parsed.problems) context.addIssue({
			code: "custom",
			message,
			params: { fix }
		});
		return NEVER;
	});
}
function oneOf(names) {
	return field(string().meta({ enum: [...names] }), (text) => parseName(text.trim(), names));
}
function parseName(text, names) {
	const found = names.find((name) => name === text);
	if (found !== void 0) return accept(found);
	const near = nearestName(text, names);
	const fix = near === null ? `write one of ${names.join(", ")}` : `did you mean "${near}"?`;
	return refuse$1(`is not one of ${names.join(", ")}`, fix);
}
const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?\d+(\.\d+)?$/;
function between(value, min, max) {
	if (value >= min && value <= max) return accept(value);
	return refuse$1(`must be between ${min} and ${max}`, `write ${value < min ? min : max}`);
}
function integer(min, max) {
	const number = number$2().meta({
		type: "integer",
		minimum: min,
		maximum: max
	});
	return field(union([number, string().meta({ pattern: INTEGER.source })]), (value) => {
		const text = String(value).trim();
		if (!INTEGER.test(text)) return refuse$1("is not a whole number", `write e.g. ${min}`);
		return between(Number(text), min, max);
	});
}
function decimal(min, max) {
	const number = number$2().meta({
		minimum: min,
		maximum: max
	});
	return field(union([number, string().meta({ pattern: DECIMAL.source })]), (value) => {
		const text = String(value).trim();
		if (!DECIMAL.test(text)) return refuse$1("is not a number", `write e.g. ${min}`);
		return between(Number(text), min, max);
	});
}
/** The forms of YAML 1.2's core schema and no others: `yes`, `on` and `1` are refused. */
const boolean = field(union([boolean$1(), string().meta({ enum: [
	"true",
	"True",
	"TRUE",
	"false",
	"False",
	"FALSE"
] })]), (value) => {
	if (typeof value === "boolean") return accept(value);
	const text = value.trim();
	if (text === "true" || text === "True" || text === "TRUE") return accept(true);
	if (text === "false" || text === "False" || text === "FALSE") return accept(false);
	const near = /^(y|yes|on|1|t)$/i.test(text) ? "true" : nearestName(text, ["true", "false"]);
	const off = /^(n|no|off|0|f)$/i.test(text) ? "false" : near;
	return refuse$1("is neither true nor false", `write ${off ?? "true or false"}`);
});
function duration(min, max) {
	return field(scalar, (value) => boundedDuration(value, min, max));
}
/** A duration, or `off`, which is null. */
function durationOrOff(min, max) {
	return field(scalar, (value) => String(value).trim() === "off" ? accept(null) : boundedDuration(value, min, max));
}
function boundedDuration(written, min, max) {
	return andThen(parseDuration(written), (value) => {
		if (value >= min && value <= max) return accept(value);
		const bounds = `must be between ${printDuration(min)} and ${printDuration(max)}`;
		return refuse$1(bounds, `write ${printDuration(value < min ? min : max)}`);
	});
}
/** Text as it stands, white space included. */
function text$3(maxChars) {
	return field(string(), (value) => boundedText(value, maxChars));
}
function boundedText(value, maxChars) {
	if (value.trim() === "") return refuse$1("is blank", "write something or leave it out");
	if (value.length > maxChars) return refuse$1(`is longer than ${maxChars} characters`);
	if (value.includes("\0")) return refuse$1("contains a NUL character", "remove it");
	return accept(value);
}
const MAX_PATH_CHARS = 4096;
function parsePath(value) {
	const trimmed = value.trim();
	if (/[\r\n]/.test(trimmed)) return refuse$1("is more than one line", "give one path");
	return boundedText(trimmed, MAX_PATH_CHARS);
}
const path = field(string(), parsePath);
/** The non-empty items of a text or list, in order, trimmed. */
function items(written, separator) {
	return (typeof written === "string" ? written.split(separator) : written).map((part) => part.trim()).filter((part) => part !== "");
}
const LINES = /\r?\n/;
const LINES_OR_COMMAS = /\r?\n|,/;
const LINES_COMMAS_OR_SEMICOLONS = /\r?\n|,|;/;
/** Reads each item; at least one and at most `MAX_ITEMS`. */
function readItems(parts, read) {
	if (parts.length === 0) return refuse$1("is an empty list", "name at least one or leave it out");
	if (parts.length > 1e3) return refuse$1(`has more than ${MAX_ITEMS} items`);
	return every(parts.map(read));
}
function listOf(separator, read) {
	return field(textOrList, (written) => readItems(items(written, separator), read));
}
/** `Name: value` pairs as texts, whichever of the three ways they were written. */
function entryTexts(written, separator) {
	const ofMap = (map) => Object.entries(map).map(([name, value]) => `${name}: ${value}`);
	if (typeof written === "string") return items(written, separator);
	if (!Array.isArray(written)) return ofMap(written);
	return written.flatMap((item) => typeof item === "string" ? items([item], separator) : ofMap(item));
}
/** More values than any configuration has; stops structures that refer to themselves. */
const MAX_VALUES = 1e5;
/** Whether a value is made of JSON's kinds (or undefined), not too deep and not too large. */
function isBounded(value) {
	let count = 0;
	const within = (one, depth) => {
		count += 1;
		if (count > MAX_VALUES || depth > MAX_JSON_DEPTH) return false;
		if (typeof one === "object" && one !== null) return Object.values(one).every((member) => within(member, depth + 1));
		return typeof one !== "bigint" && typeof one !== "function" && typeof one !== "symbol";
	};
	return within(value, 0);
}
const MAX_JSON_CHARS = 1e6;
const MAX_JSON_DEPTH = 64;
function isJson(value, depth) {
	if (depth > MAX_JSON_DEPTH) return false;
	if (value === null || typeof value === "string" || typeof value === "boolean") return true;
	if (typeof value === "number") return Number.isFinite(value);
	if (typeof value !== "object") return false;
	return Object.values(value).every((member) => isJson(member, depth + 1));
}
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && isJson(value, 0);
}
/** A JSON object, from its text or from the map a YAML file gave. */
function parseJsonObject(written) {
	const example = "write a JSON object, e.g. {\"key\": \"value\"}";
	if (typeof written === "string" && written.length > MAX_JSON_CHARS) return refuse$1(`is longer than ${MAX_JSON_CHARS} characters`, "shorten it");
	let value = written;
	if (typeof written === "string") try {
		value = JSON.parse(written);
	} catch {
		return refuse$1("is not valid JSON", example);
	}
	return isJsonObject(value) ? accept(value) : refuse$1("is not a JSON object", example);
}

// src/config/baseline.ts
const KINDS$1 = [
	"branch",
	"artifact",
	"dir",
	"file",
	"none"
];
/** The rules of git-check-ref-format(1) that a short branch name can break. */
const BAD_BRANCH = new RegExp([
	/^[-./]|[./]$|^@$/,
	/\.\.|\/\/|\/\.|@\{/,
	/\.lock(\/|$)/,
	/[\s~^:?*[\\\u0000-\u001f\u007f]/
].map(({ source }) => source).join("|"));
const MAX_NAME_CHARS$1 = 200;
function parseBaseline(written) {
	const text = written.trim();
	if (text === "none") return accept({ kind: "none" });
	const colon = text.indexOf(":");
	const kind = colon < 0 ? text : text.slice(0, colon);
	const rest = colon < 0 ? "" : text.slice(colon + 1).trim();
	if (kind === "dir" || kind === "file") {
		if (rest === "") return refuse$1("names no path", `write e.g. ${kind}:.tailgate`);
		return andThen(parsePath(rest), (path) => accept({
			kind,
			path
		}));
	}
	if (kind === "branch" || kind === "artifact") {
		if (rest === "") return refuse$1("has no name", `write e.g. ${kind}:tailgate-data`);
		if (rest.length > MAX_NAME_CHARS$1 || kind === "branch" && BAD_BRANCH.test(rest)) return refuse$1(`is not a valid ${kind} name`, `write e.g. ${kind}:tailgate-data`);
		return accept({
			kind,
			name: rest
		});
	}
	const near = nearestName(kind, KINDS$1);
	const form = near === "none" ? near : `${near}:`;
	const fix = near === null ? "write e.g. dir:.tailgate" : `did you mean "${form}"?`;
	return refuse$1("is not branch:NAME, artifact:NAME, dir:PATH, file:PATH or none", fix);
}
const baseline$1 = field(string(), parseBaseline);

// src/config/metric-reference.ts
/** `latency.p99`, `p99`, `error-rate`: how budgets and tolerances name what they limit. */
const METRICS$1 = [
	...DISTRIBUTION_METRICS,
	...SHARE_METRICS,
	...MEAN_METRICS
];
function isStatistic(text) {
	return Object.hasOwn(QUANTILES, text) || text === "mean" || text === "max";
}
const STATISTICS = [
	...Object.keys(QUANTILES),
	"mean",
	"max"
];
/** A statistic alone is one of `latency`. Distributions need a statistic, the others have none. */
function parseMetricReference(text) {
	if (isStatistic(text)) return accept({
		metric: "latency",
		statistic: text
	});
	const [name = "", statistic, ...rest] = text.split(".");
	const metric = METRICS$1.find((known) => known === name);
	if (metric === void 0) {
		const near = nearestName(name, [...METRICS$1, ...STATISTICS]);
		const fix = near === null ? `write one of ${METRICS$1.join(", ")}` : `did you mean "${near}"?`;
		return refuse$1(`names an unknown metric "${name}"`, fix);
	}
	if (!isDistribution(metric)) {
		if (statistic === void 0) return accept({
			metric,
			statistic: null
		});
		return refuse$1(`asks "${metric}" for a statistic, but it is one figure`, `write "${metric}"`);
	}
	if (statistic === void 0) {
		const usual = metric === "tokens-per-second" ? "p5" : "p99";
		return refuse$1(`does not say which statistic of "${metric}"`, `write e.g. "${metric}.${usual}"`);
	}
	if (rest.length === 0 && isStatistic(statistic)) return accept({
		metric,
		statistic
	});
	const near = nearestName(statistic, STATISTICS);
	const fix = near === null ? `write one of ${STATISTICS.join(", ")}` : `did you mean "${near}"?`;
	return refuse$1(`asks "${metric}" for an unknown statistic "${statistic}"`, fix);
}
/** Metrics with a name but no figure yet. */
function notYetMeasured(references) {
	const found = references.find(({ metric }) => metric === "goodput" || metric === "connect");
	if (found === void 0) return null;
	return `"${found.metric}" is not yet available here; remove that line`;
}

// src/config/budgets.ts
/**
* Absolute limits on metrics.
*
*     budgets   = budget { separator budget }
*     separator = newline | "," | ";"
*     budget    = subject operator limit
*     subject   = statistic | distribution "." statistic | share | mean
*     statistic = "p5" | "p10" | "p25" | "p50" | "p75" | "p90" | "p95" | "p99" | "p999"
*               | "mean" | "max"                     (alone: of `latency`)
*     operator  = "<" | "<=" | ">" | ">="            (towards the better side of the metric)
*     limit     = duration | percent | money | token-rate | count      (the metric's unit)
*
* The literals are those of `literals.ts`, the metrics those of `base/vocabulary.ts`.
*/
const BUDGET = /^([^\s<>=]+)\s*(<=|>=|<|>)\s*(.+)$/;
function isOperator(text) {
	return text === "<" || text === "<=" || text === ">" || text === ">=";
}
function parseBudget(text) {
	const [, subject = "", operator = "", limit = ""] = BUDGET.exec(text) ?? [];
	if (!isOperator(operator)) return refuse$1(`has a line that is not a budget: "${text}"`, "write e.g. latency.p99 < 1.2s");
	return inLine(andThen(parseMetricReference(subject), (reference) => complete(reference, operator, limit.trim(), text)), text);
}
function complete(reference, operator, limitText, text) {
	const id = metricId(reference.metric, reference.statistic);
	const wanted = betterOf(reference.metric) === "lower" ? "<" : ">";
	if (!operator.startsWith(wanted)) return refuse$1(`limits "${id}" on the wrong side: ${wanted === "<" ? "lower" : "higher"} is better`, `write ${id} ${operator.replace(/[<>]/, wanted)} ${limitText}`);
	return andThen(parseLimit$1(unitOf(reference.metric), limitText), (limit) => {
		if (limit === 0 && operator === "<") return refuse$1("can never be kept", `write ${id} <= 0`);
		return accept({
			...reference,
			operator,
			limit,
			text
		});
	});
}
function parseLimit$1(unit, text) {
	switch (unit) {
		case "ms": return parseDuration(text);
		case "share": return parseShare(text);
		case "USD": return text === "0" ? accept(0) : parseUsd(text);
		case "tokens/s": return parseTokenRate(text);
		case "tokens": return parseCount(text);
		default: return unreachable(unit);
	}
}
/** The same problems, saying in which line of several they are. */
function inLine(parsed, line) {
	if (parsed.ok) return parsed;
	return {
		ok: false,
		problems: parsed.problems.map(({ message, fix }) => ({
			message: message.includes(`"${line}"`) ? message : `"${line}" ${message}`,
			fix
		}))
	};
}
/** The id of a rule that stands twice in a list, or null. */
function repeated(rules) {
	const ids = rules.map(({ metric, statistic }) => metricId(metric, statistic));
	return ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
}
function parseBudgets(lines) {
	return andThen(readItems(lines, parseBudget), (budgets) => {
		const twice = repeated(budgets);
		if (twice === null) return accept(budgets);
		return refuse$1(`limits "${twice}" twice`, "keep the stricter one");
	});
}
const budgets = field(textOrList, (written) => parseBudgets(items(written, LINES_COMMAS_OR_SEMICOLONS)));

// src/config/endpoint.ts
const MAX_URL_CHARS = 8192;
const EXAMPLE$1 = "write e.g. https://api.example.com/v1/chat/completions or simulator:";
/**
* `simulator:`, optionally with a JSON profile behind the colon, or an http(s) URL, kept as it was
* written. Characters that the URL standard drops or turns silently (white space, backslash) are
* refused, so that what is called is what was read.
*/
function parseEndpoint(written) {
	const text = written.trim();
	if (text.startsWith("simulator:")) {
		const profile = text.slice(10).trim();
		if (profile === "") return accept({
			kind: "simulator",
			profile: null
		});
		return andThen(parseJsonObject(profile), (json) => accept({
			kind: "simulator",
			profile: json
		}));
	}
	if (text.length > MAX_URL_CHARS) return refuse$1(`is longer than ${MAX_URL_CHARS} characters`);
	if (/[\s\\\u0000-\u001f]/.test(text) || !URL.canParse(text)) return refuse$1("is not a URL", EXAMPLE$1);
	const url = new URL(text);
	if (!/^https?:\/\//i.test(text)) return refuse$1("is not an http or https URL", EXAMPLE$1);
	if (url.username !== "" || url.password !== "") return refuse$1("carries credentials in the URL", "pass them as api-key or headers");
	if (text.includes("#")) return refuse$1("has a fragment, which is never sent", "remove it");
	return accept({
		kind: "url",
		url: text
	});
}
const endpoint = field(string(), parseEndpoint);
/** Loopback names and addresses (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291). */
function isLoopback(url) {
	const host = new URL(url).hostname;
	return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
function isHttps(url) {
	return new URL(url).protocol === "https:";
}
/** A URL fit to be shown: neither credentials nor query values, which may be keys. */
function displayUrl(text) {
	return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, "$1…@").replace(/\?.*$/s, "?…");
}

// src/config/secrets.ts
/**
* Secrets and the `${ENV_NAME}` references that stand for them. No message contains a secret or
* any part of one.
*/
const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/;
const ONLY_REFERENCE = /^\s*\$\{([A-Za-z_][A-Za-z0-9_]*)\}\s*$/;
const MAX_SECRET_CHARS = 8192;
/** The variable a text as a whole refers to, or null. */
function referencedName(text) {
	return ONLY_REFERENCE.exec(text)?.[1] ?? null;
}
/** The first variable that a text still refers to, or null. */
function unresolvedName(text) {
	return REFERENCE.exec(text)?.[1] ?? null;
}
/**
* The text with its references replaced by the variables' values, in one pass. References to
* variables that are unset or empty stay, and are refused when the value is used.
*/
function resolveReferences(text, env) {
	return text.replace(new RegExp(REFERENCE, "g"), (reference, name) => {
		const value = Object.hasOwn(env, name) ? env[name] : void 0;
		return value === void 0 || value === "" ? reference : value;
	});
}
/** A key or token. White space around it is cut: a trailing line break is the usual accident. */
function parseSecret(written) {
	const secret = written.trim();
	const missing = unresolvedName(secret);
	if (missing !== null) return refuse$1(`refers to the environment variable ${missing}, which is not set or empty`, `set ${missing}; pull requests from forks are not given secrets`);
	if (secret === "") return refuse$1("is blank", "pass the key itself or leave it out");
	if (secret.length > MAX_SECRET_CHARS) return refuse$1("is too long", "pass the key alone");
	if (/^["'`]|["'`]$/.test(secret)) return refuse$1("has stray quotes around it", "remove the quotes");
	if (/^bearer\s/i.test(secret)) return refuse$1("starts with \"Bearer \"", "remove \"Bearer \": it is added where the API wants it");
	if (/\s/.test(secret)) return refuse$1("has white space inside", "pass the key alone, on one line");
	if (!/^[\x21-\x7e]+$/.test(secret)) return refuse$1("has a character that a header cannot carry", "copy the key again");
	return accept(secret);
}
const secret = field(string(), parseSecret);

// src/config/headers.ts
/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** RFC 9110 section 5.5: printable characters, spaces, tabs and obs-text. */
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const MAX_VALUE_CHARS = 8192;
/** Hop-by-hop (RFC 9110 section 7.6.1) or owned by the client that frames the message. */
const NOT_OURS = [
	"connection",
	"content-length",
	"expect",
	"host",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"proxy-connection",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
];
/** Header fields that carry credentials. */
const CREDENTIALS = [
	"authorization",
	"api-key",
	"x-api-key",
	"x-goog-api-key",
	"cookie"
];
function carriesCredentials(name) {
	return CREDENTIALS.includes(name.toLowerCase());
}
/** One `Name: value` line. Messages name the header and never show its value. */
function parseHeader(line) {
	const colon = line.indexOf(":");
	if (colon < 1) return refuse$1("has a line without a colon", "write Name: value, one a line");
	const name = line.slice(0, colon).trim();
	const value = line.slice(colon + 1).trim();
	if (!TOKEN.test(name)) return refuse$1("has a header name that is not a token", "use letters, digits and hyphens");
	if (NOT_OURS.includes(name.toLowerCase())) return refuse$1(`sets "${name}", which the connection owns`, `remove "${name}"`);
	if (!FIELD_VALUE.test(value)) return refuse$1(`has a character in "${name}" that a header cannot carry`, "remove it");
	if (value.length > MAX_VALUE_CHARS) return refuse$1(`has more than ${MAX_VALUE_CHARS} characters in "${name}"`);
	const missing = unresolvedName(value);
	if (missing !== null) return refuse$1(`refers in "${name}" to the environment variable ${missing}, which is not set`, `set ${missing}`);
	return accept([name, value]);
}
function parseHeaders(lines) {
	if (lines.length > 1e3) return refuse$1(`has more than ${MAX_ITEMS} lines`);
	return andThen(every(lines.map(parseHeader)), (headers) => {
		const names = headers.map(([name]) => name.toLowerCase());
		const twice = names.find((name, index) => names.indexOf(name) !== index);
		if (twice === void 0) return accept(headers);
		return refuse$1(`sets "${twice}" twice`, "join the values with a comma on one line");
	});
}
const headers = field(entries, (written) => parseHeaders(entryTexts(written, LINES)));

// src/config/input.ts
/** An input whose absence means its default, which is read like a given value. */
function withDefault(spec) {
	return {
		...spec,
		schema: spec.given.prefault(spec.defaultText).describe(spec.description)
	};
}
/** An input whose absence means something, and is null. */
function orNull(spec) {
	const schema = spec.given.optional().transform((value) => value ?? null);
	return {
		...spec,
		schema: schema.describe(spec.description)
	};
}
const AVAILABLE = { kind: "available" };
function later(what) {
	return {
		kind: "later",
		what
	};
}
function partly(refuses) {
	return {
		kind: "partly",
		refuses
	};
}

// src/config/model.ts
const MAX_NAME_CHARS = 200;
/** Weights are written by hand; thirds may be rounded to 33.33%. */
const MAX_SUM_ERROR = .0011;
/** `gpt-4.1=20%, deepseek-v3.2=80%`. A comma or a weight makes it a mix. */
function isMix(text) {
	return /,|\n|=\s*[\d.]+\s*%?\s*$/.test(text);
}
/** One model name, or a weighted mix, checked and kept as text. */
function parseModel(written) {
	const text = written.trim();
	if (text === "") return refuse$1("is blank", "name a model or leave it out");
	return isMix(text) ? parseMix(text) : parseModelName(text);
}
function parseModelName(name) {
	if (name.length > MAX_NAME_CHARS) return refuse$1(`is longer than ${MAX_NAME_CHARS} characters`);
	if (/[\s\u0000-\u001f\u007f]/.test(name)) return refuse$1("has white space in the name", "write the name as the API knows it");
	return accept(name);
}
function parseMix(text) {
	const example = "write e.g. gpt-4.1=20%, deepseek-v3.2=80%";
	const seen = [];
	let sum = 0;
	for (const part of items(text, LINES_OR_COMMAS)) {
		const split = part.lastIndexOf("=");
		if (split < 1) return refuse$1("is a mix with a model that has no weight", example);
		const name = parseModelName(part.slice(0, split).trim());
		const weight = parsePercent(part.slice(split + 1));
		if (!name.ok) return name;
		if (!weight.ok) return refuse$1("has a weight that is not a percentage", example);
		if (weight.value === 0) return refuse$1("has a weight of 0%", "leave that model out");
		if (seen.includes(name.value)) return refuse$1("names a model twice", "add the weights up");
		seen.push(name.value);
		sum += weight.value;
	}
	if (Math.abs(sum - 1) <= MAX_SUM_ERROR) return accept(text);
	return refuse$1(`has weights that add up to ${Math.round(sum * 1e4) / 100}%`, "make it 100%");
}
const model = field(string(), parseModel);

// src/config/prices.ts
const KINDS = [
	"input",
	"output",
	"cachedInput",
	"cacheWrite",
	"reasoning"
];
const EXAMPLE = "write e.g. {\"my-model\": {\"input\": 0.5, \"output\": 2}} in $ per million tokens";
/** Dollars per million tokens; the dearest published prices are three digits. */
const MAX_PRICE = 1e6;
function readTable(written) {
	return andThen(parseJsonObject(written), (object) => {
		const models = Object.entries(object);
		if (models.length === 0) return refuse$1("names no model", EXAMPLE);
		const rows = every(models.map(([name, price]) => readPrice(name, price)));
		return andThen(rows, (pairs) => accept(Object.fromEntries(pairs)));
	});
}
function readPrice(name, written) {
	if (typeof written !== "object" || written === null || Array.isArray(written)) return refuse$1(`has no prices for "${name}"`, EXAMPLE);
	const given = Object.entries(written);
	const prices = every(given.map(([kind, price]) => readFigure(name, kind, price)));
	return andThen(prices, (pairs) => {
		const { input, output, ...others } = Object.fromEntries(pairs);
		if (input === void 0 || output === void 0) {
			const missing = input === void 0 ? "input" : "output";
			return refuse$1(`has no "${missing}" price for "${name}"`, `add "${missing}"`);
		}
		return accept([name, {
			input,
			output,
			...others
		}]);
	});
}
function readFigure(model, kind, price) {
	if (!KINDS.some((known) => known === kind)) {
		const near = nearestName(kind, KINDS);
		return refuse$1(`has an unknown price "${kind}" for "${model}"`, near === null ? `use ${KINDS.join(", ")}` : `did you mean "${near}"?`);
	}
	if (typeof price === "number" && price >= 0 && price <= MAX_PRICE) return accept([kind, price]);
	return refuse$1(`has a "${kind}" price for "${model}" that is not a number from 0 to ${MAX_PRICE}`, "write dollars per million tokens as a number");
}
/**
* The content of a price file: JSON text or its parsed value, in $ per million tokens. Throws a
* `UsageError` that lists every problem; `origin` is where the content came from.
*/
function parsePriceTable(json, origin = "the price file") {
	const parsed = readTable(json);
	if (parsed.ok) return parsed.value;
	throw new UsageError(parsed.problems.map((problem) => ({
		field: "prices",
		value: null,
		origin,
		...problem
	})));
}
const prices = field(textOrMap, (written) => {
	if (typeof written === "string" && !written.trim().startsWith("{")) return andThen(parsePath(written), (path) => accept({
		kind: "file",
		path
	}));
	return andThen(readTable(written), (table) => accept({
		kind: "inline",
		prices: table
	}));
});

// src/config/tolerances.ts
/**
* The worst change against the baseline that is still accepted.
*
*     tolerance = subject ":" ( percent | points | "off" )
*
* Shares take percentage points (a ratio of two error rates near zero says nothing), all other
* metrics take a relative change in percent.
*/
/** A tenfold worsening; beyond it the tolerance is a slip, or `off` was meant. */
const MAX_RATIO = 10;
function parseTolerance(text) {
	const colon = text.indexOf(":");
	if (colon < 1) return refuse$1(`has a line that is not a tolerance: "${text}"`, "write e.g. latency.p99: 20%");
	const parsed = andThen(parseMetricReference(text.slice(0, colon).trim()), (reference) => andThen(parseLimit(reference, text.slice(colon + 1).trim()), (limit) => accept({
		...reference,
		limit,
		text
	})));
	return inLine(parsed, text);
}
function parseLimit(reference, text) {
	if (text === "off") return accept({ kind: "off" });
	const id = metricId(reference.metric, reference.statistic);
	if (isShare(reference.metric)) {
		if (text.endsWith("%")) return refuse$1(`gives the share "${id}" a relative tolerance`, `write percentage points: ${id}: ${text.slice(0, -1).trim()}pp`);
		return andThen(parsePoints(text), (value) => accept({
			kind: "points",
			value
		}));
	}
	if (text.endsWith("pp")) return refuse$1(`gives "${id}" percentage points, but it is not a share`, `write ${id}: ${text.slice(0, -2).trim()}%`);
	return andThen(parsePercent(text), (value) => value <= MAX_RATIO ? accept({
		kind: "ratio",
		value
	}) : refuse$1("is more than 1000%", `write ${id}: off`));
}
function parseTolerances(lines) {
	return andThen(readItems(lines, parseTolerance), (tolerances) => {
		const twice = repeated(tolerances);
		if (twice === null) return accept(tolerances);
		return refuse$1(`gives "${twice}" two tolerances`, "keep one of them");
	});
}
const tolerances = field(entries, (written) => parseTolerances(entryTexts(written, LINES_COMMAS_OR_SEMICOLONS)));

// src/config/inputs-judgement.ts
/** What is compared with what, and what counts as a failure. */
const FAILURES$1 = [
	"regressed",
	"over-budget",
	"invalid",
	"inconclusive",
	"no-baseline"
];
const failOn = field(textOrList, (written) => andThen(readItems(items(written, LINES_OR_COMMAS), (item) => parseName(item, FAILURES$1)), (found) => accept([...new Set(found)])));
const confidence = field(scalar, (written) => andThen(parseShare(written), (share) => share > .5 && share < 1 ? accept(share) : refuse$1("must be more than 50% and less than 100%", "write e.g. 99%")));
const SECOND_MS$1 = 1e3;
const DAY_MS$1 = 864e5;
const MAX_REQUESTS$1 = 1e8;
const AB = later("a paired run of two endpoints");
const judgementInputs = {
	budgets: orNull({
		group: "judgement",
		scope: "scenario",
		secret: false,
		defaultText: null,
		form: "one a line: `latency.p99 < 1.2s`, `error-rate < 1%`, `cost-per-1k < $4`",
		description: "Absolute limits that a run must keep.",
		status: partly((list) => notYetMeasured(list)),
		given: budgets
	}),
	tolerances: orNull({
		group: "judgement",
		scope: "scenario",
		secret: false,
		defaultText: "p99 20%, p95 15%, p50 10%, error-rate 0.5pp, cost 5%",
		form: "one a line: `latency.p99: 20%`, `error-rate: 0.5pp`, `tpot.p50: off`",
		description: "The worst change against the baseline that is still accepted.",
		status: partly((list) => notYetMeasured(list)),
		given: tolerances
	}),
	confidence: withDefault({
		group: "judgement",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "99%",
		form: "percentage above 50% and below 100%",
		description: "The probability, over all judged metrics together, that an unchanged endpoint is not failed.",
		given: confidence
	}),
	confirm: withDefault({
		group: "judgement",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "1",
		form: "whole number from 0 to 3",
		description: "Fresh repetitions that a run gets before it fails; all runs count together.",
		given: integer(0, 3)
	}),
	extend: withDefault({
		group: "judgement",
		scope: "run",
		secret: false,
		defaultText: "0",
		form: "whole number from 0 to 2",
		description: "How often an undecided run may double.",
		status: partly((times) => times > 0 ? "extending a run is not yet available; write 0" : null),
		given: integer(0, 2)
	}),
	"fail-on": withDefault({
		group: "judgement",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "regressed, over-budget, invalid",
		form: `any of ${FAILURES$1.map((name) => `\`${name}\``).join(", ")}`,
		description: "The verdicts that fail the job.",
		given: failOn
	}),
	"accept-label": withDefault({
		group: "judgement",
		scope: "run",
		secret: false,
		status: later("accepting a regression"),
		defaultText: "tailgate: accept-regression",
		form: "label name",
		description: "The label that lets a stated regression through.",
		given: text$3(100)
	})
};
const baselineInputs = {
	baseline: orNull({
		group: "baseline",
		scope: "run",
		secret: false,
		defaultText: "branch:tailgate-data on GitHub, dir:.tailgate elsewhere",
		form: "`branch:NAME`, `artifact:NAME`, `dir:PATH`, `file:PATH` or `none`",
		description: "Where earlier runs are kept.",
		status: partly((source) => source.kind === "artifact" ? "baselines from artifacts are not yet available; use branch:, dir: or file:" : null),
		given: baseline$1
	}),
	"baseline-runs": withDefault({
		group: "baseline",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "20",
		form: "whole number from 1 to 1000",
		description: "How many admitted runs are compared with.",
		given: integer(1, 1e3)
	}),
	"update-baseline": withDefault({
		group: "baseline",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "auto",
		form: "`auto`, `always` or `never`",
		description: "Whether the run is stored; `auto` stores pushes and schedules on the default branch.",
		given: oneOf([
			"auto",
			"always",
			"never"
		])
	}),
	"base-endpoint": orNull({
		group: "baseline",
		scope: "scenario",
		secret: false,
		status: AB,
		defaultText: null,
		form: "URL",
		description: "A second endpoint, measured in turns with the first.",
		given: endpoint
	}),
	"base-model": orNull({
		group: "baseline",
		scope: "scenario",
		secret: false,
		status: AB,
		defaultText: null,
		form: "model name",
		description: "The model to ask `base-endpoint` for.",
		given: model
	}),
	"base-api-key": orNull({
		group: "baseline",
		scope: "scenario",
		secret: true,
		status: AB,
		defaultText: null,
		form: "secret; in a file `${ENV_NAME}`",
		description: "The key for `base-endpoint`.",
		given: secret
	}),
	"base-headers": orNull({
		group: "baseline",
		scope: "scenario",
		secret: true,
		status: AB,
		defaultText: null,
		form: "one `Name: value` a line",
		description: "Further request headers for `base-endpoint`.",
		given: headers
	}),
	"control-endpoint": orNull({
		group: "baseline",
		scope: "scenario",
		secret: false,
		status: later("a control endpoint"),
		defaultText: null,
		form: "URL",
		description: "A fixed reference that is probed at a low rate.",
		given: endpoint
	})
};
const costInputs = {
	"max-requests": withDefault({
		group: "cost",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "100000",
		form: "whole number from 1",
		description: "The most requests that the run may plan, warm-up included.",
		given: integer(1, MAX_REQUESTS$1)
	}),
	"max-duration": withDefault({
		group: "cost",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "30m",
		form: "duration",
		description: "The longest that the run may plan to take, warm-up included.",
		given: duration(SECOND_MS$1, DAY_MS$1)
	}),
	"max-cost": orNull({
		group: "cost",
		scope: "run",
		secret: false,
		status: later("a cap on money"),
		defaultText: null,
		form: "`$2.00`",
		description: "The most that the run may spend.",
		given: field(scalar, parseUsd)
	}),
	prices: orNull({
		group: "cost",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "built in",
		form: "path or JSON `{model: {input, output, cachedInput?, cacheWrite?, reasoning?}}`",
		description: "Prices in $ per million tokens, over the built-in table.",
		given: prices
	}),
	"monthly-tokens": orNull({
		group: "cost",
		scope: "run",
		secret: false,
		status: later("the monthly projection"),
		defaultText: null,
		form: "`500M`",
		description: "Tokens a month, for the projection of the monthly cost.",
		given: field(scalar, parseCount)
	}),
	"monthly-requests": orNull({
		group: "cost",
		scope: "run",
		secret: false,
		status: later("the monthly projection"),
		defaultText: null,
		form: "`2M`",
		description: "Requests a month, for the projection of the monthly cost.",
		given: field(scalar, parseCount)
	})
};

// src/config/inputs-load.ts
/** How much is sent, when, and over which connections. */
const SECOND_MS = 1e3;
const HOUR_MS = 36e5;
const DAY_MS = 864e5;
/** Latencies are kept up to one hour, so nothing longer can be waited for. */
const MAX_TIMEOUT_MS = HOUR_MS;
const MAX_CONCURRENCY = 1e5;
const MAX_REQUESTS = 1e8;
const MAX_IN_FLIGHT$1 = 1e6;
const MAX_SPEC_CHARS = 1e4;
const proxyUrl = text$3(MAX_SPEC_CHARS);
const concurrency = field(union([
	string(),
	number$2(),
	array(int())
]), (written) => {
	const steps = Array.isArray(written) ? written.map(String) : String(written);
	const parts = items(steps, LINES_OR_COMMAS);
	return readItems(parts, (part) => {
		const count = Number(part);
		return /^\d+$/.test(part) && count >= 1 && count <= MAX_CONCURRENCY ? accept(count) : refuse$1("has a step that is not a whole number from 1");
	});
});
const loadInputs = {
	rate: orNull({
		group: "load",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: null,
		form: "`50`, `50/s`, `600/m` or `1000/h`",
		description: "How many requests are started per second, whatever the endpoint does.",
		given: field(scalar, parseRate)
	}),
	arrivals: withDefault({
		group: "load",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "constant",
		form: "`constant` or `poisson`",
		description: "How the requests are spaced: evenly, or at random with the same mean.",
		given: oneOf(["constant", "poisson"])
	}),
	stages: orNull({
		group: "load",
		scope: "scenario",
		secret: false,
		status: later("rates that change in steps"),
		defaultText: null,
		form: "`10/s for 30s, 20/s for 30s` or `from 1/s to 50/s over 60s`",
		description: "Rates one after the other, or a ramp.",
		given: text$3(MAX_SPEC_CHARS)
	}),
	concurrency: orNull({
		group: "load",
		scope: "scenario",
		secret: false,
		status: later("closed-loop load"),
		defaultText: null,
		form: "whole number, or a ladder `10, 50, 100, 200`",
		description: "Closed loop instead of a rate: so many requests at a time.",
		given: concurrency
	}),
	requests: orNull({
		group: "load",
		scope: "scenario",
		secret: false,
		status: later("closed-loop load"),
		defaultText: null,
		form: "whole number from 1",
		description: "How many requests each step of `concurrency` sends.",
		given: integer(1, MAX_REQUESTS)
	}),
	duration: withDefault({
		group: "load",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "60s",
		form: "`60s`, `5m`; at least 1s",
		description: "How long is measured.",
		given: duration(SECOND_MS, DAY_MS)
	}),
	warmup: withDefault({
		group: "load",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "5s",
		form: "`5s`, `0`",
		description: "Load before the measured part, left out of the numbers.",
		given: duration(0, DAY_MS)
	})
};
const connectionInputs = {
	timeout: withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "30s",
		form: "duration",
		description: "The longest a request may take in all, from its intended start.",
		given: duration(1, MAX_TIMEOUT_MS)
	}),
	"connect-timeout": withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "5s",
		form: "duration",
		description: "The longest that opening a connection may take.",
		given: duration(1, MAX_TIMEOUT_MS)
	}),
	"first-byte-timeout": withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "off",
		form: "duration or `off`",
		description: "The longest wait for the first byte of an answer.",
		given: durationOrOff(1, MAX_TIMEOUT_MS)
	}),
	"idle-timeout": withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "off",
		form: "duration or `off`",
		description: "The longest pause between two bytes of an answer.",
		given: durationOrOff(1, MAX_TIMEOUT_MS)
	}),
	"max-connections": orNull({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "as many as needed",
		form: "whole number from 1",
		description: "The most connections per host. Waiting for one is then part of the latency, and is reported.",
		given: integer(1, MAX_CONCURRENCY)
	}),
	"keep-alive": withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "120s",
		form: "duration; `0` opens a new connection for every request",
		description: "How long an unused connection is kept.",
		given: duration(0, HOUR_MS)
	}),
	http2: withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		defaultText: "false",
		form: "`true` or `false`",
		description: "Use HTTP/2 where the endpoint offers it.",
		status: partly((on) => on ? "HTTP/2 is not yet available; remove it" : null),
		given: boolean
	}),
	"max-in-flight": withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "10000",
		form: "whole number from 1",
		description: "Requests outstanding at once; arrivals beyond it are dropped and count as failed.",
		given: integer(1, MAX_IN_FLIGHT$1)
	}),
	proxy: orNull({
		group: "connection",
		scope: "scenario",
		secret: true,
		status: later("proxies"),
		defaultText: null,
		form: "URL",
		description: "The proxy to go through.",
		given: proxyUrl
	}),
	"insecure-tls": withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "false",
		form: "`true` or `false`",
		description: "Accept any certificate. For test endpoints with self-signed certificates only.",
		given: boolean
	}),
	"ca-file": orNull({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: null,
		form: "path to a PEM file",
		description: "Certificate authorities to trust besides the usual ones.",
		given: path
	}),
	transport: withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "auto",
		form: "`auto` or `undici`",
		description: "The HTTP client. `auto` takes the lean HTTP/1.1 transport where it applies and undici elsewhere.",
		given: oneOf(["auto", "undici"])
	}),
	retries: withDefault({
		group: "connection",
		scope: "scenario",
		secret: false,
		defaultText: "0",
		form: "whole number from 0",
		description: "Attempts after the first, with exponential backoff; `Retry-After` is honoured.",
		status: partly((count) => count > 0 ? "retries are not yet available; write 0" : null),
		given: integer(0, 10)
	})
};

// src/config/names.ts
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/;
/** A suite's or scenario's name. It becomes a folder, so it may not start with a dot. */
function parseSuiteName(name) {
	if (NAME.test(name)) return accept(name);
	return refuse$1("is not a valid name", "use 1 to 64 letters, digits, dots, hyphens and underscores, and no dot at the start");
}

// src/config/inputs-run.ts
/** What is done, where results go and who is told. */
const MODES = [
	"gate",
	"record",
	"judge",
	"report",
	"calibrate"
];
const MAX_SHARDS = 256;
function parseShard(written) {
	const [, first = "", second = ""] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(written) ?? [];
	const [index, count] = [Number(first), Number(second)];
	return first !== "" && index >= 1 && index <= count && count <= MAX_SHARDS ? accept({
		index,
		count
	}) : refuse$1("is not a shard", "write e.g. 2/4");
}
/** Milliseconds since 1970; an epoch below 1e11 is in seconds. */
function parseInstant(written) {
	const text = String(written).trim();
	const instantMs = (/^\d+$/.test(text) ? Number(text) * (Number(text) < 1e11 ? 1e3 : 1) : null) ?? (/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN);
	if (Number.isSafeInteger(instantMs)) return accept(instantMs);
	return refuse$1("is not an instant", "write e.g. 2026-11-23T06:00:00Z");
}
const runInputs = {
	mode: withDefault({
		group: "run",
		scope: "run",
		secret: false,
		defaultText: "gate",
		form: MODES.map((name) => `\`${name}\``).join(", "),
		description: "What to do: run and judge, only run, or judge stored results.",
		status: partly((mode) => mode === "report" || mode === "calibrate" ? `the mode "${mode}" is not yet available; use gate, record or judge` : null),
		given: oneOf(MODES)
	}),
	config: orNull({
		group: "run",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: ".github/tailgate.yml if it exists",
		form: "path",
		description: "A configuration file with these same fields, and scenarios.",
		given: path
	}),
	scenario: orNull({
		group: "run",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "all",
		form: "names, separated by commas or lines",
		description: "The scenarios of the configuration file to run.",
		given: listOf(LINES_OR_COMMAS, parseSuiteName)
	})
};
const resultInputs = {
	results: orNull({
		group: "run",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: null,
		form: "globs, one a line",
		description: "Recordings to judge instead of running; needs `mode: judge`.",
		given: listOf(LINES, parsePath)
	}),
	shard: orNull({
		group: "run",
		scope: "run",
		secret: false,
		status: later("matrix shards"),
		defaultText: null,
		form: "`2/4`",
		description: "Which part of the schedule this job sends.",
		given: field(string(), parseShard)
	}),
	"start-at": orNull({
		group: "run",
		scope: "run",
		secret: false,
		status: later("matrix shards"),
		defaultText: null,
		form: "RFC 3339 or epoch instant",
		description: "The common start of matrix shards.",
		given: field(union([string(), number$2()]), parseInstant)
	})
};
const reportInputs = {
	comment: withDefault({
		group: "report",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "always",
		form: "`always`, `on-change`, `on-failure` or `never`",
		description: "When the pull request's comment is written.",
		given: oneOf([
			"always",
			"on-change",
			"on-failure",
			"never"
		])
	}),
	issue: withDefault({
		group: "report",
		scope: "run",
		secret: false,
		defaultText: "on-nightly",
		form: "`on-nightly` or `never`",
		description: "Whether a nightly failure opens an issue.",
		status: partly((when) => when === "on-nightly" ? "opening issues is not yet available; write never or leave it out" : null),
		given: oneOf(["on-nightly", "never"])
	}),
	"check-run": withDefault({
		group: "report",
		scope: "run",
		secret: false,
		defaultText: "false",
		form: "`true` or `false`",
		description: "Whether a check run of its own is created.",
		status: partly((on) => on ? "check runs are not yet available; write false or leave it out" : null),
		given: boolean
	}),
	annotations: withDefault({
		group: "report",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "true",
		form: "`true` or `false`",
		description: "Whether findings are shown as annotations.",
		given: boolean
	}),
	summary: withDefault({
		group: "report",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "true",
		form: "`true` or `false`",
		description: "Whether the job summary is written.",
		given: boolean
	}),
	"report-dir": orNull({
		group: "report",
		scope: "run",
		secret: false,
		status: AVAILABLE,
		defaultText: "the runner's temporary folder",
		form: "path",
		description: "Where the reports and the recording go.",
		given: path
	}),
	"github-token": orNull({
		group: "report",
		scope: "run",
		secret: true,
		status: AVAILABLE,
		defaultText: "${{ github.token }}",
		form: "secret",
		description: "The token for comments and the baseline branch.",
		given: secret
	})
};

// src/config/inputs-target.ts
/** What is called and with what. */
const APIS = [
	"openai-chat",
	"openai-responses",
	"openai-completions",
	"openai-embeddings",
	"anthropic-messages",
	"gemini",
	"http"
];
const MAX_PROMPT_CHARS = 1e6;
const MAX_OUTPUT_TOKENS$1 = 1e6;
const targetInputs = {
	endpoint: orNull({
		group: "target",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: null,
		form: "URL of the operation or API base, or `simulator:`",
		description: "What to measure: an http(s) URL, or `simulator:` (optionally followed by a JSON profile) for the embedded simulator, which needs no key and costs nothing.",
		given: endpoint
	}),
	api: orNull({
		group: "target",
		scope: "scenario",
		secret: false,
		defaultText: "from the URL",
		form: APIS.map((name) => `\`${name}\``).join(" "),
		description: "The API that the endpoint speaks.",
		status: partly((api) => api === "openai-chat" || api === "http" ? null : `the api "${api}" is not yet available; use openai-chat or http`),
		given: oneOf(APIS)
	}),
	model: orNull({
		group: "target",
		scope: "scenario",
		secret: false,
		defaultText: null,
		form: "model name, or a weighted mix: `gpt-4.1=20%, deepseek-v3.2=80%`",
		description: "The model to ask for.",
		status: partly((name) => isMix(name) ? "a weighted mix of models is not yet available; name one model" : null),
		given: model
	}),
	"api-key": orNull({
		group: "target",
		scope: "scenario",
		secret: true,
		status: AVAILABLE,
		defaultText: null,
		form: "secret; in a file `${ENV_NAME}`",
		description: "The key, sent the way the API wants it. Pass a secret, never the key itself.",
		given: secret
	}),
	headers: orNull({
		group: "target",
		scope: "scenario",
		secret: true,
		status: AVAILABLE,
		defaultText: null,
		form: "one `Name: value` a line",
		description: "Further request headers.",
		given: headers
	}),
	prompt: orNull({
		group: "request",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: null,
		form: "text",
		description: "One prompt, sent with every request. Without `prompt` and `prompts` a built-in small set is used.",
		given: text$3(MAX_PROMPT_CHARS)
	}),
	prompts: orNull({
		group: "request",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "a built-in small set",
		form: "path to a JSONL, JSON or text file",
		description: "A file of prompts or messages.",
		given: path
	}),
	"max-tokens": withDefault({
		group: "request",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "128",
		form: "whole number from 1",
		description: "The most output tokens that a request asks for.",
		given: integer(1, MAX_OUTPUT_TOKENS$1)
	}),
	temperature: withDefault({
		group: "request",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "0",
		form: "number from 0 to 2",
		description: "Sampling temperature.",
		given: decimal(0, 2)
	}),
	stream: withDefault({
		group: "request",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: "true",
		form: "`true` or `false`",
		description: "Ask for a streamed answer, which time to first token needs.",
		given: boolean
	}),
	body: orNull({
		group: "request",
		scope: "scenario",
		secret: false,
		status: AVAILABLE,
		defaultText: null,
		form: "JSON object",
		description: "JSON merged over the request body that was built.",
		given: field(textOrMap, parseJsonObject)
	})
};

// src/config/catalogue.ts
/**
* The one list of inputs. The action's inputs, the command line's flags, the fields of the
* configuration file, its JSON Schema and the documentation tables all come from here.
*/
const INPUTS = {
	...runInputs,
	...targetInputs,
	...loadInputs,
	...connectionInputs,
	...judgementInputs,
	...baselineInputs,
	...costInputs,
	...reportInputs,
	...resultInputs
};
function schemasOf(inputs) {
	const pairs = Object.entries(inputs).map(([name, { schema }]) => [name, schema]);
	return Object.fromEntries(pairs);
}
/** All inputs at once; absent ones get their default, or null where absence means something. */
const settingsSchema = object$1(schemasOf(INPUTS));
function isInputName(name) {
	return Object.hasOwn(INPUTS, name);
}
const INPUT_NAMES = Object.keys(INPUTS).filter(isInputName);
const CATALOGUE = INPUT_NAMES.map((name) => ({
	...INPUTS[name],
	name
}));
function inputNamed(name) {
	return must(CATALOGUE.find((input) => input.name === name), `the input ${name}`);
}
/** Whether an input's value must never be shown. */
function isSecret(name) {
	return isInputName(name) && INPUTS[name].secret;
}

// src/config/issues.ts
const URLS = [
	"endpoint",
	"base-endpoint",
	"control-endpoint",
	"proxy"
];
const MAX_SHOWN_CHARS = 200;
/** The value as it was written, on one line; null for a secret. */
function displayValue(name, value) {
	if (isSecret(name) || value === void 0) return null;
	const text = typeof value === "string" ? value : JSON.stringify(value) ?? "";
	return oneLine(URLS.includes(name) ? displayUrl(text) : text, MAX_SHOWN_CHARS);
}
function issueAbout(name, written, problem) {
	return {
		field: written.field,
		value: displayValue(name, written.value),
		origin: written.origin,
		message: sentence$1(problem.message),
		fix: problem.fix === null ? null : oneLine(problem.fix)
	};
}
function sentence$1(message) {
	const line = oneLine(message, 400);
	return /[.!?]$/.test(line) ? line : `${line}.`;
}
/** The problems in a schema's refusal. `form` says what may be written. */
function problemsOf(error, form) {
	return error.issues.map((issue) => {
		if (issue.code !== "custom") return {
			message: "has the wrong type",
			fix: `write ${form.replaceAll("`", "")}`
		};
		const fix = issue.params?.["fix"];
		return {
			message: issue.message,
			fix: typeof fix === "string" ? fix : null
		};
	});
}

// src/config/references.ts
/** Which values may refer to the environment, and what they become. */
const WHOLE_SECRETS = [
	"api-key",
	"base-api-key",
	"github-token"
];
const HEADER_LISTS = ["headers", "base-headers"];
/**
* The value with the references that stand in it resolved. Header lines become a list first, so
* that a line break in a variable cannot add a header.
*/
function resolveValue(name, value, env) {
	if (WHOLE_SECRETS.includes(name) && typeof value === "string") return resolveReferences(value, env);
	if (!HEADER_LISTS.includes(name)) return value;
	const lines = entries.safeParse(value);
	if (!lines.success) return value;
	return entryTexts(lines.data, LINES).map((line) => resolveReferences(line, env));
}
/** What a file may hold: secrets as references only, and references for secrets only. */
function checkFileValue(name, value) {
	if (WHOLE_SECRETS.includes(name)) {
		if (typeof value === "string" && referencedName(value) !== null) return accept(value);
		return refuse$1("is a secret, which may not stand in a file", `write "\${ENV_NAME}" and set that environment variable`);
	}
	if (HEADER_LISTS.includes(name)) return checkFileHeaders(value);
	if ((typeof value === "string" ? referencedName(value) : null) === null) return accept(value);
	return refuse$1("refers to the environment, which only secrets and headers may do", `write the value itself, or pass ${name} as an input`);
}
function checkFileHeaders(value) {
	const lines = entries.safeParse(value);
	if (!lines.success) return accept(value);
	const literal = entryTexts(lines.data, LINES).find((line) => {
		const name = line.slice(0, Math.max(0, line.indexOf(":"))).trim();
		return carriesCredentials(name) && unresolvedName(line) === null;
	});
	if (literal === void 0) return accept(value);
	const name = literal.slice(0, literal.indexOf(":")).trim();
	return refuse$1(`holds a secret in "${name}", which may not stand in a file`, `write "${name}: \${ENV_NAME}" and set that environment variable`);
}

// src/config/rules.ts
/**
* What must hold between fields. Each rule is a pure function from settings to complaints; the
* first field of a complaint is the one to blame, and none is made about a field that is already
* known to be wrong.
*/
const NONE = [];
function complain(fields, message, fix) {
	return [{
		fields,
		message,
		fix
	}];
}
function runs({ mode }) {
	return mode === "gate" || mode === "record";
}
const somethingToMeasure = ({ settings, candidatesGiven }) => {
	if (runs(settings)) {
		if (settings.endpoint !== null || settings.results !== null) return NONE;
		return complain([
			"endpoint",
			"results",
			"config"
		], "There is nothing to measure.", "give an endpoint, or a config file with one, or results to judge (with mode: judge)");
	}
	if (settings.mode !== "judge" || settings.results !== null || candidatesGiven) return NONE;
	return complain(["results"], "There is nothing to judge.", "give the recordings as results, or an endpoint to measure (with mode: gate)");
};
const resultsOnlyJudged = ({ settings }) => runs(settings) && settings.results !== null ? complain(["results", "mode"], `Results in mode ${settings.mode} are not yet available.`, "write mode: judge") : NONE;
const rateWhenRunning = ({ settings }) => runs(settings) && settings.rate === null && settings.results === null ? complain(["rate"], "A rate is needed to run.", "write e.g. rate: 5/s, which is 300 requests in 60s") : NONE;
const modelForChat = ({ settings }) => runs(settings) && settings.api === "openai-chat" && settings.model === null && settings.endpoint?.kind === "url" ? complain([
	"model",
	"api",
	"endpoint"
], "The api openai-chat needs a model.", "write the model's name, e.g. model: gpt-4.1") : NONE;
const onePromptSource = ({ settings }) => settings.prompt !== null && settings.prompts !== null ? complain(["prompt", "prompts"], "Both prompt and prompts are given.", "keep one of them") : NONE;
const noKeyInPlainText = ({ settings }) => {
	const { endpoint } = settings;
	if (endpoint?.kind !== "url" || isHttps(endpoint.url) || isLoopback(endpoint.url)) return NONE;
	const header = (settings.headers ?? []).map(([name]) => name).find(carriesCredentials);
	if (settings["api-key"] === null && header === void 0) return NONE;
	return complain([
		"endpoint",
		"api-key",
		"headers"
	], `Plain http would send ${settings["api-key"] === null ? `the header "${header}"` : "the api-key"} readable to everybody on the way.`, "use https");
};
const tlsOptionsNeedTls = ({ settings }) => {
	const { endpoint } = settings;
	if (endpoint === null || endpoint.kind === "url" && isHttps(endpoint.url)) return NONE;
	const insecure = settings["insecure-tls"] ? complain(["insecure-tls", "endpoint"], "The endpoint does not use TLS.", "remove insecure-tls") : NONE;
	const authority = settings["ca-file"] !== null ? complain(["ca-file", "endpoint"], "The endpoint does not use TLS.", "remove ca-file") : NONE;
	return [...insecure, ...authority];
};
/** A default that is longer than the total never fires and harms nobody: only given ones count. */
const phasesWithinTimeout = ({ settings, given }) => {
	return [
		"connect-timeout",
		"first-byte-timeout",
		"idle-timeout"
	].flatMap((name) => {
		const phaseMs = settings[name];
		if (phaseMs === null || !given(name) || phaseMs <= settings.timeout) return NONE;
		return complain([name, "timeout"], `Longer than timeout, which is ${printDuration(settings.timeout)}.`, `shorten it or write timeout: ${printDuration(phaseMs)}`);
	});
};
const BETWEEN_PIECES = [
	"tpot",
	"gap",
	"stall",
	"tokens-per-second"
];
const streamMetricsNeedStreams = ({ settings }) => {
	if (settings.stream) return NONE;
	const needs = (metric) => BETWEEN_PIECES.includes(metric);
	const budget = settings.budgets?.find(({ metric }) => needs(metric));
	const tolerance = settings.tolerances?.find(({ metric, limit }) => limit.kind !== "off" && needs(metric));
	const about = (name, metric) => complain([name, "stream"], `Without a stream there is no "${metric}".`, "remove the line or write stream: true");
	return [...budget === void 0 ? NONE : about("budgets", budget.metric), ...tolerance === void 0 ? NONE : about("tolerances", tolerance.metric)];
};
const somewhereToStore = ({ settings }) => settings.baseline?.kind === "none" && settings["update-baseline"] === "always" ? complain(["update-baseline", "baseline"], "With baseline: none nothing can be stored.", "name a baseline or write update-baseline: never") : NONE;
const RULES = [
	somethingToMeasure,
	resultsOnlyJudged,
	rateWhenRunning,
	modelForChat,
	onePromptSource,
	noKeyInPlainText,
	tlsOptionsNeedTls,
	phasesWithinTimeout,
	streamMetricsNeedStreams,
	somewhereToStore
];
/** How long a scenario sends, and how much, by its plan. */
function load$1({ rate, duration, warmup }) {
	const sendMs = duration + warmup;
	const requests = Math.ceil((rate ?? 0) * secondsFromMillis(sendMs) - 1e-9);
	return {
		sendMs,
		requests: Math.max(0, requests)
	};
}
function grouped$1(count) {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
/** The caps hold for the run: scenarios, which follow one another, are added up. */
function withinCaps(top, scenarios) {
	if (!runs(top) || top.results !== null) return NONE;
	const loads = scenarios.map(load$1);
	const sendMs = loads.reduce((sum, one) => sum + one.sendMs, 0);
	const requests = loads.reduce((sum, one) => sum + one.requests, 0);
	const together = scenarios.length > 1 ? ` in ${scenarios.length} scenarios` : "";
	const long = sendMs <= top["max-duration"] ? NONE : complain([
		"max-duration",
		"duration",
		"warmup"
	], `Warm-up and duration take ${printDuration(sendMs)}${together}, more than max-duration ${printDuration(top["max-duration"])}.`, `shorten them or write max-duration: ${printDuration(sendMs)}`);
	if (requests <= top["max-requests"]) return long;
	const fitsPerS = Math.floor(top["max-requests"] / secondsFromMillis(sendMs) * 100) / 100;
	const slower = fitsPerS > 0 ? `lower the rate to ${printRate(fitsPerS)}, ` : "";
	const many = complain([
		"max-requests",
		"rate",
		"duration",
		"warmup"
	], `The plan is ${grouped$1(requests)} requests in ${printDuration(sendMs)}${together}, more than max-requests ${grouped$1(top["max-requests"])}.`, `${slower}shorten the duration, or write max-requests: ${requests}`);
	return [...long, ...many];
}

// src/config/config.ts
/** From layers of written values to one typed configuration, or every reason why not. */
const DEFAULT_NAME = "default";
function member$1(value, key) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return new Map(Object.entries(value)).get(key);
}
/** Later layers win, and within a layer a scenario's own value wins over the top level's. */
function merge(layers, scenario) {
	const merged = /* @__PURE__ */ new Map();
	for (const { values, origin } of layers) {
		const overrides = scenario === null ? null : member$1(member$1(values, "scenarios"), scenario);
		for (const name of INPUT_NAMES) {
			const own = member$1(overrides, name);
			const field = own === void 0 ? name : `scenarios.${scenario}.${name}`;
			const value = own ?? member$1(values, name);
			if (value !== void 0) merged.set(name, {
				value,
				field,
				origin: origin(field)
			});
		}
	}
	return merged;
}
/** What is wrong with one given value, its availability included. */
function problemsWith(input, value) {
	if (input.status.kind === "later") return [{
		message: `Not yet available: ${input.status.what}`,
		fix: `remove ${input.name}`
	}];
	const read = input.given.safeParse(value);
	if (!read.success) return problemsOf(read.error, input.form);
	const refusal = input.status.kind === "partly" ? input.status.refuses(read.data) : null;
	return refusal === null ? [] : [{
		message: refusal,
		fix: null
	}];
}
function read(merged) {
	const issues = [];
	const wrong = /* @__PURE__ */ new Set();
	const right = [];
	for (const input of CATALOGUE) {
		const written = merged.get(input.name);
		if (written === void 0) continue;
		const problems = problemsWith(input, written.value);
		issues.push(...problems.map((problem) => issueAbout(input.name, written, problem)));
		if (problems.length > 0) wrong.add(input.name);
		else right.push([input.name, written.value]);
	}
	return {
		settings: settingsSchema.parse(Object.fromEntries(right)),
		merged,
		wrong,
		issues
	};
}
function complaintIssues(complaints, { merged, wrong }) {
	return complaints.filter(({ fields }) => !fields.some((field) => wrong.has(field))).map(({ fields, message, fix }) => {
		const blamed = fields.find((field) => merged.has(field)) ?? fields[0];
		const absent = {
			field: fields[0],
			value: void 0,
			origin: "default"
		};
		return issueAbout(blamed, merged.get(blamed) ?? absent, {
			message,
			fix
		});
	});
}
/** The reading, counting as wrong also the fields that a layer had to leave out. */
function suspecting(reading, layers) {
	const fields = layers.flatMap(({ issues }) => issues ?? []).map(({ field }) => field.slice(field.lastIndexOf(".") + 1));
	return {
		...reading,
		wrong: /* @__PURE__ */ new Set([...reading.wrong, ...fields.filter(isInputName)])
	};
}
function scenarioNames(layers) {
	const names = layers.flatMap(({ values }) => Object.keys(member$1(values, "scenarios") ?? {}));
	return [...new Set(names)];
}
function select(top, known) {
	const wanted = top.settings.scenario;
	if (wanted === null) return {
		names: known,
		issues: []
	};
	const written = must(top.merged.get("scenario"), "the written scenario");
	const issues = wanted.filter((name) => !known.includes(name)).map((name) => {
		const near = nearestName(name, known);
		const fix = near === null ? `write one of ${known.join(", ")}` : `did you mean "${near}"?`;
		return issueAbout("scenario", written, {
			message: `There is no scenario "${name}"`,
			fix
		});
	});
	return {
		names: known.filter((name) => wanted.includes(name)),
		issues
	};
}
/** Top-level fields of the file that are not inputs. */
function fileOnly(layers) {
	return {
		suite: layers.map(({ values }) => member$1(values, "suite")).findLast((value) => typeof value === "string") ?? DEFAULT_NAME,
		issues: layers.flatMap(({ values, origin }) => {
			const value = member$1(values, "routes");
			if (value === void 0) return [];
			const written = {
				field: "routes",
				value,
				origin: origin("routes")
			};
			return [issueAbout("routes", written, {
				message: "Not yet available: routes",
				fix: "remove routes"
			})];
		})
	};
}
function originsOf(top, scenarios) {
	const defaults = INPUT_NAMES.map((name) => [name, "default"]);
	const written = [top, ...scenarios].flatMap(({ merged }) => [...merged.values()]);
	return Object.fromEntries([...defaults, ...written.map(({ field, origin }) => [field, origin])]);
}
function distinct(issues) {
	return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}
/**
* Reads layers, ordered lowest to highest, into a configuration. With `env`, `${ENV_NAME}` in
* secrets and headers is resolved in every layer, so that a key need not stand in a command line.
* `candidatesGiven` says that recordings to judge came another way than as `results`.
* Throws one `UsageError` with all issues.
*/
function parseConfig(options) {
	const { env, candidatesGiven = false } = options;
	const layers = env === void 0 ? options.layers : options.layers.map((layer) => ({
		...layer,
		values: resolveAll(layer.values, env)
	}));
	const top = read(merge(layers, null));
	const named = scenarioNames(layers);
	const known = named.length === 0 ? [DEFAULT_NAME] : named;
	const selection = select(top, known);
	const readings = new Map(known.map((name) => [name, read(merge(layers, name))]));
	const chosen = selection.names.map((name) => must(readings.get(name), name));
	const { suite, issues: fileIssues } = fileOnly(layers);
	const issues = [
		...layers.flatMap((layer) => layer.issues ?? []),
		...fileIssues,
		...top.issues,
		...[...readings.values()].flatMap((one) => one.issues),
		...selection.issues,
		...layers.some(({ broken }) => broken) ? [] : ruleIssues(suspecting(top, layers), chosen.map((one) => suspecting(one, layers)), candidatesGiven)
	];
	if (issues.length > 0) throw new UsageError(distinct(issues));
	const [first, ...rest] = selection.names.map((name) => ({
		name,
		settings: must(readings.get(name), name).settings
	}));
	const scenarios = [must(first, "a scenario"), ...rest];
	return {
		settings: top.settings,
		suite,
		scenarios,
		origins: originsOf(top, chosen)
	};
}
function resolveAll(values, env) {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, resolveValue(name, value, env)]));
}
function ruleIssues(top, scenarios, candidatesGiven) {
	const single = scenarios.flatMap((reading) => {
		const given = (name) => reading.merged.has(name);
		const judged = {
			settings: reading.settings,
			given,
			candidatesGiven
		};
		return complaintIssues(RULES.flatMap((rule) => rule(judged)), reading);
	});
	const caps = withinCaps(top.settings, scenarios.map(({ settings }) => settings));
	const wrong = new Set(scenarios.flatMap((one) => [...one.wrong]));
	return [...single, ...complaintIssues(caps, {
		...top,
		wrong
	})];
}

// src/config/layers.ts
/**
* Layers of written values, lowest to highest: defaults < file < inputs or flags. Text becomes
* typed only later; here it only gets an origin, and "" becomes absence (the Actions runner
* passes an unset input as ""). Nowhere else does "" mean absence.
*/
function isAbsent(value) {
	return value === "" || value === null || value === void 0;
}
/** Inputs or flags, keyed by the inputs' names; `describe` names one for error messages. */
function layerFromInputs(values, describe) {
	const given = Object.entries(values).filter(([, value]) => !isAbsent(value));
	const issues = given.filter(([name]) => !isInputName(name)).map(([name]) => unknownField(name, name, describe(name), INPUT_NAMES));
	const known = given.filter(([name]) => isInputName(name));
	const usable = known.filter(([, value]) => isBounded(value));
	const odd = known.filter(([, value]) => !isBounded(value)).map(([name]) => ({
		field: name,
		value: null,
		origin: describe(name),
		message: "Not plain JSON.",
		fix: null
	}));
	return {
		origin: describe,
		values: Object.fromEntries(usable),
		issues: [...issues, ...odd]
	};
}
function unknownField(field, name, origin, valid) {
	const near = nearestName(name, valid);
	return {
		field,
		value: null,
		origin,
		message: "There is no such field.",
		fix: near === null ? "remove it" : `did you mean "${near}"?`
	};
}

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/config/yaml-document.ts
var import_dist = require_dist();
const MAX_FILE_BYTES = 1e6;
/** Far above any honest use; stops documents that grow by nested aliases. */
const MAX_ALIASES = 100;
const MAX_ISSUES = 20;
/** `path` is for messages only. `lineOf` knows the fields `rate` and `scenarios.chat.rate`. */
function readYaml(text, path) {
	const fail = (message, fix, line = null) => {
		return {
			field: "config",
			value: null,
			origin: line === null ? path : `${path} line ${line}`,
			message: sentence$1(message),
			fix
		};
	};
	const broken = (...issues) => ({
		kind: "broken",
		issues: issues.slice(0, MAX_ISSUES)
	});
	if (Buffer.byteLength(text) > 1e6) return broken(fail(`The file is larger than ${MAX_FILE_BYTES} bytes`, "shorten it"));
	const lines = new import_dist.LineCounter();
	try {
		const document = (0, import_dist.parseDocument)(text, {
			lineCounter: lines,
			prettyErrors: false,
			schema: "core",
			stringKeys: true,
			uniqueKeys: false
		});
		const faults = [...document.errors, ...document.warnings];
		if (faults.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return broken(fail("The file is nested too deeply", "use fewer levels"));
		if (faults.length > 0) return broken(...faults.map((fault) => fail(`Not valid YAML: ${fault.message}`, null, lines.linePos(fault.pos[0]).line)));
		const twice = repeatedKeys(document, lines).map(([key, line]) => ({
			...fail("The key stands twice in one map", "keep one of them", line),
			field: key
		}));
		if (twice.length > 0) return broken(...twice);
		const root = document.toJS({ maxAliasCount: MAX_ALIASES });
		if (isBounded(root)) return {
			kind: "read",
			root,
			lineOf: fieldLines(document, lines)
		};
		return broken(fail("The file is nested too deeply or too large", "shorten it"));
	} catch (error) {
		return broken(fail(`The file cannot be expanded: ${error instanceof Error ? error.message : String(error)}`, "use fewer levels and aliases"));
	}
}
function repeatedKeys(document, lines) {
	const found = [];
	const visit = (node) => {
		if ((0, import_dist.isSeq)(node)) node.items.forEach(visit);
		if (!(0, import_dist.isMap)(node)) return;
		const seen = /* @__PURE__ */ new Set();
		for (const { key, value } of node.items) {
			visit(value);
			if (!(0, import_dist.isScalar)(key)) continue;
			const name = String(key.value);
			if (seen.has(name)) found.push([name, lines.linePos(key.range?.[0] ?? 0).line]);
			seen.add(name);
		}
	};
	visit(document.contents);
	return found;
}
/** Line numbers of the top level's fields and of those in scenarios, keyed by their path. */
function fieldLines(document, lines) {
	const found = /* @__PURE__ */ new Map();
	const visit = (node, prefix, depth) => {
		if (!(0, import_dist.isMap)(node)) return;
		for (const { key, value } of node.items) {
			if (!(0, import_dist.isScalar)(key) || !key.range) continue;
			const field = `${prefix}${String(key.value)}`;
			found.set(field, lines.linePos(key.range[0]).line);
			if (depth > 0 && (field === "scenarios" || prefix === "scenarios.")) visit(value, `${field}.`, depth - 1);
		}
	};
	visit(document.contents, "", 2);
	return found;
}

// src/config/yaml-layer.ts
/** The configuration file as a layer. */
const MAX_SCENARIOS = 100;
/** Ten times the fields there are; a search for the nearest name is made for each wrong one. */
const MAX_FIELDS = 1e3;
/** `config` names the file itself, so it cannot stand in it. */
const FILE_INPUTS = INPUT_NAMES.filter((name) => name !== "config");
const SCENARIO_INPUTS = INPUT_NAMES.filter((name) => inputNamed(name).scope === "scenario");
const TOP_LEVEL = [
	...FILE_INPUTS,
	"suite",
	"scenarios",
	"routes"
];
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/**
* `path` is for messages only. Never throws for what the text holds: issues travel with the layer.
* References `${ENV_NAME}` in secrets and headers are resolved with `env`.
*/
function layerFromYaml(text, path, env) {
	const broken = (issues) => ({
		origin: () => path,
		values: {},
		issues,
		broken: true
	});
	const file = readYaml(text, path);
	if (file.kind === "broken") return broken(file.issues);
	const root = file.root ?? {};
	if (!isFields(root)) return broken([{
		field: "config",
		value: null,
		origin: path,
		message: "The file is not a map of fields.",
		fix: "write e.g. rate: 50/s"
	}]);
	const origin = (field) => {
		const line = file.lineOf.get(field);
		return line === void 0 ? path : `${path} line ${line}`;
	};
	return {
		origin,
		...readRoot(root, origin, env)
	};
}
function readRoot(root, origin, env) {
	const { scenarios, suite, ...fields } = root;
	const top = readFields(fields, "", TOP_LEVEL, origin, env);
	const map = readScenarios(scenarios, origin, env);
	const name = readSuite(suite, origin);
	return {
		values: {
			...top.values,
			...map.values,
			...name.values
		},
		issues: [
			...top.issues,
			...map.issues,
			...name.issues
		]
	};
}
function readSuite(suite, origin) {
	if (isAbsent(suite)) return {
		values: {},
		issues: []
	};
	const parsed = parseSuiteName(typeof suite === "string" ? suite : "");
	if (parsed.ok) return {
		values: { suite: parsed.value },
		issues: []
	};
	const written = {
		field: "suite",
		value: suite,
		origin: origin("suite")
	};
	return {
		values: {},
		issues: parsed.problems.map((one) => issueAbout("suite", written, one))
	};
}
/** Checked fields of one map; `prefix` is its path in the file, with a dot behind it. */
function readFields(fields, prefix, valid, origin, env) {
	const issues = [];
	const values = [];
	if (Object.keys(fields).length > MAX_FIELDS) {
		const field = prefix === "" ? "config" : prefix.slice(0, -1);
		const message = `More than ${MAX_FIELDS} fields.`;
		return {
			values: {},
			issues: [{
				field,
				value: null,
				origin: origin(field),
				message,
				fix: "keep those that are there to set"
			}]
		};
	}
	for (const [name, value] of Object.entries(fields)) {
		const field = prefix + name;
		if (!valid.includes(name)) {
			issues.push(misplaced(field, name, origin(field), valid));
			continue;
		}
		if (isAbsent(value)) continue;
		const written = {
			field,
			value,
			origin: origin(field)
		};
		const checked = checkFileValue(name, value);
		if (checked.ok) values.push([name, resolveValue(name, value, env)]);
		else issues.push(...checked.problems.map((problem) => issueAbout(name, written, problem)));
	}
	return {
		values: Object.fromEntries(values),
		issues
	};
}
function misplaced(field, name, origin, valid) {
	const issue = unknownField(field, name, origin, valid);
	if (name === "config") {
		const message = "A file cannot name another file.";
		return {
			...issue,
			message,
			fix: "pass config as an input"
		};
	}
	if (!isInputName(name)) return issue;
	return {
		...issue,
		message: "It holds for the whole run.",
		fix: "move it to the top level"
	};
}
function readScenarios(scenarios, origin, env) {
	if (isAbsent(scenarios)) return {
		values: {},
		issues: []
	};
	const issue = (field, message, fix) => ({
		field,
		value: null,
		origin: origin(field),
		message: sentence$1(message),
		fix
	});
	const example = "write e.g. scenarios: {chat: {rate: 5/s}}";
	if (!isFields(scenarios)) return {
		values: {},
		issues: [issue("scenarios", "Not a map of named scenarios", example)]
	};
	if (Object.keys(scenarios).length > MAX_SCENARIOS) return {
		values: {},
		issues: [issue("scenarios", `More than ${MAX_SCENARIOS} scenarios`, "split the file")]
	};
	const read = Object.entries(scenarios).map(([name, fields]) => {
		const path = `scenarios.${oneLine(name)}`;
		const named = parseSuiteName(name);
		const badName = named.ok ? [] : named.problems.map(({ message, fix }) => issue(path, `"${name}" ${message}`, fix ?? ""));
		if (!isAbsent(fields) && !isFields(fields)) {
			const odd = issue(path, "Not a map of fields", example);
			return [name, {
				values: {},
				issues: [...badName, odd]
			}];
		}
		const own = readFields(isFields(fields) ? fields : {}, `scenarios.${name}.`, SCENARIO_INPUTS, origin, env);
		return [name, {
			values: own.values,
			issues: [...badName, ...own.issues]
		}];
	});
	return {
		values: { scenarios: Object.fromEntries(read.map(([name, one]) => [name, one.values])) },
		issues: read.flatMap(([, one]) => one.issues)
	};
}

// src/engine/preflight-error.ts
function clientErrorAdvice(report) {
	const { status, detail, location } = report;
	if (status !== null && status >= 300 && status < 400) return {
		code: "redirected",
		what: `answered HTTP ${status} and redirects to ${location === null ? "elsewhere" : oneLine(location, 200)}`,
		hint: "Redirects are never followed (a key must not leave its origin): give the final URL as endpoint."
	};
	if (status === 404 || status === 405) return {
		code: "wrong-path",
		what: `answered HTTP ${status}`,
		hint: "Check the endpoint's path (an OpenAI-compatible base usually ends in /v1) and that the model exists there."
	};
	if (/stream_options/.test(detail ?? "")) return {
		code: "stream-options",
		what: `answered HTTP ${status}`,
		hint: "The endpoint does not know stream_options: remove it with `body: {\"stream_options\": null}` (token usage is then unknown)."
	};
	return {
		code: "request-refused",
		what: `answered HTTP ${status}`,
		hint: "Check the model's name and the request's fields; `body` changes them."
	};
}
function decodeAdvice(report) {
	const isHtml = /HTML page/.test(report.detail ?? "");
	if (/a stream was asked for/.test(report.detail ?? "")) return {
		code: "not-a-stream",
		what: "answered with one JSON document although a stream was asked for",
		hint: "Set `stream: false`, or check why the endpoint does not stream."
	};
	return {
		code: isHtml ? "html-page" : "not-json",
		what: isHtml ? `answered HTTP ${report.status} with a web page` : "sent something that is not JSON",
		hint: isHtml ? "This looks like a website, a login page or a proxy's error page: check the endpoint's URL." : "Check the endpoint's URL and the `api` input (`http` takes any answer)."
	};
}
function timeoutAdvice(report, outcome) {
	if (report.status === 408) return {
		code: "timeout",
		what: `answered HTTP 408 ${report.attempts} times: it gave the request up itself`,
		hint: "Look for a time limit in the endpoint or in a proxy before it."
	};
	const timeout = (phase, input) => ({
		code: "timeout",
		what: `did not ${phase} in time, ${report.attempts} times`,
		hint: `Check that the endpoint is up and reachable from here, or raise \`${input}\`.`
	});
	switch (outcome) {
		case "timeout-connect": return timeout("accept a connection", "connect-timeout");
		case "timeout-first-byte": return timeout("send a first byte", "first-byte-timeout");
		case "timeout-idle": return timeout("keep sending", "idle-timeout");
		case "timeout-total": return timeout("answer", "timeout");
	}
}
function connectionAdvice(report, outcome) {
	switch (outcome) {
		case "dns": return {
			code: "unknown-host",
			what: "has a host name that cannot be resolved",
			hint: "Check the spelling of the endpoint's host."
		};
		case "refused": return {
			code: "unreachable",
			what: "refused the connection",
			hint: "Is it running, and is the port right? A server started in the same job needs time to come up."
		};
		case "reset": return {
			code: "connection-lost",
			what: `closed the connection ${report.attempts} times`,
			hint: "Look into the endpoint's log; http and https may be mixed up."
		};
		case "tls": return {
			code: "tls",
			what: "could not be reached securely",
			hint: "Give the certificate authority with `ca-file`; http and https may be mixed up."
		};
	}
}
function adviceFor(report) {
	const { outcome } = report;
	switch (outcome) {
		case "auth": return {
			code: "bad-key",
			what: `rejected the API key (HTTP ${report.status})`,
			hint: "Check `api-key`: is the secret set, not expired, and for this endpoint? Secrets are not available to pull requests from forks."
		};
		case "quota": return {
			code: "no-quota",
			what: `says that the account has no quota left (HTTP ${report.status})`,
			hint: "Top up the account or use another key."
		};
		case "rate-limited": return {
			code: "rate-limited",
			what: `turned away ${report.attempts} single requests (HTTP ${report.status})`,
			hint: "Wait until the limit is over, or ask for a higher one."
		};
		case "client-error": return clientErrorAdvice(report);
		case "server-error": return {
			code: "endpoint-fails",
			what: `answered HTTP ${report.status} ${report.attempts} times`,
			hint: "Look into the endpoint's own log: it fails on a single request."
		};
		case "timeout-connect":
		case "timeout-first-byte":
		case "timeout-idle":
		case "timeout-total": return timeoutAdvice(report, outcome);
		case "dns":
		case "refused":
		case "reset":
		case "tls": return connectionAdvice(report, outcome);
		case "decode": return decodeAdvice(report);
		case "in-band-error": return {
			code: "error-in-answer",
			what: `answered HTTP 200 with an error inside, ${report.attempts} times`,
			hint: "Check the model's name and the provider's status."
		};
		case "truncated": return {
			code: "stream-stops",
			what: `ended its stream before it was complete, ${report.attempts} times`,
			hint: "Look for a proxy or time limit that cuts streams off."
		};
		case "empty": return {
			code: "empty-answer",
			what: `answered without any content, ${report.attempts} times`,
			hint: "Raise `max-tokens`, or check the model and the prompt."
		};
		case "too-large": return {
			code: "too-large",
			what: "sent an answer that is larger than 64 MB",
			hint: "Check the endpoint's URL."
		};
		case "aborted": return {
			code: "aborted",
			what: "could not be asked: the request was given up",
			hint: "Look at the reason; if it names a limit of this machine, raise that."
		};
		case "dropped":
		case "ok": return {
			code: "unclear",
			what: `ended the first request with ${outcome}`,
			hint: "Try again."
		};
		default: return unreachable(outcome);
	}
}
/** What a failed preflight means for the user: what happened, where, and what to do. Exit 3. */
function preflightError(plan, report) {
	const advice = adviceFor(report);
	const where = `${plan.target.origin}${plan.target.path.split("?")[0] ?? ""}`;
	const detail = oneLine(report.detail ?? "");
	const said = detail === "" ? "" : ` It says: ${detail}`;
	return new TailgateError("measurement", {
		code: advice.code,
		message: `${where} ${advice.what}.${said}`,
		hint: advice.hint
	});
}

// src/stats/summary.ts
function mean(values) {
	assert(values.length > 0, "the mean needs at least one value, got none");
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
/** The middle value, or the mean of the two middle ones. */
function median$1(values) {
	assert(values.length > 0, "the median needs at least one value, got none");
	const sorted = values.toSorted((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const upper = must(sorted[half], "the middle value");
	return sorted.length % 2 === 1 ? upper : (must(sorted[half - 1], "its neighbour") + upper) / 2;
}
/** Sum of squared deviations from the mean, in two passes so that a large mean costs no digits. */
function squaredDeviations(values) {
	const centre = mean(values);
	return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
/** The median absolute deviation from `centre`, times 1.4826: the standard deviation if normal. */
const scaledMad = (values, centre) => 1.4826 * median$1(values.map((value) => Math.abs(value - centre)));

// src/stats/jackknife.ts
/**
* Variance of an estimate from its J values with each of the J groups left out in turn:
* (J − 1)/J · Σ(θ₋ⱼ − θ̄)². In the estimate's unit squared, with J − 1 degrees of freedom.
* Valid for a quantile only if every group holds several of its tail's observations.
*/
function deleteOneVariance(estimatesWithoutEach) {
	const groups = estimatesWithoutEach.length;
	assert(groups >= 2, `the jackknife needs at least 2 estimates, got ${groups}`);
	for (const estimate of estimatesWithoutEach) assertFinite(estimate, "each estimate");
	return (groups - 1) / groups * squaredDeviations(estimatesWithoutEach);
}

// src/stats/moderated.ts
/**
* (ν₀s₀² + (K − 1)s²)/(ν₀ + K − 1), at least `floor`, with ν₀ + K − 1 degrees of freedom.
* `sampleVariance` is s² of `count` = K values with divisor K − 1, and is not read when K = 1.
* `floor`, like the variances, is in squared units.
*/
function moderatedVariance(options) {
	const { sampleVariance, count, priorVariance, priorDof, floor } = options;
	assertCount(count, "count");
	assertNonNegative(priorVariance, "priorVariance");
	assertNonNegative(priorDof, "priorDof");
	assertNonNegative(floor, "floor");
	const dof = priorDof + count - 1;
	assert(dof > 0, `one value needs a prior: priorDof must be above 0, got ${priorDof}`);
	if (count > 1) assertNonNegative(sampleVariance, "sampleVariance");
	const fromSample = count > 1 ? (count - 1) * sampleVariance : 0;
	const pooled = (priorDof * priorVariance + fromSample) / dof;
	return {
		variance: Math.max(floor, pooled),
		dof
	};
}

// src/stats/prediction.ts
const ROBUST_FROM = 5;
const OUTLIER_SCALES = 3.5;
const MEDIAN_VARIANCE_RATIO = Math.PI / 2;
/** At least half of the values are always kept: they lie within one MAD. */
function outlierIndices(values, floorSd) {
	if (values.length < ROBUST_FROM) return [];
	const centre = median$1(values);
	const limit = OUTLIER_SCALES * Math.max(scaledMad(values, centre), floorSd);
	return values.flatMap((value, index) => Math.abs(value - centre) > limit ? [index] : []);
}
/**
* Degrees of freedom of a sum of independent variance estimates, (Σv)²/Σ(v²/ν)
* (Satterthwaite, Biometrics Bulletin 2, 1946). Null when there is no variance.
*/
function satterthwaite(parts) {
	const filled = parts.filter((part) => part.variance > 0);
	const total = filled.reduce((sum, part) => sum + part.variance, 0);
	if (total === 0) return null;
	return 1 / filled.reduce((sum, { variance, dof }) => sum + (variance / total) ** 2 / dof, 0);
}
function assertRuns(runs, name) {
	assert(runs.length > 0, `${name} needs at least one run, got none`);
	for (const [index, run] of runs.entries()) {
		assertFinite(run.value, `${name}[${index}].value`);
		assertNonNegative(run.withinVariance, `${name}[${index}].withinVariance`);
	}
}
/**
* Compares R new runs with K past ones (outliers not counted). With s̃² the moderated variance of
* the past values, w² mean within-run variances, τ² = max(0, s̃² − w²_past) and c = π/2 for a
* median, else 1: se² = (τ² + w²_new)/R + c·(τ² + w²_past)/K, at least floorSd²·(1/R + 1/K). The
* part between runs is known with ν₀ + K − 1 degrees of freedom, those within runs with `withinDof`
* for each run; together by Welch and Satterthwaite. One past run is enough; the interval is then
* as wide as the prior says. All values, `prior.sd` and `floorSd` are in one unit, usually the
* natural logarithm.
*/
function predictChange(options) {
	const { history, candidate, prior, floorSd } = options;
	assertRuns(history, "history");
	assertRuns(candidate, "candidate");
	assertNonNegative(prior.sd, "prior.sd");
	assertNonNegative(prior.dof, "prior.dof");
	assertPositive(floorSd, "floorSd");
	assertPositive(options.withinDof, "withinDof");
	const outliers = outlierIndices(history.map((run) => run.value), floorSd);
	const kept = history.filter((_, index) => !outliers.includes(index));
	const past = kept.map((run) => run.value);
	const total = moderatedVariance({
		sampleVariance: squaredDeviations(past) / Math.max(1, past.length - 1),
		count: past.length,
		priorVariance: prior.sd ** 2,
		priorDof: prior.dof,
		floor: floorSd ** 2
	});
	const robust = past.length >= ROBUST_FROM;
	const centre = robust ? median$1(past) : mean(past);
	const withinPast = mean(kept.map((run) => run.withinVariance));
	const withinNew = mean(candidate.map((run) => run.withinVariance));
	const between = Math.max(0, total.variance - withinPast);
	const perNew = 1 / candidate.length;
	const perPast = (robust ? MEDIAN_VARIANCE_RATIO : 1) / past.length;
	const parts = [
		{
			variance: between * (perNew + perPast),
			dof: total.dof
		},
		{
			variance: withinNew * perNew,
			dof: options.withinDof * candidate.length
		},
		{
			variance: withinPast * perPast,
			dof: options.withinDof * past.length
		}
	];
	const least = floorSd ** 2 * (1 / candidate.length + 1 / past.length);
	const squaredError = Math.max(least, parts.reduce((sum, part) => sum + part.variance, 0));
	return {
		centre,
		estimate: mean(candidate.map((run) => run.value)) - centre,
		standardError: Math.sqrt(squaredError),
		dof: satterthwaite(parts) ?? total.dof,
		betweenSd: Math.sqrt(between),
		withinSdCandidate: Math.sqrt(withinNew),
		withinShare: withinNew / candidate.length / squaredError,
		outliers
	};
}

// src/stats/dispersion.ts
/**
* How many times the variance of blocks' event counts is the binomial one: Pearson's
* X²/(J − 1), at least 1. Blocks of size 0 do not count. 1 where it cannot be estimated: fewer
* than two blocks, or events none or all. An effective sample size is the size divided by it.
*/
function dispersionFactor(blocks) {
	for (const [index, block] of blocks.entries()) assertEventCount(block, `blocks[${index}]`);
	const used = blocks.filter((block) => block.size > 0);
	const events = used.reduce((sum, block) => sum + block.events, 0);
	const size = used.reduce((sum, block) => sum + block.size, 0);
	if (used.length < 2 || events === 0 || events === size) return 1;
	const share = events / size;
	const pearson = used.map((block) => (block.events - block.size * share) ** 2 / block.size).reduce((sum, square) => sum + square, 0) / (share * (1 - share));
	return Math.max(1, pearson / (used.length - 1));
}

// src/stats/ratio-of-means.ts
/**
* The logarithm of a ratio of totals over blocks: a mean if the denominators are counts, the
* ratio of two means over the same blocks if they are the other arm's totals. Null where it
* cannot be estimated: fewer than two blocks, or a total that is 0 when some block is left out.
*/
function logRatioOfMeans(blocks) {
	for (const [index, block] of blocks.entries()) {
		assertNonNegative(block.numerator, `blocks[${index}].numerator`);
		assertNonNegative(block.denominator, `blocks[${index}].denominator`);
	}
	if (blocks.length < 2) return null;
	const logRatio = (without) => {
		const used = blocks.filter((_, index) => index !== without);
		const numerator = used.reduce((sum, block) => sum + block.numerator, 0);
		const denominator = used.reduce((sum, block) => sum + block.denominator, 0);
		return Math.log(numerator / denominator);
	};
	const withoutEach = blocks.map((_, index) => logRatio(index));
	if (!withoutEach.every(Number.isFinite)) return null;
	const variance = deleteOneVariance(withoutEach);
	return {
		estimate: logRatio(-1),
		variance,
		dof: blocks.length - 1
	};
}

// src/stats/holm.ts
/** Indices by ascending p value. */
function ascending(pValues) {
	for (const [index, p] of pValues.entries()) assertProbability(p, `pValues[${index}]`);
	const at = (index) => must(pValues[index], "a p value");
	return pValues.map((_, index) => index).toSorted((a, b) => at(a) - at(b));
}
/**
* Adjusted p values in the order given: a finding is significant at family level alpha if and
* only if its adjusted value is at most alpha. No assumption about dependence.
*/
function holm(pValues) {
	const adjusted = pValues.map(() => 1);
	let largest = 0;
	for (const [step, index] of ascending(pValues).entries()) {
		const p = must(pValues[index], "a p value");
		largest = Math.min(1, Math.max(largest, (pValues.length - step) * p));
		adjusted[index] = largest;
	}
	return adjusted;
}
/**
* The one-sided level of each test in the step-down, in the order given, so that a bound at that
* level excludes 0 exactly where `holm` says significant: alpha/(m − i) for the i-th smallest p
* (from 0) as long as all are significant, then the level at which it stopped for all the rest.
* Equal p values share the smallest of their levels. Bounds at these levels agree with the
* decisions; they are not simultaneous confidence bounds.
*/
function holmLevels(pValues, alpha) {
	assertInsideUnit(alpha, "alpha");
	const levels = pValues.map(() => alpha);
	let previous = {
		p: -1,
		level: 0
	};
	let stopped = false;
	for (const [step, index] of ascending(pValues).entries()) {
		const p = must(pValues[index], "a p value");
		const remaining = pValues.length - step;
		if (!stopped && p !== previous.p) previous = {
			p,
			level: alpha / remaining
		};
		stopped ||= p * remaining > alpha;
		levels[index] = previous.level;
	}
	return levels;
}

// src/measurement/fingerprint.ts
function makeFingerprint(keys) {
	return {
		key: digest(keys.hard),
		hard: keys.hard,
		soft: keys.soft
	};
}
/** Names of the keys in which two sets differ, sorted. */
function differingKeys(a, b) {
	return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => digest(a[key] ?? null) !== digest(b[key] ?? null)).toSorted();
}

// src/plan/effort.ts
const NO_EFFORT = {
	requests: 0,
	durationMs: 0
};
function addEffort(a, b) {
	return {
		requests: a.requests + b.requests,
		durationMs: a.durationMs + b.durationMs
	};
}
/** What running each of the plans once takes. */
function effortOf(plans) {
	return plans.reduce((sum, plan) => addEffort(sum, {
		requests: makeSchedule(plan.load.arrivals, plan.load).count,
		durationMs: plan.load.warmupMs + plan.load.durationMs
	}), NO_EFFORT);
}
/** The cap that an effort breaks, by the name of its input; null when there is room. */
function brokenCap(effort, caps) {
	if (effort.requests > caps.maxRequests) return "max-requests";
	return effort.durationMs > caps.maxDurationMs ? "max-duration" : null;
}

// src/engine/execute.ts
/**
* Runs a plan in a thread of its own, so that progress, signals and an embedded simulator never
* disturb the schedule.
* @throws Bug when the thread dies of its own fault.
*/
function execute(order, ports) {
	const { signal } = ports;
	const thread = ports.spawn(order);
	const stop = () => {
		thread.postMessage({ kind: "stop" });
	};
	return new Promise((resolve, reject) => {
		thread.on("message", (message) => {
			if (message.kind === "progress") ports.onProgress(message.progress);
			else if (message.kind === "failed") reject(Object.assign(new Bug(message.message), { stack: message.stack }));
			else resolve(message);
		});
		thread.on("error", (cause) => reject(Object.assign(new Bug(`the generator thread died: ${cause.message}`), { cause })));
		thread.on("exit", (code) => reject(new Bug(`the generator thread ended with ${code} without a report`)));
		if (signal.aborted) stop();
		else signal.addEventListener("abort", stop, { once: true });
	}).finally(async () => {
		signal.removeEventListener("abort", stop);
		await thread.terminate();
	});
}

// src/report/format.ts
/**
* Numbers for people. Every function is total: what is no finite number is shown as a dash, and a
* zero never carries a sign. ASCII signs, commas between thousands, a point before decimals.
*/
const DASH = "–";
const LARGEST_WRITTEN_OUT = 0x38d7ea4c68000;
const SMALLEST_WRITTEN_OUT = 1e-6;
function grouped(fixed) {
	const [whole = "", fraction] = fixed.split(".");
	const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return fraction === void 0 ? withCommas : `${withCommas}.${fraction}`;
}
function trimmed(fixed) {
	return fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
}
function formatCount(count) {
	return rounded(Math.round(count), 0);
}
/** A setting as somebody wrote it: up to three digits behind the point, no trailing zeros. */
function formatSetting(value) {
	return rounded(value, 3);
}
/** At least `digits` significant digits; digits before the point are never rounded away. */
function formatNumber(value, digits = 3) {
	if (!Number.isFinite(value)) return "–";
	if (value === 0) return "0";
	const size = Math.abs(value);
	const sign = value < 0 ? "-" : "";
	if (size >= LARGEST_WRITTEN_OUT || size < SMALLEST_WRITTEN_OUT) return sign + size.toExponential(1);
	const exponent = Number(size.toExponential(digits - 1).split("e")[1]);
	const decimals = Math.max(0, digits - 1 - exponent);
	return sign + grouped(size.toFixed(decimals));
}
/** Rounded to a number of decimals, without trailing zeros and without a negative zero. */
function rounded(value, decimals) {
	if (!Number.isFinite(value)) return "–";
	const size = Math.abs(value);
	if (size >= LARGEST_WRITTEN_OUT) return `${value < 0 ? "-" : ""}${size.toExponential(1)}`;
	const fixed = trimmed(size.toFixed(decimals));
	return `${value < 0 && fixed !== "0" ? "-" : ""}${grouped(fixed)}`;
}
const TIME_UNITS = [
	{
		suffix: " µs",
		ms: .001
	},
	{
		suffix: " ms",
		ms: 1
	},
	{
		suffix: " s",
		ms: 1e3
	}
];
/** Up to four digits before the point are read at a glance. */
const MOST_OF_A_UNIT = 1e4;
function timeUnitOf(ms) {
	const size = Math.abs(ms);
	if (size === 0) return TIME_UNITS[1];
	return size < 1 ? TIME_UNITS[0] : size < 1e3 ? TIME_UNITS[1] : TIME_UNITS[2];
}
/** One unit for the values of a row: the smallest one's, unless the largest gets too long in it. */
function timeUnitFor(valuesMs) {
	const sizes = valuesMs.flatMap((value) => value === null || !Number.isFinite(value) || value === 0 ? [] : [Math.abs(value)]);
	if (sizes.length === 0) return TIME_UNITS[1];
	const unit = timeUnitOf(Math.min(...sizes));
	const largest = Math.max(...sizes);
	return largest < MOST_OF_A_UNIT * unit.ms ? unit : timeUnitOf(largest);
}
function inTimeUnit(ms, unit, digits) {
	return `${formatNumber(ms / unit.ms, digits)}${unit.suffix}`;
}
/** 0.031 is 3.1%. Shares just below 1 keep the digits that tell them from 100%. */
function formatShare(share, extraDigits = 0) {
	if (!Number.isFinite(share)) return "–";
	const percent = share * 100;
	const apart = percent > 99 && percent < 100 ? 100 - percent : Math.abs(percent);
	if (apart === 0) return "0%";
	if (apart < SMALLEST_WRITTEN_OUT) return percent > 99 ? "> 99.99999%" : `${formatNumber(percent)}%`;
	const exponent = Number(apart.toExponential(1).split("e")[1]);
	return `${rounded(percent, Math.max(0, (apart < 1 ? 1 : 2) - exponent) + extraDigits)}%`;
}
/** Prices are shown to the cent, small ones to three significant digits. */
function formatUsd(usd, extraDigits = 0) {
	if (!Number.isFinite(usd)) return "–";
	const size = Math.abs(usd);
	const sign = usd < 0 ? "-" : "";
	if (size === 0) return "$0";
	if (size >= LARGEST_WRITTEN_OUT || size < SMALLEST_WRITTEN_OUT) return `${sign}$${size.toExponential(1)}`;
	if (size >= 1) return `${sign}$${grouped(size.toFixed(2 + extraDigits))}`;
	const small = formatNumber(size, 3 + extraDigits);
	return `${sign}$${size >= .1 ? small.replace(/(\.\d{2})0+$/, "$1") : small}`;
}
/** Shows values of one unit that stand in one row, so that they can be compared by eye. */
function showFor(unit, row) {
	const known = (write) => (value, extra = 0) => value === null || !Number.isFinite(value) ? "–" : write(value, extra);
	switch (unit) {
		case "ms": {
			const timeUnit = timeUnitFor(row);
			return known((value, extra) => inTimeUnit(value, timeUnit, 3 + extra));
		}
		case "share": return known(formatShare);
		case "USD": return known(formatUsd);
		case "tokens/s": return known((value, extra) => `${formatNumber(value, 3 + extra)}/s`);
		case "tokens": return known((value, extra) => formatNumber(value, 3 + extra));
	}
}
/** A single value in the unit that suits it. */
function formatValue(value, unit) {
	return showFor(unit, [value])(value);
}
/** A limit as somebody wrote it: without the zeros that measured values carry. */
function formatLimit(value, unit) {
	return formatValue(value, unit).replace(/(\.\d*?)0+(?=\D*$)/, "$1").replace(/\.(?=\D*$)/, "");
}
function formatMs(ms) {
	return formatValue(ms, "ms");
}
/** Value at which a quantile is known to lie or beyond, because requests failed. */
function formatCensored(lowerLimit) {
	return lowerLimit === "–" ? "failed" : `≥ ${lowerLimit} (failed)`;
}
/** A change with its sign: relative in percent, of shares in percentage points. */
function formatChange(change, unit, extraDigits = 0) {
	if (!Number.isFinite(change)) return "–";
	const percent = Math.abs(change) >= 10 ? Number((change * 100).toPrecision(3 + extraDigits)) : change * 100;
	const size = Math.abs(percent);
	const isShare = unit === "share";
	const text = rounded(percent, (isShare ? 2 : 1) - (size >= 9.95 ? 1 : 0) + extraDigits);
	return `${percent > 0 && text !== "0" ? "+" : ""}${text}${isShare ? " pp" : "%"}`;
}
const MOST_EXTRA_DIGITS = 3;
/**
* Digits to add so that a value is not shown equal to a limit it differs from: "+20%, limit +20%"
* would leave open on which side it lies.
*/
function digitsApart(value, limit, show) {
	if (value === limit) return 0;
	for (let extra = 0; extra < MOST_EXTRA_DIGITS; extra += 1) if (plain(show(value, extra)) !== plain(show(limit, extra))) return extra;
	return MOST_EXTRA_DIGITS;
}
/** The number in a text: `+20.0%` and `+20%` are the same. */
function plain(shown) {
	return Number.parseFloat(shown.replace(/[,$≥> ]/g, ""));
}
/** Percentage points are written once, behind the bracket. */
function formatInterval(interval, show) {
	const [low, high] = [show(interval[0]), show(interval[1])];
	return low.endsWith(" pp") && high.endsWith(" pp") ? `[${low.slice(0, -3)}, ${high}`.replace(/ pp$/, "] pp") : `[${low}, ${high}]`;
}
/** `12 baseline runs`, `1 baseline run`. */
function plural(count, one, many = `${one}s`) {
	return `${formatCount(count)} ${count === 1 ? one : many}`;
}

// src/report/names.ts
/** How metrics, statistics and verdicts are called in sentences and tables. */
const METRICS = {
	latency: "latency",
	service: "service time",
	slip: "slip",
	connect: "connect",
	ttft: "TTFT",
	"ttft-service": "TTFT (service)",
	ttfo: "TTFO",
	tpot: "TPOT",
	gap: "gap",
	stall: "stall",
	"tokens-per-second": "tokens per second",
	"error-rate": "error rate",
	"timeout-rate": "timeout rate",
	"rate-limited-rate": "rate-limited rate",
	goodput: "goodput",
	"cost-per-request": "cost per request",
	"cost-per-1k": "cost per 1k",
	"cost-per-mtok": "cost per million tokens",
	"input-tokens": "input tokens",
	"output-tokens": "output tokens"
};
const ALL_METRICS = [
	...DISTRIBUTION_METRICS,
	...SHARE_METRICS,
	...MEAN_METRICS
];
function nameIn(id) {
	const name = id.split(".")[0];
	return ALL_METRICS.find((metric) => metric === name) ?? null;
}
/** `p99` is P99, `p999` is P99.9, `mean` stays. */
function statisticLabel(statistic) {
	const digits = /^p(\d{1,2})(\d*)$/.exec(statistic);
	if (!digits) return statistic;
	const [, whole = "", fraction = ""] = digits;
	return fraction === "" ? `P${whole}` : `P${whole}.${fraction}`;
}
/** `latency.p99` is latency P99; an id that is none of ours stays as it is, on one line. */
function metricLabel(id) {
	if (id === "run") return "whole run";
	const name = nameIn(id);
	if (name === null) return oneLine(id, 80);
	const statistic = id.slice(name.length + 1);
	return statistic === "" ? METRICS[name] : `${METRICS[name]} ${statisticLabel(statistic)}`;
}
/** For the beginning of a title. */
function capitalised(label) {
	return `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`;
}
function betterIn(id) {
	const name = nameIn(id);
	return name === null ? "lower" : betterOf(name);
}
function unitIn(id) {
	const name = nameIn(id);
	return name === null ? null : unitOf(name);
}
/** Order of the catalogue, so that rows stand in the same place in every report. */
function catalogueRank(id) {
	const name = nameIn(id);
	return name === null ? ALL_METRICS.length : ALL_METRICS.indexOf(name);
}
const VERDICT_LOOKS = {
	invalid: {
		word: "Invalid",
		label: "invalid",
		mark: "⛔",
		tone: "bad"
	},
	regressed: {
		word: "Regressed",
		label: "regressed",
		mark: "❌",
		tone: "bad"
	},
	"over-budget": {
		word: "Over budget",
		label: "over budget",
		mark: "❌",
		tone: "bad"
	},
	inconclusive: {
		word: "Cannot tell",
		label: "cannot tell",
		mark: "⚠️",
		tone: "doubt"
	},
	"no-baseline": {
		word: "No baseline",
		label: "no baseline",
		mark: "ℹ️",
		tone: "plain"
	},
	accepted: {
		word: "Accepted",
		label: "accepted",
		mark: "☑️",
		tone: "doubt"
	},
	pass: {
		word: "Pass",
		label: "pass",
		mark: "✅",
		tone: "good"
	}
};

// src/report/figures.ts
/**
* A tolerated worsening in the terms in which the change is shown. Ratios are symmetric on the
* logarithm: where more is better, a tolerance of 20% allows the value to fall to 1/1.2 of it.
*/
function worseningAsChange(finding, worsening) {
	if (betterIn(finding.metric) === "lower") return worsening;
	return finding.unit === "share" ? -worsening : 1 / (1 + worsening) - 1;
}
function budgetFigures(finding) {
	const { unit, candidate, interval, limit } = finding;
	const show = showFor(unit, [candidate]);
	const shown = show(candidate, candidate === null || limit === null ? 0 : digitsApart(candidate, limit, show));
	const sign = betterIn(finding.metric) === "lower" ? "<" : ">";
	return {
		base: "–",
		now: finding.isCensored ? formatCensored(shown) : shown,
		change: "–",
		interval: interval === null ? null : formatInterval(interval, (end) => show(end)),
		limit: limit === null ? "–" : `${sign} ${formatLimit(limit, unit)}`
	};
}
function regressionFigures(finding) {
	const { unit, base, candidate, change, interval } = finding;
	const row = finding.isCensored ? [candidate] : [base, candidate];
	const show = showFor(unit, row);
	const limit = finding.limit === null ? null : worseningAsChange(finding, finding.limit);
	const write = (value, extra) => formatChange(value, unit, extra);
	const extra = change === null || limit === null ? 0 : digitsApart(change, limit, write);
	const shown = show(candidate);
	return {
		base: finding.isCensored ? formatValue(base, unit) : show(base),
		now: finding.isCensored ? formatCensored(shown) : shown,
		change: change === null ? "–" : `${finding.isCensored ? "≥ " : ""}${write(change, extra)}`,
		interval: interval === null || finding.isCensored ? null : formatInterval(interval, (end) => write(end, 0)),
		limit: limit === null ? "–" : write(limit, 0)
	};
}
function figuresOf(finding) {
	return finding.rule === "budget" ? budgetFigures(finding) : regressionFigures(finding);
}
/**
* How much of its limit a finding uses up, for ordering only: above 1 is beyond it. Improvements
* are negative; what cannot be compared comes last.
*/
function limitUse(finding) {
	const { limit, change, candidate } = finding;
	if (finding.rule === "regression") {
		if (change === null || limit === null) return -1e400;
		const worse = betterIn(finding.metric) === "lower" ? change : -change;
		return limit <= 0 ? worse : worse / limit;
	}
	if (candidate === null || limit === null) return -1e400;
	const [over, under] = betterIn(finding.metric) === "lower" ? [candidate, limit] : [limit, candidate];
	return under <= 0 ? over > 0 ? 1e400 : 0 : over / under;
}

// src/report/headline.ts
/** Expected values beyond a quantile that it needs to be judged itself (contract section 6). */
const ENOUGH_TAIL_VALUES = 10;
const MAX_REASON_CHARS = 240;
const sentence = (reason) => oneLine(reason, MAX_REASON_CHARS);
function scenariosOf(verdict) {
	return [.../* @__PURE__ */ new Set([...Object.keys(verdict.candidate.scenarios), ...verdict.findings.map((finding) => finding.scenario)])];
}
/** Findings of one verdict, the one furthest beyond its limit first. */
function rankedWith(verdict, name) {
	return verdict.findings.filter((finding) => finding.verdict === name).toSorted((a, b) => Number(a.rule === "budget") - Number(b.rule === "budget") || (limitUse(b) === limitUse(a) ? 0 : limitUse(b) - limitUse(a)));
}
/** `judged on P90: 240 requests; P99 needs 1,000`; null when the metric was judged itself. */
function standInNote(finding) {
	if (finding.requested === finding.metric) return null;
	const used = finding.metric.split(".")[1] ?? finding.metric;
	const asked = finding.requested.split(".")[1] ?? finding.requested;
	const order = Object.entries(QUANTILES).find(([name]) => name === asked)?.[1];
	const needs = order === void 0 ? "" : `; ${statisticLabel(asked)} needs ` + formatCount(ENOUGH_TAIL_VALUES / Math.min(order, 1 - order));
	return `judged on ${statisticLabel(used)}: ${plural(finding.samples, "request")}${needs}`;
}
/** Everything in a finding's reasons that the figures do not already say. */
function reasonsOf(finding) {
	return finding.requested === finding.metric ? finding.reasons : finding.reasons.filter((reason) => !reason.startsWith("judged on "));
}
function regressionFigure(finding) {
	const figures = figuresOf(finding);
	const label = metricLabel(finding.metric);
	const change = figures.change === "–" ? label : `${label} ${[figures.change, figures.interval].filter((part) => part !== null).join(" ")}`;
	const [values = "", ...counts] = [
		figures.base === "–" ? figures.now : `${figures.now} vs ${figures.base}`,
		plural(finding.samples, "request"),
		plural(finding.baselineRuns, "baseline run")
	];
	return `${change}, limit ${figures.limit} (${values}; ${counts.join(", ")})`;
}
function budgetFigure(finding) {
	const figures = figuresOf(finding);
	return `${[
		metricLabel(finding.metric),
		figures.now,
		figures.interval
	].filter((part) => part !== null && part !== "–").join(" ")}, budget ${figures.limit} (${plural(finding.samples, "request")})`;
}
/** A finding as part of a sentence: metric, change with interval, limit, values, counts. */
function figureSentence(finding) {
	switch (finding.rule) {
		case "regression": return regressionFigure(finding);
		case "budget": return budgetFigure(finding);
		case "validity":
		case "baseline": return reasonsOf(finding).map(sentence).join("; ");
	}
}
function scenarioPrefix(verdict, finding) {
	return scenariosOf(verdict).length > 1 ? `${oneLine(finding.scenario, 60)}: ` : "";
}
function others(ranked) {
	return ranked.length > 1 ? `; and ${ranked.length - 1} more` : "";
}
function acceptedNote(verdict, finding) {
	const acceptance = verdict.accepted?.find(({ metric }) => metric === finding.metric || metric === finding.requested);
	return acceptance === void 0 ? "" : `; accepted up to ${formatChange(acceptance.bound, finding.unit)}: ` + sentence(acceptance.reason);
}
function noBaseline(verdict, finding) {
	const kept = verdict.findings.filter((one) => one.rule === "budget").length === 0 ? "no budgets are set" : "budgets kept";
	const reason = figureSentence(finding) || "there is nothing to compare with";
	return `${scenarioPrefix(verdict, finding)}${reason}; ${kept}`;
}
function described(verdict, ranked, worst) {
	const figure = `${scenarioPrefix(verdict, worst)}${figureSentence(worst)}`;
	const standIn = standInNote(worst);
	const judgedOn = standIn === null ? "" : `; ${standIn}`;
	switch (verdict.verdict) {
		case "regressed":
		case "over-budget": return `${figure}${judgedOn}${others(ranked)}`;
		case "inconclusive": {
			const reason = worst.rule === "regression" || worst.rule === "budget" ? reasonsOf(worst)[0] : void 0;
			return `${figure}${judgedOn}${reason === void 0 ? "" : `: ${sentence(reason)}`}${others(ranked)}`;
		}
		case "no-baseline": return noBaseline(verdict, worst);
		case "accepted": return `${figure}${judgedOn}${acceptedNote(verdict, worst)}${others(ranked)}`;
		case "invalid": return `${figure}${others(ranked)}`;
		case "pass": return `${figure}${judgedOn}`;
	}
}
/**
* The verdict as one plain-text sentence on one line: the word for it, then the figure of the
* finding that decided it, which is the one furthest beyond (for a pass: nearest to) its limit.
* The text holds scenario names and reasons as they came; whoever shows it escapes it.
*/
function headlineOf(verdict) {
	const { word } = VERDICT_LOOKS[verdict.verdict];
	const ranked = rankedWith(verdict, verdict.verdict);
	const worst = ranked[0];
	if (worst === void 0) return `${word}: no rule was judged`;
	return oneLine(`${word}: ${described(verdict, ranked, worst)}`, 600);
}

// src/verdict/finding.ts
/** From worst to best; the verdict on the whole is the worst of its findings. */
const VERDICTS = [
	"invalid",
	"regressed",
	"over-budget",
	"inconclusive",
	"no-baseline",
	"accepted",
	"pass"
];
function worstOf(names) {
	return VERDICTS.find((name) => names.includes(name)) ?? "pass";
}
/** A finding on a run as a whole. */
function wholeRun(scenario, finding) {
	return {
		scenario,
		metric: "run",
		requested: "run",
		unit: "share",
		base: null,
		candidate: null,
		isCensored: false,
		change: null,
		interval: null,
		limit: null,
		detectable: null,
		pAdjusted: null,
		baselineRuns: 0,
		...finding
	};
}

// src/verdict/acceptance.ts
/** Turns a regression into an accepted one if an acceptance names it and it stays in its bound. */
function applyAcceptances(findings, acceptances) {
	const used = /* @__PURE__ */ new Set();
	return {
		findings: findings.map((finding) => {
			if (finding.rule !== "regression" || finding.verdict !== "regressed") return finding;
			const named = acceptances.filter(({ metric }) => metric === finding.metric || metric === finding.requested);
			const fitting = named.find(({ bound }) => Math.abs(finding.change ?? 1e400) <= bound);
			if (!fitting) {
				const sign = finding.unit === "share" ? " pp" : "%";
				const refusals = named.map(({ bound }) => `an acceptance up to ${(bound * 100).toFixed(1)}${sign} was given, the change is beyond it`);
				return {
					...finding,
					reasons: [...finding.reasons, ...refusals]
				};
			}
			used.add(fitting);
			return {
				...finding,
				verdict: "accepted",
				reasons: [...finding.reasons, `accepted: ${fitting.reason}`]
			};
		}),
		used: [...used]
	};
}
const LINE = /^[ \t>*-]*Tailgate-Accept:(.*)$/gim;
const CLAIM = /^\s*(\S+)\s*<=\s*\+?\s*([\d.]+\s*(?:%|pp))\s*;\s*reason\s*=\s*(.*)$/i;
const MAX_LINES = 50;
function readLine(rest, by) {
	const [, metric = "", bound = "", reason = ""] = CLAIM.exec(rest) ?? [];
	const written = oneLine(rest, 120);
	if (metric === "") return `"${written}" is not an acceptance; write Tailgate-Accept: latency.p99 <= +25%; reason=…`;
	const parsed = parseTolerance(`${metric}: ${bound}`);
	if (!parsed.ok) return `"${written}": ${parsed.problems.map(({ message }) => message).join("; ")}`;
	const { limit } = parsed.value;
	if (limit.kind === "off") return `"${written}" has no bound`;
	if (!/[\p{L}\p{N}]/u.test(reason)) return `"${written}" gives no reason`;
	return {
		metric: metricId(parsed.value.metric, parsed.value.statistic),
		bound: limit.value,
		reason: oneLine(reason, 300),
		by
	};
}
/**
* Lines `Tailgate-Accept: METRIC <= +BOUND; reason=…` of an untrusted text. They count only if
* `isBacked`: somebody with write access has put the label on the pull request.
*/
function readAcceptances(text, backing) {
	const lines = [...text.matchAll(LINE)].slice(0, MAX_LINES).map((match) => match[1] ?? "");
	if (lines.length > 0 && !backing.isBacked) return {
		acceptances: [],
		refused: [`an acceptance counts only with the label "${backing.label}"`]
	};
	const read = lines.map((line) => readLine(line, backing.by));
	return {
		acceptances: read.filter((one) => typeof one !== "string"),
		refused: read.filter((one) => typeof one === "string")
	};
}

// src/comparison/store.ts
const safeName = (text) => text.replace(/[^A-Za-z0-9._-]/g, "-").slice(0, 64);
/** Folder of a key: `v1/<suite>/<scenario>/<first 16 digits of the fingerprint>`. */
function folderOf(key) {
	const short = key.fingerprint.replace(/^sha256:/, "").slice(0, 16);
	return `v1/${safeName(key.suite)}/${safeName(key.scenario)}/${short}`;
}
/** Path of a recording: one new file per run, attempt, shard and repetition. */
function pathOf(recording, run) {
	const [year = "", month = ""] = recording.startedAt.split("-");
	const shard = recording.shard === null ? "all" : recording.shard.replace("/", "of");
	const repeat = recording.repeat === 0 ? "" : `-r${recording.repeat}`;
	return `${folderOf({
		suite: recording.suite,
		scenario: recording.scenario,
		fingerprint: recording.fingerprint.key
	})}/${year}/${month}/${`${safeName(run.runId)}-${run.attempt}-${shard}${repeat}`}.json`;
}

// src/comparison/baselines.ts
function isUsable(recording) {
	return recording.admitted !== false && recording.end === "completed" && recording.health.healthy && recording.load.ok > 0;
}
function changedKeys(candidate, other) {
	const keys = differingKeys(candidate.fingerprint.hard, other.fingerprint.hard);
	return keys.length === 0 ? "their fingerprint" : keys.join(", ");
}
function softDifferences(candidate, runs) {
	const newest = runs.at(-1);
	if (!newest) return [];
	const keys = differingKeys(candidate.fingerprint.soft, newest.fingerprint.soft);
	if (keys.length === 0) return [];
	return [{
		code: "other-surroundings",
		message: `the newest baseline was measured with another ${keys.map((key) => {
			return `${key} (${JSON.stringify(newest.fingerprint.soft[key] ?? null)} → ${JSON.stringify(candidate.fingerprint.soft[key] ?? null)})`;
		}).join(", ")}`,
		remedy: "A change may come from there; record new baselines to be sure."
	}];
}
function absenceOf(candidate, given) {
	if (given.length === 0) return "nothing is stored yet for this scenario";
	const other = given.at(-1);
	if (other && given.every((run) => run.fingerprint.key !== candidate.fingerprint.key)) return `the stored runs were made with another ${changedKeys(candidate, other)}, so they cannot be compared`;
	return `none of the ${given.filter((run) => run.fingerprint.key === candidate.fingerprint.key).length} stored runs with this configuration was admitted as a baseline`;
}
/**
* Of all runs given, the newest `limit` that are comparable: same fingerprint, admitted, complete,
* measured by a healthy generator, not without any success, and not the candidate itself.
*/
function chooseBaselines(candidate, given, limit) {
	const others = given.filter((run) => run.id !== candidate.id && run.suite === candidate.suite && run.scenario === candidate.scenario).toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || (a.id < b.id ? -1 : 1));
	const runs = others.filter((run) => run.fingerprint.key === candidate.fingerprint.key && isUsable(run)).slice(-limit);
	return {
		runs,
		warnings: softDifferences(candidate, runs),
		absence: runs.length > 0 ? null : absenceOf(candidate, others)
	};
}

// src/comparison/estimate.ts
function censoredUs(recording, metric) {
	const timeoutUs = microsFromMillis(recording.load.timeoutMs ?? 0);
	return Math.max(1, timeoutUs, recording.extremes[metric]?.maxUs ?? 0);
}
/**
* Variance of ln Q within the run, from the spread of neighbouring order statistics
* (distribution-free): half the width of their 95% interval over 1.96.
*/
function orderStatisticVariance(population, quantile, read) {
	const count = sizeOf(population);
	const { lowerRank, upperRank } = quantileRankInterval({
		count,
		quantile,
		confidence: .95
	});
	return ((read(upperRank ?? count) - read(lowerRank ?? 1)) / 3.92) ** 2;
}
/**
* ln of a quantile of one run and its within-run variance: the larger of the delete-one-block
* jackknife, which sees bursts and drift, and of the order statistics, which do not depend on ten
* blocks alone and widen the interval where the tail holds few values. Null without any value.
*/
function estimateQuantile(recording, metric, quantile) {
	const isInverse = metric === "tokens-per-second";
	const source = isInverse ? "tpot" : metric;
	const q = isInverse ? 1 - quantile : quantile;
	const parts = recording.blocks.map((block) => populationOf(block, source));
	const whole = mergePopulations(parts);
	const isUnknown = recording.load.timeoutMs === null && recording.extremes[source] === void 0;
	if (whole.buckets.total === 0 && (whole.beyond === 0 || isUnknown)) return null;
	const beyondUs = censoredUs(recording, source);
	const logOf = (population) => {
		const found = quantileOf(population, q);
		return Math.log(found.kind === "value" ? Math.max(1, found.us) : beyondUs);
	};
	const readRank = (rank) => {
		const us = rank === null ? null : valueAtRank(whole.buckets, rank);
		return Math.log(us === null ? beyondUs : Math.max(1, us));
	};
	const filled = parts.filter((part) => sizeOf(part) > 0);
	const withoutEach = filled.map((_, left) => logOf(mergePopulations(filled.filter((__, at) => at !== left))));
	const jackknife = withoutEach.length >= 2 ? deleteOneVariance(withoutEach) : 0;
	const value = logOf(whole);
	const ms = millisFromMicros(Math.exp(value));
	return {
		value: isInverse ? -value : value,
		withinVariance: Math.max(jackknife, orderStatisticVariance(whole, q, readRank)),
		shown: isInverse ? 1e3 / ms : ms,
		isCensored: quantileOf(whole, q).kind === "beyond",
		count: sizeOf(whole)
	};
}
const tokens$1 = (pick) => (block) => pick(block.tokens);
const MEANS = {
	"cost-per-request": {
		numerator: (block) => block.costUsd,
		denominator: (block) => totalsOf(block.outcomes).ok,
		scale: 1
	},
	"cost-per-1k": {
		numerator: (block) => block.costUsd,
		denominator: (block) => totalsOf(block.outcomes).ok,
		scale: 1e3
	},
	"cost-per-mtok": {
		numerator: (block) => block.costUsd,
		denominator: (block) => block.tokens.input + block.tokens.output,
		scale: 1e6
	},
	"input-tokens": {
		numerator: tokens$1((usage) => usage.input),
		denominator: (block) => block.tokens.requests,
		scale: 1
	},
	"output-tokens": {
		numerator: tokens$1((usage) => usage.output),
		denominator: (block) => block.tokens.requests,
		scale: 1
	}
};
/** ln of a ratio of sums of one run (cost, tokens), blocks as the replicates. Null if unknown. */
function estimateMean(recording, metric) {
	const { numerator, denominator, scale } = must(MEANS[metric], metric);
	const blocks = recording.blocks.map((block) => ({
		numerator: numerator(block),
		denominator: denominator(block)
	}));
	if (blocks.some((block) => block.numerator === null)) return null;
	const known = blocks.map((block) => ({
		numerator: block.numerator ?? 0,
		denominator: block.denominator
	})).filter((block) => block.denominator > 0 || block.numerator > 0);
	const ratio = logRatioOfMeans(known);
	if (ratio === null) return null;
	return {
		value: ratio.estimate,
		withinVariance: ratio.variance,
		shown: Math.exp(ratio.estimate) * scale,
		isCensored: false,
		count: known.reduce((sum, block) => sum + block.denominator, 0)
	};
}
/** Sum of 1/tpot, in tokens per second, each bucket with its middle. */
function sumOfRates(buckets) {
	return buckets.counts.reduce((sum, count, at) => {
		const middleUs = must(buckets.lowUs[at], "bucket") + (must(buckets.widthUs[at], "bucket") - 1) / 2;
		return middleUs === 0 ? sum : sum + count * 1e6 / middleUs;
	}, 0);
}
/** Mean of a distribution metric in its unit, from the blocks' histograms. Successes only. */
function estimateDistributionMean(recording, metric) {
	const isInverse = metric === "tokens-per-second";
	const source = isInverse ? "tpot" : metric;
	const blocks = recording.blocks.map((block) => populationOf(block, source).buckets).filter((part) => part.total > 0).map((part) => ({
		numerator: isInverse ? sumOfRates(part) : millisFromMicros(meanOf(part) ?? 0) * part.total,
		denominator: part.total
	}));
	const ratio = logRatioOfMeans(blocks);
	if (ratio === null) return null;
	return {
		value: ratio.estimate,
		withinVariance: ratio.variance,
		shown: Math.exp(ratio.estimate),
		isCensored: false,
		count: blocks.reduce((sum, block) => sum + block.denominator, 0)
	};
}

// src/comparison/events.ts
/** Of a block's scheduled requests, those that count for a share metric. */
function eventsOf$1(block, metric) {
	const totals = totalsOf(block.outcomes);
	return {
		events: {
			"error-rate": totals.failed,
			"timeout-rate": totals.timeouts,
			"rate-limited-rate": totals.rateLimited,
			goodput: totals.ok
		}[metric],
		size: block.scheduled
	};
}
function poolEvents(counts) {
	const raw = {
		events: counts.reduce((sum, count) => sum + count.events, 0),
		size: counts.reduce((sum, count) => sum + count.size, 0)
	};
	const factor = dispersionFactor(counts);
	return {
		raw,
		effective: {
			events: raw.events / factor,
			size: raw.size / factor
		}
	};
}
/** Events of each run on its own. */
function runTotals(recordings, metric) {
	return recordings.map((recording) => poolEvents(recording.blocks.map((block) => eventsOf$1(block, metric))).raw);
}
/**
* Candidate and baseline as effective counts. Shares drift from run to run as well: by how much
* the baseline's runs are over-dispersed counts for both sides where it exceeds what blocks show.
*/
function comparedEvents(metric, candidates, baselines) {
	const betweenRuns = dispersionFactor(runTotals(baselines, metric));
	const shrink = ({ raw, effective }) => {
		const size = Math.min(effective.size, raw.size / betweenRuns);
		return {
			raw,
			effective: {
				events: (raw.size === 0 ? 0 : raw.events / raw.size) * size,
				size
			}
		};
	};
	return {
		candidate: shrink(recordedEvents(candidates, metric)),
		baseline: shrink(recordedEvents(baselines, metric))
	};
}
function recordedEvents(recordings, metric) {
	return poolEvents(recordings.flatMap((recording) => recording.blocks.map((block) => eventsOf$1(block, metric))));
}

// src/comparison/compare.ts
const UPPER_STAND_INS = [
	"p999",
	"p99",
	"p95",
	"p90",
	"p75",
	"p50"
];
const LOWER_STAND_INS = [
	"p5",
	"p10",
	"p25",
	"p50"
];
/**
* Between-run spread assumed before any is known, on the log scale, worth `dof` runs. Quantiles
* and means of time drift with provider and runner weather; token counts and costs hardly do.
*/
const PRIOR_DOF = 8;
const TAIL_STATISTICS = [
	"p90",
	"p95",
	"p99",
	"p999"
];
function priorSd(request) {
	if (!isDistribution(request.metric)) return .02;
	return TAIL_STATISTICS.includes(request.statistic) ? .08 : .06;
}
function floorSd(request) {
	return isDistribution(request.metric) ? .02 : .005;
}
function estimate(recording, request) {
	const { metric, statistic } = request;
	if (!isDistribution(metric)) return estimateMean(recording, metric);
	if (statistic === "mean") return estimateDistributionMean(recording, metric);
	assert(statistic !== null && statistic !== "max", "a distribution is compared by a quantile");
	return estimateQuantile(recording, metric, QUANTILES[statistic]);
}
function hasTail(count, quantile) {
	return count * Math.min(quantile, 1 - quantile) >= 9.999999999;
}
/**
* The quantile nearest to the asked one, on its side of the median, that has ten expected values
* beyond it: P90 for P99, P25 for P5. Null where not even the median has.
*/
function standInFor(statistic, count) {
	if (statistic === null || statistic === "mean" || statistic === "max") return statistic;
	const asked = QUANTILES[statistic];
	if (hasTail(count, asked)) return statistic;
	return (asked > .5 ? UPPER_STAND_INS.filter((name) => QUANTILES[name] < asked) : LOWER_STAND_INS.filter((name) => QUANTILES[name] > asked)).find((name) => hasTail(count, QUANTILES[name])) ?? null;
}
const median = (values) => {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};
function compareShares(request, candidates, baselines) {
	const { candidate: ours, baseline: theirs } = comparedEvents(request.metric, candidates, baselines);
	return {
		request,
		metric: request.metric,
		statistic: null,
		id: request.metric,
		unit: "share",
		base: baselines.length === 0 ? null : theirs.raw.events / theirs.raw.size,
		candidate: ours.raw.events / ours.raw.size,
		isCensored: false,
		samples: ours.raw.size,
		baselineRuns: baselines.length,
		evidence: baselines.length === 0 ? {
			kind: "none",
			reason: "no baseline"
		} : {
			kind: "difference",
			pair: {
				group1: ours.effective,
				group0: theirs.effective
			},
			events: ours.raw.events + theirs.raw.events
		}
	};
}
function known(estimates) {
	return estimates.filter((one) => one !== null);
}
/**
* What is assumed of the spread between runs, pooled with the candidate's own: a bad run and a good
* repetition say themselves that runs differ, however steady the baseline was. Pooled variance of
* two samples, (ν₀s₀² + (R − 1)s²)/(ν₀ + R − 1).
*/
function withScatter(prior, ours) {
	const mean = ours.reduce((sum, one) => sum + one.value, 0) / ours.length;
	const squares = ours.reduce((sum, one) => sum + (one.value - mean) ** 2, 0);
	const dof = prior.dof + ours.length - 1;
	return {
		sd: Math.sqrt((prior.dof * prior.sd ** 2 + squares) / dof),
		dof
	};
}
/** The evidence of a ratio metric from the estimates of the candidate's and the past runs. */
function compareEstimates(request, ours, theirs) {
	const predicted = predictChange({
		history: theirs,
		candidate: ours,
		prior: withScatter({
			sd: priorSd(request),
			dof: PRIOR_DOF
		}, ours),
		floorSd: floorSd(request),
		withinDof: 10 - 1
	});
	return {
		kind: "ratio",
		effect: {
			estimate: (betterOf(request.metric) === "lower" ? 1 : -1) * predicted.estimate,
			standardError: predicted.standardError,
			dof: predicted.dof
		},
		betweenSd: predicted.betweenSd,
		withinSd: predicted.withinSdCandidate,
		withinShare: predicted.withinShare,
		outlierShare: predicted.outliers.length / theirs.length
	};
}
/** Runs whose token counts come from the same source as the candidate's. */
function sameTokenSource(metric, candidates, baselines) {
	if (![
		"tpot",
		"tokens-per-second",
		"cost-per-request",
		"cost-per-1k",
		"cost-per-mtok",
		"input-tokens",
		"output-tokens"
	].includes(metric)) return baselines;
	const source = candidates[0]?.tokens.source;
	return baselines.filter((run) => run.tokens.source === source);
}
/** Values a quantile of the candidate rests on: everything planned, or what was recorded of it. */
function countOf(recording, metric) {
	if (metric === "tpot" || metric === "tokens-per-second") return recording.metrics["tpot"]?.count ?? 0;
	if (metric === "gap" || metric === "stall" || metric === "connect") return recording.metrics[metric]?.count ?? 0;
	return recording.load.scheduled;
}
function unjudged$1(request, reason, facts) {
	const { metric, statistic } = request;
	return {
		request,
		metric,
		statistic,
		id: metricId(metric, statistic),
		unit: unitOf(metric),
		base: null,
		candidate: null,
		isCensored: false,
		...facts,
		evidence: {
			kind: "none",
			reason
		}
	};
}
/**
* What is compared of a distribution: the asked statistic or its stand-in, and the baselines that
* have enough values for it. A typical baseline decides, so that a single short one, which is left
* out, does not lower what all others are judged on. Statistic null: too few samples.
*/
function chooseStatistic(request, candidates, baselines) {
	const { metric, statistic } = request;
	if (statistic === null || statistic === "mean" || statistic === "max") return {
		statistic,
		baselines
	};
	const having = baselines.filter((run) => countOf(run, metric) > 0);
	const counts = having.map((run) => countOf(run, metric));
	const typical = counts.length === 0 ? 1e400 : median(counts);
	const fit = standInFor(statistic, Math.min(typical, ...candidates.map((run) => countOf(run, metric))));
	return {
		statistic: fit,
		baselines: fit === null ? having : having.filter((run) => standInFor(fit, countOf(run, metric)) === fit)
	};
}
/**
* Compares one metric of the candidate (one run, or a run and its confirmations) with the runs of
* the baseline. Null when the candidate does not have the metric at all, as a whole answer has no
* time to first token.
*/
function compareMetric(request, candidates, baselines) {
	const { metric } = request;
	if (isShare(metric)) return compareShares({
		...request,
		metric
	}, candidates, baselines);
	if (isDistribution(metric) && !hasMetric(candidates, metric)) return null;
	const samples = candidates.reduce((sum, run) => sum + countOf(run, metric), 0);
	const facts = {
		samples,
		baselineRuns: baselines.length
	};
	if (request.statistic === "max") return unjudged$1(request, "the largest value is chance: give it a budget instead", facts);
	const { statistic, baselines: chosen } = chooseStatistic(request, candidates, sameTokenSource(metric, candidates, baselines));
	if (request.statistic !== null && statistic === null) return unjudged$1(request, `too few samples: ${samples} requests`, facts);
	const judged = {
		metric,
		statistic
	};
	const ours = known(candidates.map((run) => estimate(run, judged)));
	const theirs = known(chosen.map((run) => estimate(run, judged)));
	if (ours.length === 0) return null;
	return {
		request,
		metric,
		statistic,
		id: metricId(metric, statistic),
		unit: unitOf(metric),
		base: theirs.length === 0 ? null : median(theirs.map((one) => one.shown)),
		candidate: Math.exp(ours.reduce((sum, one) => sum + Math.log(one.shown), 0) / ours.length),
		isCensored: ours.some((one) => one.isCensored),
		samples,
		baselineRuns: theirs.length,
		evidence: theirs.length === 0 ? {
			kind: "none",
			reason: baselines.length === 0 ? "no baseline" : "the baselines lack it"
		} : compareEstimates(judged, ours, theirs)
	};
}
function hasMetric(candidates, metric) {
	const source = metric === "tokens-per-second" ? "tpot" : metric;
	return candidates.some((run) => run.blocks.some((block) => block.histograms[source] !== void 0) || source === "latency" && run.load.failed > 0);
}

// src/verdict/budget.ts
/** Blocks of a run are ten; their jackknife has nine degrees of freedom. */
const BLOCK_DOF = 9;
function blank$1(rule) {
	const { budget, candidates } = rule;
	const id = metricId(budget.metric, budget.statistic);
	return {
		scenario: rule.scenario,
		metric: id,
		requested: id,
		rule: "budget",
		verdict: "inconclusive",
		unit: unitOf(budget.metric),
		base: null,
		candidate: null,
		isCensored: false,
		change: null,
		interval: null,
		limit: budget.limit,
		detectable: null,
		pAdjusted: null,
		samples: candidates.reduce((sum, run) => sum + run.load.scheduled, 0),
		baselineRuns: 0,
		reasons: []
	};
}
function unjudged(rule, reason) {
	return {
		p: null,
		decide: () => ({
			...blank$1(rule),
			reasons: [reason]
		})
	};
}
function settled$1(finding) {
	return {
		p: null,
		decide: () => finding
	};
}
/**
* "At most a share `allowed` of the requests beyond the limit", tested exactly on the binomial
* distribution with counts shrunk by their over-dispersion. Failures count as beyond.
*/
function exceedanceClaim(rule, start, counted) {
	const { effective, raw } = counted.exceeding;
	const { allowed } = counted;
	if (raw.size === 0) return unjudged(rule, "nothing was measured");
	if (allowed <= 0) return settled$1({
		...start,
		verdict: raw.events > 0 ? "over-budget" : "pass"
	});
	const p = effective.events <= 0 ? 1 : binomialTail(effective.events, effective.size, allowed);
	const isKept = binomialCdf(effective.events, effective.size, allowed) <= 1 - rule.strictness.passConfidence;
	return {
		p,
		decide: ({ pAdjusted }) => {
			const isOver = pAdjusted !== null && pAdjusted <= rule.strictness.alpha && raw.events / raw.size > allowed;
			const doubt = `${(raw.events / raw.size * 100).toFixed(2)}% of ${raw.size} requests lie beyond the limit, ${(allowed * 100).toFixed(2)}% may: too close to tell; more requests would settle it`;
			return {
				...start,
				verdict: isOver ? "over-budget" : isKept ? "pass" : "inconclusive",
				pAdjusted,
				reasons: isOver || isKept ? start.reasons : [...start.reasons, doubt]
			};
		}
	};
}
/** Exact, since the largest and smallest values are kept beside the histograms. */
function judgeMaximum(rule, source, whole) {
	const { budget, candidates } = rule;
	const extremes = candidates.flatMap((run) => run.extremes[source] ?? []);
	if (budget.metric === "tokens-per-second") {
		const candidate = 1e6 / Math.min(...extremes.map(({ minUs }) => Math.max(1, minUs)));
		return {
			candidate,
			isCensored: false,
			verdict: candidate < budget.limit ? "over-budget" : "pass"
		};
	}
	const candidate = Math.max(...extremes.map(({ maxUs }) => millisFromMicros(maxUs)), ...whole.beyond > 0 ? candidates.map((run) => run.load.timeoutMs ?? 0) : []);
	const isOver = whole.beyond > 0 || candidate > budget.limit;
	return {
		candidate,
		isCensored: whole.beyond > 0,
		verdict: isOver ? "over-budget" : "pass"
	};
}
function quantileClaim(rule, metric) {
	const { budget, candidates } = rule;
	const isInverse = metric === "tokens-per-second";
	const source = isInverse ? "tpot" : metric;
	const limitUs = (isInverse ? 1e3 / budget.limit : budget.limit) * 1e3;
	const parts = candidates.flatMap((run) => run.blocks.map((block) => populationOf(block, source)));
	const whole = mergePopulations(parts);
	const hasSucceeded = candidates.some((run) => run.load.ok > 0);
	if (sizeOf(whole) === 0 || hasSucceeded && whole.buckets.total === 0) return unjudged(rule, `${metric} was not measured in this run`);
	const start = blank$1(rule);
	const statistic = budget.statistic;
	const counts = parts.map((part) => ({
		events: countAbove(part.buckets, limitUs) + part.beyond,
		size: sizeOf(part)
	}));
	const exceeding = poolEvents(counts);
	if (statistic === "max") return settled$1({
		...start,
		...judgeMaximum(rule, source, whole)
	});
	if (statistic === null || statistic === "mean") return meanClaim(rule);
	const asked = QUANTILES[statistic];
	const q = isInverse ? 1 - asked : asked;
	const found = quantileOf(whole, q);
	const us = found.kind === "value" ? found.us : Math.max(...candidates.map((run) => Math.max((run.load.timeoutMs ?? 0) * 1e3, run.extremes[source]?.maxUs ?? 0)));
	const shown = isInverse ? 1e6 / us : millisFromMicros(us);
	return exceedanceClaim(rule, {
		...start,
		candidate: shown,
		isCensored: found.kind === "beyond",
		samples: sizeOf(whole)
	}, {
		exceeding,
		allowed: 1 - q
	});
}
function shareClaim(rule) {
	const { budget, candidates } = rule;
	const { metric } = budget;
	if (!isShare(metric)) return unjudged(rule, `${metric} is not a share`);
	const counts = candidates.flatMap((run) => run.blocks.map((block) => eventsOf$1(block, metric)));
	const { raw, effective } = poolEvents(counts);
	const isTurned = betterOf(metric) === "higher";
	const exceeding = isTurned ? poolEvents(counts.map(({ events, size }) => ({
		events: size - events,
		size
	}))) : {
		raw,
		effective
	};
	const interval = raw.size === 0 ? null : [clopperPearsonLower(effective.events, effective.size, .025), clopperPearsonUpper(effective.events, effective.size, .025)];
	return exceedanceClaim(rule, {
		...blank$1(rule),
		candidate: raw.size === 0 ? null : raw.events / raw.size,
		interval
	}, {
		exceeding,
		allowed: isTurned ? 1 - budget.limit : budget.limit
	});
}
/** A price of zero, which has no logarithm; not to be taken for an unknown one. */
function isFree({ budget, candidates }) {
	return budget.metric.startsWith("cost") && candidates.every((run) => run.cost.total === 0 && run.load.ok > 0);
}
/** Means and prices: a t test of the logarithm over blocks. */
function meanClaim(rule) {
	const { budget, candidates } = rule;
	const { metric } = budget;
	const known = candidates.map((run) => isDistribution(metric) ? estimateDistributionMean(run, metric) : estimateMean(run, metric)).filter((one) => one !== null);
	if (known.length === 0 && isFree(rule)) return settled$1({
		...blank$1(rule),
		candidate: 0,
		verdict: "pass"
	});
	if (known.length === 0) return unjudged(rule, metric.startsWith("cost") ? "the cost is unknown: the model has no price or the API reported no usage; see `prices`" : `${metric} was not measured in this run`);
	const variance = known.reduce((sum, one) => sum + one.withinVariance, 0) / known.length ** 2;
	const shown = Math.exp(known.reduce((sum, one) => sum + Math.log(one.shown), 0) / known.length);
	if (budget.limit <= 0) return settled$1({
		...blank$1(rule),
		candidate: shown,
		verdict: "over-budget"
	});
	const effect = {
		estimate: (betterOf(metric) === "lower" ? 1 : -1) * Math.log(shown / budget.limit),
		standardError: Math.sqrt(variance),
		dof: BLOCK_DOF
	};
	const start = {
		...blank$1(rule),
		candidate: shown
	};
	return {
		p: pGreaterThanZero(effect),
		decide: ({ pAdjusted }) => {
			const isOver = pAdjusted !== null && pAdjusted <= rule.strictness.alpha;
			const isKept = upperBound(effect, 1 - rule.strictness.passConfidence) < 0;
			return {
				...start,
				pAdjusted,
				verdict: isOver ? "over-budget" : isKept ? "pass" : "inconclusive",
				reasons: isOver || isKept ? [] : ["too close to the limit to tell; run longer"]
			};
		}
	};
}
/** The rule "within this absolute limit". */
function budgetClaim(rule) {
	const { metric, statistic } = rule.budget;
	if (isShare(metric)) return shareClaim(rule);
	if (isDistribution(metric) && statistic !== "mean") return quantileClaim(rule, metric);
	return meanClaim(rule);
}

// src/verdict/settle.ts
const MOST_TIMES_LONGER = 64;
function roundUp(value) {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
	return Math.ceil(value / step) * step;
}
/**
* How much longer a run must be until its error is small enough to decide: only the within-run
* part of the variance shrinks with the number of requests. Null when no length is enough.
*/
function timesLonger(evidence, target) {
	const { effect, withinShare } = evidence;
	const { estimate, standardError, dof } = effect;
	const couldPass = estimate < target.toleranceLog;
	const wantedVariance = ((couldPass ? target.toleranceLog - estimate : estimate) / studentTQuantile(1 - (couldPass ? target.passAlpha : target.level), dof)) ** 2;
	const within = standardError ** 2 * withinShare;
	const fixed = standardError ** 2 - within;
	if (wantedVariance <= fixed || within === 0) return null;
	const times = within / (wantedVariance - fixed);
	return times > MOST_TIMES_LONGER ? null : Math.max(1.1, times);
}
/** In requests, minutes and dollars. */
function describeLonger(times, run) {
	const requests = roundUp(run.requests * times);
	const minutes = requests / run.ratePerS / 60;
	const cost = run.costUsd === null || run.costUsd === 0 ? "" : `, about $${(run.costUsd / run.requests * requests).toFixed(2)}`;
	const shown = minutes < 1 ? `${Math.ceil(minutes * 60)} s` : `${minutes.toFixed(1)} min`;
	return `about ${requests.toLocaleString("en-US")} requests (${shown} at ${Number(run.ratePerS.toFixed(2))}/s${cost}) would settle it`;
}

// src/verdict/regression.ts
const MOST_OUTLIERS = .25;
/** With fewer runs one run in four is flagged by chance alone. */
const ENOUGH_RUNS_FOR_OUTLIERS = 8;
const FEWEST_EVENTS = 5;
const POWER = .8;
const TWO_SIDED_95 = .025;
function blank(rule) {
	const { comparison } = rule;
	const requested = comparison.request.statistic === null ? comparison.request.metric : `${comparison.request.metric}.${comparison.request.statistic}`;
	const standIn = requested === comparison.id ? [] : [`judged on ${comparison.id}: ${comparison.samples} requests are too few for ${requested}`];
	return {
		scenario: rule.scenario,
		metric: comparison.id,
		requested,
		rule: "regression",
		verdict: "inconclusive",
		unit: comparison.unit,
		base: comparison.base,
		candidate: comparison.candidate,
		isCensored: comparison.isCensored,
		change: null,
		interval: null,
		limit: rule.tolerance,
		detectable: null,
		pAdjusted: null,
		samples: comparison.samples,
		baselineRuns: comparison.baselineRuns,
		reasons: standIn
	};
}
/** Worse-positive log effects as a relative change of the value itself. */
function asChange(logWorse, better) {
	return Math.expm1(better === "lower" ? logWorse : -logWorse);
}
function isUnstable(rule, evidence) {
	return rule.comparison.baselineRuns >= ENOUGH_RUNS_FOR_OUTLIERS && evidence.outlierShare > MOST_OUTLIERS;
}
function ratioVerdict(rule, evidence, test) {
	const { effect } = evidence;
	const toleranceLog = Math.log1p(rule.tolerance);
	const isSignificant = lowerBound(effect, test.level) > 0 && test.pAdjusted !== null && test.pAdjusted <= rule.strictness.alpha;
	if (isUnstable(rule, evidence)) return "inconclusive";
	if (isSignificant && effect.estimate > toleranceLog) return "regressed";
	return upperBound(effect, 1 - rule.strictness.passConfidence) < toleranceLog ? "pass" : "inconclusive";
}
function ratioReasons(rule, evidence, test) {
	if (isUnstable(rule, evidence)) return [`baseline unstable: ${Math.round(evidence.outlierShare * 100)}% of the baseline runs lie far from the others; record more runs or look for what disturbs them`];
	const times = timesLonger(evidence, {
		toleranceLog: Math.log1p(rule.tolerance),
		level: test.level,
		passAlpha: 1 - rule.strictness.passConfidence
	});
	if (evidence.withinShare > .5) return [`within-run noise: ${times === null ? "a wider tolerance would settle it" : describeLonger(times, rule.run)}`];
	const runs = rule.comparison.baselineRuns;
	const remedy = runs < 10 ? `more baseline runs (now ${runs}) would narrow it` : "a wider tolerance would settle it: more requests cannot";
	return [`between-run noise (${(evidence.betweenSd * 100).toFixed(0)}% from run to run): ${remedy}`];
}
/** Smallest worsening called regressed with 80% probability: significant and beyond tolerance. */
function detectableRatio(effect, tolerance, level) {
	const { standardError, dof } = effect;
	const bySignificance = smallestDetectable({
		standardError,
		dof,
		alpha: level,
		power: POWER
	});
	const byTolerance = Math.log1p(tolerance) + studentTQuantile(POWER, dof) * standardError;
	return Math.expm1(Math.max(bySignificance, byTolerance));
}
function decideRatio(rule, evidence, test) {
	const start = blank(rule);
	const better = betterOf(rule.comparison.metric);
	const { effect } = evidence;
	const verdict = ratioVerdict(rule, evidence, test);
	const ends = [lowerBound(effect, TWO_SIDED_95), upperBound(effect, TWO_SIDED_95)].map((end) => asChange(end, better)).toSorted((a, b) => a - b);
	const censored = rule.comparison.isCensored ? ["failures reach into this quantile: its value is a lower limit"] : [];
	return {
		...start,
		verdict,
		change: asChange(effect.estimate, better),
		interval: [ends[0] ?? 0, ends[1] ?? 0],
		detectable: detectableRatio(effect, rule.tolerance, test.level),
		pAdjusted: test.pAdjusted,
		reasons: [
			...start.reasons,
			...censored,
			...verdict === "inconclusive" ? ratioReasons(rule, evidence, test) : []
		]
	};
}
/** Shares of which more is better are turned round, so that positive is always worse. */
function worsePair(rule, pair) {
	if (betterOf(rule.comparison.metric) === "lower") return pair;
	const turn = (count) => ({
		events: count.size - count.events,
		size: count.size
	});
	return {
		group1: turn(pair.group1),
		group0: turn(pair.group0)
	};
}
/** Worsening of a share that is found with 80% probability, by the normal approximation. */
function detectableDifference(pair, tolerance, level) {
	const { group0, group1 } = pair;
	const share = Math.max(.5 / group0.size, group0.events / group0.size);
	const atWorse = Math.min(1, share + tolerance);
	const standardError = Math.sqrt(share * (1 - share) / group0.size + atWorse * (1 - atWorse) / group1.size);
	const z = (p) => studentTQuantile(p, 1e6);
	return Math.max((z(1 - level) + z(POWER)) * standardError, tolerance + z(POWER) * standardError);
}
function decideDifference(rule, evidence, test) {
	const start = blank(rule);
	const pair = worsePair(rule, evidence.pair);
	const sign = betterOf(rule.comparison.metric) === "lower" ? 1 : -1;
	const difference = pair.group1.events / pair.group1.size - pair.group0.events / pair.group0.size;
	const isWorse = rateDifferenceLower(pair, test.level) > 0 && test.pAdjusted !== null && test.pAdjusted <= rule.strictness.alpha && difference > rule.tolerance && evidence.events >= FEWEST_EVENTS;
	const upper = rateDifferenceUpper(pair, 1 - rule.strictness.passConfidence);
	const verdict = isWorse ? "regressed" : upper < rule.tolerance ? "pass" : "inconclusive";
	const ends = [rateDifferenceLower(pair, TWO_SIDED_95), rateDifferenceUpper(pair, TWO_SIDED_95)].map((end) => sign * end).toSorted((a, b) => a - b);
	const reasons = verdict === "inconclusive" ? [`too few samples: ${rule.comparison.samples} requests do not bound the change of a rare event closely enough; run longer`] : [];
	return {
		...start,
		verdict,
		change: sign * difference,
		interval: [ends[0] ?? 0, ends[1] ?? 0],
		detectable: detectableDifference(pair, rule.tolerance, test.level),
		pAdjusted: test.pAdjusted,
		reasons: [...start.reasons, ...reasons]
	};
}
/** The rule "not worse than the baseline by more than the tolerance" for one metric. */
function regressionClaim(rule) {
	const { evidence } = rule.comparison;
	switch (evidence.kind) {
		case "none": return {
			p: null,
			decide: () => ({
				...blank(rule),
				reasons: [...blank(rule).reasons, evidence.reason]
			})
		};
		case "ratio": return {
			p: pGreaterThanZero(evidence.effect),
			decide: (test) => decideRatio(rule, evidence, test)
		};
		case "difference":
			assert(evidence.pair.group0.size > 0, "a baseline has requests");
			return {
				p: pRateGreater(worsePair(rule, evidence.pair)),
				decide: (test) => decideDifference(rule, evidence, test)
			};
	}
}

// src/verdict/shorter-answers.ts
const MUCH_SHORTER = -.1;
/**
* Shorter answers are faster answers: where the output tokens per request fell by more than 10%,
* lower times are not called an improvement (contract section 9).
*/
function shorterAnswers({ scenario, candidates, baselines }, findings) {
	if (!findings.some((one) => one.scenario === scenario && one.rule === "regression" && one.unit === "ms" && one.change !== null && one.change < 0)) return [];
	const compared = compareMetric({
		metric: "output-tokens",
		statistic: null
	}, candidates, baselines.runs);
	if (compared?.base === null || compared?.candidate === null || compared === null) return [];
	const change = compared.candidate / compared.base - 1;
	if (change >= MUCH_SHORTER) return [];
	return [{
		code: "shorter-answers",
		message: `${scenario}: answers have ${Math.round(-change * 100)}% fewer output tokens (${compared.candidate.toFixed(1)}, before ${compared.base.toFixed(1)} a request), so lower times are no improvement`,
		remedy: "Compare the time per output token, or find out why answers got shorter."
	}];
}

// src/verdict/tolerance.ts
const GATED_BY_DEFAULT = [
	{
		metric: "latency",
		statistic: "p99"
	},
	{
		metric: "ttft",
		statistic: "p99"
	},
	{
		metric: "tpot",
		statistic: "p50"
	},
	{
		metric: "error-rate",
		statistic: null
	},
	{
		metric: "cost-per-1k",
		statistic: null
	}
];
const QUANTILE_TOLERANCES = {
	p999: .3,
	p99: .2,
	p95: .15,
	p90: .15
};
function isSame(a, b) {
	return a.metric === b.metric && a.statistic === b.statistic;
}
/** The metrics that are gated: the default ones and those with a tolerance, less those set off. */
function gatedMetrics(tolerances) {
	const named = tolerances.map(({ metric, statistic }) => ({
		metric,
		statistic
	}));
	return [...GATED_BY_DEFAULT, ...named.filter((one) => !GATED_BY_DEFAULT.some((other) => isSame(one, other)))].filter((one) => !tolerances.some((tolerance) => isSame(tolerance, one) && tolerance.limit.kind === "off"));
}
function defaultTolerance(metric, statistic) {
	if (isShare(metric)) return .005;
	if (!isDistribution(metric)) return .05;
	return (statistic === null ? void 0 : QUANTILE_TOLERANCES[statistic]) ?? .1;
}
function valueOf(limit) {
	return limit.kind === "off" ? null : limit.value;
}
/**
* The worst change of a metric that is still accepted. A stand-in quantile is held to its own
* tolerance if it has one, else to the default for its kind.
*/
function toleranceFor(judged, tolerances) {
	const written = tolerances.find((tolerance) => isSame(tolerance, judged));
	return (written ? valueOf(written.limit) : null) ?? defaultTolerance(judged.metric, judged.statistic);
}

// src/verdict/judge.ts
const MOSTLY = .5;
const settled = (finding) => ({
	p: null,
	decide: () => finding
});
/** Why a run says nothing about the endpoint; empty when it does. */
function invalidity(candidates) {
	return candidates.flatMap((run) => {
		const reasons = [];
		if (run.end === "interrupted") reasons.push("the run was interrupted before its end");
		if (run.end === "auth") reasons.push("the API key was rejected during the run");
		if (run.end === "quota") reasons.push("the account ran out of quota during the run");
		if (!run.health.healthy) reasons.push(...run.health.reasons.map((reason) => `the load generator was not healthy: ${reason}`));
		const unreachable = (run.outcomes.refused ?? 0) + (run.outcomes.dns ?? 0) + (run.outcomes["timeout-connect"] ?? 0) + (run.outcomes.tls ?? 0);
		if (run.load.ok === 0 && unreachable > MOSTLY * run.load.scheduled) reasons.push("the endpoint could not be reached during the run");
		return reasons;
	});
}
function sizeOfRun(candidates) {
	const first = must(candidates[0], "candidate");
	const costs = candidates.map((run) => run.cost.total);
	return {
		requests: candidates.reduce((sum, run) => sum + run.load.scheduled, 0),
		ratePerS: first.load.ratePerS,
		costUsd: costs.reduce((sum, cost) => sum === null || cost === null ? null : sum + cost, 0)
	};
}
function isRateLimited(candidates) {
	const totals = candidates.map((run) => totalsOf(run.outcomes));
	return totals.reduce((sum, one) => sum + one.rateLimited, 0) > MOSTLY * totals.reduce((sum, one) => sum + one.scheduled, 0);
}
/**
* Why a gated metric that the candidate lacks cannot be passed over in silence; null when it can,
* as the time to first token of answers that come whole.
*/
function absenceOfMetric(request, tolerances, baselines) {
	const { metric, statistic } = request;
	if (isDistribution(metric) && baselines.some((run) => (run.metrics[metric]?.count ?? 0) > 0)) return "the baselines have it, this run does not";
	return tolerances.some((one) => one.metric === metric && one.statistic === statistic) ? "a tolerance is set for it, but this run did not measure it" : null;
}
function unmeasured$1(scenario, request, reason) {
	const id = metricId(request.metric, request.statistic);
	return {
		...wholeRun(scenario, {
			rule: "regression",
			verdict: "inconclusive",
			reasons: [reason],
			samples: 0
		}),
		metric: id,
		requested: id,
		unit: unitOf(request.metric)
	};
}
function regressionClaims(one, baselines, strictness) {
	const { scenario, candidates, rules } = one;
	if (baselines.absence !== null) return [settled(wholeRun(scenario, {
		rule: "baseline",
		verdict: "no-baseline",
		reasons: [baselines.absence],
		samples: sizeOfRun(candidates).requests
	}))];
	const run = sizeOfRun(candidates);
	return gatedMetrics(rules.tolerances).flatMap((request) => {
		const comparison = compareMetric(request, candidates, baselines.runs);
		if (comparison === null) {
			const reason = absenceOfMetric(request, one.rules.tolerances, baselines.runs);
			return reason === null ? [] : [settled(unmeasured$1(scenario, request, reason))];
		}
		const { metric, statistic } = comparison;
		const tolerance = toleranceFor({
			metric,
			statistic
		}, rules.tolerances);
		return [regressionClaim({
			scenario,
			comparison,
			tolerance,
			strictness,
			run
		})];
	});
}
function claimsOf(one, baselines, strictness) {
	const { scenario, candidates, rules } = one;
	const samples = candidates.reduce((sum, run) => sum + run.load.scheduled, 0);
	const invalid = invalidity(candidates);
	if (invalid.length > 0) return [settled(wholeRun(scenario, {
		rule: "validity",
		verdict: "invalid",
		reasons: [...new Set(invalid)],
		samples
	}))];
	if (isRateLimited(candidates)) return [settled(wholeRun(scenario, {
		rule: "validity",
		verdict: "inconclusive",
		samples,
		reasons: ["rate limited: more than half of the requests were turned away; lower the rate or ask for a higher limit"]
	}))];
	const budgets = rules.budgets.map((budget) => budgetClaim({
		scenario,
		budget,
		candidates,
		strictness
	}));
	return [...regressionClaims(one, baselines, strictness), ...budgets];
}
/** Holm over all tested rules of all scenarios, so that the gate as a whole keeps its level. */
function decideFamily(claims, alpha) {
	const pValues = claims.flatMap((claim) => claim.p === null ? [] : [claim.p]);
	const adjusted = pValues.length === 0 ? [] : holm(pValues);
	const levels = pValues.length === 0 ? [] : holmLevels(pValues, alpha);
	let tested = 0;
	return claims.map((claim) => {
		if (claim.p === null) return claim.decide({
			level: alpha,
			pAdjusted: null
		});
		const at = tested;
		tested += 1;
		return claim.decide({
			level: must(levels[at], "level"),
			pAdjusted: must(adjusted[at], "adjusted p value")
		});
	});
}
/** Where errors regressed, times describe the survivors only and are not called comparable. */
function errorsFirst(findings) {
	const failing = new Set(findings.filter((one) => one.metric === "error-rate" && one.rule === "regression" && one.verdict === "regressed").map((one) => one.scenario));
	return findings.map((finding) => {
		if (!(finding.rule === "regression" && (finding.unit === "ms" || finding.unit === "tokens/s")) || !failing.has(finding.scenario)) return finding;
		return {
			...finding,
			verdict: "inconclusive",
			reasons: ["errors regressed, so times hold for the requests that succeeded only and are not comparable", ...finding.reasons]
		};
	});
}
function conclude(findings, failOn) {
	const failing = failOn;
	if (findings.some((finding) => failing.includes(finding.verdict))) return "failure";
	const worst = worstOf(findings.map((finding) => finding.verdict));
	return worst === "pass" || worst === "accepted" ? "success" : "neutral";
}
function unpricedWarnings(cases) {
	return cases.flatMap(({ scenario, candidates }) => {
		const run = candidates[0];
		if (!run || run.cost.total !== null || run.tokens.source === "none") return [];
		return [{
			code: "unpriced",
			message: `${scenario}: no price is known for ${Object.keys(run.cost.perModel)[0] ?? "the model"}, so cost is neither shown nor gated`,
			remedy: "Give its price with `prices`."
		}];
	});
}
/**
* Judges everything at once. Pure: the same recordings and rules give the same findings.
* Source of the rules: contract section 9.
*/
function judgeCases(cases, options) {
	const judged = cases.map((one) => ({
		scenario: one.scenario,
		candidates: one.candidates,
		baselines: chooseBaselines(must(one.candidates[0], "candidate"), one.baselines, one.rules.baselineRuns)
	}));
	const claims = cases.flatMap((one, at) => claimsOf(one, must(judged[at], "case").baselines, options.strictness));
	const missed = (options.unmeasured ?? []).map((scenario) => wholeRun(scenario, {
		rule: "validity",
		verdict: "invalid",
		samples: 0,
		reasons: ["interrupted before this scenario was measured"]
	}));
	const decided = [...errorsFirst(decideFamily(claims, options.strictness.alpha)), ...missed];
	const { findings, used } = applyAcceptances(decided, options.acceptances);
	return {
		verdict: worstOf(findings.map((finding) => finding.verdict)),
		conclusion: conclude(findings, options.failOn),
		findings,
		warnings: [
			...judged.flatMap((one) => one.baselines.warnings),
			...unpricedWarnings(judged),
			...judged.flatMap((one) => shorterAnswers(one, findings))
		],
		cases: judged,
		accepted: used.length === 0 ? null : used
	};
}

// src/verdict/summary.ts
const CURVE_METRICS = ["latency", "ttft"];
const CURVE_SHARES = [
	0,
	.1,
	.2,
	.3,
	.4,
	.5,
	.6,
	.7,
	.75,
	.8,
	.85,
	.9,
	.925,
	.95,
	.96,
	.97,
	.98,
	.985,
	.99,
	.9925,
	.995,
	.9965,
	.998,
	.999,
	.9995,
	.9999,
	.99999
];
const text$2 = (value) => typeof value === "string" || typeof value === "number" ? String(value) : null;
function historyPoint$1(run) {
	const plain = (name) => {
		const metric = run.metrics[name];
		return metric !== void 0 && "value" in metric ? metric.value : null;
	};
	const p99 = (name) => {
		const metric = run.metrics[name];
		return metric !== void 0 && "p99" in metric ? (metric.withFailures ?? metric).p99 : null;
	};
	return {
		id: run.id,
		startedAt: run.startedAt,
		commit: text$2(run.environment["commit"]),
		runId: text$2(run.environment["runId"]),
		p99Ms: p99("latency"),
		ttftP99Ms: p99("ttft"),
		errorRate: plain("error-rate"),
		costPer1kUsd: plain("cost-per-1k")
	};
}
const toMs = (us) => us === null ? null : millisFromMicros(us);
function populationIn(runs, metric) {
	return mergePopulations(runs.flatMap((run) => run.blocks.map((block) => populationOf(block, metric))));
}
/** Percentiles with intervals from order statistics, failures at the far end. */
function percentileRows(population) {
	const count = sizeOf(population);
	return SUMMARY_QUANTILES.map((name) => {
		const quantile = quantileValue(name);
		const found = quantileOf(population, quantile);
		const ranks = quantileRankInterval({
			count,
			quantile,
			confidence: .95
		});
		const at = (rank) => toMs(rank === null ? null : valueAtRank(population.buckets, rank));
		return {
			quantile: name,
			valueMs: found.kind === "value" ? millisFromMicros(found.us) : null,
			lowMs: at(ranks.lowerRank),
			highMs: at(ranks.upperRank)
		};
	});
}
function curveOf(population) {
	const count = sizeOf(population);
	return CURVE_SHARES.filter((share) => count * (1 - share) >= 1).flatMap((share) => {
		const us = valueAtRank(population.buckets, Math.max(1, Math.ceil(share * count)));
		return us === null ? [] : [[share, millisFromMicros(us)]];
	});
}
function curvesOf(runs) {
	const curves = CURVE_METRICS.map((metric) => [metric, curveOf(populationIn(runs, metric))]);
	return Object.fromEntries(curves.filter(([, curve]) => curve.length > 1));
}
function timelineOf$1(run) {
	return run.blocks.map((block) => {
		const read = (metric, quantile) => {
			const found = quantileOf(populationOf(block, metric), quantile);
			return found.kind === "value" ? millisFromMicros(found.us) : null;
		};
		const hasTtft = block.histograms["ttft"] !== void 0;
		return {
			startS: block.startS,
			endS: block.endS,
			scheduled: block.scheduled,
			failed: totalsOf(block.outcomes).failed,
			p50Ms: read("latency", .5),
			p99Ms: read("latency", .99),
			ttftP50Ms: hasTtft ? read("ttft", .5) : null,
			ttftP99Ms: hasTtft ? read("ttft", .99) : null
		};
	});
}
const TIMED = [
	"latency",
	"service",
	"ttft",
	"ttfo",
	"tpot",
	"gap",
	"stall",
	"connect"
];
/** Everything a report may want to show of the candidate, its repetitions taken together. */
function summariseCandidate(runs) {
	const first = must(runs[0], "candidate");
	const last = must(runs.at(-1), "candidate");
	const blocks = runs.flatMap((run) => run.blocks);
	const present = TIMED.filter((metric) => blocks.some((block) => block.histograms[metric] !== void 0) || countsFailures(metric) && metric === "latency");
	const extremes = runs.reduce((all, run) => {
		for (const [name, { minUs, maxUs }] of Object.entries(run.extremes)) {
			const seen = all[name];
			all[name] = seen ? {
				minUs: Math.min(seen.minUs, minUs),
				maxUs: Math.max(seen.maxUs, maxUs)
			} : {
				minUs,
				maxUs
			};
		}
		return all;
	}, {});
	const facts = sumFacts(runs, "one after the other");
	return {
		suite: first.suite,
		scenario: first.scenario,
		api: text$2(first.fingerprint.hard["api"]),
		model: text$2(first.fingerprint.hard["model"]),
		source: { ...first.source },
		runs: runs.map(historyPoint$1),
		...facts,
		metrics: { ...deriveMetrics(blocks, extremes) },
		percentiles: Object.fromEntries(present.map((metric) => [metric, populationIn(runs, metric)]).filter(([, population]) => sizeOf(population) > 0).map(([metric, population]) => [metric, percentileRows(population)])),
		curves: curvesOf(runs),
		timeline: timelineOf$1(last),
		environment: first.environment,
		fingerprint: first.fingerprint
	};
}
function medianOf(values) {
	const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
	const middle = (known.length - 1) / 2;
	const low = known[Math.floor(middle)];
	const high = known[Math.ceil(middle)];
	return low === void 0 || high === void 0 ? null : (low + high) / 2;
}
function summariseBaselines(baselines) {
	const points = baselines.runs.map(historyPoint$1);
	const newest = points.at(-1);
	return {
		absence: baselines.absence,
		runs: points,
		curves: baselines.runs.length === 0 ? {} : curvesOf(baselines.runs),
		typical: newest === void 0 ? null : {
			...newest,
			p99Ms: medianOf(points.map((point) => point.p99Ms)),
			ttftP99Ms: medianOf(points.map((point) => point.ttftP99Ms)),
			errorRate: medianOf(points.map((point) => point.errorRate)),
			costPer1kUsd: medianOf(points.map((point) => point.costPer1kUsd))
		}
	};
}

// src/verdict/verdict.ts
/** A judgement with everything a report needs, but for its headline. */
function describeVerdict(judged, facts) {
	return {
		schema: "tailgate.verdict/1",
		tool: {
			name: "tailgate",
			version: facts.version
		},
		verdict: judged.verdict,
		conclusion: judged.conclusion,
		confidence: facts.confidence,
		findings: judged.findings,
		warnings: judged.warnings,
		accepted: judged.accepted,
		baseline: { scenarios: Object.fromEntries(judged.cases.map((one) => [one.scenario, summariseBaselines(one.baselines)])) },
		candidate: { scenarios: Object.fromEntries(judged.cases.map((one) => [one.scenario, summariseCandidate(one.candidates)])) }
	};
}
/** The verdict on an endpoint that could not be measured at all; `reasons` say why, untrusted. */
function describeUnmeasured(reasons, facts) {
	return {
		schema: "tailgate.verdict/1",
		tool: {
			name: "tailgate",
			version: facts.version
		},
		verdict: "invalid",
		conclusion: "failure",
		confidence: facts.confidence,
		findings: [wholeRun("all", {
			rule: "validity",
			verdict: "invalid",
			reasons,
			samples: 0
		})],
		warnings: [],
		accepted: null,
		baseline: { scenarios: {} },
		candidate: { scenarios: {} }
	};
}

// src/verdict/schema.ts
/**
* The verdict file `tailgate.verdict/1` read back (contract section 9). It may come from a pull
* request's artifact, so every field is checked and bounded before anything is rendered.
*/
const text$1 = string().max(2e3);
const number$1 = number$2();
const nullable = number$1.nullable();
const units = _enum([
	"ms",
	"tokens/s",
	"share",
	"USD",
	"tokens"
]);
const finding = object$1({
	scenario: text$1,
	metric: text$1,
	requested: text$1,
	rule: _enum([
		"regression",
		"budget",
		"validity",
		"baseline"
	]),
	verdict: _enum(VERDICTS),
	unit: units,
	base: nullable,
	candidate: nullable,
	isCensored: boolean$1(),
	change: nullable,
	interval: tuple([number$1, number$1]).nullable(),
	limit: nullable,
	detectable: nullable,
	pAdjusted: nullable,
	samples: number$1,
	baselineRuns: number$1,
	reasons: array(text$1).max(50)
});
const historyPoint = object$1({
	id: text$1,
	startedAt: text$1,
	commit: text$1.nullable(),
	runId: text$1.nullable(),
	p99Ms: nullable,
	ttftP99Ms: nullable,
	errorRate: nullable,
	costPer1kUsd: nullable
});
const curves = record$1(text$1, array(tuple([number$1, number$1])).max(1e3));
const { load, outcomes, excluded, metrics, health, tokens, cost, environment, fingerprint, failures } = recordingSchema.shape;
const candidate = object$1({
	suite: text$1,
	scenario: text$1,
	api: text$1.nullable(),
	model: text$1.nullable(),
	source: record$1(text$1, json()),
	runs: array(historyPoint).max(1e3),
	load,
	outcomes,
	excluded,
	metrics,
	percentiles: record$1(text$1, array(object$1({
		quantile: text$1,
		valueMs: nullable,
		lowMs: nullable,
		highMs: nullable
	})).max(100)),
	curves,
	timeline: array(object$1({
		startS: number$1,
		endS: number$1,
		scheduled: number$1,
		failed: number$1,
		p50Ms: nullable,
		p99Ms: nullable,
		ttftP50Ms: nullable,
		ttftP99Ms: nullable
	})).max(1e3),
	health,
	tokens,
	cost,
	environment,
	fingerprint,
	failures
});
const baseline = object$1({
	absence: text$1.nullable(),
	runs: array(historyPoint).max(1e3),
	curves,
	typical: historyPoint.nullable()
});
const verdictSchema = object$1({
	schema: literal("tailgate.verdict/1"),
	tool: object$1({
		name: literal("tailgate"),
		version: text$1
	}),
	verdict: _enum(VERDICTS),
	conclusion: _enum([
		"success",
		"failure",
		"neutral"
	]),
	headline: text$1,
	confidence: number$1,
	findings: array(finding).max(1e4),
	warnings: array(object$1({
		code: text$1,
		message: text$1,
		remedy: text$1
	})).max(1e3),
	accepted: array(object$1({
		metric: text$1,
		bound: number$1,
		reason: text$1,
		by: text$1.nullable()
	})).max(100).nullable(),
	baseline: object$1({ scenarios: record$1(text$1, baseline) }),
	candidate: object$1({ scenarios: record$1(text$1, candidate) })
});
/** Whether a parsed file says that it is a verdict. */
function saysVerdict(value) {
	return typeof value === "object" && value !== null && "schema" in value && typeof value.schema === "string" && value.schema.startsWith("tailgate.verdict/");
}
/**
* A verdict from a parsed file.
* @throws TailgateError naming the file and the first field that is not as it should be.
*/
function parseVerdict(value, file) {
	const parsed = verdictSchema.safeParse(value);
	if (parsed.success) return parsed.data;
	const first = parsed.error.issues[0];
	const where = first ? `${first.path.map(String).join(".")}: ${first.message}` : "unreadable";
	throw new TailgateError("store", {
		code: "bad-verdict",
		message: `${oneLine(file)}: not a valid verdict (${oneLine(where)})`,
		hint: "The file was changed, or written by another version of tailgate."
	});
}

// src/report/model.ts
const text = (content) => ({
	kind: "text",
	text: content
});
const strong = (content) => ({
	kind: "strong",
	text: content
});
const code = (content) => ({
	kind: "code",
	text: content
});
/** Spaces at the ends of a text belong to its neighbours; escaping has taken them off. */
function spaced(span, shown) {
	if (span.kind === "status") return shown;
	return `${span.text.startsWith(" ") ? " " : ""}${shown}${span.text.trim() !== "" && span.text.endsWith(" ") ? " " : ""}`;
}
const status = (verdict) => ({
	kind: "status",
	verdict
});
const left = (heading) => ({
	heading,
	align: "left"
});
const right = (heading) => ({
	heading,
	align: "right"
});

// src/report/findings-table.ts
const BASE_COLUMNS = [
	left("Metric"),
	right("Baseline"),
	right("Now"),
	right("Change [95% CI]"),
	right("Limit"),
	left("Verdict")
];
/** A budget has no change; the bracket is then that of its value. */
function changeCell({ change, interval }) {
	const parts = [change, interval].filter((part) => part !== null && part !== "–");
	return parts.length === 0 ? "–" : parts.join(" ");
}
function rowOf(finding) {
	const figures = figuresOf(finding);
	const isWhole = finding.metric === "run";
	const standIn = finding.requested === finding.metric ? "" : ` (for ${metricLabel(finding.requested)})`;
	return [
		[text(`${metricLabel(finding.metric)}${standIn}`)],
		[text(isWhole ? "–" : figures.base)],
		[text(isWhole ? "–" : figures.now)],
		[text(isWhole ? "–" : changeCell(figures))],
		[text(isWhole ? "–" : figures.limit)],
		[status(finding.verdict)]
	];
}
/** Scenario by scenario as they were judged; a column tells them apart when there are several. */
function findingsTable(verdict, findings) {
	const several = scenariosOf(verdict).length > 1;
	return {
		kind: "table",
		columns: several ? [left("Scenario"), ...BASE_COLUMNS] : BASE_COLUMNS,
		rows: findings.map((finding) => several ? [[code(finding.scenario)], ...rowOf(finding)] : rowOf(finding))
	};
}
/** Changes before budgets, then the nearest to their limits; in the order of judgement. */
function nearestToLimit(findings, count) {
	if (findings.length <= count) return findings;
	const nearest = new Set(findings.toSorted((a, b) => Number(a.rule === "budget") - Number(b.rule === "budget") || (limitUse(a) === limitUse(b) ? 0 : limitUse(b) - limitUse(a))).slice(0, count));
	return findings.filter((finding) => nearest.has(finding));
}
/** Counts behind each finding, for those who want to check it. */
function evidenceTable(verdict) {
	const several = scenariosOf(verdict).length > 1;
	const columns = [
		left("Metric"),
		left("Rule"),
		right("Requests"),
		right("Baseline runs"),
		right("p (after Holm)")
	];
	const tested = verdict.findings.filter((finding) => finding.metric !== "run");
	return {
		kind: "table",
		columns: several ? [left("Scenario"), ...columns] : columns,
		rows: tested.map((finding) => {
			const cells = [
				[text(metricLabel(finding.metric))],
				[text(finding.rule)],
				[text(formatCount(finding.samples))],
				[text(formatCount(finding.baselineRuns))],
				[text(formatP(finding.pAdjusted))]
			];
			return several ? [[code(finding.scenario)], ...cells] : cells;
		})
	};
}
function formatP(p) {
	if (p === null || !Number.isFinite(p)) return "–";
	return p < 1e-4 ? "< 0.0001" : String(Number(p.toPrecision(2)));
}

// src/report/next-steps.ts
/** Default of the input `accept-label`; the verdict does not carry another one. */
const ACCEPT_LABEL = "tailgate: accept-regression";
const MOST_LISTED$1 = 12;
const withVerdict = (verdict, name) => verdict.findings.filter((finding) => finding.verdict === name);
function named(verdict, finding) {
	const label = strong(metricLabel(finding.metric));
	return scenariosOf(verdict).length > 1 ? [
		code(finding.scenario),
		text(" "),
		label
	] : [label];
}
/** The next round bound above a change: steps of 5%, for shares of half a percentage point. */
function acceptanceBound(finding) {
	const step = finding.unit === "share" ? .005 : .05;
	const size = Math.abs(finding.change ?? 0);
	return Math.max(1, Math.ceil(size / step - 1e-9)) * step;
}
/** The line that lets one regression through, ready to be copied. */
function acceptanceLine(finding) {
	const bound = Number((acceptanceBound(finding) * 100).toFixed(1));
	const unit = finding.unit === "share" ? "pp" : "%";
	return `Tailgate-Accept: ${finding.metric} <= +${bound}${unit}; reason=…`;
}
function reasonItems(verdict, findings) {
	return findings.slice(0, MOST_LISTED$1).flatMap((finding) => {
		const standIn = standInNote(finding);
		const reasons = [...standIn === null ? [] : [standIn], ...reasonsOf(finding)];
		return reasons.length === 0 ? [] : [[...named(verdict, finding), text(`: ${reasons.join("; ")}`)]];
	});
}
function forRegressed(verdict) {
	const all = withVerdict(verdict, "regressed");
	if (all.length === 0) return [];
	const lines = [...new Set(all.slice(0, MOST_LISTED$1).map(acceptanceLine))];
	const reasons = reasonItems(verdict, all);
	return [
		...reasons.length === 0 ? [] : [{
			kind: "list",
			items: reasons
		}],
		{
			kind: "paragraph",
			line: [
				strong("Fix it"),
				text(" and push again, or "),
				strong("accept it"),
				text(": put this into the pull request's description with your reason, and add the label "),
				code(ACCEPT_LABEL),
				text(".")
			]
		},
		{
			kind: "copy",
			text: lines.join("\n")
		}
	];
}
function forOverBudget(verdict) {
	const all = withVerdict(verdict, "over-budget");
	if (all.length === 0) return [];
	const reasons = reasonItems(verdict, all);
	const metrics = [...new Set(all.map((finding) => metricLabel(finding.metric)))].join(", ");
	return [{
		kind: "list",
		items: [...reasons, [
			strong("Bring it back into the budget"),
			text(` (${metrics}), or change `),
			code("budgets"),
			text(" in the configuration: a budget cannot be accepted away.")
		]]
	}];
}
function forInconclusive(verdict) {
	const all = withVerdict(verdict, "inconclusive");
	if (all.length === 0) return [];
	const items = reasonItems(verdict, all);
	return items.length === 0 ? [] : [{
		kind: "paragraph",
		line: [strong("Could not be decided:")]
	}, {
		kind: "list",
		items
	}];
}
function forNoBaseline(verdict) {
	const all = withVerdict(verdict, "no-baseline");
	if (all.length === 0) return [];
	return [{
		kind: "list",
		items: [...all.slice(0, MOST_LISTED$1).flatMap((finding) => {
			const reason = figureSentence(finding);
			return reason === "" || verdict.verdict === "no-baseline" && scenariosOf(verdict).length === 1 ? [] : [[code(finding.scenario), text(`: ${reason}`)]];
		}), [
			strong("Record a baseline"),
			text(": every push to the default branch and every schedule there stores one; elsewhere run "),
			code("tailgate gate --update-baseline always"),
			text(" on the code you want to compare with. One run is enough to begin; ten narrow it.")
		]]
	}];
}
function forInvalid(verdict) {
	const all = withVerdict(verdict, "invalid");
	if (all.length === 0) return [];
	const several = scenariosOf(verdict).length > 1;
	return [{
		kind: "list",
		items: [...all.slice(0, MOST_LISTED$1).flatMap((finding) => reasonsOf(finding).map((reason) => several ? [code(finding.scenario), text(`: ${reason}`)] : [text(reason)])), [strong("Run it again"), text(" once that is mended: the numbers of this run say nothing about the endpoint.")]]
	}];
}
function forAccepted(verdict) {
	const accepted = verdict.accepted ?? [];
	if (accepted.length === 0) return [];
	return [{
		kind: "list",
		items: [...accepted.slice(0, MOST_LISTED$1).map((one) => {
			const unit = verdict.findings.find(({ metric, requested }) => metric === one.metric || requested === one.metric)?.unit ?? "ms";
			const by = one.by === null ? [] : [text(" by "), code(one.by)];
			return [
				strong(metricLabel(one.metric)),
				text(` is accepted up to ${formatChange(one.bound, unit)}`),
				...by,
				text(`: ${one.reason}`)
			];
		}), [text("It holds for this pull request only. After the merge the default branch's next run becomes the new level.")]]
	}];
}
/** What the reader can do now, worst first. Empty for a pass. */
function nextSteps(verdict) {
	const steps = [
		...forInvalid(verdict),
		...forRegressed(verdict),
		...forOverBudget(verdict),
		...forInconclusive(verdict),
		...forNoBaseline(verdict),
		...forAccepted(verdict)
	];
	if (steps.length === 0) return [];
	return [{
		kind: "subheading",
		line: [text("What to do next")]
	}, ...steps];
}

// src/report/charts.ts
/** More points than this are crowded in a comment (contract of mermaid's xychart: about 30). */
const MOST_RUNS = 30;
/** log10 of an hour-long wait is far below this; nothing else of a curve is bounded. */
const MOST_NINES = 7;
function ninesOf(share) {
	return Math.min(MOST_NINES, -Math.log10(Math.max(1e-9, 1 - share)));
}
function curveSeries(curve, look) {
	return {
		...look,
		points: curve.map(([share, ms]) => [share, ms])
	};
}
/** Percentile curve of a metric, this run against the baselines taken together. */
function percentileChart(metric, candidate, baseline) {
	const now = candidate.curves[metric];
	if (now === void 0 || now.length < 2) return null;
	const base = baseline?.curves[metric];
	const last = now.at(-1);
	const label = metricLabel(metric);
	const against = base === void 0 ? "" : ", against all baseline runs together (dashed)";
	const reach = last === void 0 ? "" : ` It reaches ${formatMs(last[1])} at ${formatShare(last[0])}.`;
	return {
		kind: "chart",
		chart: "percentiles",
		title: `${capitalised(label)} by percentile`,
		description: `Time within which a share of the requests ended${against}.${reach}`,
		axis: { kind: "nines" },
		unit: "ms",
		series: [...base === void 0 || base.length < 2 ? [] : [curveSeries(base, {
			name: "baseline",
			role: "base"
		})], curveSeries(now, {
			name: "this run",
			role: "now"
		})]
	};
}
const middleS = (slice) => (slice.startS + slice.endS) / 2;
function timelineSeries(slices, look, pick) {
	return {
		...look,
		points: slices.map((slice) => [middleS(slice), pick(slice)])
	};
}
const hasValues = (series) => series.points.some(([, y]) => y !== null);
/** How the run went, tenth by tenth: times and errors. */
function timelineCharts(candidate) {
	const slices = candidate.timeline;
	const axis = { kind: "seconds" };
	const times = [{
		title: "Latency over the run",
		series: [timelineSeries(slices, {
			name: "P99",
			role: "now"
		}, (slice) => slice.p99Ms), timelineSeries(slices, {
			name: "P50",
			role: "second"
		}, (slice) => slice.p50Ms)]
	}, {
		title: "TTFT over the run",
		series: [timelineSeries(slices, {
			name: "P99",
			role: "now"
		}, (slice) => slice.ttftP99Ms), timelineSeries(slices, {
			name: "P50",
			role: "second"
		}, (slice) => slice.ttftP50Ms)]
	}];
	const failed = slices.reduce((sum, slice) => sum + slice.failed, 0);
	const errors = timelineSeries(slices, {
		name: "errors",
		role: "now"
	}, (slice) => slice.scheduled === 0 ? null : slice.failed / slice.scheduled);
	return [...times.filter(({ series }) => series.some(hasValues)).map(({ title, series }) => ({
		kind: "chart",
		chart: "timeline",
		title,
		axis,
		unit: "ms",
		series: series.filter(hasValues),
		description: "One point for each tenth of the run; a gap where the quantile lies among failed requests."
	})), ...failed === 0 ? [] : [{
		kind: "chart",
		chart: "errors",
		title: "Errors over the run",
		axis,
		unit: "share",
		series: [errors],
		description: `Failed share of each tenth of the run; ${plural(failed, "request")} failed.`
	}]];
}
/** `11-23`: enough to tell the runs of a history apart. */
const dayOf = (point) => point.startedAt.slice(5, 10);
/** A metric from run to run, oldest first, this run (and its confirmations) last. */
function historyChart(metric, candidate, baseline) {
	const pick = (point) => metric === "latency" ? point.p99Ms : point.ttftP99Ms;
	const known = baseline.runs.filter((point) => pick(point) !== null).slice(-(MOST_RUNS - candidate.runs.length));
	const now = candidate.runs.filter((point) => pick(point) !== null);
	if (known.length === 0 || now.length === 0) return null;
	const all = [...known, ...now];
	const typical = baseline.typical === null ? null : pick(baseline.typical);
	const label = metricLabel(`${metric}.p99`);
	const flat = typical === null ? "" : `; flat line: their median, ${formatMs(typical)}`;
	return {
		kind: "chart",
		chart: "history",
		title: `${capitalised(label)} from run to run`,
		unit: "ms",
		description: `${capitalised(label)} of ${plural(known.length, "baseline run")} and of ${now.length === 1 ? "this run (last point)" : `the ${now.length} runs judged now (last points)`}${flat}.`,
		axis: {
			kind: "runs",
			labels: [...known.map(dayOf), ...now.map((_, at) => at === 0 ? "now" : `now ${at + 1}`)]
		},
		series: [...typical === null ? [] : [{
			name: "median of the baselines",
			role: "base",
			points: all.map((_, at) => [at, typical])
		}], {
			name: label,
			role: "now",
			points: all.map((point, at) => [at, pick(point)])
		}]
	};
}

// src/report/tables.ts
const cells = (...contents) => contents.map((content) => [text(content)]);
function percentileCell(row, load, all) {
	const show = showFor("ms", all);
	if (row.valueMs === null) return formatCensored(formatMs(load.timeoutMs));
	const bare = (ms) => show(ms).replace(/ [^ ]+$/, "");
	if (row.lowMs === null && row.highMs === null) return show(row.valueMs);
	const low = row.lowMs === null ? "0" : bare(row.lowMs);
	return `${show(row.valueMs)} [${low}–${row.highMs === null ? "∞)" : `${bare(row.highMs)}]`}`;
}
const SHOWN_QUANTILES = [
	"p50",
	"p90",
	"p95",
	"p99",
	"p999"
];
/** Percentiles with distribution-free intervals, failures counted as slowest. */
function percentileTable(candidate) {
	const entries = Object.entries(candidate.percentiles).toSorted(([a], [b]) => catalogueRank(a) - catalogueRank(b));
	return {
		kind: "table",
		columns: [left("Metric"), ...SHOWN_QUANTILES.map((name) => right(statisticLabel(name)))],
		rows: entries.map(([metric, rows]) => {
			const known = rows.flatMap((row) => [
				row.valueMs,
				row.lowMs,
				row.highMs
			]);
			return cells(metricLabel(metric), ...SHOWN_QUANTILES.map((name) => {
				const row = rows.find(({ quantile }) => quantile === name);
				return row === void 0 ? "–" : percentileCell(row, candidate.load, known);
			}));
		})
	};
}
/** Every derived distribution: mean and maximum of the successes, quantiles with the failures. */
function distributionTable(metrics, load) {
	const rows = Object.entries(metrics).toSorted(([a], [b]) => catalogueRank(a) - catalogueRank(b)).flatMap(([name, metric]) => {
		if (!isDistributionSummary(metric)) return [];
		const { mean, max, withFailures } = metric;
		const { p50, p90, p99, p999 } = withFailures ?? metric;
		const show = showFor(unitIn(name) ?? "ms", [
			mean,
			p50,
			p90,
			p99,
			p999,
			max
		]);
		const beyond = `≥ ${formatMs(load.timeoutMs)}`;
		const quantiles = [
			p50,
			p90,
			p99,
			p999
		].map((value) => value === null && withFailures !== void 0 && load.failed > 0 ? beyond : show(value));
		return [cells(metricLabel(name), formatCount(metric.count), show(mean), ...quantiles, show(max))];
	});
	return {
		kind: "table",
		columns: [
			left("Metric"),
			right("ok"),
			right("Mean"),
			right("P50"),
			right("P90"),
			right("P99"),
			right("P99.9"),
			right("Max")
		],
		rows
	};
}
/** Shares, means and prices. */
function plainTable(metrics) {
	const rows = Object.entries(metrics).toSorted(([a], [b]) => catalogueRank(a) - catalogueRank(b)).flatMap(([name, metric]) => {
		if (isDistributionSummary(metric)) return [];
		const unit = unitIn(name);
		const value = unit === null ? metric.value === null ? "–" : formatNumber(metric.value) : showFor(unit, [metric.value])(metric.value);
		return [cells(metricLabel(name), value, formatCount(metric.count))];
	});
	return {
		kind: "table",
		columns: [
			left("Metric"),
			right("Value"),
			right("n")
		],
		rows
	};
}
function outcomeTable(outcomes) {
	const counted = OUTCOMES.map((outcome) => ({
		outcome,
		count: outcomes[outcome] ?? 0
	})).filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
	const total = counted.reduce((sum, { count }) => sum + count, 0);
	return {
		kind: "table",
		columns: [
			left("Outcome"),
			right("Requests"),
			right("Share")
		],
		rows: counted.map(({ outcome, count }) => cells(outcome, formatCount(count), formatShare(count / total)))
	};
}
const MOST_FAILURES = 10;
function failureTable(failures) {
	return {
		kind: "table",
		columns: [left("What failed requests said"), right("Requests")],
		rows: failures.slice(0, MOST_FAILURES).map((failure) => [[code(failure.text)], [text(formatCount(failure.count))]])
	};
}
const MOST_MODELS = 30;
function costTable(cost) {
	return {
		kind: "table",
		columns: [
			left("Model"),
			right("Requests"),
			right("Input tokens"),
			right("Output tokens"),
			right("Cost")
		],
		rows: Object.entries(cost.perModel).slice(0, MOST_MODELS).map(([model, part]) => [[code(model)], ...cells(formatCount(part.requests), formatCount(part.input), formatCount(part.output), part.total === null ? "unpriced" : formatUsd(part.total))])
	};
}
const instant = (iso) => iso.slice(0, 16).replace("T", " ");
/** Newest first. */
function runsTable(points) {
	const total = showFor("ms", points.map(({ p99Ms }) => p99Ms));
	const first = showFor("ms", points.map(({ ttftP99Ms }) => ttftP99Ms));
	return {
		kind: "table",
		columns: [
			left("Run"),
			left("Commit"),
			right("P99"),
			right("TTFT P99"),
			right("Errors"),
			right("Cost per 1k")
		],
		rows: points.toReversed().map((point) => [
			[text(instant(point.startedAt))],
			point.commit === null ? [text("–")] : [code(point.commit.slice(0, 8))],
			...cells(total(point.p99Ms), first(point.ttftP99Ms), point.errorRate === null ? "–" : formatShare(point.errorRate), point.costPer1kUsd === null ? "–" : formatUsd(point.costPer1kUsd))
		])
	};
}
const MOST_FACTS = 60;
const DEEPEST = 3;
function flattened(name, value, depth) {
	if (value !== null && typeof value === "object" && !Array.isArray(value) && depth < DEEPEST) return Object.entries(value).flatMap(([key, member]) => flattened(name === "" ? key : `${name}.${key}`, member, depth + 1));
	return [[name, (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 200)]];
}
/** Whatever a recording says of its surroundings, nested members by their path. */
function factsTable(facts) {
	const all = flattened("", { ...facts }, 0);
	return {
		kind: "table",
		columns: [left("What"), left("Value")],
		rows: all.slice(0, MOST_FACTS).map(([name, value]) => [[text(name)], [code(value)]])
	};
}

// src/report/sections.ts
const MOST_LISTED = 40;
/** A section with a part for each scenario, under its name when there are several. */
function section$2(title, scenarios, part) {
	const parts = scenarios.map((facts) => ({
		facts,
		blocks: part(facts)
	})).filter(({ blocks }) => blocks.length > 0);
	return {
		title,
		blocks: scenarios.length === 1 ? parts.flatMap((one) => one.blocks) : parts.flatMap(({ facts, blocks: own }) => [{
			kind: "subheading",
			line: [code(facts.name)]
		}, ...own]),
		isForTerminal: false
	};
}
const present = (values) => values.filter((value) => value !== null);
function percentilesOf({ candidate, baseline }) {
	const table = percentileTable(candidate);
	if (table.rows.length === 0) return [];
	return [
		...present(["latency", "ttft"].map((metric) => percentileChart(metric, candidate, baseline))),
		table,
		{
			kind: "paragraph",
			line: [text("Failed requests count as slower than everything. In brackets: distribution-free 95% interval.")]
		}
	];
}
function sliceRow(slice, show) {
	return [
		`${formatSetting(slice.startS)}–${formatSetting(slice.endS)} s`,
		formatCount(slice.scheduled),
		formatCount(slice.failed),
		show(slice.p50Ms),
		show(slice.p99Ms),
		show(slice.ttftP50Ms),
		show(slice.ttftP99Ms)
	].map((cell) => [text(cell)]);
}
function timelineOf({ candidate }) {
	if (candidate.timeline.length === 0) return [];
	const show = showFor("ms", candidate.timeline.flatMap((slice) => [
		slice.p50Ms,
		slice.p99Ms,
		slice.ttftP50Ms,
		slice.ttftP99Ms
	]));
	return [...timelineCharts(candidate), {
		kind: "table",
		columns: [
			left("Time"),
			right("Requests"),
			right("Failed"),
			right("P50"),
			right("P99"),
			right("TTFT P50"),
			right("TTFT P99")
		],
		rows: candidate.timeline.slice(0, MOST_LISTED).map((slice) => sliceRow(slice, show))
	}];
}
function errorsOf({ candidate }) {
	const { load, outcomes } = candidate;
	const table = outcomeTable(outcomes);
	if (table.rows.length === 0) return [];
	const said = failureTable(candidate.failures);
	const dropped = load.dropped === 0 ? "" : `, ${formatCount(load.dropped)} dropped before sending`;
	return [
		table,
		...said.rows.length === 0 ? [] : [said],
		{
			kind: "paragraph",
			line: [text(`${formatCount(load.failed)} of ${plural(load.scheduled, "request")} failed${dropped}; ${formatSetting(load.achievedRatePerS)}/s of ${formatSetting(load.ratePerS)}/s were sent.`)]
		}
	];
}
function tokenLine(candidate) {
	const { source, input, cachedInput, cacheWrite, output, reasoning } = candidate.tokens;
	if (source === "none") return [strong("Tokens"), text(": the API reported no usage")];
	const parts = [
		`${formatCount(input)} in`,
		...cachedInput > 0 ? [`${formatCount(cachedInput)} of them from a cache`] : [],
		...cacheWrite > 0 ? [`${formatCount(cacheWrite)} written to a cache`] : [],
		`${formatCount(output)} out`,
		...reasoning > 0 ? [`${formatCount(reasoning)} of them reasoning`] : []
	];
	const estimate = source === "estimate" ? " (estimated, not the API's usage)" : "";
	return [strong("Tokens"), text(`: ${parts.join(", ")}${estimate}`)];
}
function costLines(candidate) {
	const { cost, excluded } = candidate;
	const aside = [excluded.warmup.costUsd, excluded.preflight.costUsd].reduce((sum, usd) => sum + (usd ?? 0), 0);
	const besides = aside > 0 ? `, besides ${formatUsd(aside)} for warm-up and preflight` : "";
	const total = cost.total === null ? ": unknown, the model has no price or the API reported no usage" : `: ${formatUsd(cost.total)} in the measured window${besides}`;
	const table = cost.priceTable;
	return [[strong("Cost"), text(total)], ...table === null ? [] : [[
		strong("Prices"),
		text(": "),
		code(table.source),
		text(" of "),
		code(table.date)
	]]];
}
function costBlocks(candidate) {
	const table = costTable(candidate.cost);
	return [{
		kind: "list",
		items: [...costLines(candidate), tokenLine(candidate)]
	}, ...table.rows.length === 0 ? [] : [table]];
}
function historyOf({ candidate, baseline }) {
	if (baseline === null) return [];
	return present([historyChart("latency", candidate, baseline), historyChart("ttft", candidate, baseline)]);
}
function baselinesOf$1({ candidate, baseline }) {
	if (baseline === null || baseline.runs.length === 0) {
		const why = baseline?.absence ?? "there is nothing stored to compare with";
		return [{
			kind: "paragraph",
			line: [text(`None: ${why}.`)]
		}];
	}
	const runs = baseline.runs.slice(-20);
	const older = baseline.runs.length - runs.length;
	return [
		...older === 0 ? [] : [{
			kind: "paragraph",
			line: [text(`The newest ${runs.length}; ${older} older ones were used too.`)]
		}],
		runsTable(runs),
		{
			kind: "paragraph",
			line: [text(candidate.runs.length === 1 ? "This run:" : "The runs judged now, together:")]
		},
		runsTable(candidate.runs)
	];
}
function unseenLines(verdict) {
	const several = Object.keys(verdict.candidate.scenarios).length > 1;
	return verdict.findings.flatMap((finding) => {
		if (finding.detectable === null) return [];
		const change = formatChange(worseningAsChange(finding, finding.detectable), finding.unit);
		const where = several ? [code(finding.scenario), text(": ")] : [];
		const side = change.startsWith("-") ? "smaller than" : "below";
		const label = metricLabel(finding.metric);
		const article = /^[aeiou]/.test(label) ? "an" : "a";
		return [[...where, text(`${article} ${label} change ${side} ${change} is invisible with ${plural(finding.samples, "request")}`)]];
	});
}
function unseen(verdict) {
	const items = unseenLines(verdict).slice(0, MOST_LISTED);
	return {
		title: "What could not be seen",
		isForTerminal: true,
		blocks: items.length === 0 ? [] : [{
			kind: "list",
			items
		}, {
			kind: "paragraph",
			line: [text("Invisible: found in fewer than 80 of 100 such runs.")]
		}]
	};
}
function warningsSection(warnings) {
	return {
		title: plural(warnings.length, "warning"),
		isForTerminal: true,
		blocks: warnings.length === 0 ? [] : [{
			kind: "list",
			items: warnings.slice(0, MOST_LISTED).map(({ code: name, message, remedy }) => [code(name), text(`: ${message.replace(/\.$/, "")}. ${remedy}`)])
		}]
	};
}
function loadLine({ load }) {
	return [strong("Load"), text(`: ${plural(load.scheduled, "request")} at ${formatSetting(load.ratePerS)}/s (${load.mode} loop, ${load.arrivals} arrivals) for ${formatSetting(load.durationS)} s after ${formatSetting(load.warmupS)} s of warm-up; at most ${formatCount(load.maxInFlight)} in flight; timeout ${formatMs(load.timeoutMs)}`)];
}
function healthLine({ health }) {
	const state = health.healthy ? "healthy" : `not healthy: ${health.reasons.join("; ")}`;
	return [strong("Load generator"), text(`: ${state}; requests left at most ${formatMs(health.slipMs.p99)} late at P99 (${formatMs(health.slipMs.max)} at worst), event-loop delay ${formatMs(health.loopDelayMs.p99)} at P99, CPU ${formatShare(health.cpuShare)}`)];
}
function surroundingsBlocks(candidate) {
	const facts = factsTable({
		...candidate.environment,
		...candidate.fingerprint.soft,
		...candidate.source["kind"] === "run" ? {} : { source: { ...candidate.source } },
		fingerprint: candidate.fingerprint.key
	});
	return [{
		kind: "list",
		items: [loadLine(candidate), healthLine(candidate)]
	}, facts];
}
function method(verdict) {
	const evidence = evidenceTable(verdict);
	return [{
		kind: "list",
		items: [
			[strong("Confidence"), text(`: an unchanged endpoint passes all rules together with ${formatShare(verdict.confidence)} probability (Holm over all tested rules)`)],
			[strong("Regression"), text(": the change is significant and beyond its limit. Intervals are two-sided 95%; the unit of evidence is the run, not the request")],
			[
				strong("Tool"),
				text(": "),
				code(`${verdict.tool.name} ${verdict.tool.version}`)
			]
		]
	}, ...evidence.rows.length === 0 ? [] : [evidence]];
}
/** Everything that can be folded away, what is asked for most first. */
function detailsOf(verdict, scenarios) {
	const environment = section$2("Environment and method", scenarios, ({ candidate }) => surroundingsBlocks(candidate));
	return [
		section$2("Percentiles", scenarios, percentilesOf),
		section$2("Errors by class", scenarios, errorsOf),
		section$2("Cost and tokens", scenarios, ({ candidate }) => costBlocks(candidate)),
		section$2("History", scenarios, historyOf),
		section$2("Over the run", scenarios, timelineOf),
		section$2("Baselines used", scenarios, baselinesOf$1),
		unseen(verdict),
		warningsSection(verdict.warnings),
		{
			...environment,
			blocks: [...method(verdict), ...environment.blocks]
		}
	].filter(({ blocks }) => blocks.length > 0);
}
/** The sections of one run on which nobody has judged. */
function recordingDetails(facts) {
	const one = [facts];
	return [
		section$2("Percentiles", one, percentilesOf),
		section$2("Errors by class", one, errorsOf),
		section$2("Cost and tokens", one, ({ candidate }) => costBlocks(candidate)),
		section$2("Over the run", one, timelineOf),
		section$2("Load, health and environment", one, ({ candidate }) => surroundingsBlocks(candidate))
	].filter(({ blocks }) => blocks.length > 0);
}

// src/report/document.ts
/** A passing comment has ten lines: headline, blank, table head, five rows, two of details. */
const ROWS_OF_A_PASS = 5;
function scenarioFacts(verdict) {
	return Object.entries(verdict.candidate.scenarios).map(([name, candidate]) => ({
		name,
		candidate,
		baseline: verdict.baseline.scenarios[name] ?? null
	}));
}
function subjectOf(verdict) {
	const scenarios = scenarioFacts(verdict);
	const first = scenarios[0]?.candidate;
	if (first === void 0) return scenariosOf(verdict).map(code);
	const models = [...new Set(scenarios.flatMap(({ candidate }) => candidate.model === null ? [] : [candidate.model]))].slice(0, 5);
	const names = scenarios.length === 1 ? [] : [text(` · ${plural(scenarios.length, "scenario")}`)];
	const requests = scenarios.reduce((sum, { candidate }) => sum + candidate.load.scheduled, 0);
	return [
		code(first.suite),
		...names,
		...models.flatMap((model) => [text(" · "), code(model)]),
		text(` · ${plural(requests, "request")}`)
	];
}
/** Rules on the whole run have no figures; they are rows only where they tell scenarios apart. */
function tabled(verdict) {
	const measured = verdict.findings.filter((finding) => finding.metric !== "run");
	return scenariosOf(verdict).length > 1 && measured.length > 0 ? verdict.findings : measured;
}
/** The rows nearest to their limits; all of them are the first of the details then. */
function briefly$1(verdict, findings, details) {
	const shown = nearestToLimit(findings, ROWS_OF_A_PASS);
	if (shown.length === 0) return {
		lead: [],
		details
	};
	const lead = [findingsTable(verdict, shown)];
	if (shown.length === findings.length) return {
		lead,
		details
	};
	return {
		lead,
		details: [{
			title: `All ${findings.length} gated metrics`,
			isForTerminal: false,
			blocks: [findingsTable(verdict, findings)]
		}, ...details]
	};
}
function reportOfVerdict(verdict) {
	const findings = tabled(verdict);
	const table = findings.length === 0 ? [] : [findingsTable(verdict, findings)];
	const details = detailsOf(verdict, scenarioFacts(verdict));
	return {
		verdict: verdict.verdict,
		headline: verdict.headline,
		subject: subjectOf(verdict),
		lead: [...table, ...nextSteps(verdict)],
		details,
		brief: verdict.verdict === "pass" ? briefly$1(verdict, findings, details) : null
	};
}
/** Failures count as slower than everything. */
function quantileText(summary, name, recording) {
	const value = (summary.withFailures ?? summary)[name];
	return value === null && recording.load.failed > 0 ? formatCensored(formatMs(recording.load.timeoutMs)) : formatMs(value);
}
/** What a run measured, in one sentence. */
function recordedSentence(recording) {
	const { latency, "error-rate": errors } = recording.metrics;
	const times = latency === void 0 || !isDistributionSummary(latency) ? [] : [`latency P50 ${quantileText(latency, "p50", recording)}`, `P99 ${quantileText(latency, "p99", recording)}`];
	const failed = errors !== void 0 && "value" in errors && errors.value !== null ? [`error rate ${formatShare(errors.value)}`] : [];
	const { load } = recording;
	const size = `${plural(load.scheduled, "request")} at ${formatSetting(load.ratePerS)}/s`;
	return `${recording.end === "completed" ? "Recorded" : `Partial (${recording.end})`}: ${[
		...times,
		...failed,
		size
	].join(", ")}`;
}
function reportOfRecording(recording) {
	const candidate = summariseCandidate([recording]);
	const { model, api } = candidate;
	const health = recording.health.healthy ? [] : [{
		kind: "list",
		items: recording.health.reasons.map((reason) => [text(`the load generator was not healthy: ${reason}`)])
	}];
	return {
		verdict: null,
		headline: recordedSentence(recording),
		subject: [
			code(recording.suite),
			text(" / "),
			code(recording.scenario),
			...[model, api].flatMap((name) => name === null ? [] : [text(" · "), code(name)]),
			text(` · ${recording.startedAt.slice(0, 16).replace("T", " ")}`)
		],
		lead: [
			...health,
			distributionTable(recording.metrics, recording.load),
			plainTable(recording.metrics)
		],
		details: recordingDetails({
			name: recording.scenario,
			candidate,
			baseline: null
		}),
		brief: null
	};
}
/** What is shown and in which order, of a verdict or of a single run. */
function documentOf(subject) {
	return "findings" in subject ? reportOfVerdict(subject) : reportOfRecording(subject);
}

// src/report/escape.ts
/**
* Untrusted text for each dialect. Every function is total: whatever comes in, what goes out is
* one line of text of bounded length that cannot be read as markup, a mention or a command.
*/
const MAX_CHARS$2 = 1e3;
/** Printable and well formed: no controls, bidirectional overrides, lone surrogates. */
function printable(text, maxChars = MAX_CHARS$2) {
	return oneLine(text.slice(0, maxChars * 4), maxChars).toWellFormed().replaceAll("##[", "## [").replace(/[\u00ad\u061c\u180e\ufff9-\uffff]/g, "");
}
const HTML_ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function entities(text) {
	return text.replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? "");
}
/** Quotes need no escape outside attributes; in markdown they would only be noise. */
function angles(text) {
	return text.replace(/[&<>]/g, (character) => HTML_ENTITIES[character] ?? "");
}
function escapeHtml(text) {
	return entities(printable(text));
}
/** For attributes and character content. XML 1.0, section 2.2 forbids most control characters. */
function escapeXml(text) {
	return entities(printable(text));
}
/** Several lines of character content, such as the body of a failure. */
function escapeXmlLines(lines) {
	return lines.map(escapeXml).join("\n");
}
/** For a terminal or a log: no escape sequences, no workflow commands. */
function escapeTerminal(text) {
	return neutraliseCommands(printable(text));
}
/**
* What GitHub makes of plain text after markdown is done: `@name` pings, `#1` and `GH-1` link,
* addresses link, `$` pairs become mathematics. A zero-width space behind the sign stops the
* first three; a dollar sign is wrapped, which MathJax does not look into.
*/
function breakHash(found) {
	return /\d/.test(found) && /[a-f]/i.test(found) ? `${found.slice(0, 4)}&#8203;${found.slice(4)}` : found;
}
function withoutAutolinks(html) {
	return html.replace(/@/g, "@&#8203;").replace(/(?<!&)#/g, "#&#8203;").replace(/GH-(?=\d)/gi, (found) => `${found}&#8203;`).replace(/:\/\//g, ":&#8203;//").replace(/www\./gi, (found) => `${found.slice(0, 3)}&#8203;.`).replace(/\b[0-9a-f]{7,40}\b/gi, breakHash).replace(/\$/g, "<span>$</span>");
}
/** For text inside HTML that stands in a markdown file, such as a table on a single line. */
function escapeHtmlInMarkdown(text) {
	return withoutAutolinks(angles(printable(text)));
}
/** As above for a `<code>` element, where GitHub links nothing and looks for no mathematics. */
function codeHtmlInMarkdown(text) {
	const plain = printable(text);
	return `<code>${/^[\w./: +-]*$/.test(plain) ? plain : escapeHtmlInMarkdown(plain)}</code>`;
}
const MARKDOWN_SIGNS = /[\\`*_[\]~|]/g;
/** What begins a list, a rule or an underlined heading when it stands first in a line. */
const BLOCK_START = /^([-+](?=\s|$)|[-=]+(?=\s*$))/;
const ORDERED_START = /^(\d{1,9})([.)])(?=\s|$)/;
/** For running text and table cells. Numeric references never end a cell or open a span. */
function escapeMarkdown(text) {
	return withoutAutolinks(angles(printable(text))).replace(MARKDOWN_SIGNS, (sign) => {
		return sign === "|" || sign === "`" || sign === "\\" ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
	}).replace(BLOCK_START, "\\$1").replace(ORDERED_START, "$1\\$2");
}
/** A code span; text that could break out of backticks becomes an escaped `<code>` element. */
function codeMarkdown(text) {
	const plain = printable(text);
	if (plain === "") return "–";
	return /^[^`|\\<>&$]+$/.test(plain) ? `\`${plain}\`` : `<code>${escapeMarkdown(plain)}</code>`;
}
/** A fence that its content cannot close. */
function fenceMarkdown(lines) {
	const content = lines.map((line) => printable(line));
	const longest = Math.max(2, ...content.map((line) => /`+/.exec(line)?.[0].length ?? 0), ...content.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
	const fence = "`".repeat(longest + 1);
	return [
		`${fence}text`,
		...content,
		fence
	].join("\n");
}
/** A quoted label of a mermaid chart. One bad character makes the whole diagram fail. */
function escapeMermaid(text) {
	return printable(text, 120).replace(/["`;<>#&\\{}[\]]/g, "").trim();
}

// src/report/fit.ts
const CUT_NOTE = "\n\n… cut to fit\n";
/**
* The text in at most `maxChars` UTF-16 units: whole parts are dropped from the end, and a note
* says how many. Only if the head alone is too long is it cut, at the end of a line.
*/
function fitParts(text, maxChars) {
	const { head, parts, joint, tail } = text;
	for (let kept = parts.length; kept >= 0; kept -= 1) {
		const dropped = parts.length - kept;
		const note = dropped === 0 ? [] : [text.note(plural(dropped, "section"))];
		const whole = [
			head,
			...parts.slice(0, kept),
			...note
		].join(joint) + tail;
		if (whole.length <= maxChars) return whole;
	}
	const room = Math.max(0, maxChars - 15);
	const cut = head.slice(0, room);
	const lastLine = cut.lastIndexOf("\n");
	return `${lastLine > 0 ? cut.slice(0, lastLine) : cut}${CUT_NOTE}`.slice(0, maxChars);
}

// src/report/style.ts
/** Style of the HTML report: no network, light and dark by preference, ink-saving in print. */
const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--card:#f6f7f9;--ink:#1b1f24;--soft:#59636e;
--rule:#d8dee4;--good:#1a7f37;--bad:#c62828;--doubt:#9a6700;--plain:#0969da;
--now:#0969da;--second:#8250df;--base:#818b98}
@media (prefers-color-scheme:dark){:root{--ground:#0f1318;--card:#171c23;--ink:#e6eaef;
--soft:#9aa5b1;--rule:#2d353f;--good:#3fb950;--bad:#ff6b61;--doubt:#d6a21f;--plain:#58a6ff;
--now:#58a6ff;--second:#bc8cff;--base:#8b949e}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header>div{max-width:1080px;margin:0 auto;padding:0 24px}
header{border-top:6px solid var(--tone);background:var(--card);border-bottom:1px solid var(--rule);
padding:24px 0 20px}
.word{color:var(--tone);font-weight:700;font-size:26px;line-height:1.2;margin:0}
.figure{font-size:17px;margin:6px 0 0;overflow-wrap:anywhere}
.subject{color:var(--soft);margin:10px 0 0;overflow-wrap:anywhere}
section{margin:28px 0}
h2{font-size:18px;margin:0 0 10px;padding-bottom:6px;border-bottom:1px solid var(--rule)}
h3{font-size:15px;margin:22px 0 8px}
p{margin:8px 0}ul{margin:8px 0;padding-left:20px}li{margin:4px 0;overflow-wrap:anywhere}
code,pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
code{background:var(--card);border:1px solid var(--rule);border-radius:4px;padding:0 4px;
overflow-wrap:anywhere}
header code{background:none}
pre{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:10px 14px;
overflow-x:auto}
.scroll{overflow-x:auto;margin:10px 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:14px}
th,td{padding:6px 24px 6px 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
th{color:var(--soft);font-weight:600;white-space:nowrap}
.lead .scroll:first-of-type table{width:100%}
td:first-child{min-width:8em}
.num{text-align:right;white-space:nowrap}
.status{font-weight:600;white-space:nowrap}
.good{color:var(--good)}.bad{color:var(--bad)}.doubt{color:var(--doubt)}.plain{color:var(--plain)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(440px,100%),1fr));gap:20px;
margin:12px 0}
figure{margin:0;border:1px solid var(--rule);border-radius:8px;padding:12px 14px;break-inside:avoid;
max-width:640px}
figure b{display:block}
.legend{color:var(--soft);font-size:13px;margin:2px 0 6px}
.legend i{display:inline-block;width:18px;height:0;border-top:3px solid;margin:0 6px 4px 0}
.legend span{margin-right:14px;white-space:nowrap}
i.now{border-color:var(--now)}i.second{border-color:var(--second)}
i.base{border-color:var(--base);border-top-style:dashed}
figcaption{color:var(--soft);font-size:13px;margin-top:4px}
svg{display:block;width:100%;height:auto}
.grid{stroke:var(--rule);stroke-width:1}.tick{stroke:var(--soft)}
svg text{fill:var(--soft);font-size:14px}.y{text-anchor:end}.x{text-anchor:middle}
.line{fill:none;stroke-width:2;stroke-linejoin:round}
.line.now{stroke:var(--now)}.line.second{stroke:var(--second)}
.line.base{stroke:var(--base);stroke-dasharray:6 4}
.dot.now{fill:var(--now)}.dot.second{fill:var(--second)}.dot.base{fill:var(--base)}
footer{color:var(--soft);border-top:1px solid var(--rule);margin-top:32px;padding:14px 0 32px;
font-size:13px}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--rule:#bbb;--good:#1a7f37;
--bad:#c62828;--doubt:#9a6700;--plain:#0969da;--now:#0969da;--second:#8250df;--base:#777}
body{font-size:11pt}table{font-size:9.5pt}.scroll{overflow:visible}tr,h2{break-inside:avoid}
h2{break-after:avoid}}
`;

// src/report/scale.ts
/** Steps of 1, 2 or 5 times a power of ten, about `count` of them from 0 to at least `top`. */
function roundTicks(top, count) {
	const highest = Number.isFinite(top) && top > 0 ? top : 1;
	const rough = highest / count;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = ([
		1,
		2,
		5,
		10
	].find((times) => times * power >= rough) ?? 10) * power;
	const steps = Math.max(1, Math.ceil(highest / step - 1e-9));
	return Array.from({ length: steps + 1 }, (_, at) => at * step);
}
const NINES = [
	.5,
	.9,
	.99,
	.999,
	.9999,
	.99999
];
const MOST_RUN_LABELS = 8;
const labelOfNines = (share) => `P${formatShare(share).replace("%", "")}`;
function xOf(axis, x) {
	return axis.kind === "nines" ? ninesOf(x) : x;
}
/** Ticks of the x axis up to `last`, the largest x that is drawn. */
function xTicks(axis, last) {
	switch (axis.kind) {
		case "nines": return NINES.map((share) => ({
			at: ninesOf(share),
			label: labelOfNines(share)
		})).filter(({ at }) => at <= last + 1e-6);
		case "seconds": return roundTicks(last, 6).map((at) => ({
			at,
			label: `${formatSetting(at)} s`
		}));
		case "runs": {
			const end = axis.labels.length - 1;
			const every = Math.max(1, Math.ceil(axis.labels.length / MOST_RUN_LABELS));
			return axis.labels.map((label, at) => ({
				at,
				label
			})).filter(({ at }) => (end - at) % every === 0);
		}
	}
}
/** Ticks of the y axis from 0, all in the same unit. */
function yTicks(chart) {
	const values = chart.series.flatMap(({ points }) => points.flatMap(([, y]) => y === null || !Number.isFinite(y) ? [] : [y]));
	const top = Math.max(...values, 0);
	if (chart.unit === "share") return roundTicks(top, 4).map((at) => ({
		at,
		label: formatShare(at)
	}));
	const msPerUnit = top >= 1e3 ? 1e3 : top >= 1 || top === 0 ? 1 : .001;
	const ticks = roundTicks(top / msPerUnit, 4).map((at) => at * msPerUnit);
	const show = showFor("ms", [ticks.at(-1) ?? null]);
	return ticks.map((at) => ({
		at,
		label: at === 0 ? "0" : trimZeros(show(at))
	}));
}
function trimZeros(shown) {
	return shown.replace(/(\.\d*?)0+(?=\D*$)/, "$1").replace(/\.(?=\D*$)/, "");
}

// src/report/svg.ts
const WIDTH$1 = 640;
const HEIGHT = 260;
const EDGE = {
	left: 76,
	right: 20,
	top: 12,
	bottom: 34
};
/** Few enough points to be told apart get a dot each, with its value as a tooltip. */
const MOST_DOTS = 60;
const px = (value) => String(Math.round(value * 10) / 10);
function frameOf(chart, ticks, lastX) {
	const top = ticks.at(-1)?.at ?? 1;
	const firstX = chart.axis.kind === "runs" && lastX === 0 ? -1 : 0;
	const span = lastX - firstX || 1;
	return {
		x: (value) => EDGE.left + (xOf(chart.axis, value) - firstX) / span * (WIDTH$1 - EDGE.left - EDGE.right),
		y: (value) => HEIGHT - EDGE.bottom - value / top * (HEIGHT - EDGE.top - EDGE.bottom)
	};
}
/** Runs of known points; a null between two of them is a gap. */
function stretches(series) {
	const found = [[]];
	for (const [x, y] of series.points) if (y === null || !Number.isFinite(y)) found.push([]);
	else found.at(-1)?.push([x, y]);
	return found.filter((points) => points.length > 0);
}
function xLabel(chart, x) {
	switch (chart.axis.kind) {
		case "nines": return formatShare(x);
		case "seconds": return `${formatSetting(x)} s`;
		case "runs": return chart.axis.labels[x] ?? "";
	}
}
function drawn(series, chart, frame) {
	const shown = (y) => chart.unit === "ms" ? formatMs(y) : formatShare(y);
	const parts = stretches(series);
	const lines = parts.filter((points) => points.length > 1).map((points) => {
		const path = points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${px(frame.x(x))} ${px(frame.y(y))}`);
		return `<path class="line ${series.role}" d="${path.join("")}"/>`;
	});
	const all = parts.flat();
	const dots = !(series.role !== "base" && all.length <= MOST_DOTS) ? [] : all.map(([x, y]) => {
		const tip = escapeHtml(`${series.name}, ${xLabel(chart, x)}: ${shown(y)}`);
		return `<circle class="dot ${series.role}" cx="${px(frame.x(x))}" cy="${px(frame.y(y))}" r="3"><title>${tip}</title></circle>`;
	});
	return [...lines, ...dots].join("");
}
function grid(chart, frame, ticks, lastX) {
	const bottom = HEIGHT - EDGE.bottom;
	const rows = ticks.map(({ at, label }) => {
		const y = px(frame.y(at));
		return `<path class="grid" d="M${EDGE.left} ${y}H${WIDTH$1 - EDGE.right}"/><text class="y" x="${EDGE.left - 8}" y="${px(frame.y(at) + 4)}">${escapeHtml(label)}</text>`;
	});
	const straight = frameOf({
		...chart,
		axis: { kind: "seconds" }
	}, ticks, lastX);
	const isLoneRun = chart.axis.kind === "runs" && lastX === 0;
	const columns = xTicks(chart.axis, lastX).map(({ at, label }) => {
		const x = isLoneRun ? frame.x(at) : straight.x(at);
		return `<path class="tick" d="M${px(x)} ${bottom}v5"/><text class="x" x="${px(x)}" y="${bottom + 20}">${escapeHtml(label)}</text>`;
	});
	return [...rows, ...columns].join("");
}
/** A line chart as one inline SVG element; `id` is unique in the page. Styled by the page. */
function svgOf(chart, id) {
	const ticks = yTicks(chart);
	const all = chart.series.flatMap(({ points }) => points.map(([x]) => xOf(chart.axis, x)));
	const xs = chart.axis.kind === "seconds" ? [...all, xTicks(chart.axis, Math.max(...all, 0)).at(-1)?.at ?? 0] : all;
	const lastX = Math.max(...xs, 0);
	const frame = frameOf(chart, ticks, lastX);
	return `<svg viewBox="0 0 ${WIDTH$1} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escapeHtml(chart.title)}</title><desc id="${id}-d">${escapeHtml(chart.description)}</desc>` + grid(chart, frame, ticks, lastX) + chart.series.map((series) => drawn(series, chart, frame)).join("") + "</svg>";
}

// src/report/html.ts
/** A report is opened from an artifact: below 300 kB, whatever was measured. */
const MAX_CHARS$1 = 28e4;
function span$1(one) {
	switch (one.kind) {
		case "text": return spaced(one, escapeHtml(one.text));
		case "strong": return spaced(one, `<b>${escapeHtml(one.text)}</b>`);
		case "code": return `<code>${escapeHtml(one.text)}</code>`;
		case "status": {
			const { tone, label } = VERDICT_LOOKS[one.verdict];
			return `<span class="status ${tone}">${label}</span>`;
		}
	}
}
const line$1 = (spans) => spans.map(span$1).join("");
function table$2({ columns, rows }) {
	const side = (at) => columns[at]?.align === "right" ? " class=\"num\"" : "";
	const head = columns.map(({ heading }, at) => `<th scope="col"${side(at)}>${escapeHtml(heading)}</th>`);
	const body = rows.map((row) => `<tr>${row.map((cell, at) => `<td${side(at)}>${line$1(cell)}</td>`).join("")}</tr>`);
	return `<div class="scroll"><table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}
function figure(chart, id) {
	const legend = chart.series.map(({ name, role }) => `<span><i class="${role}"></i>${escapeHtml(name)}</span>`);
	return `<figure><b>${escapeHtml(chart.title)}</b><div class="legend">${legend.join("")}</div>${svgOf(chart, id)}<figcaption>${escapeHtml(chart.description)}</figcaption></figure>`;
}
function block$2(one) {
	switch (one.kind) {
		case "paragraph": return `<p>${line$1(one.line)}</p>`;
		case "list": return `<ul>${one.items.map((item) => `<li>${line$1(item)}</li>`).join("")}</ul>`;
		case "subheading": return `<h3>${line$1(one.line)}</h3>`;
		case "copy": return `<pre>${one.text.split("\n").map(escapeHtml).join("\n")}</pre>`;
		case "table": return table$2(one);
		default: return unreachable(one);
	}
}
/** Charts that follow one another stand side by side where there is room. */
function blocks$2(all, id) {
	const parts = [];
	let row = [];
	const endRow = () => {
		if (row.length > 0) parts.push(`<div class="charts">${row.join("\n")}</div>`);
		row = [];
	};
	all.forEach((one, at) => {
		if (one.kind === "chart") {
			row.push(figure(one, `${id}-${at}`));
			return;
		}
		endRow();
		parts.push(block$2(one));
	});
	endRow();
	return parts.join("\n");
}
function section$1({ title, blocks: content }, at) {
	return `<section><h2>${escapeHtml(title)}</h2>\n${blocks$2(content, `s${at}`)}\n</section>`;
}
function head(report) {
	const tone = report.verdict === null ? "plain" : VERDICT_LOOKS[report.verdict].tone;
	const colon = report.headline.indexOf(":");
	const word = report.headline.slice(0, Math.max(0, colon));
	const figures = report.headline.slice(colon + 1).trim();
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(report.headline)}</title>
<style>${STYLE}</style>
</head>
<body>
<header style="--tone:var(--${tone})"><div>
<h1 class="word">${escapeHtml(word)}</h1>
<p class="figure">${escapeHtml(figures)}</p>
<p class="subject">${line$1(report.subject)}</p>
</div></header>
<main>
<section class="lead">
${blocks$2(report.lead, "lead")}
</section>`;
}
/** One self-contained page: no script, no network, charts as inline SVG. */
function htmlOf(report) {
	return fitParts({
		head: head(report),
		parts: report.details.map(section$1),
		joint: "\n",
		tail: "\n<footer>Written by tailgate. Failed requests count as slower than everything.</footer>\n</main>\n</body>\n</html>\n",
		note: (leftOut) => `<p>${leftOut} left out to keep this page small.</p>`
	}, MAX_CHARS$1);
}

// src/report/json.ts
/** The verdict or recording itself, indented for reading. */
function jsonOf(subject) {
	return `${JSON.stringify(subject, null, 2)}\n`;
}

// src/report/junit.ts
/** Accepted regressions count as passed: somebody stood up for them. */
const ELEMENTS = {
	invalid: "error",
	regressed: "failure",
	"over-budget": "failure",
	inconclusive: "skipped",
	"no-baseline": "skipped",
	accepted: null,
	pass: null
};
function testName(finding) {
	return finding.metric === "run" ? `whole run (${finding.rule})` : `${metricLabel(finding.metric)} (${finding.rule})`;
}
function testCase(finding) {
	const element = ELEMENTS[finding.verdict];
	const head = `    <testcase classname="${escapeXml(finding.scenario)}" name="${escapeXml(testName(finding))}"`;
	const figure = figureSentence(finding);
	const standIn = standInNote(finding);
	const notes = [...standIn === null ? [] : [standIn], ...reasonsOf(finding)];
	if (element === null) return [
		`${head}>`,
		`      <system-out>${escapeXmlLines([figure, ...notes])}</system-out>`,
		"    </testcase>"
	].join("\n");
	const { word } = VERDICT_LOOKS[finding.verdict];
	const message = escapeXml(oneLine(`${word}: ${figure}`, 500));
	const kind = element === "skipped" ? "" : ` type="${finding.verdict}"`;
	return [
		`${head}>`,
		`      <${element} message="${message}"${kind}>${escapeXmlLines(notes)}</${element}>`,
		"    </testcase>"
	].join("\n");
}
function suite(name, findings) {
	const count = (element) => findings.filter((finding) => ELEMENTS[finding.verdict] === element).length;
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		"<testsuites>",
		`  <testsuite name="${escapeXml(name)}" tests="${findings.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}">`,
		...findings.map(testCase),
		"  </testsuite>",
		"</testsuites>",
		""
	].join("\n");
}
/** A run on its own has one test: whether it could be measured. */
function ofRecording(recording) {
	const reasons = [...recording.end === "completed" ? [] : [`the run did not complete: ${recording.end}`], ...recording.health.healthy ? [] : recording.health.reasons];
	return {
		scenario: recording.scenario,
		metric: "run",
		requested: "run",
		rule: "validity",
		verdict: reasons.length === 0 ? "pass" : "invalid",
		unit: "share",
		base: null,
		candidate: null,
		isCensored: false,
		change: null,
		interval: null,
		limit: null,
		detectable: null,
		pAdjusted: null,
		samples: recording.load.scheduled,
		baselineRuns: 0,
		reasons
	};
}
/** JUnit XML: one test case per finding, its class name the scenario. */
function junitOf(subject) {
	if (!("findings" in subject)) return suite(`tailgate ${subject.suite}`, [ofRecording(subject)]);
	const first = Object.values(subject.candidate.scenarios)[0];
	return suite(first === void 0 ? "tailgate" : `tailgate ${first.suite}`, subject.findings);
}

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/mermaid.ts
const number = (value) => String(Number(value.toPrecision(4)));
/**
* A history as `xychart-beta`, the one spelling that GitHub's mermaid has always understood. Null
* for charts it cannot draw: the x axis is evenly spaced and there are no gaps. A single NaN or
* quote fails the whole diagram, so both are taken out here. There is no legend: the chart's
* description stands beside it.
*/
function mermaidOf(chart) {
	if (chart.axis.kind !== "runs") return null;
	const labels = chart.axis.labels.slice(-30);
	const lines = chart.series.map((series) => series.points.slice(-30).map(([, y]) => y));
	const values = lines.flat();
	const isWhole = values.every((value) => value !== null && Number.isFinite(value)) && lines.every((line) => line.length === labels.length);
	const known = values.filter((value) => value !== null);
	if (!isWhole || known.length === 0) return null;
	const top = Math.max(...known) * 1.1 || 1;
	return [
		"```mermaid",
		"xychart-beta",
		`    title "${escapeMermaid(chart.title)}"`,
		`    x-axis [${labels.map((label) => `"${escapeMermaid(label)}"`).join(", ")}]`,
		`    y-axis "${chart.unit}" 0 --> ${number(top)}`,
		...lines.map((line) => `    line [${line.map((y) => number(y ?? 0)).join(", ")}]`),
		"```"
	].join("\n");
}

// src/report/markdown.ts
function span(one) {
	switch (one.kind) {
		case "text": return escapeMarkdown(one.text);
		case "strong": return `**${escapeMarkdown(one.text)}**`;
		case "code": return codeMarkdown(one.text);
		case "status": {
			const { mark, label } = VERDICT_LOOKS[one.verdict];
			return `${mark} ${label}`;
		}
	}
}
function line(spans) {
	return spans.map((one) => spaced(one, span(one))).join("");
}
function table$1({ columns, rows }) {
	return markdownTable([columns.map(({ heading }) => escapeMarkdown(heading)), ...rows.map((row) => row.map(line))], {
		align: columns.map(({ align }) => align === "right" ? "r" : "l"),
		alignDelimiters: false,
		padding: true
	});
}
/** Null for what this dialect cannot show. */
function block$1(one) {
	switch (one.kind) {
		case "paragraph": return line(one.line);
		case "list": return one.items.map((item) => `- ${line(item)}`).join("\n");
		case "subheading": return `**${line(one.line)}**`;
		case "copy": return fenceMarkdown(one.text.split("\n"));
		case "table": return table$1(one);
		case "chart": {
			const drawn = mermaidOf(one);
			return drawn === null ? null : `${drawn}\n\n${escapeMarkdown(one.description)}`;
		}
		default: return unreachable(one);
	}
}
function blocks$1(all) {
	return all.map(block$1).filter((one) => one !== null);
}
/** Blank lines around the content let markdown be read inside the HTML element. */
function folded({ title, blocks: content }) {
	const parts = blocks$1(content);
	if (parts.length === 0 || content.every((one) => one.kind === "subheading" || one.kind === "chart" && mermaidOf(one) === null)) return null;
	return `<details>${`<summary>${escapeHtmlInMarkdown(title)}</summary>`}\n\n${parts.join("\n\n")}\n\n</details>`;
}
function htmlLine(spans) {
	return spans.map((one) => {
		if (one.kind === "status") return span(one);
		if (one.kind === "code") return codeHtmlInMarkdown(one.text);
		const escaped = escapeHtmlInMarkdown(one.text);
		return spaced(one, one.kind === "strong" ? `<b>${escaped}</b>` : escaped);
	}).join("");
}
function htmlBlock(one) {
	switch (one.kind) {
		case "paragraph": return `<p>${htmlLine(one.line)}</p>`;
		case "subheading": return `<p><b>${htmlLine(one.line)}</b></p>`;
		case "list": return `<ul>${one.items.map((item) => `<li>${htmlLine(item)}</li>`).join("")}</ul>`;
		case "copy": return `<p><code>${escapeHtmlInMarkdown(one.text)}</code></p>`;
		case "table": {
			const head = one.columns.map(({ heading }) => `<th>${escapeHtmlInMarkdown(heading)}</th>`);
			const rows = one.rows.map((row) => `<tr>${row.map((cell) => `<td>${htmlLine(cell)}</td>`).join("")}</tr>`);
			return `<table><tr>${head.join("")}</tr>${rows.join("")}</table>`;
		}
		case "chart": return "";
		default: return unreachable(one);
	}
}
/** A section on a single line, as HTML: a blank line would end the element. */
function foldedOnOneLine({ title, blocks: content }) {
	if (content.every((one) => one.kind === "chart" || one.kind === "subheading")) return null;
	return `<p>${`<b>${escapeHtmlInMarkdown(title)}</b>`}</p>${content.map(htmlBlock).join("")}`;
}
function briefly(details, head, maxChars) {
	const sections = details.map(foldedOnOneLine).filter((one) => one !== null);
	const titles = details.filter((one) => foldedOnOneLine(one) !== null).map(({ title }) => title.toLowerCase());
	const summary = escapeHtmlInMarkdown(`Details: ${titles.join(", ")}`);
	return fitParts({
		head: `${head}\n<details><summary>${summary}</summary>`,
		parts: sections,
		joint: "",
		tail: "</details>\n",
		note: (left) => `<p>${left} left out to keep this short.</p>`
	}, maxChars);
}
const MAX_CHARS = 6e4;
/** GitHub-flavoured markdown, for a comment or a job summary. Line 1 is the verdict in words. */
function markdownOf(report, maxChars = MAX_CHARS) {
	const headline = `${report.verdict === null ? "📼" : VERDICT_LOOKS[report.verdict].mark} **${escapeMarkdown(report.headline)}**`;
	const { lead, details } = report.brief ?? report;
	const head = [headline, ...blocks$1(lead)].join("\n\n");
	if (report.brief !== null) return briefly(details, head, maxChars);
	return fitParts({
		head,
		parts: details.map(folded).filter((one) => one !== null),
		joint: "\n\n",
		tail: "\n",
		note: (left) => `_${left} left out to keep this short._`
	}, maxChars);
}

// src/report/text.ts
/** Width that every terminal has; only tables may need more. */
const WIDTH = 80;
const GAP = "  ";
const ANSI = {
	good: "32",
	bad: "31",
	doubt: "33",
	plain: "36",
	strong: "1",
	dim: "2"
};
const painter = (color) => (content, look) => color && content !== "" ? `\u001b[${ANSI[look]}m${content}\u001b[0m` : content;
function bare(span) {
	if (span.kind === "status") return VERDICT_LOOKS[span.verdict].label;
	return spaced(span, escapeTerminal(span.text));
}
const bareLine = (line) => line.map(bare).join("");
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Emoji_Presentation}/u;
/** Terminal columns, near enough: wide characters of East Asia and pictures take two. */
function columnsOf(content) {
	return [...content].reduce((sum, character) => {
		if (/\p{Mn}|\u200b/u.test(character)) return sum;
		return sum + (WIDE.test(character) ? 2 : 1);
	}, 0);
}
/** Lines of at most `width` columns, broken at spaces; a longer word keeps its length. */
function wrap(content, width, indent) {
	const lines = [];
	let current = "";
	for (const word of content.split(" ")) {
		const next = current === "" ? word : `${current} ${word}`;
		if (current !== "" && columnsOf(next) > width - columnsOf(indent)) {
			lines.push(current);
			current = word;
		} else current = next;
	}
	return [...lines, current].map((line, at) => at === 0 ? line : `${indent}${line}`);
}
function padded(content, width, align) {
	const space = " ".repeat(Math.max(0, width - columnsOf(content)));
	return align === "right" ? `${space}${content}` : `${content}${space}`;
}
function toneOf(line) {
	const found = line.find((span) => span.kind === "status");
	return found?.kind === "status" ? VERDICT_LOOKS[found.verdict].tone : null;
}
const MAX_CELL = 40;
function table({ columns, rows }, paint) {
	const shorten = (cell) => cell.length > MAX_CELL ? `${cell.slice(0, 39)}…` : cell;
	const cells = rows.map((row) => row.map((cell) => shorten(bareLine(cell))));
	const widths = columns.map(({ heading }, at) => Math.max(columnsOf(heading), ...cells.map((row) => columnsOf(row[at] ?? ""))));
	const align = (at) => columns[at]?.align ?? "left";
	const head = columns.map(({ heading }, at) => padded(heading, widths[at] ?? 0, align(at)));
	const body = cells.map((row, which) => row.map((cell, at) => {
		const tone = toneOf(rows[which]?.[at] ?? []);
		const shown = padded(cell, widths[at] ?? 0, align(at));
		return tone === null ? shown : paint(shown.trimEnd(), tone);
	}).join(GAP).trimEnd());
	return [paint(head.join(GAP).trimEnd(), "dim"), ...body];
}
function block(one, paint) {
	switch (one.kind) {
		case "paragraph": return wrap(bareLine(one.line), WIDTH, "");
		case "list": return one.items.flatMap((item) => wrap(`- ${bareLine(item)}`, WIDTH, "  "));
		case "subheading": return [paint(bareLine(one.line), "strong")];
		case "copy": return one.text.split("\n").map((line) => `    ${escapeTerminal(line)}`);
		case "table": return table(one, paint);
		case "chart": return [];
		default: return unreachable(one);
	}
}
function blocks(all, paint) {
	return all.map((one) => block(one, paint).join("\n")).filter((one) => one !== "").join("\n\n");
}
function section({ title, blocks: content }, paint) {
	return `${paint(escapeTerminal(title), "strong")}\n${blocks(content, paint)}`;
}
/** What a terminal shows at the end of a run. Colours are ANSI and only there when asked for. */
function textOf$1(report, options) {
	const paint = painter(options.color);
	const [first = "", ...more] = wrap(escapeTerminal(report.headline), WIDTH, "  ");
	const tone = report.verdict === null ? "plain" : VERDICT_LOOKS[report.verdict].tone;
	const colon = first.indexOf(":") + 1;
	return `${[
		[`${paint(first.slice(0, colon), tone)}${first.slice(colon)}`, ...more].join("\n"),
		blocks(report.lead, paint),
		...report.details.filter((one) => one.isForTerminal).map((one) => section(one, paint))
	].filter((part) => part !== "").join("\n\n")}\n`;
}

// src/report/render.ts
/** A verdict or a single run in one of the dialects. The same subject gives the same text. */
function render(subject, format, options = {}) {
	const { color = false, maxChars } = options;
	assert(maxChars === void 0 || maxChars > 0, "maxChars is positive");
	switch (format) {
		case "markdown": return markdownOf(documentOf(subject), maxChars);
		case "html": return htmlOf(documentOf(subject));
		case "json": return jsonOf(subject);
		case "junit": return junitOf(subject);
		case "text": return textOf$1(documentOf(subject), { color });
		default: return unreachable(format);
	}
}

// src/pipeline.ts
/**
* The contents page: `record`, `judge` and `gate` over the same rooms, one line a step. Sharding,
* judging stored runs and imports are these steps, started later or stopped earlier.
*/
function softKeys(report, ports) {
	const { environment } = ports;
	return {
		runner: environment["runner"] ?? null,
		providerModel: report.providerModels.join(", ") || null,
		tokenSource: report.usageSeen ? "usage" : "none"
	};
}
/**
* Runs a job once and gives its recording. An interrupted run is a recording as well, marked so.
* @throws TailgateError when the first request shows that the endpoint cannot be measured.
*/
async function record(job, ports, repeat = 0) {
	const plan = {
		...job.plan,
		repeat
	};
	const startedAt = ports.clock.wallTime();
	const order = {
		plan,
		apiKey: job.apiKey,
		price: job.priced?.price ?? null,
		ca: job.ca
	};
	const execution = await ports.execute(order, (progress) => ports.onProgress(plan.scenario, repeat, progress));
	if (execution.kind === "preflight-failed") throw preflightError(plan, execution.preflight);
	const { report } = execution;
	const { arrivals, warmupMs, durationMs } = plan.load;
	return assembleRecording(report.window, {
		id: ports.newId(),
		toolVersion: ports.version,
		startedAt,
		suite: plan.suite,
		scenario: plan.scenario,
		arm: plan.arm,
		shard: null,
		repeat,
		end: report.end,
		fingerprint: makeFingerprint({
			hard: plan.comparableKeys,
			soft: softKeys(report, ports)
		}),
		load: {
			arrivals: arrivals.kind,
			ratePerS: arrivals.ratePerS,
			seed: arrivals.kind === "poisson" ? arrivals.seed : 0,
			warmupS: warmupMs / 1e3,
			durationS: durationMs / 1e3,
			maxInFlight: report.maxInFlight,
			timeoutMs: plan.limits.totalMs
		},
		preflight: {
			sent: report.preflight.attempts,
			costUsd: report.preflight.costUsd
		},
		health: judgeHealth({
			window: report.window,
			plannedPerS: arrivals.ratePerS,
			warmupMs,
			durationMs,
			observed: report.observed,
			ownFaults: report.ownFaults
		}),
		tokenSource: report.usageSeen ? "usage" : "none",
		model: plan.target.model,
		priceTable: job.priced?.table ?? null,
		environment: ports.environment,
		failures: report.failures.map(({ text, count }) => ({
			text,
			count
		}))
	});
}
/** Compares, judges and words the result. Pure and deterministic; sends nothing. */
function judge(cases, options) {
	const judged = judgeCases(cases, options);
	const described = describeVerdict(judged, {
		version: options.version,
		confidence: 1 - options.strictness.alpha
	});
	return {
		...described,
		headline: headlineOf(described)
	};
}
/** The verdict on an endpoint whose first request showed that it cannot be measured. */
function unmeasured(error, options) {
	const described = describeUnmeasured([error.message, ...error.hint === null ? [] : [error.hint]], {
		version: options.version,
		confidence: 1 - options.strictness.alpha
	});
	return {
		...described,
		headline: headlineOf(described)
	};
}
/**
* Recordings as candidates: shards of one plan are merged, others are repeated runs of their
* scenario.
*/
function mergeShards(recordings) {
	const whole = recordings.filter((recording) => recording.shard === null);
	const groups = Map.groupBy(recordings.filter((recording) => recording.shard !== null), (recording) => `${recording.fingerprint.key} ${recording.repeat}`);
	return [...whole, ...[...groups.values()].map((shards) => merge$1(shards))];
}
const CONFIRM_PAUSE_MS = 2e3;
/** Stored runs for a candidate: absent is an answer, corrupt stops the gate. */
async function baselinesOf(store, candidate, limit) {
	const { suite, scenario, fingerprint } = candidate;
	const loaded = await store.load({
		suite,
		scenario,
		fingerprint: fingerprint.key
	}, limit);
	switch (loaded.kind) {
		case "found": return loaded.runs.map((run) => run.recording);
		case "absent": return loaded.others.map((run) => run.recording);
		case "corrupt": throw new TailgateError("store", {
			code: "corrupt-baseline",
			message: `${store.description}: ${loaded.path} is corrupt: ${loaded.reason}`,
			hint: "Restore that file or delete it; a damaged baseline is never silently skipped."
		});
	}
}
function failingScenarios(verdict, failOn) {
	const names = failOn;
	return new Set(verdict.findings.filter((one) => one.verdict === "regressed" || one.verdict === "over-budget").filter((one) => names.includes(one.verdict)).map((one) => one.scenario));
}
const asCase = ({ job, candidates, baselines }) => ({
	scenario: job.plan.scenario,
	candidates,
	baselines,
	rules: job.rules
});
/** A would-be failure is measured again, afresh; all its runs count together. */
async function confirm(measured, verdict, ports, options) {
	let now = {
		measured,
		verdict
	};
	let spent = effortOf(measured.map((one) => one.job.plan));
	for (let repeat = 1; repeat <= options.confirm && !ports.signal.aborted; repeat += 1) {
		const failing = failingScenarios(now.verdict, options.failOn);
		if (failing.size === 0) break;
		spent = addEffort(spent, effortOf(now.measured.map((one) => one.job.plan).filter((plan) => failing.has(plan.scenario))));
		const cap = brokenCap(spent, options);
		if (cap !== null) {
			ports.notice(`would fail, and ${cap} leaves no room to measure again: not confirmed`);
			break;
		}
		ports.notice(`would fail: measuring again to confirm (${repeat} of ${options.confirm})`);
		await ports.pause(CONFIRM_PAUSE_MS);
		if (ports.signal.aborted) break;
		const again = [];
		for (const one of now.measured) again.push(failing.has(one.job.plan.scenario) ? {
			...one,
			candidates: [...one.candidates, await record(one.job, ports, repeat)]
		} : one);
		now = {
			measured: again,
			verdict: judge(again.map(asCase), options)
		};
	}
	return now;
}
/**
* Regressed and invalid runs, and those that say nothing about the endpoint because they were rate
* limited, are kept for the history but never become a baseline.
*/
function withAdmission(recording, verdict) {
	const isBad = verdict.findings.filter((one) => one.scenario === recording.scenario).some((one) => one.verdict === "regressed" || one.rule === "validity");
	return {
		...recording,
		admitted: !isBad,
		verdict: verdict.verdict
	};
}
async function storeRuns(recordings, verdict, ports) {
	const { allowed, reason } = ports.storing;
	if (!allowed) return {
		kind: "skipped",
		reason
	};
	const complete = recordings.filter((recording) => recording.end === "completed");
	if (complete.length === 0) return {
		kind: "skipped",
		reason: "the run did not complete"
	};
	const paths = [];
	try {
		for (const recording of complete) {
			const saved = await ports.store.save(withAdmission(recording, verdict), ports.identity);
			paths.push(saved.path);
		}
	} catch (error) {
		if (error instanceof TailgateError) return {
			kind: "failed",
			error
		};
		throw error;
	}
	return {
		kind: "stored",
		paths
	};
}
/** The whole: run every job, compare with its baselines, judge, confirm, store. */
async function gate(jobs, ports, options) {
	const measured = [];
	for (const job of jobs) {
		const candidate = await record(job, ports);
		const baselines = await baselinesOf(ports.store, candidate, job.rules.baselineRuns);
		measured.push({
			job,
			candidates: [candidate],
			baselines
		});
		if (ports.signal.aborted) break;
	}
	must(measured[0], "at least one job");
	const unmeasured = jobs.slice(measured.length).map((job) => job.plan.scenario);
	const confirmed = await confirm(measured, judge(measured.map(asCase), {
		...options,
		unmeasured
	}), ports, {
		...options,
		unmeasured
	});
	const recordings = confirmed.measured.flatMap((one) => one.candidates);
	return {
		verdict: confirmed.verdict,
		recordings,
		stored: await storeRuns(recordings, confirmed.verdict, ports),
		interrupted: ports.signal.aborted
	};
}

// src/entry/files.ts
const MAX_BYTES = 67108864;
/** Text of a file that an input names. @throws UsageError naming input and path. */
async function readInputFile(field, path) {
	try {
		const { size } = await stat$1(path);
		if (size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
		return await readFile$1(path, "utf8");
	} catch (error) {
		throw new UsageError([{
			field,
			value: path,
			origin: field,
			message: `the file cannot be read (${error instanceof Error ? error.message : "unknown"}).`,
			fix: "check the path; it is relative to the working directory"
		}]);
	}
}
/** Text of a file if it is there. */
async function readOptional(path) {
	try {
		return await readFile$1(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}
function cannotWrite(path, error) {
	return new TailgateError("usage", {
		code: "cannot-write",
		message: `${path} cannot be written (${error instanceof Error ? error.message : "unknown"})`,
		hint: "Choose another path, or make its folder writable."
	});
}
/**
* Makes sure before a long run that its result can be written afterwards. What is there already
* stays as it is, and where there was nothing there is nothing again.
* @throws TailgateError when the path cannot be opened for writing.
*/
async function checkWritable(path) {
	try {
		await mkdir$1(dirname(path), { recursive: true });
		const wasThere = await stat$1(path).catch(() => null) !== null;
		await (await open$1(path, "a")).close();
		if (!wasThere) await rm$1(path);
	} catch (error) {
		throw cannotWrite(path, error);
	}
}
/** @throws TailgateError when there can be no such folder. */
async function makeFolder(path) {
	try {
		await mkdir$1(path, { recursive: true });
	} catch (error) {
		throw cannotWrite(path, error);
	}
}

// src/adapters/stores/layout.ts
/** Where runs lie within a store: the same on a branch and on disk. */
/** A file beyond this is refused: nothing we write comes near (contract section 10). */
const MAX_SAVED_BYTES = 1e6;
/** What is read back may be larger, from other versions, but not without bound. */
const MAX_LOADED_BYTES = 8e6;
/** `v1/<suite>/<scenario>/<fingerprint>/<yyyy>/<mm>/<file>.json`; none is hidden. */
const STORED_RUN = /^v1\/([^/]+)\/([^/]+)\/([^/]+)\/(\d{4})\/(\d{2})\/([^./][^/]*)\.json$/;
function isUnsafe(segment) {
	return segment === void 0 || segment === "" || /^\.+$/.test(segment);
}
/** `folderOf`, once it is sure that no name in it climbs out of the store. */
function checkedFolder(key) {
	const folder = folderOf(key);
	const [, suite, scenario, short] = folder.split("/");
	const issue = (field, value) => ({
		field,
		value,
		origin: "configuration",
		message: "cannot be the name of a folder",
		fix: "Use letters, digits, hyphens and underscores."
	});
	const issues = [
		...isUnsafe(suite) ? [issue("suite", key.suite)] : [],
		...isUnsafe(scenario) ? [issue("scenario", key.scenario)] : [],
		.../^[0-9a-f]{1,16}$/.test(short ?? "") ? [] : [issue("fingerprint", key.fingerprint)]
	];
	if (issues.length > 0) throw new UsageError(issues);
	return folder;
}
/** `v1/<suite>/<scenario>/`, with the slash. */
function scenarioFolderOf(key) {
	return `${checkedFolder(key).split("/").slice(0, 3).join("/")}/`;
}
/** Folder of the fingerprint that a stored run lies in, or null for any other file. */
function fingerprintFolderOf(path) {
	return STORED_RUN.test(path) ? path.split("/").slice(0, 4).join("/") : null;
}
const compareNumbers = new Intl.Collator("en", { numeric: true }).compare;
/** Newest first: by month, then by run number and attempt, as they stand in the path. */
function byAge(a, b) {
	const [, , , , yearA = "", monthA = "", nameA = ""] = a.split("/");
	const [, , , , yearB = "", monthB = "", nameB = ""] = b.split("/");
	return compareNumbers(`${yearB}/${monthB}`, `${yearA}/${monthA}`) || compareNumbers(nameB, nameA);
}
/** A second path for other content of the same run; equal content gives an equal path. */
function alternativePath(path, contentHash) {
	return path.replace(/\.json$/, `-${contentHash.slice(0, 8)}.json`);
}
/**
* What is stored of a run, and where.
* @throws TailgateError `store` for a recording too large for any store
*/
function storedFile(recording, run) {
	checkedFolder({
		suite: recording.suite,
		scenario: recording.scenario,
		fingerprint: recording.fingerprint.key
	});
	const text = serialiseRecording(recording);
	const sizeBytes = Buffer.byteLength(text, "utf8");
	if (sizeBytes > MAX_SAVED_BYTES) throw new TailgateError("store", {
		code: "recording-too-large",
		message: `The recording has ${sizeBytes} bytes; a store takes ${MAX_SAVED_BYTES} per file.`,
		hint: "Use fewer blocks, or a shorter run."
	});
	const path = pathOf(recording, run);
	assert(fingerprintFolderOf(path) !== null, `${path} is the path of a stored run`);
	return {
		path,
		text
	};
}

// src/adapters/stores/parallel.ts
/** Requests in flight at once; GitHub asks clients not to send many at a time. */
const MAX_IN_FLIGHT = 6;
/** `items.map(work)` in order, with a bounded number at work. The first failure ends it. */
async function inParallel(items, work) {
	const results = /* @__PURE__ */ new Map();
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) results.set(index, await work(item));
	};
	await Promise.all(Array.from({ length: Math.min(MAX_IN_FLIGHT, items.length) }, worker));
	return [...results.entries()].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}

// src/adapters/stores/tree.ts
/** Folders listed for one tree that GitHub cut short; 20,000 files lie far below this. */
const MAX_FOLDERS = 2e3;
const below = (folder, entry) => ({
	...entry,
	path: folder === "" ? entry.path : `${folder}/${entry.path}`
});
/** Whether a folder holds, or leads to, what lies below `prefix`. */
function leadsTo(folder, prefix) {
	const path = `${folder}/`;
	return path.startsWith(prefix) || prefix.startsWith(path);
}
async function walk(github, rootSha, prefix) {
	const files = [];
	let folders = [{
		path: "",
		sha: rootSha
	}];
	for (let listed = 0; folders.length > 0;) {
		listed += folders.length;
		if (listed > MAX_FOLDERS) throw new TailgateError("store", {
			code: "store-too-large",
			message: `The baseline branch has more than ${MAX_FOLDERS} folders below ${prefix}.`,
			hint: "Start a new branch with baseline: branch:NAME, or remove old folders from this one."
		});
		const entries = (await inParallel(folders, async (folder) => {
			return (await github.getTree(folder.sha, { recursive: false })).entries.map((entry) => below(folder.path, entry));
		})).flat();
		files.push(...entries.filter((entry) => entry.kind === "file"));
		folders = entries.filter((entry) => entry.kind === "folder" && leadsTo(entry.path, prefix));
	}
	return files;
}
/**
* The files of a tree whose path starts with `prefix`. One request; a tree that GitHub answers
* only in part is walked folder by folder, along the prefix.
*/
async function listFiles(github, rootSha, prefix) {
	const whole = await github.getTree(rootSha, { recursive: true });
	return (whole.truncated ? await walk(github, rootSha, prefix) : whole.entries).filter((entry) => entry.kind === "file" && entry.path.startsWith(prefix));
}

// src/adapters/stores/branch-write.ts
/**
* One new file on a branch, by compare and swap: the new commit's parent is the tip that was read,
* and a fast-forward-only update fails when the tip has moved. The loser reads again.
*/
const MAX_TRIES = 20;
const BACKOFF = {
	firstMs: 500,
	maxMs: 5e3
};
const TRANSIENT = /* @__PURE__ */ new Set([
	"github-conflict",
	"github-refused",
	"github-not-found"
]);
const readme = (branch) => `# Baselines of tailgate

This branch holds the recordings that pull requests are compared with. It shares no history with
the code, is written by workflow runs on the default branch, and is never merged.

- One file per run, named after it:
  \`v1/<suite>/<scenario>/<fingerprint>/<year>/<month>/<run>-<attempt>-<shard>.json\`
- Files are only added. A file with \`"admitted": false\` is history, not a baseline.
- To start afresh delete the branch \`${branch}\`: the next run on the default branch creates it.
`;
function explainRules(append, reason) {
	return new TailgateError("store", {
		code: "branch-protected",
		message: `The rules of ${append.description} do not let this workflow write to it (${oneLine(reason)}).`,
		hint: `Exclude ${append.branch} from the branch protection or ruleset, or let GitHub Actions bypass it.`
	});
}
function emptyRepository(append) {
	return new TailgateError("store", {
		code: "empty-repository",
		message: `${oneLine(append.github.repository)} has no commit yet, so nothing can be stored.`,
		hint: "Push a first commit to the default branch."
	});
}
function outcomeOf(append, change, path) {
	switch (change.kind) {
		case "changed": return {
			kind: "stored",
			path
		};
		case "lost-race": return change;
		case "against-rules": throw explainRules(append, change.reason);
		default: return unreachable(change);
	}
}
async function bootstrap(append, blob) {
	const { github, branch, path } = append;
	const about = await github.createBlob(readme(branch));
	const tree = await github.createTree({
		baseTree: null,
		files: [{
			path: "README.md",
			blob: about
		}, {
			path,
			blob
		}]
	});
	const commit = await github.createCommit({
		message: `Start the baselines with ${path}`,
		tree,
		parents: []
	});
	return outcomeOf(append, await github.createBranch(branch, commit), path);
}
async function placeOf$1(append, rootSha, blob) {
	const stem = append.path.replace(/\.json$/, "");
	const second = alternativePath(append.path, blob);
	const present = await listFiles(append.github, rootSha, stem);
	const stored = present.find((file) => (file.path === append.path || file.path === second) && file.sha === blob);
	if (stored !== void 0) return {
		kind: "stored",
		path: stored.path
	};
	return present.some((file) => file.path === append.path) ? { kind: "taken" } : { kind: "free" };
}
async function commitOf(append, { tip, baseTree, blob, path }) {
	const tree = await append.github.createTree({
		baseTree,
		files: [{
			path,
			blob
		}]
	});
	return append.github.createCommit({
		message: `Add ${path}`,
		tree,
		parents: [tip]
	});
}
async function extend(append, tip, blob) {
	const { github, branch } = append;
	const baseTree = await github.getCommitTree(tip);
	const prepared = {
		tip,
		baseTree,
		blob,
		path: append.path
	};
	const [place, usual] = await Promise.all([placeOf$1(append, baseTree, blob), commitOf(append, prepared)]);
	switch (place.kind) {
		case "stored": return place;
		case "free": return outcomeOf(append, await github.advanceBranch(branch, usual), append.path);
		case "taken": {
			const path = alternativePath(append.path, blob);
			const commit = await commitOf(append, {
				...prepared,
				path
			});
			return outcomeOf(append, await github.advanceBranch(branch, commit), path);
		}
		default: return unreachable(place);
	}
}
async function attempt(append, blob) {
	try {
		const branch = await append.github.getBranch(append.branch);
		switch (branch.kind) {
			case "found": return await extend(append, branch.sha, blob);
			case "absent": return await bootstrap(append, blob);
			case "empty-repository": throw emptyRepository(append);
			default: return unreachable(branch);
		}
	} catch (error) {
		if (!(error instanceof TailgateError) || !TRANSIENT.has(error.code)) throw error;
		return {
			kind: "lost-race",
			reason: error.message
		};
	}
}
async function createBlob(append) {
	try {
		return await append.github.createBlob(append.text);
	} catch (error) {
		if (!(error instanceof TailgateError) || error.code !== "github-conflict") throw error;
		throw (await append.github.getBranch(append.branch)).kind === "empty-repository" ? emptyRepository(append) : error;
	}
}
/**
* Adds the file and answers its path; nothing changes when it is there already.
* @throws TailgateError `store`: without permission, against rules, or after 20 lost races
*/
async function appendToBranch(append) {
	const blob = await createBlob(append);
	let reason = "";
	for (let count = 0; count < MAX_TRIES; count += 1) {
		if (count > 0) await append.sleep(jitteredBackoff(count - 1, BACKOFF, append.random));
		const outcome = await attempt(append, blob);
		if (outcome.kind === "stored") return { path: outcome.path };
		reason = outcome.reason;
	}
	throw new TailgateError("store", {
		code: "branch-contended",
		message: `The run could not be added to ${append.description} in ${MAX_TRIES} tries (${oneLine(reason)}).`,
		hint: "Run the job again. If many jobs write at once, give them a concurrency group with queue: max."
	});
}

// src/adapters/stores/select.ts
const MAX_OTHERS = 5;
/** Runs looked at in one load; pruning keeps 200 of a fingerprint. */
const MAX_SCANNED = 400;
function parseRun(file, fingerprint) {
	const { path } = file;
	if (file.kind === "unreadable") return {
		kind: "corrupt",
		path,
		reason: oneLine(file.reason)
	};
	try {
		const { recording } = parseRecording(file.text, path);
		if (fingerprint !== null && recording.fingerprint.key !== fingerprint) return {
			kind: "corrupt",
			path,
			reason: "it belongs to another fingerprint's folder"
		};
		return {
			kind: "run",
			run: {
				path,
				recording
			}
		};
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		return {
			kind: "corrupt",
			path,
			reason: error.message
		};
	}
}
const isAdmitted = (run) => run.recording.admitted !== false;
function byStart(a, b) {
	return Date.parse(a.recording.startedAt) - Date.parse(b.recording.startedAt) || (a.path < b.path ? -1 : 1);
}
/** The newest `limit` admitted runs and those not admitted that lie between them, oldest first. */
function newestAdmitted(runs, limit) {
	const sorted = [...runs].toSorted(byStart);
	const oldest = sorted.filter(isAdmitted).slice(-limit)[0];
	return oldest === void 0 ? sorted.slice(-limit) : sorted.slice(sorted.indexOf(oldest));
}
async function readOthers(listing, key) {
	const own = checkedFolder(key);
	const newest = /* @__PURE__ */ new Map();
	const prefix = scenarioFolderOf(key);
	for (const path of listing.paths.filter((one) => one.startsWith(prefix)).toSorted(byAge)) {
		const folder = fingerprintFolderOf(path);
		if (folder !== null && folder !== own && !newest.has(folder)) newest.set(folder, path);
	}
	return (await listing.read([...newest.values()].slice(0, MAX_OTHERS))).flatMap((text) => {
		const read = parseRun(text, null);
		return read.kind === "run" ? [read.run] : [];
	}).toSorted(byStart);
}
/**
* The answer of a store from its listing. Files are read newest first, and unless `readsAll` only
* as many as needed; any of them that cannot be read or parsed makes the whole answer corrupt.
*/
async function selectRuns(listing, key, limit) {
	const folder = checkedFolder(key);
	const paths = listing.paths.filter((path) => fingerprintFolderOf(path) === folder).toSorted(byAge).slice(0, MAX_SCANNED);
	if (paths.length === 0) {
		const others = await readOthers(listing, key);
		return {
			kind: "absent",
			reason: `${listing.description} holds no run of ${oneLine(key.suite, 60)} / ${oneLine(key.scenario, 60)} with this configuration`,
			others
		};
	}
	const runs = [];
	for (let from = 0; from < paths.length;) {
		const missing = limit - runs.filter(isAdmitted).length;
		if (missing <= 0 && !listing.readsAll) break;
		const wanted = listing.readsAll ? paths.length : missing;
		const texts = await listing.read(paths.slice(from, from + wanted));
		for (const text of texts) {
			const read = parseRun(text, key.fingerprint);
			if (read.kind === "corrupt") return read;
			runs.push(read.run);
		}
		from += wanted;
	}
	return {
		kind: "found",
		runs: newestAdmitted(runs, limit)
	};
}

// src/adapters/stores/branch.ts
function notVisible(repository) {
	return new TailgateError("store", {
		code: "repository-not-found",
		message: `The repository ${oneLine(repository)} does not exist or the token may not see it.`,
		hint: "Check the name, and that the job has \"contents: read\" in its permissions."
	});
}
async function readFile(github, path, entry) {
	if (entry === void 0) return {
		kind: "unreadable",
		path,
		reason: "it is gone"
	};
	if ((entry.sizeBytes ?? 0) > 8e6) return {
		kind: "unreadable",
		path,
		reason: `it has ${entry.sizeBytes} bytes`
	};
	return {
		kind: "text",
		path,
		text: await github.getBlob(entry.sha)
	};
}
/** The runs of the key's scenario at the tip of the branch, or why there are none. */
async function listBranch(options, description, key) {
	const { github } = options;
	const branch = await github.getBranch(options.branch);
	if (branch.kind === "empty-repository") return `${github.repository} has no commits`;
	if (branch.kind === "absent") {
		if (!await github.repositoryVisible()) throw notVisible(github.repository);
		return `${description} does not exist yet`;
	}
	const tree = await github.getCommitTree(branch.sha);
	const files = await listFiles(github, tree, scenarioFolderOf(key));
	const byPath = new Map(files.map((file) => [file.path, file]));
	return {
		paths: [...byPath.keys()],
		read: (paths) => inParallel(paths, (path) => readFile(github, path, byPath.get(path))),
		readsAll: false,
		description
	};
}
async function save$1(options, description, recording, run) {
	return appendToBranch({
		...options,
		description,
		...storedFile(recording, run)
	});
}
/**
* `branch:NAME`: an orphan branch of the same repository, through the Git Data API: no checkout,
* no force, one new file and one commit per run.
*/
function makeBranchStore(options) {
	const description = `branch ${oneLine(options.branch)} of ${oneLine(options.github.repository)}`;
	return {
		description,
		load: async (key, limit) => {
			checkedFolder(key);
			const listing = await listBranch(options, description, key);
			return typeof listing === "string" ? {
				kind: "absent",
				reason: listing,
				others: []
			} : selectRuns(listing, key, limit);
		},
		save: (recording, run) => save$1(options, description, recording, run)
	};
}

// src/adapters/stores/disk.ts
/** Files on disk, as a store needs them: whole or not at all. */
const systemError = object$1({
	code: string(),
	syscall: string()
});
/** `ENOENT` and the like for failures of a system call, null for all others. */
function systemCode(error) {
	const parsed = systemError.safeParse(error);
	return parsed.success ? parsed.data.code : null;
}
const isMissing = (error) => {
	const code = systemCode(error);
	return code === "ENOENT" || code === "ENOTDIR";
};
/**
* The text of a file, or null when there is none. Symbolic links are not followed: a checkout
* could point them at any file of the machine.
* @param path what the answer and messages call the file
*/
async function readRegularFile(file, path) {
	try {
		const status = await lstat$1(file);
		if (!status.isFile()) return {
			kind: "unreadable",
			path,
			reason: "it is not a regular file"
		};
		if (status.size > 8e6) return {
			kind: "unreadable",
			path,
			reason: `it has ${status.size} bytes`
		};
		return {
			kind: "text",
			path,
			text: await readFile$1(file, "utf8")
		};
	} catch (error) {
		if (isMissing(error)) return null;
		return {
			kind: "unreadable",
			path,
			reason: systemCode(error) ?? "it cannot be read"
		};
	}
}
/** Windows cannot open folders; there the rename alone has to do. */
async function syncFolder(folder) {
	if (process.platform === "win32") return;
	const opened = await open$1(folder, "r");
	try {
		await opened.sync();
	} finally {
		await opened.close();
	}
}
async function discard(file) {
	try {
		await unlink$1(file);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}
/**
* Writes a file so that a crash at any moment leaves the old content, the new one or a hidden
* temporary file, never half a file: write beside it, fsync, rename, fsync the folder
* (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014).
*/
async function writeWhole(file, text) {
	const folder = dirname(file);
	await mkdir$1(folder, { recursive: true });
	const temporary = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
	const opened = await open$1(temporary, "wx", 420);
	try {
		try {
			await opened.writeFile(text, "utf8");
			await opened.sync();
		} finally {
			await opened.close();
		}
		await rename$1(temporary, file);
	} catch (error) {
		await discard(temporary);
		throw error;
	}
	await syncFolder(folder);
}

// src/adapters/stores/directory.ts
/** Files below one scenario; far beyond what pruning leaves. */
const MAX_FILES = 2e4;
function failed(description, what, error) {
	return new TailgateError("store", {
		code: "directory-failed",
		message: `Could not ${what} ${description} (${systemCode(error) ?? "unknown failure"}).`,
		hint: "Check the path, its permissions and the free space.",
		cause: error
	});
}
/** Paths of the stored runs of a scenario, relative to the root, with `/`; empty without folder. */
async function listRuns(root, folder) {
	try {
		return (await readdir$1(join(root, folder), {
			recursive: true,
			withFileTypes: true
		})).filter((entry) => !entry.isDirectory()).map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")).filter((path) => fingerprintFolderOf(path) !== null).slice(0, MAX_FILES);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}
async function readAll(root, paths) {
	const texts = [];
	for (const path of paths) {
		const text = await readRegularFile(join(root, path), path);
		if (text !== null) texts.push(text);
	}
	return texts;
}
/** Where a text goes: its own path, unless the same run has stored something else there. */
async function placeOf(root, path, text) {
	const hash = createHash("sha256").update(text).digest("hex");
	const second = alternativePath(path, hash);
	for (const candidate of [path, second]) {
		const present = await readRegularFile(join(root, candidate), candidate);
		if (present === null) return {
			path: candidate,
			stored: false
		};
		if (present.kind === "text" && present.text === text) return {
			path: candidate,
			stored: true
		};
	}
	return {
		path: second,
		stored: false
	};
}
async function save(root, description, recording, run) {
	const { path, text } = storedFile(recording, run);
	try {
		const place = await placeOf(root, path, text);
		const file = resolve(root, place.path);
		assert(!relative(root, file).startsWith(".."), "a stored run lies within its store");
		if (!place.stored) await writeWhole(file, text);
		return { path: place.path };
	} catch (error) {
		if (systemCode(error) === null) throw error;
		throw failed(description, "write to", error);
	}
}
/** `dir:PATH`: the layout of the baseline branch on disk, one file per run, written atomically. */
function makeDirectoryStore(root) {
	const description = `directory ${oneLine(root, 200)}`;
	return {
		description,
		load: async (key, limit) => {
			const folder = scenarioFolderOf(key);
			try {
				const paths = await listRuns(root, folder);
				const read = (wanted) => readAll(root, wanted);
				return await selectRuns({
					paths,
					read,
					description,
					readsAll: true
				}, key, limit);
			} catch (error) {
				if (systemCode(error) === null) throw error;
				throw failed(description, "read", error);
			}
		},
		save: (recording, run) => save(root, description, recording, run)
	};
}

// src/adapters/stores/file.ts
/** `file:PATH`: one recording that somebody committed. Read only. */
function makeFileStore(path) {
	const description = `file ${oneLine(path, 200)}`;
	return {
		description,
		load: async (key) => {
			const file = await readRegularFile(path, path);
			if (file === null) return {
				kind: "absent",
				reason: `${description} does not exist`,
				others: []
			};
			const read = parseRun(file, null);
			if (read.kind === "corrupt") return read;
			if (read.run.recording.fingerprint.key === key.fingerprint) return {
				kind: "found",
				runs: [read.run]
			};
			return {
				kind: "absent",
				reason: `${description} was recorded with another configuration`,
				others: [read.run]
			};
		},
		save: async () => {
			throw new TailgateError("usage", {
				code: "read-only-store",
				message: `${description} is only read: its content is changed by a commit.`,
				hint: "Use baseline: dir:PATH or branch:NAME to store runs, or update-baseline: never."
			});
		}
	};
}

// src/adapters/stores/none.ts
/** `baseline: none`: budgets are judged, nothing is compared. */
function makeNoStore() {
	return {
		description: "no baseline store",
		load: async () => ({
			kind: "absent",
			reason: "baseline is none",
			others: []
		}),
		save: async () => {
			throw new TailgateError("usage", {
				code: "no-baseline-store",
				message: "There is nowhere to store the run: baseline is none.",
				hint: "Use baseline: branch:tailgate-data or dir:PATH, or update-baseline: never."
			});
		}
	};
}

// src/simulator/limiter.ts
/** Token bucket that holds one second's worth of requests (at least one) and starts full. */
function makeLimiter(rate, startMs) {
	if (rate === null) return () => 0;
	const capacity = Math.max(1, rate);
	let level = capacity;
	let filledMs = startMs;
	return (nowMs) => {
		const sinceMs = Math.max(0, nowMs - filledMs);
		level = Math.min(capacity, level + secondsFromMillis(sinceMs) * rate);
		filledMs += sinceMs;
		if (level < 1) return Math.max(1, Math.ceil((1 - level) / rate));
		level -= 1;
		return 0;
	};
}

// src/simulator/profile-issues.ts
/** Every problem of a profile in the house's form, one for each unknown name. */
function issuesOf(found, around) {
	return found.flatMap((issue) => issue.code === "unrecognized_keys" ? issue.keys.map((key) => unknownName(issue.path, key, around)) : [wrongValue(issue, around)]);
}
function unknownName(path, key, around) {
	const valid = namesAt(around.shape, path);
	const nearest = nearestName(key, valid);
	return {
		field: fieldName([...path, oneLine(key, 80)]),
		value: null,
		origin: around.origin,
		message: "is not a field of the profile.",
		fix: nearest === null ? `Use one of ${valid.join(", ")}.` : `Did you mean "${nearest}"?`
	};
}
function wrongValue(issue, around) {
	const kinds = issue.path.at(-1) === "kind" ? kindsAt(around.shape, issue.path) : [];
	const value = valueAt(around.input, issue.path);
	const allowed = issue.code === "invalid_value" ? issue.values.map(String) : kinds;
	const nearest = typeof value === "string" ? nearestName(value, allowed) : null;
	const meant = nearest === null ? "" : `Did you mean "${nearest}"? `;
	const choices = allowed.length === 0 ? "" : `Use one of ${allowed.join(", ")}.`;
	const described = descriptionAt(around.shape, issue.path);
	return {
		field: issue.path.length === 0 ? "profile" : fieldName(issue.path),
		value: issue.path[0] === "apiKey" || value === void 0 ? null : quoted(value),
		origin: around.origin,
		message: `${issue.message}.`,
		fix: choices === "" ? described : meant + choices
	};
}
function quoted(value) {
	return typeof value === "string" ? oneLine(value, 80) : oneLine(JSON.stringify(value), 80);
}
/** `freezes[0].atS` */
function fieldName(path) {
	return path.map((part, at) => typeof part === "number" ? `[${part}]` : `${at ? "." : ""}${String(part)}`).join("");
}
function valueAt(input, path) {
	return path.reduce((value, part) => member(value, part), input);
}
function member(value, key) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return Reflect.get(value, key);
}
/** The schema nodes that describe the place `path`; several where a union leaves it open. */
function nodesAt(shape, path) {
	return path.reduce((nodes, part) => nodes.map((node) => step(node, part)).flatMap(alternatives), alternatives(shape));
}
function step(node, part) {
	if (typeof part === "number") return member(node, "items");
	return member(member(node, "properties"), part);
}
function alternatives(node) {
	if (node === void 0) return [];
	const options = member(node, "oneOf") ?? member(node, "anyOf");
	return Array.isArray(options) ? options.flatMap(alternatives) : [node];
}
function namesAt(shape, path) {
	const properties = nodesAt(shape, path).map((node) => member(node, "properties") ?? {});
	return [...new Set(properties.flatMap((names) => Object.keys(names)))];
}
function kindsAt(shape, path) {
	return nodesAt(shape, path).flatMap((node) => String(member(node, "const") ?? []));
}
/** The description nearest to the place: its own, or the one of what it is a part of. */
function descriptionAt(shape, path) {
	if (path.length === 0) return "Write a JSON object, for example {\"seed\": 1}.";
	for (let depth = path.length; depth > 0; depth -= 1) {
		const [field, ...rest] = path.slice(0, depth);
		if (field === void 0) break;
		const top = member(member(shape, "properties"), field);
		const text = (rest.length === 0 ? [top] : nodesAt(top, rest)).map((node) => member(node, "description")).find((candidate) => typeof candidate === "string");
		if (text !== void 0) return `${fieldName(path.slice(0, depth))} is: ${text}.`;
	}
	return null;
}

// src/simulator/profile.ts
/** The ways a request can fail, in the order in which their probabilities are stacked. */
const FAILURES = [
	"rate-limited",
	"server-error",
	"overloaded",
	"bad-gateway-html",
	"in-band-error",
	"truncated",
	"reset",
	"hang",
	"malformed",
	"empty"
];
/** The most tokens one answer may have, so that a script stays a bounded list. */
const MAX_OUTPUT_TOKENS = 1e5;
const millis = number$2().min(0).max(36e5);
const share = number$2().min(0).max(1);
const sigma = number$2().min(0).max(5);
const factor = number$2().min(0).max(1e3);
const outputCount = int().min(1).max(MAX_OUTPUT_TOKENS);
const seed = int();
const simple = [
	strictObject({
		kind: literal("constant"),
		ms: millis
	}),
	strictObject({
		kind: literal("lognormal"),
		medianMs: millis,
		sigma
	}),
	strictObject({
		kind: literal("exponential"),
		offsetMs: millis,
		meanMs: millis
	}),
	strictObject({
		kind: literal("uniform"),
		minMs: millis,
		maxMs: millis
	}).refine((range) => range.minMs <= range.maxMs, { error: "minMs is above maxMs" })
];
const mixturePart = strictObject({
	weight: number$2().min(0),
	of: discriminatedUnion("kind", simple)
});
const mixture = strictObject({
	kind: literal("mixture"),
	parts: array(mixturePart).min(1).max(100).refine((parts) => parts.some((part) => part.weight > 0), { error: "all weights are 0" })
});
const distribution = discriminatedUnion("kind", [...simple, mixture]);
const tokenDistribution = discriminatedUnion("kind", [
	strictObject({
		kind: literal("constant"),
		tokens: outputCount
	}),
	strictObject({
		kind: literal("uniform"),
		min: outputCount,
		max: outputCount
	}).refine((range) => range.min <= range.max, { error: "min is above max" }),
	strictObject({
		kind: literal("lognormal"),
		median: outputCount,
		sigma
	})
]);
const probability = share.default(0);
const errors = strictObject({
	"rate-limited": probability.describe("429 with Retry-After: 1, at once"),
	"server-error": probability.describe("500 with an error object, after the ttft"),
	overloaded: probability.describe("503 without Retry-After, at once"),
	"bad-gateway-html": probability.describe("502 with an HTML body, after the ttft"),
	"in-band-error": probability.describe("status 200, an error object in mid-answer"),
	truncated: probability.describe("ends cleanly in mid-answer, without terminal event"),
	reset: probability.describe("the connection is reset in the middle of the answer"),
	hang: probability.describe("never answers"),
	malformed: probability.describe("something in the middle of the answer is not JSON"),
	empty: probability.describe("status 200 and no body, after the ttft")
}).refine((shares) => Object.values(shares).reduce((sum, p) => sum + p, 0) <= 1 + 1e-9, { error: "the probabilities sum to more than 1" }).prefault({});
/** Times are in ms. Probabilities and shares are between 0 and 1. */
const profileSchema = strictObject({
	seed: seed.default(1).describe("whole number; with the request's ordinal it decides every drawn number"),
	ttft: distribution.default({
		kind: "lognormal",
		medianMs: 30,
		sigma: .25
	}).describe("time to first token; a distribution of kind constant, lognormal, … in ms"),
	tpot: distribution.default({
		kind: "lognormal",
		medianMs: 2,
		sigma: .2
	}).describe("time per output token, drawn once per request; a distribution in ms"),
	outputTokens: tokenDistribution.default({
		kind: "constant",
		tokens: 16
	}).describe("tokens of an answer; the request's own maximum caps it"),
	tokensPerEvent: outputCount.default(1).describe("tokens in one stream event; an event is due when its first token is"),
	includeReasoning: int().min(0).max(MAX_OUTPUT_TOKENS).default(0).describe("reasoning tokens before the answer, part of the output tokens"),
	cachedInputShare: share.default(0).describe("share of the input tokens reported as cached"),
	slowTail: strictObject({
		share,
		factor
	}).default({
		share: 0,
		factor: 1
	}).describe("that share of requests has its ttft and tpot multiplied by the factor"),
	latencyFactor: factor.default(1).describe("multiplies ttft, tpot and stalls of every request"),
	tokenFactor: factor.default(1).describe("multiplies the drawn output tokens, not the reasoning"),
	stalls: strictObject({
		probability: share,
		ms: millis
	}).default({
		probability: 0,
		ms: 0
	}).describe("one pause of that many ms in the middle of an answer of two or more tokens"),
	freezes: array(strictObject({
		atS: number$2().min(0).max(86400),
		forMs: millis
	})).max(1e3).default([]).describe("intervals, in seconds since the start, in which the server sends nothing"),
	errors: errors.describe("probabilities of the failure classes; they sum to at most 1"),
	rateLimitPerS: number$2().positive().max(1e6).nullable().default(null).describe("requests per second (bursts of one second's worth); above it 429; null: no limit"),
	apiKey: string().min(1).nullable().default(null).describe("the bearer token that requests must carry; null takes any or none"),
	driftSd: number$2().min(0).max(2).default(0).describe("standard deviation of the logarithm of one latency factor drawn per run"),
	driftSeed: seed.nullable().default(null).describe("seed of that factor; null: the seed"),
	coalesce: boolean$1().default(false).describe("true: a stream is held back and sent in one piece when it is complete"),
	usage: _enum(["on-request", "never"]).default("on-request").describe("on-request: as the API documents it; never: token usage is withheld"),
	systemFingerprint: string().max(200).default("fp_simulator").describe("sent as it is")
});
/**
* A checked profile with its defaults filled in; a complete profile comes back unchanged.
* Throws UsageError with everything that is wrong, `origin` naming where the profile was written.
*/
function parseProfile(input, origin = "simulator profile") {
	const result = profileSchema.safeParse(input);
	if (result.success) return result.data;
	const shape = toJSONSchema(profileSchema, { io: "input" });
	throw new UsageError(issuesOf(result.error.issues, {
		input,
		shape,
		origin
	}));
}
/** `parseProfile` of a JSON text. Throws UsageError, also where the text is not JSON. */
function profileFromText(text, origin = "simulator profile") {
	let input;
	try {
		input = JSON.parse(text);
	} catch (error) {
		const reason = oneLine(error instanceof Error ? error.message : String(error));
		throw new UsageError([{
			field: "profile",
			value: null,
			origin,
			message: `is not JSON: ${reason}`,
			fix: "Write a JSON object, for example {\"ttft\": {\"kind\": \"constant\", \"ms\": 40}}."
		}]);
	}
	return parseProfile(input, origin);
}

// src/simulator/reply.ts
/** A complete answer as the performance of a script, sent with its last event. */
function performReply(events, reply) {
	const { status, headers, body } = reply;
	const pieces = (event) => event.kind === "end" && body !== "" ? [body] : [];
	return {
		events,
		status,
		headers,
		pieces,
		isReset: false
	};
}
function jsonReply(status, body) {
	return withLength(status, "application/json", JSON.stringify(body));
}
function textReply(status, body, contentType = "text/plain; charset=utf-8") {
	return withLength(status, contentType, body);
}
function withHeaders(reply, headers) {
	return {
		...reply,
		headers: {
			...reply.headers,
			...headers
		}
	};
}
function withLength(status, contentType, body) {
	return {
		status,
		headers: {
			"content-type": contentType,
			"content-length": String(Buffer.byteLength(body))
		},
		body
	};
}
/** OpenAI's error object: all four members, null where there is nothing to say. */
function errorBody(error) {
	const { message, type, param = null, code = null } = error;
	return { error: {
		message,
		type,
		param,
		code
	} };
}
function errorReply(status, error) {
	return jsonReply(status, errorBody(error));
}
function rateLimitedReply(retryAfterS) {
	return withHeaders(errorReply(429, {
		message: `Rate limit reached for requests. Please try again in ${retryAfterS}s.`,
		type: "requests",
		code: "rate_limit_exceeded"
	}), { "retry-after": String(retryAfterS) });
}
const BAD_GATEWAY_HTML = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";
/** The failures that are complete HTTP answers, the same in every API; null for all others. */
function failureReply(outcome) {
	switch (outcome) {
		case "rate-limited": return rateLimitedReply(1);
		case "server-error": return errorReply(500, {
			message: "The server had an error while processing your request. Sorry about that!",
			type: "server_error"
		});
		case "overloaded": return errorReply(503, {
			message: "The engine is currently overloaded, please try again later.",
			type: "service_unavailable"
		});
		case "bad-gateway-html": return textReply(502, BAD_GATEWAY_HTML, "text/html; charset=utf-8");
		case "empty": return textReply(200, "");
		default: return null;
	}
}

// src/simulator/chat-request.ts
/** A request, or the 400 that says what is wrong with it. */
function parseChatRequest(body) {
	const parsed = parseJson(body);
	if (!isObject(parsed)) return refusal("We could not parse the JSON body of your request: expected a JSON object.");
	const { model, messages, n } = parsed;
	if (model === void 0) return refusal("you must provide a model parameter", "model");
	if (typeof model !== "string" || model === "") return refusal("Invalid type for 'model': expected a non-empty string.", "model");
	if (messages === void 0) return refusal("Missing required parameter: 'messages'.", "messages");
	if (!Array.isArray(messages) || messages.length === 0) return refusal("Invalid 'messages': expected a non-empty array.", "messages");
	if (n !== void 0 && n !== null && n !== 1) return refusal("Unsupported value: 'n' must be 1 with this server.", "n");
	const limitName = isSet(parsed["max_completion_tokens"]) ? "max_completion_tokens" : "max_tokens";
	const limit = parsed[limitName];
	if (isSet(limit) && !(typeof limit === "number" && Number.isInteger(limit) && limit >= 1)) return refusal(`Invalid '${limitName}': expected an integer of at least 1.`, limitName);
	const stream = parsed["stream"] === true;
	const options = parsed["stream_options"];
	if (isSet(options) && !stream) return refusal("The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options");
	return {
		kind: "request",
		request: {
			model,
			stream,
			includeUsage: isObject(options) && options["include_usage"] === true,
			maxTokens: typeof limit === "number" ? limit : null,
			inputTokens: countInputTokens(messages)
		}
	};
}
/**
* The simulator's own rule in place of a tokenizer: 4/3 token for each word between white space
* (the usual estimate for English), 4 for the frame of each message, rounded at the end.
*/
function countInputTokens(messages) {
	const words = messages.reduce((sum, message) => sum + wordsOf(message), 0);
	return Math.round(words * 4 / 3 + 4 * messages.length);
}
/** `content` is a string or, in the multi-part form, a list of parts of which `text` counts. */
function wordsOf(message) {
	if (!isObject(message)) return 0;
	const { content } = message;
	if (typeof content === "string") return countWords(content);
	if (!Array.isArray(content)) return 0;
	return content.reduce((sum, part) => {
		const text = isObject(part) ? part["text"] : void 0;
		return sum + (typeof text === "string" ? countWords(text) : 0);
	}, 0);
}
function countWords(text) {
	const words = text.match(/\S+/g);
	return words === null ? 0 : words.length;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function isSet(value) {
	return value !== void 0 && value !== null;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function refusal(message, param) {
	const type = "invalid_request_error";
	return {
		kind: "refusal",
		reply: errorReply(400, param === void 0 ? {
			message,
			type
		} : {
			message,
			type,
			param
		})
	};
}

// src/simulator/distribution.ts
/** The longest time that can be drawn, one hour: the upper end of the recording's histograms. */
const MAX_DRAWN_MS = 36e5;
/** One time in [0, MAX_DRAWN_MS]. `exponential` is shifted: `offsetMs` plus Exp(mean `meanMs`). */
function drawMillis(distribution, random) {
	return Math.min(drawUnbounded(distribution, random), MAX_DRAWN_MS);
}
function drawUnbounded(distribution, random) {
	switch (distribution.kind) {
		case "constant": return distribution.ms;
		case "lognormal": return distribution.medianMs * Math.exp(distribution.sigma * random.normal());
		case "exponential": return distribution.offsetMs + distribution.meanMs * random.exponential();
		case "uniform": return distribution.minMs + (distribution.maxMs - distribution.minMs) * random.uniform();
		case "mixture": return drawUnbounded(pickPart(distribution.parts, random), random);
		default: return unreachable(distribution);
	}
}
function pickPart(parts, random) {
	let left = random.uniform() * parts.reduce((sum, part) => sum + part.weight, 0);
	let picked = {
		kind: "constant",
		ms: 0
	};
	for (const part of parts) {
		if (part.weight === 0) continue;
		picked = part.of;
		if (left < part.weight) break;
		left -= part.weight;
	}
	return picked;
}
/** A token count before rounding; `uniform` is over the whole numbers from `min` to `max`. */
function drawTokens(distribution, random) {
	switch (distribution.kind) {
		case "constant": return distribution.tokens;
		case "uniform": {
			const span = distribution.max - distribution.min + 1;
			return distribution.min + Math.floor(span * random.uniform());
		}
		case "lognormal": return distribution.median * Math.exp(distribution.sigma * random.normal());
		default: return unreachable(distribution);
	}
}

// src/simulator/draw.ts
const LANES = {
	outcome: 1,
	ttft: 2,
	tpot: 3,
	tokens: 4,
	slow: 5,
	stall: 6,
	drift: 7
};
/** MurmurHash3's 32-bit finalizer over a running hash and the low and high words of a number. */
function mix(hash, value) {
	return finalize(finalize(hash ^ value >>> 0) + Math.floor(value / 4294967296));
}
function finalize(word) {
	let h = word + 2654435769 >>> 0;
	h = Math.imul(h ^ h >>> 16, 2246822507);
	h = Math.imul(h ^ h >>> 13, 3266489909);
	return (h ^ h >>> 16) >>> 0;
}
function laneOf(seed, ordinal, lane) {
	return makeRandom(mix(mix(mix(0, seed), ordinal), LANES[lane]));
}
/** The one factor of this run: exp(N(0, driftSd)). */
function driftFactor(profile) {
	if (profile.driftSd === 0) return 1;
	const random = laneOf(profile.driftSeed ?? profile.seed, 0, "drift");
	return Math.exp(profile.driftSd * random.normal());
}
/** The whole course of one chat request: a pure function of its arguments. */
function drawChat(profile, ordinal, ask) {
	const pace = drawPace(profile, ordinal);
	const drawn = drawTokens(profile.outputTokens, laneOf(profile.seed, ordinal, "tokens"));
	const content = Math.max(1, Math.round(drawn * profile.tokenFactor));
	const wanted = Math.min(profile.includeReasoning + content, MAX_OUTPUT_TOKENS);
	const outputTokens = Math.min(wanted, ask.maxTokens ?? wanted);
	const reasoningTokens = Math.min(profile.includeReasoning, outputTokens);
	const outcome = drawOutcome(profile, ordinal);
	const base = {
		ordinal,
		outcome,
		finish: outputTokens < wanted ? "length" : "stop",
		inputTokens: ask.inputTokens,
		cachedInputTokens: Math.round(ask.inputTokens * profile.cachedInputShare),
		outputTokens,
		reasoningTokens
	};
	const readyMs = (token) => tokenReadyMs(pace, token, outputTokens);
	const course = cutShort({
		deltas: [...chunk("reasoning", 0, reasoningTokens, profile.tokensPerEvent, readyMs), ...chunk("content", reasoningTokens, outputTokens, profile.tokensPerEvent, readyMs)],
		endMs: readyMs(outputTokens - 1)
	}, outcome, pace.ttftMs);
	return {
		...base,
		events: eventsOf(course, ask.stream, profile.coalesce, outcome)
	};
}
/**
* The course of a plain HTTP request: one answer after the time to first token. The failures of
* an event stream (in-band-error, truncated, malformed) do not exist there and mean `ok`.
*/
function drawPlain(profile, ordinal) {
	const drawn = drawOutcome(profile, ordinal);
	const outcome = drawn === "in-band-error" || drawn === "truncated" || drawn === "malformed" ? "ok" : drawn;
	const { ttftMs } = drawPace(profile, ordinal);
	return {
		ordinal,
		outcome,
		finish: "stop",
		inputTokens: 0,
		cachedInputTokens: 0,
		outputTokens: 0,
		reasoningTokens: 0,
		events: eventsOf(cutShort({
			deltas: [],
			endMs: ttftMs
		}, outcome, ttftMs), false, false, outcome)
	};
}
function drawPace(profile, ordinal) {
	const { seed, slowTail, stalls } = profile;
	const everywhere = profile.latencyFactor * driftFactor(profile);
	const factor = everywhere * (laneOf(seed, ordinal, "slow").uniform() < slowTail.share ? slowTail.factor : 1);
	const isStalled = laneOf(seed, ordinal, "stall").uniform() < stalls.probability;
	return {
		ttftMs: drawMillis(profile.ttft, laneOf(seed, ordinal, "ttft")) * factor,
		tpotMs: drawMillis(profile.tpot, laneOf(seed, ordinal, "tpot")) * factor,
		stallMs: isStalled ? stalls.ms * everywhere : 0
	};
}
/** Token k is ready at ttft + k tpot, and later by the stall from the middle token on. */
function tokenReadyMs(pace, token, tokens) {
	const isAfterStall = token >= Math.max(1, Math.floor(tokens / 2));
	return pace.ttftMs + token * pace.tpotMs + (isAfterStall ? pace.stallMs : 0);
}
function drawOutcome(profile, ordinal) {
	let left = laneOf(profile.seed, ordinal, "outcome").uniform();
	for (const failure of FAILURES) {
		const probability = profile.errors[failure];
		if (left < probability) return failure;
		left -= probability;
	}
	return "ok";
}
function chunk(channel, from, to, tokensPerEvent, readyMs) {
	return Array.from({ length: Math.ceil((to - from) / tokensPerEvent) }, (_, index) => {
		const token = from + index * tokensPerEvent;
		const tokens = Math.min(tokensPerEvent, to - token);
		return {
			kind: "delta",
			dueMs: readyMs(token),
			channel,
			first: token - from,
			tokens
		};
	});
}
/** What is left of a whole answer after a failure, and when it ends. */
function cutShort(whole, outcome, ttftMs) {
	switch (outcome) {
		case "ok": return whole;
		case "rate-limited":
		case "overloaded": return {
			deltas: [],
			endMs: 0
		};
		case "server-error":
		case "bad-gateway-html":
		case "empty": return {
			deltas: [],
			endMs: ttftMs
		};
		case "in-band-error":
		case "truncated":
		case "reset":
		case "malformed":
		case "hang": {
			const kept = Math.max(1, Math.floor(whole.deltas.length / 2));
			const endMs = whole.deltas[kept]?.dueMs ?? whole.endMs;
			return {
				deltas: whole.deltas.slice(0, kept),
				endMs
			};
		}
		default: return unreachable(outcome);
	}
}
function eventsOf(course, stream, coalesce, outcome) {
	if (outcome === "hang") return [];
	const end = {
		kind: "end",
		dueMs: course.endMs
	};
	if (!stream) return [end];
	return [...coalesce ? merged(course) : course.deltas, end];
}
/** One delta per channel, held back to the end: what a buffering proxy makes of a stream. */
function merged(course) {
	return ["reasoning", "content"].flatMap((channel) => {
		const tokens = course.deltas.filter((delta) => delta.channel === channel).reduce((sum, part) => sum + part.tokens, 0);
		return tokens === 0 ? [] : [{
			kind: "delta",
			dueMs: course.endMs,
			channel,
			first: 0,
			tokens
		}];
	});
}

// src/simulator/openai-chat.ts
const DONE = "data: [DONE]\n\n";
const MALFORMED_LINE = "data: {\"id\":\"chatcmpl-\",\"choices\":[{\"index\":0,\"del\n\n";
const IN_BAND_ERROR = {
	message: "The server had an error while processing your request. Sorry about that!",
	type: "server_error",
	code: "internal_error"
};
/** One token is one word; the answer's length in words is its length in tokens. */
const WORDS = [
	"the",
	"tail",
	"of",
	"a",
	"queue",
	"tells",
	"more",
	"than",
	"its",
	"mean"
];
/**
* A script in the wire shape of OpenAI's chat completions (API reference, "The chat completion
* object" and "The chat completion chunk object"), the failures as OpenAI-compatible servers and
* the proxies before them send them.
*/
function performChat(exchange) {
	const { events, outcome } = exchange.script;
	const failure = failureReply(outcome);
	if (failure !== null) return performReply(events, failure);
	return exchange.request.stream ? performStream(exchange) : performWhole(exchange);
}
function performStream(exchange) {
	const { profile, request, script } = exchange;
	const withUsage = request.includeUsage && profile.usage === "on-request";
	const opening = `data: ${JSON.stringify(identity(exchange, "chat.completion.chunk")).slice(0, -1)}`;
	const closing = `${withUsage ? ",\"usage\":null" : ""}}\n\n`;
	const chunk = (delta, finish) => `${opening},"choices":[{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${finish}}]${closing}`;
	const usage = JSON.stringify(usageOf(script));
	const terminal = [
		chunk("{}", JSON.stringify(script.finish)),
		...withUsage ? [`${opening},"choices":[],"usage":${usage}}\n\n`] : [],
		DONE
	];
	const priming = chunk("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null");
	const first = script.events[0];
	return {
		events: script.events,
		isReset: script.outcome === "reset",
		status: 200,
		headers: {
			"content-type": "text/event-stream; charset=utf-8",
			"cache-control": "no-cache"
		},
		pieces: (event) => {
			const opener = event === first ? [priming] : [];
			if (event.kind === "end") return [...opener, ...streamEnd(script, terminal)];
			return [...opener, chunk(deltaOf(event), "null")];
		}
	};
}
function streamEnd(script, terminal) {
	switch (script.outcome) {
		case "in-band-error": return [`data: ${JSON.stringify(errorBody(IN_BAND_ERROR))}\n\n`, DONE];
		case "malformed": return [MALFORMED_LINE, ...terminal];
		case "truncated":
		case "reset": return [];
		default: return terminal;
	}
}
function deltaOf(event) {
	return `{"${event.channel === "content" ? "content" : "reasoning_content"}":"${textOf(event.first, event.tokens)}"}`;
}
/** Plain letters and spaces: nothing that JSON would have to escape. */
function textOf(first, tokens) {
	let text = "";
	for (let token = first; token < first + tokens; token += 1) text += `${token === 0 ? "" : " "}${WORDS[token % WORDS.length] ?? ""}`;
	return text;
}
function performWhole(exchange) {
	const { events, outcome } = exchange.script;
	if (outcome === "in-band-error") return performReply(events, jsonReply(200, errorBody(IN_BAND_ERROR)));
	const whole = JSON.stringify(completion(exchange));
	const body = outcome === "malformed" || outcome === "truncated" ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
	const reply = textReply(200, body, "application/json");
	return {
		...performReply(events, reply),
		isReset: outcome === "reset"
	};
}
function completion(exchange) {
	const { profile, script } = exchange;
	const { reasoningTokens, outputTokens } = script;
	const reasoning = reasoningTokens === 0 ? {} : { reasoning_content: textOf(0, reasoningTokens) };
	const message = {
		role: "assistant",
		content: textOf(0, outputTokens - reasoningTokens),
		...reasoning,
		refusal: null,
		annotations: []
	};
	return {
		...identity(exchange, "chat.completion"),
		choices: [{
			index: 0,
			message,
			logprobs: null,
			finish_reason: script.finish
		}],
		...profile.usage === "never" ? {} : { usage: usageOf(script) }
	};
}
function identity(exchange, object) {
	return {
		id: `chatcmpl-sim-${exchange.script.ordinal}`,
		object,
		created: exchange.createdS,
		model: exchange.request.model,
		service_tier: "default",
		system_fingerprint: exchange.profile.systemFingerprint
	};
}
function usageOf(script) {
	return {
		prompt_tokens: script.inputTokens,
		completion_tokens: script.outputTokens,
		total_tokens: script.inputTokens + script.outputTokens,
		prompt_tokens_details: {
			cached_tokens: script.cachedInputTokens,
			audio_tokens: 0
		},
		completion_tokens_details: {
			reasoning_tokens: script.reasoningTokens,
			audio_tokens: 0,
			accepted_prediction_tokens: 0,
			rejected_prediction_tokens: 0
		}
	};
}

// src/simulator/playback.ts
/**
* Sends the events of a performance, each at its own instant after the arrival; events that are
* late go out at once and delay nothing after them. Stops without a word when the client leaves.
*/
function play(performance, stage) {
	const { events } = performance;
	const { clock, timetable, response, arrivalMs } = stage;
	let next = 0;
	const advance = () => {
		for (;;) {
			const event = events[next];
			if (event === void 0 || response.destroyed) return;
			const dueMs = arrivalMs + event.dueMs;
			if (dueMs > clock.nowMs()) return timetable.at(dueMs, advance);
			next += 1;
			send(event, performance, stage);
		}
	};
	const first = events[0];
	if (first !== void 0) timetable.at(arrivalMs + first.dueMs, advance);
}
function send(event, performance, stage) {
	const { response } = stage;
	if (event.kind === "end" && performance.isReset) {
		stage.onEnd();
		response.socket?.resetAndDestroy();
		return;
	}
	if (!response.headersSent) response.writeHead(performance.status, performance.headers);
	for (const piece of performance.pieces(event)) response.write(piece);
	if (event.kind !== "end") return;
	stage.onEnd();
	response.end();
}

// src/simulator/service.ts
const MAX_BODY_BYTES = 1e7;
/** A larger body is read to its end, so that its sender sees the 413, but no further than this. */
const MAX_DISCARDED_BYTES = 1e8;
const CHAT_PATH = "/v1/chat/completions";
const MODELS_PATH = "/v1/models";
const PLAIN_PATH = "/http";
const PATHS = [
	CHAT_PATH,
	MODELS_PATH,
	PLAIN_PATH
];
const UNAUTHORIZED = errorReply(401, {
	message: "Incorrect API key provided.",
	type: "invalid_request_error",
	code: "invalid_api_key"
});
const TOO_LARGE = errorReply(413, {
	message: `The request body is larger than ${MAX_BODY_BYTES} bytes.`,
	type: "invalid_request_error"
});
const MODELS = jsonReply(200, {
	object: "list",
	data: [{
		id: "simulator",
		object: "model",
		created: 0,
		owned_by: "simulator"
	}]
});
/** Answers one request, now or later. */
function serve(simulation, request, response) {
	const { tally } = simulation;
	const arrivalMs = simulation.clock.nowMs();
	const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
	const route = `${request.method ?? ""} ${path}`;
	if (route === "GET /stats") return sendAside(response, request, jsonReply(200, tally.counts()));
	if (route === "GET /healthz") return sendAside(response, request, textReply(200, "ok"));
	const ordinal = tally.receive(PATHS.includes(path) ? path : "other");
	let isSettled = false;
	const settle = (script) => {
		isSettled = true;
		tally.answer(script);
	};
	response.once("close", () => {
		if (!isSettled) tally.abort();
	});
	response.setHeader("x-request-id", `req_sim_${ordinal}`);
	const exchange = {
		request,
		response,
		path,
		arrivalMs,
		ordinal,
		settle
	};
	readBody(request, (body) => respond(simulation, exchange, route, body));
}
/** Outside the simulated service: not counted, not delayed, not frozen. */
function sendAside(response, request, reply) {
	request.resume();
	response.writeHead(reply.status, reply.headers).end(reply.body);
}
/** `body` is null where it was larger than MAX_BODY_BYTES. */
function respond(simulation, exchange, route, body) {
	const { profile } = simulation;
	const { request, path, ordinal } = exchange;
	if (profile.apiKey !== null && request.headers.authorization !== `Bearer ${profile.apiKey}`) return refuse(simulation, exchange, "unauthorized", UNAUTHORIZED);
	if (body === null) return refuse(simulation, exchange, "too-large", TOO_LARGE);
	if (route === `GET ${MODELS_PATH}`) return refuse(simulation, exchange, "ok", MODELS);
	if (path !== PLAIN_PATH && route !== `POST ${CHAT_PATH}`) {
		const message = `Invalid URL (${route})`;
		return refuse(simulation, exchange, "not-found", errorReply(404, {
			message,
			type: "invalid_request_error"
		}));
	}
	const retryAfterS = simulation.limiter(exchange.arrivalMs);
	if (retryAfterS > 0) return refuse(simulation, exchange, "rate-limited", rateLimitedReply(retryAfterS));
	if (path === PLAIN_PATH) {
		const script = drawPlain(profile, ordinal);
		return perform(simulation, exchange, script, performPlain(script));
	}
	respondChat(simulation, exchange, body);
}
function respondChat(simulation, exchange, body) {
	const { profile, clock } = simulation;
	const parsed = parseChatRequest(body);
	if (parsed.kind === "refusal") return refuse(simulation, exchange, "bad-request", parsed.reply);
	const { request } = parsed;
	const script = drawChat(profile, exchange.ordinal, request);
	const createdS = Math.floor(clock.wallTime().getTime() / 1e3);
	perform(simulation, exchange, script, performChat({
		profile,
		request,
		script,
		createdS
	}));
}
function performPlain(script) {
	const { events, outcome } = script;
	const reply = failureReply(outcome) ?? textReply(200, "ok");
	return {
		...performReply(events, reply),
		isReset: outcome === "reset"
	};
}
function perform(simulation, exchange, script, performance) {
	simulation.tally.decide(script.outcome);
	const { response, arrivalMs, settle } = exchange;
	play(performance, {
		...simulation,
		response,
		arrivalMs,
		onEnd: () => settle(script)
	});
}
const AT_ONCE = [{
	kind: "end",
	dueMs: 0
}];
/** An answer that needs no draw. */
function refuse(simulation, exchange, outcome, reply) {
	simulation.tally.decide(outcome);
	const { response, arrivalMs, settle } = exchange;
	const onEnd = () => settle(null);
	play(performReply(AT_ONCE, reply), {
		...simulation,
		response,
		arrivalMs,
		onEnd
	});
}
/** `done` is not called when the client leaves before the end of the body. */
function readBody(request, done) {
	const chunks = [];
	let bytes = 0;
	request.on("data", (chunk) => {
		bytes += chunk.length;
		if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
		else chunks.length = 0;
		if (bytes > MAX_DISCARDED_BYTES) request.destroy();
	});
	request.on("end", () => {
		done(bytes > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString("utf8"));
	});
	request.on("error", () => {});
}

// src/simulator/tally.ts
function makeTally() {
	const total = {
		received: 0,
		answered: 0,
		aborted: 0,
		inputTokens: 0,
		outputTokens: 0
	};
	const byPath = {};
	const byOutcome = {};
	return {
		receive: (path) => {
			byPath[path] = (byPath[path] ?? 0) + 1;
			total.received += 1;
			return total.received;
		},
		decide: (outcome) => {
			byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
		},
		answer: (script) => {
			total.answered += 1;
			if (script === null || script.outcome !== "ok") return;
			total.inputTokens += script.inputTokens;
			total.outputTokens += script.outputTokens;
		},
		abort: () => {
			total.aborted += 1;
		},
		counts: () => ({
			...total,
			byPath: { ...byPath },
			byOutcome: { ...byOutcome }
		})
	};
}

// src/simulator/timetable.ts
/** Timers beyond 2^31 ms would fire at once; anything further away is looked at again. */
const LONGEST_TIMER_MS = 6e4;
/** `freezes` count from now; while one lasts nothing is acted upon. */
function makeTimetable(clock, freezes) {
	const startMs = clock.nowMs();
	const entries = [];
	let timer = null;
	let armedForMs = 1e400;
	let isTurning = false;
	const frozenMs = (nowMs) => frozenForMs(freezes, nowMs - startMs);
	const arm = (wakeMs, nowMs) => {
		if (isTurning || wakeMs >= armedForMs) return;
		if (timer !== null) clearTimeout(timer);
		armedForMs = wakeMs;
		const delayMs = Math.min(Math.max(1, Math.floor(wakeMs - nowMs)), LONGEST_TIMER_MS);
		timer = setTimeout(turn, delayMs);
	};
	const turn = () => {
		timer = null;
		armedForMs = 1e400;
		isTurning = true;
		const turnMs = clock.nowMs();
		while (frozenMs(turnMs) === 0 && (entries[0]?.dueMs ?? 1e400) <= turnMs) pop(entries).act();
		isTurning = false;
		const next = entries[0];
		const nowMs = clock.nowMs();
		if (next !== void 0) arm(Math.max(next.dueMs, nowMs + frozenMs(nowMs)), nowMs);
	};
	return {
		at: (dueMs, act) => {
			const nowMs = clock.nowMs();
			const readyMs = Math.max(dueMs, nowMs + frozenMs(nowMs));
			if (readyMs <= nowMs) return act();
			push(entries, {
				dueMs,
				act
			});
			arm(readyMs, nowMs);
		},
		stop: () => {
			if (timer !== null) clearTimeout(timer);
			timer = null;
			entries.length = 0;
		}
	};
}
/** How long it still is until no freeze covers the instant `atMs` after the start; 0: none does. */
function frozenForMs(freezes, atMs) {
	let thawMs = atMs;
	for (;;) {
		const covering = freezes.find((freeze) => {
			const fromMs = millisFromSeconds(freeze.atS);
			return fromMs <= thawMs && thawMs < fromMs + freeze.forMs;
		});
		if (covering === void 0) return thawMs - atMs;
		thawMs = millisFromSeconds(covering.atS) + covering.forMs;
	}
}
/** Binary heap, smallest instant first (Williams, CACM 7(6), 1964). */
function push(heap, entry) {
	let at = heap.length;
	heap.push(entry);
	while (at > 0) {
		const parentAt = at - 1 >> 1;
		const parent = must(heap[parentAt], "parent");
		if (parent.dueMs <= entry.dueMs) break;
		heap[at] = parent;
		at = parentAt;
	}
	heap[at] = entry;
}
function pop(heap) {
	const top = must(heap[0], "top of the heap");
	const last = must(heap.pop(), "end of the heap");
	if (heap.length === 0) return top;
	let at = 0;
	for (;;) {
		let childAt = 2 * at + 1;
		const left = heap[childAt];
		const right = heap[childAt + 1];
		if (left === void 0) break;
		const child = right !== void 0 && right.dueMs < left.dueMs ? right : left;
		if (child === right) childAt += 1;
		if (child.dueMs >= last.dueMs) break;
		heap[at] = child;
		at = childAt;
	}
	heap[at] = last;
	return top;
}

// src/simulator/server.ts
const KEEP_ALIVE_MS = 6e5;
const BACKLOG = 4096;
/**
* Starts an LLM endpoint on the loopback interface; it runs in this process until `close`.
* Throws UsageError on a bad profile or port, all problems at once, and where the port is taken.
*/
async function startSimulator(profile = {}, options = {}) {
	const { port = 0, host = "127.0.0.1" } = options;
	checkAddress(port, host);
	const parsed = parseProfile(profile);
	const clock = systemClock;
	const simulation = {
		profile: parsed,
		clock,
		timetable: makeTimetable(clock, parsed.freezes),
		tally: makeTally(),
		limiter: makeLimiter(parsed.rateLimitPerS, clock.nowMs())
	};
	const server = createServer({
		keepAliveTimeout: KEEP_ALIVE_MS,
		requestTimeout: 0,
		headersTimeout: 0,
		noDelay: true
	}, (request, response) => serve(simulation, request, response));
	const sockets = /* @__PURE__ */ new Set();
	server.on("connection", (socket) => {
		sockets.add(socket);
		socket.once("close", () => sockets.delete(socket));
	});
	await listen(server, port, host);
	const address = server.address();
	assert(typeof address === "object" && address !== null, "a TCP server has an address");
	const closed = new Promise((resolve) => server.once("close", resolve));
	return {
		url: `http://${host}:${address.port}`,
		counts: simulation.tally.counts,
		close: async () => {
			simulation.timetable.stop();
			server.close();
			await Promise.all([closed, ...[...sockets].map(destroy)]);
		}
	};
}
function destroy(socket) {
	return new Promise((resolve) => {
		socket.once("close", () => resolve());
		socket.destroy();
	});
}
function checkAddress(port, host) {
	const origin = "simulator options";
	const isPort = Number.isInteger(port) && port >= 0 && port <= 65535;
	const portIssue = {
		field: "port",
		value: String(port),
		origin,
		message: "is not a port number.",
		fix: "Write a whole number from 0 to 65535; 0 takes any free port."
	};
	const hostIssue = {
		field: "host",
		value: host,
		origin,
		message: "the simulator serves this machine only.",
		fix: "Write 127.0.0.1 or leave it out."
	};
	const issues = [...isPort ? [] : [portIssue], ...host === "127.0.0.1" ? [] : [hostIssue]];
	if (issues.length > 0) throw new UsageError(issues);
}
function listen(server, port, host) {
	return new Promise((resolve, reject) => {
		server.once("error", (error) => {
			const value = String(port);
			const message = `cannot listen on it: ${error.message}.`;
			reject(new UsageError([{
				field: "port",
				value,
				origin: "simulator options",
				message,
				fix: "Write another port, or 0 for any free one."
			}]));
		});
		server.listen({
			port,
			host,
			backlog: BACKLOG
		}, resolve);
	});
}

// src/entry/surroundings.ts
/** What a recording says of the machine and the commit. No host name, no user, no path. */
function describeSurroundings(env) {
	const processors = cpus();
	return {
		runner: {
			os: process.platform,
			arch: process.arch,
			kind: env["RUNNER_ENVIRONMENT"] ?? "local"
		},
		osRelease: release(),
		node: process.versions.node,
		cpu: processors[0]?.model ?? "unknown",
		cores: processors.length,
		commit: env["GITHUB_SHA"] ?? null,
		ref: env["GITHUB_REF"] ?? null,
		runId: env["GITHUB_RUN_ID"] ?? null,
		attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? "1")
	};
}
const newId = () => randomUUID();

// package.json
var version = "0.1.0";

// src/entry/version.ts
const VERSION = version;

// src/entry/wiring.ts
async function overridesOf(settings) {
	if (settings.prices === null) return {};
	if (settings.prices.kind === "inline") return settings.prices.prices;
	const { path } = settings.prices;
	const text = await readInputFile("prices", path);
	try {
		return parsePriceTable(JSON.parse(text), path);
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError([{
			field: "prices",
			value: path,
			origin: path,
			message: "the file is not JSON.",
			fix: "write e.g. {\"my-model\": {\"input\": 0.5, \"output\": 2}}"
		}]);
	}
}
function rulesOf(settings) {
	return {
		budgets: settings.budgets ?? [],
		tolerances: settings.tolerances ?? [],
		baselineRuns: settings["baseline-runs"]
	};
}
async function makeJob(config, scenario, openSimulator) {
	const { settings } = scenario;
	const endpoint = must(settings.endpoint, "endpoint");
	const isSimulator = endpoint.kind === "simulator";
	const url = isSimulator ? `${(await openSimulator(endpoint.profile)).url}/v1/chat/completions` : endpoint.url;
	const plan = makePlan(scenario, {
		suite: config.suite,
		url,
		isSimulator,
		promptsText: settings.prompts === null ? null : await readInputFile("prompts", settings.prompts),
		ratePerS: must(settings.rate, "rate")
	});
	const model = plan.target.model;
	return {
		plan,
		apiKey: settings["api-key"],
		ca: settings["ca-file"] === null ? null : await readInputFile("ca-file", settings["ca-file"]),
		priced: model === null ? null : priceOf(model, {
			overrides: await overridesOf(settings),
			at: systemClock.wallTime(),
			providerUrl: isSimulator ? null : url
		}),
		rules: rulesOf(settings)
	};
}
/** Reads the files that the scenarios name, starts the simulators they ask for, makes the plans. */
async function makeJobs(config) {
	const simulators = [];
	const close = async () => {
		await Promise.all(simulators.map((simulator) => simulator.close()));
	};
	const openSimulator = async (profile) => {
		const simulator = await startSimulator(parseProfile(profile ?? {}, "endpoint"));
		simulators.push(simulator);
		return simulator;
	};
	try {
		const jobs = [];
		for (const scenario of config.scenarios) jobs.push(await makeJob(config, scenario, openSimulator));
		return {
			jobs,
			[Symbol.asyncDispose]: close
		};
	} catch (error) {
		await close();
		throw error;
	}
}
/** Bundled, the thread's program lies beside this one; in the source tree it is TypeScript. */
function spawnGenerator(order) {
	const name = import.meta.url.endsWith(".ts") ? "worker.ts" : "worker.js";
	return new Worker(new URL(name, import.meta.url), {
		workerData: order,
		execArgv: []
	});
}
function makeRunPorts(options) {
	const { env, signal, onProgress } = options;
	return {
		execute: (order, progress) => execute(order, {
			spawn: spawnGenerator,
			signal,
			onProgress: progress
		}),
		clock: systemClock,
		newId,
		environment: describeSurroundings(env),
		onProgress,
		version: VERSION
	};
}
/** A store that needs nothing but the disk. `branch:` is made where GitHub is at hand. */
function makeLocalStore(source) {
	switch (source.kind) {
		case "dir": return makeDirectoryStore(source.path);
		case "file": return makeFileStore(source.path);
		case "none": return makeNoStore();
		case "branch":
		case "artifact": throw new UsageError([{
			field: "baseline",
			value: `${source.kind}:${source.name}`,
			origin: "baseline",
			message: "this store lives on GitHub and needs GITHUB_REPOSITORY and a github-token.",
			fix: "use dir:PATH here, or run as an action"
		}]);
	}
}
function judgeOptions(settings, acceptances) {
	return {
		strictness: {
			alpha: 1 - settings.confidence,
			passConfidence: .8
		},
		failOn: settings.mode === "record" ? [] : settings["fail-on"],
		acceptances,
		version: VERSION
	};
}
function gateOptions(settings, acceptances) {
	return {
		...judgeOptions(settings, acceptances),
		confirm: settings.confirm,
		maxRequests: settings["max-requests"],
		maxDurationMs: settings["max-duration"]
	};
}
/** A pause that an interruption ends at once. */
async function pauseUnless(signal, forMs) {
	try {
		await setTimeout$1(forMs, void 0, { signal });
	} catch {}
}

// src/entry/cases.ts
function settingsFor(config, scenario) {
	return config.scenarios.find(({ name }) => name === scenario)?.settings ?? config.settings;
}
function refuseCandidate(message, fix) {
	return new UsageError([{
		field: "candidate",
		value: null,
		origin: "recordings",
		message,
		fix
	}]);
}
/**
* Candidates of one scenario count as repetitions of one run, so they must be of one plan, and the
* same run given twice would count its noise as evidence.
*/
function checkRepetitions(candidates) {
	const ids = candidates.map(({ id }) => id);
	const twice = ids.find((id, at) => ids.indexOf(id) !== at);
	if (twice !== void 0) throw refuseCandidate(`recording ${twice} is there twice.`, "give each recording once");
	for (const one of candidates) {
		const first = candidates.find(({ scenario }) => scenario === one.scenario) ?? one;
		if (first.suite === one.suite && first.fingerprint.key === one.fingerprint.key) continue;
		const keys = differingKeys(first.fingerprint.hard, one.fingerprint.hard).join(", ");
		throw refuseCandidate(`the recordings of scenario ${one.scenario} differ in ${keys || "suite"}, so they are no repetitions of one run.`, "judge them one after the other");
	}
}
/** Stored recordings as cases, one for each scenario among the candidates. */
function casesOf(config, candidates, baselines) {
	if (candidates.length === 0) throw new UsageError([{
		field: "candidate",
		value: null,
		origin: "nowhere",
		message: "there is nothing to judge.",
		fix: "give at least one recording as candidate"
	}]);
	checkRepetitions(candidates);
	return [...Map.groupBy(candidates, ({ suite, scenario }) => `${suite}/${scenario}`).values()].map((runs) => {
		const name = runs[0]?.scenario ?? "default";
		return {
			scenario: name,
			candidates: runs,
			baselines,
			rules: rulesOf(settingsFor(config, name))
		};
	});
}

// src/entry/run-gate.ts
/** One gate, whoever asks for it: the action, the command line or the library. */
async function runGate(config, around) {
	await using jobs = await makeJobs(config);
	const ports = makeRunPorts(around);
	return await gate(jobs.jobs, {
		...ports,
		...around,
		pause: (forMs) => pauseUnless(around.signal, forMs)
	}, gateOptions(config.settings, around.acceptances));
}

export { isSecret as A, readContext as B, saysVerdict as C, parseConfig as D, layerFromInputs as E, makeGitHub as F, canComment as I, mayWriteBaseline as L, annotate as M, writeOutputs as N, CATALOGUE as O, publishComment as P, refusal$1 as R, parseVerdict as S, layerFromYaml as T, systemClock as V, judge as _, makeLocalStore as a, unmeasured as b, startSimulator as c, makeBranchStore as d, checkWritable as f, baselinesOf as g, readOptional as h, makeJobs as i, maskSecret as j, INPUT_NAMES as k, parseProfile as l, readInputFile as m, casesOf as n, makeRunPorts as o, makeFolder as p, judgeOptions as r, VERSION as s, runGate as t, profileFromText as u, mergeShards as v, readAcceptances as w, render as x, record as y, onGitHubActions as z };