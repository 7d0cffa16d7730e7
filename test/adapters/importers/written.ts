/** Files as other tools write them, made from the same ten requests; their formats are documented. */
const EPOCH_MS = Date.UTC(2026, 10, 23, 6);

/** Ten a second; 20 ms to 110 ms, the first token after half of it; the last one fails. */
export const REQUESTS = Array.from({ length: 10 }, (_, at) => ({
  startMs: EPOCH_MS + at * 100, latencyMs: 20 + at * 10, isOk: at < 9,
}));

export const H2LOAD = REQUESTS.map(({ startMs, latencyMs, isOk }) =>
  `${startMs * 1000}\t${isOk ? 200 : 503}\t${latencyMs * 1000}`).join("\n");

/** With the times of day in whole seconds, as k6 writes them unless told otherwise. */
export const K6_CSV = [
  "metric_name,timestamp,metric_value,check,error,error_code,expected_response,group,method,name,proto," +
    "scenario,service,status,subproto,tls_version,url,extra_tags,metadata",
  ...REQUESTS.flatMap(({ startMs, latencyMs, isOk }) =>
    [["http_reqs", "1.000000"], ["http_req_duration", latencyMs.toFixed(6)]].map(([metric, value]) =>
      `${metric},${Math.round((startMs + latencyMs) / 1000)},${value},,,${isOk ? "" : "1503"},${isOk},,POST,` +
      `chat,HTTP/1.1,load,,${isOk ? 200 : 503},,,chat,,`)),
].join("\n");

/** Offsets and times in seconds. */
export const OHA_CSV = [
  "request-start,DNS,DNS+dialup,Response-delay,request-duration,bytes,status",
  ...REQUESTS.map(({ startMs, latencyMs, isOk }) =>
    `${(startMs - EPOCH_MS) / 1000},0.0001,0.0002,0.01,${latencyMs / 1000},10,${isOk ? 200 : 503}`),
].join("\n");

const JTL_COLUMNS = "timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success," +
  "failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect";

export const JMETER = [JTL_COLUMNS, ...REQUESTS.map(({ startMs, latencyMs, isOk }) =>
  `${startMs},${latencyMs},chat,${isOk ? "200,OK" : '503,"Service, no"'},t 1-1,text,${isOk},,10,10,1,1,` +
  "http://127.0.0.1/,5,0,1"),
`${EPOCH_MS},650,all,200,"Number of samples in transaction : 10, number of failing samples : 1",t 1-1,,` +
  "true,,1,1,1,1,null,5,0,1",
].join("\n");

const xmlSample = ({ startMs, latencyMs, isOk }: (typeof REQUESTS)[number]): string => {
  const answer = isOk ? 'rc="200" rm="OK"' : 'rc="503" rm="Service, &quot;no&quot;"';
  return `<httpSample t="${latencyMs}" it="0" lt="5" ct="1" ts="${startMs}" s="${isOk}" lb="chat" ` +
    `${answer} tn="t 1-1" dt="text" by="10" sby="10" ng="1" na="1">`;
};

/** With what JMeter puts into samples: redirects, assertions, bodies; the second half in a transaction. */
export const JMETER_XML = [
  '<?xml version="1.0" encoding="UTF-8"?>', '<testResults version="1.2">',
  ...REQUESTS.slice(0, 5).flatMap((request) => [xmlSample(request),
    `  ${xmlSample({ ...request, latencyMs: 1 }).replace(/>$/, "/>")}`,
    '  <responseData class="java.lang.String">&lt;httpSample t=&quot;9&quot;&gt;</responseData>',
    "  <assertionResult>", "    <name>is ok</name>", "  </assertionResult>", "</httpSample>"]),
  `<sample t="650" ts="${EPOCH_MS}" s="true" lb="all" rc="200" ` +
    'rm="Number of samples in transaction : 5, number of failing samples : 1">',
  ...REQUESTS.slice(5).map((request) => `  ${xmlSample(request)}\n  </httpSample>`),
  "</sample>", "</testResults>", "",
].join("\n");

