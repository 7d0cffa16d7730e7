import { Ht as must, Pt as oneLine, Rt as UsageError, Z as chooseTransport, n as runThread } from "./shared-engine.js";
import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { readlinkSync, writeFileSync } from "node:fs";

// src/engine/pacemaker.ts
/** Node's timers may be a millisecond late: nearer than this they are not used. */
const TIMER_REACH_MS = 2.5;
/** While answers are on their way, so long may one wait until it is seen. */
const NAP_MS = .1;
/** A nap ends so much too late on a quiet Linux with fine timers; the rest is spun. */
const SPIN_MS = .015;
/** What is spun of the time between two sends at most: exactness must not cost a core. */
const SPIN_SHARE = .05;
/** At low rates the next arrival is far away; a stop must not wait for it. */
const LONGEST_SLEEP_MS = 200;
/** When late, the sockets still get a turn after this many sends. */
const SENDS_PER_TURN = 8;
const turn = () => new Promise((resolve) => setImmediate(resolve));
const sleep = (forMs) => new Promise((resolve) => setTimeout(resolve, forMs));
/**
* Far from the instant a timer sleeps; near it the thread naps in slices of 0.1 ms between
* non-blocking turns of the event loop, and the last few microseconds are spun. Spinning on
* `setImmediate` alone burns a core and is less exact, since its garbage has to be collected.
*/
function makePacemaker() {
	const bell = new Int32Array(new SharedArrayBuffer(4));
	let sends = 0;
	let lastMs = Number.NEGATIVE_INFINITY;
	const near = async (instantMs, spinMs, isQuiet) => {
		await Promise.resolve();
		for (;;) {
			const leftMs = instantMs - performance.now() - spinMs;
			if (leftMs <= 0) break;
			Atomics.wait(bell, 0, 0, isQuiet ? leftMs : Math.min(NAP_MS, leftMs));
			await turn();
		}
		while (performance.now() < instantMs);
	};
	return { async until(instantMs, stop, isQuiet = false) {
		const gapMs = Math.max(0, instantMs - lastMs);
		lastMs = instantMs;
		sends += 1;
		if (sends % SENDS_PER_TURN === 0) await turn();
		for (;;) {
			const leftMs = instantMs - performance.now();
			if (leftMs <= 0 || stop.aborted) return;
			if (leftMs <= TIMER_REACH_MS) return near(instantMs, Math.min(SPIN_MS, SPIN_SHARE * gapMs), isQuiet);
			await sleep(Math.min(LONGEST_SLEEP_MS, leftMs - TIMER_REACH_MS + 1));
		}
	} };
}

// src/engine/timer-slack.ts
/**
* Linux lets a thread's sleeps end 50 µs late, to save wake-ups; a pacemaker wants 1 µs (prctl(2),
* PR_SET_TIMERSLACK; proc(5), timerslack_ns). Answers whether that could be had.
*/
function refineTimers() {
	try {
		const thread = basename(readlinkSync("/proc/thread-self"));
		writeFileSync(`/proc/${thread}/timerslack_ns`, "1000");
		return true;
	} catch {
		return false;
	}
}

// src/adapters/protocols/request-headers.ts
/**
* The request's headers, names and values in turn: the user's own first, which also replace what
* the API would get by default; the key as a bearer token unless the user set `Authorization`.
*/
function requestHeaders(target, apiKey, defaults) {
	const given = new Set(target.headers.map(([name]) => name.toLowerCase()));
	const key = apiKey === null ? [] : [["authorization", `Bearer ${apiKey}`]];
	const added = [...defaults, ...key].filter(([name]) => !given.has(name));
	return [...target.headers, ...added].flat();
}

// src/adapters/protocols/status.ts
const QUOTA_CODES = /insufficient_quota|billing_hard_limit|credit balance/i;
/** Error objects nest once or twice; what nests deeper was not made to be read. */
const MAX_DEPTH$1 = 4;
/** More than this of a text is not looked at. */
const MAX_DETAIL_CHARS = 4096;
/** The outcome of a status other than 2xx (contract section 8). */
function outcomeOfStatus(status, headers, body) {
	if (status === 401 || status === 403) return "auth";
	if (status === 402 || status === 429 && QUOTA_CODES.test(body)) return "quota";
	if (status === 429 || status === 529) return "rate-limited";
	if (status === 503 && headers["retry-after"] !== void 0) return "rate-limited";
	if (status === 408) return "timeout-first-byte";
	return status >= 500 ? "server-error" : "client-error";
}
function messageIn(value, depth = 0) {
	if (typeof value === "string") return value;
	if (typeof value !== "object" || value === null || depth > MAX_DEPTH$1) return null;
	if (Array.isArray(value)) return messageIn(value[0], depth + 1);
	for (const name of [
		"error",
		"message",
		"detail",
		"code",
		"type"
	]) {
		const member = Object.entries(value).find(([key]) => key === name)?.[1];
		const message = member === void 0 ? null : messageIn(member, depth + 1);
		if (message !== null && message !== "") return message;
	}
	return null;
}
/** What an error body says, in one line: the message of the usual JSON shapes, or its text. */
function detailOf(whole, headers) {
	const body = whole.slice(0, MAX_DETAIL_CHARS);
	const type = headers["content-type"] ?? "";
	if (/html/i.test(type) || /^\s*<(!doctype|html)/i.test(body)) {
		const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? "";
		return `an HTML page${title.trim() === "" ? "" : ` titled "${oneLine(title, 80)}"`}`;
	}
	try {
		const message = messageIn(JSON.parse(body));
		if (message !== null) return oneLine(message, 200);
	} catch {}
	return oneLine(body, 200);
}

