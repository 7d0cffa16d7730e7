/* What the parts of the server share. Times are nanoseconds of CLOCK_MONOTONIC. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum mode { MODE_JSON, MODE_SSE, MODE_FIREHOSE };

/* Delays are dealt like cards: in each PERIOD of requests every delay has exactly its share. */
enum { PERIOD = 1000, EVENT_BYTES_MAX = 65536, STREAM_ENDS_BYTES = 4096 };
enum { HEAD_BAD = -1, HEAD_NO_LENGTH = -2 };

struct settings {
  enum mode mode;
  uint64_t itl_ns, freeze_at_ns, freeze_ns, seed;
  uint32_t events;
  size_t event_bytes, answer_bytes;
  uint16_t port;
  const char *log_path;
  uint64_t deck_ns[PERIOD];
};

/* One row of the log, as it lies in the file: host byte order, 40 bytes. */
struct record {
  uint64_t arrival_ns;      /* the whole request had been read */
  uint64_t due_ns;          /* when the answer should begin */
  uint64_t first_ns;        /* just before its first byte was written; 0: never */
  uint64_t last_ns;         /* just before its last byte was written; 0: never */
  uint32_t connection;
  uint32_t events;          /* content events put into the stream */
};

struct counters {
  uint64_t first_ns, requests, answered, non200, bytes_in, bytes_out;
  uint32_t connections, open, max_open;
  uint64_t freeze_start_ns, freeze_end_ns;
};

struct head {
  size_t body_bytes;
  enum mode mode;
  bool closes, is_log;
};

static inline uint64_t now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

_Noreturn void fail(const char *what);

/* account.c */
void read_settings(struct settings *settings, int count, char **arguments);
uint64_t next_delay_ns(struct settings *settings);
void save_log(const struct settings *settings, const struct record *records, uint32_t count);
void summarise(char *text, size_t bytes, const struct counters *counters,
  const uint32_t *late_us, uint32_t late_count);

/* answers.c; every put_ function returns the bytes it put */
void prepare_answers(const struct settings *settings);
int parse_head(const char *text, size_t bytes, struct head *head, enum mode usual);
size_t put_json(char *out);
size_t put_stream_head(char *out);
size_t put_stream_tail(char *out);
void set_stamps(uint64_t arrival_ns, uint64_t written_ns);
size_t put_event(char *out);