export const FORTIO = JSON.stringify({
  RunType: "HTTP", StartTime: "2026-11-23T06:00:00.123456789Z", RequestedQPS: "10", ActualQPS: 9.9,
  ActualDuration: 1_010_000_000, NumThreads: 4, Version: "1.75.2",
  DurationHistogram: {
    Count: 10, Min: 0.02, Max: 0.11, Avg: 0.065,
    Data: REQUESTS.map(({ latencyMs }) =>
      ({ Start: (latencyMs - 10) / 1000, End: latencyMs / 1000, Percent: 1, Count: 1 })),
  },
  RetCodes: { "200": 9, "503": 1 },
});

export const GUIDELLM = JSON.stringify({
  metadata: { version: 2, guidellm_version: "0.7.3" },
  benchmarks: [{
    metrics: {},
    requests: {
      successful: REQUESTS.filter(({ isOk }) => isOk).map(({ startMs, latencyMs }) => ({
        prompt_tokens: 7, output_tokens: 11,
        info: { timings: {
          // Sent 5 ms after it was due.
          targeted_start: startMs / 1000 - 0.005, request_start: startMs / 1000,
          first_token_iteration: (startMs + latencyMs / 2) / 1000,
          last_token_iteration: (startMs + latencyMs) / 1000, request_end: (startMs + latencyMs) / 1000,
        } },
      })),
      errored: REQUESTS.filter(({ isOk }) => !isOk).map(({ startMs, latencyMs }) => ({
        info: {
          error: "Connection refused",
          timings: { targeted_start: startMs / 1000, resolve_end: (startMs + latencyMs) / 1000 },
        },
      })),
      incomplete: [{}],
    },
  }],
});

/** As versions before 0.4 wrote it. */
export const GUIDELLM_1 = JSON.stringify({
  benchmarks: [{
    type_: "generative_benchmark", args: { strategy: { type_: "constant", rate: 10 } }, metrics: {},
    requests: {
      successful: REQUESTS.filter(({ isOk }) => isOk).map(({ startMs, latencyMs }) => ({
        prompt_tokens: 7, output_tokens: 11, start_time: startMs / 1000, end_time: (startMs + latencyMs) / 1000,
        first_token_time: (startMs + latencyMs / 2) / 1000, last_token_time: (startMs + latencyMs) / 1000,
        scheduler_info: { targeted_start_time: startMs / 1000 - 0.005, request_start: startMs / 1000 },
      })),
      errored: REQUESTS.filter(({ isOk }) => !isOk).map(({ startMs, latencyMs }) => ({
        error: "Connection refused", start_time: startMs / 1000, end_time: (startMs + latencyMs) / 1000,
        first_token_time: null, scheduler_info: { targeted_start_time: -1, request_start: startMs / 1000 },
      })),
      incomplete: [],
    },
  }],
});

const ns = (ms: number): number => ms * 1e6;

export const AIPERF_LINES = [
  JSON.stringify({
    metadata: {
      request_start_ns: ns(EPOCH_MS - 9000), request_end_ns: ns(EPOCH_MS), benchmark_phase: "warmup",
    },
    metrics: {}, error: null,
  }),
  ...REQUESTS.map(({ startMs, latencyMs, isOk }) => JSON.stringify({
    metadata: {
      request_start_ns: ns(startMs), request_end_ns: ns(startMs + latencyMs),
      benchmark_phase: "profiling", was_cancelled: false,
    },
    metrics: isOk ? {
      request_latency: { value: latencyMs, unit: "ms" },
      time_to_first_token: { value: latencyMs / 2, unit: "ms" },
      input_sequence_length: { value: 7, unit: "tokens" },
      output_sequence_length: { value: 11, unit: "tokens" },
      inter_chunk_latency: { value: [1, 2], unit: "ms" },
    } : {},
    error: isOk ? null : { code: 503, type: "HTTP", message: "no" },
  })),
].join("\n");

