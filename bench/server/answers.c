/* Request heads in, bytes of answers out. No sockets, no clock. */
#define _GNU_SOURCE
#include "truth.h"

static struct { char *text; size_t bytes; } json, stream_head, event, stream_tail;
static char *arrival_digits, *written_digits;

enum { STAMP_DIGITS = 20 };

static char *padding(size_t bytes) {
  char *text = malloc(bytes + 1);
  if (text == NULL) fail("memory for an answer");
  for (size_t at = 0; at < bytes; at += 1) text[at] = at % 6 == 5 ? ' ' : 'x';
  text[bytes] = 0;
  return text;
}

/* One HTTP chunk with one event in it. */
static int chunk(char **text, const char *data) {
  return asprintf(text, "%zx\r\n%s\r\n", strlen(data), data);
}

#define EVENT(delta, finish) \
  "data: {\"id\":\"chatcmpl-00000000000000000000-00000000000000000000\"," \
  "\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"truth\"," \
  "\"choices\":[{\"index\":0,\"delta\":{" delta "},\"finish_reason\":" finish "}]}\n\n"

static void prepare_stream(const struct settings *settings) {
  const char *shortest = EVENT("\"content\":\"\"", "null");
  size_t filler = settings->event_bytes > strlen(shortest)
    ? settings->event_bytes - strlen(shortest) : 1;
  char *pad = padding(filler), *data, *role, *finish, *usage, *done;
  if (asprintf(&data, EVENT("\"content\":\"%s\"", "null"), pad) < 0) fail("memory for an event");
  event.bytes = (size_t)chunk(&event.text, data);
  arrival_digits = strstr(event.text, "chatcmpl-") + strlen("chatcmpl-");
  written_digits = arrival_digits + STAMP_DIGITS + 1;
  chunk(&role, EVENT("\"role\":\"assistant\",\"content\":\"\"", "null"));
  stream_head.bytes = (size_t)asprintf(&stream_head.text, "HTTP/1.1 200 OK\r\n"
    "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n%s", role);
  chunk(&finish, EVENT("", "\"stop\""));
  if (asprintf(&data, "data: {\"id\":\"chatcmpl-0\",\"object\":\"chat.completion.chunk\","
    "\"created\":1,\"model\":\"truth\",\"choices\":[],\"usage\":{\"prompt_tokens\":10,"
    "\"completion_tokens\":%u,\"total_tokens\":%u}}\n\n", settings->events,
    settings->events + 10) < 0) fail("memory for an event");
  chunk(&usage, data);
  chunk(&done, "data: [DONE]\n\n");
  stream_tail.bytes = (size_t)asprintf(&stream_tail.text, "%s%s%s0\r\n\r\n", finish, usage, done);
}

void prepare_answers(const struct settings *settings) {
  prepare_stream(settings);
  const char *form = "{\"id\":\"chatcmpl-0\",\"object\":\"chat.completion\",\"created\":1,"
    "\"model\":\"truth\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
    "\"content\":\"%s\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":10,"
    "\"completion_tokens\":20,\"total_tokens\":30}}";
  size_t bare = strlen(form) - 2;
  char *body;
  if (asprintf(&body, form, padding(settings->answer_bytes > bare
    ? settings->answer_bytes - bare : 1)) < 0) fail("memory for an answer");
  json.bytes = (size_t)asprintf(&json.text, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    "Content-Length: %zu\r\n\r\n%s", strlen(body), body);
}

static size_t put(char *out, const char *text, size_t bytes) {
  memcpy(out, text, bytes);
  return bytes;
}

size_t put_json(char *out) { return put(out, json.text, json.bytes); }
size_t put_stream_head(char *out) { return put(out, stream_head.text, stream_head.bytes); }
size_t put_stream_tail(char *out) { return put(out, stream_tail.text, stream_tail.bytes); }
size_t put_event(char *out) { return put(out, event.text, event.bytes); }

static void put_digits(char *out, uint64_t value) {
  for (int at = STAMP_DIGITS - 1; at >= 0; at -= 1, value /= 10) out[at] = (char)('0' + value % 10);
}

/* The next events' id carries when the request had been read and when the event is written. */
void set_stamps(uint64_t arrival_ns, uint64_t written_ns) {
  put_digits(arrival_digits, arrival_ns);
  put_digits(written_digits, written_ns);
}

static bool path_starts(const char *path, const char *name) {
  return strncmp(path, name, strlen(name)) == 0;
}

/*
 * Reads a request's head. Returns its bytes, 0 if there is more to come, HEAD_BAD, or
 * HEAD_NO_LENGTH for a body whose length only its chunks would tell.
 */
int parse_head(const char *text, size_t bytes, struct head *head, enum mode usual) {
  const char *end = memmem(text, bytes, "\r\n\r\n", 4);
  if (end == NULL) return 0;
  const char *path = memchr(text, ' ', (size_t)(end - text));
  if (path == NULL) return HEAD_BAD;
  path += 1;
  *head = (struct head){ .mode = usual, .is_log = path_starts(path, "/__log") };
  if (path_starts(path, "/json")) head->mode = MODE_JSON;
  if (path_starts(path, "/sse")) head->mode = MODE_SSE;
  if (path_starts(path, "/firehose")) head->mode = MODE_FIREHOSE;
  const char *line = memmem(text, (size_t)(end - text), "\r\n", 2);
  while (line != NULL && line < end) {
    line += 2;
    if (strncasecmp(line, "content-length:", 15) == 0) head->body_bytes = strtoul(line + 15, NULL, 10);
    if (strncasecmp(line, "transfer-encoding:", 18) == 0) return HEAD_NO_LENGTH;
    if (strncasecmp(line, "connection: close", 17) == 0) head->closes = true;
    line = memmem(line, (size_t)(end - line), "\r\n", 2);
  }
  return (int)(end + 4 - text);
}
