import "./worker-rolldown-runtime.js";
import { o as faultOf, t as makeTimedConnector } from "./worker-timed-connector.js";
import { t as makeUndiciTransport } from "./worker-undici.js";
import { validateHeaderName, validateHeaderValue } from "node:http";
import { connect, constants } from "node:http2";

// src/engine/transports/http2-headers.ts
/** As much as the HTTP/1.1 transports take. */
const MAX_HEADER_BYTES = 65536;
/** More than we take: what Node refuses itself would look like a reset by the server. */
const OFFERED_HEADER_BYTES = 4 * MAX_HEADER_BYTES;
/** Those of one hop in HTTP/1.1; HTTP/2 forbids them (RFC 9113, 8.2.2). */
const OF_HTTP1 = /* @__PURE__ */ new Set([
	"connection",
	"keep-alive",
	"proxy-connection",
	"transfer-encoding",
	"upgrade"
]);
/** As HTTP/2 writes them: names and values in turn. Throws on a header that cannot be written. */
function requestHeaders(request, authority) {
	const { body, method, path } = request;
	const pseudo = [
		":method",
		method,
		":path",
		path,
		":scheme",
		"https"
	];
	const plain = [];
	let to = authority;
	for (let at = 0; at + 1 < request.headers.length; at += 2) {
		const name = (request.headers[at] ?? "").toLowerCase();
		const value = request.headers[at + 1] ?? "";
		validateHeaderName(name);
		validateHeaderValue(name, value);
		if (name === "host") to = value;
		else if (name !== "content-length" && !OF_HTTP1.has(name)) plain.push(name, value);
	}
	if (body !== null) plain.push("content-length", String(body.length));
	return [
		...pseudo,
		":authority",
		to,
		...plain
	];
}
/** Null when they are too large: Node holds them to our limit only once the server has agreed. */
function responseHeaders(received) {
	const plain = {};
	let length = 0;
	for (const [name, value] of Object.entries(received)) {
		if (name.startsWith(":")) continue;
		const text = Array.isArray(value) ? value.join(", ") : String(value);
		plain[name] = text;
		length += name.length + text.length;
	}
	return length > MAX_HEADER_BYTES ? null : plain;
}

