import { i as __toESM } from "./shared-rolldown-runtime.js";
import { Bt as INPUT_NAMES, C as baselinesOf, D as render, E as unmeasured, Qt as object, S as readOptional, T as mergeShards, Ut as isSecret, Zt as number, en as string, gt as parseRecording, mn as UsageError, n as casesOf, pn as TailgateError, q as readAcceptances, r as judgeOptions, t as runGate, un as neutraliseCommands, w as judge, x as readInputFile } from "./shared-run-gate.js";
import { n as require_tunnel, t as require_undici } from "./shared-undici.js";
import { _ as canComment, a as writeReportFiles, b as refusal, c as exitCodeOf, d as exitCodeOfVerdict, f as failureOf, g as makeGitHub, i as storingIn, l as exitCodeOfRecording, m as readConfiguration, o as makeProgressDisplay, p as storingLines, r as makeStore, v as explainDenial, x as readContext, y as mayWriteBaseline } from "./shared-streams.js";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
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
import { setTimeout as setTimeout$1 } from "timers";
import { appendFileSync, readFileSync as readFileSync$1, statSync } from "node:fs";

// src/adapters/github/marker.ts
const marked = object({
	run: string().regex(/^\d{1,20}$/),
	attempt: number().int().min(0).max(1e9),
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
async function attempt(request, body) {
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
		return await attempt(request, body);
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
		else if (this.processExited) this.timeout = setTimeout$1(ExecState.HandleTimeout, this.delay, this);
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

// src/entry/action-outputs.ts
const shown = (value) => value === null || value === void 0 ? "" : String(Number(value.toPrecision(8)));
/** The finding on latency P99, or on the quantile that stands in for it. */
function latencyFinding(verdict, scenario) {
	return verdict.findings.find((finding) => finding.rule === "regression" && finding.scenario === scenario && finding.requested === "latency.p99");
}
/**
* Numbers of the first scenario; the verdict and the list of regressed metrics are of all. With
* several scenarios the verdict file holds the others.
*/
function outputsOf(verdict, written) {
	const [name, summary] = Object.entries(verdict.candidate.scenarios)[0] ?? [];
	const point = summary?.runs.at(-1);
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
		"error-rate": shown(point?.errorRate),
		"cost-usd": shown(cost),
		"cost-per-1k-usd": shown(point?.costPer1kUsd),
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
/** Judges the recordings that the input `results` names against the stored baselines. */
async function judgeResults(config, store, acceptances) {
	const patterns = config.settings.results ?? [];
	const paths = await matching(patterns);
	if (paths.length === 0) throw new UsageError([{
		field: "results",
		value: patterns.join(", "),
		origin: "input results",
		message: "no file matches.",
		fix: "check the paths; they are relative to the workspace"
	}]);
	const recordings = mergeShards(await Promise.all(paths.map(async (path) => parseRecording(await readInputFile("results", path), path).recording)));
	const byScenario = Map.groupBy(recordings, (recording) => recording.scenario);
	const stored = await Promise.all([...byScenario.values()].map((runs) => {
		const [first] = runs;
		return first === void 0 ? [] : baselinesOf(store, first, config.settings["baseline-runs"]);
	}));
	const cases = casesOf(config, recordings, stored.flat());
	return {
		verdict: judge(cases, judgeOptions(config.settings, acceptances)),
		recordings
	};
}

// src/entry/action-main.ts
const ACCEPT_LABEL = "tailgate: accept-regression";
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
async function headOfWorkspace(io) {
	const root = join(io.env["GITHUB_WORKSPACE"] ?? ".", ".git");
	const head = (await readOptional(join(root, "HEAD")))?.trim() ?? null;
	if (head === null || !head.startsWith("ref: ")) return head;
	const name = head.slice(5);
	return /^refs\/[\w./-]+$/.test(name) && !name.includes("..") ? (await readOptional(join(root, name)))?.trim() ?? null : null;
}
async function readEvent(io) {
	const path = io.env["GITHUB_EVENT_PATH"];
	const context = readContext(io.env, path === void 0 ? null : await readFile(path, "utf8"));
	const refused = refusal(context, await headOfWorkspace(io));
	if (refused !== null) throw new UsageError([{
		field: "on",
		value: context.eventName,
		origin: "the workflow",
		message: refused,
		fix: null
	}]);
	return context;
}
/** Whether the pull request stands up for a regression; elsewhere nothing can be accepted. */
function acceptancesOf(context, settings) {
	if (context.kind !== "pull-request") return {
		acceptances: [],
		refused: []
	};
	const label = settings["accept-label"] ?? ACCEPT_LABEL;
	return readAcceptances(context.body, {
		isBacked: context.labels.includes(label),
		label,
		by: `pull request #${context.number}`
	});
}
async function runMode(io, config, context) {
	const { settings } = config;
	const store = makeStore(settings, {
		env: io.env,
		log: (line) => log(io, line),
		isOnGitHub: true
	});
	const storing = storingIn(settings, mayWriteBaseline(context, settings["update-baseline"]));
	const accepting = acceptancesOf(context, settings);
	const refused = accepting.refused.map((problem) => `not accepted: ${problem}`);
	if (settings.mode === "judge") {
		const judged = await judgeResults(config, store, accepting.acceptances);
		return {
			...judged,
			exitCode: exitCodeOfVerdict(judged.verdict),
			notes: refused,
			unstored: []
		};
	}
	const display = makeProgressDisplay(io.stderr, { isQuiet: false });
	const outcome = await runGate(config, {
		env: io.env,
		signal: io.signal,
		onProgress: display.onProgress,
		notice: (line) => log(io, line),
		store,
		storing,
		identity: {
			runId: context.runId,
			attempt: context.attempt
		},
		acceptances: accepting.acceptances
	});
	return {
		verdict: outcome.verdict,
		recordings: outcome.recordings,
		exitCode: settings.mode === "record" ? exitCodeOfRecording(outcome, io.signalName()) : exitCodeOf(outcome, io.signalName()),
		notes: [...refused, ...outcome.stored.kind === "failed" ? [] : storingLines(outcome, store.description)],
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
/** At most one line for each rule that failed: an error if it fails the step, else a warning. */
function annotationsOf(verdict) {
	const failed = verdict.findings.filter(({ verdict: name }) => name === "regressed" || name === "over-budget" || name === "invalid");
	if (failed.length === 0) return verdict.verdict === "inconclusive" ? [{
		level: "warning",
		title: "Tailgate: cannot tell",
		message: verdict.headline
	}] : [];
	return failed.map((finding) => ({
		level: verdict.conclusion === "failure" ? "error" : "warning",
		title: `Tailgate: ${finding.verdict}`,
		message: finding.verdict === "invalid" || failed.length === 1 ? verdict.headline : `${finding.scenario}: ${finding.metric} ${finding.verdict}. ${verdict.headline}`
	}));
}
/** Whether the policy wants a comment now; an existing one is brought up to date in any case. */
function commentMode(settings, verdict) {
	switch (settings.comment) {
		case "never": return "none";
		case "always": return "write";
		case "on-change": return verdict.verdict === "pass" ? "update-only" : "write";
		case "on-failure": return verdict.conclusion === "failure" ? "write" : "update-only";
	}
}
async function comment(io, config, context, verdict) {
	const { settings } = config;
	const token = settings["github-token"];
	const mode = commentMode(settings, verdict);
	if (context.kind !== "pull-request" || token === null || mode === "none") return "";
	const allowed = canComment(context);
	if (!allowed.allowed) {
		annotate([{
			level: "notice",
			title: "Tailgate: no comment",
			message: allowed.reason
		}]);
		return "";
	}
	const { owner, name } = context.repository;
	const github = makeGitHub({
		token,
		apiUrl: context.apiUrl,
		repository: `${owner}/${name}`,
		log: (line) => log(io, line)
	});
	const result = await publishComment({
		github,
		context,
		pullRequest: context.number,
		key: config.suite,
		onlyUpdate: mode === "update-only",
		body: render(verdict, "markdown"),
		stamp: {
			runId: context.runId,
			attempt: context.attempt,
			headSha: context.headSha
		}
	});
	switch (result.kind) {
		case "denied":
			annotate([{
				level: "notice",
				title: "Tailgate: no comment",
				message: result.explanation
			}]);
			return "";
		case "absent": return "";
		default:
			log(io, `comment ${result.kind}: ${result.url}`);
			return result.url;
	}
}
async function writeFiles(io, settings, judged) {
	const folder = settings["report-dir"] ?? join(io.env["RUNNER_TEMP"] ?? ".", `tailgate-${io.env["GITHUB_ACTION"] ?? "report"}`);
	return await writeReportFiles(folder, judged.verdict, judged.recordings);
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
	const files = await writeFiles(io, settings, judged);
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
	let commentUrl = "";
	try {
		commentUrl = await comment(io, config, context, judged.verdict);
	} catch (error) {
		if (!(error instanceof TailgateError)) throw error;
		annotate([{
			level: "warning",
			title: "Tailgate: no comment",
			message: error.message
		}]);
	}
	if (io.env["GITHUB_OUTPUT"]) writeOutputs(outputsOf(judged.verdict, {
		files,
		commentUrl
	}));
}
/** The action from its environment to its exit code. */
async function actionMain(io) {
	try {
		const config = await readActionConfiguration(io);
		const context = await readEvent(io);
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