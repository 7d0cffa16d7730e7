import { r as __toESM } from "./shared-rolldown-runtime.js";
import { A as pGreaterThanZero, At as metricId, B as assertFinite, C as quantileValue, Ct as DISTRIBUTION_METRICS, D as rateDifferenceUpper, Dt as betterOf, E as rateDifferenceLower, Et as SHARE_METRICS, F as binomialTail, Ft as digest, G as countAbove, Gt as millisFromMicros, H as assertNonNegative, Ht as must, I as clopperPearsonLower, It as makeRandom, J as OUTCOMES, K as meanOf, Kt as millisFromSeconds, L as clopperPearsonUpper, Lt as TailgateError, M as upperBound, Mt as nearestName, N as quantileRankInterval, Nt as neutraliseCommands, O as assertEventCount, Ot as isDistribution, P as binomialCdf, Pt as oneLine, R as studentTQuantile, Rt as UsageError, S as quantileOf, St as toJSONSchema, T as pRateGreater, Tt as QUANTILES, U as assertPositive, Ut as unreachable, V as assertInsideUnit, Vt as assert, W as assertProbability, Wt as microsFromMillis, X as priceOf, Y as totalsOf, _ as deriveMetrics, _t as record$1, a as effortOf, at as parseTolerance, b as mergePopulations, bt as tuple, c as meanRatePerS, ct as _enum, d as merge, dt as discriminatedUnion, f as sumFacts, ft as int, g as serialiseRecording, gt as object$1, h as recordingSchema, ht as number$2, i as brokenCap, it as parseProxy, j as smallestDetectable, jt as unitOf, k as lowerBound, kt as isShare, l as judgeHealth, lt as array, m as parseRecording, mt as literal, o as makePlans, ot as parsePriceTable, p as isDistributionSummary, pt as json, q as valueAtRank, qt as secondsFromMillis, r as addEffort, s as scenarioOfPlan, st as isLoopback, t as execute, u as assembleRecording, ut as boolean, v as SUMMARY_QUANTILES, vt as strictObject, w as sizeOf, wt as MEAN_METRICS, x as populationOf, xt as unknown, y as countsFailures, yt as string, z as assertCount } from "./shared-engine.js";
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
import * as path from "path";
import * as events from "events";
import { BlockList, isIP } from "node:net";
import { createServer } from "node:http";
import { Worker } from "node:worker_threads";
import * as child from "child_process";
import { setTimeout as setTimeout$2 } from "timers";
import { readFileSync as readFileSync$1 } from "node:fs";
import { availableParallelism, cpus, release } from "node:os";
import { execFileSync } from "node:child_process";

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
function refuse$1(message) {
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
		throw refuse$1("the event file is not JSON");
	}
	const parsed = event.safeParse(raw);
	if (parsed.success) return parsed.data;
	const first = parsed.error.issues[0];
	const where = first ? `${first.path.map(String).join(".")}: ${first.message}` : "unreadable";
	throw refuse$1(`the event file is not a webhook payload (${oneLine(where)})`);
}
function missingPayload(name) {
	return refuse$1(`the event file has no ${name}, which an event of this name carries`);
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
	truncated: boolean().default(false)
});
const blob = object$1({
	content: string(),
	encoding: _enum(["base64", "utf-8"])
});
const GIT = "/repos/{owner}/{repo}/git";
const read = (route, parameters, doing) => ({
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
const RULES = /rule violation|protected (?:branch|ref)|through a pull request|restricted|not allowed/i;
async function changeRef(send, call) {
	const answer = await send(call);
	if (answer.kind === "ok") return { kind: "changed" };
	if (answer.kind === "rejected" && !isRateLimit(answer)) {
		const { status, message } = answer;
		if ((status === 403 || status === 409 || status === 422) && RULES.test(message)) return {
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
	const call = read(`GET ${GIT}/ref/{ref}`, { ref: `heads/${branch}` }, `read branch ${branch}`);
	const answer = await send(call);
	if (answer.kind === "rejected" && answer.status === 404) return { kind: "absent" };
	if (answer.kind === "rejected" && answer.status === 409) return { kind: "empty-repository" };
	return {
		kind: "found",
		sha: expect(call, answer, reference).object.sha
	};
}
async function repositoryVisible(send) {
	const call = read("GET /repos/{owner}/{repo}", {}, "read the repository");
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
	const call = read(`GET ${GIT}/trees/{tree_sha}`, parameters, "list the stored files");
	const found = await ask(send, call, tree);
	return {
		entries: found.tree.map(entryOf),
		truncated: found.truncated
	};
}
async function getBlob(send, blobSha) {
	const call = read(`GET ${GIT}/blobs/{file_sha}`, { file_sha: blobSha }, "read a stored file");
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
			const call = read(`GET ${GIT}/commits/{commit_sha}`, { commit_sha: commitSha }, "read a stored commit");
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
				const upperExt = path.extname(filePath).toUpperCase();
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
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
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
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
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
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
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

// src/engine/thread-count.ts
/** What one thread sends and reads with ease; bench/ shows three times as much. */
const REQUESTS_PER_S = 8e3;
const EVENTS_PER_S = 5e4;
/**
* How many generator threads a plan needs: one, unless its rate, or the events of its streams, are
* more than one can carry. One core is left to whatever else is at work; a closed loop has no
* schedule to share and stays on one.
*/
function threadsFor(plan, cores) {
	const { load, target, connections } = plan;
	if (load.mode === "closed") return 1;
	const peakPerS = Math.max(...load.arrivals.stages.flatMap(({ fromPerS, toPerS }) => [fromPerS, toPerS]));
	const eventsPerS = target.stream ? peakPerS * target.maxTokens : 0;
	const wanted = Math.ceil(peakPerS / REQUESTS_PER_S + eventsPerS / EVENTS_PER_S);
	return Math.max(1, Math.min(wanted, cores - 1, load.maxInFlight, connections.max ?? 1e400));
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
function timeAt(requests, ratePerS) {
	const minutes = requests / ratePerS / 60;
	return `${minutes < 1 ? `${Math.ceil(minutes * 60)} s` : `${minutes.toFixed(1)} min`} at ${Number(ratePerS.toFixed(2))}/s`;
}
/** In requests, minutes and dollars. */
function describeLonger(times, run) {
	const requests = roundUp(run.requests * times);
	const cost = run.costUsd === null || run.costUsd === 0 ? "" : `, about $${(run.costUsd / run.requests * requests).toFixed(2)}`;
	const pace = run.ratePerS === null ? `${run.concurrency ?? 1} at a time` : timeAt(requests, run.ratePerS);
	return `about ${requests.toLocaleString("en-US")} requests (${pace}${cost}) would settle it`;
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
		ratePerS: first.load.mode === "open" ? first.load.ratePerS : null,
		concurrency: first.load.concurrency,
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
	isCensored: boolean(),
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

// src/report/load.ts
const MOST_STAGES = 20;
const atATime = ({ concurrency, maxInFlight }) => `${formatCount(concurrency ?? maxInFlight)} at a time (closed loop)`;
/** What a number of requests is followed by: ` at 50/s`, `, 10 at a time (closed loop)`. */
function paceOf(load) {
	if (load.mode === "closed") return `, ${atATime(load)}`;
	return ` at ${formatSetting(load.ratePerS)}/s${load.stages === null ? "" : " on average"}`;
}
function stageText(stage) {
	const { fromPerS, toPerS, durationS } = stage;
	return `${fromPerS === toPerS ? `${formatSetting(fromPerS)}/s` : `${formatSetting(fromPerS)}/s→${formatSetting(toPerS)}/s`} for ${formatSetting(durationS)} s`;
}
/** The rate of each stage; empty for a single rate. */
function stageTexts({ stages }) {
	if (stages === null) return [];
	const more = stages.length - MOST_STAGES;
	return [...stages.slice(0, MOST_STAGES).map(stageText), ...more > 0 ? [`${more} more`] : []];
}
/** How much of what was planned went out. */
function sentText(load) {
	const achieved = `${formatSetting(load.achievedRatePerS)}/s`;
	return load.mode === "closed" ? `${achieved} were sent, ${atATime(load)}` : `${achieved} of ${formatSetting(load.ratePerS)}/s were sent`;
}
/**
* What a reader of closed-loop latencies must know: such a load waits for slow answers, so it asks
* less often just when the endpoint is slow (G. Tene, How NOT to Measure Latency, 2015). Null for
* open loads.
*/
function closedLoopNote(loads) {
	const closed = loads.filter(({ mode }) => mode === "closed");
	if (closed.length === 0) return null;
	return `closed loop: ${[...new Set(closed.map((load) => load.concurrency ?? load.maxInFlight))].map(formatCount).join(", ")} at a time; latency is not free of coordinated omission`;
}
function closedLoopBlocks(loads) {
	const note = closedLoopNote(loads);
	return note === null ? [] : [{
		kind: "paragraph",
		line: [text(note)]
	}];
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
/** Failures count as slower than everything. */
function quantileText(summary, name, load) {
	const value = (summary.withFailures ?? summary)[name];
	return value === null && load.failed > 0 ? formatCensored(formatMs(load.timeoutMs)) : formatMs(value);
}
/** Closed loops side by side: what more requests at a time bring, and what they cost in time. */
function ladderTable(steps) {
	return {
		kind: "table",
		columns: [
			left("Scenario"),
			right("At a time"),
			right("Requests"),
			right("Failed"),
			right("Per second"),
			right("Latency P50"),
			right("Latency P99")
		],
		rows: steps.map(({ scenario, load, metrics: { latency } }) => [[code(scenario)], ...cells(formatCount(load.concurrency ?? load.maxInFlight), formatCount(load.scheduled), formatCount(load.failed), formatNumber(load.achievedRatePerS), ...["p50", "p99"].map((name) => latency !== void 0 && isDistributionSummary(latency) ? quantileText(latency, name, load) : "–"))])
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
			line: [text(`${formatCount(load.failed)} of ${plural(load.scheduled, "request")} failed${dropped}; ${sentText(load)}.`)]
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
/** The steps of a ladder; a closed loop by itself is told of above. */
function ladderSection(scenarios) {
	const steps = scenarios.map(({ candidate }) => candidate).filter(({ load }) => load.mode === "closed");
	return {
		title: "Closed loops",
		isForTerminal: true,
		blocks: steps.length < 2 ? [] : [ladderTable(steps.slice(0, MOST_LISTED))]
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
	const stages = stageTexts(load);
	const shape = load.mode === "closed" ? "" : ` (open loop, ${load.arrivals} arrivals${stages.length === 0 ? "" : `: ${stages.join(", ")}`})`;
	return [strong("Load"), text(`: ${plural(load.scheduled, "request")}${paceOf(load)}${shape} for ${formatSetting(load.durationS)} s after ${formatSetting(load.warmupS)} s of warm-up; at most ${formatCount(load.maxInFlight)} in flight; timeout ${formatMs(load.timeoutMs)}`)];
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
		ladderSection(scenarios),
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
/**
* A passing comment has ten lines: headline, blank, table head, five rows, two of details. A note
* above the table takes the room of two rows.
*/
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
const loadsOf = (verdict) => scenarioFacts(verdict).map(({ candidate }) => candidate.load);
/** The rows nearest to their limits; all of them are the first of the details then. */
function briefly$1(verdict, findings, details) {
	const note = closedLoopBlocks(loadsOf(verdict));
	const shown = nearestToLimit(findings, ROWS_OF_A_PASS - 2 * note.length);
	if (shown.length === 0) return {
		lead: note,
		details
	};
	const lead = [...note, findingsTable(verdict, shown)];
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
		lead: [
			...closedLoopBlocks(loadsOf(verdict)),
			...table,
			...nextSteps(verdict)
		],
		details,
		brief: verdict.verdict === "pass" ? briefly$1(verdict, findings, details) : null
	};
}
/** What a run measured, in one sentence. */
function recordedSentence(recording) {
	const { latency, "error-rate": errors } = recording.metrics;
	const times = latency === void 0 || !isDistributionSummary(latency) ? [] : [`latency P50 ${quantileText(latency, "p50", recording.load)}`, `P99 ${quantileText(latency, "p99", recording.load)}`];
	const failed = errors !== void 0 && "value" in errors && errors.value !== null ? [`error rate ${formatShare(errors.value)}`] : [];
	const { load } = recording;
	const size = `${plural(load.scheduled, "request")}${paceOf(load)}`;
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
			...closedLoopBlocks([recording.load]),
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
/** `note` holds for the whole scenario. */
function testCase(finding, note) {
	const element = ELEMENTS[finding.verdict];
	const head = `    <testcase classname="${escapeXml(finding.scenario)}" name="${escapeXml(testName(finding))}"`;
	const figure = figureSentence(finding);
	const standIn = standInNote(finding);
	const notes = [
		...standIn === null ? [] : [standIn],
		...reasonsOf(finding),
		...note === null ? [] : [note]
	];
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
function suite(name, findings, loadOf) {
	const count = (element) => findings.filter((finding) => ELEMENTS[finding.verdict] === element).length;
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		"<testsuites>",
		`  <testsuite name="${escapeXml(name)}" tests="${findings.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}">`,
		...findings.map((finding) => {
			const load = loadOf(finding.scenario);
			return testCase(finding, load === void 0 ? null : closedLoopNote([load]));
		}),
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
	if (!("findings" in subject)) return suite(`tailgate ${subject.suite}`, [ofRecording(subject)], () => subject.load);
	const first = Object.values(subject.candidate.scenarios)[0];
	return suite(first === void 0 ? "tailgate" : `tailgate ${first.suite}`, subject.findings, (scenario) => subject.candidate.scenarios[scenario]?.load);
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
		ca: job.ca,
		proxy: job.proxy
	};
	const execution = await ports.execute(order, (progress) => ports.onProgress(plan.scenario, repeat, progress));
	if (execution.kind === "preflight-failed") throw preflightError(plan, execution.preflight);
	const { report } = execution;
	const { load } = plan;
	const ratePerS = load.mode === "open" ? meanRatePerS(load.arrivals.stages) : null;
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
			planned: load,
			ratePerS,
			maxInFlight: report.maxInFlight,
			timeoutMs: plan.limits.totalMs
		},
		preflight: {
			sent: report.preflight.attempts,
			costUsd: report.preflight.costUsd
		},
		health: judgeHealth({
			window: report.window,
			plannedPerS: ratePerS,
			warmupMs: load.warmupMs,
			durationMs: load.durationMs,
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
	return [...whole, ...[...groups.values()].map((shards) => merge(shards))];
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
	coalesce: boolean().default(false).describe("true: a stream is held back and sent in one piece when it is complete"),
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

// src/entry/limits.ts
/** What this machine lets one process open, and whether a plan is certain to need more. */
/** Descriptors that the process itself has open: files, pipes, the threads' event loops. */
const OWN_DESCRIPTORS = 64;
function readText(path) {
	try {
		return readFileSync$1(path, "utf8");
	} catch {
		return "";
	}
}
function toLimit(text) {
	if (text === "unlimited") return null;
	return text !== void 0 && /^\d+$/.test(text) ? Number(text) : null;
}
/** `/proc/self/limits`: the process's own soft limit, which Node raises at its start. */
function descriptorsIn(limits) {
	return toLimit(/^Max open files\s+(\S+)/m.exec(limits)?.[1]);
}
/** `/proc/sys/net/ipv4/ip_local_port_range`: the first and the last port. */
function localPortsIn(range) {
	const [, first, last] = /^(\d+)\s+(\d+)\s*$/.exec(range) ?? [];
	return first === void 0 || last === void 0 ? null : Number(last) - Number(first) + 1;
}
/** A shell inherits this process's limits. */
function descriptorsOfShell() {
	try {
		return toLimit(execFileSync("/bin/sh", ["-c", "ulimit -n"], { encoding: "utf8" }).trim());
	} catch {
		return null;
	}
}
function readLimits(platform) {
	switch (platform) {
		case "linux": return {
			descriptors: descriptorsIn(readText("/proc/self/limits")),
			localPorts: localPortsIn(readText("/proc/sys/net/ipv4/ip_local_port_range"))
		};
		case "darwin": return {
			descriptors: descriptorsOfShell(),
			localPorts: null
		};
		default: return {
			descriptors: null,
			localPorts: null
		};
	}
}
/** The connections that a plan asks for by number; null where it takes as many as it happens to. */
function needOf({ load, connections }) {
	if (connections.http2) return null;
	const allowed = connections.max ?? 1e400;
	if (load.mode === "closed") {
		const sent = load.requests === null || load.warmupMs > 0 ? 1e400 : load.requests;
		const needed = Math.min(load.concurrency, sent, allowed);
		return {
			field: needed === allowed ? "max-connections" : "concurrency",
			connections: needed
		};
	}
	return connections.max === null ? null : {
		field: "max-connections",
		connections: Math.min(allowed, load.maxInFlight)
	};
}
/**
* What of a plan this machine cannot do. Only what is certain to fail is a problem: the run itself
* finds out about the rest.
*/
function beyondLimits(plan, limits, given) {
	const need = needOf(plan);
	if (need === null) return [];
	const { field, connections } = need;
	const about = (message, fix) => ({
		field,
		value: `${connections}`,
		origin: `scenario ${plan.scenario}`,
		message,
		fix
	});
	const descriptors = connections * (given.isSimulator ? 2 : 1) + OWN_DESCRIPTORS;
	const issues = [];
	if (limits.descriptors !== null && descriptors > limits.descriptors) issues.push(about(`${connections} connections need ${descriptors} file descriptors, and this process may open ${limits.descriptors}.`, `run \`ulimit -n ${descriptors}\` before, or lower ${field}`));
	if (plan.connections.socketPath === null && limits.localPorts !== null && connections > limits.localPorts) issues.push(about(`${connections} connections to one address need as many local ports, and this machine has ${limits.localPorts}.`, `lower ${field} to ${limits.localPorts}, or widen net.ipv4.ip_local_port_range`));
	return issues;
}
/** @throws UsageError naming everything in the plans that this machine cannot do. */
function refuseBeyondLimits(plans, limits, given) {
	const issues = plans.flatMap((plan) => beyondLimits(plan, limits, given));
	if (issues.length > 0) throw new UsageError(issues);
}

// src/entry/proxy.ts
/** Which proxy the environment names for an endpoint. */
/** A host, or a domain with all below it, or a range of addresses; optionally one port of it. */
const NO_PROXY_ITEM = /^(?:\[([^\]]+)\]|([^:]+|[^:]*:[^:]*:.*?))(?::(\d+))?$/;
/** The small letters win where both are set, as with curl and Node; set but empty is no proxy. */
function variable(env, name) {
	const found = [name.toLowerCase(), name.toUpperCase()].find((one) => env[one] !== void 0);
	return found === void 0 ? null : {
		name: found,
		value: (env[found] ?? "").trim()
	};
}
function isInRange(host, range) {
	const [network = "", bits = ""] = range.split("/");
	const family = ["ipv4", "ipv6"][isIP(network) === 6 ? 1 : 0];
	if (!(isIP(network) !== 0 && isIP(network) === isIP(host) && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === "ipv4" ? 32 : 128))) return false;
	const list = new BlockList();
	list.addSubnet(network, Number(bits), family);
	return list.check(host, family);
}
/** Whether one item of NO_PROXY covers an endpoint. */
function isExempted(item, host, port) {
	if (item === "*") return true;
	const [, bracketed, plain = "", onlyPort] = NO_PROXY_ITEM.exec(item.toLowerCase()) ?? [];
	if (onlyPort !== void 0 && onlyPort !== port) return false;
	const name = (bracketed ?? plain).replace(/^\*?\./, "");
	if (name === "") return false;
	return host === name || isIP(host) === 0 && host.endsWith(`.${name}`) || isInRange(host, name);
}
/** Loopback is never sent through a proxy that the environment names: nobody means that. */
function isDirect(url, env) {
	if (isLoopback(url.href)) return true;
	const exempted = (variable(env, "no_proxy")?.value ?? "").split(/[\s,]+/).filter(Boolean);
	const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
	const port = url.port === "" ? {
		"http:": "80",
		"https:": "443"
	}[url.protocol] ?? "" : url.port;
	return exempted.some((item) => isExempted(item, host, port));
}
function fromEnvironment(url, env) {
	const named = variable(env, url.protocol === "https:" ? "https_proxy" : "http_proxy");
	if (named === null || named.value === "" || isDirect(url, env)) return null;
	const written = named.value.includes("://") ? named.value : `http://${named.value}`;
	const read = parseProxy(written);
	if (read.ok) return read.value.kind === "url" ? read.value.url : null;
	throw new UsageError(read.problems.map(({ message }) => ({
		field: "proxy",
		value: null,
		origin: `environment variable ${named.name}`,
		message: `${named.name} ${message}.`,
		fix: `set ${named.name} to e.g. http://proxy.example.com:3128, or write proxy: none`
	})));
}
/**
* The proxy to go through to an endpoint; null for none. What is written goes before the
* environment.
* @throws UsageError when the environment names something that is no http or https proxy.
*/
function proxyFor(endpoint, written, env) {
	if (endpoint.socketPath !== null || written?.kind === "none") return null;
	return written === null ? fromEnvironment(new URL(endpoint.url), env) : written.url;
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
/** Where requests go, once the simulator that may be meant is running. */
async function addressOf(settings, openSimulator) {
	const endpoint = must(settings.endpoint, "endpoint");
	if (endpoint.kind === "url") return endpoint;
	const { url } = await openSimulator(endpoint.profile);
	return {
		url: `${url}/v1/chat/completions`,
		socketPath: null
	};
}
/** The jobs of one scenario: one, or one for each rung of its ladder. */
async function makeScenarioJobs(config, scenario, ports) {
	const { settings } = scenario;
	const address = await addressOf(settings, ports.openSimulator);
	const isSimulator = settings.endpoint?.kind === "simulator";
	const { prompts, "ca-file": caFile } = settings;
	const plans = makePlans(scenario, {
		suite: config.suite,
		url: address.url,
		socketPath: address.socketPath,
		isSimulator,
		promptsText: prompts === null ? null : await readInputFile("prompts", prompts)
	});
	refuseBeyondLimits(plans, readLimits(process.platform), { isSimulator });
	const model = plans[0]?.target.model ?? null;
	const common = {
		apiKey: settings["api-key"],
		ca: caFile === null ? null : await readInputFile("ca-file", caFile),
		proxy: proxyFor(address, settings.proxy, ports.env),
		priced: model === null ? null : priceOf(model, {
			overrides: await overridesOf(settings),
			at: systemClock.wallTime(),
			providerUrl: isSimulator ? null : address.url
		}),
		rules: rulesOf(settings)
	};
	return plans.map((plan) => ({
		plan,
		...common
	}));
}
/** Reads the files that the scenarios name, starts the simulators they ask for, makes the plans. */
async function makeJobs(config, env) {
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
		for (const scenario of config.scenarios) jobs.push(...await makeScenarioJobs(config, scenario, {
			env,
			openSimulator
		}));
		return {
			jobs,
			[Symbol.asyncDispose]: close
		};
	} catch (error) {
		await close();
		throw error;
	}
}
/** The one job that a recording can hold. @throws UsageError when there are more. */
function onlyJob(jobs) {
	const [job, ...more] = jobs;
	if (job && more.length === 0) return job;
	const issue = new Set(jobs.map(({ plan }) => scenarioOfPlan(plan.scenario))).size > 1 ? {
		field: "scenario",
		message: "a recording holds one scenario, but several are selected.",
		fix: "name one scenario"
	} : {
		field: "concurrency",
		message: "a recording holds one step of a ladder, but several are given.",
		fix: "give one concurrency, or run a gate"
	};
	throw new UsageError([{
		...issue,
		value: null,
		origin: "the selected runs"
	}]);
}
/** Bundled, the thread's program lies beside this one; in the source tree it is TypeScript. */
function spawnGenerator(task) {
	const name = import.meta.url.endsWith(".ts") ? "worker.ts" : "worker.js";
	return new Worker(new URL(name, import.meta.url), {
		workerData: task,
		execArgv: []
	});
}
function makeRunPorts(options) {
	const { env, signal, onProgress } = options;
	return {
		execute: (order, progress) => execute(order, {
			spawn: spawnGenerator,
			threads: threadsFor(order.plan, availableParallelism()),
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
	const ofPlan = scenarioOfPlan(scenario);
	return config.scenarios.find(({ name }) => name === ofPlan)?.settings ?? config.settings;
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
	await using jobs = await makeJobs(config, around.env);
	const ports = makeRunPorts(around);
	return await gate(jobs.jobs, {
		...ports,
		...around,
		pause: (forMs) => pauseUnless(around.signal, forMs)
	}, gateOptions(config.settings, around.acceptances));
}

export { makeGitHub as A, parseVerdict as C, annotate as D, maskSecret as E, readContext as F, systemClock as I, mayWriteBaseline as M, refusal$1 as N, writeOutputs as O, onGitHubActions as P, render as S, readAcceptances as T, baselinesOf as _, makeLocalStore as a, record as b, VERSION as c, profileFromText as d, makeBranchStore as f, readOptional as g, readInputFile as h, makeJobs as i, canComment as j, publishComment as k, startSimulator as l, makeFolder as m, casesOf as n, makeRunPorts as o, checkWritable as p, judgeOptions as r, onlyJob as s, runGate as t, parseProfile as u, judge as v, saysVerdict as w, unmeasured as x, mergeShards as y };