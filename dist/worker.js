import { K as makeUndiciTransport, Tt as UsageError, kt as must, t as runThread, xt as oneLine } from "./shared-engine.js";
import { parentPort, workerData } from "node:worker_threads";

// src/engine/pacemaker.ts
/** Node's timers may be a millisecond late: nearer than this they are not used. */
const TIMER_REACH_MS = 2.5;
const NAP_MS = .1;
/** At low rates the next arrival is far away; a stop must not wait for it. */
const LONGEST_SLEEP_MS = 200;
/** When late, the sockets still get a turn after this many sends. */
const SENDS_PER_TURN = 8;
const turn = () => new Promise((resolve) => setImmediate(resolve));
const sleep = (forMs) => new Promise((resolve) => setTimeout(resolve, forMs));
/**
* Far from the instant a timer sleeps; near it the thread naps in slices of 0.1 ms between
* non-blocking turns of the event loop. Spinning on `setImmediate` alone burns a core and is less
* exact, since its garbage has to be collected.
*/
function makePacemaker() {
	const bell = new Int32Array(new SharedArrayBuffer(4));
	let sends = 0;
	return { async until(instantMs, stop) {
		sends += 1;
		if (sends % SENDS_PER_TURN === 0) await turn();
		let isFirstTurn = true;
		for (;;) {
			const leftMs = instantMs - performance.now();
			if (leftMs <= 0 || stop.aborted) return;
			if (leftMs > TIMER_REACH_MS) await sleep(Math.min(LONGEST_SLEEP_MS, leftMs - TIMER_REACH_MS + 1));
			else {
				await turn();
				if (!isFirstTurn) Atomics.wait(bell, 0, 0, Math.min(NAP_MS, leftMs));
				isFirstTurn = false;
			}
		}
	} };
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
const MAX_DEPTH = 4;
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
	if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return null;
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
function plainReader() {
	let status = 0;
	let headers = {};
	let kept = "";
	const reading = (outcome) => ({
		outcome,
		firstPayloadMs: null,
		firstVisibleMs: null,
		lastPayloadMs: null,
		payloadEvents: 0,
		gapsUs: [],
		usage: null,
		reasoningVisible: false,
		providerModel: null,
		detail: outcome === "ok" ? null : detailOf(kept, headers)
	});
	return {
		headers(code, received) {
			status = code;
			headers = received;
		},
		bytes(chunk) {
			if (status < 300 || kept.length >= 4096) return;
			kept += Buffer.from(chunk.subarray(0, MAX_DETAIL_CHARS)).toString("utf8");
		},
		end: () => reading(status < 300 ? "ok" : outcomeOfStatus(status, headers, kept)),
		cut: () => reading("aborted")
	};
}
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
	reader: plainReader
};

// src/adapters/protocols/sse.ts
const LF = 10;
const CR = 13;
const MAX_LINE_BYTES = 16777216;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
function makeSseParser() {
	let rest = [];
	let restBytes = 0;
	let afterCr = false;
	let isFirstLine = true;
	let dataLines = [];
	let event = "";
	const takeLine = (end) => {
		const bytes = rest.length === 0 ? end : Buffer.concat([...rest, end]);
		rest = [];
		restBytes = 0;
		const text = decoder.decode(bytes);
		const line = isFirstLine ? text.replace(/^\ufeff/, "") : text;
		isFirstLine = false;
		return line;
	};
	const field = (line) => {
		const colon = line.indexOf(":");
		if (colon === 0) return;
		const name = colon < 0 ? line : line.slice(0, colon);
		const raw = colon < 0 ? "" : line.slice(colon + 1);
		const value = raw.startsWith(" ") ? raw.slice(1) : raw;
		if (name === "data") dataLines.push(value);
		else if (name === "event") event = value;
	};
	const dispatch = () => {
		const complete = dataLines.length === 0 ? null : {
			event: event === "" ? "message" : event,
			data: dataLines.join("\n")
		};
		dataLines = [];
		event = "";
		return complete;
	};
	return {
		push(chunk) {
			const events = [];
			let start = 0;
			for (let at = 0; at < chunk.length; at += 1) {
				const byte = chunk[at];
				if (afterCr && byte === LF) {
					afterCr = false;
					start = at + 1;
					continue;
				}
				afterCr = byte === CR;
				if (byte !== LF && byte !== CR) continue;
				const line = takeLine(chunk.subarray(start, at));
				start = at + 1;
				if (line !== "") field(line);
				else {
					const complete = dispatch();
					if (complete) events.push(complete);
				}
			}
			if (start < chunk.length) {
				rest.push(chunk.slice(start));
				restBytes += chunk.length - start;
				if (restBytes > MAX_LINE_BYTES) throw new RangeError("an event line is too long");
			}
			return events;
		},
		get hasRest() {
			return restBytes > 0 || dataLines.length > 0;
		}
	};
}

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