// src/engine/transports/http2-link.ts
/** As many streams at a time as servers allow at least (RFC 9113, 6.5.2), and we use at most. */
const MOST_STREAMS = 100;
/** Wide enough that a body never waits for us to grant more; what arrives is read at once. */
const STREAM_WINDOW_BYTES = 1048576;
const CONNECTION_WINDOW_BYTES = 16777216;
/** The error codes of RFC 9113, section 7, by their numbers. */
const ERROR_CODES = [
	"NO_ERROR",
	"PROTOCOL_ERROR",
	"INTERNAL_ERROR",
	"FLOW_CONTROL_ERROR",
	"SETTINGS_TIMEOUT",
	"STREAM_CLOSED",
	"FRAME_SIZE_ERROR",
	"REFUSED_STREAM",
	"CANCEL",
	"COMPRESSION_ERROR",
	"CONNECT_ERROR",
	"ENHANCE_YOUR_CALM",
	"INADEQUATE_SECURITY",
	"HTTP_1_1_REQUIRED"
];
/**
* Whether the server has ended the body. Node pushes an end also when a stream was cut off, but after
* it has called it closed; by the time of the "end" event, a stream that is whole may be closed too.
*/
function watchBody(stream) {
	const body = { isWhole: false };
	const push = stream.push.bind(stream);
	stream.push = (chunk, encoding) => {
		if (chunk === null && !stream.closed) body.isWhole = true;
		return push(chunk, encoding);
	};
	return body;
}
function closedBy(what, errorCode) {
	const message = `the server closed the ${what} with ${ERROR_CODES[errorCode] ?? errorCode}`;
	return Object.assign(new Error(message), { code: "ERR_HTTP2_STREAM_ERROR" });
}
/**
* One HTTP/2 connection over Node's own client, from its opening to its close. undici's would send
* requests again behind our back after GOAWAY and REFUSED_STREAM; here one request is one attempt.
*/
var Http2Link = class {
	#pool;
	#attempt;
	#waiting = [];
	#riding = /* @__PURE__ */ new Set();
	#session = null;
	#socket = null;
	#opening = null;
	/** Streams allowed; null until the server's SETTINGS have come. */
	#streams = null;
	/** Takes no further requests: the server said so, or the connection is lost. */
	#isLeaving = false;
	#isClosed = false;
	#error = null;
	#idle;
	constructor(pool) {
		this.#pool = pool;
		this.#attempt = pool.connector.open({
			connected: (connection) => {
				if (connection.isHttp2) this.#start(connection);
				else pool.choseHttp1(connection);
			},
			failed: (error) => this.#end(error)
		});
	}
	get isOpening() {
		return this.#session === null && !this.#isClosed;
	}
	get hasRoom() {
		if (!this.#isUsable) return false;
		const most = this.#limit(this.#streams ?? this.#pool.streamsExpected);
		return this.#riding.size + this.#waiting.length < most;
	}
	/** Carries a request, now or as soon as the connection is ready for it. */
	take(ride) {
		ride.link = this;
		this.#waiting.push(ride);
		this.#advance();
	}
	/** Gives one request up; the others stay. */
	drop(ride) {
		const at = this.#waiting.indexOf(ride);
		if (at >= 0) this.#waiting.splice(at, 1);
		ride.stream?.close(constants.NGHTTP2_CANCEL);
		if (this.#session === null && this.#waiting.length === 0) this.#end(null);
		else this.#release(ride);
	}
	/** Leaves all its requests to the caller, who has something better for them. */
	abandon() {
		const left = this.#waiting.splice(0);
		this.#end(null);
		return left;
	}
	async close(fault) {
		const session = this.#session;
		const gone = session === null || session.destroyed ? Promise.resolve() : new Promise((resolve) => {
			session.once("close", resolve);
		});
		for (const ride of [...this.#waiting.splice(0), ...this.#riding]) {
			ride.isOver = true;
			ride.sink.fault(fault);
		}
		this.#end(null);
		await gone;
	}
	/** A session may be dead before it says so by `close`. */
	get #isUsable() {
		const session = this.#session;
		return !this.#isLeaving && (session === null || !(session.closed || session.destroyed));
	}
	#limit(streams) {
		return this.#pool.options.keepAliveMs === 0 ? 1 : Math.max(1, Math.min(MOST_STREAMS, streams));
	}
	#start({ socket, opening }) {
		this.#opening = opening;
		this.#socket = socket;
		const session = connect(this.#pool.options.origin, {
			createConnection: () => socket,
			settings: {
				enablePush: false,
				initialWindowSize: STREAM_WINDOW_BYTES,
				maxHeaderListSize: OFFERED_HEADER_BYTES
			},
			maxHeaderListPairs: 2e3
		});
		this.#session = session;
		session.once("connect", () => session.setLocalWindowSize(CONNECTION_WINDOW_BYTES));
		session.on("remoteSettings", ({ maxConcurrentStreams }) => {
			const streams = maxConcurrentStreams ?? MOST_STREAMS;
			this.#streams = streams;
			this.#pool.streamsExpected = streams;
			this.#advance();
			for (const ride of this.#waiting.splice(0)) this.#pool.place(ride);
		});
		session.on("goaway", (code) => {
			if (code !== constants.NGHTTP2_NO_ERROR) this.#error ??= closedBy("connection", code);
			this.#leave();
		});
		session.on("error", (error) => {
			this.#error ??= error;
		});
		session.on("close", () => this.#end(this.#error));
		this.#advance();
	}
	/** One request goes at once; more when the server has said how many it takes. */
	#advance() {
		if (this.#session === null) return;
		const most = this.#streams === null ? 1 : this.#limit(this.#streams);
		while (this.#riding.size < most && this.#isUsable) {
			const ride = this.#waiting.shift() ?? this.#pool.next();
			if (ride === void 0) break;
			this.#ride(this.#session, ride);
		}
		if (this.#riding.size === 0) this.#rest();
	}
	#ride(session, ride) {
		clearTimeout(this.#idle);
		ride.link = this;
		this.#riding.add(ride);
		const { request, sink } = ride;
		let stream;
		try {
			stream = session.request(ride.headers, { endStream: request.body === null });
		} catch (error) {
			return this.#fail(ride, error);
		}
		ride.stream = stream;
		this.#follow(stream, ride);
		const opening = this.#opening;
		this.#opening = null;
		sink.connected(opening);
		if (request.body !== null && !ride.isOver) stream.end(request.body);
	}
	#follow(stream, ride) {
		const { sink } = ride;
		const body = watchBody(stream);
		let error = null;
		stream.on("response", (received) => {
			if (ride.isOver) return;
			const headers = responseHeaders(received);
			if (headers !== null) return sink.headers(Number(received[":status"]), headers);
			this.#fail(ride, Object.assign(/* @__PURE__ */ new Error("headers of more than 64 KiB"), { code: "TAILGATE_HEADERS_TOO_LARGE" }));
			return stream.close(constants.NGHTTP2_CANCEL);
		});
		stream.on("data", (chunk) => {
			if (!ride.isOver) sink.bytes(chunk);
		});
		stream.on("end", () => {
			if (ride.isOver || !body.isWhole) return;
			ride.isOver = true;
			sink.end();
			this.#release(ride);
		});
		stream.on("error", (one) => {
			error ??= one;
		});
		stream.on("close", () => this.#fail(ride, this.#error ?? error ?? closedBy("stream", stream.rstCode)));
	}
	#fail(ride, error) {
		if (!ride.isOver) {
			ride.isOver = true;
			ride.sink.fault(faultOf(error));
		}
		this.#release(ride);
	}
	#release(ride) {
		if (!this.#riding.delete(ride)) return;
		if (this.#pool.options.keepAliveMs === 0) this.#isLeaving = true;
		this.#advance();
	}
	/** Nothing rides: the connection is kept for a while, unless it is of no use any more. */
	#rest() {
		if (this.#isLeaving) return this.#end(this.#error);
		clearTimeout(this.#idle);
		this.#idle = setTimeout(() => this.#end(null), this.#pool.options.keepAliveMs).unref();
	}
	#leave() {
		this.#isLeaving = true;
		for (const ride of this.#waiting.splice(0)) this.#pool.place(ride);
		if (this.#riding.size === 0) this.#end(this.#error);
	}
	#end(error) {
		if (this.#isClosed) return;
		this.#isClosed = true;
		this.#isLeaving = true;
		clearTimeout(this.#idle);
		this.#attempt.abandon();
		const waiting = this.#waiting.splice(0);
		const isOpened = this.#session !== null;
		const lost = error ?? closedBy("connection", constants.NGHTTP2_NO_ERROR);
		for (const ride of this.#riding) this.#fail(ride, lost);
		this.#session?.destroy();
		this.#socket?.destroy();
		this.#pool.closed(this);
		for (const ride of waiting) if (isOpened) this.#pool.place(ride);
		else this.#fail(ride, lost);
	}
};

// src/engine/transports/http2.ts
const CLOSED = {
	outcome: "aborted",
	detail: "the transport was closed",
	isOurs: false
};
/** Hands a connection that is open already to the first who asks; then opens HTTP/1.1 ones. */
function startingWith(connection, options) {
	const connector = makeTimedConnector({
		...options,
		http2: false
	});
	let spare = connection;
	return { open(connecting, onRead) {
		const ready = spare;
		spare = null;
		if (ready === null) return connector.open(connecting, onRead);
		let isAbandoned = false;
		queueMicrotask(() => {
			if (!isAbandoned) connecting.connected(ready);
		});
		return { abandon() {
			isAbandoned = true;
			ready.socket.destroy();
		} };
	} };
}
/** HTTP/2 connections, each with as many requests as the server allows, or HTTP/1.1 in its place. */
var Http2Transport = class {
	options;
	connector;
	streamsExpected = 1e400;
	#links = /* @__PURE__ */ new Set();
	#queue = [];
	#authority;
	/** Carries everything once the server has chosen HTTP/1.1. */
	#http1 = null;
	constructor(options) {
		this.options = options;
		this.#authority = new URL(options.origin).host;
		this.connector = makeTimedConnector(options);
	}
	send(request, sink) {
		if (this.#http1 !== null) return this.#http1.send(request, sink);
		let headers;
		try {
			headers = requestHeaders(request, this.#authority);
		} catch (error) {
			sink.fault(faultOf(error));
			return {
				isQueued: false,
				abort() {}
			};
		}
		const ride = {
			sink,
			request,
			headers,
			isOver: false,
			link: null,
			stream: null,
			flight: null
		};
		this.place(ride);
		return {
			get isQueued() {
				return ride.flight === null ? ride.link === null && !ride.isOver : ride.flight.isQueued;
			},
			abort: () => this.#abort(ride)
		};
	}
	async close() {
		const http1 = this.#http1;
		this.#http1 = null;
		const waiting = this.#queue.splice(0);
		const closing = [...this.#links].map((link) => link.close(CLOSED));
		for (const ride of waiting) {
			ride.isOver = true;
			ride.sink.fault(CLOSED);
		}
		await Promise.all([...closing, http1?.close()]);
	}
	next() {
		return this.#queue.shift();
	}
	place(ride) {
		ride.link = null;
		for (const link of this.#links) if (link.hasRoom) return link.take(ride);
		const { maxConnections } = this.options;
		if (maxConnections !== null && this.#links.size >= maxConnections) {
			this.#queue.push(ride);
			return;
		}
		const link = new Http2Link(this);
		this.#links.add(link);
		link.take(ride);
	}
	closed(link) {
		if (!this.#links.delete(link)) return;
		for (const ride of this.#queue.splice(0)) this.place(ride);
	}
	choseHttp1(connection) {
		const opening = [...this.#links].filter((link) => link.isOpening);
		const queued = this.#queue.splice(0);
		for (const link of opening) this.#links.delete(link);
		const rides = [...opening.flatMap((link) => link.abandon()), ...queued];
		const http1 = makeUndiciTransport(this.options, startingWith(connection, this.options));
		this.#http1 = http1;
		for (const ride of rides) ride.flight = http1.send(ride.request, ride.sink);
	}
	#abort(ride) {
		if (ride.isOver) return;
		ride.isOver = true;
		if (ride.flight !== null) return ride.flight.abort();
		if (ride.link !== null) return ride.link.drop(ride);
		const at = this.#queue.indexOf(ride);
		if (at >= 0) this.#queue.splice(at, 1);
	}
};
/**
* For a TLS endpoint. Connections that are open already keep their protocol if a server changes its
* mind; after `close` it is asked again.
*/
function makeHttp2Transport(options) {
	return new Http2Transport(options);
}

export { makeHttp2Transport };