import { r as __require, t as __commonJSMin } from "./shared-rolldown-runtime.js";
import { $ as storeRuns, $t as segmentsOf, A as parseRun, An as scaledMad, Ar as oneLine, At as formatUsd, Bn as attemptOf, Br as unreachable, Bt as TREND_METRICS, C as rulesOf, Cn as serialiseRecording, Cr as isDistribution, Ct as metricLabel, Dn as upperBound, Dr as unitOf$1, Dt as formatNumber, En as rateDifferenceUpper, Er as metricId, Et as formatInterval, F as checkedFolder, Fn as studentTCdf, Fr as UsageError, Ft as toleranceFor, Gn as checkFileValue, Gt as metricNoise, H as readInputFile, Hn as layerFromInputs, Ht as summariseRun, I as fingerprintFolderOf, In as studentTQuantile, It as regressionClaim, J as refuseBeyondCap, Jn as sentence, Jt as standInFor, Kn as resolveValue, Kt as compareEstimates, L as scenarioFolderOf, Ln as normalQuantile, Lr as describeIssue, Lt as withBoundsOf, M as selectRuns, Mn as binomialTail, Mr as digest, Mt as plural, N as MAX_LOADED_BYTES, Nn as clopperPearsonLower, Nt as judgeCases, On as typicalVariance, Ot as formatSetting, P as alternativePath, Pn as clopperPearsonUpper, Pr as TailgateError, Pt as gatedMetrics, Q as judge, Qn as isInputName, Qt as worseEvents, R as storedFile, Rn as assertFinite, Rr as Bug, Rt as anchorOf, S as overridesOf, Sr as betterOf, St as capitalised, Tn as rateDifferenceLower, Tt as formatCount, U as readOptional, Un as unknownField, Ut as chooseBaselines, V as makeFolder, Vn as isAbsent, Vt as byStart, W as writeResult, Wn as parseConfig, Wt as estimateOf, Xn as INPUT_NAMES, Xt as effectiveSize, Y as estimateSpending, Yt as comparedEvents, Zn as inputNamed, Zt as recordedEvents, _ as judgeOptions, _n as doubtsAboutShards, _r as record, _t as code, an as unspent, at as mermaidOf, b as makeRunPorts, bn as differingKeys, br as unknown, bt as text$1, cn as baselinesOf, cr as _enum, ct as SVG_SIZE, dn as addEffort, dt as codeMarkdown, en as samplingDof, er as parseSuiteName, f as importStream, fn as brokenCap, ft as escapeMarkdown, g as _usingCtx, gr as object$1, gt as projectionBlocks, h as casesOf, hr as number, it as markdownOf, j as parseStored, jn as binomialCdf, jr as systemClock, jt as formatValue, k as newestAdmitted, kn as median$1, kr as neutraliseCommands, kt as formatShare, l as monthsOfRecordings, ln as record$1, lr as array, lt as px, mn as scenarioOfPlan, mr as never, mt as escapeXml, nt as render, ot as pageOf, pn as effortOf, pr as literal, pt as escapeTerminal, q as costOfPlan, qn as issueAbout, qt as countOf, rr as isBounded, rt as textOf, sr as datetime, st as PICTURE_STYLE, tn as folderOf, tr as holdsPassword, un as NO_EFFORT, ur as boolean, ut as svgOf, v as makeJobs, vn as mergeShards, vr as string, vt as left, w as commitOf$1, wr as isShare, wt as formatChange, x as onlyJob, xn as parseRecording, xr as QUANTILES, y as makeLocalStore, yt as right, z as VERSION, zn as assertPositive, zr as must, zt as runsToPrune } from "./shared-run-gate.js";
import { glob, open as open$2, readFile as readFile$1, stat } from "node:fs/promises";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { crc32, inflateRawSync } from "node:zlib";
import { createReadStream } from "node:fs";
import { setFlagsFromString } from "node:v8";