// src/adapters/protocols/http.ts
/** Nothing of a success is looked at. */
var PlainReader = class {
	#status = 0;
	#headers = {};
	/** The start of anything else. */
	#kept = "";
	headers(status, headers) {
		this.#status = status;
		this.#headers = headers;
	}
	bytes(chunk) {
		if (this.#status < 300 || this.#kept.length >= 4096) return;
		this.#kept += Buffer.from(chunk.subarray(0, MAX_DETAIL_CHARS)).toString("utf8");
	}
	end() {
		const isSuccess = this.#status < 300;
		return this.#reading(isSuccess ? "ok" : outcomeOfStatus(this.#status, this.#headers, this.#kept));
	}
	cut() {
		return this.#reading("aborted");
	}
	#reading(outcome) {
		return {
			outcome,
			firstPayloadMs: null,
			firstVisibleMs: null,
			lastPayloadMs: null,
			payloadEvents: 0,
			gapsUs: [],
			usage: null,
			reasoningVisible: false,
			providerModel: null,
			detail: outcome === "ok" ? null : detailOf(this.#kept, this.#headers)
		};
	}
};
/**
* Any HTTP endpoint: GET, or POST with the configured JSON body. A 2xx status is a success, a
* redirect is not followed and is none.
*/
const http = {
	api: "http",
	prepare(target, apiKey) {
		const draft = {
			method: target.body === null ? "GET" : "POST",
			path: target.path,
			headers: requestHeaders(target, apiKey, target.body === null ? [] : [["content-type", "application/json"]]),
			body: target.body === null ? null : Buffer.from(JSON.stringify(target.body))
		};
		return () => draft;
	},
	reader: () => new PlainReader()
};

// src/adapters/protocols/json-scan.ts
/**
* Steps over JSON (RFC 8259) in bytes without building anything. Every function takes the place of
* a first byte and answers the place after the last one, or `NOT_JSON`. It is as strict as
* `JSON.parse`, and stricter in two things: line ends are no white space (the data of an event has
* none, if it is one line) and nesting is bounded. Bytes beyond ASCII are taken within strings only,
* where any of them decode to something.
*
* Nothing here knows where the text ends: a line end or the end of the array stops every scan, and
* the caller sees whether it stopped where it should.
*/
const NOT_JSON = -1;
/** Deeper than this nothing is followed; `JSON.parse` has the last word on it. */
const MAX_DEPTH = 64;
const TAB = 9;
const SPACE$1 = 32;
const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const PLUS = 43;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const COLON$1 = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** By byte: 1 where it stands for itself in a string. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => byte < SPACE$1 || byte === 34 || byte === BACKSLASH ? 0 : 1);
/** The byte at a place; after the last one 0, which is no part of any JSON. */
const byteAt = (bytes, at) => bytes[at] ?? 0;
function skipSpaces(bytes, from) {
	let at = from;
	while (byteAt(bytes, at) === SPACE$1 || byteAt(bytes, at) === TAB) at += 1;
	return at;
}
function skipSpace(bytes, from) {
	return byteAt(bytes, from) > SPACE$1 ? from : skipSpaces(bytes, from);
}
const isDigit = (byte) => byte >= ZERO && byte <= NINE;
/** `from` is after the backslash. */
function skipEscape(bytes, from) {
	switch (byteAt(bytes, from)) {
		case 34:
		case BACKSLASH:
		case 47:
		case 98:
		case 102:
		case 110:
		case 114:
		case 116: return from + 1;
		case 117:
			for (let at = from + 1; at < from + 5; at += 1) {
				const byte = byteAt(bytes, at);
				const letter = byte | 32;
				if (!isDigit(byte) && !(letter >= 97 && letter <= 102)) return -1;
			}
			return from + 5;
		default: return -1;
	}
}
/** A string without escapes, so that its bytes are its text. */
function skipPlainString(bytes, from) {
	let at = from + 1;
	while (IS_PLAIN[byteAt(bytes, at)] === 1) at += 1;
	return byteAt(bytes, at) === 34 ? at + 1 : -1;
}
function skipString(bytes, from) {
	let at = from + 1;
	for (;;) {
		while (IS_PLAIN[byteAt(bytes, at)] === 1) at += 1;
		const byte = byteAt(bytes, at);
		if (byte === 34) return at + 1;
		if (byte !== BACKSLASH) return -1;
		at = skipEscape(bytes, at + 1);
		if (at === -1) return -1;
	}
}
function skipDigits(bytes, from) {
	let at = from;
	while (isDigit(byteAt(bytes, at))) at += 1;
	return at === from ? -1 : at;
}
function skipNumber(bytes, from) {
	let at = byteAt(bytes, from) === MINUS ? from + 1 : from;
	at = byteAt(bytes, at) === ZERO ? at + 1 : skipDigits(bytes, at);
	if (at !== -1 && byteAt(bytes, at) === DOT) at = skipDigits(bytes, at + 1);
	if (at === -1 || (byteAt(bytes, at) | 32) !== 101) return at;
	const sign = byteAt(bytes, at + 1);
	return skipDigits(bytes, sign === PLUS || sign === MINUS ? at + 2 : at + 1);
}
/** Whether the bytes from a place on are these. */
function isAt(word, bytes, from) {
	for (let at = 0; at < word.length; at += 1) if (bytes[from + at] !== word[at]) return false;
	return true;
}
const TRUE = Buffer.from("true");
const FALSE = Buffer.from("false");
const NULL = Buffer.from("null");
function skipWord(word, bytes, from) {
	return isAt(word, bytes, from) ? from + word.length : -1;
}
/** An object or array of no interest. */
function skipList(bytes, from, close, depth) {
	if (depth > MAX_DEPTH) return -1;
	let at = skipSpace(bytes, from + 1);
	if (byteAt(bytes, at) === close) return at + 1;
	for (;;) {
		if (close === 125) {
			if (byteAt(bytes, at) !== 34) return -1;
			at = skipString(bytes, at);
			if (at === -1) return -1;
			at = skipSpace(bytes, at);
			if (byteAt(bytes, at) !== 58) return -1;
			at = skipSpace(bytes, at + 1);
		}
		at = skipValue(bytes, at, depth);
		if (at === -1) return -1;
		at = skipSpace(bytes, at);
		const byte = byteAt(bytes, at);
		if (byte === close) return at + 1;
		if (byte !== 44) return -1;
		at = skipSpace(bytes, at + 1);
	}
}
/** Any value; `depth` is that of the list it is in. */
function skipValue(bytes, from, depth = 0) {
	switch (byteAt(bytes, from)) {
		case 34: return skipString(bytes, from);
		case 123: return skipList(bytes, from, 125, depth + 1);
		case 91: return skipList(bytes, from, 93, depth + 1);
		case 110: return skipWord(NULL, bytes, from);
		case 116: return skipWord(TRUE, bytes, from);
		case 102: return skipWord(FALSE, bytes, from);
		default: return skipNumber(bytes, from);
	}
}

