import { i as __toESM } from "./shared-rolldown-runtime.js";
import { $n as isSecret, Ar as oneLine, Ct as metricLabel, Fr as UsageError, Mr as digest, Mt as plural, Pr as TailgateError, Sr as betterOf, St as capitalised, Tr as kindOf, U as readOptional, V as makeFolder, W as writeResult, Xn as INPUT_NAMES, _ as judgeOptions, dt as codeMarkdown, et as unmeasured, ft as escapeMarkdown, gr as object, hr as number, ht as printable, in as shownText, jr as systemClock, jt as formatValue, kr as neutraliseCommands, lr as array, nn as readAcceptances, nt as render, rn as saysAcceptance, sn as VERDICTS, t as runGate, vr as string, wt as formatChange, xt as findingSentence } from "./shared-run-gate.js";
import { n as require_tunnel, t as require_undici } from "./shared-undici.js";
import { B as refusal, C as exitCodeOfSignal, D as calibrationOf, E as storingLines, H as runUrlOf, I as makeGitHub, L as canComment, O as readCalibrationRuns, P as historiesOf, R as explainDenial, S as exitCodeOfRecording, T as failureOf, V as readContext, b as EXIT, c as storingIn, d as judgeResults, g as readConfiguration, h as earlierAttempts, j as renderCalibration, k as recordCalibrationRuns, l as tidyStore, o as lastAdmittedCommit, s as makeStore, t as putOffLateCompiling, u as writeReportFiles, x as exitCodeOf, y as makeProgressDisplay, z as mayWriteBaseline } from "./shared-late-compiling.js";
import { readFile, readdir as readdir$1 } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import * as os from "os";
import os$1, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import * as path from "path";
import "http";
import "https";
import * as events from "events";
import "assert";
import "string_decoder";
import * as child from "child_process";
import { setTimeout as setTimeout$2 } from "timers";
import { appendFileSync, readFileSync as readFileSync$1, statSync } from "node:fs";

// src/adapters/github/backing.ts
/** People asked about; each costs a request. */
const MAX_ASKED = 10;
/**
* Write access is asked for each time: the triage role may label and anybody may approve. The pull
* request is read at run time, since the event is as old as the run's first attempt.
*/
async function backingOf(github, { number, labels }, label) {
	const doubts = [];
	if (labels.includes(label)) {
		const login = await github.labeller(number, label);
		if (login !== null && await github.mayWrite(login)) return {
			kind: "backed",
			through: `the label put there by ${login}`
		};
		doubts.push(login === null ? "GitHub does not tell who set the label" : `${login}, who set the label, has no write access`);
	}
	const approvers = (await github.approvers(number)).slice(0, MAX_ASKED);
	for (const login of approvers) {
		if (await github.mayWrite(login)) return {
			kind: "backed",
			through: `the approval of ${login}`
		};
		doubts.push(`${login}, who approved, has no write access`);
	}
	return {
		kind: "unbacked",
		why: doubts.length === 0 ? null : doubts.join("; ")
	};
}

// src/adapters/github/author.ts
const ACTIONS_BOT = "github-actions[bot]";
/** Of a bot GraphQL leaves the suffix out in some places. */
const nameOf$2 = (login) => login.replace(/\[bot\]$/, "");
/**
* Whether the holder of a token wrote something. Anybody can write our marker and a write token can
* edit what anybody wrote, so the author counts too: the token's user or its app's bot; any bot where
* GitHub does not tell which.
* @param viewer login of the token's holder; null where nobody tells
*/
function isBy({ login, isBot }, viewer) {
	if (viewer === null) return isBot || login === ACTIONS_BOT;
	return login === viewer || isBot && nameOf$2(login) === nameOf$2(viewer);
}

// src/adapters/github/comment-parts.ts
const MAX_PARTS = 40;
const JOINT = "\n\n---\n\n";
function headOf$2(text) {
	const end = text.indexOf("\n");
	return end < 0 ? {
		head: text,
		rest: ""
	} : {
		head: text.slice(0, end),
		rest: text.slice(end)
	};
}
function withTitle({ title, text }) {
	const { head, rest } = headOf$2(text);
	return `${head}\n\n${title}${rest}`;
}
/** Null where somebody has edited the text. */
function withoutTitle(shown, title) {
	const { head, rest } = headOf$2(shown);
	const line = `\n\n${title}`;
	return rest.startsWith(line) ? `${head}${rest.slice(line.length)}` : null;
}
const shownOf = (parts) => parts.length === 1 ? parts.map(({ text }) => text) : parts.map(withTitle);
const lengthOf = (parts) => shownOf(parts).join(JOINT).length;
function withoutDetails(text) {
	const at = text.indexOf("\n<details>");
	return at < 0 ? text : `${text.slice(0, at).trimEnd()}\n\nThe details are in the job's summary.`;
}
const onlyHeadline = (text) => headOf$2(text).head;
/** What is least bad gives way first: its details, then all but its headline, then itself. */
function fit(parts, maxChars) {
	let fitting = parts;
	for (const shorten of [withoutDetails, onlyHeadline]) for (let at = parts.length - 1; at >= 0 && lengthOf(fitting) > maxChars; at -= 1) fitting = fitting.map((part, index) => index === at ? {
		...part,
		text: shorten(part.text)
	} : part);
	while (fitting.length > 1 && lengthOf(fitting) > maxChars) fitting = fitting.slice(0, -1);
	return fitting;
}
/** The text of a comment, and what its marker has to say of the parts. One part is never shortened. */
function joinParts(parts, maxChars) {
	const fitting = parts.length === 1 ? parts : fit(parts, maxChars);
	const shown = shownOf(fitting);
	return {
		text: shown.join(JOINT),
		marks: fitting.map(({ text: _text, ...mark }, at) => ({
			...mark,
			chars: shown[at]?.length ?? 0
		}))
	};
}
/** The parts of a comment's text; none where it is not as it was written. */
function splitParts(text, marks) {
	const parts = [];
	let at = 0;
	for (const { chars, ...mark } of marks) {
		const shown = text.slice(at, at + chars);
		const own = marks.length === 1 ? shown : withoutTitle(shown, mark.title);
		at += chars;
		const isWhole = at === text.length || text.startsWith(JOINT, at);
		if (own === null || !isWhole) return [];
		parts.push({
			...mark,
			text: own
		});
		at += 7;
	}
	return parts;
}
const isWhole = ({ name }) => name === "";
/**
* The parts with ours among them, the worst first; null where a later attempt of the same job has
* spoken already. Who speaks for the whole run leaves no part beside its own, and the other way round.
*/
function mergeParts(present, ours) {
	const replaced = present.filter((part) => part.name === ours.name || isWhole(part) || isWhole(ours));
	if (replaced.some(({ attempt }) => attempt > ours.attempt)) return null;
	return [...present.filter((part) => !replaced.includes(part)), ours].toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1)).slice(0, 40);
}