// src/adapters/github/event.ts
/** The parts of a webhook payload that are read. Everything in it is untrusted text. */
const repository = object$1({
	id: number(),
	full_name: string(),
	default_branch: string().optional()
});
/** `repo` is null once a fork has been deleted. */
const side = object$1({
	sha: string(),
	ref: string(),
	repo: object$1({
		id: number(),
		full_name: string()
	}).nullable()
});
const pullRequest$1 = object$1({
	number: number().int().positive(),
	title: string(),
	body: string().nullish(),
	head: side,
	base: side,
	labels: array(object$1({ name: string() })).default([]),
	user: object$1({ login: string() }).nullish(),
	merge_commit_sha: string().nullish()
});
const workflowRun$1 = object$1({
	id: number(),
	event: string(),
	conclusion: string().nullish(),
	head_sha: string(),
	head_branch: string().nullish(),
	run_attempt: number().int().min(1).max(1e9).optional(),
	head_repository: object$1({
		id: number(),
		full_name: string()
	}).nullish()
});
const event = object$1({
	repository: repository.optional(),
	pull_request: pullRequest$1.optional(),
	workflow_run: workflowRun$1.optional(),
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
		action: env["GITHUB_ACTION"] ?? "",
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
		triggeringAttempt: run.run_attempt ?? 1,
		triggeringEvent: run.event,
		headSha: run.head_sha,
		headBranch: run.head_branch ?? null,
		headRepo: head?.full_name ?? null,
		headRepositoryId: head === null ? null : String(head.id),
		isFork: head === null || String(head.id) !== facts.repository.id
	};
}
/** The page of a workflow run: its job summary, its log and what it uploaded. */
function runUrlOf({ serverUrl, repository, runId }, ofRun = runId) {
	return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${ofRun}`;
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
* @param checkedOut commits that lie in the workspace
*/
function refusal(context, checkedOut) {
	if (context.kind !== "pull-request" || !context.isTarget) return null;
	if (!checkedOut.some(({ commit, isOfPullRequest }) => isOfPullRequest || commit === context.headSha || commit === context.mergeSha)) return null;
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
/** Of a limit that does not say how long it lasts; GitHub's last about a minute. */
const FIRST_LIMIT_WAIT_MS = 5e3;
const MAX_LIMIT_WAIT_MS = 6e4;
/** Uniform between 0 and the exponentially growing cap; `attempt` counts from 0. */
function jitteredBackoff(attempt, bounds, random) {
	return random() * Math.min(bounds.maxMs, bounds.firstMs * 2 ** attempt);
}
function numberHeader(failure, name) {
	const text = failure.kind === "rejected" ? failure.headers[name] : void 0;
	return text !== void 0 && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
/** Too many at once, whatever is left of the hour. */
function isSecondaryLimit(failure) {
	return failure.kind === "rejected" && /secondary rate limit|abuse detection/i.test(failure.message);
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
			const bounds = {
				firstMs: FIRST_BACKOFF_MS,
				maxMs: MAX_BACKOFF_MS
			};
			const unsaidMs = isRateLimit(answer) ? Math.min(MAX_LIMIT_WAIT_MS, FIRST_LIMIT_WAIT_MS * 2 ** attempt) : 0;
			const delayMs = (askedMs ?? unsaidMs) + jitteredBackoff(attempt, bounds, options.random);
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
		case 410: return {
			code: "github-refused",
			what: "the repository has that switched off",
			hint: "Switch it on in the repository's settings, or do without it (issue: never)."
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
	if (isRateLimit(failure)) return isSecondaryLimit(failure) ? {
		code: "github-rate-limited",
		what: "GitHub limits requests that come too close together",
		hint: "Run the job again later, and fewer jobs at once: a concurrency group with queue: max."
	} : {
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
	const where = first ? `${first.path.map(String).join(".") || "all of it"}: ${first.message}` : "unreadable";
	throw badAnswer(call, oneLine(where));
}
async function ask(send, call, shape) {
	return expect(call, await send(call), shape);
}

// src/adapters/github/artifact-api.ts
const PAGE_SIZE$3 = 100;
const MAX_PAGES$3 = 5;
const DOWNLOAD_TIMEOUT_MS = 6e4;
const MAX_DOWNLOADS = 3;
const ACTIONS = "/repos/{owner}/{repo}/actions";
const artifact = object$1({
	id: number(),
	name: string(),
	size_in_bytes: number(),
	expired: boolean(),
	created_at: string().nullish(),
	workflow_run: object$1({
		id: number(),
		repository_id: number(),
		head_repository_id: number().nullish(),
		head_branch: string().nullish()
	}).nullish()
});
const run = object$1({
	event: string(),
	conclusion: string().nullish(),
	head_branch: string().nullish(),
	head_sha: string()
});
const read$2 = (route, parameters, doing) => ({
	route,
	parameters,
	doing,
	area: "store",
	permission: "actions: read",
	repeatable: true
});
function artifactOf(raw) {
	const origin = raw.workflow_run ?? null;
	return {
		id: raw.id,
		sizeBytes: raw.size_in_bytes,
		isExpired: raw.expired,
		createdAt: raw.created_at ?? "",
		origin: origin === null ? null : {
			runId: origin.id,
			repositoryId: String(origin.repository_id),
			headRepositoryId: String(origin.head_repository_id ?? ""),
			headBranch: origin.head_branch ?? ""
		}
	};
}
async function listArtifacts(send, name) {
	const found = [];
	for (let page = 1; page <= MAX_PAGES$3; page += 1) {
		const call = read$2(`GET ${ACTIONS}/artifacts`, {
			name,
			per_page: PAGE_SIZE$3,
			page
		}, `list the artifacts called ${name}`);
		const { artifacts } = await ask(send, call, object$1({ artifacts: array(artifact) }));
		found.push(...artifacts.filter((one) => one.name === name).map(artifactOf));
		if (artifacts.length < PAGE_SIZE$3) break;
	}
	return found.toSorted((a, b) => b.id - a.id);
}
async function artifactsOfRun(send, runId) {
	const call = read$2(`GET ${ACTIONS}/runs/{run_id}/artifacts`, {
		run_id: runId,
		per_page: PAGE_SIZE$3
	}, `list the artifacts of workflow run ${runId}`);
	const { artifacts } = await ask(send, call, object$1({ artifacts: array(artifact) }));
	return artifacts.map(artifactOf).toSorted((a, b) => b.id - a.id);
}
async function workflowRun(send, runId) {
	const call = read$2(`GET ${ACTIONS}/runs/{run_id}`, { run_id: runId }, `read workflow run ${runId}`);
	const found = await ask(send, call, run);
	return {
		event: found.event,
		conclusion: found.conclusion ?? null,
		headBranch: found.head_branch ?? "",
		headSha: found.head_sha
	};
}
/** The address is signed and of another origin: it gets no credentials, and must not be plain. */
function isAllowed(address) {
	const url = URL.parse(address);
	const isLocal = url?.hostname === "127.0.0.1" || url?.hostname === "localhost";
	return url?.protocol === "https:" || url?.protocol === "http:" && isLocal;
}
/** Null when the answer is of no use and another one may be. */
async function fetchBytes(address, maxBytes) {
	try {
		const response = await fetch(address, {
			redirect: "error",
			signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS)
		});
		if (!response.ok || response.body === null) return null;
		const chunks = [];
		let sizeBytes = 0;
		for await (const chunk of response.body) {
			sizeBytes += chunk.length;
			if (sizeBytes > maxBytes) return "too-large";
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} catch {
		return null;
	}
}
async function download(send, id, maxBytes) {
	const call = read$2(`GET ${ACTIONS}/artifacts/{artifact_id}/{archive_format}`, {
		artifact_id: id,
		archive_format: "zip"
	}, `download artifact ${id}`);
	for (let count = 0; count < MAX_DOWNLOADS; count += 1) {
		const answer = await send(call);
		if (answer.kind !== "rejected") throw errorOf(call, answer.kind === "ok" ? {
			kind: "no-answer",
			message: "no address was given"
		} : answer);
		if (answer.status === 410 || answer.status === 404) return { kind: "gone" };
		const address = answer.headers["location"] ?? "";
		if (answer.status < 300 || answer.status >= 400 || !isAllowed(address)) expect(call, answer, never());
		const bytes = await fetchBytes(address, maxBytes);
		if (bytes === "too-large") return { kind: "too-large" };
		if (bytes !== null) return {
			kind: "bytes",
			bytes
		};
	}
	throw new TailgateError("store", {
		code: "github-unavailable",
		message: `Could not download artifact ${id}: its address did not answer.`,
		hint: "Check the network and the proxy, then run the job again."
	});
}
/** Artifacts of workflow runs (docs.github.com/rest/actions/artifacts). Only read. */
function makeArtifactApi(send) {
	return {
		repositoryFacts: async () => {
			const call = {
				...read$2("GET /repos/{owner}/{repo}", {}, "read the repository"),
				permission: "metadata: read"
			};
			const found = await ask(send, call, object$1({
				id: number(),
				default_branch: string()
			}));
			return {
				id: String(found.id),
				defaultBranch: found.default_branch
			};
		},
		listArtifacts: (name) => listArtifacts(send, name),
		artifactsOfRun: (runId) => artifactsOfRun(send, runId),
		workflowRun: (runId) => workflowRun(send, runId),
		downloadArtifact: (id, maxBytes) => download(send, id, maxBytes)
	};
}

// src/adapters/github/check-api.ts
/** GitHub refuses longer ones. */
const MAX_TITLE_CHARS = 255;
const MAX_SUMMARY_CHARS = 65535;
const created = object$1({ html_url: string().nullish() });
/** Check runs; of several by one name on a commit GitHub shows the newest. */
function makeCheckApi(send) {
	return { createCheck: async ({ name, headSha, conclusion, title, summary }) => {
		const call = {
			route: "POST /repos/{owner}/{repo}/check-runs",
			parameters: {
				name,
				head_sha: headSha,
				status: "completed",
				conclusion,
				output: {
					title: title.slice(0, MAX_TITLE_CHARS),
					summary: summary.slice(0, MAX_SUMMARY_CHARS)
				}
			},
			doing: `create a check run on ${headSha.slice(0, 7)}`,
			area: "publish",
			permission: "checks: write",
			repeatable: false
		};
		return { url: (await ask(send, call, created)).html_url ?? "" };
	} };
}

// src/adapters/github/comment-api.ts
const PAGE_SIZE$2 = 100;
const MAX_PAGES$2 = 100;
const comment = object$1({
	id: number(),
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
const publish$1 = (call) => ({
	...call,
	area: "publish",
	permission: "pull-requests: write"
});
async function listComments(send, pullRequest) {
	const comments = [];
	for (let page = 1; page <= MAX_PAGES$2; page += 1) {
		const call = publish$1({
			route: `GET ${COMMENTS}`,
			parameters: {
				issue_number: pullRequest,
				per_page: PAGE_SIZE$2,
				page
			},
			doing: `list the comments of pull request ${pullRequest}`,
			repeatable: true
		});
		const found = await ask(send, call, array(comment));
		comments.push(...found.map(commentOf));
		if (found.length < PAGE_SIZE$2) break;
	}
	return comments;
}
const login = object$1({ login: string() });
/** The bot that an installation token speaks as; null where GraphQL does not tell, as on old servers. */
async function botLogin(send) {
	const answer = await send(publish$1({
		route: "POST /graphql",
		parameters: { query: "{ viewer { login } }" },
		doing: "ask which app's token this is",
		repeatable: false
	}));
	return (answer.kind === "ok" ? object$1({ data: object$1({ viewer: login }) }).safeParse(answer.value) : null)?.data?.data.viewer.login ?? null;
}
async function viewerLogin(send) {
	const call = publish$1({
		route: "GET /user",
		parameters: {},
		doing: "ask whose token this is",
		repeatable: true
	});
	const answer = await send(call);
	return answer.kind === "rejected" && (answer.status === 403 || answer.status === 404) ? await botLogin(send) : expect(call, answer, login).login;
}
/** Comments of pull requests; GitHub files them under the issue of the same number. */
function makeCommentApi(send) {
	return {
		viewerLogin: () => viewerLogin(send),
		listComments: (pullRequest) => listComments(send, pullRequest),
		createComment: async (pullRequest, body) => {
			const call = publish$1({
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
			const call = publish$1({
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
			const call = publish$1({
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
		size: number().nullish()
	})),
	truncated: boolean().default(false)
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
const write$1 = (route, parameters, doing) => ({
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
/**
* How GitHub words what protection and rule sets refuse, beside "Update is not a fast forward",
* "Reference already exists" and the like, which are races: without it a refusal for good would be
* repeated for minutes.
*/
const RULES = new RegExp([
	"rule violation",
	"protected (?:branch|ref)",
	"through (?:a pull request|the merge queue|a merge queue)",
	"restricted",
	"not allowed",
	"not authorized",
	"required status check",
	"signatures?\\b",
	"approving review",
	"must (?:be|have|not)\\b",
	"branch is locked",
	"read-only"
].join("|"), "i");
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
	const call = read$1(`GET ${GIT}/ref/{ref}`, { ref: `heads/${branch}` }, `read branch ${branch}`);
	const answer = await send(call);
	if (answer.kind === "rejected" && answer.status === 404) return { kind: "absent" };
	if (answer.kind === "rejected" && answer.status === 409 && /\bempty\b/i.test(answer.message)) return { kind: "empty-repository" };
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
	const create = async (kind, body) => (await ask(send, write$1(`POST ${GIT}/${kind}`, body, `store git ${kind}`), object)).sha;
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
		createBranch: (branch, commitSha) => changeRef(send, write$1(`POST ${GIT}/refs`, {
			ref: `refs/heads/${branch}`,
			sha: commitSha
		}, `create branch ${branch}`)),
		advanceBranch: (branch, commitSha) => changeRef(send, write$1(`PATCH ${GIT}/refs/{ref}`, {
			ref: `heads/${branch}`,
			sha: commitSha,
			force: false
		}, `advance branch ${branch}`))
	};
}

// src/adapters/github/issue-api.ts
const PAGE_SIZE$1 = 100;
const MAX_PAGES$1 = 20;
const MAX_COMMITS = 250;
const issue = object$1({
	number: number(),
	body: string().nullish(),
	html_url: string(),
	user: object$1({
		login: string(),
		type: string()
	}).nullish(),
	pull_request: unknown().optional()
});
function issueOf(raw) {
	return {
		number: raw.number,
		body: raw.body ?? "",
		url: raw.html_url,
		author: {
			login: raw.user?.login ?? "",
			isBot: raw.user?.type === "Bot"
		}
	};
}
const ISSUES = "/repos/{owner}/{repo}/issues";
const publish = (call) => ({
	...call,
	area: "publish",
	permission: "issues: write"
});
async function listOpenIssues(send) {
	const found = [];
	for (let page = 1; page <= MAX_PAGES$1; page += 1) {
		const call = publish({
			route: `GET ${ISSUES}`,
			parameters: {
				state: "open",
				per_page: PAGE_SIZE$1,
				page
			},
			doing: "list the open issues",
			repeatable: true
		});
		const issues = await ask(send, call, array(issue));
		found.push(...issues.filter((one) => (one.pull_request ?? null) === null).map(issueOf));
		if (issues.length < PAGE_SIZE$1) break;
	}
	return found;
}
/** Issues, and the commits that may have caused them (docs.github.com/rest/issues). */
function makeIssueApi(send) {
	return {
		listOpenIssues: () => listOpenIssues(send),
		createIssue: async (title, body) => issueOf(await ask(send, publish({
			route: `POST ${ISSUES}`,
			parameters: {
				title,
				body
			},
			doing: "open an issue",
			repeatable: false
		}), issue)),
		updateIssue: async (number, change) => issueOf(await ask(send, publish({
			route: `PATCH ${ISSUES}/{issue_number}`,
			parameters: {
				issue_number: number,
				...change
			},
			doing: `update issue ${number}`,
			repeatable: true
		}), issue)),
		commentOnIssue: async (number$1, body) => {
			await ask(send, publish({
				route: `POST ${ISSUES}/{issue_number}/comments`,
				parameters: {
					issue_number: number$1,
					body
				},
				doing: `comment on issue ${number$1}`,
				repeatable: false
			}), object$1({ id: number() }));
		},
		commitsBetween: async (base, head) => {
			const call = {
				route: "GET /repos/{owner}/{repo}/compare/{basehead}",
				parameters: {
					basehead: `${base}...${head}`,
					per_page: MAX_COMMITS
				},
				doing: `list the commits from ${base.slice(0, 7)} to ${head.slice(0, 7)}`,
				area: "publish",
				permission: "contents: read",
				repeatable: true
			};
			const { commits } = await ask(send, call, object$1({ commits: array(object$1({
				sha: string(),
				commit: object$1({ message: string() })
			})) }));
			return commits.map(({ sha, commit }) => ({
				sha,
				message: commit.message
			}));
		}
	};
}

// src/adapters/github/pull-request-api.ts
const PAGE_SIZE = 100;
const MAX_PAGES = 10;
const pullRequest = object$1({
	number: number(),
	body: string().nullish(),
	state: string(),
	merged_at: string().nullish(),
	labels: array(object$1({ name: string() })).default([]),
	head: object$1({
		sha: string(),
		repo: object$1({ id: number() }).nullish()
	})
});
const user = object$1({ login: string() }).nullish();
const issueEvent = object$1({
	event: string(),
	actor: user,
	label: object$1({ name: string() }).nullish()
});
const review = object$1({
	state: string(),
	user
});
function pullRequestOf(raw) {
	return {
		number: raw.number,
		body: raw.body ?? "",
		headSha: raw.head.sha,
		headRepositoryId: raw.head.repo ? String(raw.head.repo.id) : null,
		isOpen: raw.state === "open",
		mergedAt: raw.merged_at ?? null,
		labels: raw.labels.map(({ name }) => name)
	};
}
const read = (route, parameters, doing) => ({
	route,
	parameters,
	doing,
	area: "publish",
	permission: "pull-requests: read",
	repeatable: true
});
async function pages(send, call, shape) {
	const all = [];
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const parameters = {
			...call.parameters,
			per_page: PAGE_SIZE,
			page
		};
		const found = await ask(send, {
			...call,
			parameters
		}, array(shape));
		all.push(...found);
		if (found.length < PAGE_SIZE) break;
	}
	return all;
}
const PULL = "/repos/{owner}/{repo}/pulls/{pull_number}";
async function labeller(send, number, label) {
	return (await pages(send, read("GET /repos/{owner}/{repo}/issues/{issue_number}/events", { issue_number: number }, `ask who labelled pull request ${number}`), issueEvent)).findLast((one) => one.event === "labeled" && one.label?.name === label)?.actor?.login ?? null;
}
/** A comment does not take an approval back, a later request for changes or a dismissal does. */
async function approvers(send, number) {
	const call = read(`GET ${PULL}/reviews`, { pull_number: number }, `list the reviews of pull request ${number}`);
	const last = /* @__PURE__ */ new Map();
	for (const { state, user: reviewer } of await pages(send, call, review)) if (reviewer && state !== "COMMENTED" && state !== "PENDING") last.set(reviewer.login, state);
	return [...last].filter(([, state]) => state === "APPROVED").map(([login]) => login);
}
const WRITERS = [
	"admin",
	"maintain",
	"write",
	"push"
];
async function mayWrite(send, login) {
	const call = {
		...read("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username: login }, `ask whether ${login} may write`),
		permission: "metadata: read"
	};
	const answer = await send(call);
	if (answer.kind === "rejected" && answer.status === 404) return false;
	const { permission } = expect(call, answer, object$1({ permission: string() }));
	return WRITERS.includes(permission);
}
/** Pull requests and the people around them (docs.github.com/rest/pulls). Only read. */
function makePullRequestApi(send) {
	return {
		pullRequest: async (number) => pullRequestOf(await ask(send, read(`GET ${PULL}`, { pull_number: number }, `read pull request ${number}`), pullRequest)),
		pullRequestsOf: async (sha) => (await ask(send, read("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: sha }, `find the pull requests of commit ${sha.slice(0, 7)}`), array(pullRequest))).map(pullRequestOf),
		openPullRequestsFrom: async (head) => (await pages(send, read("GET /repos/{owner}/{repo}/pulls", {
			state: "open",
			head
		}, "list the open pull requests"), pullRequest)).map(pullRequestOf),
		commitMessages: async (number) => (await pages(send, read(`GET ${PULL}/commits`, { pull_number: number }, `list the commits of pull request ${number}`), object$1({ commit: object$1({ message: string() }) }))).map(({ commit }) => commit.message),
		labeller: (number, label) => labeller(send, number, label),
		approvers: (number) => approvers(send, number),
		mayWrite: (login) => mayWrite(send, login)
	};
}

// src/adapters/github/client.ts
const TIMEOUT_MS = 1e4;
const GRAPHQL = "POST /graphql";
/** On GHES REST lies at `/api/v3` and GraphQL at `/api/graphql`. */
const graphqlBase = (apiUrl) => apiUrl.replace(/\/api\/v3$/, "/api");
/** What Octokit's errors carry when there was an answer. */
const requestError = object$1({
	status: number(),
	response: object$1({
		headers: record(string(), unknown()),
		data: unknown()
	})
});
const errorBody = object$1({
	message: string(),
	errors: array(unknown()).optional()
});
function serverMessage(data) {
	const body = errorBody.safeParse(data);
	if (!body.success) return typeof data === "string" ? oneLine(data, 200) : "";
	const details = (body.data.errors ?? []).map((detail) => JSON.stringify(detail));
	return [body.data.message, ...details].join(" ");
}
function failureOf$1(error, redact) {
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
const silent$1 = () => void 0;
const QUIET = {
	debug: silent$1,
	info: silent$1,
	warn: silent$1,
	error: silent$1
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
				...call.route === GRAPHQL ? { baseUrl: graphqlBase(options.apiUrl) } : {
					owner,
					repo
				},
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
				headers: { location: target }
			};
		} catch (error) {
			return failureOf$1(error, redact);
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
			await setTimeout(delayMs);
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
		...makeGitApi(send),
		...makeArtifactApi(send),
		...makePullRequestApi(send),
		...makeIssueApi(send),
		...makeCheckApi(send)
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
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
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
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
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
/** What most often leads to a fault of the parser, by its code. */
const FIXES = {
	BLOCK_AS_IMPLICIT_KEY: "put a value that has \": \" in it or ends with \":\" into quotes, e.g. endpoint: \"simulator:\"",
	MISSING_CHAR: "close what was opened, a quote or a bracket",
	TAB_AS_INDENT: "indent with spaces",
	BAD_INDENT: "indent what belongs together alike"
};
/** `path` is for messages only. `lineOf` knows the fields `rate` and `scenarios.chat.rate`. */
function readYaml(text, path) {
	const fail = (message, fix, line = null) => {
		return {
			field: "config",
			value: null,
			origin: line === null ? path : `${path} line ${line}`,
			message: sentence(message),
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
		if (faults.length > 0) return broken(...faults.map((fault) => fail(`Not valid YAML: ${fault.message}`, FIXES[fault.code] ?? null, lines.linePos(fault.pos[0]).line)));
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
	"scenarios"
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
		message: sentence(message),
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

// src/stats/change-point.ts
/** A level is told by two values at least. */
const SHORTEST_SEGMENT = 2;
/** Below it the noise is not known well enough to call anything a change. */
const FEWEST_VALUES = 10;
/**
* Of a change, (4 + 40/n)·ln n in noise variances. Yao's 2·ln n is enough for long normal series of
* known noise; with the noise unknown, this finds one in 5% of unchanged series of ten values and in
* 1% from twenty on.
*/
const penaltyOf = (count) => (4 + 40 / count) * Math.log(count);
/** Standard deviation of a series about its levels, whatever those are, at least `floorSd`. */
function noiseSd(values, floorSd) {
	const steps = values.slice(1).map((value, at) => value - must(values[at], "value before"));
	return Math.max(floorSd, scaledMad(steps, median$1(steps)) / Math.SQRT2);
}
/** Sum of squared deviations from their mean of the values from `from` up to `to`, exclusive. */
function makeCost(values) {
	const sums = [0];
	const squares = [0];
	const origin = median$1(values);
	for (const value of values) {
		const own = value - origin;
		sums.push(must(sums.at(-1), "sum") + own);
		squares.push(must(squares.at(-1), "sum") + own * own);
	}
	const between = (totals, from, to) => must(totals[to], "total") - must(totals[from], "total");
	return (from, to) => Math.max(0, between(squares, from, to) - between(sums, from, to) ** 2 / (to - from));
}
const meanBetween = (values, from, to) => values.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
/**
* The changes of level in a series, ascending; none in fewer than ten values. An outlier
* far enough out makes a level with a neighbour, so outliers are left out before. `floorSd` is noise
* that is assumed at least, in the values' unit, usually the natural logarithm. Time n².
*/
function changePoints(values, floorSd) {
	for (const [index, value] of values.entries()) assertFinite(value, `values[${index}]`);
	assertPositive(floorSd, "floorSd");
	if (values.length < FEWEST_VALUES) return [];
	const starts = cheapestStarts(values, penaltyOf(values.length) * noiseSd(values, floorSd) ** 2);
	const found = [];
	for (let to = values.length;;) {
		const at = must(starts[to], "start of a segment");
		if (at === 0) return found.toReversed();
		const before = must(starts[at], "start of the segment before");
		found.push({
			at,
			shift: meanBetween(values, at, to) - meanBetween(values, before, at)
		});
		to = at;
	}
}
/** For each end, where the last segment of the cheapest partition up to it begins. */
function cheapestStarts(values, penalty) {
	const cost = makeCost(values);
	const best = [-penalty, ...values.map(() => 1e400)];
	const starts = best.map(() => 0);
	for (let to = SHORTEST_SEGMENT; to <= values.length; to += 1) for (let from = 0; from <= to - SHORTEST_SEGMENT; from += 1) {
		const total = must(best[from], "cost") + cost(from, to) + penalty;
		if (total >= must(best[to], "cost")) continue;
		best[to] = total;
		starts[to] = from;
	}
	return starts;
}

// src/comparison/history.ts
/** Noise assumed at least: 2% of a time or a price, half a percentage point of a share. */
const FLOOR_LOG = .02;
const FLOOR_SHARE = .005;
const OUTLIER_SCALES = 3.5;
const MAD_SCALE = 1.4826;
/** Neighbours on each side that a point is held against. */
const REACH = 3;
const median = (values) => {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return (must(sorted[Math.floor(middle)], "value") + must(sorted[Math.ceil(middle)], "value")) / 2;
};
/**
* Whether a value lies far from its neighbours on both sides, as a run does that met a burst; the
* first of a new level agrees with those that follow (Hampel's identifier on a moving window;
* R. K. Pearson et al., EURASIP J. Adv. Signal Process. 2016:87).
*/
function isLone(values, at, floorSd) {
	const value = must(values[at], "value");
	return [values.slice(Math.max(0, at - REACH), at), values.slice(at + 1, at + 1 + REACH)].filter((side) => side.length > 0).every((side) => {
		const centre = median(side);
		const spread = Math.max(floorSd, MAD_SCALE * median(side.map((one) => Math.abs(one - centre))));
		return Math.abs(value - centre) > OUTLIER_SCALES * spread;
	});
}
/** Shares add up, everything else is compared by ratios. */
function scaleOf(metric) {
	return isShare(metric) ? {
		floorSd: FLOOR_SHARE,
		into: (value) => value,
		asChange: (difference) => difference
	} : {
		floorSd: FLOOR_LOG,
		into: Math.log,
		asChange: Math.expm1
	};
}
function changesOf(metric, points, scale) {
	const all = points.map(({ value }) => scale.into(value));
	const kept = all.flatMap((_, at) => isLone(all, at, scale.floorSd) ? [] : [at]);
	return changePoints(kept.map((at) => must(all[at], "value")), scale.floorSd).map(({ at: keptAt, shift }) => {
		const at = must(kept[keptAt], "index");
		const point = must(points[at], "point");
		return {
			at,
			startedAt: point.startedAt,
			commit: point.commit,
			after: points[at - 1]?.commit ?? null,
			change: scale.asChange(shift),
			isWorse: betterOf(metric) === "lower" ? shift > 0 : shift < 0,
			isAccepted: points.slice(Math.max(0, at - 1), at + 2).some(({ isMarked }) => isMarked)
		};
	});
}
function trendOf(request, runs) {
	const { metric } = request;
	const id = metricId(metric, request.statistic);
	const scale = scaleOf(metric);
	const isKnown = ({ levels }) => Number.isFinite(scale.into(levels[id] ?? NaN));
	const known = runs.filter(isKnown);
	if (known.length === 0) return null;
	const points = known.map((run) => ({
		startedAt: run.startedAt,
		commit: run.commit,
		value: must(run.levels[id], "level"),
		admitted: run.admitted,
		isMarked: run.markers.some((marker) => marker.split(".")[0] === metric)
	}));
	const anchors = anchorOf(runs).filter(isKnown).map(({ levels }) => must(levels[id], "level"));
	const anchor = anchors.length === 0 ? null : median(anchors);
	const marked = points.findLastIndex(({ isMarked }) => isMarked);
	const level = median(points.slice(Math.max(marked, 0)).slice(-5).map(({ value }) => value));
	return {
		id,
		unit: unitOf$1(metric),
		points,
		anchor,
		level,
		changes: changesOf(metric, points, scale),
		drift: anchor === null ? null : scale.asChange(scale.into(level) - scale.into(anchor))
	};
}
function historyOf(given) {
	const runs = given.filter(({ isSound }) => isSound).toSorted(byStart);
	const [first] = runs;
	const last = runs.at(-1);
	if (first === void 0 || last === void 0) return null;
	const versioned = runs.filter(({ providerModel }) => providerModel !== null);
	return {
		suite: first.suite,
		scenario: first.scenario,
		fingerprint: first.fingerprint,
		runs: runs.length,
		admitted: runs.filter(({ admitted }) => admitted).length,
		from: first.startedAt,
		to: last.startedAt,
		trends: TREND_METRICS.map((request) => trendOf(request, runs)).filter((one) => one !== null),
		providerChanges: versioned.slice(1).flatMap((run, at) => {
			const from = versioned[at]?.providerModel ?? "";
			const to = run.providerModel ?? "";
			return from === to ? [] : [{
				startedAt: run.startedAt,
				from,
				to
			}];
		})
	};
}
/** One history for each suite, scenario and configuration, the one that ran last first. */
function historiesOf(runs) {
	return [...Map.groupBy(runs, ({ suite, scenario, fingerprint }) => JSON.stringify([
		suite,
		scenario,
		fingerprint
	])).values()].map(historyOf).filter((one) => one !== null).toSorted((a, b) => Date.parse(b.to) - Date.parse(a.to) || (a.scenario < b.scenario ? -1 : 1));
}

// src/verdict/chances.ts
/** The smallest whole number in 0 … `most` from which on `holds` is true; most + 1 if never. */
function firstThat(most, holds) {
	let [low, high] = [0, most + 1];
	while (low < high) {
		const between = Math.floor((low + high) / 2);
		if (holds(between)) high = between;
		else low = between + 1;
	}
	return low;
}
/** Turned so that events are bad. */
function badEvents({ group0, group1 }, isTurned) {
	const turn = ({ events, size }) => isTurned ? {
		events: size - events,
		size
	} : {
		events,
		size
	};
	return {
		group0: turn(group0),
		group1: turn(group1)
	};
}
/** Of a candidate of `size` requests beside a base with these events. */
function chancesBeside(group0, candidate, limit, { level, passAlpha }) {
	const { size, share } = candidate;
	const most = Math.floor(size);
	const at = (events) => ({
		group0,
		group1: {
			events,
			size
		}
	});
	const notPassing = firstThat(most, (events) => rateDifferenceUpper(at(events), passAlpha) >= limit);
	const failing = firstThat(most, (events) => rateDifferenceLower(at(events), level) > 0 && events / size - group0.events / group0.size > limit);
	return {
		passes: notPassing === 0 ? 0 : binomialCdf(notPassing - 1, size, share),
		fails: failing > most ? 0 : binomialTail(failing, size, share)
	};
}
/** Equally likely outcomes of a base arm, by the middles of so many parts of its distribution. */
const BASE_PARTS = 7;
function likelyBases(size, share) {
	return Array.from({ length: BASE_PARTS }, (_, part) => {
		const most = Math.floor(size);
		const events = firstThat(most, (count) => binomialCdf(count, size, share) >= (part + .5) / BASE_PARTS);
		return {
			events: Math.min(events, most),
			size
		};
	});
}
function chancesOf({ metric }, evidence, limit, test) {
	if (evidence.kind === "ratio") {
		const { effect } = evidence;
		const { standardError: error, dof } = effect;
		const room = Math.log1p(limit) - upperBound(effect, test.passAlpha);
		const failsFrom = Math.max(Math.log1p(limit), -studentTQuantile(test.level, dof) * error);
		return {
			passes: studentTCdf(room / error, dof),
			fails: studentTCdf(-failsFrom / error, dof)
		};
	}
	const { group0, group1 } = badEvents(evidence.pair, betterOf(metric) === "higher");
	const share = Math.max(.5, group0.events) / group0.size;
	const chances = (test.isPaired ? likelyBases(group0.size, share) : [group0]).map((base) => chancesBeside(base, {
		size: group1.size,
		share
	}, limit, test));
	const average = (pick) => chances.reduce((sum, one) => sum + pick(one), 0) / chances.length;
	return {
		passes: average(({ passes }) => passes),
		fails: average(({ fails }) => fails)
	};
}

// src/verdict/outlook.ts
/** Standard deviation of ln latency, and of ln tokens, where nothing has been measured yet. */
const ASSUMED_SPREAD = .6;
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const middle = (values) => must(values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)], "value");
/** Asymptotic variance of a sample quantile, q(1 − q)/(n f²); Serfling 1980, section 2.3.3. */
function assumedVariance({ metric, statistic }, requests) {
	if (!isDistribution(metric) || statistic === null || statistic === "mean" || statistic === "max") return Math.expm1(ASSUMED_SPREAD ** 2) / requests;
	const q = QUANTILES[statistic];
	const density = Math.exp(-(normalQuantile(q) ** 2) / 2) / Math.sqrt(2 * Math.PI);
	return q * (1 - q) * ASSUMED_SPREAD ** 2 / (requests * density ** 2);
}
/** Of a spread that is assumed. */
const assumedRuns = (request) => (requests) => {
	const statistic = standInFor(request.statistic, requests);
	if (request.statistic !== null && statistic === null) return null;
	return {
		statistic,
		theirs: [],
		ours: {
			value: 0,
			shown: 1,
			isCensored: false,
			count: requests,
			withinVariance: assumedVariance({
				metric: request.metric,
				statistic
			}, requests)
		}
	};
};
/** Within-run variance shrinks with the number of values, of which each request gives its share. */
function knownRuns(request, baselines) {
	const { metric } = request;
	const isQuantile = request.statistic !== null && request.statistic !== "mean";
	const counted = baselines.map((run) => ({
		run,
		values: isQuantile ? countOf(run, metric) : run.load.scheduled
	})).filter(({ values }) => values > 0);
	if (counted.length === 0) return () => null;
	const typical = middle(counted.map(({ values }) => values));
	const perRequest = mean(counted.map(({ run, values }) => values / run.load.scheduled));
	const pastOf = (statistic) => counted.filter(({ values }) => !isQuantile || standInFor(statistic, values) === statistic).flatMap(({ run }) => {
		const estimate = estimateOf(run, {
			metric,
			statistic
		});
		return estimate === null ? [] : [{
			scheduled: run.load.scheduled,
			estimate
		}];
	});
	const pasts = /* @__PURE__ */ new Map();
	return (requests) => {
		const statistic = isQuantile ? standInFor(request.statistic, Math.min(requests * perRequest, typical)) : request.statistic;
		if (isQuantile && statistic === null) return null;
		const past = pasts.get(statistic) ?? pastOf(statistic);
		pasts.set(statistic, past);
		if (past.length === 0) return null;
		const theirs = past.map(({ estimate }) => estimate);
		const withinVariance = typicalVariance(past.map(({ scheduled, estimate }) => estimate.withinVariance * scheduled / requests));
		const count = requests * mean(past.map(({ scheduled, estimate }) => estimate.count / scheduled));
		return {
			statistic,
			theirs,
			ours: {
				...must(theirs[0], "estimate"),
				withinVariance,
				count
			}
		};
	};
}
/** Without baselines of a spread that is assumed. */
const expectedRuns = (request, baselines) => baselines.length === 0 ? assumedRuns(request) : knownRuns(request, baselines);
/** What was typical of past runs, in the metric's unit; null without any. */
const typicalValue = ({ theirs }) => theirs.length === 0 ? null : middle(theirs.map(({ shown }) => shown));
/** Evidence of no change at all, with the error that runs of these sizes have. */
const ratioOutlooks$1 = (request, expected, earlier) => (requests) => {
	const run = expected(requests);
	if (run === null) return null;
	const { statistic, ours, theirs } = run;
	const judged = {
		metric: request.metric,
		statistic
	};
	const levels = earlier.map((level) => level.map((past) => estimateOf(past, judged)).filter((one) => one !== null));
	const evidence = compareEstimates(judged, [ours], theirs.length === 0 ? [ours] : theirs, levels);
	return evidence.kind !== "ratio" ? null : {
		statistic,
		base: typicalValue(run),
		baselineRuns: theirs.length,
		evidence: {
			...evidence,
			effect: {
				...evidence.effect,
				estimate: 0
			}
		}
	};
};
const shareOutlooks$1 = (metric, baselines) => {
	if (baselines.length === 0) return (requests) => {
		const none = {
			events: metric === "goodput" ? requests : 0,
			size: requests
		};
		return {
			statistic: null,
			base: null,
			baselineRuns: 0,
			evidence: {
				kind: "difference",
				pair: {
					group1: none,
					group0: none
				},
				events: 0,
				dispersion: null
			}
		};
	};
	const { baseline, dispersion } = comparedEvents(metric, baselines, baselines);
	const { raw } = baseline;
	const share = raw.events / raw.size;
	const usual = raw.size / baselines.length;
	return (requests) => {
		const size = effectiveSize(usual, dispersion, requests / usual);
		return {
			statistic: null,
			base: share,
			baselineRuns: baselines.length,
			evidence: {
				kind: "difference",
				pair: {
					group1: {
						events: share * size,
						size
					},
					group0: baseline.effective
				},
				events: worseEvents(metric, {
					events: share * requests,
					size: requests
				}) + worseEvents(metric, raw),
				dispersion
			}
		};
	};
};
/** Without baselines a single run is assumed, for shares one without any event. */
function outlooksOf(request, { current: baselines, earlier }) {
	const { metric, statistic } = request;
	if (statistic === "max") return () => null;
	if (isShare(metric)) return shareOutlooks$1(metric, baselines);
	return ratioOutlooks$1(request, expectedRuns(request, baselines), earlier);
}

// src/verdict/paired-outlook.ts
/** Ten pairs of blocks have nine degrees of freedom. */
const PAIR_DOF = 10 - 1;
/** What the pairs and, of a quantile, the order statistics around it in both arms know. */
function dofOf({ metric }, { statistic, ours }) {
	if (!(isDistribution(metric) && statistic !== null && statistic !== "mean" && statistic !== "max")) return PAIR_DOF;
	return PAIR_DOF + 2 * samplingDof(ours.count, QUANTILES[statistic]);
}
/**
* Both arms err as a run of the candidate's plan does, independently: what differs from run to run
* is in both alike. Drift within a run is so as well, but is still in the noise of a stored run, so
* that the real error is smaller rather than larger.
*/
const ratioOutlooks = (request, baselines) => {
	const expected = expectedRuns(request, baselines);
	return (requests) => {
		const run = expected(requests);
		if (run === null) return null;
		const standardError = Math.sqrt(2 * run.ours.withinVariance);
		return {
			statistic: run.statistic,
			base: typicalValue(run),
			baselineRuns: run.theirs.length,
			evidence: {
				kind: "ratio",
				effect: {
					estimate: 0,
					standardError,
					dof: dofOf(request, run)
				},
				betweenSd: 0,
				withinSd: standardError,
				withinShare: 1,
				outlierShare: 0
			}
		};
	};
};
/** The judge divides the pairs' dispersion by J − 3 instead of J − 1: it is known from J only. */
const PAIR_DISPERSION = PAIR_DOF / (PAIR_DOF - 2);
function shareOutlooks(metric, baselines) {
	const { raw, effective } = recordedEvents(baselines, metric);
	const none = metric === "goodput" ? 1 : 0;
	const share = raw.size === 0 ? none : raw.events / raw.size;
	const dispersion = PAIR_DISPERSION * (raw.size === 0 ? 1 : raw.size / effective.size);
	return (requests) => {
		const size = requests / dispersion;
		const group = {
			events: share * size,
			size
		};
		return {
			statistic: null,
			base: raw.size === 0 ? null : share,
			baselineRuns: baselines.length,
			evidence: {
				kind: "difference",
				pair: {
					group1: group,
					group0: group
				},
				dispersion: null,
				events: 2 * worseEvents(metric, {
					events: share * requests,
					size: requests
				})
			}
		};
	};
}
/**
* What comparing two unchanged arms of a run would show. The noise within a run is that of stored
* runs of the candidate's plan, without any it is assumed.
*/
function pairedOutlooksOf(request, baselines) {
	const { metric, statistic } = request;
	if (statistic === "max") return () => null;
	return isShare(metric) ? shareOutlooks(metric, baselines) : ratioOutlooks(request, baselines);
}

// src/verdict/forecast.ts
const SURE_ENOUGH = .8;
const MOST_TIMES_LONGER = 64;
const chancesAt = (request, outlook, limit, test) => chancesOf(request, outlook.evidence, limit, {
	level: test.level,
	passAlpha: 1 - test.strictness.passConfidence,
	isPaired: test.isPaired
});
function limitOf(request, outlook, { rules }) {
	return toleranceFor({
		metric: request.metric,
		statistic: outlook.statistic
	}, rules.tolerances);
}
/** Two significant digits, upwards: nobody plans 1,873 requests. */
function roundUp(value) {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
	return Math.ceil(value / step - 1e-9) * step;
}
/** The smallest of a ladder of lengths, each a quarter longer, at which the tolerance is decided. */
function remedyFor(request, prospect, planned, test) {
	const { requests, outlooks } = planned;
	for (let times = 1; times <= MOST_TIMES_LONGER; times *= 1.25) {
		const longer = times === 1 ? requests : roundUp(requests * times);
		const outlook = outlooks(longer);
		if (outlook === null) continue;
		const { passes } = chancesAt(request, outlook, limitOf(request, outlook, prospect), test);
		if (passes >= SURE_ENOUGH) return times === 1 ? { kind: "none" } : {
			kind: "requests",
			requests: longer
		};
	}
	return { kind: "between-runs" };
}
/** Steps of 1%, for shares of 0.1 pp. */
function smallestTolerance(request, outlook, test) {
	const stepsPerUnit = isShare(request.metric) ? 1e3 : 100;
	const most = isShare(request.metric) ? stepsPerUnit : 10 * stepsPerUnit;
	const steps = firstThat(most, (count) => count > 0 && chancesAt(request, outlook, count / stepsPerUnit, test).passes >= SURE_ENOUGH);
	return steps > most ? null : steps / stepsPerUnit;
}
function describe(request, judged, prospect) {
	const { metric } = request;
	return {
		scenario: prospect.scenario,
		metric: metricId(metric, judged.statistic),
		requested: metricId(metric, request.statistic),
		unit: unitOf$1(metric),
		limit: toleranceFor(judged, prospect.rules.tolerances),
		...prospect.isPaired ? { isPaired: true } : {}
	};
}
function silent(request, prospect, silence) {
	return {
		...describe(request, request, prospect),
		detectable: null,
		passes: null,
		fails: null,
		smallestTolerance: null,
		remedy: { kind: "none" },
		baselineRuns: prospect.baselines.length,
		silence
	};
}
function pendingOf(request, prospect, planned) {
	const { requests, outlook } = planned;
	const described = describe(request, {
		metric: request.metric,
		statistic: outlook.statistic
	}, prospect);
	return (family) => {
		const test = {
			...family,
			isPaired: prospect.isPaired
		};
		const { detectable } = regressionClaim({
			scenario: prospect.scenario,
			tolerance: described.limit,
			strictness: test.strictness,
			paired: null,
			run: {
				requests,
				ratePerS: null,
				concurrency: null,
				costUsd: null,
				arms: 1,
				runs: 1
			},
			comparison: {
				request,
				metric: request.metric,
				statistic: outlook.statistic,
				id: described.metric,
				unit: described.unit,
				base: outlook.base,
				candidate: outlook.base,
				isCensored: false,
				samples: requests,
				baselineRuns: outlook.baselineRuns,
				evidence: outlook.evidence
			}
		}).decide({
			level: test.level,
			pAdjusted: 1
		});
		return {
			...described,
			detectable,
			...chancesAt(request, outlook, described.limit, test),
			smallestTolerance: smallestTolerance(request, outlook, test),
			remedy: remedyFor(request, prospect, planned, test),
			baselineRuns: outlook.baselineRuns,
			silence: null
		};
	};
}
const BETWEEN_PIECES = [
	"ttft",
	"ttft-service",
	"ttfo",
	"tpot",
	"gap",
	"stall",
	"tokens-per-second"
];
/** What a run without any predecessor will not measure, as answers that come whole have no TTFT. */
function willBeMissing({ metric }, { baselines, tells }) {
	if (baselines.length > 0 || isShare(metric)) return false;
	if (isDistribution(metric)) return BETWEEN_PIECES.includes(metric) && !tells.pieces;
	return metric.startsWith("cost") ? !tells.cost : !tells.tokens;
}
function expectedOf(prospect) {
	const { requests, rules, baselines } = prospect;
	return gatedMetrics(rules.tolerances).flatMap((request) => {
		if (willBeMissing(request, prospect)) return [];
		if (request.statistic === "max") return [silent(request, prospect, "the largest value is chance: give it a budget instead")];
		if (requests === null) return [silent(request, prospect, "how many requests a closed loop sends in its time is not known before its first run")];
		const known = segmentsOf(request.metric, request.metric === "goodput" ? withBoundsOf(rules.budgets, baselines) : baselines);
		const outlooks = prospect.isPaired ? pairedOutlooksOf(request, known.current) : outlooksOf(request, known);
		const outlook = outlooks(requests);
		if (outlook !== null) return [pendingOf(request, prospect, {
			requests,
			outlooks,
			outlook
		})];
		if (outlooks(requests * MOST_TIMES_LONGER) === null && baselines.length > 0) return [];
		return [silent(request, prospect, `too few samples: ${requests} requests`)];
	});
}
/** Budgets share the family's level with the regressions; a maximum is compared, not tested. */
const testedBudgets = ({ rules }) => rules.budgets.filter(({ statistic, limit }) => statistic !== "max" && limit > 0).length;
/**
* What the gate will be able to tell, before it runs: an unchanged endpoint is put before the
* judge's own formulas. The level is that of the first step of Holm over all tested rules, which a
* single regression has to pass.
*/
function forecast(prospects, strictness) {
	const expected = prospects.flatMap(expectedOf);
	const tests = expected.filter((one) => typeof one === "function").length + prospects.reduce((sum, prospect) => sum + testedBudgets(prospect), 0);
	const test = {
		level: strictness.alpha / Math.max(1, tests),
		strictness
	};
	return expected.map((one) => typeof one === "function" ? one(test) : one);
}

// src/verdict/calibration.ts
const TWO_SIDED_95 = .025;
function refuse$1(message, fix) {
	return new UsageError([{
		field: "results",
		value: null,
		origin: "recordings",
		message,
		fix
	}]);
}
function checkSamePlan(recordings) {
	const ids = recordings.map(({ id }) => id);
	const twice = ids.find((id, at) => ids.indexOf(id) !== at);
	if (twice !== void 0) throw refuse$1(`recording ${twice} is there twice.`, "give each recording once");
	const first = recordings[0];
	for (const other of recordings) {
		if (first === void 0 || other.fingerprint.key === first.fingerprint.key && other.suite === first.suite && other.scenario === first.scenario) continue;
		const keys = differingKeys({
			...first.fingerprint.hard,
			suite: first.suite,
			scenario: first.scenario
		}, {
			...other.fingerprint.hard,
			suite: other.suite,
			scenario: other.scenario
		});
		throw refuse$1(`recordings ${first.id} and ${other.id} differ in ${keys.join(", ")}, so their difference is no noise.`, "calibrate on runs of one plan");
	}
}
function frequency(events, runs) {
	return {
		events,
		runs,
		interval: [clopperPearsonLower(events, runs, TWO_SIDED_95), clopperPearsonUpper(events, runs, TWO_SIDED_95)]
	};
}
function leaveOneOut(runs, rules, strictness) {
	return runs.map((run) => {
		const { findings } = judgeCases([{
			scenario: run.scenario,
			candidates: [run],
			baselines: runs.filter((one) => one !== run),
			rules
		}], {
			strictness,
			failOn: [],
			acceptances: []
		});
		const named = (verdict) => findings.filter((one) => one.rule === "regression" && one.verdict === verdict).map(({ requested }) => requested);
		return {
			id: run.id,
			startedAt: run.startedAt,
			requests: run.load.scheduled,
			regressed: named("regressed"),
			undecided: named("inconclusive")
		};
	});
}
function loadOf(runs) {
	const first = must(runs[0], "run");
	const total = runs.reduce((sum, run) => sum + run.load.scheduled, 0);
	const times = runs.map(({ startedAt }) => Date.parse(startedAt));
	return {
		requestsPerRun: Math.round(total / runs.length),
		ratePerS: first.load.mode === "open" ? first.load.ratePerS : null,
		durationS: runs.reduce((sum, run) => sum + run.load.durationS, 0) / runs.length,
		spanS: (Math.max(...times) - Math.min(...times)) / 1e3
	};
}
/** Runs that say nothing of the endpoint say nothing of its noise. Oldest first. */
function usableOf(recordings) {
	const [first] = recordings;
	if (first === void 0) return [];
	const all = recordings.map((run) => ({
		...run,
		admitted: true
	}));
	return chooseBaselines({
		...first,
		id: "to come"
	}, all, all.length).runs;
}
/** What kept runs from counting, in their own words; null where all count. */
function whyUnusable(recordings) {
	const reasons = recordings.flatMap((run) => [
		...run.end === "completed" ? [] : [`the run did not complete (${run.end})`],
		...run.load.ok > 0 ? [] : ["no request succeeded"],
		...run.health.healthy ? [] : run.health.reasons.map((reason) => `the load generator was not healthy: ${reason}`)
	]);
	return reasons.length === 0 ? null : [...new Set(reasons)].slice(0, 5).join("; ");
}
function leftOutWarnings(recordings, usable) {
	const reason = whyUnusable(recordings);
	return reason === null ? [] : [{
		code: "unusable-runs",
		message: `${recordings.length - usable.length} of ${recordings.length} runs were left out: ${reason}`,
		remedy: "Run the calibration on a machine with nothing else to do."
	}];
}
/**
* Noise, false alarms and what a gate can hold, from runs of one plan on an endpoint that did not
* change. Runs marked as not admitted count as well: leaving out bad ones would flatter the noise.
* @throws UsageError for runs of different plans; TailgateError where fewer than three are usable.
*/
function calibrate(recordings, given) {
	checkSamePlan(recordings);
	const runs = usableOf(recordings);
	const first = runs[0];
	if (first === void 0 || runs.length < 3) throw new TailgateError("measurement", {
		code: "too-few-runs",
		message: `${runs.length} of ${recordings.length} runs are usable, a calibration needs ${3}`,
		hint: whyUnusable(recordings) ?? "Give more recordings, or a higher --runs."
	});
	const rules = {
		...given.rules,
		baselineRuns: Math.max(given.rules.baselineRuns, runs.length)
	};
	const load = loadOf(runs);
	const leftOut = leaveOneOut(runs, rules, given.strictness);
	const forecasts = forecast([{
		scenario: first.scenario,
		requests: load.requestsPerRun,
		rules,
		baselines: runs,
		isPaired: false,
		tells: {
			pieces: true,
			tokens: true,
			cost: true
		}
	}], given.strictness);
	return {
		schema: "tailgate.calibration/1",
		tool: {
			name: "tailgate",
			version: given.version
		},
		suite: first.suite,
		scenario: first.scenario,
		confidence: 1 - given.strictness.alpha,
		load,
		runs: leftOut,
		falseAlarms: frequency(leftOut.filter((one) => one.regressed.length > 0).length, runs.length),
		metrics: gatedMetrics(rules.tolerances).flatMap((request) => {
			const noise = metricNoise(request, runs);
			const requested = metricId(request.metric, request.statistic);
			const expected = forecasts.find((one) => one.requested === requested);
			if (noise === null || expected === void 0) return [];
			return [{
				noise,
				forecast: expected,
				falseAlarms: leftOut.filter(({ regressed }) => regressed.includes(requested)).length
			}];
		}),
		warnings: leftOutWarnings(recordings, runs)
	};
}

// src/report/forecast.ts
/** Lengths of runs: nobody plans them in milliseconds. */
function formatLength(ms) {
	const seconds = ms / 1e3;
	return seconds < 60 ? `${formatNumber(seconds, 2)} s` : `${formatNumber(seconds / 60, 2)} min`;
}
function formatRange(range, show) {
	const { expected, most } = range;
	if (most === null || most === expected) return expected === null ? "–" : `about ${show(expected)}`;
	return expected === null ? `at most ${show(most)}` : `${show(expected)}, at most ${show(most)}`;
}
const orDash = (value, show) => value === null ? "–" : show(value);
/** A total is known only if every part of it is. */
function totalOf(values) {
	return values.reduce((sum, value) => sum === null || value === null ? null : sum + value, 0);
}
function spendingTable(scenarios) {
	return {
		kind: "table",
		columns: [
			left("Scenario"),
			right("Requests"),
			right("Time"),
			right("Input tokens"),
			right("Output tokens"),
			right("Cost")
		],
		rows: scenarios.map((one) => [
			[code(one.scenario)],
			[text$1(orDash(one.requests, formatCount))],
			[text$1(orDash(one.durationMs, formatLength))],
			[text$1(formatRange(one.inputTokens, formatCount))],
			[text$1(formatRange(one.outputTokens, formatCount))],
			[text$1(formatRange(one.costUsd, formatUsd))]
		])
	};
}
const standIn = ({ metric, requested }) => metric === requested ? "" : ` (for ${metricLabel(requested)})`;
function decided({ silence, remedy }) {
	if (silence !== null) return "–";
	return remedy.kind === "none" ? "yes" : "no";
}
const METRIC_COLUMNS = [
	left("Metric"),
	right("Tolerance"),
	right("Finds from"),
	right("Unchanged passes"),
	right("Baselines"),
	left("Decided")
];
/** Metrics are of scenarios; a base is a row of spending only. */
const hasSeveral = ({ metrics }) => new Set(metrics.map(({ scenario }) => scenario)).size > 1;
function metricsTable(estimate) {
	const { metrics } = estimate;
	const isSeveral = hasSeveral(estimate);
	return {
		kind: "table",
		columns: isSeveral ? [left("Scenario"), ...METRIC_COLUMNS] : METRIC_COLUMNS,
		rows: metrics.map((one) => {
			const cells = [
				`${metricLabel(one.metric)}${standIn(one)}`,
				formatChange(one.limit, one.unit),
				orDash(one.detectable, (change) => formatChange(change, one.unit)),
				orDash(one.passes, (share) => formatShare(Math.round(share * 100) / 100)),
				one.silence !== null ? "–" : one.baselineRuns === 0 ? "none: assumed" : formatCount(one.baselineRuns),
				decided(one)
			].map((cell) => [text$1(cell)]);
			return isSeveral ? [[code(one.scenario)], ...cells] : cells;
		})
	};
}
function lengthAs(requests, scenario) {
	const { ratePerS = null, measuredRequests = null, durationMs = null } = scenario ?? {};
	if (ratePerS === null || measuredRequests === null || durationMs === null) return "";
	const longer = formatLength(requests / ratePerS * 1e3);
	const faster = formatNumber(requests / measuredRequests * ratePerS);
	return `: ${longer} at ${formatSetting(ratePerS)}/s, or ${faster}/s in the time planned, which needs baselines of its own`;
}
/** What would let a tolerance be decided, in words; null where nothing is needed. */
function remedyText({ remedy, baselineRuns, silence, isPaired = false }, scenario) {
	if (silence !== null) return silence;
	switch (remedy.kind) {
		case "none": return null;
		case "requests": return `${formatCount(remedy.requests)} measured requests${isPaired ? " of each arm" : ""} would decide it${lengthAs(remedy.requests, scenario)}`;
		case "between-runs":
			if (isPaired) return "no sensible number of requests decides it; use a wider tolerance";
			return `no number of requests decides it: run-to-run noise dominates; ${baselineRuns < 10 ? `store more baseline runs (now ${baselineRuns}) or ` : ""}use base-endpoint, or a wider tolerance`;
		default: return unreachable(remedy);
	}
}
/** What would settle each metric; said once for all metrics of a scenario that share it. */
function notes(estimate) {
	const { metrics, scenarios } = estimate;
	const said = metrics.flatMap((one) => {
		const remedy = remedyText(one, scenarios.find(({ scenario }) => scenario === one.scenario));
		return remedy === null ? [] : [{
			...one,
			remedy
		}];
	});
	return {
		kind: "list",
		items: [...Map.groupBy(said, ({ scenario, remedy }) => JSON.stringify([scenario, remedy])).values()].map((group) => {
			const { scenario = "", remedy = "" } = group[0] ?? {};
			return [...hasSeveral(estimate) ? [code(scenario), text$1(" ")] : [], text$1(`${group.map(({ metric }) => metricLabel(metric)).join(", ")}: ${remedy}`)];
		})
	};
}
function rules({ confirm, confidence, metrics, scenarios }) {
	const hasAssumed = metrics.some(({ baselineRuns, silence }) => baselineRuns === 0 && silence === null);
	return [
		...scenarios.flatMap(({ scenario, absence }) => absence === null ? [] : [`${scenario}: no baseline: ${absence}.`]),
		`Finds from: the smallest worsening called regressed in 80% of runs; ${formatShare(confidence)} confidence over all tested rules together. Decided: an unchanged endpoint passes in 80% of runs.`,
		...metrics.some(({ isPaired }) => isPaired) ? ["Paired: found from the two arms of one run; the stored runs of the candidate's plan, if there are any, tell how much each arm errs."] : [],
		...hasAssumed ? [`Without baselines: as if one unchanged run of this size were stored, with latencies and answers log-normal of spread ${ASSUMED_SPREAD} and no errors.`] : [],
		"Input tokens: as in the stored runs, else one for four bytes of the prompts and four for each message. Output tokens: as in the stored runs; at most max-tokens. Cost at most: what max-cost sets aside, a token for each byte of the request and max-tokens.",
		...confirm === 0 ? [] : [`Each row is one run: one that would fail is measured again, up to ${plural(confirm, "time")}, within the caps.`]
	];
}
function headline({ scenarios }) {
	const requests = totalOf(scenarios.map((one) => one.requests));
	const durationMs = totalOf(scenarios.filter(({ isBeside }) => isBeside !== true).map((one) => one.durationMs));
	const cost = {
		expected: totalOf(scenarios.map((one) => one.costUsd.expected)),
		most: totalOf(scenarios.map((one) => one.costUsd.most))
	};
	return `Estimate: ${[
		requests === null ? "requests not known before the run" : plural(requests, "request"),
		durationMs === null ? "time not known before the run" : formatLength(durationMs),
		cost.expected === null && cost.most === null ? "cost unknown" : formatRange(cost, formatUsd)
	].join(", ")}; nothing was sent`;
}
function reportOf$1(estimate) {
	return {
		verdict: null,
		headline: headline(estimate),
		subject: [code(estimate.suite)],
		lead: [
			spendingTable(estimate.scenarios),
			...estimate.months.flatMap(projectionBlocks),
			metricsTable(estimate),
			notes(estimate),
			{
				kind: "list",
				items: rules(estimate).map((rule) => [text$1(rule)])
			}
		],
		details: [],
		brief: null
	};
}
/** An estimate for a terminal. */
function renderEstimate(estimate, options = {}) {
	return textOf(reportOf$1(estimate), {
		color: options.color ?? false,
		columns: options.columns
	});
}

// src/report/calibration.ts
/** The size of a spread or of a tolerance: no sign, in percent, of shares in percentage points. */
const sized = (value, unit) => formatChange(value, unit).replace(/^\+/, "");
/** Logarithms are small enough to be read as relative changes once they are turned back. */
const asChange = (value, { scale }) => scale === "ratio" ? Math.expm1(value) : value;
function spreadCell(noise, which) {
	const { sd, interval } = noise[which];
	const show = (value) => sized(asChange(value, noise), noise.unit);
	return `${show(sd)} ${formatInterval(interval, show)}`;
}
function driftCell(noise) {
	const { change, interval } = noise.drift;
	const show = (value) => formatChange(asChange(value, noise), noise.unit);
	return `${show(change)} ${formatInterval(interval, show)}`;
}
function noiseTable(metrics) {
	return {
		kind: "table",
		columns: [
			left("Metric"),
			right("Typical"),
			right("Between runs [95% CI]"),
			right("Within a run [95% CI]"),
			right("Drift, first to last [95% CI]")
		],
		rows: metrics.map(({ noise }) => [
			metricLabel(noise.id),
			formatValue(noise.level, noise.unit),
			spreadCell(noise, "between"),
			spreadCell(noise, "within"),
			driftCell(noise)
		].map((cell) => [text$1(cell)]))
	};
}
function gateTable(metrics) {
	const orDash = (value, show) => value === null ? "–" : show(value);
	const probability = (share) => share < .001 ? "< 0.1%" : formatShare(Number(share.toPrecision(2)));
	return {
		kind: "table",
		columns: [
			left("Metric"),
			right("Tolerance"),
			right("Unchanged passes"),
			right("Unchanged fails"),
			right("Finds from"),
			right("Suggested tolerance")
		],
		rows: metrics.map(({ forecast }) => [
			metricLabel(forecast.metric),
			sized(forecast.limit, forecast.unit),
			orDash(forecast.passes, probability),
			orDash(forecast.fails, probability),
			orDash(forecast.detectable, (change) => formatChange(change, forecast.unit)),
			orDash(forecast.smallestTolerance, (value) => sized(value, forecast.unit))
		].map((cell) => [text$1(cell)]))
	};
}
const list = (lines) => ({
	kind: "list",
	items: lines.map((line) => [text$1(line)])
});
function runName({ runs }, at) {
	const run = runs[at];
	return `run ${at + 1}${run === void 0 ? "" : ` (${run.startedAt.slice(0, 16).replace("T", " ")})`}`;
}
function alarms(calibration) {
	const { falseAlarms: { events, runs, interval }, confidence } = calibration;
	const named = calibration.runs.flatMap(({ regressed }, at) => regressed.length === 0 ? [] : [`${runName(calibration, at)}: ${regressed.map(metricLabel).join(", ")}`]);
	const undecided = calibration.runs.filter((run) => run.regressed.length === 0 && run.undecided.length > 0).length;
	return [
		`False alarms: ${events} of ${plural(runs, "run")}, each judged against the others without a repetition; 95% interval ${formatInterval(interval, (share) => formatShare(share))}. ${plural(runs, "run")} bound the rate only loosely: the gate is built for at most ${formatShare(Number((1 - confidence).toPrecision(6)))}, and some hundred runs would be needed to show that.`,
		...named.length === 0 ? [] : [`False alarms in ${named.join("; ")}.`],
		`Cannot tell: ${undecided} of ${plural(runs, "run")}.`
	];
}
function oddities(calibration) {
	const outliers = calibration.runs.flatMap((_, at) => {
		const metrics = calibration.metrics.filter(({ noise }) => noise.outliers.includes(at));
		return metrics.length === 0 ? [] : [`${runName(calibration, at)} lies far from the others in ${metrics.map(({ noise }) => metricLabel(noise.id)).join(", ")}: the noise above holds it, a gate leaves it out of its baselines.`];
	});
	const drifting = calibration.metrics.flatMap(({ noise }) => {
		const [low, high] = noise.drift.interval;
		return low > 0 || high < 0 ? [`${metricLabel(noise.id)} drifted over the runs by ${driftCell(noise)}: the noise between runs holds that too.`] : [];
	});
	return [...outliers, ...drifting];
}
const DAY_S = 86400;
function suggestions(calibration) {
	const { load, metrics, scenario } = calibration;
	const size = {
		scenario,
		model: null,
		requests: null,
		measuredRequests: load.requestsPerRun,
		durationMs: load.durationS * 1e3,
		ratePerS: load.ratePerS,
		inputTokens: {
			expected: null,
			most: null
		},
		outputTokens: {
			expected: null,
			most: null
		},
		costUsd: {
			expected: null,
			most: null
		},
		baselineRuns: 0,
		absence: null
	};
	const remedies = metrics.flatMap(({ forecast }) => {
		const said = remedyText(forecast, size);
		return said === null ? [] : [`${metricLabel(forecast.metric)} at ${sized(forecast.limit, forecast.unit)}: ${said}.`];
	});
	const pace = load.ratePerS === null ? "" : ` at ${formatSetting(load.ratePerS)}/s`;
	const enough = remedies.length > 0 ? [] : [`Duration and rate are enough for the tolerances: ${formatCount(load.requestsPerRun)} requests${pace} in ${formatLength(load.durationS * 1e3)}.`];
	const isShort = load.spanS < DAY_S;
	return [
		...enough,
		...remedies,
		"Suggested tolerance: the smallest that an unchanged run passes with 80%, these runs being its baselines; it fails in at most the share above.",
		...isShort ? [`These runs lie within ${formatLength(load.spanS * 1e3)}: how days and weeks differ is not in them, so that real noise is larger rather than smaller.`] : []
	];
}
function tolerancesBlock({ metrics }) {
	const lines = metrics.flatMap(({ forecast }) => forecast.smallestTolerance === null ? [] : [`${forecast.metric}: ${sized(forecast.smallestTolerance, forecast.unit).replace(" pp", "pp")}`]);
	return lines.length === 0 ? [] : [{
		kind: "subheading",
		line: [text$1("As tolerances of a configuration")]
	}, {
		kind: "copy",
		text: lines.join("\n")
	}];
}
function reportOf(calibration) {
	const { runs, load, falseAlarms, metrics, warnings } = calibration;
	return {
		verdict: null,
		headline: `Calibration: ${falseAlarms.events} of ${plural(runs.length, "unchanged run")} would have failed, ${formatCount(load.requestsPerRun)} requests each`,
		subject: [
			code(calibration.suite),
			text$1(" / "),
			code(calibration.scenario)
		],
		lead: [
			noiseTable(metrics),
			gateTable(metrics),
			list([
				...alarms(calibration),
				...oddities(calibration),
				...suggestions(calibration),
				...warnings.map(({ message, remedy }) => `${message}. ${remedy}`)
			]),
			...tolerancesBlock(calibration)
		],
		details: [],
		brief: null
	};
}
/** A calibration for a terminal or as a page. */
function renderCalibration(calibration, format, options = {}) {
	switch (format) {
		case "text": return textOf(reportOf(calibration), {
			color: options.color ?? false,
			columns: options.columns
		});
		case "markdown": return markdownOf(reportOf(calibration));
		default: return unreachable(format);
	}
}

// src/report/history.ts
const MOST_HISTORIES = 20;
const BARS = "▁▂▃▄▅▆▇█";
const dayOf = (startedAt) => startedAt.slice(0, 10);
const shortCommit = (commit) => commit?.slice(0, 7) ?? "an unknown commit";
/** The last points as bars from the lowest to the highest of them. */
function sparkline(trend) {
	const values = trend.points.slice(-30).map(({ value }) => value);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	return values.map((value) => BARS[high === low ? 3 : Math.round((value - low) / (high - low) * 7)]).join("");
}
const change = (amount, trend) => amount === null ? "–" : formatChange(amount, trend.unit);
function changeLine(trend, one) {
	const direction = one.isWorse ? "worse" : "better";
	const accepted = one.isAccepted ? ", accepted" : "";
	const after = one.after === null || one.after === one.commit ? "" : ` (after ${shortCommit(one.after)})`;
	return `${dayOf(one.startedAt)} ${trend.id} ${change(one.change, trend)} (${direction}${accepted}) from ${shortCommit(one.commit)}${after}`;
}
const eventsOf = (history) => [...history.trends.flatMap((trend) => trend.changes.map((one) => changeLine(trend, one))), ...history.providerChanges.map(({ startedAt, from, to }) => `${dayOf(startedAt)} the provider's version changed from ${from} to ${to}`)].toSorted();
const HISTORY_HEADINGS = [
	"metric",
	"now",
	"anchor",
	"drift",
	"changes"
];
const historyCells = (trend) => [
	trend.id,
	formatValue(trend.level, trend.unit),
	formatValue(trend.anchor, trend.unit),
	change(trend.drift, trend),
	String(trend.changes.length)
];
function textTable(history) {
	const rows = [HISTORY_HEADINGS, ...history.trends.map(historyCells)];
	const widths = HISTORY_HEADINGS.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
	const trends = ["trend", ...history.trends.map(sparkline)];
	return rows.map((row, index) => {
		return `  ${[...row.map((cell, at) => at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)), trends[index] ?? ""].join("  ")}`;
	});
}
const spanOf = (history) => `${plural(history.runs, "run")}, ${history.admitted} admitted, ${dayOf(history.from)} to ${dayOf(history.to)}`;
/** Why there is no history to show. */
function emptiness(stored) {
	return stored === 0 ? "holds no run yet." : `holds ${plural(stored, "run")}, but none with a level to show: an answer, measured to the end by a load generator that was healthy.`;
}
/**
* For a terminal.
* @param stored all runs that the store holds, sound or not
*/
function renderHistory(histories, store, stored) {
	if (histories.length === 0) return `${escapeTerminal(store)} ${emptiness(stored)}\n`;
	return histories.map((history) => {
		const name = `${history.suite} / ${history.scenario}`;
		const events = eventsOf(history).map((line) => `  ${escapeTerminal(line)}`);
		const short = history.fingerprint.replace("sha256:", "").slice(0, 16);
		return [
			`${escapeTerminal(name)} (${short}): ${spanOf(history)}`,
			...textTable(history),
			...events.length === 0 ? ["  no change of level"] : events,
			""
		];
	}).flat().map((line) => line.trimEnd()).join("\n");
}
function chartOf$1(trend) {
	const points = trend.points.slice(-30);
	const label = capitalised(metricLabel(trend.id));
	return {
		kind: "chart",
		chart: "history",
		title: `${label} from run to run`,
		description: `${label}, one point a run, oldest first.`,
		axis: {
			kind: "runs",
			labels: points.map(({ startedAt }) => startedAt.slice(5, 10))
		},
		unit: trend.unit === "share" ? "share" : "ms",
		series: [{
			name: trend.id,
			role: "now",
			points: points.map(({ value }, at) => [at, value])
		}]
	};
}
const SHOWN_AS_CHART = [
	"latency.p99",
	"ttft.p99",
	"error-rate"
];
function markdownSection(history, picture) {
	const rows = history.trends.map((trend) => [
		codeMarkdown(trend.id),
		...historyCells(trend).slice(1).map(escapeMarkdown),
		sparkline(trend)
	].join(" | "));
	const charts = history.trends.filter(({ id, points }) => SHOWN_AS_CHART.includes(id) && points.length > 1).map((trend) => mermaidOf(chartOf$1(trend))).filter((chart) => chart !== null);
	const events = eventsOf(history).map((line) => `- ${escapeMarkdown(line)}`);
	return [
		`## ${escapeMarkdown(history.suite)} / ${escapeMarkdown(history.scenario)}`,
		"",
		`${escapeMarkdown(spanOf(history))}; configuration ${codeMarkdown(history.fingerprint.replace("sha256:", "").slice(0, 16))}.`,
		"",
		`| ${[...HISTORY_HEADINGS, "trend"].join(" | ")} |`,
		"| --- | ---: | ---: | ---: | ---: | --- |",
		...rows.map((row) => `| ${row} |`),
		"",
		...events.length === 0 ? [] : [
			"Changes of level:",
			"",
			...events,
			""
		],
		...picture === void 0 ? [] : [
			`![All runs of ${escapeMarkdown(history.suite)} / ${escapeMarkdown(history.scenario)}](${picture})`,
			"",
			"Dashed: the first runs. Red: not admitted as a baseline. Dotted: a change of level.",
			""
		],
		...charts.flatMap((chart) => [chart, ""])
	].join("\n");
}
const ABOUT = `# Baselines of tailgate

This branch holds the recordings that pull requests are compared with. It shares no history with
the code, is written by workflow runs on the default branch, and is never merged.

- One file per run, named after it:
  \`v1/<suite>/<scenario>/<fingerprint>/<year>/<month>/<run>-<attempt>-<shard>.json\`
- A file with \`"admitted": false\` is history, not a baseline; one with \`"markers"\` begins a new
  level after an accepted regression.
- Runs beyond the newest 200, or older than 180 days, are pruned; the first ones and those with
  markers stay. This page, \`charts/\` and \`index.json\` are derived from the files and may be
  deleted.
- To start afresh delete the branch: the next run on the default branch creates it.
`;
/** Those that ran last, and how many others there are. */
function shownHistories(histories) {
	const shown = histories.slice(0, MOST_HISTORIES);
	return {
		shown,
		left: histories.length - shown.length
	};
}
/**
* `README.md` of the data branch.
* @param pictures paths of the drawings beside it, where there is one
*/
function renderHistoryPage(histories, pictures) {
	const { shown, left } = shownHistories(histories);
	return [
		ABOUT,
		...shown.map((history) => markdownSection(history, pictures.get(history))),
		...left === 0 ? [] : [`${plural(left, "older configuration")} not shown.`, ""]
	].join("\n");
}

// src/report/html/picture.ts
const COLUMNS = 2;
const GAP_PX = 24;
const TITLE_PX = 30;
/**
* Charts with an x axis as one SVG file, two beside each other: light and dark by preference, with
* title and description for those who do not see it. No script, nothing from elsewhere.
*/
function pictureOf(charts, title) {
	const columns = Math.max(1, Math.min(COLUMNS, charts.length));
	const cell = {
		width: SVG_SIZE.width + GAP_PX,
		height: SVG_SIZE.height + TITLE_PX + GAP_PX
	};
	const widthPx = columns * cell.width + GAP_PX;
	const heightPx = Math.ceil(charts.length / columns) * cell.height + GAP_PX;
	const parts = charts.map((chart, at) => {
		const x = GAP_PX + at % columns * cell.width;
		const y = GAP_PX + Math.floor(at / columns) * cell.height;
		return `<text class="name" x="${px(x)}" y="${px(y + 14)}">${escapeXml(chart.title)}</text>\n` + svgOf(chart, `c${at}`, {
			x,
			y: y + TITLE_PX
		});
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" aria-labelledby="t d">\n<title id="t">${escapeXml(title)}</title>\n<desc id="d">${charts.map(({ description }) => escapeXml(description)).join(" ")}</desc>\n<style>${PICTURE_STYLE}</style>\n<rect class="ground" width="${widthPx}" height="${heightPx}" rx="8"/>\n${parts.join("\n")}\n</svg>\n`;
}

// src/report/trend-charts.ts
/** All stored runs of one configuration, for where there is room for them. */
const SHOWN = [
	"latency.p99",
	"ttft.p99",
	"error-rate",
	"cost-per-1k"
];
/** As many as pruning keeps, but for anchors and accepted changes. */
const MOST_RUNS = 200;
const unitOf = ({ unit }) => unit === "share" || unit === "USD" ? unit : "ms";
/** What happened between two runs stands between them. */
function markersOf(trend, from) {
	return trend.changes.filter(({ at }) => at > from).map(({ at, change, isAccepted }) => ({
		x: at - from - .5,
		label: `level ${formatChange(change, trend.unit)}${isAccepted ? ", accepted" : ""}`
	}));
}
function seriesOf(trend, from) {
	const { anchor } = trend;
	const points = trend.points.slice(from);
	const refused = points.flatMap(({ admitted, value }, at) => admitted ? [] : [[at, value]]);
	return [
		...anchor === null ? [] : [{
			name: "anchor",
			role: "base",
			points: points.map((_, at) => [at, anchor])
		}],
		{
			name: metricLabel(trend.id),
			role: "now",
			points: points.map(({ value }, at) => [at, value])
		},
		...refused.length === 0 ? [] : [{
			name: "not admitted",
			role: "bad",
			mark: "dots",
			points: refused
		}]
	];
}
function chartOf(trend) {
	const from = Math.max(0, trend.points.length - MOST_RUNS);
	const points = trend.points.slice(from);
	const label = capitalised(metricLabel(trend.id));
	const refused = points.filter(({ admitted }) => !admitted).length;
	const markers = markersOf(trend, from);
	const say = (value) => formatValue(value, trend.unit);
	const facts = [
		`${label} of ${plural(points.length, "run")}, oldest first, now ${say(trend.level)}`,
		...trend.anchor === null ? [] : [`dashed line: the first runs, ${say(trend.anchor)}`],
		...refused === 0 ? [] : [`red dots: ${plural(refused, "run")} not admitted as a baseline`],
		...markers.length === 0 ? [] : [`dotted lines: ${plural(markers.length, "change")} of level`]
	];
	return {
		kind: "chart",
		chart: "history",
		title: `${label} from run to run`,
		unit: unitOf(trend),
		description: `${facts.join("; ")}.`,
		axis: {
			kind: "runs",
			labels: points.map(({ startedAt }) => startedAt.slice(5, 10))
		},
		markers,
		series: seriesOf(trend, from)
	};
}
/** One chart a metric; none of a metric that only one run has. */
function trendCharts({ trends }) {
	return trends.filter(({ id, points }) => SHOWN.includes(id) && points.length > 1).map(chartOf);
}

// src/report/data-branch.ts
/** The files of the data branch that people look at, all derived from its runs. */
/** `charts/<suite>/<scenario>.svg`; null for names that are no folder's. */
function picturePath(history) {
	const [, suite = "", scenario = ""] = folderOf(history).split("/");
	return /^\.*$/.test(suite) || /^\.*$/.test(scenario) ? null : `charts/${suite}/${scenario}.svg`;
}
/** One of each scenario: of the configuration that ran last. */
function picturesOf(histories) {
	const byPath = /* @__PURE__ */ new Map();
	for (const history of histories) {
		const path = picturePath(history);
		const charts = trendCharts(history);
		if (path === null || byPath.has(path) || charts.length === 0) continue;
		const title = `${history.suite} / ${history.scenario}: ${spanOf(history)}`;
		byPath.set(path, {
			path,
			text: pictureOf(charts, title),
			history
		});
	}
	return [...byPath.values()];
}
function sectionOf(history) {
	const events = eventsOf(history);
	const blocks = [
		{
			kind: "paragraph",
			line: [text$1(`${spanOf(history)}; configuration `), code(history.fingerprint.replace("sha256:", "").slice(0, 16))]
		},
		{
			kind: "table",
			caption: "Levels, and what has become of them since the first runs",
			columns: HISTORY_HEADINGS.map((heading, at) => at === 0 ? left(heading) : right(heading)),
			rows: history.trends.map((trend) => {
				const [id = "", ...cells] = historyCells(trend);
				return [[code(id)], ...cells.map((cell) => [text$1(cell)])];
			})
		},
		...events.length === 0 ? [] : [{
			kind: "list",
			items: events.map((event) => [text$1(event)])
		}],
		...trendCharts(history)
	];
	return {
		title: `${history.suite} / ${history.scenario}`,
		blocks,
		isForTerminal: false
	};
}
/** The history as one self-contained page, for a browser. */
function renderHistoryHtml(histories) {
	const { shown, left: notShown } = shownHistories(histories);
	const runs = histories.reduce((sum, one) => sum + one.runs, 0);
	const last = shown[0]?.to.slice(0, 16).replace("T", " ") ?? null;
	return pageOf({
		verdict: null,
		headline: `Tailgate: ${plural(runs, "stored run")} of ${plural(histories.length, "configuration")}` + (notShown === 0 ? "" : `, the ${shown.length} that ran last are shown`),
		subject: [text$1(last === null ? "no run yet" : `last run ${last} UTC`)],
		lead: [],
		details: shown.map(sectionOf),
		brief: null
	}, null);
}
/** `README.md` with its pictures, and with `withHtml` the page `index.html`. */
function renderDataBranch(histories, { withHtml }) {
	const pictures = picturesOf(shownHistories(histories).shown);
	const pathOf = new Map(pictures.map(({ history, path }) => [history, path]));
	return [
		{
			path: "README.md",
			text: renderHistoryPage(histories, pathOf)
		},
		...pictures.map(({ path, text: svg }) => ({
			path,
			text: svg
		})),
		...withHtml ? [{
			path: "index.html",
			text: renderHistoryHtml(histories)
		}] : []
	];
}

// src/adapters/stores/zip.ts
const END_SIGNATURE = 101010256;
const END_BYTES = 22;
const ENTRY_SIGNATURE = 33639248;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 67324752;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 65535;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** The archive is torn, altered, beyond the limits or of a kind that is not read. */
var ZipError = class extends Error {
	name = "ZipError";
};
function findEnd(archive) {
	const lowest = Math.max(0, archive.length - END_BYTES - MAX_COMMENT_BYTES);
	for (let at = archive.length - END_BYTES; at >= lowest; at -= 1) if (archive.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + archive.readUInt16LE(at + 20) === archive.length) return at;
	throw new ZipError("it has no central directory");
}
function readEntry(archive, at) {
	if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new ZipError("its central directory is torn");
	const nameBytes = archive.readUInt16LE(at + 28);
	const nameAt = at + ENTRY_BYTES;
	const nextAt = nameAt + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
	if (nextAt > archive.length) throw new ZipError("its central directory is torn");
	return {
		nextAt,
		entry: {
			name: archive.toString("utf8", nameAt, nameAt + nameBytes),
			flags: archive.readUInt16LE(at + 8),
			method: archive.readUInt16LE(at + 10),
			crc: archive.readUInt32LE(at + 16),
			packedBytes: archive.readUInt32LE(at + 20),
			fileBytes: archive.readUInt32LE(at + 24),
			localAt: archive.readUInt32LE(at + 42)
		}
	};
}
function inflate(packed, entry) {
	if (entry.method === STORED) return packed;
	if (entry.method !== DEFLATED) throw new ZipError(`${entry.name}: compressed by another method`);
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.fileBytes) });
	} catch {
		throw new ZipError(`${entry.name}: cannot be inflated to the size it states`);
	}
}
function contentOf(archive, entry) {
	const { name, localAt, packedBytes } = entry;
	if (!(localAt + LOCAL_BYTES <= archive.length && archive.readUInt32LE(localAt) === LOCAL_SIGNATURE)) throw new ZipError(`${name}: is not where the central directory says`);
	if ((entry.flags & ENCRYPTED) !== 0) throw new ZipError(`${name}: encrypted`);
	const from = localAt + LOCAL_BYTES + archive.readUInt16LE(localAt + 26) + archive.readUInt16LE(localAt + 28);
	if (from + packedBytes > archive.length) throw new ZipError(`${name}: torn`);
	const bytes = inflate(archive.subarray(from, from + packedBytes), entry);
	if (bytes.length !== entry.fileBytes || crc32(bytes) !== entry.crc) throw new ZipError(`${name}: its checksum does not match its content`);
	return bytes;
}
/**
* The files whose name is wanted, in the archive's order. ZIP64 is refused: it is for sizes that are
* refused anyway.
* @throws ZipError
*/
function unzip(archive, isWanted, limits) {
	if (archive.length < END_BYTES) throw new ZipError("it is too short for an archive");
	const end = findEnd(archive);
	const count = archive.readUInt16LE(end + 10);
	if (count > limits.maxFiles) throw new ZipError(`it has more than ${limits.maxFiles} files`);
	const files = [];
	let leftBytes = limits.maxTotalBytes;
	let at = archive.readUInt32LE(end + 16);
	for (let index = 0; index < count; index += 1) {
		const { entry, nextAt } = readEntry(archive, at);
		at = nextAt;
		if (!isWanted(entry.name)) continue;
		leftBytes -= entry.fileBytes;
		if (entry.fileBytes > limits.maxFileBytes || leftBytes < 0) throw new ZipError(`${entry.name}: too large`);
		files.push({
			name: entry.name,
			bytes: contentOf(archive, entry)
		});
	}
	return files;
}