// src/adapters/protocols/chat-chunk.ts
/** What cannot be told from the bytes alone is as good as not JSON. */
const UNSURE = -1;
const MEMBERS = [
	"choices",
	"model",
	"usage",
	"error",
	"delta",
	"finish_reason",
	"content",
	"refusal",
	"tool_calls",
	"function_call",
	"reasoning_content",
	"reasoning"
].map((name, index) => ({
	name,
	spelling: Buffer.from(name),
	bit: 1 << index
}));
/** Their lengths and last letters tell them apart. */
const slotOf = (length, last) => length << 5 | last & 31;
const SLOTS = Array.from({ length: 1024 }, (_, slot) => MEMBERS.find(({ spelling }) => slotOf(spelling.length, spelling.at(-1) ?? 0) === slot) ?? null);
/** The member of interest whose name these bytes are. */
function memberAt(bytes, from, end) {
	const length = end - from;
	if (length === 0 || length > 31) return null;
	const member = SLOTS[slotOf(length, byteAt(bytes, end - 1))] ?? null;
	return member !== null && isAt(member.spelling, bytes, from) ? member : null;
}
const ERROR_REASON = Buffer.from("\"error\"");
/** Whether a string, array or object has anything in it; `from` is its first byte. */
function isFilled(bytes, from) {
	switch (byteAt(bytes, from)) {
		case 34: return byteAt(bytes, from + 1) !== 34;
		case 91: return byteAt(bytes, skipSpace(bytes, from + 1)) !== 93;
		case 123: return byteAt(bytes, skipSpace(bytes, from + 1)) !== 125;
		default: return false;
	}
}
/**
* Looks through the JSON of an OpenAI chat chunk without building it. `read` answers true when it
* found out all that a reading takes from such a chunk; the fields then say what. It answers false
* when only `JSON.parse` can tell: not JSON, an error, usage, a member twice, a name with escapes.
*/
var ChatChunk = class {
	/** Generated text or calls that a person would see. */
	isVisible = false;
	isReasoning = false;
	/** Some choice has a finish reason. */
	isFinished = false;
	/** Where the string `model` is, with its quotes; empty without one. */
	modelStart = 0;
	modelEnd = 0;
	read(bytes, start, end) {
		this.isVisible = false;
		this.isReasoning = false;
		this.isFinished = false;
		this.modelStart = 0;
		this.modelEnd = 0;
		const from = skipSpace(bytes, start);
		if (byteAt(bytes, from) !== 123) return false;
		const after = this.#object("chunk", bytes, from);
		return after === end || after !== UNSURE && skipSpace(bytes, after) === end;
	}
	#object(level, bytes, from) {
		let found = 0;
		let at = skipSpace(bytes, from + 1);
		if (byteAt(bytes, at) === 125) return at + 1;
		for (;;) {
			if (byteAt(bytes, at) !== 34) return UNSURE;
			const nameEnd = skipPlainString(bytes, at);
			if (nameEnd === -1) return UNSURE;
			const member = memberAt(bytes, at + 1, nameEnd - 1);
			at = skipSpace(bytes, nameEnd);
			if (byteAt(bytes, at) !== 58) return UNSURE;
			at = skipSpace(bytes, at + 1);
			if (member === null) at = byteAt(bytes, at) === 34 ? skipString(bytes, at) : skipValue(bytes, at);
			else {
				if ((found & member.bit) !== 0) return UNSURE;
				found |= member.bit;
				at = this.#member(level, member, bytes, at);
			}
			if (at === UNSURE) return UNSURE;
			at = skipSpace(bytes, at);
			const byte = byteAt(bytes, at);
			if (byte === 125) return at + 1;
			if (byte !== 44) return UNSURE;
			at = skipSpace(bytes, at + 1);
		}
	}
	#member(level, { name }, bytes, from) {
		switch (level) {
			case "chunk": return this.#ofChunk(name, bytes, from);
			case "choice": return this.#ofChoice(name, bytes, from);
			case "delta": return this.#ofDelta(name, bytes, from);
		}
	}
	#ofChunk(name, bytes, from) {
		const first = byteAt(bytes, from);
		if (name === "choices" && first === 91) return this.#choices(bytes, from);
		if (name === "error" && !isAt(NULL, bytes, from)) return UNSURE;
		if (name === "usage" && first === 123) return UNSURE;
		const after = skipValue(bytes, from);
		if (name === "model" && first === 34) {
			this.modelStart = from;
			this.modelEnd = after;
		}
		return after;
	}
	#choices(bytes, from) {
		let at = skipSpace(bytes, from + 1);
		if (byteAt(bytes, at) === 93) return at + 1;
		for (;;) {
			at = byteAt(bytes, at) === 123 ? this.#object("choice", bytes, at) : skipValue(bytes, at);
			if (at === UNSURE) return UNSURE;
			at = skipSpace(bytes, at);
			const byte = byteAt(bytes, at);
			if (byte === 93) return at + 1;
			if (byte !== 44) return UNSURE;
			at = skipSpace(bytes, at + 1);
		}
	}
	#ofChoice(name, bytes, from) {
		const first = byteAt(bytes, from);
		if (name === "delta" && first === 123) return this.#object("delta", bytes, from);
		if (name === "finish_reason" && first === 34) {
			if (isAt(ERROR_REASON, bytes, from)) return UNSURE;
			if (isFilled(bytes, from)) this.isFinished = true;
			return skipPlainString(bytes, from);
		}
		return skipValue(bytes, from);
	}
	#ofDelta(name, bytes, from) {
		const first = byteAt(bytes, from);
		const isText = first === 34;
		const isList = first === 91;
		switch (name) {
			case "content":
				if ((isText || isList) && isFilled(bytes, from)) this.isVisible = true;
				break;
			case "refusal":
				if (isText && isFilled(bytes, from)) this.isVisible = true;
				break;
			case "tool_calls":
				if (isList && isFilled(bytes, from)) this.isVisible = true;
				break;
			case "function_call":
				if (first === 123 && isFilled(bytes, from)) this.isVisible = true;
				break;
			case "reasoning_content":
			case "reasoning": if (isText && isFilled(bytes, from)) this.isReasoning = true;
		}
		return skipValue(bytes, from);
	}
};