// src/adapters/github/marker.ts
const marked = object({
	run: string().regex(/^\d{1,20}$/),
	attempt: number().int().min(0).max(1e9),
	sha: string().max(64),
	/** Without it one text speaks for the whole run. */
	parts: array(object({
		name: string().max(100),
		title: string().max(500),
		rank: number().int(),
		attempt: number().int().min(0).max(1e9),
		chars: number().int().min(0).max(1e6)
	})).min(1).max(40).optional()
});
/** No space and no `>`: the name cannot end the HTML comment that it stands in. */
const nameOf$1 = (key) => `tailgate:${encodeURIComponent(key.toWellFormed())}`;
/** Ends what can be folded away. Texts in a report are escaped and cannot hold it. */
const FOLD_END = "</details>";
/** The hidden end of a comment, on a line of its own only where the last one is not HTML. */
function withMarker(body, marker) {
	return `${body}${body.endsWith(FOLD_END) ? "" : "\n\n"}${marker}`;
}
/** What `withMarker` puts at the end. */
function formatMarker(key, stamp, parts = []) {
	const content = {
		run: stamp.runId,
		attempt: stamp.attempt,
		sha: stamp.headSha,
		...parts.length === 0 ? {} : { parts }
	};
	const json = JSON.stringify(content).replaceAll(">", "\\u003e");
	return `<!-- ${nameOf$1(key)} ${json} -->`;
}
function parseMarked(json) {
	try {
		const { run, attempt, sha, parts = [] } = marked.parse(JSON.parse(json));
		return {
			stamp: {
				runId: run,
				attempt,
				headSha: sha
			},
			parts
		};
	} catch {
		return null;
	}
}
/**
* The marker at the end of a comment, where `withMarker` puts it, and the text before it. The text is
* never looked at: a report may quote anything.
*/
function readMarker(body, key) {
	const lines = body.trimEnd().split("\n");
	const lastLine = lines.at(-1) ?? "";
	const prefix = `<!-- ${nameOf$1(key)} `;
	const at = lastLine.lastIndexOf(prefix);
	const before = lastLine.slice(0, Math.max(0, at));
	if (!(at === 0 || before.endsWith(FOLD_END)) || !lastLine.endsWith("-->")) return { kind: "none" };
	const found = parseMarked(lastLine.slice(at + prefix.length, -3));
	if (found === null) return { kind: "damaged" };
	return {
		kind: "marked",
		text: [...lines.slice(0, -1), before].join("\n").trimEnd(),
		...found
	};
}
const numberOf = ({ runId }) => BigInt(/^\d{1,20}$/.test(runId) ? runId : 0);
/** Whether `a` comes from a later run than `b`. Attempts are of one run: parts are compared by them. */
function isLaterRun(a, b) {
	return numberOf(a) > numberOf(b);
}