// src/adapters/stores/artifact.ts
const MAX_ARCHIVE_BYTES$1 = 64e6;
const LIMITS$1 = {
	maxFiles: 2e3,
	maxFileBytes: MAX_LOADED_BYTES,
	maxTotalBytes: 128e6
};
/** Artifacts opened in one load; each costs three requests. */
const MAX_OPENED$1 = 60;
/** On these the default branch's own code runs, set off by somebody with write access. */
const TRUSTED_EVENTS = [
	"push",
	"schedule",
	"workflow_dispatch"
];
/**
* Whether the code of the default branch made it. The branch's name alone says nothing: a fork may
* call a branch `main`, and so may the head of a pull request.
*/
async function isTrusted(github, { origin }, own) {
	if (origin === null || origin.repositoryId !== own.id || origin.headRepositoryId !== own.id || origin.headBranch !== own.defaultBranch) return false;
	const run = await github.workflowRun(origin.runId);
	return TRUSTED_EVENTS.includes(run.event) && run.conclusion === "success";
}
/** JSON that does not call itself a recording: a verdict, a package file. */
function isOtherJson(text) {
	try {
		const value = JSON.parse(text);
		return !(typeof value === "object" && value !== null && "schema" in value && typeof value.schema === "string" && value.schema.startsWith("tailgate.recording/"));
	} catch {
		return false;
	}
}
/** What a folder holds beside its recordings is left alone; a file by itself has to be one. */
function filesOf$1(archive, prefix) {
	if (archive[0] === "{".charCodeAt(0)) return [{
		kind: "text",
		path: prefix,
		text: archive.toString("utf8")
	}];
	return unzip(archive, (name) => name.endsWith(".json"), LIMITS$1).map(({ name, bytes }) => ({
		name,
		text: bytes.toString("utf8")
	})).filter(({ text }) => !isOtherJson(text)).map(({ name, text }) => ({
		kind: "text",
		path: `${prefix}/${oneLine(name, 200)}`,
		text
	}));
}
async function open$1(github, artifact, prefix) {
	const content = await github.downloadArtifact(artifact.id, MAX_ARCHIVE_BYTES$1);
	if (content.kind === "gone") return content;
	if (content.kind === "too-large") return {
		kind: "corrupt",
		path: prefix,
		reason: `it has more than ${MAX_ARCHIVE_BYTES$1} bytes`
	};
	try {
		const runs = [];
		for (const file of filesOf$1(content.bytes, prefix)) {
			const read = parseRun(file, null);
			if (read.kind === "corrupt") return read;
			runs.push(read.run);
		}
		return {
			kind: "runs",
			runs
		};
	} catch (error) {
		if (!(error instanceof ZipError)) throw error;
		return {
			kind: "corrupt",
			path: prefix,
			reason: oneLine(error.message)
		};
	}
}
const isOf = (key, { recording }) => recording.suite === key.suite && recording.scenario === key.scenario && recording.shard === null && recording.arm === "candidate";
const hasKey = (key, { recording }) => recording.fingerprint.key === key.fingerprint;
/** The newest of each other configuration, to say what changed. */
function othersOf(key, runs) {
	const newest = /* @__PURE__ */ new Map();
	for (const run of newestAdmitted(runs, runs.length)) if (!hasKey(key, run)) newest.set(run.recording.fingerprint.key, run);
	return [...newest.values()];
}
async function gather({ github }, artifacts, key, limit) {
	const runs = [];
	let goneCount = 0;
	let opened = 0;
	const own = await github.repositoryFacts();
	for (const artifact of artifacts) {
		if (runs.filter((run) => hasKey(key, run) && run.recording.admitted !== false).length >= limit || opened >= MAX_OPENED$1) break;
		if (artifact.isExpired) {
			goneCount += 1;
			continue;
		}
		if (!await isTrusted(github, artifact, own)) continue;
		opened += 1;
		const read = await open$1(github, artifact, `artifact ${artifact.id}`);
		if (read.kind === "corrupt") return read;
		if (read.kind === "gone") goneCount += 1;
		else runs.push(...read.runs.filter((run) => isOf(key, run)));
	}
	return {
		runs,
		goneCount
	};
}
async function load(options, description, key, limit) {
	const artifacts = await options.github.listArtifacts(options.name);
	const found = await gather(options, artifacts, key, limit);
	if ("kind" in found) return found;
	const runs = found.runs.filter((run) => hasKey(key, run));
	if (runs.length > 0) return {
		kind: "found",
		runs: newestAdmitted(runs, limit)
	};
	const gone = found.goneCount === 0 ? "" : `; ${found.goneCount} of ${artifacts.length} have expired, GitHub keeps them 90 days at most`;
	const reason = `${description} holds no run of ${oneLine(key.suite, 60)} / ${oneLine(key.scenario, 60)} with this configuration${gone}`;
	if (found.goneCount > 0) options.warn(`warning: ${reason}. Run the workflow on the default branch to record a new baseline, or use baseline: branch:tailgate-data, which does not expire.`);
	return {
		kind: "absent",
		reason,
		others: othersOf(key, found.runs)
	};
}
/**
* `artifact:NAME`: recordings in artifacts that successful runs of the default branch of this very
* repository uploaded. Read only: the workflow uploads them.
*/
function makeArtifactStore(options) {
	const description = `artifact ${oneLine(options.name)} of ${oneLine(options.github.repository)}`;
	return {
		description,
		load: (key, limit) => load(options, description, key, limit),
		save: async () => {
			throw new TailgateError("usage", {
				code: "read-only-store",
				message: `${description} is only read: artifacts are uploaded by a step of the workflow.`,
				hint: "Upload report-dir with actions/upload-artifact, and use update-baseline: never."
			});
		}
	};
}