const claims = (unit: string, scale: number) => ({
  unit, avg: 60 * scale, min: 20 * scale, max: 100 * scale, std: 1, p1: 20 * scale, p5: 20 * scale,
  p50: 60 * scale, p90: 99 * scale, p95: 99.5 * scale, p99: 100 * scale,
});

export const AIPERF = JSON.stringify({
  request_latency: claims("ms", 1), time_to_first_token: claims("ms", 0.5),
  inter_token_latency: claims("ms", 0.05), request_throughput: { unit: "requests/sec", avg: 9 },
  request_count: { unit: "requests", avg: 9 }, error_request_count: { unit: "requests", avg: 1 },
});

const VLLM_SUMS = {
  date: "20261123-060000", backend: "openai-chat", model_id: "m", num_prompts: 10, request_rate: 10,
  burstiness: 1, max_concurrency: null, duration: 1, completed: 9, failed: 1, total_input_tokens: 63,
  total_output_tokens: 99, request_throughput: 9, output_throughput: 99, mean_ttft_ms: 30,
  median_ttft_ms: 30, p99_ttft_ms: 50, mean_tpot_ms: 3, median_tpot_ms: 3, p99_tpot_ms: 5,
  mean_e2el_ms: 60, median_e2el_ms: 60, p99_e2el_ms: 100,
};

export const VLLM = JSON.stringify(VLLM_SUMS);

/** What newer versions leave in without --save-detailed; percentiles of latency only where asked for. */
export const VLLM_LATENCIES = JSON.stringify({
  ...Object.fromEntries(Object.entries(VLLM_SUMS).filter(([key]) => !key.endsWith("_e2el_ms"))),
  latencies: REQUESTS.map(({ latencyMs, isOk }) => (isOk ? latencyMs / 1000 : 0)),
  queue_times: REQUESTS.map(() => 0),
});

/** As Python writes it: sent as fast as it went, and no failures counted. */
export const SGLANG = JSON.stringify({
  backend: "sglang-oai-chat", dataset_name: "random", request_rate: "INF", max_concurrency: null,
  random_input_len: 7, duration: 1, completed: 9, total_input_tokens: 63, total_output_tokens: 99,
  total_output_tokens_retokenized: 98, request_throughput: 9, input_throughput: 63, output_throughput: 99,
  mean_e2e_latency_ms: 60, median_e2e_latency_ms: 60, std_e2e_latency_ms: 20, p99_e2e_latency_ms: 100,
  mean_ttft_ms: 30, median_ttft_ms: 30, std_ttft_ms: 5, p99_ttft_ms: 50, mean_tpot_ms: 3, median_tpot_ms: 3,
  std_tpot_ms: 1, p99_tpot_ms: 5, mean_itl_ms: 3, median_itl_ms: 3, p95_itl_ms: 4, p99_itl_ms: 5,
  concurrency: 0.5, accept_length: null,
}).replace('"INF"', "Infinity");

export const SGLANG_DETAILS = SGLANG.replace(/\}$/, ', "ttfts": [], "errors": ["", "Connection refused"]}');

export const VLLM_DETAILED = JSON.stringify({
  ...VLLM_SUMS,
  // The clock of the process, not that of the day; and the order of the prompts, not of time.
  start_times: REQUESTS.map((_, at) => 5_000_000 + at / 10).toReversed(),
  ttfts: REQUESTS.map(({ latencyMs, isOk }) => (isOk ? latencyMs / 2000 : 0)).toReversed(),
  itls: REQUESTS.map(({ latencyMs, isOk }) =>
    (isOk ? [latencyMs / 4000, latencyMs / 4000] : [])).toReversed(),
  errors: REQUESTS.map(({ isOk }) => (isOk ? "" : "Traceback: Connection refused")).toReversed(),
  input_lens: REQUESTS.map(() => 7), output_lens: REQUESTS.map(() => 11), generated_texts: [],
});