// src/adapters/protocols/openai-usage.ts
function asObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
const isCount = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
/** The first of several members that is a count, 0 when none is. */
function firstCount(...values) {
	return values.find(isCount) ?? 0;
}
/**
* A `usage` object in OpenAI's shape; null when it counts neither prompt nor completion. Parts
* also under the names of DeepSeek (`prompt_cache_hit_tokens`) and of gateways in front of
* Anthropic (`cache_read_input_tokens`, `cache_creation_input_tokens`).
*
* OpenAI's `prompt_tokens` holds the cached ones and its `completion_tokens` the reasoning; xAI
* leaves reasoning out, Portkey the cache. A part that exceeds its whole, or a total that adds up
* only with the parts, gives that away.
*/
function usageOf(value) {
	const usage = asObject(value);
	const { prompt_tokens: prompt, completion_tokens: completion, total_tokens: total } = usage;
	if (!isCount(prompt) && !isCount(completion)) return null;
	const inputDetails = asObject(usage["prompt_tokens_details"]);
	const outputDetails = asObject(usage["completion_tokens_details"]);
	const cachedInput = firstCount(inputDetails["cached_tokens"], usage["prompt_cache_hit_tokens"], usage["cache_read_input_tokens"]);
	const cacheWrite = firstCount(inputDetails["cache_write_tokens"], usage["cache_creation_input_tokens"]);
	const reasoning = firstCount(outputDetails["reasoning_tokens"]);
	const input = firstCount(prompt);
	const output = firstCount(completion);
	const cache = cachedInput + cacheWrite;
	const beyond = isCount(total) ? total - input - output : 0;
	const omitsCache = cache > input || cache > 0 && (beyond === cache || beyond === cache + reasoning);
	const omitsReasoning = reasoning > output || reasoning > 0 && (beyond === reasoning || beyond === cache + reasoning);
	return {
		input: omitsCache ? input + cache : input,
		cachedInput,
		cacheWrite,
		output: omitsReasoning ? output + reasoning : output,
		reasoning
	};
}