// src/adapters/stores/attempts.ts
/** A report directory with its recordings; a larger artifact is something else. */
const MAX_ARCHIVE_BYTES = 16e6;
/** Each costs two requests. */
const MAX_OPENED = 20;
const LIMITS = {
	maxFiles: 2e3,
	maxFileBytes: 8e6,
	maxTotalBytes: 64e6
};
const NOTHING = {
	recordings: [],
	doubts: []
};
const isRecordingFile = (name) => /^recording-.*\.json$/.test(name.slice(name.lastIndexOf("/") + 1));
async function open(github, { id }) {
	const content = await github.downloadArtifact(id, MAX_ARCHIVE_BYTES);
	if (content.kind !== "bytes") return NOTHING;
	const where = `artifact ${id}`;
	try {
		const read = unzip(content.bytes, isRecordingFile, LIMITS).map(({ name, bytes }) => parseRun({
			kind: "text",
			path: `${where}/${oneLine(name, 200)}`,
			text: bytes.toString("utf8")
		}, null));
		return {
			recordings: read.flatMap((one) => one.kind === "run" ? [one.run.recording] : []),
			doubts: read.flatMap((one) => one.kind === "corrupt" ? [one.reason] : [])
		};
	} catch (error) {
		if (error instanceof ZipError) return NOTHING;
		throw error;
	}
}
/**
* The recordings `recording-*.json` in the artifacts of one workflow run, by whatever name they were
* uploaded. Not to find them, or not to be allowed to look, is no failure: it is said in `doubts`.
*/
async function recordingsOfRun(github, runId) {
	try {
		const artifacts = (await github.artifactsOfRun(runId)).filter(({ isExpired, sizeBytes }) => !isExpired && sizeBytes <= MAX_ARCHIVE_BYTES);
		const found = [];
		for (const artifact of artifacts.slice(0, MAX_OPENED)) found.push(await open(github, artifact));
		return {
			recordings: [...new Map(found.flatMap(({ recordings }) => recordings).map((run) => [run.id, run])).values()],
			doubts: found.flatMap(({ doubts }) => doubts)
		};
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		return {
			recordings: [],
			doubts: [`${error.message}${error.hint === null ? "" : ` ${error.hint}`}`]
		};
	}
}