// src/adapters/protocols/openai-chat.ts
/**
* OpenAI chat completions, streaming and not, and the many gateways that speak it. Usage is taken
* wherever it appears (last non-null wins); the role-only priming chunk, comments and empty
* `choices` are no payload; a top-level `error` is a failure even with HTTP 200.
*/
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
const hasText = (value) => typeof value === "string" && value !== "";
/** What the deltas or messages of one event carry. */
function payloadOf(part) {
	const calls = part["tool_calls"];
	return {
		visible: hasText(part["content"]) || hasText(part["refusal"]) || Array.isArray(part["content"]) && part["content"].length > 0 || Array.isArray(calls) && calls.length > 0 || Object.keys(asObject(part["function_call"])).length > 0,
		reasoning: hasText(part["reasoning_content"]) || hasText(part["reasoning"])
	};
}
function newSeen() {
	return {
		firstPayloadMs: null,
		firstVisibleMs: null,
		lastPayloadMs: null,
		payloadEvents: 0,
		gapsUs: [],
		usage: null,
		reasoningVisible: false,
		providerModel: null,
		events: 0,
		isFinished: false,
		problem: null
	};
}
/** One event is one payload, however many choices it has. */
function notePayload(seen, parts, atMs) {
	const isVisible = parts.some((part) => part.visible);
	const isReasoning = parts.some((part) => part.reasoning);
	if (!isVisible && !isReasoning) return;
	if (isReasoning) seen.reasoningVisible = true;
	if (seen.lastPayloadMs !== null) seen.gapsUs.push((atMs - seen.lastPayloadMs) * 1e3);
	seen.firstPayloadMs ??= atMs;
	if (isVisible) seen.firstVisibleMs ??= atMs;
	seen.lastPayloadMs = atMs;
	seen.payloadEvents += 1;
}
/** Reads one completion object: a chunk's `delta` or a whole answer's `message`. */
function noteCompletion(seen, text, atMs, member) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		seen.problem ??= {
			outcome: "decode",
			detail: `not JSON: ${oneLine(text.slice(0, 500), 120)}`
		};
		return;
	}
	const completion = asObject(value);
	const choices = completion["choices"];
	const list = Array.isArray(choices) ? choices.map(asObject) : [];
	if (completion["error"] !== void 0 && completion["error"] !== null || list.some((choice) => choice["finish_reason"] === "error")) {
		seen.problem ??= {
			outcome: "in-band-error",
			detail: detailOf(text, {})
		};
		return;
	}
	if (typeof completion["model"] === "string") seen.providerModel = completion["model"];
	seen.usage = usageOf(completion["usage"]) ?? seen.usage;
	if (list.some((choice) => hasText(choice["finish_reason"]))) seen.isFinished = true;
	notePayload(seen, list.map((choice) => payloadOf(asObject(choice[member]))), atMs);
}
function noteEvent(seen, { event, data }, atMs) {
	const text = data.trim();
	if (text === "") return;
	seen.events += 1;
	if (text === "[DONE]") seen.isFinished = true;
	else if (event === "error") seen.problem ??= {
		outcome: "in-band-error",
		detail: detailOf(text, {})
	};
	else noteCompletion(seen, text, atMs, "delta");
}
function toReading(seen, problem) {
	const { events: _events, isFinished: _isFinished, problem: _problem, ...marks } = seen;
	return {
		...marks,
		outcome: problem?.outcome ?? "ok",
		detail: problem?.detail ?? null
	};
}
/** The whole body as text, for everything that is not a stream of events. */
function makeBodyText() {
	const chunks = [];
	return {
		add: (chunk) => {
			chunks.push(Uint8Array.prototype.slice.call(chunk));
		},
		text: () => Buffer.concat(chunks).toString("utf8")
	};
}
/** What is wrong with a stream that has ended; `hasRest` tells of an event that was cut off. */
function streamProblem(seen, hasRest) {
	if (seen.problem) return seen.problem;
	if (seen.events === 0 && !hasRest) return {
		outcome: "empty",
		detail: "a stream without any event"
	};
	if (!seen.isFinished) return {
		outcome: "truncated",
		detail: `the stream stopped after ${seen.payloadEvents} events without [DONE]`
	};
	return seen.firstPayloadMs === null ? {
		outcome: "empty",
		detail: "no content"
	} : null;
}
const NOT_STREAMED = {
	outcome: "decode",
	detail: "a whole JSON answer, although a stream was asked for"
};
function openaiReader(target) {
	const seen = newSeen();
	const parser = makeSseParser();
	const body = makeBodyText();
	let status = 0;
	let headers = {};
	let isStream = false;
	let lastByteMs = 0;
	const wholeProblem = () => {
		const text = body.text();
		if (status >= 300) {
			const kept = text.slice(0, MAX_DETAIL_CHARS);
			return {
				outcome: outcomeOfStatus(status, headers, kept),
				detail: detailOf(kept, headers)
			};
		}
		if (text.trim() === "") return {
			outcome: "empty",
			detail: "an empty body"
		};
		if (/^\s*</.test(text)) return {
			outcome: "decode",
			detail: detailOf(text, headers)
		};
		noteCompletion(seen, text, lastByteMs, "message");
		if (seen.problem) return seen.problem;
		if (seen.payloadEvents === 0) return {
			outcome: "empty",
			detail: "no content"
		};
		return null;
	};
	return {
		headers(code, received) {
			status = code;
			headers = received;
			isStream = code < 300 && /text\/event-stream/i.test(received["content-type"] ?? "");
		},
		bytes(chunk, atMs) {
			lastByteMs = atMs;
			if (!isStream) return body.add(chunk);
			for (const event of parser.push(chunk)) noteEvent(seen, event, atMs);
		},
		end() {
			if (isStream) return toReading(seen, streamProblem(seen, parser.hasRest));
			const problem = wholeProblem();
			return toReading({
				...seen,
				firstPayloadMs: null,
				firstVisibleMs: null,
				lastPayloadMs: null,
				payloadEvents: 0,
				gapsUs: []
			}, target.stream && problem === null ? NOT_STREAMED : problem);
		},
		cut: () => toReading(seen, {
			outcome: "aborted",
			detail: seen.problem?.detail ?? "cut off"
		})
	};
}
const openaiChat = {
	api: "openai-chat",
	prepare,
	reader: openaiReader
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
/** The generator thread: binds the engine to the protocols and to its parent. */
const parent = must(parentPort, "parent thread");
const order = workerData;
const stop = new AbortController();
const tell = (message) => parent.postMessage(message);
parent.on("message", (message) => {
	if (message.kind === "stop") stop.abort();
});
try {
	tell(await runThread(order, {
		findProtocol,
		makeTransport: makeUndiciTransport,
		pacemaker: makePacemaker(),
		progress: (progress) => tell({
			kind: "progress",
			progress
		}),
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