// src/adapters/github/comment.ts
/** GitHub's documented limit on a comment, in characters. */
const MAX_BODY_CHARS = 65536;
/** Of the text where several share it (contract section 12); the marker comes on top. */
const MAX_SHARED_CHARS = 58e3;
const MAX_ATTEMPTS = 3;
/** Looks again whether what was written is still there; another job may have written over it. */
const MAX_LOOKS = 6;
/** Longer than another job takes from reading the comments to writing. */
const SETTLE_MS = 1500;
/** A comment without parts in its marker speaks for the whole run. */
function ownComment(comment, key) {
	const marker = readMarker(comment.body, key);
	switch (marker.kind) {
		case "none": return [];
		case "damaged": return [{
			comment,
			stamp: null,
			parts: []
		}];
		case "marked": {
			const { stamp, text, parts: marks } = marker;
			const whole = {
				name: "",
				title: "",
				rank: 0,
				attempt: stamp.attempt,
				text
			};
			return [{
				comment,
				stamp,
				parts: marks.length === 0 ? [whole] : splitParts(text, marks)
			}];
		}
	}
}
async function ownComments({ github, pullRequest, key }, viewer) {
	return (await github.listComments(pullRequest)).flatMap((comment) => isBy(comment.author, viewer) ? ownComment(comment, key) : []);
}
/** The newest of our comments, the first posted among those of one run. */
function newestOf(own) {
	return own.reduce((best, next) => {
		if (best === null) return next;
		return next.stamp !== null && (best.stamp === null || isLaterRun(next.stamp, best.stamp)) ? next : best;
	}, null);
}
/** What other jobs of this very run have written, wherever; of one job its latest attempt. */
function partsOfRun(own, runId) {
	const byName = /* @__PURE__ */ new Map();
	for (const { stamp, parts } of own) {
		if (stamp?.runId !== runId) continue;
		for (const part of parts) {
			const known = byName.get(part.name);
			if (known === void 0 || known.attempt < part.attempt) byName.set(part.name, part);
		}
	}
	return [...byName.values()];
}
/** The whole comment with our part in it; null where a later attempt has spoken already. */
function bodyOf({ key, body, stamp, part }, present) {
	const ours = {
		...part ?? {
			name: "",
			title: "",
			rank: 0
		},
		attempt: stamp.attempt,
		text: body.trimEnd()
	};
	const parts = mergeParts(present, ours);
	if (parts === null) return null;
	const { text, marks } = joinParts(parts, MAX_SHARED_CHARS);
	const attempt = Math.max(...parts.map((one) => one.attempt));
	const marker = formatMarker(key, {
		...stamp,
		attempt
	}, part === void 0 ? [] : marks);
	return `${withMarker(text, marker)}\n`;
}
function refuseTooLong(body) {
	if (body.length <= MAX_BODY_CHARS) return;
	throw new TailgateError("publish", {
		code: "comment-too-long",
		message: `The comment has ${body.length} characters; GitHub takes ${MAX_BODY_CHARS}.`,
		hint: "The job summary and the report file hold the whole result."
	});
}
async function create({ github, pullRequest }, body) {
	return {
		kind: "created",
		url: (await github.createComment(pullRequest, body)).url
	};
}
async function attempt(request, viewer) {
	const { github, stamp } = request;
	const own = await ownComments(request, viewer);
	const kept = newestOf(own);
	if (kept?.stamp && isLaterRun(kept.stamp, stamp)) return {
		kind: "kept-newer",
		url: kept.comment.url
	};
	const body = bodyOf(request, partsOfRun(own, stamp.runId));
	if (body === null) return {
		kind: "kept-newer",
		url: kept?.comment.url ?? ""
	};
	refuseTooLong(body);
	if (kept === null) return request.onlyUpdate === true ? { kind: "absent" } : create(request, body);
	const unchanged = kept.comment.body.trimEnd() === body.trimEnd();
	const updated = unchanged ? kept.comment : await github.updateComment(kept.comment.id, body);
	if (updated === null) return create(request, body);
	for (const { comment } of own) if (comment.id !== kept.comment.id) await github.deleteComment(comment.id);
	return {
		kind: unchanged ? "unchanged" : "updated",
		url: updated.url
	};
}
async function attempts(request, viewer) {
	for (let round = 1;; round += 1) try {
		return await attempt(request, viewer);
	} catch (error) {
		if (!(error instanceof TailgateError && error.code === "github-unavailable") || round >= MAX_ATTEMPTS) throw error;
	}
}
/**
* Comments cannot be compared and swapped: of two jobs that write at once both may post, or one may
* write over the other. So each looks again a while after it wrote, and puts right what it finds.
*/
async function settle(request, viewer, written) {
	let last = written;
	for (let look = 0; look < MAX_LOOKS; look += 1) {
		if (last.kind !== "created" && last.kind !== "updated") break;
		await request.sleep(SETTLE_MS * (1 + request.random()));
		last = await attempts({
			...request,
			onlyUpdate: true
		}, viewer);
	}
	if (last.kind === "absent" || written.kind === "absent") return written;
	return last.kind === "unchanged" ? {
		...written,
		url: last.url
	} : last;
}
/**
* Creates or updates the one comment of this key. An older run never overwrites a newer one; jobs of
* one run share it; our own duplicates are deleted once the kept comment is up to date; other
* people's comments are never touched, whatever they hold.
* @throws TailgateError `publish`
*/
async function upsertComment(request) {
	const viewer = await request.github.viewerLogin();
	const written = await attempts(request, viewer);
	try {
		return await settle(request, viewer, written);
	} catch (error) {
		if (error instanceof TailgateError) return written;
		throw error;
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

// src/adapters/github/issue.ts
/** The state of an issue lies in the last line of its body. */
const state = object({
	key: string().max(1e3),
	/** The last night that was counted: a run that is started again counts once. */
	run: string().max(40),
	nights: number().int().min(1).max(1e6),
	/** Clean nights in a row. */
	clean: number().int().min(0).max(1e6),
	/** All that was wrong since it was opened. */
	parts: array(string().max(1e3)).max(100)
});
const CLEAN_NIGHTS = 2;
const PREFIX = "<!-- tailgate-issue ";
const MAX_NEW = 10;
/** `--` and `>` would end the comment that hides it. */
const escapeInside = (json) => json.replaceAll(">", "\\u003e").replaceAll("--", "-\\u002d");
function withState(body, now) {
	const lines = body.trimEnd().split("\n");
	return `${(lines.at(-1)?.startsWith(PREFIX) === true ? lines.slice(0, -1) : lines).join("\n").trimEnd()}\n\n${PREFIX}${escapeInside(JSON.stringify(now))} -->\n`;
}
function stateOf({ body }) {
	const line = body.trimEnd().split("\n").at(-1) ?? "";
	if (!line.startsWith(PREFIX) || !line.endsWith(" -->")) return null;
	try {
		return state.parse(JSON.parse(line.slice(20, -4)));
	} catch {
		return null;
	}
}
/** Anybody can open an issue with our marker, so the author counts too, as for comments. */
async function ownIssues({ github }) {
	const viewer = await github.viewerLogin();
	const known = /* @__PURE__ */ new Map();
	for (const issue of await github.listOpenIssues()) {
		const now = isBy(issue.author, viewer) ? stateOf(issue) : null;
		if (now !== null) known.set(now.key, [issue, now]);
	}
	return known;
}
async function failAgain(night, problem, [issue, now]) {
	if (now.run === night.runId) return {
		kind: "unchanged",
		url: issue.url
	};
	const nights = now.nights + 1;
	await night.github.commentOnIssue(issue.number, `Night ${nights}. ${problem.comment}`);
	const parts = [.../* @__PURE__ */ new Set([...now.parts, ...problem.parts])];
	const next = {
		...now,
		run: night.runId,
		nights,
		clean: 0,
		parts
	};
	await night.github.updateIssue(issue.number, { body: withState(issue.body, next) });
	return {
		kind: "commented",
		url: issue.url
	};
}
async function countClean(night, [issue, now]) {
	if (now.run === night.runId) return {
		kind: "unchanged",
		url: issue.url
	};
	const clean = now.clean + 1;
	const body = withState(issue.body, {
		...now,
		run: night.runId,
		clean
	});
	if (clean < CLEAN_NIGHTS) {
		await night.github.updateIssue(issue.number, { body });
		return {
			kind: "clean",
			url: issue.url
		};
	}
	await night.github.commentOnIssue(issue.number, `Clean for ${clean} nights in a row: closed. It is opened anew if it comes back.`);
	await night.github.updateIssue(issue.number, {
		body,
		state: "closed"
	});
	return {
		kind: "closed",
		url: issue.url
	};
}
async function open$1(night, { key, title, body, parts }) {
	const first = withState(body, {
		key,
		run: night.runId,
		nights: 1,
		clean: 0,
		parts: [...parts]
	});
	const { url } = await night.github.createIssue(title, first);
	return {
		kind: "opened",
		url
	};
}
/** What is to be done tonight, each by itself. */
function workOf(night, known) {
	const failing = new Map(night.problems.map((problem) => [problem.key, problem]));
	const further = [...known].flatMap(([key, one]) => {
		const problem = failing.get(key);
		if (problem !== void 0) return [() => failAgain(night, problem, one)];
		const [, { parts }] = one;
		return parts.every(night.isWell) ? [() => countClean(night, one)] : [];
	});
	const fresh = [...failing.values()].filter(({ key }) => !known.has(key)).slice(0, MAX_NEW);
	return [...further, ...fresh.map((problem) => () => open$1(night, problem))];
}
/**
* One issue for each problem: opened on the first night, commented on each further one, closed after
* two clean nights in a row. No label is needed, so none can be missing.
* @throws TailgateError `publish` where the open issues cannot be listed
*/
async function publishNight(night) {
	const changes = [];
	for (const work of workOf(night, await ownIssues(night))) try {
		changes.push(await work());
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		changes.push({
			kind: "failed",
			error
		});
	}
	return changes;
}

// src/adapters/github/inputs.ts
/** The runner's spelling of an input: upper-case, spaces to `_`, hyphens stay. */
const variableOf = (name) => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
/** The step's `with:` values by input name, without surrounding white space. */
function readInputs(env, names) {
	const known = new Set(names.map(variableOf));
	const given = names.flatMap((name) => {
		const value = (env[variableOf(name)] ?? "").trim();
		return value === "" ? [] : [[name, value]];
	});
	const unknown = Object.keys(env).filter((variable) => variable.startsWith("INPUT_") && !known.has(variable)).map((variable) => variable.slice(6).toLowerCase()).toSorted();
	return {
		values: Object.fromEntries(given),
		unknown
	};
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

// src/adapters/github/summary.ts
/** The runner drops a step's whole summary beyond 1 MiB (actions/runner, FileCommandManager.cs). */
const MAX_SUMMARY_BYTES = 1048576;
function presentBytes(file) {
	return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
/** Markdown blocks need a line of their own, whatever was appended before. */
function separator(file, sizeBytes) {
	if (sizeBytes === 0) return "";
	return readFileSync$1(file, "utf8").endsWith("\n") ? "\n" : "\n\n";
}
/**
* Appends to the job summary, keeping what other parts of the step wrote.
* @param file path from GITHUB_STEP_SUMMARY
*/
function appendSummary(file, markdown) {
	try {
		const present = presentBytes(file);
		const roomBytes = Math.max(0, MAX_SUMMARY_BYTES - present - 3);
		const sizeBytes = Buffer.byteLength(markdown, "utf8");
		if (sizeBytes > roomBytes) return {
			kind: "too-large",
			sizeBytes,
			roomBytes
		};
		const end = markdown.endsWith("\n") ? "" : "\n";
		appendFileSync(file, `${separator(file, present)}${markdown}${end}`, "utf8");
		return {
			kind: "appended",
			sizeBytes
		};
	} catch (error) {
		throw new TailgateError("publish", {
			code: "summary-unwritable",
			message: "The job summary could not be written to the file that GITHUB_STEP_SUMMARY names.",
			cause: error
		});
	}
}

// src/adapters/github/annotations.ts
/** GitHub shows ten annotations of a level per step and cuts messages at 4,096 characters. */
const MAX_PER_LEVEL = 10;
const MAX_MESSAGE_CHARS = 4e3;
const MAX_TITLE_CHARS$1 = 255;
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
		title: cut(title, MAX_TITLE_CHARS$1),
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

// src/verdict/nightly.ts
const FEWEST_AT_NEW_LEVEL = 3;
/** The last change, if it made things worse by more than is tolerated, and lasts. */
function lastingChange(trend, limit) {
	const last = trend.changes.at(-1);
	if (last === void 0 || !last.isWorse || last.isAccepted) return [];
	return trend.points.length - last.at >= FEWEST_AT_NEW_LEVEL && Math.abs(last.change) > limit ? [last] : [];
}
/** Drift that nobody accepted; in the direction of worse only. */
function unacceptedDrift(trend, limit) {
	if (trend.drift === null) return null;
	const accepted = trend.changes.filter(({ isAccepted }) => isAccepted);
	const left = trend.unit !== "share" ? accepted.reduce((ratio, { change }) => ratio / (1 + change), 1 + trend.drift) - 1 : accepted.reduce((drift, { change }) => drift - change, trend.drift);
	return left > limit ? left : null;
}
/** Tolerated change of a metric, as it was judged tonight; null when it was not. */
function limitOf(id, findings) {
	return findings.find(({ rule, metric }) => rule === "regression" && metric === id)?.limit ?? null;
}
function signsOf(metric, findings, history) {
	const limit = limitOf(metric, findings);
	const trend = history?.trends.find(({ id }) => id === metric);
	const isJudged = limit !== null && trend !== void 0;
	return {
		metric,
		findings: findings.filter((one) => one.metric === metric && (one.verdict === "regressed" || one.verdict === "over-budget")),
		changes: isJudged ? lastingChange(trend, limit) : [],
		drift: isJudged ? unacceptedDrift(trend, limit) : null
	};
}
const isBad = ({ findings, changes, drift }) => findings.length > 0 || changes.length > 0 || drift !== null;
/** `latency` of `latency.p99`; ids begin with a metric's name. */
const nameOf = (id) => id.split(".")[0] ?? id;
/**
* What is wrong after a night's run: rules that failed, levels that changed for the worse, and drift.
* Only metrics that are gated; a night that could not be measured says nothing.
*/
function problemsOf(verdict, histories) {
	return Object.entries(verdict.candidate.scenarios).flatMap(([scenario, candidate]) => {
		const { suite, fingerprint } = candidate;
		const own = verdict.findings.filter((one) => one.scenario === scenario);
		const history = histories.find((one) => one.suite === suite && one.scenario === scenario && one.fingerprint === fingerprint.key);
		const signs = [...new Set(own.map(({ metric }) => metric))].map((metric) => signsOf(metric, own, history)).filter(isBad);
		const named = fingerprint.soft["providerModel"];
		const about = {
			suite,
			scenario,
			providerModel: typeof named === "string" ? named : null,
			providerChange: history?.providerChanges.at(-1) ?? null,
			lastGood: verdict.baseline.scenarios[scenario]?.runs.at(-1)?.commit ?? null
		};
		return [...Map.groupBy(signs, ({ metric }) => kindOf(nameOf(metric)))].map(([kind, ofKind]) => ({
			...about,
			kind,
			signs: ofKind
		}));
	});
}
/** The same for the same problem, night after night. */
function problemKey({ suite, scenario, kind }) {
	return JSON.stringify([
		suite,
		scenario,
		kind
	]);
}
const partKey = (suite, scenario, metric) => JSON.stringify([
	suite,
	scenario,
	metric
]);
/** What has to be well again for a problem to be over. */
function partsOf({ suite, scenario, signs }) {
	return signs.map(({ metric }) => partKey(suite, scenario, metric));
}
const isNoise = ({ cause }) => cause === "within-run-noise" || cause === "between-run-noise";
/**
* Passed, or undecided for noise alone with its estimate on the good side: most single nights cannot
* show a tail to be well, but two in a row on the good side are not what a regression looks like.
*/
function isWell(finding) {
	const { verdict, rule, metric, change, candidate, limit } = finding;
	if (verdict === "pass" || verdict === "accepted") return true;
	const estimate = rule === "regression" ? change : candidate;
	if (verdict !== "inconclusive" || !isNoise(finding) || estimate === null || limit === null) return false;
	const isLowerBetter = betterOf(nameOf(metric)) === "lower";
	if (rule === "budget") return isLowerBetter ? estimate <= limit : estimate >= limit;
	return (isLowerBetter ? estimate : -estimate) <= limit;
}
/**
* Parts of problems that are well tonight. A night that could not measure them, or found them beyond
* what is tolerated without being sure of it, is not a clean one.
*/
function cleanParts({ findings, candidate }) {
	const byMetric = Map.groupBy(findings, ({ scenario, metric }) => partKey(candidate.scenarios[scenario]?.suite ?? "", scenario, metric));
	return new Set([...byMetric].filter(([, own]) => own.every(isWell)).map(([key]) => key));
}

// src/report/nightly.ts
const MAX_TITLE_CHARS = 120;
function findingLine(finding) {
	const { unit, base, candidate, change, limit } = finding;
	if (finding.rule === "budget") return `over its budget: ${formatValue(candidate, unit)}, limit ${formatValue(limit, unit)}`;
	const by = change === null ? "" : ` (${formatChange(change, unit)})`;
	return `regressed: ${formatValue(base, unit)} → ${formatValue(candidate, unit)}${by}`;
}
const unitOf = (metric) => /-rate$|^goodput$/.test(metric) ? "share" : "ms";
function linesOf({ metric, findings, changes, drift }) {
	const unit = unitOf(metric);
	const said = [
		...findings.map(findingLine),
		...changes.map(({ change, startedAt, commit, after }) => `its level changed by ${formatChange(change, unit)} on ${startedAt.slice(0, 10)}, at ${commit?.slice(0, 7) ?? "an unknown commit"}${after === null ? "" : ` (after ${after.slice(0, 7)})`}`),
		...drift === null ? [] : [`it has drifted by ${formatChange(drift, unit)} from the first runs stored`]
	];
	const label = `${escapeMarkdown(capitalised(metricLabel(metric)))} (${codeMarkdown(metric)})`;
	return said.map((line) => `- ${label}: ${escapeMarkdown(line)}`);
}
function providerLine({ providerModel, providerChange }) {
	if (providerModel === null) return [];
	const since = providerChange === null ? "as in all runs stored" : `since ${providerChange.startedAt.slice(0, 10)}, before it was ${codeMarkdown(providerChange.from)}`;
	return ["", `The provider names its model ${codeMarkdown(providerModel)}, ${since}.`];
}
function commitLines(problem, { commits, commit }) {
	if (problem.lastGood === null || commits === null) return [];
	const range = `from ${codeMarkdown(problem.lastGood.slice(0, 7))} to ${codeMarkdown(commit.slice(0, 7))}`;
	if (commits.length === 0) return ["", `No commit since the last good run, ${range}: the change is not in this repository.`];
	const shown = commits.slice(-20).map(({ sha, message }) => `- ${codeMarkdown(sha.slice(0, 7))} ${codeMarkdown((message.split("\n")[0] ?? "").slice(0, 100))}`);
	return [
		"",
		`${capitalised(plural(commits.length, "commit"))} since the last good run, ${range}:`,
		"",
		...shown
	];
}
/** An issue on one problem: title, what the first night says and what each further one does. */
function renderProblem(problem, facts) {
	const { suite, scenario, signs } = problem;
	const where = `${suite} / ${scenario}`;
	const labels = signs.map(({ metric }) => capitalised(metricLabel(metric)));
	const worse = labels.length === 1 ? "is worse than it was" : "are worse than they were";
	const list = signs.flatMap(linesOf);
	const url = facts.runUrl === null ? "" : ` ([run](${encodeURI(facts.runUrl)}))`;
	const tonight = [
		`${escapeMarkdown(facts.headline)}${url}`,
		"",
		...list,
		...providerLine(problem),
		...commitLines(problem, facts)
	].join("\n");
	return {
		title: printable(`Tailgate: ${labels.join(", ")} of ${where} ${worse}`, MAX_TITLE_CHARS),
		body: `${codeMarkdown(where)}:\n\n${tonight}

Each further night with it is a comment; after two nights without it this issue is closed. To let it be, accept it in a pull request with a line \`Tailgate-Accept: METRIC <= +N%; reason=…\`.`,
		comment: tonight
	};
}

// src/entry/measured-pull-requests.ts
/** One commit may be the head of pull requests to several branches. */
const MAX_PULL_REQUESTS = 5;
/**
* The open pull requests whose head is the very commit that another workflow measured, in the very
* repository it came from. GitHub is asked: the results may name any pull request they like.
*/
async function measuredPullRequests(context, github) {
	const owner = context.headRepo?.split("/")[0];
	if (owner === void 0 || context.headBranch === null) return [];
	return (await github.openPullRequestsFrom(`${owner}:${context.headBranch}`)).filter((one) => one.isOpen && one.headSha === context.headSha && one.headRepositoryId !== null && one.headRepositoryId === context.headRepositoryId).slice(0, MAX_PULL_REQUESTS);
}

// src/entry/accepting.ts
const NOTHING$1 = {
	acceptances: [],
	notes: []
};
/** How long after the merge a run may still bring the acceptance into the baselines. */
const MAX_AFTER_MERGE_MS = 6048e5;
async function acceptingOf(github, pullRequest, label) {
	const messages = await github.commitMessages(pullRequest.number);
	const text = [shownText(pullRequest.body), ...messages].join("\n");
	if (!saysAcceptance(text)) return saysAcceptance(pullRequest.body) ? {
		...NOTHING$1,
		notes: ["not accepted: an acceptance in an HTML comment is one that nobody sees"]
	} : NOTHING$1;
	const found = await backingOf(github, pullRequest, label);
	const by = `pull request #${pullRequest.number}`;
	const backing = found.kind === "backed" ? {
		kind: "backed",
		by
	} : found;
	const { acceptances, refused } = readAcceptances(text, backing, label);
	const through = found.kind === "backed" ? found.through : "";
	return {
		acceptances,
		notes: [...acceptances.map(({ metric, bound, reason }) => `accepted in ${by} through ${oneLine(through)}: ${metric} up to ${bound}, ${reason}`), ...refused.map((problem) => `not accepted: ${problem}`)]
	};
}
/** The commits since the last admitted run, and the run's own; where GitHub does not tell, that one. */
async function newCommits(github, { sha, since }) {
	if (since === null || since === sha || !/^[0-9a-f]{40,64}$/.test(since)) return [sha];
	try {
		const between = (await github.commitsBetween(since, sha)).map((one) => one.sha);
		return [.../* @__PURE__ */ new Set([...between, sha])].slice(-30);
	} catch (error) {
		if (error instanceof TailgateError) return [sha];
		throw error;
	}
}
/**
* Pull requests whose merge this run is the first to measure: several, where a merge queue merged a
* group or only nights are measured.
*/
async function justMerged(github, range, now) {
	const byNumber = /* @__PURE__ */ new Map();
	for (const sha of await newCommits(github, range)) for (const one of await github.pullRequestsOf(sha)) byNumber.set(one.number, one);
	return [...byNumber.values()].filter(({ mergedAt }) => mergedAt !== null && now.getTime() - Date.parse(mergedAt) <= MAX_AFTER_MERGE_MS);
}
/** The pull requests that this run speaks for. */
async function pullRequestsOf(context, github, options) {
	switch (context.kind) {
		case "pull-request": return [await github.pullRequest(context.number)];
		case "workflow-run": {
			const found = await measuredPullRequests(context, github);
			return found.length === 1 ? found : [];
		}
		default:
			if (!options.mayStore) return [];
			return await justMerged(github, {
				sha: context.sha,
				since: await options.lastAdmitted()
			}, options.now);
	}
}
/**
* The regressions that somebody stood up for: in a pull request its own, on the default branch those
* of the pull requests that were merged since the last admitted run. An acceptance ends with its pull
* request: it holds nowhere else, and a run that was stored with it has spent it. What GitHub does
* not tell is not accepted, and said.
*/
async function acceptancesIn(context, github, options) {
	if (github === null) return NOTHING$1;
	try {
		const pullRequests = await pullRequestsOf(context, github, options);
		const each = [];
		for (const one of pullRequests) each.push(await acceptingOf(github, one, options.label));
		return {
			acceptances: each.flatMap(({ acceptances }) => acceptances),
			notes: each.flatMap(({ notes }) => notes)
		};
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		const hint = error.hint === null ? "" : ` ${error.hint}`;
		return {
			acceptances: [],
			notes: [`acceptances are not known: ${error.message}${hint}`]
		};
	}
}

// src/entry/action-outputs.ts
const shown = (value) => value === null || value === void 0 ? "" : String(Number(value.toPrecision(8)));
/** Of all runs that were judged together; null where it is not known. */
function valueOf(summary, metric) {
	const found = summary?.metrics[metric];
	return found !== void 0 && "value" in found ? found.value : null;
}
/** The finding on latency P99, or on the quantile that stands in for it. */
function latencyFinding(verdict, scenario) {
	return verdict.findings.find((finding) => finding.rule === "regression" && finding.scenario === scenario && finding.requested === "latency.p99");
}
/** A calibration judges nothing: of the outputs it has the figures that describe its runs. */
function calibrationOutputs({ metrics, runs }, files) {
	const level = (id) => shown(metrics.find(({ noise }) => noise.id === id)?.noise.level);
	const latency = metrics.find(({ forecast }) => forecast.requested === "latency.p99");
	return {
		verdict: "",
		conclusion: "neutral",
		"regressed-metrics": "[]",
		"p99-ms": level("latency.p99"),
		"p99-change": "",
		"p99-change-low": "",
		"p99-change-high": "",
		"ttft-p99-ms": level("ttft.p99"),
		"error-rate": level("error-rate"),
		"cost-usd": "",
		"cost-per-1k-usd": level("cost-per-1k"),
		"achieved-rate": "",
		"baseline-runs": String(runs.length),
		"detectable-change": shown(latency?.forecast.detectable),
		"report-path": files.report,
		"recording-path": files.recording,
		"verdict-path": "",
		"comment-url": "",
		accepted: ""
	};
}
/**
* Numbers of the first scenario; the verdict and the list of regressed metrics are of all. With
* several scenarios the verdict file holds the others.
*/
function outputsOf(verdict, written) {
	const [name, summary] = Object.entries(verdict.candidate.scenarios)[0] ?? [];
	const finding = name === void 0 ? void 0 : latencyFinding(verdict, name);
	const worst = verdict.findings.filter((one) => one.verdict === "regressed" || one.verdict === "over-budget").map(({ scenario, metric, rule, change, limit }) => ({
		scenario,
		metric,
		rule,
		change,
		limit
	}));
	const p99 = summary?.percentiles["latency"]?.find((row) => row.quantile === "p99");
	const ttft = summary?.percentiles["ttft"]?.find((row) => row.quantile === "p99");
	const cost = summary?.cost.total;
	const baseline = name === void 0 ? void 0 : verdict.baseline.scenarios[name];
	const baselineRuns = baseline?.paired === void 0 ? baseline?.runs.length ?? 0 : 0;
	return {
		verdict: verdict.verdict,
		conclusion: verdict.conclusion,
		"regressed-metrics": JSON.stringify(worst),
		"p99-ms": shown(p99?.valueMs),
		"p99-change": shown(finding?.change),
		"p99-change-low": shown(finding?.interval?.[0]),
		"p99-change-high": shown(finding?.interval?.[1]),
		"ttft-p99-ms": shown(ttft?.valueMs),
		"error-rate": shown(valueOf(summary, "error-rate")),
		"cost-usd": shown(cost),
		"cost-per-1k-usd": shown(valueOf(summary, "cost-per-1k")),
		"achieved-rate": shown(summary?.load.achievedRatePerS),
		"baseline-runs": name === void 0 ? "" : String(baselineRuns),
		"detectable-change": shown(finding?.detectable),
		"report-path": written.files?.html ?? "",
		"recording-path": written.files?.recording ?? "",
		"verdict-path": written.files?.verdict ?? "",
		"comment-url": written.commentUrl,
		accepted: verdict.accepted === null ? "" : JSON.stringify(verdict.accepted)
	};
}

// src/entry/action-calibrate.ts
async function runsOf(io, config, around) {
	const { results } = config.settings;
	if (results !== null) return await readCalibrationRuns(results, []);
	const display = makeProgressDisplay(io.stderr, { isQuiet: false });
	return await recordCalibrationRuns(config, 6, {
		env: io.env,
		signal: io.signal,
		onProgress: display.onProgress,
		folder: around.folder,
		say: (line) => {
			display.clear();
			around.log(line);
		}
	});
}
/**
* `mode: calibrate`, the command's report as a step: log, summary, files and outputs. Nothing is
* judged, so that there is no comment and nothing to fail for.
*/
async function calibrateAction(io, config, folder) {
	const log = (line) => io.out(`${neutraliseCommands(line)}\n`);
	const recorded = await runsOf(io, config, {
		folder,
		log
	});
	const interruptedBy = recorded.isInterrupted ? exitCodeOfSignal(io.signalName() ?? "SIGINT") : null;
	if (interruptedBy !== null && recorded.recordings.length < 3) {
		log(`interrupted after ${recorded.recordings.length} runs, a calibration needs ${3}`);
		return interruptedBy;
	}
	const calibration = calibrationOf(config, recorded);
	const files = {
		report: join(folder, "calibration.md"),
		calibration: join(folder, "calibration.json"),
		recording: config.settings.results === null ? join(folder, "calibration-1.json") : ""
	};
	const markdown = renderCalibration(calibration, "markdown");
	await makeFolder(folder);
	await writeResult(files.report, markdown);
	await writeResult(files.calibration, `${JSON.stringify(calibration, null, 2)}\n`);
	log(renderCalibration(calibration, "text"));
	const summary = io.env["GITHUB_STEP_SUMMARY"];
	if (config.settings.summary && summary && appendSummary(summary, markdown).kind === "too-large") log(`the job summary has no room left for this report: ${files.report}`);
	if (io.env["GITHUB_OUTPUT"]) writeOutputs(calibrationOutputs(calibration, files));
	return interruptedBy ?? EXIT.ok;
}

// src/entry/annotations.ts
const FAILED = [
	"regressed",
	"over-budget",
	"invalid"
];
/** What was found of one metric of one scenario; a rule and a budget may both stand on it. */
function byMetric(findings) {
	return [...Map.groupBy(findings, ({ scenario, metric }) => JSON.stringify([scenario, metric])).values()];
}
/**
* One annotation for each metric that failed, an error if it fails the step, else a warning. Where
* the configuration makes doubt or a missing baseline fail the step, one error says so.
*/
function annotationsOf(verdict) {
	const level = verdict.conclusion === "failure" ? "error" : "warning";
	const failed = verdict.findings.filter(({ verdict: name }) => FAILED.includes(name));
	if (failed.length === 0) return verdict.conclusion === "failure" || verdict.verdict === "inconclusive" ? [{
		level,
		title: `Tailgate: ${verdict.verdict}`,
		message: verdict.headline
	}] : [];
	return byMetric(failed).map((findings) => ({
		level,
		title: `Tailgate: ${findings[0]?.verdict ?? verdict.verdict}`,
		message: failed.length === 1 ? verdict.headline : findings.map((finding) => findingSentence(verdict, finding)).join("\n")
	}));
}

// src/entry/check.ts
const MAX_SUMMARY_CHARS = 6e4;
/** The commit that was measured: of a pull request its head, not the merge that is checked out. */
const headOf$1 = (context) => "headSha" in context ? context.headSha : context.sha;
/** The check run that `check-run` asks for; lines for the log, of which a failure is one. */
async function publishCheck(context, verdict, around) {
	const { config: { settings, suite }, github } = around;
	if (!settings["check-run"] || github === null) return [];
	try {
		const { url } = await github.createCheck({
			name: suite === "default" ? "Tailgate" : `Tailgate: ${suite}`,
			headSha: headOf$1(context),
			conclusion: verdict.conclusion,
			title: verdict.headline,
			summary: render(verdict, "markdown", {
				maxChars: MAX_SUMMARY_CHARS,
				moreUrl: runUrlOf(context)
			})
		});
		return [`check run: ${url}`];
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		return [`no check run: ${error.message}${error.hint === null ? "" : ` ${error.hint}`}`];
	}
}

// src/entry/checked-out.ts
/** Folders of the workspace that are looked at: `actions/checkout` may be given a path. */
const MAX_FOLDERS = 200;
/** Null where there is none, or `.git` is a file, as in a submodule. */
const read = async (path) => await readOptional(path).catch(() => null);
/** Commit of a branch or other ref, whether it lies in a file of its own or was packed. */
async function commitOfRef(git, ref) {
	if (!/^refs\/[\w./-]+$/.test(ref) || ref.includes("..")) return null;
	const loose = (await read(join(git, ref)))?.trim();
	if (loose !== void 0 && loose !== "") return loose;
	return (await read(join(git, "packed-refs")) ?? "").split("\n").find((line) => line.endsWith(` ${ref}`))?.split(" ")[0] ?? null;
}
async function headOf(git) {
	const head = (await read(join(git, "HEAD")))?.trim() ?? null;
	return head?.startsWith("ref: ") === true ? commitOfRef(git, head.slice(5)) : head;
}
/**
* What `ref: refs/pull/7/merge` leaves behind: the merge itself is one that no event names, since
* GitHub makes it anew.
*/
async function pullRefs(git) {
	const folder = join(git, "refs/remotes/pull");
	const numbers = await readdir$1(folder).catch(() => []);
	const commits = await Promise.all(numbers.filter((name) => /^\d+$/.test(name)).flatMap((name) => ["head", "merge"].map((end) => commitOfRef(git, `refs/remotes/pull/${name}/${end}`))));
	return new Set(commits.filter((commit) => commit !== null));
}
async function checkoutIn(folder) {
	const git = join(folder, ".git");
	const commit = await headOf(git);
	if (commit === null) return [];
	return [{
		commit: commit.toLowerCase(),
		isOfPullRequest: (await pullRefs(git)).has(commit)
	}];
}
/** What is checked out in the workspace, at its root and in the folders right below it. */
async function checkedOut(workspace) {
	const below = (await readdir$1(workspace, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory() && entry.name !== ".git").slice(0, MAX_FOLDERS).map(({ name }) => join(workspace, name));
	return (await Promise.all([workspace, ...below].map(checkoutIn))).flat();
}

// src/entry/comment-part.ts
/** May differ from attempt to attempt of one job: an endpoint that it starts gets another port. */
const PASSING = /* @__PURE__ */ new Set([
	"endpoint",
	"base-endpoint",
	"control-endpoint",
	"start-at",
	"report-dir",
	"ca-file",
	"proxy"
]);
const hostOf = ({ endpoint }) => endpoint?.kind === "url" ? URL.parse(endpoint.url)?.hostname ?? "" : endpoint?.kind ?? "";
function asked(settings) {
	const lasting = Object.entries(settings).filter(([name]) => !isSecret(name) && !PASSING.has(name));
	return {
		host: hostOf(settings),
		...Object.fromEntries(lasting)
	};
}
/** Results tell by themselves what they are of; a run that failed to measure does not. */
function judged({ settings }, { candidate }) {
	if (settings.results === null) return [];
	return Object.entries(candidate.scenarios).map(([name, { suite, fingerprint }]) => [
		suite,
		name,
		fingerprint.key
	]);
}
/** Backticks, pipes and angles mean something to markdown. */
const plain = (text) => text.replace(/[^\p{L}\p{N} ._:/-]/gu, "").slice(0, 60);
/**
* Which of a run's jobs this is: those of a matrix share a name and differ in what they are asked
* for, or in the results they are given.
*/
function partOf(context, config, verdict) {
	const { scenarios, settings } = config;
	const identity = {
		job: context.job,
		action: context.action,
		judged: judged(config, verdict),
		asked: scenarios.map(({ name, settings: own }) => ({
			name,
			...asked(own)
		}))
	};
	const names = Object.keys(verdict.candidate.scenarios);
	const about = [
		context.job,
		...names.length === 0 ? scenarios.map(({ name }) => name) : names,
		...scenarios.flatMap(({ settings: own }) => [own.model ?? "", hostOf(own)]),
		...settings.results ?? []
	];
	const shown = [...new Set(about.map(plain))].filter((text) => text !== "").slice(0, 8);
	return {
		name: digest(identity).slice(7, 23),
		title: `<sub>${shown.join(" · ")}</sub>`,
		rank: VERDICTS.indexOf(verdict.verdict)
	};
}

// src/entry/comment.ts
const NOTHING = {
	url: "",
	lines: [],
	annotations: []
};
const saying = (level, message) => ({
	...NOTHING,
	annotations: [{
		level,
		title: "Tailgate: no comment",
		message
	}]
});
/** Whether the policy wants a comment now; an existing one is brought up to date in any case. */
function commentMode(settings, verdict) {
	switch (settings.comment) {
		case "never": return "none";
		case "always": return "write";
		case "on-change": return verdict.verdict === "pass" ? "update-only" : "write";
		case "on-failure": return verdict.conclusion === "failure" ? "write" : "update-only";
	}
}
/** @throws UsageError where mode: report has no other workflow's run to speak of. */
function checkReporting(context, { mode }) {
	if (mode !== "report" || context.kind === "workflow-run") return;
	throw new UsageError([{
		field: "mode",
		value: "report",
		origin: `the event ${context.eventName}`,
		message: "publishes what another workflow's run has measured, and there is none.",
		fix: "run it in a workflow of its own, on: workflow_run; elsewhere write mode: judge"
	}]);
}
const MEASURED_ELSEWHERE = "\n\n<sub>Measured by the pull request's own workflow run, whose results cannot be verified here; judged by the default branch's configuration.</sub>";
async function publish$1(target, context, github, said) {
	const result = await publishComment({
		github,
		context,
		...target,
		...said,
		sleep: async (forMs) => {
			await setTimeout$1(forMs);
		},
		random: Math.random
	});
	switch (result.kind) {
		case "denied": return saying("notice", result.explanation);
		case "absent": return NOTHING;
		default: return {
			url: result.url,
			lines: [`comment ${result.kind}: ${result.url}`],
			annotations: []
		};
	}
}
async function targetsOf(context, github, { mode }) {
	if (context.kind === "pull-request") {
		const allowed = canComment(context);
		if (!allowed.allowed) return saying("notice", allowed.reason);
		const { runId, attempt, headSha } = context;
		return [{
			pullRequest: context.number,
			stamp: {
				runId,
				attempt,
				headSha
			}
		}];
	}
	if (context.kind !== "workflow-run" || mode !== "report") return NOTHING;
	const stamp = {
		runId: context.triggeringRunId,
		attempt: context.triggeringAttempt,
		headSha: context.headSha
	};
	const targets = (await measuredPullRequests(context, github)).map(({ number }) => ({
		pullRequest: number,
		stamp
	}));
	return targets.length > 0 ? targets : saying("notice", `No open pull request has ${context.headSha.slice(0, 7)} as its head: it has been pushed to since, or closed. A newer run speaks for it.`);
}
/** Writes the comment that the event and the policy ask for. A failure is an annotation. */
async function comment(context, verdict, around) {
	const { config, github } = around;
	const { settings, suite } = config;
	const mode = commentMode(settings, verdict);
	if (github === null || mode === "none") return NOTHING;
	try {
		const targets = await targetsOf(context, github, settings);
		if (!("length" in targets)) return targets;
		const origin = settings.mode === "report" ? MEASURED_ELSEWHERE : "";
		const each = [];
		for (const target of targets) {
			const moreUrl = runUrlOf(context);
			const body = `${render(verdict, "markdown", { moreUrl }).trimEnd()}${origin}`;
			each.push(await publish$1(target, context, github, {
				key: suite,
				body,
				onlyUpdate: mode === "update-only",
				...settings.mode === "report" ? {} : { part: partOf(context, config, verdict) }
			}));
		}
		return {
			url: each.find(({ url }) => url !== "")?.url ?? "",
			lines: each.flatMap(({ lines }) => lines),
			annotations: each.flatMap(({ annotations }) => annotations)
		};
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		return saying("warning", error.message);
	}
}

// src/entry/nightly.ts
async function commitsSince(github, { lastGood }, head) {
	if (lastGood === null || !/^[0-9a-f]{7,64}$/.test(lastGood)) return null;
	try {
		return await github.commitsBetween(lastGood, head);
	} catch (error) {
		if (error instanceof TailgateError) return null;
		throw error;
	}
}
/**
* A run that is not admitted was told of in its own night; among the levels it would make the first
* nights after its repair look like a lasting change.
*/
async function historiesIn(store) {
	const runs = await store.archive?.summaries() ?? [];
	return historiesOf(runs.filter(({ admitted }) => admitted));
}
function failureLine({ message, hint }) {
	return `no issue: ${message}${hint === null ? "" : ` ${hint}`}`;
}
/**
* After a scheduled run: one issue for each problem. Answers lines for the log; failing to publish is
* one of them, since the verdict stands in the summary whatever becomes of the issues.
*/
async function reportNight(context, verdict, around) {
	const { settings, github, store } = around;
	if (!(context.kind === "schedule" && settings.issue === "on-nightly") || github === null || settings.mode === "record") return [];
	try {
		const problems = problemsOf(verdict, await historiesIn(store));
		const requests = [];
		for (const problem of problems) {
			const commits = await commitsSince(github, problem, context.sha);
			requests.push({
				key: problemKey(problem),
				parts: partsOf(problem),
				...renderProblem(problem, {
					headline: verdict.headline,
					runUrl: runUrlOf(context),
					commit: context.sha,
					commits
				})
			});
		}
		const clean = cleanParts(verdict);
		const lines = (await publishNight({
			github,
			runId: context.runId,
			problems: requests,
			isWell: (part) => clean.has(part)
		})).map((change) => change.kind === "failed" ? failureLine(change.error) : `issue ${change.kind}: ${change.url}`);
		return [...new Set(lines)];
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		return [failureLine(error)];
	}
}

// src/entry/action-main.ts
const log = (io, line) => io.out(`${neutraliseCommands(line)}\n`);
/** The action's inputs; an unknown one is an error that names the nearest valid one. */
async function readActionConfiguration(io) {
	const { values, unknown } = readInputs(io.env, INPUT_NAMES);
	for (const [name, value] of Object.entries(values)) if (isSecret(name) && !name.endsWith("headers")) maskSecret(value);
	const misspelt = Object.fromEntries(unknown.map((name) => [name, "given"]));
	return await readConfiguration({
		values: {
			...values,
			...misspelt
		},
		describe: (field) => `input ${field}`,
		env: io.env
	});
}
async function readEvent(io) {
	const path = io.env["GITHUB_EVENT_PATH"];
	const context = readContext(io.env, path === void 0 ? null : await readFile(path, "utf8"));
	const present = context.kind === "pull-request" && context.isTarget ? await checkedOut(io.env["GITHUB_WORKSPACE"] ?? ".") : [];
	const refused = refusal(context, present);
	if (refused !== null) throw new UsageError([{
		field: "on",
		value: context.eventName,
		origin: "the workflow",
		message: refused,
		fix: null
	}]);
	return context;
}
function openStore(io, settings) {
	return makeStore(settings, {
		env: io.env,
		log: (line) => log(io, line),
		isOnGitHub: true
	});
}
function connect(io, settings, context) {
	const token = settings["github-token"];
	if (token === null) return null;
	const { owner, name } = context.repository;
	return makeGitHub({
		token,
		apiUrl: context.apiUrl,
		repository: `${owner}/${name}`,
		log: (line) => log(io, line)
	});
}
/** Results of a pull request's own workflow are of code that is not merged, wherever they are judged. */
function isOfPullRequest(context, { mode }) {
	return mode === "report" || context.kind === "workflow-run" && context.triggeringEvent.startsWith("pull_request");
}
/** Measures, or judges what was measured elsewhere. */
async function outcomeOf(io, config, around) {
	const { settings } = config;
	if (settings.mode === "judge" || settings.mode === "report" || settings.results !== null) {
		const storing = isOfPullRequest(around.context, settings) ? {
			allowed: false,
			reason: "these are the results of another workflow's pull request"
		} : around.storing;
		return await judgeResults(config, {
			...around,
			storing
		});
	}
	const display = makeProgressDisplay(io.stderr, { isQuiet: false });
	return await runGate(config, {
		...around,
		signal: io.signal,
		onProgress: display.onProgress,
		notice: (line) => log(io, line),
		earlier: await earlierAttempts(settings, around.identity, {
			env: io.env,
			log: (line) => log(io, line)
		})
	});
}
function exitCodeIn(io, mode, outcome) {
	if (mode === "report") return EXIT.ok;
	return mode === "record" ? exitCodeOfRecording(outcome, io.signalName()) : exitCodeOf(outcome, io.signalName());
}
async function runMode(io, config, context) {
	const { settings } = config;
	const store = openStore(io, settings);
	const storing = storingIn(settings, mayWriteBaseline(context, settings["update-baseline"]));
	const accepting = await acceptancesIn(context, connect(io, settings, context), {
		label: settings["accept-label"],
		now: systemClock.wallTime(),
		mayStore: storing.allowed,
		lastAdmitted: () => lastAdmittedCommit(store, config.suite)
	});
	const outcome = await outcomeOf(io, config, {
		context,
		env: io.env,
		store,
		storing,
		identity: {
			runId: context.runId,
			attempt: context.attempt
		},
		acceptances: accepting.acceptances
	});
	const tidied = outcome.stored.kind === "stored" ? await tidyStore(store, settings) : [];
	return {
		verdict: outcome.verdict,
		recordings: outcome.recordings,
		exitCode: exitCodeIn(io, settings.mode, outcome),
		notes: [
			...accepting.notes,
			...outcome.stored.kind === "failed" ? [] : storingLines(outcome, store.description),
			...tidied
		],
		unstored: outcome.stored.kind === "failed" ? storingLines(outcome, store.description) : []
	};
}
/** An endpoint that cannot be measured is a result too: the comment of an older run must not stay. */
async function runOrExplain(io, config, context) {
	try {
		return await runMode(io, config, context);
	} catch (error) {
		if (!(error instanceof TailgateError) || error.kind !== "measurement") throw error;
		return {
			verdict: unmeasured(error, judgeOptions(config.settings, [])),
			recordings: [],
			exitCode: error.exitCode,
			notes: [],
			unstored: []
		};
	}
}
function reportFolder(io, settings) {
	return settings["report-dir"] ?? join(io.env["RUNNER_TEMP"] ?? ".", `tailgate-${io.env["GITHUB_ACTION"] ?? "report"}`);
}
function summarise(io, verdict) {
	const file = io.env["GITHUB_STEP_SUMMARY"];
	if (file === void 0 || file === "") return;
	const appended = appendSummary(file, render(verdict, "markdown", { maxChars: 25e4 }));
	if (appended.kind === "too-large") appendSummary(file, render(verdict, "markdown", { maxChars: Math.max(1e3, Math.floor(appended.roomBytes / 4)) }));
}
/** Report first, fail last: nothing that goes wrong in publishing changes the verdict. */
async function publish(io, config, context, judged) {
	const { settings } = config;
	const files = await writeReportFiles(reportFolder(io, settings), judged.verdict, judged.recordings);
	log(io, render(judged.verdict, "text"));
	for (const note of judged.notes) log(io, note);
	if (settings.summary) summarise(io, judged.verdict);
	if (settings.annotations) annotate(annotationsOf(judged.verdict));
	if (judged.unstored.length > 0) {
		const message = judged.unstored.join("\n");
		annotate([{
			level: "error",
			title: "Tailgate: not stored",
			message
		}]);
	}
	const github = connect(io, settings, context);
	const commented = await comment(context, judged.verdict, {
		config,
		github
	});
	for (const line of commented.lines) log(io, line);
	for (const line of await publishCheck(context, judged.verdict, {
		config,
		github
	})) log(io, line);
	annotate(commented.annotations);
	for (const line of await reportNight(context, judged.verdict, {
		settings,
		github,
		store: openStore(io, settings)
	})) log(io, line);
	if (io.env["GITHUB_OUTPUT"]) writeOutputs(outputsOf(judged.verdict, {
		files,
		commentUrl: commented.url
	}));
}
/** The action from its environment to its exit code. */
async function actionMain(io) {
	try {
		const config = await readActionConfiguration(io);
		const context = await readEvent(io);
		checkReporting(context, config.settings);
		if (config.settings.mode === "calibrate") return await calibrateAction(io, config, reportFolder(io, config.settings));
		const judged = await runOrExplain(io, config, context);
		await publish(io, config, context, judged);
		return judged.exitCode;
	} catch (error) {
		const failure = failureOf(error);
		const [title = "", ...rest] = failure.lines;
		annotate([{
			level: "error",
			title: "Tailgate",
			message: [title, ...rest].join("\n")
		}]);
		return failure.exitCode;
	}
}

// src/entry/action.ts
/** The action's door: binds `actionMain` to the process. */
putOffLateCompiling();
const stop = new AbortController();
let signalName = null;
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => {
	signalName ??= name;
	stop.abort();
});
process.exitCode = await actionMain({
	argv: [],
	env: process.env,
	out: (text) => process.stdout.write(text),
	stderr: process.stderr,
	useColour: false,
	signal: stop.signal,
	signalName: () => signalName
});

export {  };