// src/adapters/stores/index-file.ts
/**
* `index.json` of the data branch: every run in short, by the hash of its file. Derived: a run that
* is missing in it, or whose file has changed, is read again, and nothing in a damaged index is
* believed: its checksum tells.
*/
const INDEX_PATH = "index.json";
const text = string().max(500);
const summary = object$1({
	path: text,
	suite: text,
	scenario: text,
	fingerprint: text,
	startedAt: datetime({ offset: true }),
	commit: text.nullable(),
	admitted: boolean(),
	verdict: text.nullable(),
	isSound: boolean(),
	markers: array(text).max(100),
	providerModel: text.nullable(),
	levels: record(text, number())
});
const index = object$1({
	schema: literal("tailgate.index/1"),
	checksum: string(),
	runs: array(summary.extend({ blob: text })).max(5e4)
});
/** By the blob's hash and the path: equal content may lie in two places. */
const keyOf = (blob, path) => `${blob} ${path}`;
/** Null when it is damaged. */
function parseIndex(content) {
	try {
		const { runs, checksum } = index.parse(JSON.parse(content));
		if (checksum !== digest(runs)) return null;
		return new Map(runs.map(({ blob, ...run }) => [keyOf(blob, run.path), run]));
	} catch {
		return null;
	}
}
function lookUp(known, blob, path) {
	return known.get(keyOf(blob, path)) ?? null;
}
const FIELDS = summary.keyof().options;
/** In one order, wherever the summary comes from: the same runs give the same file. */
const inOrder = (run) => Object.fromEntries(FIELDS.map((field) => [field, run[field]]));
/** One run a line, in the order of their paths, so that a change of the file is a small one. */
function formatIndex(runs) {
	const sorted = runs.toSorted((a, b) => a.run.path < b.run.path ? -1 : 1).map(({ blob, run }) => ({
		...inOrder(run),
		blob
	}));
	const lines = sorted.map((run) => JSON.stringify(run));
	return `{"schema": "tailgate.index/1", "checksum": "${digest(sorted)}", "runs": [\n${lines.join(",\n")}\n]}\n`;
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

// src/adapters/stores/branch-archive.ts
const MAX_TRIES$1 = 3;
const MANY_BYTES = 2e7;
/** Nothing else lies there: what is not derived any more goes. */
const DERIVED_FOLDER = "charts/";
const MAX_REMOVED = 500;
async function readIndex({ github, branch, warn }, files) {
	const entry = files.find(({ path }) => path === INDEX_PATH);
	if (entry === void 0) return /* @__PURE__ */ new Map();
	const index = (entry.sizeBytes ?? 0) <= 8e6 ? parseIndex(await github.getBlob(entry.sha)) : null;
	if (index !== null) return index;
	warn(`warning: ${INDEX_PATH} on branch ${oneLine(branch)} is damaged and not believed: the runs themselves are read, and the next one that is stored writes it anew.`);
	return /* @__PURE__ */ new Map();
}
async function readRun(github, known, entry) {
	const { path, sha } = entry;
	const found = lookUp(known, sha, path);
	if (found !== null) return {
		kind: "run",
		stored: {
			entry,
			run: found
		}
	};
	if ((entry.sizeBytes ?? 0) > 8e6) return {
		kind: "corrupt",
		reason: `${path}: it has ${entry.sizeBytes} bytes`
	};
	const read = parseStored({
		kind: "text",
		path,
		text: await github.getBlob(sha)
	}, null);
	return read.kind === "corrupt" ? {
		kind: "corrupt",
		reason: `${oneLine(path)}: ${read.reason}`
	} : {
		kind: "run",
		stored: {
			entry,
			run: summariseRun(path, read.run.recording)
		}
	};
}
async function readContents(options) {
	const { github, branch } = options;
	const found = await github.getBranch(branch);
	if (found.kind !== "found") return null;
	const tree = await github.getCommitTree(found.sha);
	const files = await listFiles(github, tree, "");
	const known = await readIndex(options, files);
	const runs = files.filter(({ path }) => fingerprintFolderOf(path) !== null);
	const isKnown = ({ sha, path }) => lookUp(known, sha, path) !== null;
	const opened = runs.filter((entry) => !isKnown(entry)).slice(-400);
	const read = await inParallel([...runs.filter(isKnown), ...opened], (entry) => readRun(github, known, entry));
	return {
		tip: found.sha,
		tree,
		files,
		stored: read.flatMap((one) => one.kind === "run" ? [one.stored] : []),
		corrupt: read.flatMap((one) => one.kind === "corrupt" ? [one.reason] : [])
	};
}
/** As git names a file's content; another format of objects gives other names, which only costs. */
function blobOf(text) {
	const bytes = Buffer.from(text, "utf8");
	return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
/** What has to be written for the derived files to be there, and what of older ones to be removed. */
async function derivedChanges(github, files, derived) {
	const present = new Map(files.map(({ path, sha }) => [path, sha]));
	const fresh = derived.filter(({ path, text }) => present.get(path) !== blobOf(text));
	const written = await inParallel(fresh, async ({ path, text }) => ({
		path,
		blob: await github.createBlob(text)
	}));
	const own = new Set(derived.map(({ path }) => path));
	const stale = [...present.keys()].filter((path) => path.startsWith(DERIVED_FOLDER) && !own.has(path));
	return [...written.filter(({ path, blob }) => present.get(path) !== blob), ...stale.map((path) => ({
		path,
		blob: null
	}))];
}
async function write({ github, branch }, contents, { now, derive }) {
	const { stored, files, tip, tree } = contents;
	const pruned = new Set(runsToPrune(stored.map(({ run }) => run), now).slice(0, MAX_REMOVED));
	const kept = stored.filter(({ entry }) => !pruned.has(entry.path));
	const changed = await derivedChanges(github, files, [{
		path: INDEX_PATH,
		text: formatIndex(kept.map(({ entry, run }) => ({
			blob: entry.sha,
			run
		})))
	}, ...derive(kept.map(({ run }) => run))]);
	if (changed.length === 0 && pruned.size === 0) return {
		kind: "done",
		pruned: 0
	};
	const next = await github.createTree({
		baseTree: tree,
		files: [...changed, ...[...pruned].map((path) => ({
			path,
			blob: null
		}))]
	});
	const message = pruned.size === 0 ? "Bring the overview up to date" : `Prune ${pruned.size} old runs and bring the overview up to date`;
	const commit = await github.createCommit({
		message,
		tree: next,
		parents: [tip]
	});
	return (await github.advanceBranch(branch, commit)).kind === "changed" ? {
		kind: "done",
		pruned: pruned.size
	} : { kind: "lost-race" };
}
function notesOf(contents, description) {
	const sizeBytes = contents.files.reduce((sum, { sizeBytes: own }) => sum + (own ?? 0), 0);
	return [...contents.corrupt.map((reason) => `${description}: ${reason}`), ...sizeBytes > MANY_BYTES ? [`${description} holds ${Math.round(sizeBytes / 1e6)} MB in ${contents.files.length} files, more than ${MANY_BYTES / 1e6} MB: delete scenarios or configurations that are no longer run, or start a new one with baseline: branch:NAME. How to squash its history: docs/github.md`] : []];
}
async function tidy(options, description, asked) {
	for (let count = 0; count < MAX_TRIES$1; count += 1) {
		const contents = await readContents(options);
		if (contents === null) return [];
		const tidied = await write(options, contents, asked);
		if (tidied.kind === "lost-race") continue;
		return [...tidied.pruned === 0 ? [] : [`${description}: ${tidied.pruned} old runs pruned`], ...notesOf(contents, description)];
	}
	return [];
}
/** The data branch as a whole: its index, its pruning and the pages that people open. */
function makeBranchArchive(options, description) {
	return {
		summaries: async () => {
			const contents = await readContents(options);
			const [reason] = contents?.corrupt ?? [];
			if (reason !== void 0) throw new TailgateError("store", {
				code: "corrupt-baseline",
				message: `${description}: ${reason}`,
				hint: "Restore that file or delete it; a damaged baseline is never silently skipped."
			});
			return (contents?.stored ?? []).map(({ run }) => run);
		},
		tidy: (asked) => tidy(options, description, asked)
	};
}

// src/adapters/stores/branch-write.ts
/**
* One new file on a branch, by compare and swap: the new commit's parent is the tip that was read,
* and a fast-forward-only update fails when the tip has moved. The loser reads again.
*/
const MAX_TRIES = 40;
const BACKOFF = {
	firstMs: 500,
	maxMs: 5e3
};
const TRANSIENT = /* @__PURE__ */ new Set([
	"github-conflict",
	"github-refused",
	"github-not-found"
]);
const isLost = (outcome) => outcome.kind === "lost-race";
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
async function placeOf(append, rootSha, blob) {
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
	const [place, usual] = await Promise.all([placeOf(append, baseTree, blob), commitOf(append, prepared)]);
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
	const branch = await append.github.getBranch(append.branch);
	switch (branch.kind) {
		case "found": return await extend(append, branch.sha, blob);
		case "absent": return await bootstrap(append, blob);
		case "empty-repository": throw emptyRepository(append);
		default: return unreachable(branch);
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
/** Repeats what lost a race or met a passing refusal, with full jitter between the tries. */
async function inTries(append, work) {
	let reason = "";
	for (let count = 0; count < MAX_TRIES; count += 1) {
		if (count > 0) await append.sleep(jitteredBackoff(count - 1, BACKOFF, append.random));
		try {
			const outcome = await work();
			if (!isLost(outcome)) return outcome;
			reason = outcome.reason;
		} catch (error) {
			if (!(error instanceof TailgateError) || !TRANSIENT.has(error.code)) throw error;
			reason = error.message;
		}
	}
	throw new TailgateError("store", {
		code: "branch-contended",
		message: `The run could not be added to ${append.description} in ${MAX_TRIES} tries (${oneLine(reason)}).`,
		hint: "Run the job again. If many jobs write at once, give them a concurrency group with queue: max."
	});
}
/**
* Adds the file and answers its path; nothing changes when it is there already.
* @throws TailgateError `store`: without permission, against rules, or after 40 lost races
*/
async function appendToBranch(append) {
	const { blob } = await inTries(append, async () => ({
		kind: "created",
		blob: await createBlob(append)
	}));
	const { path } = await inTries(append, () => attempt(append, blob));
	return { path };
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
async function save(options, description, recording, run) {
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
		save: (recording, run) => save(options, description, recording, run),
		archive: makeBranchArchive(options, description)
	};
}

// src/entry/calibration.ts
const MOST_FILES = 1e3;
function refuse(field, value, message, fix) {
	return new UsageError([{
		field,
		value,
		origin: "the calibration",
		message,
		fix
	}]);
}
/** Files as named, and whatever matches the globs. */
async function filesOf(patterns, named) {
	const found = new Set(named);
	for (const pattern of patterns) {
		const before = found.size;
		for await (const path of glob(pattern)) {
			found.add(path);
			if (found.size > MOST_FILES) throw refuse("results", pattern, `matches more than ${MOST_FILES} files.`, "name them more closely");
		}
		if (found.size === before) throw refuse("results", pattern, "no further file matches.", "check the path; it is relative to the working directory");
	}
	return [...found].toSorted();
}
/** Recordings that were made before. */
async function readCalibrationRuns(patterns, named) {
	const read = await Promise.all((await filesOf(patterns, named)).map(async (path) => parseRecording(await readInputFile("results", path), path)));
	return {
		recordings: mergeShards(read.map(({ recording }) => recording)),
		warnings: read.flatMap(({ warnings }) => warnings),
		isInterrupted: false
	};
}
/** What a run has taken of the caps, whatever was planned. */
function spentOn({ load, excluded }) {
	return {
		requests: load.scheduled + excluded.warmup.sent + excluded.preflight.sent,
		durationMs: (load.warmupS + load.durationS) * 1e3
	};
}
/** The caps hold for all runs together. */
function checkCaps({ settings }, runs, each) {
	const { "max-requests": maxRequests, "max-duration": maxDurationMs } = settings;
	const all = Array.from({ length: runs }, () => each).reduce(addEffort, NO_EFFORT);
	const cap = brokenCap(all, {
		maxRequests,
		maxDurationMs
	});
	if (cap === null) return;
	const taken = cap === "max-requests" ? `${all.requests} requests` : `${Math.ceil(all.durationMs / 1e3)} s`;
	throw refuse("runs", `${runs}`, `${runs} runs take ${taken} together, more than ${cap} allows.`, `fewer or shorter runs, or a larger ${cap}`);
}
/** A/A: the same plan again and again, each time over connections of its own. */
async function recordCalibrationRuns(config, runs, around) {
	try {
		var _usingCtx$2 = _usingCtx();
		const { env, signal, onProgress, folder, say } = around;
		const { "max-requests": maxRequests, "max-duration": maxDurationMs, "max-cost": maxCostUsd } = config.settings;
		const jobs = _usingCtx$2.a(await makeJobs(config, env));
		const job = onlyJob(jobs.jobs);
		checkCaps(config, runs, effortOf([job.plan]));
		if (maxCostUsd !== null) refuseBeyondCap([job], costOfPlan([estimateSpending(job, [], null)]), maxCostUsd);
		if (folder !== null) await makeFolder(folder);
		const ports = makeRunPorts({
			env,
			signal,
			onProgress,
			maxCostUsd
		});
		const recordings = [];
		let spent = NO_EFFORT;
		while (recordings.length < runs && !signal.aborted) {
			const recording = await record$1(job, ports);
			recordings.push(recording);
			if (recording.end === "spend-cap") break;
			if (folder !== null) await writeResult(join(folder, `calibration-${recordings.length}.json`), serialiseRecording(recording));
			const doubt = recording.health.healthy ? "" : `, left out: ${recording.health.reasons.join("; ")}`;
			say(`run ${recordings.length} of ${runs}: ${recording.load.scheduled} requests${doubt}`);
			spent = addEffort(spent, spentOn(recording));
			const cap = brokenCap(addEffort(spent, spentOn(recording)), {
				maxRequests,
				maxDurationMs
			});
			if (cap !== null && recordings.length < runs && job.plan.load.mode === "closed") {
				say(`${cap} leaves no room for another run: ${recordings.length} of ${runs} were made`);
				break;
			}
		}
		return {
			recordings,
			warnings: [],
			isInterrupted: signal.aborted
		};
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
}
/** The rules of the scenario that was recorded, where the configuration still has it. */
function settingsFor(config, [first]) {
	const name = first === void 0 ? null : scenarioOfPlan(first.scenario);
	return config.scenarios.find((one) => one.name === name)?.settings ?? config.settings;
}
function calibrationOf(config, { recordings, warnings }) {
	const calibration = calibrate(recordings, {
		rules: rulesOf(settingsFor(config, recordings)),
		strictness: judgeOptions(config.settings, []).strictness,
		version: VERSION
	});
	return {
		...calibration,
		warnings: [...calibration.warnings, ...warnings]
	};
}

// src/entry/exit.ts
/** Exit codes of the contract, section 2. */
const EXIT = {
	ok: 0,
	failed: 1,
	usage: 2,
	unmeasured: 3,
	bug: 70
};
function exitCodeOfVerdict(verdict) {
	if (verdict.conclusion !== "failure") return EXIT.ok;
	return verdict.verdict === "invalid" ? EXIT.unmeasured : EXIT.failed;
}
/** 130 for SIGINT, 143 for SIGTERM, as shells count. */
function exitCodeOfSignal(name) {
	return name === "SIGTERM" ? 143 : 130;
}
function exitCodeOf(outcome, interruptedBy) {
	if (outcome.interrupted) return exitCodeOfSignal(interruptedBy ?? "SIGINT");
	const code = exitCodeOfVerdict(outcome.verdict);
	return code === EXIT.ok && outcome.stored.kind === "failed" ? outcome.stored.error.exitCode : code;
}
/** Of a run that was only to be recorded: nothing is held against the endpoint. */
function exitCodeOfRecording(outcome, interruptedBy) {
	if (outcome.interrupted) return exitCodeOfSignal(interruptedBy ?? "SIGINT");
	if (outcome.verdict.verdict === "invalid") return EXIT.unmeasured;
	return outcome.stored.kind === "failed" ? outcome.stored.error.exitCode : EXIT.ok;
}
/** What to say about storing, one line each. */
function storingLines(outcome, place) {
	const { stored } = outcome;
	switch (stored.kind) {
		case "stored": return stored.paths.map((path) => `stored in ${place}: ${path}`);
		case "skipped": return [`not stored as a baseline: ${stored.reason}`];
		case "failed": return [`could not be stored in ${place}:`, ...failureOf(stored.error).lines];
	}
}
/** What an error means for the user and for the exit code. */
function failureOf(error) {
	if (error instanceof UsageError) {
		const count = error.issues.length;
		return {
			exitCode: error.exitCode,
			lines: [count === 1 ? "1 problem with the configuration:" : `${count} problems with the configuration:`, ...error.issues.map((issue) => `  ${oneLine(describeIssue(issue), 1e3)}`)]
		};
	}
	if (error instanceof TailgateError) {
		const hint = error.hint === null ? [] : [oneLine(error.hint, 1e3)];
		return {
			exitCode: error.exitCode,
			lines: [oneLine(error.message, 1e3), ...hint]
		};
	}
	const shown = error instanceof Error ? error.stack ?? error.message : String(error);
	const name = error instanceof Bug ? "a failed assertion" : "an unexpected error";
	return {
		exitCode: EXIT.bug,
		lines: [`This is a bug of tailgate (${name}); please report it with these lines:`, ...shown.split("\n").slice(0, 20)]
	};
}

// src/entry/progress.ts
/**
* How a run is going, told on standard error. It sees nothing but the few numbers that each
* generator thread sends four times a second, so that it costs the generator nothing.
*/
const PLAIN_EVERY_MS = 1e4;
/** Threads report by turns; nobody reads faster than this. */
const LIVE_EVERY_MS = 240;
/** The rate is that of the last few seconds: shorter would flicker, longer would hide a dip. */
const RATE_OVER_MS = 3e3;
const whole = (value) => Math.round(value).toString();
const seconds = (ms) => `${whole(ms / 1e3)} s`;
/** `48.2/s`, `1,200/s`. */
function perSecond(ratePerS) {
	const digits = ratePerS < 10 ? 2 : ratePerS < 100 ? 1 : 0;
	return `${ratePerS.toLocaleString("en", { maximumFractionDigits: digits })}/s`;
}
/** Two digits: more are not known while a run goes on. */
function roughly(ms) {
	const digits = (value) => Number(value.toPrecision(2)).toLocaleString("en");
	return ms < 1e3 ? `${digits(ms)} ms` : `${digits(ms / 1e3)} s`;
}
const dollars = (usd) => `$${usd.toFixed(usd < 1 ? 4 : 2)}`;
/** Requests per second since `before`; null while there is nothing to tell it from. */
function rateSince(before, now) {
	if (before === void 0 || now.elapsedMs <= before.elapsedMs) return null;
	return (now.scheduled - before.scheduled) * 1e3 / (now.elapsedMs - before.elapsedMs);
}
/** Share of the run that is over, by whatever is planned: time, or a number of requests. */
function doneShare({ elapsedMs, totalMs, scheduled, planned }) {
	if (totalMs !== null && totalMs > 0) return Math.min(1, elapsedMs / totalMs);
	return planned === null || planned === 0 ? null : Math.min(1, scheduled / planned);
}
function timeLeft({ elapsedMs, totalMs, inFlight }) {
	if (totalMs === null) return seconds(elapsedMs);
	if (elapsedMs < totalMs) return `${seconds(totalMs - elapsedMs)} left`;
	return inFlight > 0 ? `waiting for the last ${inFlight}` : "done";
}
/** Open loops plan so many requests in so much time; the mean of all stages. */
function askedPerS({ totalMs, planned }) {
	return totalMs === null || planned === null || totalMs === 0 ? null : planned * 1e3 / totalMs;
}
function rateText(progress, achievedPerS) {
	const asked = askedPerS(progress);
	if (achievedPerS === null) return asked === null ? null : `asked ${perSecond(asked)}`;
	return `${perSecond(achievedPerS)}${asked === null ? "" : ` of ${perSecond(asked)}`}`;
}
function quantileParts({ latencySoFar }) {
	if (latencySoFar === null) return [];
	const { p50Ms, p99Ms } = latencySoFar;
	const shown = (ms) => ms === null ? "among failures" : roughly(ms);
	return [{
		text: `P50 ${shown(p50Ms)}`,
		rank: 2.7
	}, {
		text: `P99 ${shown(p99Ms)}`,
		rank: 1.5,
		isAlarming: p99Ms === null
	}];
}
function partsOf(name, progress, achievedPerS) {
	const { scheduled, planned, inFlight, failed, costUsd } = progress;
	const rate = rateText(progress, achievedPerS);
	const requests = planned === null ? `${scheduled} requests` : `${scheduled} of ${planned}`;
	return [
		{
			text: name,
			rank: 5
		},
		{
			text: timeLeft(progress),
			rank: 0
		},
		{
			text: requests,
			rank: 3
		},
		...rate === null ? [] : [{
			text: rate,
			rank: 2
		}],
		{
			text: `${inFlight} in flight`,
			rank: 4
		},
		{
			text: `${failed} failed`,
			rank: 1,
			isAlarming: failed > 0
		},
		...quantileParts(progress),
		...costUsd > 0 ? [{
			text: dollars(costUsd),
			rank: 2.5
		}] : []
	];
}
/** A scenario's name comes from a file: one line of it, and no control characters. */
function nameOf(scenario, repeat) {
	const name = oneLine(scenario, 40);
	return repeat === 0 ? name : `${name} (confirmation ${repeat})`;
}
/** One line for a log. `achievedPerS` is null while it is not known. */
function progressLine(name, progress, achievedPerS) {
	const [first, ...rest] = partsOf(name, progress, achievedPerS).map(({ text }) => text);
	return `${first}: ${rest.join(", ")}`;
}
const SEPARATOR = "  ";
/** A few widths only, so that a bar does not breathe with the numbers beside it. */
const BAR_COLUMNS = [
	24,
	16,
	8
];
function bar(share, columns) {
	const full = Math.round(share * columns);
	return `${"█".repeat(full)}${"░".repeat(columns - full)}`;
}
/** As much as fits into `columns`, what matters most; a bar where there is room for one. */
function liveLine(name, progress, achievedPerS, look) {
	const all = partsOf(name, progress, achievedPerS);
	const lengthOf = (parts) => parts.reduce((sum, { text }) => sum + text.length + 2, 0);
	const most = [1e400, ...all.map(({ rank }) => rank).toSorted((a, b) => b - a)].find((limit) => lengthOf(all.filter(({ rank }) => rank < limit)) <= look.columns) ?? 0;
	const kept = all.filter(({ rank }) => rank < most);
	const share = doneShare(progress);
	const room = look.columns - lengthOf(kept);
	const barColumns = BAR_COLUMNS.find((columns) => columns <= room);
	const drawn = share === null || barColumns === void 0 ? [] : [bar(share, barColumns)];
	const texts = kept.map(({ text, isAlarming }) => isAlarming === true && look.useColour ? `\u001b[31m${text}\u001b[0m` : text);
	return [...drawn, ...texts].join(SEPARATOR);
}
/** Rates of the last seconds of a run; forgets when another one begins. */
function makeRateMeter() {
	let run = "";
	let seen = [];
	return (of, now) => {
		const isNewRun = of !== run || now.elapsedMs < (seen.at(-1)?.elapsedMs ?? 0);
		if (isNewRun) seen = [];
		run = of;
		const from = seen.findLastIndex(({ elapsedMs }) => now.elapsedMs - elapsedMs >= RATE_OVER_MS);
		seen = [...seen.slice(Math.max(0, from)), now];
		return {
			ratePerS: rateSince(seen.length > 1 ? seen[0] : void 0, now),
			isNewRun
		};
	};
}
/** Of a terminal that does not say, or says 0 as some do. */
const USUAL_COLUMNS = 80;
/** Live on a terminal, a line every 10 s elsewhere, nothing when quiet. */
function makeProgressDisplay(stream, options) {
	const isLive = stream.isTTY === true && options.isDumb !== true;
	const everyMs = isLive ? LIVE_EVERY_MS : PLAIN_EVERY_MS;
	const meter = makeRateMeter();
	let shownAtMs = 0;
	let isShowing = false;
	const clear = () => {
		if (isShowing) stream.write("\r\x1B[2K");
		isShowing = false;
	};
	return {
		clear,
		onProgress(scenario, repeat, progress) {
			if (options.isQuiet) return;
			const name = nameOf(scenario, repeat);
			const { ratePerS, isNewRun } = meter(name, progress);
			if (isNewRun) shownAtMs = isLive ? -1e400 : 0;
			if (progress.elapsedMs - shownAtMs < everyMs) return;
			shownAtMs = progress.elapsedMs;
			if (!isLive) {
				stream.write(`${progressLine(name, progress, ratePerS)}\n`);
				return;
			}
			const columns = Math.max(20, stream.columns || USUAL_COLUMNS) - 1;
			const useColour = stream.hasColors?.() ?? false;
			stream.write(`\r\u001b[2K${liveLine(name, progress, ratePerS, {
				columns,
				useColour
			})}`);
			isShowing = true;
		}
	};
}
/** On the standard error of a command. */
const displayOf = (io, isQuiet) => makeProgressDisplay(io.stderr, {
	isQuiet,
	isDumb: io.env["TERM"] === "dumb"
});

// src/entry/configuration.ts
const DEFAULT_FILE = ".github/tailgate.yml";
/** The configuration file that an input names, or the usual one if it is there. */
async function fileLayer(path, env) {
	if (typeof path === "string" && path !== "") return layerFromYaml(await readInputFile("config", path), path, env);
	const text = await readOptional(DEFAULT_FILE);
	return text === null ? null : layerFromYaml(text, DEFAULT_FILE, env);
}
/**
* Configuration from its file and from inputs or flags, which win.
* @throws UsageError with every problem.
*/
async function readConfiguration(options) {
	const { values, describe, env, candidatesGiven = false } = options;
	const file = await fileLayer(values["config"], env);
	const inputs = layerFromInputs(values, describe);
	return parseConfig({
		layers: file === null ? [inputs] : [file, inputs],
		env,
		candidatesGiven
	});
}
/** Keys would stand in the process list: on a command line they are given as `${ENV_NAME}`. */
function refuseLiteralSecrets(values) {
	const literal = [
		"api-key",
		"base-api-key",
		"github-token"
	].filter((name) => {
		const value = values[name];
		return typeof value === "string" && !/^\$\{[A-Za-z_]\w*\}$/.test(value.trim());
	});
	const { proxy } = values;
	if (typeof proxy === "string" && holdsPassword(proxy)) literal.push("proxy");
	if (literal.length === 0) return;
	throw new UsageError(literal.map((name) => ({
		field: name,
		value: null,
		origin: `--${name}`,
		message: "a secret on the command line can be read by every process of the machine.",
		fix: `put it into an environment variable and write --${name} '\${MY_SECRET}'`
	})));
}

// src/entry/earlier-attempts.ts
/** What earlier attempts of this workflow run have left; undefined for a first one. Never fails. */
async function earlierAttempts(settings, { runId, attempt }, around) {
	if (attempt < 2 || settings.mode !== "gate" || !/^\d{1,15}$/.test(runId)) return void 0;
	const { env, log } = around;
	const { "github-token": token } = settings;
	const repository = env["GITHUB_REPOSITORY"];
	if (token === null || !repository) return {
		recordings: [],
		doubts: ["there is no github-token to look with"]
	};
	const github = makeGitHub({
		token,
		repository,
		apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
		log: (line) => log(neutraliseCommands(line))
	});
	return await recordingsOfRun(github, Number(runId));
}

// src/entry/import-file.ts
/**
* A recording from another tool's file, of any length.
* @throws UsageError for what cannot be read or cannot be true.
*/
async function importFile(path, request) {
	try {
		const { mtime } = await stat(path);
		return await importStream(createReadStream(path), {
			...request,
			file: path,
			fallbackStart: mtime,
			toolVersion: VERSION
		});
	} catch (error) {
		if (!(error instanceof Error && "syscall" in error)) throw error;
		throw new UsageError([{
			field: "FILE",
			value: path,
			origin: "import",
			message: `the file cannot be read (${error.message}).`,
			fix: "check the path; it is relative to the working directory"
		}]);
	}
}

// src/entry/store-judged.ts
const groupOf = ({ suite, scenario, arm }) => JSON.stringify([
	suite,
	scenario,
	arm
]);
/**
* Recordings of separate runs each call themselves the first one, so they would share a name. Those
* are numbered in the order of their starts; the repetitions of one run keep their numbers.
*/
function numbered(recordings) {
	const repeats = /* @__PURE__ */ new Map();
	for (const runs of Map.groupBy(recordings, groupOf).values()) {
		if (new Set(runs.map(({ repeat }) => repeat)).size === runs.length) continue;
		const inOrder = runs.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || a.repeat - b.repeat);
		for (const [at, run] of inOrder.entries()) repeats.set(run, at);
	}
	return recordings.map((one) => ({
		...one,
		repeat: repeats.get(one) ?? one.repeat
	}));
}
/**
* Keeps judged runs as the gate keeps those it measured: not what was measured beside a base, and
* nothing twice, which would count as evidence of its own.
* @param present ids of the runs that are stored already
*/
async function storeJudged(recordings, verdict, ports) {
	const nameOf = ({ suite, scenario }) => JSON.stringify([suite, scenario]);
	const paired = new Set(recordings.filter(({ arm }) => arm === "base").map(nameOf));
	const alone = recordings.filter((one) => !paired.has(nameOf(one)));
	if (alone.length === 0) return {
		kind: "skipped",
		reason: "a paired run carries its own base"
	};
	const fresh = alone.filter(({ id }) => !ports.present.has(id));
	if (fresh.length === 0) return {
		kind: "skipped",
		reason: "it is stored already"
	};
	return await storeRuns(fresh, verdict, ports, ports.acceptances);
}

// src/entry/judge-results.ts
const MAX_FILES = 1e3;
async function matching(patterns) {
	const found = /* @__PURE__ */ new Set();
	for (const pattern of patterns) for await (const path of glob(pattern)) {
		found.add(path);
		if (found.size > MAX_FILES) throw new UsageError([{
			field: "results",
			value: pattern,
			origin: "input results",
			message: `matches more than ${MAX_FILES} files.`,
			fix: "name them more closely"
		}]);
	}
	return [...found].toSorted();
}
/** Recordings are some tens of kB; what does not say so by then is another tool's. */
const HEAD_BYTES = 1 << 20;
async function isRecording(path) {
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			const { buffer, bytesRead } = await _usingCtx$1.a(await open$2(path)).read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
			return buffer.toString("utf8", 0, bytesRead).includes("tailgate.recording/");
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch {
		return true;
	}
}
/** A recording, or another tool's results as one. */
async function readResult(path, config, env) {
	if (config.settings.mode === "report" || await isRecording(path)) return parseRecording(await readInputFile("results", path), path).recording;
	const [scenario, ...more] = config.scenarios;
	const recording = await importFile(path, {
		from: "auto",
		columns: null,
		ratePerS: config.settings.rate,
		suite: config.suite,
		scenario: scenario !== void 0 && more.length === 0 ? scenario.name : "default"
	});
	return {
		...recording,
		environment: {
			...recording.environment,
			...commitOf$1(env)
		}
	};
}
/**
* Judges the recordings that the input `results` names against the stored baselines, and stores
* them as a run that was measured here.
*/
async function judgeResults(config, around) {
	const { settings } = config;
	const patterns = settings.results ?? [];
	const paths = await matching(patterns);
	if (paths.length === 0) throw new UsageError([{
		field: "results",
		value: patterns.join(", "),
		origin: "input results",
		message: "no file matches.",
		fix: "check the paths; they are relative to the workspace"
	}]);
	const read = [];
	for (const path of paths) read.push(await readResult(path, config, around.env));
	const merged = mergeShards(read);
	const byScenario = Map.groupBy(merged, ({ scenario }) => scenario);
	const baselines = (await Promise.all([...byScenario.values()].map((runs) => {
		const first = runs.find(({ arm }) => arm === "candidate") ?? runs[0];
		return [first, runs.find((run) => run.arm === "control" && run !== first)].filter((run) => run !== void 0);
	}).flat().map((run) => baselinesOf(around.store, run, settings["baseline-runs"])))).flat();
	const acceptances = unspent(around.acceptances, baselines);
	const judged = judge(casesOf(config, merged, baselines), judgeOptions(settings, acceptances));
	const verdict = {
		...judged,
		...monthsOfRecordings(merged, settings, await overridesOf(settings)),
		warnings: [...judged.warnings, ...doubtsAboutShards(read)]
	};
	const recordings = numbered(merged);
	const present = new Set(baselines.map(({ id }) => id));
	return {
		verdict,
		recordings,
		stored: await storeJudged(recordings, verdict, {
			...around,
			acceptances,
			present
		}),
		interrupted: false
	};
}

// src/entry/report-files.ts
/** Those of an earlier attempt than `attempt` say of which. */
function recordingName(recording, attempt) {
	const repeat = recording.repeat === 0 ? "" : `-confirmation-${recording.repeat}`;
	return `recording-${recording.scenario.replace(/[^A-Za-z0-9._=-]/g, "-").slice(0, 100)}${recording.arm === "candidate" ? "" : `-${recording.arm}`}${repeat}${attemptOf(recording) < attempt ? `-attempt-${attemptOf(recording)}` : ""}.json`;
}
/** Writes HTML, JSON, JUnit and the recordings into a folder, which is made. */
async function writeReportFiles(folder, verdict, recordings) {
	await makeFolder(folder);
	const files = {
		html: join(folder, "report.html"),
		verdict: join(folder, "verdict.json"),
		junit: join(folder, "junit.xml")
	};
	await writeResult(files.html, render(verdict, "html"));
	await writeResult(files.verdict, render(verdict, "json"));
	await writeResult(files.junit, render(verdict, "junit"));
	const written = [];
	const attempt = Math.max(1, ...recordings.map(attemptOf));
	for (const recording of recordings) {
		const path = join(folder, recordingName(recording, attempt));
		await writeResult(path, serialiseRecording(recording));
		written.push(path);
	}
	return {
		...files,
		recording: written[0] ?? ""
	};
}

// src/entry/stores.ts
/** Where baselines are kept: the data branch on GitHub, a folder elsewhere, or as configured. */
function makeStore(settings, around) {
	const { env, log } = around;
	const repository = env["GITHUB_REPOSITORY"];
	const token = settings["github-token"];
	const hasBranch = around.isOnGitHub && repository !== void 0 && token !== null;
	const source = settings.baseline ?? (hasBranch ? {
		kind: "branch",
		name: "tailgate-data"
	} : {
		kind: "dir",
		path: ".tailgate"
	});
	if (!(source.kind === "branch" || source.kind === "artifact") || !repository || token === null) return makeLocalStore(source);
	const github = makeGitHub({
		token,
		apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
		repository,
		log: (line) => log(neutraliseCommands(line))
	});
	const warn = (line) => log(neutraliseCommands(line));
	if (source.kind === "artifact") return makeArtifactStore({
		github,
		name: source.name,
		warn
	});
	return makeBranchStore({
		github,
		branch: source.name,
		warn,
		sleep: (forMs) => setTimeout(forMs),
		random: () => Math.random()
	});
}
/**
* Whether a run of the command line may be stored, and as which run. In a workflow the event
* decides, as it does for the action: a pull request only reads, whatever its flags say.
*/
async function commandLineStoring(settings, env) {
	if (onGitHubActions(env)) {
		const path = env["GITHUB_EVENT_PATH"];
		const event = path === void 0 || path === "" ? null : await readFile$1(path, "utf8");
		const context = readContext(env, event);
		return {
			...storingIn(settings, mayWriteBaseline(context, settings["update-baseline"])),
			identity: {
				runId: context.runId,
				attempt: context.attempt
			}
		};
	}
	const permission = settings["update-baseline"] === "always" ? {
		allowed: true,
		reason: "update-baseline is always"
	} : {
		allowed: false,
		reason: "outside a workflow only update-baseline: always stores"
	};
	const identity = {
		runId: `local-${systemClock.wallTime().getTime()}`,
		attempt: 1
	};
	return {
		...storingIn(settings, permission),
		identity
	};
}
/** Committed files, artifacts and no store at all are never written, whatever the event allows. */
function storingIn(settings, permission) {
	const kind = settings.baseline?.kind;
	if (kind !== "file" && kind !== "none" && kind !== "artifact") return permission;
	return {
		allowed: false,
		reason: kind === "none" ? "baseline is none" : `baseline is ${kind}:, which is only read`
	};
}
/**
* Of the newest admitted run of a suite; null where there is none, or where the store cannot tell,
* which whoever loads from it says.
*/
async function lastAdmittedCommit(store, suite) {
	try {
		return (await store.archive?.summaries() ?? []).filter((run) => run.admitted && run.suite === suite).toSorted(byStart).at(-1)?.commit ?? null;
	} catch (error) {
		if (error instanceof TailgateError) return null;
		throw error;
	}
}
/**
* Prunes the store and brings its pages up to date. What was stored is stored: a failure here is a
* line in the log.
*/
async function tidyStore(store, settings) {
	try {
		return await store.archive?.tidy({
			now: systemClock.wallTime(),
			derive: (runs) => renderDataBranch(historiesOf(runs), { withHtml: settings["history-page"] })
		}) ?? [];
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		return [`${store.description} could not be tidied: ${error.message}`];
	}
}

// src/entry/streams.ts
/** How text for standard output is to look. */
const lookOf = ({ useColour, columns }) => ({
	color: useColour,
	columns
});
/** NO_COLOR (no-color.org) goes before FORCE_COLOR, which goes before what the output is. */
function wantsColour(env, isTerminal) {
	const { NO_COLOR: no, FORCE_COLOR: forced, TERM: term } = env;
	if (no !== void 0 && no !== "") return false;
	if (forced !== void 0) return forced !== "0" && forced !== "false";
	return isTerminal && term !== "dumb";
}
const say = (io, line) => {
	io.stderr.write(`${line}\n`);
};

// src/entry/late-compiling.ts
/** Where the flag is known; elsewhere it would only be complained about. */
const KNOWN_SINCE_V8 = 13;
const KNOWN_UNTIL_V8 = 14;
/** A hundred times V8's own. */
const INVOCATIONS = 3e5;
/**
* Puts off the slower of V8's optimizing compilers, for the whole process: only a program's door
* may call this, never the library. Compiling takes it milliseconds at a time, on threads that a
* generator shares its cores with, and what runs once a request would have its turn in the middle
* of the measured window; the faster compiler has long been there by then. What runs for every event of
* fast streams still gets there within seconds.
*/
function putOffLateCompiling() {
	const major = Number.parseInt(process.versions.v8, 10);
	if (major < KNOWN_SINCE_V8 || major > KNOWN_UNTIL_V8) return;
	setFlagsFromString(`--invocation-count-for-turbofan=${INVOCATIONS}`);
}

export { renderHistory as A, refusal as B, exitCodeOfSignal as C, calibrationOf as D, storingLines as E, layerFromYaml as F, runUrlOf as H, makeGitHub as I, canComment as L, renderEstimate as M, forecast as N, readCalibrationRuns as O, historiesOf as P, explainDenial as R, exitCodeOfRecording as S, failureOf as T, readContext as V, refuseLiteralSecrets as _, commandLineStoring as a, EXIT as b, storingIn as c, judgeResults as d, numbered as f, readConfiguration as g, earlierAttempts as h, wantsColour as i, renderCalibration as j, recordCalibrationRuns as k, tidyStore as l, importFile as m, lookOf as n, lastAdmittedCommit as o, storeJudged as p, say as r, makeStore as s, putOffLateCompiling as t, writeReportFiles as u, displayOf as v, exitCodeOfVerdict as w, exitCodeOf as x, makeProgressDisplay as y, mayWriteBaseline as z };