// src/adapters/protocols/sse.ts
/**
* Server-sent events from bytes, as the WHATWG standard parses them ("9.2.6 Interpreting an event
* stream"): lines end in LF, CR or CRLF, `data` lines are joined by LF, comments and unknown fields
* are skipped, an event ends at an empty line and only counts if it has data. Works for any split
* of the stream, also inside a UTF-8 character: nothing is decoded but names of events.
*
* An event within one chunk, with one line of data, is handed on where it lies, without a copy.
*/
const LF = 10;
const CR = 13;
const SPACE = 32;
const COLON = 58;
const MAX_LINE_BYTES = 16777216;
const MAX_DATA_BYTES = MAX_LINE_BYTES;
const FIRST_HELD_BYTES = 1024;
const BYTE_ORDER_MARK = Buffer.from("﻿");
const DATA = Buffer.from("data");
const EVENT = Buffer.from("event");
const EMPTY = Buffer.alloc(0);
const NONE = -1;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Text as it is in a stream: what is no UTF-8 becomes replacement characters. */
function decode(bytes, start, end) {
	return decoder.decode(bytes.subarray(start, end));
}
/** The next place of a byte, the chunk's length when there is none. */
function placeOf(byte, chunk, from) {
	if (chunk[from] === byte) return from;
	const at = Buffer.prototype.indexOf.call(chunk, byte, from);
	return at === NONE ? chunk.length : at;
}
/** Where the value of a line starts if its field is this one. */
function valueOf(field, bytes, start, end) {
	const at = start + field.length;
	if (at > end || !isAt(field, bytes, start)) return NONE;
	if (at === end) return end;
	if (bytes[at] !== COLON) return NONE;
	return at + 1 < end && bytes[at + 1] === SPACE ? at + 2 : at + 1;
}
var EventStream = class {
	#sink;
	/** What outlives its chunk: data of the event so far, then the line that has not ended yet. */
	#held = EMPTY;
	#lineStart = 0;
	#heldEnd = 0;
	/** Data of the event so far, in the chunk or among the held; null without any. */
	#data = null;
	#dataStart = 0;
	#dataEnd = 0;
	#name = "";
	#isAfterCr = false;
	#isFirstLine = true;
	constructor(sink) {
		this.#sink = sink;
	}
	/** Whether bytes of an unfinished event are left over. */
	get hasRest() {
		return this.#heldEnd > this.#lineStart || this.#data !== null;
	}
	/** Hands on the events that these bytes complete. Throws RangeError when one outgrows its bound. */
	push(chunk) {
		const { length } = chunk;
		if (length === 0) return;
		let at = this.#isAfterCr && chunk[0] === LF ? 1 : 0;
		this.#isAfterCr = false;
		let lf = NONE;
		let cr = NONE;
		while (at < length) {
			if (lf < at) lf = placeOf(LF, chunk, at);
			if (cr < at) cr = placeOf(CR, chunk, at);
			const end = Math.min(lf, cr);
			if (end === length) break;
			this.#endLine(chunk, at, end);
			at = end + 1;
			if (end === cr) {
				if (at === length) this.#isAfterCr = true;
				else if (chunk[at] === LF) at += 1;
			}
		}
		if (this.#data === chunk) this.#holdData(chunk);
		if (at < length) this.#holdLine(chunk, at, length);
	}
	#endLine(chunk, start, end) {
		if (this.#heldEnd === this.#lineStart) return this.#line(chunk, start, end);
		this.#holdLine(chunk, start, end);
		this.#held[this.#heldEnd] = LF;
		this.#line(this.#held, this.#lineStart, this.#heldEnd);
		this.#heldEnd = this.#data === this.#held ? this.#dataEnd : 0;
		this.#lineStart = this.#heldEnd;
	}
	#line(bytes, from, end) {
		let start = from;
		if (this.#isFirstLine) {
			this.#isFirstLine = false;
			if (end - from >= BYTE_ORDER_MARK.length && isAt(BYTE_ORDER_MARK, bytes, from)) start += BYTE_ORDER_MARK.length;
		}
		if (start === end) return this.#dispatch();
		const data = valueOf(DATA, bytes, start, end);
		if (data !== NONE) return this.#addData(bytes, data, end);
		const name = valueOf(EVENT, bytes, start, end);
		if (name !== NONE) this.#name = decode(bytes, name, end);
	}
	#addData(bytes, start, end) {
		if (this.#data === null) {
			this.#data = bytes;
			this.#dataStart = start;
			this.#dataEnd = end;
			return;
		}
		if (this.#dataEnd - this.#dataStart + 1 + end - start > MAX_DATA_BYTES) throw new RangeError("an event's data is too long");
		if (bytes === this.#held) this.#held.copyWithin(this.#dataEnd + 1, start, end);
		else {
			if (this.#data === bytes) this.#holdData(bytes);
			this.#makeRoom(this.#dataEnd + 1 + end - start);
			this.#held.set(bytes.subarray(start, end), this.#dataEnd + 1);
		}
		this.#held[this.#dataEnd] = LF;
		this.#dataEnd += 1 + end - start;
		this.#heldEnd = this.#dataEnd;
		this.#lineStart = this.#dataEnd;
	}
	#dispatch() {
		if (this.#data !== null) {
			const name = this.#name === "" ? "message" : this.#name;
			this.#sink.event(name, this.#data, this.#dataStart, this.#dataEnd);
		}
		this.#data = null;
		this.#name = "";
		this.#heldEnd = 0;
		this.#lineStart = 0;
	}
	/** Brings the event's data from the chunk to safety. */
	#holdData(chunk) {
		const size = this.#dataEnd - this.#dataStart;
		this.#makeRoom(size);
		this.#held.set(chunk.subarray(this.#dataStart, this.#dataEnd));
		this.#data = this.#held;
		this.#dataStart = 0;
		this.#dataEnd = size;
		this.#lineStart = size;
		this.#heldEnd = size;
	}
	#holdLine(chunk, start, end) {
		const heldEnd = this.#heldEnd + end - start;
		if (heldEnd - this.#lineStart > MAX_LINE_BYTES) throw new RangeError("an event line is too long");
		this.#makeRoom(heldEnd);
		this.#held.set(chunk.subarray(start, end), this.#heldEnd);
		this.#heldEnd = heldEnd;
	}
	/** For so many bytes in all and a line end. */
	#makeRoom(size) {
		if (size < this.#held.length) return;
		const grown = Buffer.allocUnsafe(Math.max(FIRST_HELD_BYTES, 2 * size));
		grown.set(this.#held.subarray(0, this.#heldEnd));
		if (this.#data === this.#held) this.#data = grown;
		this.#held = grown;
	}
};

// src/adapters/protocols/chat-reader.ts
const hasText = (value) => typeof value === "string" && value !== "";
/** Generated text or calls that a person would see, in a delta or message. */
function isVisible(part) {
	const { content, tool_calls: calls } = part;
	return hasText(content) || hasText(part["refusal"]) || Array.isArray(content) && content.length > 0 || Array.isArray(calls) && calls.length > 0 || Object.keys(asObject(part["function_call"])).length > 0;
}
const isReasoning = (part) => hasText(part["reasoning_content"]) || hasText(part["reasoning"]);
const NOT_STREAMED = {
	outcome: "decode",
	detail: "a whole JSON answer, although a stream was asked for"
};
const NO_BYTES = Buffer.alloc(0);
/**
* Reads a chat completion, streamed or not. Usage is taken wherever it appears (last non-null
* wins); the role-only priming chunk, comments and empty `choices` are no payload; a top-level
* `error` is a failure even with HTTP 200.
*/
var ChatReader = class {
	#wantsStream;
	#chunk = new ChatChunk();
	/** Null for everything that is no stream of events; that is kept in `#body`. */
	#stream = null;
	#body = [];
	#status = 0;
	#headers = {};
	#lastByteMs = 0;
	#firstPayloadMs = null;
	#firstVisibleMs = null;
	#lastPayloadMs = null;
	#payloadEvents = 0;
	#gapsUs = [];
	#usage = null;
	#reasoningVisible = false;
	#providerModel = null;
	/** The JSON that `#providerModel` was read from, empty if not known. */
	#modelJson = NO_BYTES;
	/** Server-sent events with anything in them. */
	#events = 0;
	#isFinished = false;
	#problem = null;
	constructor(wantsStream) {
		this.#wantsStream = wantsStream;
	}
	headers(status, headers) {
		this.#status = status;
		this.#headers = headers;
		const isStream = status < 300 && /text\/event-stream/i.test(headers["content-type"] ?? "");
		this.#stream = isStream ? new EventStream(this) : null;
	}
	bytes(chunk, atMs) {
		this.#lastByteMs = atMs;
		if (this.#stream === null) this.#body.push(Buffer.from(chunk));
		else this.#stream.push(chunk);
	}
	end() {
		if (this.#stream !== null) return this.#reading(this.#streamProblem(this.#stream.hasRest));
		const problem = this.#wholeProblem();
		return {
			...this.#reading(this.#wantsStream && problem === null ? NOT_STREAMED : problem),
			firstPayloadMs: null,
			firstVisibleMs: null,
			lastPayloadMs: null,
			payloadEvents: 0,
			gapsUs: []
		};
	}
	cut() {
		return this.#reading({
			outcome: "aborted",
			detail: this.#problem?.detail ?? "cut off"
		});
	}
	/** One event of the stream. Nearly all are read without being decoded. */
	event(name, bytes, start, end) {
		const chunk = this.#chunk;
		if (name === "error" || !chunk.read(bytes, start, end)) return this.#noteText(name, decode(bytes, start, end).trim());
		this.#events += 1;
		if (chunk.modelEnd > chunk.modelStart) this.#noteModel(bytes, chunk.modelStart, chunk.modelEnd);
		if (chunk.isFinished) this.#isFinished = true;
		this.#notePayload(chunk.isVisible, chunk.isReasoning);
	}
	#noteText(name, text) {
		if (text === "") return;
		this.#events += 1;
		if (text === "[DONE]") this.#isFinished = true;
		else if (name === "error") this.#problem ??= {
			outcome: "in-band-error",
			detail: detailOf(text, {})
		};
		else this.#noteCompletion(text, "delta");
	}
	/** A string with its quotes, most often the same as before. */
	#noteModel(bytes, start, end) {
		const known = this.#modelJson;
		if (known.length === end - start && isAt(known, bytes, start)) return;
		this.#modelJson = Buffer.from(bytes.subarray(start, end));
		this.#providerModel = String(JSON.parse(decode(bytes, start, end)));
	}
	/** One event is one payload, however many choices it has. */
	#notePayload(isVisiblePart, isReasoningPart) {
		if (!isVisiblePart && !isReasoningPart) return;
		const atMs = this.#lastByteMs;
		if (isReasoningPart) this.#reasoningVisible = true;
		if (this.#lastPayloadMs !== null) this.#gapsUs.push((atMs - this.#lastPayloadMs) * 1e3);
		this.#firstPayloadMs ??= atMs;
		if (isVisiblePart) this.#firstVisibleMs ??= atMs;
		this.#lastPayloadMs = atMs;
		this.#payloadEvents += 1;
	}
	/** Reads one completion object: a chunk's `delta` or a whole answer's `message`. */
	#noteCompletion(text, member) {
		let value;
		try {
			value = JSON.parse(text);
		} catch {
			const detail = `not JSON: ${oneLine(text.slice(0, 500), 120)}`;
			this.#problem ??= {
				outcome: "decode",
				detail
			};
			return;
		}
		const completion = asObject(value);
		const { choices, error, model } = completion;
		const list = Array.isArray(choices) ? choices.map(asObject) : [];
		if (error !== void 0 && error !== null || list.some((choice) => choice["finish_reason"] === "error")) {
			this.#problem ??= {
				outcome: "in-band-error",
				detail: detailOf(text, {})
			};
			return;
		}
		if (typeof model === "string") {
			this.#providerModel = model;
			this.#modelJson = NO_BYTES;
		}
		this.#usage = usageOf(completion["usage"]) ?? this.#usage;
		if (list.some((choice) => hasText(choice["finish_reason"]))) this.#isFinished = true;
		const parts = list.map((choice) => asObject(choice[member]));
		this.#notePayload(parts.some(isVisible), parts.some(isReasoning));
	}
	/** What is wrong with a stream that has ended; `hasRest` tells of an event that was cut off. */
	#streamProblem(hasRest) {
		if (this.#problem) return this.#problem;
		if (this.#events === 0 && !hasRest) return {
			outcome: "empty",
			detail: "a stream without any event"
		};
		if (!this.#isFinished) return {
			outcome: "truncated",
			detail: `the stream stopped after ${this.#payloadEvents} events without [DONE]`
		};
		return this.#firstPayloadMs === null ? {
			outcome: "empty",
			detail: "no content"
		} : null;
	}
	/** What is wrong with everything that is no stream. */
	#wholeProblem() {
		const [only = NO_BYTES] = this.#body;
		const text = (this.#body.length > 1 ? Buffer.concat(this.#body) : only).toString("utf8");
		if (this.#status >= 300) {
			const kept = text.slice(0, MAX_DETAIL_CHARS);
			return {
				outcome: outcomeOfStatus(this.#status, this.#headers, kept),
				detail: detailOf(kept, this.#headers)
			};
		}
		if (text.trim() === "") return {
			outcome: "empty",
			detail: "an empty body"
		};
		if (/^\s*</.test(text)) return {
			outcome: "decode",
			detail: detailOf(text, this.#headers)
		};
		this.#noteCompletion(text, "message");
		if (this.#problem) return this.#problem;
		return this.#payloadEvents === 0 ? {
			outcome: "empty",
			detail: "no content"
		} : null;
	}
	#reading(problem) {
		return {
			outcome: problem?.outcome ?? "ok",
			firstPayloadMs: this.#firstPayloadMs,
			firstVisibleMs: this.#firstVisibleMs,
			lastPayloadMs: this.#lastPayloadMs,
			payloadEvents: this.#payloadEvents,
			gapsUs: this.#gapsUs,
			usage: this.#usage,
			reasoningVisible: this.#reasoningVisible,
			providerModel: this.#providerModel,
			detail: problem?.detail ?? null
		};
	}
};

// src/adapters/protocols/openai-chat.ts
/** JSON merge patch (RFC 7396), one document over another. */
function mergePatch(base, patch) {
	if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
	const merged = { ...asObject(base) };
	for (const [name, value] of Object.entries(patch)) if (value === null) delete merged[name];
	else merged[name] = mergePatch(merged[name] ?? null, value);
	return merged;
}
function requestBody(target, prompt) {
	const built = {
		model: target.model,
		messages: prompt.messages.map(({ role, content }) => ({
			role,
			content
		})),
		max_tokens: target.maxTokens,
		temperature: target.temperature,
		stream: target.stream,
		...target.stream ? { stream_options: { include_usage: true } } : {}
	};
	return Buffer.from(JSON.stringify(target.body === null ? built : mergePatch(built, target.body)));
}
/** The prompts take turns. */
function prepare(target, apiKey) {
	const headers = requestHeaders(target, apiKey, [["content-type", "application/json"], ["accept", target.stream ? "text/event-stream" : "application/json"]]);
	const drafts = target.prompts.map((prompt) => ({
		method: "POST",
		path: target.path,
		headers,
		body: requestBody(target, prompt)
	}));
	return (index) => must(drafts[index % drafts.length], "prompt");
}
/** OpenAI chat completions, streaming and not, and the many gateways that speak it. */
const openaiChat = {
	api: "openai-chat",
	prepare,
	reader: (target) => new ChatReader(target.stream)
};

// src/adapters/protocols/index.ts
/**
* adapters/protocols: one file for each LLM API, behind the engine's `Protocol` port. They build
* requests and read responses; they neither send nor time anything.
*/
const PROTOCOLS = [openaiChat, http];
function findProtocol(api) {
	const found = PROTOCOLS.find((protocol) => protocol.api === api);
	if (found) return found;
	throw new UsageError([{
		field: "api",
		value: api,
		origin: "the plan",
		message: "is not yet available.",
		fix: `use one of ${PROTOCOLS.map((protocol) => protocol.api).join(", ")}`
	}]);
}

// src/entry/worker.ts
/** A generator thread: binds the engine to the protocols and to its parent. */
const parent = must(parentPort, "parent thread");
const task = workerData;
const stop = new AbortController();
const start = Promise.withResolvers();
const tell = (message) => parent.postMessage(message);
/** From the clock that all threads share to the one that counts from this thread's beginning. */
function onOurClock(atMs) {
	return atMs - Number(process.hrtime.bigint()) / 1e6 + performance.now();
}
parent.on("message", (message) => {
	switch (message.kind) {
		case "start": return start.resolve(onOurClock(message.atMs));
		case "stop": return stop.abort();
	}
});
try {
	tell(await runThread(task, {
		findProtocol,
		makeTransport: chooseTransport,
		pacemaker: makePacemaker(),
		hasFineTimers: refineTimers(),
		progress: (progress) => tell({
			kind: "progress",
			progress
		}),
		start: () => {
			tell({ kind: "ready" });
			return start.promise;
		},
		stop: stop.signal
	}));
} catch (error) {
	const failure = error instanceof Error ? error : new Error(String(error));
	tell({
		kind: "failed",
		message: failure.message,
		stack: failure.stack ?? ""
	});
}

export {  };