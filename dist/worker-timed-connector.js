import { connect, isIP } from "node:net";
import { connect as connect$1, createSecureContext, getCACertificates } from "node:tls";
import { STATUS_CODES } from "node:http";

// src/base/errors.ts
const EXIT_CODES = {
	usage: 2,
	measurement: 3,
	store: 3,
	interrupted: 130,
	publish: 3
};
var TailgateError = class extends Error {
	name = "TailgateError";
	kind;
	code;
	hint;
	constructor(kind, options) {
		super(options.message, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.kind = kind;
		this.code = options.code;
		this.hint = options.hint ?? null;
	}
	get exitCode() {
		return EXIT_CODES[this.kind];
	}
};
/** Bad configuration or usage: exit code 2, all problems at once. */
var UsageError = class extends TailgateError {
	issues;
	constructor(issues) {
		super("usage", {
			code: "bad-configuration",
			message: issues.map(describeIssue).join("\n")
		});
		this.issues = issues;
	}
};
function describeIssue(issue) {
	const value = issue.value === null ? "" : ` = ${JSON.stringify(issue.value)}`;
	const fix = issue.fix === null ? "" : ` Fix: ${issue.fix}`;
	return `${issue.field}${value} (from ${issue.origin}): ${issue.message}${fix}`;
}

// src/engine/transports/fault.ts
/** Error codes of Node, OpenSSL and undici, by what they mean for the request. */
const BY_CODE = {
	ENOTFOUND: "dns",
	EAI_AGAIN: "dns",
	EAI_FAIL: "dns",
	EAI_NODATA: "dns",
	EAI_NONAME: "dns",
	ECONNREFUSED: "refused",
	EHOSTUNREACH: "refused",
	ENETUNREACH: "refused",
	EACCES: "refused",
	ENOENT: "refused",
	ENOTDIR: "refused",
	ENOTSOCK: "refused",
	EPROTOTYPE: "refused",
	TAILGATE_PROXY_REFUSED: "refused",
	TAILGATE_PROXY_GARBAGE: "decode",
	ETIMEDOUT: "timeout-connect",
	TAILGATE_CONNECT_TIMEOUT: "timeout-connect",
	UND_ERR_CONNECT_TIMEOUT: "timeout-connect",
	ECONNRESET: "reset",
	EPIPE: "reset",
	UND_ERR_SOCKET: "reset",
	ECONNABORTED: "reset",
	UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "reset",
	HPE_INVALID_EOF_STATE: "reset",
	ERR_HTTP2_STREAM_ERROR: "reset",
	ERR_HTTP2_SESSION_ERROR: "reset",
	ERR_HTTP2_STREAM_CANCEL: "reset",
	EPROTO: "tls",
	UND_ERR_HEADERS_OVERFLOW: "too-large",
	TAILGATE_HEADERS_TOO_LARGE: "too-large",
	TAILGATE_BAD_HEAD: "decode",
	UND_ERR_RES_EXCEEDED_MAX_SIZE: "too-large",
	EMFILE: "aborted",
	ENFILE: "aborted",
	EADDRNOTAVAIL: "aborted",
	ENOBUFS: "aborted",
	UND_ERR_ABORTED: "aborted",
	UND_ERR_DESTROYED: "aborted",
	UND_ERR_CLOSED: "aborted",
	UND_ERR_INVALID_ARG: "aborted",
	UND_ERR_NOT_SUPPORTED: "aborted",
	UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: "aborted",
	ERR_INVALID_HTTP_TOKEN: "aborted",
	ERR_INVALID_CHAR: "aborted",
	ERR_HTTP_INVALID_HEADER_VALUE: "aborted"
};
/** Names by which OpenSSL refuses a certificate (`X509_V_ERR_…`), and Node's own of TLS. */
const TLS_CODE = /* @__PURE__ */ new RegExp("^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERROR_IN_C)");
const OUR_LIMITS = {
	EMFILE: "this machine ran out of file descriptors; raise `ulimit -n` or set max-connections",
	ENFILE: "this machine ran out of file descriptors; set max-connections",
	EADDRNOTAVAIL: "this machine ran out of local ports; set max-connections or keep connections alive",
	ENOBUFS: "this machine ran out of network buffers; lower the rate"
};
function codeOf(error) {
	if (typeof error !== "object" || error === null) return "";
	if ("errors" in error && Array.isArray(error.errors) && error.errors.length > 0) return codeOf(error.errors[0]);
	if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
	if ("cause" in error && error.cause !== void 0) return codeOf(error.cause);
	if (!(error instanceof Error) || error.name !== "HTTPParserError") return "";
	return /invalid EOF state/i.test(error.message) ? "HPE_INVALID_EOF_STATE" : "HPE_UNKNOWN";
}
/** `ETIMEDOUT` of a read or a write: TCP gave a connection up that had been open. */
function isLostConnection(error) {
	return typeof error === "object" && error !== null && "syscall" in error && (error.syscall === "read" || error.syscall === "write") && codeOf(error) === "ETIMEDOUT";
}
/** What a transport error means. Matched on codes, never on classes: bundles duplicate those. */
function faultOf(error) {
	const code = isLostConnection(error) ? "ECONNRESET" : codeOf(error);
	const message = error instanceof Error ? error.message : String(error);
	const known = BY_CODE[code];
	const limit = OUR_LIMITS[code];
	if (known !== void 0) return {
		outcome: known,
		detail: limit ?? (message === "" ? code : `${message} (${code})`),
		isOurs: limit !== void 0
	};
	if (TLS_CODE.test(code)) return {
		outcome: "tls",
		detail: `${message} (${code})`,
		isOurs: false
	};
	if (code === "ERR_HTTP2_ERROR") return {
		outcome: "decode",
		detail: `not HTTP/2: ${message}`,
		isOurs: false
	};
	if (code.startsWith("HPE_")) return {
		outcome: "decode",
		detail: `not HTTP/1.1: ${message}`,
		isOurs: false
	};
	return {
		outcome: "reset",
		detail: message,
		isOurs: false
	};
}

// src/engine/transports/http1-head.ts
const STATUS_LINE$1 = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const FIELD = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[\t ]*([\t\x20-\x7e\x80-\xff]*)$/;
/** Of heads, lines end with CR LF only (RFC 9112, 2.2). */
const ODD_LINE_END = /(?:^|[^\r])\n|\r[^\n]/;
const TRAILING_SPACE = /[\t ]+$/;
/** Fifteen digits are a petabyte, and still an exact number. */
const LENGTH = /^\d{1,15}$/;
const KEEP_ALIVE_TIMEOUT = /(?:^|[\s,])timeout\s*=\s*(\d{1,6})/i;
function bodyOf(status, headers, isOld) {
	const length = headers["content-length"];
	const coding = headers["transfer-encoding"];
	if (coding !== void 0) {
		if (length !== void 0) return {
			kind: "problem",
			problem: "both content-length and transfer-encoding"
		};
		if (isOld || coding.toLowerCase() !== "chunked") return {
			kind: "problem",
			problem: "a transfer-encoding other than chunked"
		};
	}
	if (length !== void 0 && !LENGTH.test(length)) return {
		kind: "problem",
		problem: "a content-length that is not one number"
	};
	if (status < 200 || status === 204 || status === 304) return { kind: "none" };
	if (coding !== void 0) return { kind: "chunked" };
	return length === void 0 ? { kind: "until-close" } : {
		kind: "length",
		bytes: Number(length)
	};
}
/**
* Reads a response head, given without its empty line: status line and fields of RFC 9112. What
* the grammar does not allow (folded lines, bare line feeds, two lengths) is a problem, told as a
* phrase: guessing there is how answers get mixed up.
*/
function parseHead(text) {
	const [first, ...lines] = text.split("\r\n");
	const start = STATUS_LINE$1.exec(first ?? "");
	if (start === null) return "a status line that is none";
	const headers = {};
	for (const line of lines) {
		const field = FIELD.exec(line);
		if (field === null) return "a header line that is none";
		const name = (field[1] ?? "").toLowerCase();
		const value = (field[2] ?? "").replace(TRAILING_SPACE, "");
		const before = Object.hasOwn(headers, name) ? headers[name] : void 0;
		headers[name] = before === void 0 ? value : `${before}, ${value}`;
	}
	const status = Number(start[2]);
	const isOld = start[1] === "0";
	const body = bodyOf(status, headers, isOld);
	if (body.kind === "problem") return body.problem;
	const options = (headers["connection"] ?? "").toLowerCase().split(",").map((one) => one.trim());
	const hint = KEEP_ALIVE_TIMEOUT.exec(headers["keep-alive"] ?? "")?.[1];
	return {
		status,
		headers,
		body,
		isKept: !options.includes("close") && (!isOld || options.includes("keep-alive")) && body.kind !== "until-close",
		keepAliveMs: hint === void 0 ? null : Number(hint) * 1e3
	};
}
/** Whether a line is a header or trailer field. */
const isField = (line) => FIELD.test(line);
const CR = 13;
const LF = 10;
const START = Buffer.from("HTTP/1.");
const MAX_HEAD_BYTES$1 = 65536;
/** Position after the empty line that ends a head, or −1. */
function endOfHead(bytes, from, to) {
	for (let at = from + 3; at < to; at += 1) {
		const byte = bytes[at] ?? 0;
		if (byte > CR) at += 3;
		else if (byte === LF && bytes[at - 1] === CR && bytes[at - 2] === LF && bytes[at - 3] === CR) return at + 1;
	}
	return -1;
}
const problem = (phrase, outcome = "decode") => ({
	kind: "problem",
	outcome,
	phrase
});
const TOO_LARGE = problem("headers of more than 64 KiB", "too-large");
const UNFINISHED = { kind: "unfinished" };
/** What is no HTTP may never send an empty line, so that it is told by how it begins. */
function readStart(bytes, from, to) {
	const known = Math.min(to - from, START.length);
	if (bytes.compare(START, 0, known, from, from + known) !== 0) return problem("a status line that is none");
	if (to - from > MAX_HEAD_BYTES$1) return TOO_LARGE;
	return ODD_LINE_END.test(bytes.toString("latin1", from, to)) ? problem("a line that does not end with CR LF") : UNFINISHED;
}
/** Reads the head that begins at `from`, if it has arrived by `to`. */
function readHead(bytes, from, to, memory) {
	const after = endOfHead(bytes, from, to);
	if (after < 0) return readStart(bytes, from, to);
	if (after - from > MAX_HEAD_BYTES$1) return TOO_LARGE;
	const text = bytes.toString("latin1", from, after - 4);
	let head = memory.text === text ? memory.head : null;
	if (head === null) {
		const read = parseHead(text);
		if (typeof read === "string") return problem(read);
		head = read;
		memory.text = text;
		memory.head = head;
	}
	if (head.status === 101) return problem("a change of protocol that nobody asked for");
	return head.status < 200 ? {
		kind: "interim",
		after
	} : {
		kind: "final",
		head,
		after
	};
}

// src/engine/transports/proxy.ts
const SCHEMES = {
	"http:": {
		port: 80,
		isTls: false
	},
	"https:": {
		port: 443,
		isTls: true
	}
};
/** The host of a URL as sockets want it: IPv6 without its brackets. */
function bareHost(hostname) {
	return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}
function decoded(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
/** The URL is never part of an error: it may hold a password. */
function parseProxy(text) {
	const url = URL.parse(text);
	const scheme = url === null ? void 0 : SCHEMES[url.protocol];
	if (url === null || scheme === void 0 || url.hostname === "") throw new TailgateError("usage", {
		code: "bad-proxy",
		message: "proxy is not the URL of an HTTP proxy",
		hint: "Write http://host:port or https://host:port, with user:password@ if it asks for one."
	});
	const user = `${decoded(url.username)}:${decoded(url.password)}`;
	return {
		host: bareHost(url.hostname),
		port: url.port === "" ? scheme.port : Number(url.port),
		isTls: scheme.isTls,
		authorization: user === ":" ? null : `Basic ${Buffer.from(user).toString("base64")}`
	};
}
/** Null when the proxy does not see the requests: without one, and in a tunnel to a TLS endpoint. */
function forwardingOf(options) {
	const { protocol, origin } = new URL(options.origin);
	if (options.proxy === null || protocol !== "http:") return null;
	const { authorization } = parseProxy(options.proxy);
	return {
		pathPrefix: origin,
		headers: authorization === null ? [] : ["proxy-authorization", authorization]
	};
}
function proxyError(code, message) {
	return Object.assign(new Error(message), { code });
}
/** The proxy would not let a request or a tunnel through. Its own words are left out. */
function refusalBy(status) {
	const phrase = STATUS_CODES[status];
	return proxyError("TAILGATE_PROXY_REFUSED", `the proxy answered ${phrase === void 0 ? `${status}` : `${status} ${phrase}`}`);
}
const HEAD_END = "\r\n\r\n";
const MAX_HEAD_BYTES = 65536;
const STATUS_LINE = /^HTTP\/1\.[01] ([1-9]\d\d)(?: |\r\n)/;
/** The first final answer to CONNECT, and what follows it when the tunnel is open. */
function readAnswer(seen) {
	const garbage = (message) => ({
		kind: "failed",
		error: proxyError("TAILGATE_PROXY_GARBAGE", message)
	});
	const end = seen.indexOf(HEAD_END);
	if (end > MAX_HEAD_BYTES || end < 0 && seen.length > MAX_HEAD_BYTES) return garbage("the proxy's answer to CONNECT has no end");
	if (end < 0) return { kind: "incomplete" };
	const status = Number(STATUS_LINE.exec(seen.toString("latin1", 0, end + 2))?.[1] ?? 0);
	const rest = seen.subarray(end + 4);
	if (status === 0) return garbage("the proxy did not answer CONNECT in HTTP/1.1");
	if (status < 200) return readAnswer(rest);
	return status < 300 ? {
		kind: "open",
		rest
	} : {
		kind: "failed",
		error: refusalBy(status)
	};
}
/**
* Asks the proxy at the other end of `socket` for a tunnel to `authority` (host:port). `done` is
* told once, with an error or null; it is not told when the connection fails: that is the caller's.
*/
function openTunnel(socket, proxy, authority, done) {
	let seen = Buffer.alloc(0);
	const take = (bytes) => {
		seen = Buffer.concat([seen, bytes]);
		const answer = readAnswer(seen);
		if (answer.kind === "incomplete") return;
		socket.off("data", take);
		socket.pause();
		if (answer.kind === "failed") return done(answer.error);
		if (answer.rest.length > 0) socket.unshift(answer.rest);
		done(null);
	};
	socket.on("data", take);
	const authorization = proxy.authorization === null ? "" : `proxy-authorization: ${proxy.authorization}\r\n`;
	socket.write(`CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n${authorization}\r\n`);
}

// src/engine/transports/timed-connector.ts
function routeOf(options) {
	const url = new URL(options.origin);
	const isTls = url.protocol === "https:";
	const host = bareHost(url.hostname);
	const port = url.port === "" ? isTls ? 443 : 80 : Number(url.port);
	const proxy = options.proxy === null || options.socketPath !== null ? null : parseProxy(options.proxy);
	const { ca } = options;
	return {
		address: options.socketPath !== null ? { path: options.socketPath } : {
			host: proxy?.host ?? host,
			port: proxy?.port ?? port
		},
		proxy,
		host,
		authority: `${url.hostname}:${port}`,
		isTls,
		protocols: options.http2 ? ["h2", "http/1.1"] : ["http/1.1"],
		isTrusting: options.insecureTls,
		trust: isTls || proxy?.isTls ? createSecureContext(ca === null ? {} : { ca: [...getCACertificates("default"), ca] }) : null
	};
}
/** Names are checked against, and sent to, whoever TLS is spoken with; an address is not sent. */
function tlsOptions(host, trust) {
	return {
		host,
		...isIP(host) === 0 ? { servername: host } : {},
		...trust === null ? {} : { secureContext: trust }
	};
}
function openingOf(marks) {
	const dnsAtMs = marks.dnsMs ?? marks.startedMs;
	const tcpAtMs = marks.tcpMs ?? dnsAtMs;
	const proxyAtMs = marks.proxyMs ?? tcpAtMs;
	const tlsAtMs = marks.tlsMs ?? proxyAtMs;
	return {
		dnsMs: dnsAtMs - marks.startedMs,
		tcpMs: tcpAtMs - dnsAtMs,
		proxyMs: proxyAtMs - tcpAtMs,
		tlsMs: tlsAtMs - proxyAtMs,
		totalMs: performance.now() - marks.startedMs
	};
}
/** The step that a connection in the making has got stuck at. */
function pendingStep(marks, route) {
	if (marks.tcpMs === null) return "host" in route.address && isIP(route.address.host) === 0 && marks.dnsMs === null ? "DNS" : "TCP";
	return route.proxy !== null && marks.proxyMs === null ? "the proxy" : "TLS";
}
/** An error on the way to the proxy: the same error, and who it was that could not be reached. */
function ofProxy(error) {
	if (error.message.startsWith("the proxy")) return error;
	const code = "code" in error ? error.code : void 0;
	const message = `the proxy: ${error.message === "" ? String(code) : error.message}`;
	return Object.assign(new Error(message, { cause: error }), code === void 0 ? {} : { code });
}
/** What is common to every socket on the way. */
function prepare(socket, failed) {
	socket.setNoDelay(true).setKeepAlive(true, 6e4);
	socket.on("error", failed);
	socket.on("close", () => failed(Object.assign(/* @__PURE__ */ new Error("the other side closed the connection while it was being opened"), { code: "ECONNRESET" })));
}
/** Hands a socket's bytes over as `onread` would. */
function pourInto(socket, onRead) {
	socket.on("data", (bytes) => {
		if (!onRead.callback(bytes.length, bytes)) socket.pause();
	});
}
/** The last step to a TLS endpoint through a proxy: TLS inside its tunnel. */
function secureTunnel(route, outer, steps) {
	const socket = connect$1({
		...tlsOptions(route.host, route.trust),
		socket: outer,
		ALPNProtocols: [...route.protocols],
		rejectUnauthorized: !route.isTrusting
	});
	steps.made(socket);
	prepare(socket, steps.failed);
	socket.once("secureConnect", () => {
		steps.marks.tlsMs = performance.now();
		if (steps.onRead) pourInto(socket, steps.onRead);
		steps.ready(socket, socket.alpnProtocol === "h2");
	});
}
/** The first socket: to the endpoint or to the proxy, with TLS if that one wants it. */
function openFirst(route, onRead) {
	const { address, proxy } = route;
	const reading = onRead === void 0 ? {} : { onread: onRead };
	if (proxy !== null) return proxy.isTls ? connect$1({
		...reading,
		...tlsOptions(proxy.host, route.trust),
		...address
	}) : connect({
		...reading,
		...address
	});
	if (!route.isTls) return connect({
		...reading,
		...address
	});
	return connect$1({
		...reading,
		...tlsOptions(route.host, route.trust),
		...address,
		ALPNProtocols: [...route.protocols],
		rejectUnauthorized: !route.isTrusting
	});
}
/** Walks the route step by step, noting when each was done. */
function walk(route, steps) {
	const { marks } = steps;
	const { proxy } = route;
	const isTunnel = proxy !== null && route.isTls;
	const failed = (error) => steps.failed(proxy !== null && marks.proxyMs === null ? ofProxy(error) : error);
	const socket = openFirst(route, isTunnel ? void 0 : steps.onRead);
	steps.made(socket);
	prepare(socket, failed);
	const isSecured = proxy === null ? route.isTls : proxy.isTls;
	socket.on("lookup", () => {
		marks.dnsMs ??= performance.now();
	});
	socket.once("connect", () => {
		marks.tcpMs = performance.now();
	});
	socket.once(isSecured ? "secureConnect" : "connect", () => {
		const atMs = performance.now();
		if (proxy === null) {
			if (isSecured) marks.tlsMs = atMs;
			const protocol = "alpnProtocol" in socket ? socket.alpnProtocol : false;
			return steps.ready(socket, protocol === "h2");
		}
		if (!isTunnel) {
			if (isSecured) marks.proxyMs = atMs;
			return steps.ready(socket, false);
		}
		return openTunnel(socket, proxy, route.authority, (error) => {
			if (error !== null) return failed(error);
			marks.proxyMs = performance.now();
			return secureTunnel(route, socket, steps);
		});
	});
}
function makeTimedConnector(options) {
	const route = routeOf(options);
	return { open(connecting, onRead) {
		const sockets = [];
		let isSettled = false;
		const marks = {
			startedMs: performance.now(),
			dnsMs: null,
			tcpMs: null,
			proxyMs: null,
			tlsMs: null
		};
		const settle = () => {
			isSettled = true;
			clearTimeout(timer);
		};
		const giveUp = () => {
			settle();
			for (const socket of sockets) socket.destroy();
		};
		const failed = (error) => {
			if (isSettled) return;
			giveUp();
			connecting.failed(error);
		};
		const timer = setTimeout(() => {
			const message = `no connection within ${options.connectTimeoutMs} ms: ${pendingStep(marks, route)} took too long`;
			failed(Object.assign(new Error(message), { code: "TAILGATE_CONNECT_TIMEOUT" }));
		}, options.connectTimeoutMs);
		walk(route, {
			marks,
			onRead,
			made: (socket) => sockets.push(socket),
			ready(socket, isHttp2) {
				if (isSettled) return;
				settle();
				connecting.connected({
					socket,
					opening: openingOf(marks),
					isHttp2
				});
			},
			failed
		});
		return { abandon() {
			if (!isSettled) giveUp();
		} };
	} };
}

export { readHead as a, isField as i, forwardingOf as n, faultOf as o, refusalBy as r, UsageError as s, makeTimedConnector as t };